"""The linter's part of a check: rules over each regulation as it comes, then over all together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regdsl.checker import CheckedRegulation
from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Diagnostic
from regdsl.lint.draft import Draft
from regdsl.lint.project import Project
from regdsl.lint.run import lint_project, lint_regulation
from regdsl.lint.selection import Selection
from regdsl.lint.sound import Sound
from regdsl.lint.suppression import Suppressed, apply, suppressions_of

__all__ = ["Linted"]


@dataclass(slots=True)
class Linted:
    """The regulations of one check, as the rules of `selection` see them."""

    selection: Selection
    drafts: list[Draft] = field(default_factory=list)

    def add(self, bundle: Bundle, checked: CheckedRegulation | None) -> tuple[Diagnostic, ...]:
        """What the rules about one regulation find in it."""
        if not self.selection.rules:
            return ()
        draft = Draft(bundle, self.selection.numbers)
        self.drafts.append(draft)
        own = self.selection.at(draft.document.file)
        return lint_regulation(draft, None if checked is None else Sound(draft, checked), own)

    def together(self) -> tuple[Diagnostic, ...]:
        """What the rules about several regulations find in all that were added, whatever their order."""
        ordered = sorted(self.drafts, key=lambda one: (one.model.id, str(one.model.version), one.document.file))
        return lint_project(Project(tuple(ordered)), self.selection)

    def suppressed(
        self, found: Iterable[Diagnostic], sources: Mapping[str, str]
    ) -> tuple[tuple[Diagnostic, ...], tuple[Suppressed, ...]]:
        """Divide the findings of a check by the suppressions in its files."""
        comments = tuple(one for file, text in sources.items() for one in suppressions_of(text, file))
        return apply(found, comments, self.selection)
