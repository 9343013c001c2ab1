"""The files of one run: folders are looked through once, and what several regulations use is read once."""

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from regdsl.corpus.files import DISK, SUFFIXES, LoadedFile, Reader
from regdsl.model.legal_acts import LegalActs
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.template import Template
from regdsl.model.translation import Translation

__all__ = ["LANGUAGES", "Shelf", "shared_mentioning", "sidecar"]

LANGUAGES: Final = ("ru", "en")
"""The languages of sidecars."""

_NOT_SHARED: Final = re.compile(rb"""^kind:[ \t]*["']?(?:regulation|cases|translation)["']?[ \t]*(?:#.*)?\r?$""", re.M)
_SHARED: Final = re.compile(rb"""kind["']?\s*:\s*["']?(?:parameters|reference-book|legal-acts|template)\b""")
_IN_MEMORY: Final = 256 * 1024
"""A larger file is read again whenever it is looked through: a folder may hold many."""
_KEPT: Final = 64
"""How many files are kept as they were read."""


class _Shared(Struct):
    """A file that regulations may use; its content, None where that is too large to keep."""

    path: Path
    content: bytes | None
    digest: str


class Shelf(Struct):
    """What one run has read by `reader`, which it stands before. It must not outlive the run: files that change
    meanwhile are not read again."""

    reader: Reader = DISK

    _folders: dict[Path, tuple[_Shared, ...]] = field(default_factory=dict)
    _around: dict[Path, str] = field(default_factory=dict)
    _files: OrderedDict[Path, LoadedFile] = field(default_factory=OrderedDict)

    def load(self, path: Path) -> LoadedFile:
        """Read one file of any kind; the last ones that others may use are kept."""
        found = self._files.get(path)
        if found is not None:
            self._files.move_to_end(path)
            return found
        found = self.reader.load(path)
        if isinstance(found.model, Parameters | ReferenceBooks | LegalActs | Template | Translation):
            self._files[path] = found
            if len(self._files) > _KEPT:
                self._files.popitem(last=False)
        return found

    def content(self, path: Path) -> bytes:
        """The bytes of a file; none where it cannot be read, or is larger than any file of ours."""
        return self.reader.content(path)

    def has(self, path: Path) -> bool:
        """Whether there is such a file."""
        return self.reader.has(path)

    def mentioning(self, path: Path, names: Iterable[str], first: re.Pattern[bytes]) -> Iterator[Path]:
        """The shared files of the folder of `path`, then of the folder above, in which one of `names` stands. A file is
        read in full only after that. Those that `first` is found in come first."""
        marks = [name.encode() for name in names]
        for folder in (path.parent, path.parent.parent):
            rest: list[Path] = []
            for candidate in self._shared(folder):
                if candidate.path == path:
                    continue
                text = self.content(candidate.path) if candidate.content is None else candidate.content
                if not any(mark in text for mark in marks):
                    continue
                if first.search(text):
                    yield candidate.path
                else:
                    rest.append(candidate.path)
            yield from rest

    def around(self, path: Path) -> str:
        """A digest of everything that a regulation at `path` may use: it changes if one of these files does, or one
        comes, or goes."""
        known = self._around.get(path.parent)
        if known is not None:
            return known
        made = sha256()
        for folder in (path.parent, path.parent.parent):
            for one in self._shared(folder):
                made.update(f"{one.path.name}\0{one.digest}\n".encode(errors="surrogateescape"))
            made.update(b"\0")
        self._around[path.parent] = made.hexdigest()
        return self._around[path.parent]

    def _shared(self, folder: Path) -> tuple[_Shared, ...]:
        found = self._folders.get(folder)
        if found is None:
            found = self._folders[folder] = tuple(_shared_in(folder, self.reader))
        return found


def shared_mentioning(path: Path, names: Iterable[str], first: re.Pattern[bytes], reader: Reader) -> Iterator[Path]:
    """The files that a regulation at `path` may use and in which one of `names` stands, as `Shelf.mentioning`; looked
    for anew where `reader` is no shelf."""
    shelf = reader if isinstance(reader, Shelf) else Shelf(reader)
    return shelf.mentioning(path, names, first)


def sidecar(path: Path, language: str) -> Path:
    """Where the translation of the file at `path` lies."""
    return path.with_name(f"{path.stem}.{language}{path.suffix}")


def _shared_in(folder: Path, reader: Reader) -> Iterator[_Shared]:
    """The files of a folder that regulations may use, by name: all but those that say plainly, at the start of a line,
    that they are something else."""
    try:
        candidates = sorted(folder.iterdir())
    except OSError:
        return
    for path in candidates:
        if path.suffix not in SUFFIXES:
            continue
        content = reader.content(path)
        if not content or (_NOT_SHARED.search(content) and not _SHARED.search(content)):
            continue
        made = sha256(content)
        for language in LANGUAGES:
            made.update(b"\0" + reader.content(sidecar(path, language)))
        yield _Shared(path, content if len(content) <= _IN_MEMORY else None, made.hexdigest())
