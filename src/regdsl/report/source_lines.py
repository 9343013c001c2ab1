"""The lines of source texts, each text cut up once."""

import re
from collections.abc import Mapping

__all__ = ["SourceLines"]

_BREAK = re.compile(r"\r\n|\n|\r")


class SourceLines:
    """Looks lines up in `sources` (a file's name to its text)."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._lines: dict[str, list[str]] = {}

    def get(self, file: str, line: int) -> str | None:
        """Return the 1-based `line` of `file`, or None if there is no such file or line."""
        lines = self._lines.get(file)
        if lines is None:
            text = self._sources.get(file)
            lines = self._lines[file] = _lines(text) if text else []
        return lines[line - 1] if 0 < line <= len(lines) else None


def _lines(text: str) -> list[str]:
    return _BREAK.split(text) if "\r" in text else text.split("\n")
