"""The parameters that expressions of tests may take: by keys, and on the day that the input `день` gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from regdsl.core.program import Parameter
from regdsl.feel.elaborate import Symbol
from regdsl.feel.elaborate.keyed.shape import InForce, Key, Keyed
from regdsl.feel.kernel import Origin
from regdsl.feel.strict.values import Value
from regdsl.feel.types import Number, Static, number
from regdsl.runtime.figures import Figures, Timetable
from regdsl.runtime.unknown import Unknown

__all__ = ["DAY", "PARAMETERS", "Known", "environment", "program_parameters", "symbols"]

DAY: Final = "день"
KEYS: Final = {"код": frozenset({"а", "б", "в"}), "группа": frozenset({"дети", "все"})}
Table = Mapping[tuple[str, ...], Fraction]


@dataclass(frozen=True)
class Row:
    """A table, read the plain way."""

    name: str
    table: Table

    def at(self, keys: tuple[str, ...]) -> Value:
        return self.table.get(keys, Unknown(frozenset({f"parameters.{self.name}"})))


@dataclass(frozen=True)
class Known:
    """A parameter: its keys, and its tables by period; a value without keys stands under the empty key."""

    name: str
    keys: tuple[str, ...]
    kind: Number
    periods: tuple[tuple[date, date, Table], ...]
    dated: bool = False

    @property
    def symbol(self) -> Symbol:
        as_of = DAY if self.dated else None
        keys = tuple(Key(key, KEYS[key]) for key in self.keys)
        keyed = Keyed(keys, tuple(InForce(since, frozenset(table)) for since, _, table in self.periods))
        return Symbol(Origin.PARAMETER, self.name, Static(self.kind), keyed=keyed if self.keys else None, as_of=as_of)

    @property
    def parameter(self) -> Parameter:
        return Parameter(self.name, {"ru": self.name}, Static(self.kind), (), "")

    @property
    def slot(self) -> object:
        """What stands in the environment of generated code."""
        tables = [self._lowered(table) for _, _, table in self.periods]
        if not self.dated:
            return tables[0]
        ends = [until for _, until, _ in self.periods]
        return Timetable(self.name, [since for since, _, _ in self.periods], list(zip(ends, tables, strict=True)))

    def _lowered(self, table: Table) -> object:
        assert self.kind.scale is not None
        scaled = {keys: int(figure * 10**self.kind.scale) for keys, figure in table.items()}
        if not self.keys:
            return scaled[()]
        return Figures(self.name, {keys if len(keys) > 1 else keys[0]: figure for keys, figure in scaled.items()})

    def on(self, given: Mapping[str, Value]) -> Row | Unknown | None:
        """The table in force, by the day that is given."""
        if not self.dated:
            return Row(self.name, self.periods[0][2])
        day = given[DAY]
        if day is None or isinstance(day, Unknown):
            return day
        assert isinstance(day, date)
        for since, until, table in self.periods:
            if since <= day <= until:
                return Row(self.name, table)
        return Unknown(frozenset({f"parameters.{self.name}"}))


def _table(**figures: str) -> Table:
    return {(code,): Fraction(figure) for code, figure in figures.items()}


_LONG: Final = (date(1990, 1, 1), date(2999, 12, 31))
_KNOWN: Final = (
    Known("тариф", ("код",), number(1, 20, 2), ((*_LONG, _table(а="1.50", б="20", в="7.25")),)),
    Known("плата", ("код",), number(0, 5), ((*_LONG, _table(а="0", б="5")),)),
    Known(
        "норма",
        ("код", "группа"),
        number(3, 5),
        ((*_LONG, {("а", "дети"): Fraction(3), ("а", "все"): Fraction(4), ("б", "дети"): Fraction(5)}),),
    ),
    Known(
        "сбор",
        (),
        number(10, 11),
        (
            (date(1990, 1, 1), date(2023, 12, 31), {(): Fraction(10)}),
            (date(2024, 1, 1), date(2030, 12, 31), {(): Fraction(11)}),
        ),
        dated=True,
    ),
    Known(
        "пошлина",
        ("код",),
        number(-1, 2, 1),
        (
            (date(1990, 1, 1), date(2023, 12, 31), _table(а="0.5", б="-1", в="2")),
            (date(2024, 1, 1), date(2030, 12, 31), _table(а="1.5", б="0", в="0.1")),
        ),
        dated=True,
    ),
)
PARAMETERS: Final = {known.name: known for known in _KNOWN}
"""The figures of `плата` and `норма` are not whole: some codes have none."""


def symbols() -> dict[str, Symbol]:
    """What elaboration knows of them."""
    return {name: known.symbol for name, known in PARAMETERS.items()}


def program_parameters() -> tuple[Parameter, ...]:
    """Their places in a program."""
    return tuple(known.parameter for known in PARAMETERS.values())


def environment() -> tuple[object, ...]:
    """What stands in these places."""
    return tuple(known.slot for known in PARAMETERS.values())
