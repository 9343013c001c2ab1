"""Findings as workflow commands of GitHub, which show them beside the lines of a pull request."""

from collections.abc import Iterable, Mapping
from typing import Final

from regdsl.diagnostics import Diagnostic, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.fingerprint import posix
from regdsl.report.beside import beside
from regdsl.report.escaping import UNPRINTABLE

__all__ = ["render_github"]

_COMMANDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def render_github(diagnostics: Iterable[Diagnostic], lang: Lang = "ru") -> str:
    """Return a line `::error file=…,line=…,title=…::message` for every finding; what is beside it follows."""
    return "".join(_line(found, lang) for found in diagnostics)


def _line(found: Diagnostic, lang: Lang) -> str:
    values: dict[str, str] = {}
    if found.span is not None:
        start, end = found.span.start, found.span.end
        values = {"file": posix(found.span.file), "line": str(start.line), "endLine": str(end.line)}
        if start.line == end.line:  # columns are for a single line only
            values |= {"col": str(start.column), "endColumn": str(end.column)}
    values["title"] = found.kind.code
    listed = ",".join(f"{key}={_property(value)}" for key, value in values.items())
    told = "\n".join((f"{found.message(lang)}. {found.help_text(lang)}", *beside(found, lang)))
    return f"::{_COMMANDS[found.severity]} {listed}::{_data(told)}\n"


def _data(text: str) -> str:
    """Text that ends no line and starts no command."""
    return UNPRINTABLE.sub("\ufffd", text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Text that ends no property either."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
