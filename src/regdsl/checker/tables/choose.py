"""One result for each combination of values, as choices in the order of the rows.

The columns are asked one after another, so that a table knows its result as soon as all rows that still may fit agree
on it: `if` with an unknown condition is what both its branches agree on. A table for which that would grow too large is
asked row by row, which comes to the same on known data.
"""

from functools import reduce
from operator import or_
from typing import Final

from msgspec import Struct, field

from regdsl.checker.tables.cover import Fitting, fitting_of, rows_in
from regdsl.checker.tables.grid import Condition, Grid
from regdsl.checker.tables.pieces import Piece, Pieces, all_conditions, any_condition
from regdsl.feel.elaborate.keys import Key, key_of

__all__ = ["chosen"]

LARGEST: Final = 400
"""The most choices that are written out column by column."""
MOST_SPLITS: Final = 4 * LARGEST
"""So many are looked at to find out: equal ones become one."""
DEEPEST: Final = 60
"""The most choices that stand in one another."""
LONGEST: Final = 8
"""So many tests are asked in a row; more are halved first."""


def chosen(grid: Grid, is_first: bool, proved: bool) -> Piece:
    """The result of a table of which one row counts: the first that fits. `proved` tells that a row always fits where
    there is no result for the rest."""
    if proved:
        whole = _Columns(grid, fitting_of(grid), is_first).after(0, (1 << len(grid.results)) - 1)
        if whole is not None and whole.size <= LARGEST and whole.depth <= DEEPEST:
            return whole
    return _Rows(grid).choices(tuple(range(len(grid.results))))


class _Columns(Struct):
    """The choices column by column; None in place of a piece where there are too many."""

    grid: Grid
    fitting: Fitting
    is_first: bool
    pieces: Pieces = field(default_factory=Pieces)
    splits: int = 0
    _known: dict[tuple[int, int, int], Piece | None] = field(default_factory=dict)

    def after(self, place: int, rows: int) -> Piece | None:
        """What comes out where `rows` fit the columns before `place`."""
        if self.is_first:
            rows = self.fitting.up_to_first_sure(place, rows)
        if rows and place < len(self.grid.columns):
            return self._within(place, rows, self.grid.columns[place].whole)
        outcome = self.grid.results[next(rows_in(rows))] if rows else self.grid.otherwise
        assert outcome is not None  # proved: a row fits
        return self.pieces.leaf(outcome)

    def _within(self, place: int, rows: int, groups: int) -> Piece | None:
        """The same where the column's value is one of `groups`."""
        masks = self.grid.columns[place].masks
        rows = sum(1 << row for row in rows_in(rows) if masks[row] & groups)
        key = (place, rows, groups)
        if key not in self._known:
            self.splits += 1
            self._known[key] = self._split(place, rows, groups) if self.splits <= MOST_SPLITS else None
        return self._known[key]

    def _split(self, place: int, rows: int, groups: int) -> Piece | None:
        masks = self.grid.columns[place].masks
        tests: dict[int, int] = {}
        for row in rows_in(rows):
            if masks[row] & groups != groups:
                tests.setdefault(masks[row] & groups, row)
        if not tests:
            return self.after(place + 1, rows)
        asked = [*tests.items()]
        asked = asked[: len(asked) // 2 if len(asked) > LONGEST else 1]
        passed = reduce(or_, (mask for mask, _ in asked))
        if passed == groups:
            passed, asked = asked[0][0], asked[:1]
        condition = any_condition(_distinct([self._cell(place, row) for _, row in asked]))
        then, otherwise = self._within(place, rows, passed), self._within(place, rows, groups & ~passed)
        return self.pieces.choice(condition, then, otherwise) if then and otherwise else None

    def _cell(self, place: int, row: int) -> Condition:
        cell = self.grid.columns[place].cells[row]
        assert cell is not None  # a cell without tests lets every group through
        return cell


def _distinct(conditions: list[Condition]) -> tuple[Condition, ...]:
    found: dict[Key, Condition] = {}
    for condition in conditions:
        found.setdefault(key_of(condition.kernel), condition)
    return tuple(found.values())


class _Rows(Struct):
    grid: Grid
    pieces: Pieces = field(default_factory=Pieces)

    def choices(self, rows: tuple[int, ...]) -> Piece:
        """What comes out of the first of `rows` that fits, or else of the result for the rest."""
        if self.grid.otherwise is not None:
            return self._first(rows, self.pieces.leaf(self.grid.otherwise))
        return self._sure(rows)

    def _sure(self, rows: tuple[int, ...]) -> Piece:
        return self._first(rows[:-1], self.pieces.leaf(self.grid.results[rows[-1]]))

    def _first(self, rows: tuple[int, ...], rest: Piece) -> Piece:
        if len(rows) > LONGEST:
            half = len(rows) // 2
            upper = any_condition(tuple(self._condition(row) for row in rows[:half]))
            return self.pieces.choice(upper, self._sure(rows[:half]), self._first(rows[half:], rest))
        for row in reversed(rows):
            rest = self.pieces.choice(self._condition(row), self.pieces.leaf(self.grid.results[row]), rest)
        return rest

    def _condition(self, row: int) -> Condition:
        return all_conditions(self.grid.conditions(row))
