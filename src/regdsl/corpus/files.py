"""Reading one file of ours, and finding those that lie beside it."""

import re
from collections.abc import Iterable, Iterator
from os.path import isfile
from pathlib import Path
from stat import S_ISREG
from typing import Final, Protocol

from msgspec import Struct

from regdsl.corpus.blocks import expanded
from regdsl.corpus.templates.stand import hinted, readable
from regdsl.diagnostics import Diagnostic, Severity
from regdsl.document import Document, Parsed, read
from regdsl.document.limits import MAX_BYTES
from regdsl.model.kinds import AnyFile
from regdsl.model.loading import load

__all__ = ["DISK", "SUFFIXES", "LoadedFile", "Reader", "load_file", "load_parsed", "mentioning"]

SUFFIXES = (".yaml", ".yml", ".json")


class LoadedFile(Struct, frozen=True):
    """One file: its model and document, or None with the reason in the findings."""

    model: AnyFile | None
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    text: str


class Reader(Protocol):
    """Where files are read from: the disk, or what an editor holds of them."""

    def load(self, path: Path) -> LoadedFile:
        """Read one file of any kind."""

    def content(self, path: Path) -> bytes:
        """The bytes of a file; none where it cannot be read, or is larger than any file of ours."""

    def has(self, path: Path) -> bool:
        """Whether there is such a file."""


def load_file(path: Path) -> LoadedFile:
    """Read one file of any kind from the disk."""
    return load_parsed(read(path))


def load_parsed(parsed: Parsed) -> LoadedFile:
    """Make of a parsed file what its kind says it is."""
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


class _Disk:
    """The files as they lie on the disk."""

    def load(self, path: Path) -> LoadedFile:
        """Read one file of any kind."""
        return load_file(path)

    def content(self, path: Path) -> bytes:
        """The bytes of a file; none where it cannot be read, is a pipe, or is larger than any file of ours."""
        try:
            state = path.stat()
            return path.read_bytes() if S_ISREG(state.st_mode) and state.st_size <= MAX_BYTES else b""
        except OSError:
            return b""

    def has(self, path: Path) -> bool:
        """Whether there is such a file."""
        return isfile(path)  # Path.is_file raises where the name is too long


DISK: Final[Reader] = _Disk()
"""Files as they lie on the disk."""


def mentioning(path: Path, names: Iterable[str], first: re.Pattern[bytes], reader: Reader = DISK) -> Iterator[Path]:
    """The files of the folder of `path`, then of the folder above, in which one of `names` stands. A file is read in
    full only after that: a folder may hold many. Those that `first` is found in come first."""
    marks = [name.encode() for name in names]
    for folder in (path.parent, path.parent.parent):
        rest: list[Path] = []
        for candidate in sorted(folder.iterdir()) if folder.is_dir() else ():
            if candidate.suffix not in SUFFIXES or candidate == path:
                continue
            text = reader.content(candidate)
            if not any(mark in text for mark in marks):
                continue
            if first.search(text):
                yield candidate
            else:
                rest.append(candidate)
        yield from rest
