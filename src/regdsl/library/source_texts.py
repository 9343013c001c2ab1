"""The texts of the files of a check, for excerpts: thousands of them need not be held to show a few."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from regdsl.document.decoding import decode
from regdsl.document.limits import MAX_BYTES

__all__ = ["SourceTexts"]


class SourceTexts(Mapping[str, str]):
    """Texts by the names of files. One that was not kept is read again when it is asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts: dict[str, str | None] = dict(texts)

    def add(self, files: Iterable[str], texts: Mapping[str, str]) -> None:
        """Add files, with the texts of those whose text is at hand."""
        for file in files:
            if self._texts.get(file) is None:
                self._texts[file] = texts.get(file)

    def __getitem__(self, file: str) -> str:
        text = self._texts[file]
        if text is None:
            text = self._texts[file] = _read_again(file)
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def _read_again(file: str) -> str:
    """The text of a file as it was read; nothing where it is not there any more, or too large."""
    path = Path(file)
    try:
        data = path.read_bytes() if path.is_file() and path.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return ""
    return decode(data, file, separators=True).text
