"""One result for each combination of values, as choices in the order of the rows.

The columns are asked one after another, so that a table knows its result as soon as all rows that still may fit agree
on it: `if` with an unknown condition is what both its branches agree on. A table for which that would grow too large is
asked row by row, which comes to the same on known data.
"""

from dataclasses import dataclass, field
from typing import Final

from regdsl.checker.tables.cover import rows_in, up_to_first_sure
from regdsl.checker.tables.grid import Condition, Grid
from regdsl.checker.tables.pieces import Piece, Pieces, all_conditions, any_condition
from regdsl.feel.elaborate.keys import Key, key_of

__all__ = ["chosen"]

LARGEST: Final = 400
"""The most choices that are written out column by column."""
DEEPEST: Final = 60
LONGEST: Final = 8
"""So many tests are asked in a row; more are halved first."""


def chosen(grid: Grid, is_first: bool, proved: bool) -> Piece:
    """The result of a table of which one row counts: the first that fits. `proved` tells that a row always fits where
    there is no result for the rest."""
    if proved:
        whole = _Columns(grid, is_first).after(0, (1 << len(grid.results)) - 1)
        if whole.size <= LARGEST and whole.depth <= DEEPEST:
            return whole
    return _Rows(grid).choices(tuple(range(len(grid.results))))


@dataclass(slots=True)
class _Columns:
    grid: Grid
    is_first: bool
    pieces: Pieces = field(default_factory=Pieces)
    _known: dict[tuple[int, int, int], Piece] = field(default_factory=dict)

    def after(self, place: int, rows: int) -> Piece:
        """What comes out where `rows` fit the columns before `place`."""
        if self.is_first:
            rows = up_to_first_sure(self.grid, place, rows)
        if rows and place < len(self.grid.columns):
            return self._within(place, rows, self.grid.columns[place].whole)
        outcome = self.grid.results[next(rows_in(rows))] if rows else self.grid.otherwise
        assert outcome is not None  # proved: a row fits
        return self.pieces.leaf(outcome)

    def _within(self, place: int, rows: int, groups: int) -> Piece:
        """The same where the column's value is one of `groups`."""
        masks = self.grid.columns[place].masks
        rows = sum(1 << row for row in rows_in(rows) if masks[row] & groups)
        key = (place, rows, groups)
        if key not in self._known:
            self._known[key] = self._split(place, rows, groups)
        return self._known[key]

    def _split(self, place: int, rows: int, groups: int) -> Piece:
        masks = self.grid.columns[place].masks
        open_ = {masks[row] & groups: row for row in reversed([*rows_in(rows)]) if masks[row] & groups != groups}
        if not open_:
            return self.after(place + 1, rows)
        tests = [open_[mask] for mask in sorted(open_, key=open_.__getitem__)]
        asked = tests[: len(tests) // 2] if len(tests) > LONGEST else tests[:1]
        passed = 0
        for row in asked:
            passed |= masks[row] & groups
        if passed == groups:
            asked, passed = tests[:1], masks[tests[0]] & groups
        condition = any_condition(_distinct([self._cell(place, row) for row in asked]))
        then = self._within(place, rows, passed)
        return self.pieces.choice(condition, then, self._within(place, rows, groups & ~passed))

    def _cell(self, place: int, row: int) -> Condition:
        cell = self.grid.columns[place].cells[row]
        assert cell is not None  # a cell without tests lets every group through
        return cell


def _distinct(conditions: list[Condition]) -> tuple[Condition, ...]:
    found: dict[Key, Condition] = {}
    for condition in conditions:
        found.setdefault(key_of(condition.kernel), condition)
    return tuple(found.values())


@dataclass(slots=True)
class _Rows:
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
