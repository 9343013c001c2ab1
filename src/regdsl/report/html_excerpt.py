"""The source lines of a finding as HTML, with the place marked."""

from typing import Final

from regdsl.diagnostics import Span
from regdsl.report.html_page import plain
from regdsl.report.source_lines import SourceLines

__all__ = ["excerpt"]

_MOST_LINES: Final = 6
_AROUND: Final = 200
_LONGEST: Final = 600
_CUT: Final = "…"


def excerpt(span: Span, lines: SourceLines) -> str:
    """The lines of `span` with their numbers, what it covers in `mark`; the first few where there are many, nothing
    where the file is not known. Of a very long line the surroundings of the place are shown."""
    last = max(span.start.line, span.end.line - (span.end.column == 1))
    numbers = range(span.start.line, min(last, span.start.line + _MOST_LINES - 1) + 1)
    wide = len(str(numbers[-1]))
    shown = []
    for number in numbers:
        line = lines.get(span.file, number)
        if line is None:
            return ""
        start = span.start.column - 1 if number == span.start.line else len(line) - len(line.lstrip())
        end = span.end.column - 1 if number == span.end.line else len(line.rstrip())
        shown.append(f"{number:>{wide}}  {_marked(line, start, max(start, end))}")
    if last > numbers[-1]:
        shown.append(f"{_CUT:>{wide}}")
    return f"<pre>{chr(10).join(shown)}</pre>\n"


def _marked(line: str, start: int, end: int) -> str:
    end = min(end, start + _LONGEST)
    low, high = max(0, start - _AROUND), min(len(line), end + _AROUND)
    before = (_CUT if low else "") + line[low:start]
    after = line[end:high] + (_CUT if high < len(line) else "")
    marked = f"<mark>{plain(line[start:end])}</mark>" if end > start else ""
    return f"{plain(before)}{marked}{plain(after)}"
