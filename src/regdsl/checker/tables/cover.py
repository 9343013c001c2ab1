"""Which rows fit which values: a walk over all combinations of groups, those that leave the same rows as one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from regdsl.checker.tables.grid import Grid

__all__ = ["MOST_STEPS", "Coverage", "cover", "rows_in", "up_to_first_sure"]

MOST_STEPS: Final = 100_000
"""The most combinations that the walk looks at."""

Path = tuple[tuple[int, int], ...]
"""The columns passed and, of each, a group of values."""


@dataclass(slots=True)
class Coverage:
    """What the walk found: values that no row fits, two rows that fit the same values, the rows that count anywhere."""

    nothing: Path | None = None
    clash: tuple[int, int, Path] | None = None
    counting: int = 0
    finished: bool = True


@dataclass(slots=True)
class _Walk:
    grid: Grid
    is_first: bool
    clashes: Callable[[int, int], bool]
    found: Coverage = field(default_factory=Coverage)
    seen: set[tuple[int, int]] = field(default_factory=set)
    steps: int = 0

    def visit(self, place: int, rows: int, path: Path) -> None:
        """Look at what follows from column `place` on where only `rows` still fit."""
        if not self.found.finished or (place, rows) in self.seen:
            return
        self.seen.add((place, rows))
        if not rows:
            self.found.nothing = self.found.nothing or path
            return
        if place == len(self.grid.columns):
            self._end(rows, path)
            return
        for group, fitting in self._classes(place, rows).items():
            self.steps += 1
            if self.steps > MOST_STEPS:
                self.found.finished = False
                return
            rest = up_to_first_sure(self.grid, place + 1, group) if self.is_first else group
            self.visit(place + 1, rest, (*path, (place, fitting)))

    def _classes(self, place: int, rows: int) -> dict[int, int]:
        """The sets of rows that some group of the column leaves, each with the first such group."""
        column = self.grid.columns[place]
        masks = [(1 << row, column.masks[row]) for row in rows_in(rows)]
        found: dict[int, int] = {}
        for group in range(column.whole.bit_length()):
            fitting = sum(bit for bit, mask in masks if mask >> group & 1)
            found.setdefault(fitting, group)
        return found

    def _end(self, rows: int, path: Path) -> None:
        first, *others = rows_in(rows)
        self.found.counting |= 1 << first
        if self.is_first:
            return
        self.found.counting |= rows
        clash = next((other for other in others if self.clashes(first, other)), None)
        if clash is not None and self.found.clash is None:
            self.found.clash = (first, clash, path)


def cover(grid: Grid, is_first: bool, clashes: Callable[[int, int], bool]) -> Coverage:
    """Walk over a table whose columns are parted. `is_first` tells that of the rows that fit the first counts;
    `clashes` tells whether two rows must not fit together."""
    walk = _Walk(grid, is_first, clashes)
    walk.visit(0, (1 << len(grid.results)) - 1, ())
    return walk.found


def rows_in(rows: int) -> Iterator[int]:
    """The numbers of the rows in a set of bits."""
    while rows:
        lowest = rows & -rows
        yield lowest.bit_length() - 1
        rows ^= lowest


def up_to_first_sure(grid: Grid, place: int, rows: int) -> int:
    """The rows without those below one that fits whatever stands in the columns from `place` on."""
    kept = 0
    for row in rows_in(rows):
        kept |= 1 << row
        if all(column.masks[row] == column.whole for column in grid.columns[place:]):
            break
    return kept
