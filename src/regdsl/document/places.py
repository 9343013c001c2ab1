"""From character offsets to positions."""

from bisect import bisect_right

from regdsl.diagnostics import Position, Span

__all__ = ["Places"]

_FEW = 8


class Places:
    """Turns offsets of `text` into positions; lines end at LF, CR LF or a lone CR.

    The first few are counted out, for most texts never ask for more; then a table of line starts is made.
    """

    __slots__ = ("_asked", "_starts", "file", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._asked = 0
        self._starts: list[int] | None = None

    def position(self, offset: int) -> Position:
        """Return the position of `offset`, clamped to the text."""
        offset = max(0, min(offset, len(self.text)))
        if self._starts is None:
            self._asked += 1
            if self._asked <= _FEW:
                return _counted(self.text, offset)
            self._starts = _line_starts(self.text)
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    def span(self, start: int, end: int) -> Span:
        """Return the span between two offsets."""
        return Span(self.file, self.position(start), self.position(max(start, end)))

    def line_start(self, offset: int) -> int:
        """Return where the line of `offset` starts."""
        return offset - self.position(offset).column + 1

    def line_end(self, offset: int) -> int:
        """Return where the line of `offset` ends, its break not counted."""
        text = self.text
        ends = [found for found in (text.find("\n", offset), text.find("\r", offset)) if found >= 0]
        return min(ends, default=len(text))


def _counted(text: str, offset: int) -> Position:
    before = text[:offset]
    if before.endswith("\r") and text.startswith("\n", offset):
        before = before[:-1]  # between the halves of one break: still on the line that it ends
    breaks = before.count("\n") + before.count("\r") - before.count("\r\n")
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return Position(breaks + 1, offset - start + 1, offset)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    if "\r" not in text:
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return starts
    for offset, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[offset + 1 : offset + 2] != "\n"):
            starts.append(offset + 1)
    return starts
