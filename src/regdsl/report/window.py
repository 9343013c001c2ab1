"""The part of a source line that fits the screen, around what is underlined."""

from msgspec import Struct

from regdsl.report.cells import cells

__all__ = ["Window", "window"]

_CUT = "…"
_LEAST = 20


class Window(Struct, frozen=True):
    """A line as it is shown, and for each of its characters from `first` on the screen column where it begins."""

    shown: str
    first: int
    columns: tuple[int, ...]

    def column(self, char: int) -> int:
        """Return the screen column of the 0-based character `char`, clamped to what is shown."""
        return self.columns[max(0, min(char - self.first, len(self.columns) - 1))]


def window(line: str, start: int, end: int, room: int) -> Window:
    """Return what of `line` to show in `room` columns so that the characters `start` to `end` are seen, from their
    beginning at least; an ellipsis stands where the line goes on."""
    room = max(room, _LEAST)
    start = max(0, min(start, len(line)))
    end = max(start, min(end, len(line), start + room))
    # Nothing beyond a screen's width to either side can be shown: a line of megabytes is never measured whole.
    low, high = max(0, start - room), min(len(line), end + room)
    found = cells(line[low:high])
    widths = [cell.width for cell in found]
    left, right = 0, len(found)
    if sum(widths) + (low > 0) + (high < len(line)) > room:
        left, right = _fit(widths, start - low, end - low, room - 2)
    before = _CUT if low + left > 0 else ""
    after = _CUT if low + right < len(line) else ""
    columns = [len(before)]
    for cell_width in widths[left:right]:
        columns.append(columns[-1] + cell_width)
    shown = before + "".join(cell.shown for cell in found[left:right]) + after
    return Window(shown, low + left, tuple(columns))


def _fit(widths: list[int], start: int, end: int, room: int) -> tuple[int, int]:
    """Return the bounds of the characters shown: what is underlined, a third of the rest before it."""
    spare = max(0, room - sum(widths[start:end]))
    left, right, taken = start, start, 0
    while left > 0 and taken + widths[left - 1] <= spare // 3:
        left -= 1
        taken += widths[left]
    while right < len(widths) and taken + widths[right] <= room:
        taken += widths[right]
        right += 1
    while left > 0 and taken + widths[left - 1] <= room:
        left -= 1
        taken += widths[left]
    return left, right
