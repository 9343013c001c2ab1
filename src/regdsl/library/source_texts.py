"""The texts of the files of a check, for excerpts: thousands of them need not be held to show a few."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from regdsl.corpus.files import Reader
from regdsl.document.decoding import decode

__all__ = ["SourceTexts"]


class SourceTexts(Mapping[str, str]):
    """Texts by the names of files. One that was not kept is read again when it is asked for."""

    def __init__(self, texts: Mapping[str, str], reader: Reader) -> None:
        self._reader = reader
        self._texts: dict[str, str | None] = dict(texts)

    def add(self, files: Iterable[str], texts: Mapping[str, str]) -> None:
        """Add files, with the texts of those whose text is at hand."""
        for file in files:
            if self._texts.get(file) is None:
                self._texts[file] = texts.get(file)

    def __getitem__(self, file: str) -> str:
        text = self._texts[file]
        if text is None:
            text = self._texts[file] = decode(self._reader.content(Path(file)), file, separators=True).text
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
