"""The files of an editor: those that are open as they are written there, the others as they lie on the disk."""

from pathlib import Path

from msgspec import Struct, field

from regdsl.corpus.files import DISK, LoadedFile, load_parsed
from regdsl.document import parse
from regdsl.lsp.lines import Lines

__all__ = ["Opened"]

_Stamp = tuple[int, int]


class Opened(Struct):
    """What is open, by path; files are read once until they change. It is a `regdsl.corpus.files.Reader`."""

    texts: dict[Path, str] = field(default_factory=dict)
    _edited: dict[Path, tuple[str, LoadedFile]] = field(default_factory=dict)
    _read: dict[Path, tuple[_Stamp, LoadedFile]] = field(default_factory=dict)

    def load(self, path: Path) -> LoadedFile:
        """Read one file of any kind, its open text before that on the disk."""
        text = self.texts.get(path)
        if text is None:
            return self._from_disk(path)
        known = self._edited.get(path)
        if known is None or known[0] != text:
            known = (text, load_parsed(parse(text.encode("utf-8", "surrogatepass"), str(path))))
            self._edited[path] = known
        return known[1]

    def content(self, path: Path) -> bytes:
        """The bytes of a file; none where it cannot be read."""
        text = self.texts.get(path)
        return DISK.content(path) if text is None else text.encode("utf-8", "surrogatepass")

    def has(self, path: Path) -> bool:
        """Whether there is such a file."""
        return path in self.texts or DISK.has(path)

    def instead(self, texts: dict[Path, str]) -> "Opened":
        """The same files with other texts for some, to see what would become of an edit."""
        return Opened({**self.texts, **texts}, dict(self._edited), self._read)

    def lines(self, path: Path) -> Lines:
        """The lines of a file as an editor counts them."""
        return Lines(self.texts[path] if path in self.texts else self.load(path).text)

    def close(self, path: Path) -> None:
        """Forget the text of a file that is no longer open."""
        self.texts.pop(path, None)
        self._edited.pop(path, None)

    def _from_disk(self, path: Path) -> LoadedFile:
        try:
            state = path.stat()
        except OSError:
            return DISK.load(path)
        stamp = (state.st_mtime_ns, state.st_size)
        known = self._read.get(path)
        if known is None or known[0] != stamp:
            known = (stamp, DISK.load(path))
            self._read[path] = known
        return known[1]
