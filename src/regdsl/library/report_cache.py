"""What was found before: reports by what they were made of, from one run to the next."""

import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

import msgspec
from msgspec import Struct, field

from regdsl.corpus.files import DISK, LoadedFile
from regdsl.corpus.shelf import LANGUAGES, Shelf, sidecar
from regdsl.diagnostics import Diagnostic
from regdsl.document.limits import MAX_BYTES
from regdsl.library.file_report import FileReport
from regdsl.library.parcels import Unreadable, packed, unpacked
from regdsl.library.program_mark import program_mark
from regdsl.lint.selection import Selection

__all__ = ["ReportCache"]

_FORMAT: Final = b"regdsl-reports/2\n"
_CHECKSUM: Final = 32
_SUFFIX: Final = ".reports"
_KEPT_DAYS: Final = 30
_MOST: Final = 20_000
"""So many files are remembered; those that were not asked for longest are forgotten."""


class _Entry(msgspec.Struct, frozen=True, array_like=True):
    """A report, and the key of what it was made of."""

    key: str
    report: bytes


class _Disk(Struct):
    """The files as they lie on the disk; of those that were read it knows how they were just before, and the digest:
    folders are read through for what is shared in them, and nothing is read once more for its digest."""

    states: dict[Path, tuple[int, int]] = field(default_factory=dict)
    digests: dict[Path, str] = field(default_factory=dict)

    def load(self, path: Path) -> LoadedFile:
        """Read one file of any kind."""
        return DISK.load(path)

    def content(self, path: Path) -> bytes:
        """The bytes of a file; none where it cannot be read, or is larger than any file of ours."""
        state = _state(path)
        data = b"" if state is None else DISK.content(path)
        if data and state is not None:
            self.states[path] = state
            self.digests[path] = sha256(data).hexdigest()
        return data

    def has(self, path: Path) -> bool:
        """Whether there is such a file."""
        return DISK.has(path)


_PACK: Final = msgspec.msgpack.Decoder(dict[bytes, _Entry])


class ReportCache(Struct):
    """The reports of the files of one project under one selection of rules, in one file of `folder`.

    A report is known if its file has the same name and content, and so have its translations and everything around that
    it may use. What is broken or was written by another program is forgotten; a disk that refuses is no error.
    """

    folder: Path
    selection: Selection
    _entries: dict[str, _Entry] = field(default_factory=dict)
    _used: dict[str, _Entry] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)
    _states: dict[str, tuple[int, int]] = field(default_factory=dict)
    _disk: _Disk = field(default_factory=_Disk)
    _changed: bool = False

    def known(self, files: Sequence[Path]) -> Iterator[tuple[Path, FileReport]]:
        """The reports on those of `files` that are as they were."""
        self._entries = _read(self._path())
        shelf = Shelf(self._disk)
        for path in files:
            key = self._key(path, shelf)
            if key is None:
                continue
            name = str(path)
            self._keys[name] = key
            entry = self._entries.get(name)
            if entry is None or entry.key != key:
                continue
            with suppress(*Unreadable):
                report = unpacked(entry.report, self.selection)
                self._used[name] = entry
                yield path, report

    def learn(self, path: Path, report: FileReport) -> None:
        """Remember the report on a file, unless the file has changed since its key was taken."""
        name = str(path)
        key = self._keys.get(name)
        if key is not None and _state(path) == self._states[name]:
            self._put(name, key, report)

    def followed(self, files: tuple[str, ...], find: Callable[[], tuple[Diagnostic, ...]]) -> tuple[Diagnostic, ...]:
        """What the versions of one regulation in `files` come to: as it was where they are as they were, else by
        `find`."""
        name = "\0".join(files)
        keys = [self._keys.get(file) for file in files]
        if None in keys:
            return find()
        key = sha256(repr(keys).encode()).hexdigest()
        entry = self._entries.get(name)
        if entry is not None and entry.key == key:
            with suppress(*Unreadable):
                found = unpacked(entry.report, self.selection).diagnostics
                self._used[name] = entry
                return found
        found = find()
        self._put(name, key, FileReport(name, diagnostics=found))
        return found

    def store(self) -> None:
        """Write what was learnt, and what else was known, at once: another run sees all of it or nothing."""
        if not self._changed:
            return
        entries = {**self._entries}
        for name, entry in self._used.items():
            entries.pop(name, None)
            entries[name] = entry
        kept = dict(list(entries.items())[-_MOST:])
        with suppress(OSError):
            _write(self._path(), msgspec.msgpack.encode({_bytes_of(name): entry for name, entry in kept.items()}))

    def _put(self, name: str, key: str, report: FileReport) -> None:
        self._used[name] = _Entry(key, packed(report))
        self._changed = True

    def _path(self) -> Path:
        mark = sha256(f"{program_mark(self.selection)}\0{os.getcwd()}".encode(errors="surrogateescape"))
        return self.folder / f"{mark.hexdigest()[:32]}{_SUFFIX}"

    def _key(self, path: Path, shelf: Shelf) -> str | None:
        """What a report on `path` is made of; None for what has no content to come back to."""
        around = shelf.around(path)  # reads the folder
        state = self._disk.states.get(path) or _state(path)
        if state is None:
            return None
        self._states[str(path)] = state
        beside = (self._digest(sidecar(path, language)) for language in LANGUAGES)
        parts = (str(path), self._digest(path), *beside, around)
        return sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()

    def _digest(self, path: Path) -> str:
        made = self._disk.digests.get(path)
        if made is None:
            made = self._disk.digests[path] = _digest(path)
        return made


def _digest(path: Path) -> str:
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            return "no file"
        return "too large" if state.st_size > MAX_BYTES else sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        return f"unreadable {error.errno}"


def _state(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return (state.st_mtime_ns, state.st_size) if stat.S_ISREG(state.st_mode) else None


def _read(path: Path) -> dict[str, _Entry]:
    try:
        data = path.read_bytes()
        body = data[len(_FORMAT) + _CHECKSUM :]
        if data.startswith(_FORMAT) and data[len(_FORMAT) :][:_CHECKSUM] == sha256(body).digest():
            return {_name_of(name): entry for name, entry in _PACK.decode(body).items()}
    except (OSError, *Unreadable):
        pass
    return {}


def _bytes_of(name: str) -> bytes:
    """The name of a file, which need not be text."""
    return name.encode(errors="surrogatepass")


def _name_of(data: bytes) -> str:
    return data.decode(errors="surrogatepass")


def _write(path: Path, body: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix="new-", delete=False) as stream:
        stream.write(_FORMAT + sha256(body).digest() + body)
    os.replace(stream.name, path)
    too_old = time.time() - _KEPT_DAYS * 24 * 3600
    for other in path.parent.iterdir():
        if other.name.startswith("new-") or other.suffix == _SUFFIX:
            with suppress(OSError):
                if other.stat().st_mtime < too_old:
                    other.unlink()
