"""Which rows fit which values: a walk over all combinations of groups, those that leave the same rows as one."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, field

from regdsl.checker.tables.grid import Column, Grid

__all__ = ["MOST_STEPS", "Coverage", "Fitting", "cover", "fitting_of", "rows_in"]

MOST_STEPS: Final = 100_000
"""The most combinations that the walk looks at."""

Path = tuple[tuple[int, int], ...]
"""The columns passed and, of each, a group of values."""


class Fitting(Struct, frozen=True):
    """Sets of rows, as bits: `classes` has, for each column, those that some group of its values lets through, each
    with the first such group; `sure`, for each column, those that it and the columns after it always let through."""

    classes: tuple[dict[int, int], ...]
    sure: tuple[int, ...]

    def up_to_first_sure(self, place: int, rows: int) -> int:
        """The rows without those below one that fits whatever stands in the columns from `place` on."""
        certain = rows & self.sure[place]
        return rows & ((certain & -certain) * 2 - 1) if certain else rows


def fitting_of(grid: Grid) -> Fitting:
    """What the columns of a table, all of them parted, let through."""
    sure = [(1 << len(grid.results)) - 1]
    for column in reversed(grid.columns):
        whole = sum(1 << row for row, mask in enumerate(column.masks) if mask == column.whole)
        sure.append(sure[-1] & whole)
    return Fitting(tuple(map(_classes, grid.columns)), tuple(reversed(sure)))


def _classes(column: Column) -> dict[int, int]:
    found: dict[int, int] = {}
    for group in range(column.whole.bit_length()):
        rows = sum(1 << row for row, mask in enumerate(column.masks) if mask >> group & 1)
        found.setdefault(rows, group)
    return found


class Coverage(Struct):
    """What the walk found: values that no row fits, two rows that fit the same values, the rows that count anywhere."""

    nothing: Path | None = None
    clash: tuple[int, int, Path] | None = None
    counting: int = 0
    finished: bool = True


def cover(grid: Grid, is_first: bool, kinds: Sequence[int]) -> Coverage:
    """Walk over a table whose columns are parted. `is_first` tells that of the rows that fit the first counts; else
    rows may fit together if they are of one of the `kinds`."""
    walk = _Walk(fitting_of(grid), is_first, kinds)
    walk.visit(0, (1 << len(grid.results)) - 1, ())
    return walk.found


class _Walk(Struct):
    fitting: Fitting
    is_first: bool
    kinds: Sequence[int]
    found: Coverage = field(default_factory=Coverage)
    seen: set[tuple[int, int]] = field(default_factory=set)
    steps: int = 0

    def visit(self, place: int, rows: int, path: Path) -> None:
        """Look at what follows from column `place` on where only `rows` still fit."""
        if self.is_first:
            rows = self.fitting.up_to_first_sure(place, rows)
        if (place, rows) in self.seen:
            return
        self.seen.add((place, rows))
        if not rows:
            self.found.nothing = self.found.nothing or path
        elif place == len(self.fitting.classes):
            self._end(rows, path)
        else:
            for let_through, group in self.fitting.classes[place].items():
                self.steps += 1
                if self.steps > MOST_STEPS:
                    self.found.finished = False
                    return
                self.visit(place + 1, rows & let_through, (*path, (place, group)))

    def _end(self, rows: int, path: Path) -> None:
        first, *others = rows_in(rows)
        self.found.counting |= 1 << first if self.is_first else rows
        clash = next((other for other in others if self.kinds[other] != self.kinds[first]), None)
        if clash is not None and self.found.clash is None:
            self.found.clash = (first, clash, path)


def rows_in(rows: int) -> Iterator[int]:
    """The numbers of the rows in a set of bits."""
    while rows:
        lowest = rows & -rows
        yield lowest.bit_length() - 1
        rows ^= lowest
