"""Source lines with what matters in them underlined."""

from msgspec import Struct

from regdsl.diagnostics import Span
from regdsl.report.cells import one_line
from regdsl.report.paint import Paint, Role
from regdsl.report.source_lines import SourceLines
from regdsl.report.window import window
from regdsl.text.columns import width

__all__ = ["Excerpt", "Mark"]

_MOST_LINES = 4


class Mark(Struct, frozen=True):
    """Underline `span` with `sign`; `note` is said about it."""

    span: Span
    sign: str
    role: Role
    note: str = ""


class Excerpt(Struct, frozen=True):
    """Draws excerpts `width` columns wide, line numbers right-aligned in `gutter` columns."""

    lines: SourceLines
    paint: Paint
    width: int
    gutter: int

    def primary(self, marks: list[Mark]) -> list[str]:
        """Draw the place of a finding: `marks[0]`, and what else stands on its line; notes follow their underline."""
        first = marks[0].span
        if first.start.line < first.end.line:
            return self._several_lines(marks[0])
        line = self.lines.get(first.file, first.start.line)
        if line is None:
            return []
        start, end = _bounds(marks[0], line)
        seen = window(line, start, end, self._room)
        result = [self._source(first.start.line, seen.shown)]
        for mark in marks:
            low, high = _bounds(mark, line)
            left, right = seen.column(low), seen.column(high)
            result.append(self._underline(mark, left, max(right, left + 1)))
        return result

    def secondary(self, mark: Mark, column: int) -> list[str]:
        """Draw another place: its line, what is said about it (at the screen column `column`, or after the line where
        that is longer), and an underline."""
        span = mark.span
        line = self.lines.get(span.file, span.start.line)
        if line is None:
            return []
        start, end = _bounds(mark, line)
        note = one_line(mark.note)
        seen = window(line, start, end, max(self._room - width(note) - 2, self._room // 2))
        shown = seen.shown.rstrip()
        gap = " " * max(2, column - width(shown))
        left = seen.column(start)
        underline = Mark(span, mark.sign, mark.role)
        return [
            self._source(span.start.line, shown + gap + self.paint(mark.role, note)),
            self._underline(underline, left, max(seen.column(end), left + 1)),
        ]

    @property
    def _room(self) -> int:
        return self.width - self.gutter - 3

    def _several_lines(self, mark: Mark) -> list[str]:
        """Draw a place of several lines: all if they are few, else the first and the last."""
        first, last = mark.span.start.line, mark.span.end.line
        if mark.span.end.column == 1:
            last -= 1
        numbers = list(range(first, last + 1)) if last - first < _MOST_LINES else [first, last]
        result: list[str] = []
        for number in numbers:
            line = self.lines.get(mark.span.file, number)
            if line is None:
                continue
            indent = len(line) - len(line.lstrip())
            start = mark.span.start.column - 1 if number == first else indent
            end = mark.span.end.column - 1 if number == mark.span.end.line else len(line.rstrip())
            if number > first and len(numbers) == 2 and last > first + 1:
                result.append(self.paint(Role.FRAME, " " * self.gutter + " ⋮"))
            seen = window(line, start, end, self._room)
            result.append(self._source(number, seen.shown))
            if end > start or number == first:
                left = seen.column(start)
                result.append(self._underline(mark, left, max(seen.column(end), left + 1)))
        return result

    def _source(self, number: int, shown: str) -> str:
        return f"{self.paint(Role.FRAME, f'{number:>{self.gutter}} |')} {shown}".rstrip()

    def _underline(self, mark: Mark, left: int, right: int) -> str:
        note = f" {one_line(mark.note)}" if mark.note else ""
        drawn = self.paint(mark.role, mark.sign * (right - left) + note)
        return f"{self.paint(Role.FRAME, ' ' * self.gutter + ' |')} {' ' * left}{drawn}"


def _bounds(mark: Mark, line: str) -> tuple[int, int]:
    """Return the 0-based characters of `line` that `mark` covers, which begins on it."""
    start = max(0, min(mark.span.start.column - 1, len(line)))
    ends_here = mark.span.end.line == mark.span.start.line
    end = mark.span.end.column - 1 if ends_here else len(line.rstrip())
    return start, max(start, min(end, len(line)))
