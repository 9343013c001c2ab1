"""Random decision tables over few values, with what each cell lets through: the plainest reading of a table."""

from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from hypothesis import strategies as st

__all__ = ["COLUMNS", "INPUTS", "RANKS", "RandomTable", "Row", "random_tables"]

INPUTS: Final = """
код: {title: Код, type: code, values: {первый: А, второй раз: Б, да-нет: В}, source: полиция}
число: {title: Число, type: integer, min: 0, max: 4, source: полиция}
дробь: {title: Дробь, type: decimal, scale: 1, min: 0, max: 0.3, source: полиция}
флаг: {title: Флаг, type: boolean, source: полиция}
долг: {title: Долг, type: integer, min: 0, max: 2, nullable: true, source: полиция}
"""

COLUMNS: Final[dict[str, tuple[Any, ...]]] = {
    "код": ("первый", "второй раз", "да-нет"),
    "число": (0, 1, 2, 3, 4),
    "дробь": ("0.0", "0.1", "0.2", "0.3"),
    "флаг": (True, False),
    "долг": (0, 1, 2, None),
}
"""Every value that an application can have."""

RANKS: Final = (2, 0, 3, 1)
"""The results of tables whose results have a rank, the chief one first."""

Test = tuple[str, frozenset[Any]]


@dataclass(frozen=True)
class Row:
    """The cells of a row, each with the values it lets through, and the result."""

    cells: tuple[Test, ...]
    result: int

    def fits(self, values: tuple[Any, ...]) -> bool:
        return all(value in passing for value, (_, passing) in zip(values, self.cells, strict=True))


@dataclass(frozen=True)
class RandomTable:
    """A table: its columns, hit policy, rows and what holds otherwise."""

    columns: tuple[str, ...]
    hit: str
    rows: tuple[Row, ...]
    otherwise: int | None

    @property
    def text(self) -> str:
        lines = [
            [*self.columns, "=> итог"],
            *([*(cell for cell, _ in row.cells), str(row.result)] for row in self.rows),
        ]
        table = "".join(f"    | {' | '.join(line)} |\n" for line in lines)
        rest = f"  otherwise: {self.otherwise}\n" if self.otherwise is not None else ""
        ranks = f"  ranks: {list(RANKS)}\n" if self.hit == "priority" else ""
        return f"итог:\n  hit: {self.hit}\n{ranks}{rest}  table: |\n{table}"

    def combinations(self) -> list[tuple[Any, ...]]:
        return list(product(*(COLUMNS[column] for column in self.columns)))

    def fitting(self, values: tuple[Any, ...]) -> list[Row]:
        return [row for row in self.rows if row.fits(values)]

    def is_sound(self) -> bool:
        """Whether as many rows fit as have to, whatever the values."""
        for values in self.combinations():
            found = self.fitting(values)
            if not found and self.otherwise is None and self.hit not in ("collect sum", "collect count"):
                return False
            if len(found) > 1 and self.hit == "unique":
                return False
            if len({row.result for row in found}) > 1 and self.hit == "any":
                return False
        return True

    def value(self, values: tuple[Any, ...]) -> int:
        """The value for known data of a table that is sound."""
        results = [row.result for row in self.fitting(values)]
        if not results and self.otherwise is not None:
            return self.otherwise
        match self.hit:
            case "priority":
                return min(results, key=RANKS.index)
            case "collect sum":
                return sum(results)
            case "collect count":
                return len(results)
            case "collect min":
                return min(results)
            case "collect max":
                return max(results)
        return results[0]


@st.composite
def random_tables(draw: st.DrawFn, hits: tuple[str, ...]) -> RandomTable:
    """A table, sound or not."""
    columns = tuple(draw(st.lists(st.sampled_from(sorted(COLUMNS)), min_size=1, max_size=3, unique=True)))
    if draw(st.booleans()):
        rows = draw(_partition(columns))
    else:
        rows = tuple(draw(st.lists(_rows(columns), min_size=1, max_size=5)))
    otherwise = draw(st.none() | st.integers(0, 3))
    return RandomTable(columns, draw(st.sampled_from(hits)), rows, otherwise)


@st.composite
def _rows(draw: st.DrawFn, columns: tuple[str, ...]) -> Row:
    cells = tuple(draw(_any(column) | _tests(column)) for column in columns)
    return Row(cells, draw(st.integers(0, 3)))


@st.composite
def _partition(draw: st.DrawFn, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """Rows that fit exactly once, as a rule: the table is divided again and again by a test and its opposite."""
    rows = [tuple(_whole(column) for column in columns)]
    for _ in range(draw(st.integers(0, 4))):
        row = rows.pop(draw(st.integers(0, len(rows) - 1)))
        place = draw(st.integers(0, len(columns) - 1))
        inside, outside = draw(_halves(columns[place], row[place]))
        rows += [(*row[:place], half, *row[place + 1 :]) for half in (inside, outside) if half[1]]
    shuffled = draw(st.permutations(rows))
    return tuple(Row(cells, draw(st.integers(0, 3))) for cells in shuffled)


def _whole(column: str) -> Test:
    return "-", frozenset(COLUMNS[column])


def _any(column: str) -> st.SearchStrategy[Test]:
    return st.just(_whole(column))


@st.composite
def _halves(draw: st.DrawFn, column: str, test: Test) -> tuple[Test, Test]:
    values = [value for value in COLUMNS[column] if value in test[1]]
    kept = frozenset(draw(st.sets(st.sampled_from(values))))
    rest = frozenset(values) - kept
    return _listed(column, kept), _listed(column, rest)


def _listed(column: str, values: frozenset[Any]) -> Test:
    return ", ".join(_literal(value) for value in COLUMNS[column] if value in values), values


def _literal(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case _:
            return str(value)


@st.composite
def _tests(draw: st.DrawFn, column: str) -> Test:
    parts = [draw(_single(column)) for _ in range(draw(st.integers(1, 2)))]
    text, passing = ", ".join(part[0] for part in parts), frozenset[Any]().union(*(part[1] for part in parts))
    if draw(st.integers(1, 4)) == 1:
        return f"not({text})", frozenset(COLUMNS[column]) - passing
    return text, passing


@st.composite
def _single(draw: st.DrawFn, column: str) -> Test:
    values = COLUMNS[column]
    value = draw(st.sampled_from(values))
    if column in ("код", "флаг") or value is None or draw(st.integers(1, 3)) == 1:
        if draw(st.integers(1, 4)) == 1:
            return f"!= {_literal(value)}", frozenset(values) - {value} - _absent_too(value)
        return _literal(value), frozenset({value})
    present = [one for one in values if one is not None]
    other = draw(st.sampled_from(present))
    low, high = min(value, other), max(value, other)
    shapes = {
        f"> {value}": [one for one in present if one > value],
        f">= {value}": [one for one in present if one >= value],
        f"< {value}": [one for one in present if one < value],
        f"<= {value}": [one for one in present if one <= value],
        f"[{low}..{high}]": [one for one in present if low <= one <= high],
        f"({low}..{high}]": [one for one in present if low < one <= high],
        f"[{low}..{high})": [one for one in present if low <= one < high],
        f"]{low}..{high}[": [one for one in present if low < one < high],
    }
    text = draw(st.sampled_from(sorted(shapes)))
    return text, frozenset(shapes[text])


def _absent_too(value: Any) -> frozenset[Any]:
    """An absent value passes `null` and what `not(...)` leaves over, and no other test."""
    return frozenset() if value is None else frozenset({None})
