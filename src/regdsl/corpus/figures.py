"""The figures of a keyed parameter from day to day: its tables, with what codes take over from the code they belong to.

A figure is looked for in the row of the code itself, then in that of the code it belongs to, and so on upwards; in each
row in the column of the code itself, then in those of the codes above it. What belongs to what is said by the version
of the book in force on the day of the figure.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from regdsl.corpus.books import all_codes, ancestry, has_parents, version_on
from regdsl.model.figure_table import FigureTable
from regdsl.model.parameter import Parameter
from regdsl.model.period_value import PeriodValue
from regdsl.model.pipe_table import Cell
from regdsl.model.reference_book import Book

__all__ = ["Spell", "key_codes", "spells"]

Keys = tuple[str, ...]
_DAY = timedelta(days=1)


class Spell(Struct, frozen=True):
    """The cell of every figure from a day to a day (None: open) within the period at `place`."""

    place: int
    since: date
    until: date | None
    figures: Mapping[Keys, Cell]


def key_codes(parameter: Parameter, books: Sequence[Book | None]) -> tuple[frozenset[str], ...]:
    """The codes of each key: those of its book, or those that the tables name."""
    tables = [period.table for period in parameter.values if period.table is not None]
    rows = frozenset(row.code.text for table in tables for row in table.rows)
    columns = frozenset(column.text for table in tables for column in table.columns or ())
    written = (rows, columns)
    return tuple(written[place] if book is None else all_codes(book) for place, book in enumerate(books))


def spells(parameter: Parameter, books: Sequence[Book | None]) -> Iterator[Spell]:
    """The figures of each period; a period is cut where another version of a book says what belongs to what. `books`
    are those of the keys (None for a key without one)."""
    branching = [book if book is not None and has_parents(book) else None for book in books]
    for place, period in enumerate(parameter.values):
        if period.table is None:
            continue
        days = _cuts(period, branching)
        for since, following in zip(days, [*days[1:], None], strict=True):
            until = period.to if following is None else following - _DAY
            yield Spell(place, since, until, _figures(period.table, branching, since))


def _cuts(period: PeriodValue, books: Sequence[Book | None]) -> list[date]:
    """The first day of a period, and the days in it on which a version of a book begins or has ended."""
    turns = {period.from_}
    for version in (version for book in books if book is not None for version in book.versions):
        turns.add(version.from_)
        if version.to is not None:
            turns.add(version.to + _DAY)
    return sorted(day for day in turns if period.from_ <= day and (period.to is None or day <= period.to))


def _figures(table: FigureTable, books: Sequence[Book | None], day: date) -> Mapping[Keys, Cell]:
    if not any(books):
        return table.figures()
    rows: dict[str, dict[Keys, Cell]] = {}
    for keys, cell in table.figures().items():
        rows.setdefault(keys[0], {})[keys[1:]] = cell
    if len(books) > 1 and books[1] is not None:
        columns = _parents(books[1], day)
        rows = {code: _widened(row, books[1], columns) for code, row in rows.items()}
    made: dict[Keys, Cell] = {}
    above = {} if books[0] is None else _parents(books[0], day)
    for code in rows.keys() if books[0] is None else rows.keys() | all_codes(books[0]):
        for wider in ancestry(above, code):
            for rest, cell in rows.get(wider, {}).items():
                made.setdefault((code, *rest), cell)
    return made


def _widened(row: Mapping[Keys, Cell], book: Book, parents: Mapping[str, str]) -> dict[Keys, Cell]:
    """The row with the columns of codes that have none of their own."""
    made = dict(row)
    for code in all_codes(book):
        found = next((row[(wider,)] for wider in ancestry(parents, code) if (wider,) in row), None)
        if found is not None:
            made[(code,)] = found
    return made


def _parents(book: Book, day: date) -> dict[str, str]:
    version = version_on(book, day)
    if version is None:
        return {}
    return {code: entry.parent for code, entry in version.codes.items() if entry.parent is not None}
