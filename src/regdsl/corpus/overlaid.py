"""Files with other texts in the place of some, to see what would become of an edit before the disk does."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from regdsl.corpus.files import DISK, LoadedFile, load_parsed
from regdsl.document import parse

__all__ = ["Overlaid"]


class Overlaid(Struct, frozen=True):
    """The disk, with `texts` by path instead of what lies there. It is a `regdsl.corpus.files.Reader`."""

    texts: Mapping[Path, str]

    def load(self, path: Path) -> LoadedFile:
        """Read one file of any kind, its text here before that on the disk."""
        text = self.texts.get(path)
        return DISK.load(path) if text is None else load_parsed(parse(text.encode("utf-8", "surrogatepass"), str(path)))

    def content(self, path: Path) -> bytes:
        """The bytes of a file; none where it cannot be read."""
        text = self.texts.get(path)
        return DISK.content(path) if text is None else text.encode("utf-8", "surrogatepass")

    def has(self, path: Path) -> bool:
        """Whether there is such a file."""
        return path in self.texts or DISK.has(path)
