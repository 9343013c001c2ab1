"""Reading one file of ours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from regdsl.corpus.blocks import expanded
from regdsl.corpus.templates.stand import hinted, readable
from regdsl.diagnostics import Diagnostic, Severity
from regdsl.document import Document, Parsed, read
from regdsl.model.kinds import AnyFile
from regdsl.model.loading import load

__all__ = ["SUFFIXES", "LoadedFile", "load_file"]

SUFFIXES = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """One file: its model and document, or None with the reason in the findings."""

    model: AnyFile | None
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    text: str


def load_file(path: Path) -> LoadedFile:
    """Read one file of any kind."""
    parsed: Parsed = read(path)
    if parsed.document is None:
        return LoadedFile(None, None, parsed.diagnostics, parsed.text)
    whole = expanded(parsed.document)
    if whole.diagnostics:
        return LoadedFile(None, whole.document, (*parsed.diagnostics, *whole.diagnostics), parsed.document.text)
    loaded = load(readable(whole.document))
    found = (*_not_said_otherwise(parsed.diagnostics, loaded.diagnostics), *hinted(loaded.diagnostics, whole.document))
    return LoadedFile(loaded.value, whole.document, found, parsed.document.text)


def _not_said_otherwise(first: Iterable[Diagnostic], then: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings of `first`, but no warning of how a text is written where the text itself is refused: an unquoted
    key `on` that is no key there."""
    refused = {finding.span for finding in then if finding.severity is Severity.ERROR}
    for finding in first:
        if finding.severity is Severity.ERROR or finding.span not in refused:
            yield finding
