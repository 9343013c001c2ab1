"""Findings as an editor shows them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from lsprotocol import types
from pygls import uris

from regdsl.diagnostics import Diagnostic, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.lsp.opened import Opened

__all__ = ["shown", "uri_of"]

_LEVELS: Final[Mapping[Severity, types.DiagnosticSeverity]] = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def shown(found: Diagnostic, opened: Opened, lang: Lang) -> types.Diagnostic:
    """A finding with its help, its basis, its code, and its labels as related places."""
    start = types.Position(0, 0)
    text = [found.message(lang), found.help_text(lang), *([found.basis] if found.basis else [])]
    return types.Diagnostic(
        range=types.Range(start, start) if found.span is None else _range(found.span.file, found, opened),
        message="\n".join(text),
        severity=_LEVELS[found.severity],
        code=found.kind.code,
        source="regdsl",
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(uri_of(Path(one.span.file)), opened.lines(Path(one.span.file)).range_of(one.span)),
                one.message.get(lang),
            )
            for one in found.labels
        ]
        or None,
    )


def uri_of(path: Path) -> str:
    """The address of a file. Raises ValueError for a path that has none."""
    made: str | None = uris.from_fs_path(str(path.absolute()))
    if made is None:
        raise ValueError(path)
    return made


def _range(file: str, found: Diagnostic, opened: Opened) -> types.Range:
    assert found.span is not None
    return opened.lines(Path(file)).range_of(found.span)
