"""The table of a keyed parameter, read anew at each asking."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from msgspec import Struct

from regdsl.feel.strict import DaySeconds, Months, Value, to_value
from regdsl.model.figure_table import FigureTable, read_figure
from regdsl.model.period_value import PeriodValue
from regdsl.model.pipe_table import Cell
from regdsl.model.reference_book import Book
from regdsl.model.span import read_span
from regdsl.model.value_type import Basic, ValueType
from regdsl.runtime.unknown import Unknown

__all__ = ["PeriodFigures", "plain_value"]

_DURATIONS = (Basic.MONTHS_DURATION, Basic.DAYS_DURATION)


def plain_value(value: object, kind: ValueType) -> Value:
    """A parameter's value as an author wrote it for a type."""
    if isinstance(value, str) and kind is Basic.FRACTION:
        return Fraction(value)
    if isinstance(value, str) and kind is Basic.MONTH:
        return date.fromisoformat(f"{value}-01")
    if isinstance(value, str) and kind in _DURATIONS and (span := read_span(value)) is not None:
        return Months(span.count) if span.of_months else DaySeconds(span.count)
    return date.fromisoformat(value) if isinstance(value, str) and kind is Basic.DATE else to_value(value)


class PeriodFigures(Struct, frozen=True):
    """The table of one period on a day, with the books of its keys (None for a key without one)."""

    name: str
    kind: ValueType
    period: PeriodValue
    books: tuple[Book | None, ...]
    day: date

    def at(self, keys: tuple[str, ...]) -> Value:
        """The figure of the first row that has one: that of the code, else that of the code it belongs to."""
        table = self.period.table
        assert table is not None
        for code in self._upwards(keys[0], self.books[0]):
            for row in table.rows:
                if row.code.text == code:
                    found = self._in_row(table, row.figures, keys[1:])
                    if found is not None:
                        return found
        return Unknown(frozenset((f"parameters.{self.name}",)))

    def _in_row(self, table: FigureTable, cells: tuple[Cell | None, ...], rest: tuple[str, ...]) -> Value:
        """The figure in a row; None where it has none for the column."""
        columns = [""] if table.columns is None else [column.text for column in table.columns]
        for code in self._upwards(rest[0], self.books[1]) if rest else ("",):
            cell = cells[columns.index(code)] if code in columns else None
            if cell is not None:
                return plain_value(read_figure(cell, self.kind), self.kind)
        return None

    def _upwards(self, code: str, book: Book | None) -> Iterator[str]:
        yield code
        for version in book.versions if book is not None else ():
            if version.from_ <= self.day and (version.to is None or self.day <= version.to):
                while code in version.codes and (parent := version.codes[code].parent) is not None:
                    yield parent
                    code = parent
