"""What the check makes: a regulation every expression of which is typed and every name of which is resolved."""

from collections.abc import Mapping

from msgspec import Struct, field

from regdsl.corpus.bundle import Bundle
from regdsl.feel.elaborate import Need, Symbol
from regdsl.feel.kernel import Kernel
from regdsl.feel.tree import Expr
from regdsl.feel.types import Static

__all__ = [
    "CheckedExpression",
    "CheckedHole",
    "CheckedRecord",
    "CheckedRegulation",
    "CheckedSubject",
    "CheckedText",
    "Computation",
    "EventUse",
]


class CheckedExpression(Struct, frozen=True):
    """An expression: its syntax tree (what the oracle walks), its kernel (what backends run), the names it reads. The
    texts of `lookups`, parameters taken by keys or on a day of their own, are among the names."""

    tree: Expr
    kernel: Kernel
    reads: tuple[str, ...]
    lookups: Mapping[str, Kernel] = field(default_factory=dict)


class CheckedHole(Struct, frozen=True):
    """A hole of a text: an expression, or one of the special names `missing`, `silent`, `deadline` with its term."""

    expression: CheckedExpression | None
    special: str = ""
    argument: str = ""


class CheckedText(Struct, frozen=True):
    """A text split into plain pieces and holes."""

    parts: tuple[str | CheckedHole, ...]


class EventUse(Struct, frozen=True):
    """An event that some ground or the rule of silence depends on: `elsewhere` are the sources whose silence does not
    count, `until` the term after whose last day it does not."""

    type: str
    about: str | None
    elsewhere: frozenset[str] = frozenset()
    until: str | None = None

    @property
    def key(self) -> str:
        """How the event is called where names are needed: `no_answer`, `not_corrected(id)`; no two are called alike."""
        called = self.type if self.about is None else f"{self.type}({self.about})"
        called += f" except {', '.join(sorted(self.elsewhere))}" if self.elsewhere else ""
        return called if self.until is None else f"{called} until {self.until}"


class Computation(Struct, frozen=True):
    """A computed field: its type, where its expression stands, what it needs of the stage and the variant."""

    name: str
    static: Static
    pointer: str
    needs: tuple[Need, ...]


class CheckedRecord(Struct, frozen=True):
    """A record type: the declared fields, then the computed ones in an order in which they can be computed."""

    fields: tuple[tuple[str, Static], ...]
    computations: tuple[Computation, ...]


class CheckedSubject(Struct, frozen=True):
    """What is decided one by one: a record of `list`, the type of the input `input`, is called `name`, in the variants
    `only` (None: in all); `kept` is the name of the list of those for whom no ground holds."""

    name: str
    input: str
    list: Static
    only: frozenset[str] | None
    kept: str | None


class CheckedRegulation(Struct, frozen=True):
    """A regulation that cannot fail at run time.

    `expressions` and `texts` stand under the JSON pointer of the text that holds them (texts of a translation under
    `LANG:` and the pointer in the regulation); `definitions` are the names of definitions and shared criteria in the
    order in which they can be computed. `inputs` are as the application holds them; the symbol of a list of records
    has the computed fields too. `records` are the record types by name. `stated` are the conditions of
    properties: no decision looks at them, so they stand apart.
    """

    bundle: Bundle
    symbols: Mapping[str, Symbol]
    inputs: Mapping[str, Static]
    parameters: Mapping[str, Static]
    definitions: tuple[str, ...]
    variants: tuple[str, ...]
    expressions: Mapping[str, CheckedExpression]
    texts: Mapping[str, CheckedText]
    events: tuple[EventUse, ...]
    records: Mapping[str, CheckedRecord]
    subject: CheckedSubject | None = None
    stated: Mapping[str, CheckedExpression] = field(default_factory=dict)
