"""Places as editors count them: lines and columns from 0, a column in UTF-16 code units.

Ours count characters; a character beyond the basic plane (an emoji) is two units, a Cyrillic letter one.
"""

import re
from bisect import bisect_right
from typing import Final

from lsprotocol import types

from regdsl.diagnostics import Position, Span

__all__ = ["Lines"]

_BREAK: Final = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of one text; they end at LF, CR LF or a lone CR, as the protocol has it."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def offset(self, position: types.Position) -> int:
        """The offset of a place; one beyond its line stands for the line's end, one beyond the text for its end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        content = self.line(position.line)
        units = 0
        for at, char in enumerate(content):
            if units >= position.character:
                return start + at
            units += 2 if ord(char) > 0xFFFF else 1
        return start + len(content)

    def line(self, number: int) -> str:
        """A line without its break; empty where there is none."""
        if number >= len(self._starts):
            return ""
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.text)
        return self.text[self._starts[number] : end].rstrip("\r\n")

    def position(self, offset: int) -> types.Position:
        """The place of an offset, clamped to the text."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, _units(self.text[self._starts[line] : offset]))

    def range(self, start: int, end: int) -> types.Range:
        """The range between two offsets."""
        return types.Range(self.position(start), self.position(end))

    def range_of(self, span: Span) -> types.Range:
        """The range of a span of this text."""
        return types.Range(self._place(span.start), self._place(span.end))

    def _place(self, position: Position) -> types.Position:
        content = self.line(position.line - 1)[: position.column - 1]
        return types.Position(position.line - 1, _units(content))


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
