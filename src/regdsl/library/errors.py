"""What the library raises for unusable files and applications: both carry their findings."""

from collections.abc import Mapping

from regdsl.diagnostics import Diagnostic
from regdsl.diagnostics.bilingual import Lang

__all__ = ["ApplicationError", "LaterError", "LoadError", "RegdslError"]


class RegdslError(ValueError):
    """The input cannot be used. `diagnostics` says why; `sources` has the text of each file read, for excerpts."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...], sources: Mapping[str, str]) -> None:
        super().__init__(diagnostics, sources)
        self.diagnostics = diagnostics
        self.sources = sources

    def __str__(self) -> str:
        """The findings, one a line, in English."""
        return "\n".join(self.line(diagnostic, "en") for diagnostic in self.diagnostics)

    @staticmethod
    def line(diagnostic: Diagnostic, lang: Lang) -> str:
        """One finding on one line: its place, code and message."""
        span = diagnostic.span
        place = f"{span.file}:{span.start.line}:{span.start.column}" if span else diagnostic.pointer or "application"
        return f"{place}: {diagnostic.kind.code} {diagnostic.message(lang)}"


class LoadError(RegdslError):
    """A regulation that cannot be loaded."""


class ApplicationError(RegdslError):
    """An application that does not fit its regulation."""


class LaterError(ApplicationError):
    """What became known after a grant does not fit: the findings stand in it, not in the application."""
