"""The bench that the checks of one regulation share: what is in scope, what was found, what was typed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from regdsl.check.checked import CheckedExpression, CheckedHole, CheckedText, EventUse
from regdsl.check.findings import HOLE_UNKNOWN_TERM, UNKNOWN_REFERENCE
from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Bilingual, Diagnostic, Kind, Label, Severity
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document
from regdsl.feel.elaborate import Elaborated, Symbol, elaborate
from regdsl.feel.parser import parse
from regdsl.feel.problem import Problem
from regdsl.feel.tree import Expr
from regdsl.feel.vocabulary import Vocabulary
from regdsl.model.holes import split_text

__all__ = ["Typed", "Workbench"]

SPECIAL_HOLES = ("missing", "silent")
_DEADLINE = "deadline."


@dataclass(frozen=True, slots=True)
class Typed:
    """An expression that was parsed and elaborated; `found` has no kernel where there are errors."""

    pointer: str
    tree: Expr
    found: Elaborated
    document: Document
    offset: int = 0


@dataclass(slots=True)
class Workbench:
    """Everything the checks read and write. Checks add to it in the order of `regdsl.check.run`."""

    bundle: Bundle
    diagnostics: list[Diagnostic] = field(default_factory=list)
    symbols: dict[str, Symbol] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    definitions: tuple[str, ...] = ()
    expressions: dict[str, CheckedExpression] = field(default_factory=dict)
    texts: dict[str, CheckedText] = field(default_factory=dict)
    events: dict[str, EventUse] = field(default_factory=dict)

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
        if within is not None:
            span = where.locate_text(pointer, *within)
        else:
            span = where.locate_key(pointer) if at_key else where.locate(pointer)
        self.diagnostics.append(Diagnostic(kind, span, pointer, params, labels, help_))

    def reference(
        self, name: str, known: Iterable[str], what: Bilingual, pointer: str, *, at_key: bool = False
    ) -> bool:
        """Whether `name` is among `known`; a finding with the nearest one where it is not."""
        listed = list(known)
        if name in listed:
            return True
        close = get_close_matches(name, listed, 1)
        help_ = Bilingual(f"возможно, имелось в виду «{close[0]}»", f"did you mean `{close[0]}`") if close else None
        shown = ", ".join(listed[:12]) or "—"
        self.report(UNKNOWN_REFERENCE, pointer, at_key=at_key, help_=help_, what=what, name=name, known=shown)
        return False

    def parse(self, pointer: str, text: str, document: Document | None = None, offset: int = 0) -> Expr | None:
        """The syntax tree of the expression at `pointer`; None with the findings added."""
        parsed = parse(text, self.vocabulary)
        self._problems(parsed.problems, pointer, document or self.document, offset)
        return parsed.expr

    def elaborate(self, pointer: str, tree: Expr, document: Document | None = None, offset: int = 0) -> Typed:
        """Type a tree against the names in scope; findings are added, the result is not kept yet."""
        found = elaborate(tree, self.symbols)
        where = document or self.document
        self._problems(found.problems, pointer, where, offset)
        return Typed(pointer, tree, found, where, offset)

    def _problems(self, problems: Iterable[Problem], pointer: str, document: Document, offset: int) -> None:
        for problem in problems:
            within = (problem.start + offset, problem.end + offset)
            span = document.locate_text(pointer, *within)
            self.diagnostics.append(Diagnostic(problem.kind, span, pointer, problem.params, help=problem.help))

    def expression(self, pointer: str, text: str) -> Typed | None:
        """Parse and elaborate the expression at `pointer` and keep it; None with the findings added."""
        tree = self.parse(pointer, text)
        if tree is None:
            return None
        typed = self.elaborate(pointer, tree)
        return self.keep(typed)

    def keep(self, typed: Typed) -> Typed | None:
        """Keep an expression under its pointer; None where it has errors."""
        if typed.found.kernel is None:
            return None
        self.expressions[typed.pointer] = CheckedExpression(typed.tree, typed.found.kernel, typed.found.reads)
        return typed

    def text(self, key: str, pointer: str, text: str, document: Document | None = None) -> list[Typed]:
        """Check a text with holes and keep it under `key`; returns the typed holes."""
        where = document or self.document
        split = split_text(text)
        for problem in split.problems:
            self.report(problem.kind, pointer, within=(problem.start, problem.end), document=where)
        parts: list[str | CheckedHole] = []
        typed: list[Typed] = []
        terms = self.bundle.regulation.model.terms
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
                    known = ", ".join(terms) or "—"
                    within = (part.start, part.end)
                    self.report(HOLE_UNKNOWN_TERM, pointer, within=within, document=where, name=term, known=known)
                parts.append(CheckedHole(None, "deadline", term))
            else:
                tree = self.parse(pointer, part.text, where, part.start)
                hole = tree and self.elaborate(pointer, tree, where, part.start)
                if hole and hole.found.kernel is not None:
                    typed.append(hole)
                    parts.append(CheckedHole(CheckedExpression(hole.tree, hole.found.kernel, hole.found.reads)))
        self.texts[key] = CheckedText(tuple(parts))
        return typed

    @property
    def has_errors(self) -> bool:
        """Whether anything found so far forbids running the regulation."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)
