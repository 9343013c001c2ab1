"""The bench that the checks of one regulation share: what is in scope, what was found, what was typed."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.checker.checked import CheckedExpression, CheckedHole, CheckedRecord, CheckedSubject, CheckedText, EventUse
from regdsl.checker.findings import HOLE_UNKNOWN_TERM, MIXED_SCRIPTS, NOT_BOOLEAN, UNKNOWN_REFERENCE
from regdsl.checker.typed import Typed, kept, meant
from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Bilingual, Diagnostic, Kind, Label, Severity
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document
from regdsl.feel.elaborate import Need, Symbol, elaborate, elaborate_shown
from regdsl.feel.elaborate.describe import kernel_name, type_name
from regdsl.feel.elaborate.findings import MAY_BE_ABSENT, UNKNOWN_FUNCTION, UNKNOWN_NAME
from regdsl.feel.kernel import Origin
from regdsl.feel.names import fold
from regdsl.feel.parser import parse
from regdsl.feel.problem import Problem
from regdsl.feel.tree import Expr
from regdsl.feel.types import ALWAYS, NEVER, Boolean, ListOf, Static
from regdsl.feel.vocabulary import Vocabulary
from regdsl.model.holes import split_text
from regdsl.text import mixed_letters

__all__ = ["Typed", "Workbench", "meant"]

SPECIAL_HOLES = ("missing", "silent")
_DEADLINE = "deadline."
_NONE_DECLARED = Bilingual(
    "ничего такого не объявлено: объявите или исправьте имя", "none is declared: declare it, or mend the name"
)


class Workbench(Struct):
    """Everything the checks read and write. Checks add to it in the order of `regdsl.checker.run`.

    `broken` are names whose declaration has an error: whoever uses one is not told of it again. `unspeakable` are those
    among them that no expression can be read with. `implied` are the pointers of what
    follows from something declared elsewhere, with the pointer of that.
    """

    bundle: Bundle
    diagnostics: list[Diagnostic] = field(default_factory=list)
    symbols: dict[str, Symbol] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    unspeakable: set[str] = field(default_factory=set)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    definitions: tuple[str, ...] = ()
    expressions: dict[str, CheckedExpression] = field(default_factory=dict)
    texts: dict[str, CheckedText] = field(default_factory=dict)
    events: dict[str, EventUse] = field(default_factory=dict)
    records: dict[str, CheckedRecord] = field(default_factory=dict)
    inputs: dict[str, Static] = field(default_factory=dict)
    subject: CheckedSubject | None = None
    stated: dict[str, CheckedExpression] = field(default_factory=dict)
    implied: dict[str, str] = field(default_factory=dict)

    @property
    def document(self) -> Document:
        """The regulation's own document."""
        return self.bundle.regulation.document

    def report(
        self,
        kind: Kind,
        pointer: str,
        *,
        at_key: bool = False,
        within: tuple[int, int] | None = None,
        document: Document | None = None,
        labels: tuple[Label, ...] = (),
        help_: Bilingual | None = None,
        **params: Parameter,
    ) -> None:
        """Add a finding at the value (or the key, or between two offsets of the text) at `pointer`."""
        where = document or self.document
        pointer = self.declared_at(pointer) if document is None else pointer
        if within is not None:
            span = where.locate_text(pointer, *within)
        else:
            span = where.locate_key(pointer) if at_key else where.locate(pointer)
        self.diagnostics.append(Diagnostic(kind, span, pointer, params, labels, help_))

    def declared_at(self, pointer: str) -> str:
        """Where that is written which is, or would be, at a pointer."""
        for implied, written in self.implied.items():
            if pointer == implied or pointer.startswith(implied + "/"):
                return written + pointer[len(implied) :]
        return pointer

    def declare(self, name: str, symbol: Symbol) -> None:
        """Put a name in scope, unless its declaration has an error."""
        if name not in self.broken:
            self.symbols[name] = symbol

    def give_up(self, name: str) -> None:
        """Note that the declaration of a name has an error, which was reported."""
        self.broken.add(name)
        self.symbols.pop(name, None)

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Within, expressions may speak of one subject by its name, as of a record of its list."""
        if self.subject is None:
            yield
            return
        kind, name, outer = self.subject.list.type, self.subject.name, self.vocabulary
        assert isinstance(kind, ListOf)
        self.vocabulary = Vocabulary(outer.names | {name}, outer.fields)
        self.symbols[name] = Symbol(Origin.SUBJECT, name, Static(kind.element))
        yield
        del self.symbols[name]
        self.vocabulary = outer

    def reference(
        self,
        name: str,
        known: Collection[str],
        what: Bilingual,
        pointer: str,
        *,
        at_key: bool = False,
        within: tuple[int, int] | None = None,
        document: Document | None = None,
    ) -> bool:
        """Whether `name` is among `known`; a finding with the nearest one where it is not. `what` says of what
        kind, in the genitive."""
        if name in known:
            return True
        listed = list(known)
        help_ = meant(name, listed) or (None if listed else _NONE_DECLARED)
        shown = ", ".join(listed[:12])
        self.report(
            UNKNOWN_REFERENCE,
            pointer,
            at_key=at_key,
            within=within,
            document=document,
            help_=help_,
            what=what,
            name=name,
            known=shown,
        )
        return False

    def parse(
        self,
        pointer: str,
        text: str,
        document: Document | None = None,
        offset: int = 0,
        vocabulary: Vocabulary | None = None,
    ) -> Expr | None:
        """The syntax tree of the expression at `pointer`, read with the names declared (or `vocabulary`); None with the
        findings added, without any where the text speaks of a name that was found to be none."""
        if any(name in text for name in self.unspeakable):
            return None
        parsed = parse(text, vocabulary or self.vocabulary)
        self._problems(parsed.problems, pointer, document or self.document, offset)
        return parsed.expr

    def elaborate(
        self,
        pointer: str,
        tree: Expr,
        document: Document | None = None,
        offset: int = 0,
        also: Mapping[str, Symbol] = MappingProxyType({}),
    ) -> Typed:
        """Type a tree against the names in scope, and those of `also`; findings are added, the result is not kept
        yet."""
        found = elaborate(tree, {**self.symbols, **also} if also else self.symbols)
        where = document or self.document
        self._problems(found.problems, pointer, where, offset)
        return Typed(pointer, tree, found, where, offset)

    def _shown(self, pointer: str, tree: Expr, document: Document, offset: int, also: Mapping[str, Symbol]) -> Typed:
        """Type the expression of a hole."""
        found = elaborate_shown(tree, {**self.symbols, **also} if also else self.symbols)
        self._problems(found.problems, pointer, document, offset)
        return Typed(pointer, tree, found, document, offset)

    def problems(self, problems: Iterable[Problem], pointer: str) -> None:
        """Add what was found in the text at `pointer` while it was read or typed."""
        self._problems(problems, pointer, self.document, 0)

    def _problems(self, problems: Iterable[Problem], pointer: str, document: Document, offset: int) -> None:
        for problem in problems:
            kind, params = problem.kind, problem.params
            if kind in (UNKNOWN_NAME, UNKNOWN_FUNCTION):
                name = str(problem.params["name"])
                if fold(name) in {fold(one) for one in self.broken}:
                    continue
            if kind is UNKNOWN_NAME and (letters := mixed_letters(name)):
                kind, params = MIXED_SCRIPTS, {**params, "letters": letters}
            within = (problem.start + offset, problem.end + offset)
            span = document.locate_text(pointer, *within)
            self.diagnostics.append(Diagnostic(kind, span, pointer, params, help=problem.help))

    def expression(self, pointer: str, text: str) -> Typed | None:
        """Parse and elaborate the expression at `pointer` and keep it; None with the findings added."""
        tree = self.parse(pointer, text)
        if tree is None:
            return None
        typed = self.elaborate(pointer, tree)
        return self.keep(typed)

    def condition(self, pointer: str, tree: Expr, also: Mapping[str, Symbol] = MappingProxyType({})) -> Typed | None:
        """Type a tree as a condition: true or false, and present from some stage on, which is noted among its needs.
        None with the findings added."""
        typed = self.elaborate(pointer, tree, also=also)
        kernel = typed.found.kernel
        if kernel is None:
            return None
        until = kernel.static.absent_until
        if not isinstance(kernel.static.type, Boolean):
            self.report(NOT_BOOLEAN, pointer, found=type_name(kernel.static.type))
            return None
        if until == ALWAYS:
            self.report(MAY_BE_ABSENT, pointer, name=kernel_name(kernel, (tree,)))
            return None
        if until == NEVER:
            return typed
        need = Need(kernel_name(kernel, (tree,)), until, None, kernel.start, kernel.end)
        present = replace(kernel, static=kernel.static.present())
        return replace(typed, found=replace(typed.found, kernel=present, needs=(*typed.found.needs, need)))

    def keep(self, typed: Typed) -> Typed | None:
        """Keep an expression under its pointer; None where it has errors."""
        if typed.found.kernel is None:
            return None
        self.expressions[typed.pointer] = kept(typed.tree, typed.found.kernel, typed.found)
        return typed

    def text(
        self,
        key: str,
        pointer: str,
        text: str,
        document: Document | None = None,
        also: Mapping[str, Symbol] = MappingProxyType({}),
    ) -> list[Typed]:
        """Check a text with holes, which may name what is in scope and `also`, and keep it under `key`; returns the
        typed holes."""
        where = document or self.document
        split = split_text(text)
        for problem in split.problems:
            self.report(problem.kind, pointer, within=(problem.start, problem.end), document=where)
        parts: list[str | CheckedHole] = []
        typed: list[Typed] = []
        terms = self.bundle.regulation.model.terms
        vocabulary = Vocabulary(self.vocabulary.names | also.keys(), self.vocabulary.fields) if also else None
        for part in split.parts:
            if isinstance(part, str):
                parts.append(part)
                continue
            name = part.text.strip()
            if name in SPECIAL_HOLES:
                parts.append(CheckedHole(None, name))
            elif name.startswith(_DEADLINE):
                term = name.removeprefix(_DEADLINE)
                if term not in terms:
                    known, within = ", ".join(terms), (part.start, part.end)
                    help_ = meant(term, list(terms)) or (None if terms else _NONE_DECLARED)
                    self.report(
                        HOLE_UNKNOWN_TERM, pointer, within=within, document=where, help_=help_, name=term, known=known
                    )
                parts.append(CheckedHole(None, "deadline", term))
            else:
                tree = self.parse(pointer, part.text, where, part.start, vocabulary)
                hole = tree and self._shown(pointer, tree, where, part.start, also)
                if hole and hole.found.kernel is not None:
                    typed.append(hole)
                    parts.append(CheckedHole(kept(hole.tree, hole.found.kernel, hole.found)))
        self.texts[key] = CheckedText(tuple(parts))
        return typed

    @property
    def has_errors(self) -> bool:
        """Whether anything found so far forbids running the regulation."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)
