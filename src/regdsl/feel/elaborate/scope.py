"""What an expression may speak of, and what elaboration finds out on its way."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.diagnostics import Bilingual, Kind
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.feel import tree
from regdsl.feel.elaborate.describe import kernel_name
from regdsl.feel.elaborate.findings import MAY_BE_ABSENT
from regdsl.feel.elaborate.keyed.shape import Keyed
from regdsl.feel.elaborate.keys import Key, key_of
from regdsl.feel.kernel import Apply, Const, Kernel, Op, Origin, Ref
from regdsl.feel.problem import Problem
from regdsl.feel.types import ALWAYS, Record, Static, number

__all__ = ["Context", "Need", "Notes", "Refined", "Symbol", "field_of", "merged"]


class Symbol(Struct, frozen=True):
    """A declared name. `available_after` is the last stage at which its own value may still lack a required input;
    `only` names the variants in which it is asked for (None: all). Of a field that is named by itself `record` is the
    record it belongs to. Of a parameter, `keyed` tells its keys, and `as_of` names the input that gives its day, where
    one does. Of a feature, `leads_to` has for each answer the variants that it can lead to."""

    origin: Origin
    name: str
    static: Static
    available_after: int = 0
    only: frozenset[str] | None = None
    record: Ref | None = None
    keyed: Keyed | None = None
    as_of: str | None = None
    leads_to: Mapping[str, frozenset[str]] | None = None


class Need(Struct, frozen=True):
    """A use that is lawful only after stage `stage`, or only in the variants `only`."""

    name: str
    stage: int
    only: frozenset[str] | None
    start: int
    end: int


class Notes(Struct):
    """What elaboration collects: problems, uses that depend on stage or variant, names read; among these the texts of
    the lookups, which are kept beside. `texts` are the expressions themselves, by which messages name their parts."""

    problems: list[Problem] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    reads: dict[str, None] = field(default_factory=dict)
    lookups: dict[str, Kernel] = field(default_factory=dict)
    texts: list[tree.Expr] = field(default_factory=list)


class Refined(Struct, frozen=True):
    """What a guard has shown of an expression; of a text `codes` are those that it can still be, where known."""

    static: Static
    nonzero: bool = False
    codes: frozenset[str] | None = None


def _feature(symbol: Symbol) -> Ref:
    return Ref(origin=symbol.origin, name=symbol.name, static=symbol.static, start=0, end=0)


def field_of(record: Kernel, name: str, start: int, end: int) -> Kernel:
    """The field `name` of a record that has it."""
    kind = record.static.type
    assert isinstance(kind, Record)
    place = kind.place(name)
    assert place is not None
    index = Const(value=place, static=Static(number(place, place)), start=start, end=end)
    return Apply(op=Op.FIELD, operands=(record, index), static=kind.fields[place][1], start=start, end=end)


def merged(first: Mapping[Key, Refined], second: Mapping[Key, Refined]) -> dict[Key, Refined]:
    """Both sets of facts; the second was found knowing the first, so its types are the narrower ones."""
    both = dict(first)
    for key, fact in second.items():
        old = both.get(key)
        both[key] = fact if old is None else _both(old, fact)
    return both


def _both(old: Refined, fact: Refined) -> Refined:
    """What two guards show of one expression."""
    codes = old.codes if fact.codes is None else fact.codes if old.codes is None else old.codes & fact.codes
    return replace(fact, nonzero=old.nonzero or fact.nonzero, codes=codes)


class Context(Struct, frozen=True):
    """The names in scope, what guards on the left have shown, and the shared notes."""

    symbols: Mapping[str, Symbol]
    notes: Notes
    refined: Mapping[Key, Refined] = field(default_factory=dict)

    def problem(self, kind: Kind, at: object, help_: Bilingual | None = None, **params: Parameter) -> None:
        """Note a problem at a node of either tree."""
        self.notes.problems.append(Problem(kind, getattr(at, "start", 0), getattr(at, "end", 0), params, help_))

    def within(self, record: Ref) -> "Context":
        """The same context where the fields of `record` may be named by themselves."""
        kind = record.static.type
        assert isinstance(kind, Record)
        fields = {name: Symbol(Origin.LOCAL, name, static, record=record) for name, static in kind.fields}
        return replace(self, symbols={**self.symbols, **fields})

    def bind(self, name: str, static: Static) -> "Context":
        """The same context with a local variable."""
        symbol = Symbol(Origin.LOCAL, name, static)
        return replace(self, symbols={**self.symbols, name: symbol})

    def knowing(self, facts: Mapping[Key, Refined]) -> "Context":
        """The same context where `facts` hold too."""
        return replace(self, refined=merged(self.refined, facts)) if facts else self

    def see(self, kernel: Kernel) -> Kernel:
        """The kernel with what guards have shown of it."""
        known = self.refined.get(key_of(kernel)) if self.refined else None
        return replace(kernel, static=known.static) if known else kernel

    def is_nonzero(self, kernel: Kernel) -> bool:
        """Whether a guard has shown that the kernel is not zero."""
        known = self.refined.get(key_of(kernel))
        return known is not None and known.nonzero

    def reference(self, symbol: Symbol, start: int, end: int) -> Kernel:
        """A reference to a symbol, with its conditions of use noted."""
        if symbol.record is not None:
            return self.see(field_of(symbol.record, symbol.name, start, end))
        if symbol.origin is not Origin.LOCAL:
            self.notes.reads.setdefault(symbol.name)
        only = symbol.only if symbol.only is None else self._asked(symbol.only)
        if symbol.available_after or only is not None:
            self.notes.needs.append(Need(symbol.name, symbol.available_after, only, start, end))
        return self.see(Ref(origin=symbol.origin, name=symbol.name, static=symbol.static, start=start, end=end))

    def _asked(self, only: frozenset[str]) -> frozenset[str] | None:
        """The variants in which what is asked for in the variants `only` may be named here: these, and those that the
        guards rule out. None where that is every variant that is left."""
        for symbol in self.symbols.values():
            known = self.refined.get(key_of(_feature(symbol))) if symbol.leads_to and self.refined else None
            if symbol.leads_to is None or known is None or known.codes is None:
                continue
            every = frozenset[str]().union(*symbol.leads_to.values())
            left = frozenset[str]().union(*(symbol.leads_to.get(code, frozenset()) for code in known.codes))
            if left <= only:
                return None
            only |= every - left
        return only

    def name_of(self, kernel: Kernel) -> str:
        """How to name an operand in a message."""
        return kernel_name(kernel, reversed(self.notes.texts))

    def presume(self, kernel: Kernel, name: str | None = None) -> Kernel | None:
        """The kernel as present: noted for later where that depends on the stage, a problem where it may be absent.
        `name` is what to call it there, where that is not what its author wrote."""
        until = kernel.static.absent_until
        if not until:
            return kernel
        name = name or self.name_of(kernel)
        if until == ALWAYS:
            self.problem(MAY_BE_ABSENT, kernel, name=name)
            return None
        self.notes.needs.append(Need(name, until, None, kernel.start, kernel.end))
        return replace(kernel, static=kernel.static.present())
