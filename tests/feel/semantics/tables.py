"""The operator tables of the YAML files beside this module, read into typed rows.

A file is a list of tables. A table has an `id`, a `title` for the docs, the kernel `operators` that it pins down, the
type that it `returns`, the `names` of its expressions with their types, and `rows` (each with what is `given`, the
`result` and, for an unknown result, what is `missing`: by default every name given as unknown) or one `grid` over its
first two names. A row without an `expr` has the table's.

Every reading of an expression must give these results. A row that gives a value outside the declared type (null to a
name that is not nullable, a divisor of zero) has a meaning for the interpreter alone, since no application reaches it;
so has a table with `checked: false`, whose expressions the checker refuses.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from regdsl.feel import types
from regdsl.feel.strict.figures import Figures
from regdsl.feel.strict.literals import read_date, read_duration, read_moment, read_month, read_time
from regdsl.feel.strict.scope import Scope
from regdsl.feel.strict.values import RecordValue, Value
from regdsl.feel.types import ALWAYS, NEVER, Static, Type
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown
from tests.feel.semantics.parameters import PARAMETERS

FOLDER = Path(__file__).parent
FILES = ("logic", "comparison", "choice", "arithmetic", "numbers", "text", "dates", "lists", "records", "parameters")


@dataclass(frozen=True)
class Row:
    """One line of a table: an expression, what its names are worth, what it is worth."""

    expr: str
    given: Mapping[str, Value]
    result: Value
    shown: Mapping[str, Any]
    shown_result: Any
    fits: bool  # every value is of its declared type


@dataclass(frozen=True)
class Table:
    """The meaning of one operator or of a few."""

    id: str
    file: str
    title: str
    operators: tuple[str, ...]
    names: Mapping[str, Static]
    returns: Static
    checked: bool
    rows: tuple[Row, ...]
    grid: Mapping[str, Any] | None

    def compiled_rows(self) -> tuple[Row, ...]:
        """The rows that compiled code must agree with."""
        return tuple(row for row in self.rows if row.fits) if self.checked else ()


def tables() -> list[Table]:
    """Every table of every file, in the order of the docs."""
    return [_table(file, raw) for file in FILES for raw in _load(file)]


def _load(file: str) -> list[dict[str, Any]]:
    # every scalar stays text: its type is declared
    return list(yaml.load((FOLDER / f"{file}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader))


_KEYS = {"id", "title", "operators", "returns", "names", "expr", "rows", "grid", "checked"}


def _table(file: str, raw: dict[str, Any]) -> Table:
    assert set(raw) <= _KEYS, set(raw) - _KEYS
    names = {name: static(text) for name, text in raw["names"].items()}
    returns = static(raw["returns"])
    made = [_row(raw, row, names, returns) for row in (*_grid_rows(raw), *raw.get("rows", ()))]
    checked = raw.get("checked", "true") == "true"
    return Table(
        raw["id"], file, raw["title"], tuple(raw["operators"]), names, returns, checked, tuple(made), raw.get("grid")
    )


def _grid_rows(raw: dict[str, Any]) -> Iterator[dict[str, Any]]:
    grid = raw.get("grid")
    if grid is None:
        return
    first, second = list(raw["names"])
    for left, results in zip(grid["rows"], grid["results"], strict=True):
        for right, result in zip(grid["columns"], results, strict=True):
            yield {"expr": grid["expr"], "given": {first: left, second: right}, "result": result}


def _row(raw: dict[str, Any], row: dict[str, Any], names: Mapping[str, Static], returns: Static) -> Row:
    assert set(row) <= {"expr", "given", "result", "missing"}, row
    given = {name: value(shown, names[name].type, [name]) for name, shown in row["given"].items()}
    lacking = row.get("missing", [name for name, shown in row["given"].items() if shown == "unknown"])
    fits = all(_fits(given[name], names[name]) for name in given)
    result = value(row["result"], returns.type, lacking)
    return Row(row.get("expr") or raw["expr"], given, result, row["given"], row["result"], fits)


# ---- types and values as the tables write them ------------------------------------------------------------------


def static(text: str) -> Static:
    """Read `integer 0..9 nullable` and its like."""
    bare = text.removesuffix(" nullable")
    return Static(_type(bare), NEVER if bare == text else ALWAYS)


def _type(text: str) -> Type:
    if text.startswith("code "):
        return types.Text(frozenset(text.removeprefix("code ").split("|")))
    listed = re.fullmatch(r"list\((\d+)\.\.(\d+)\) of (.+)", text)
    if listed:
        return types.ListOf(_type(listed[3]), int(listed[1]), int(listed[2]))
    records = re.fullmatch(r"records\((\d+)\.\.(\d+)\) of \((.+)\)", text)
    if records:
        fields = [field.partition(": ") for field in records[3].split(", ")]
        made = (("key", Static(types.Text())), *((name, static(kind)) for name, _, kind in fields))
        return types.ListOf(types.Record("record", made), int(records[1]), int(records[2]))
    match = re.fullmatch(r"(date and time|[a-z]+)(?:\((\d+)\))?(?: (\S+)\.\.(\S+))?", text)
    assert match, text
    word, scale, low, high = match.groups()
    number = (
        types.number(int(low or -(10**6)), int(high or 10**6), int(scale or 0))
        if word not in ("date", "month")
        else None
    )
    match word:
        case "boolean":
            return types.Boolean()
        case "integer" | "decimal":
            assert number
            return number
        case "ratio":
            return types.Number(None, None, None)
        case "text":
            return types.Text()
        case "date":
            return types.Date(date.fromisoformat(low), date.fromisoformat(high)) if low else types.Date()
        case "month":
            return types.Month(*(read_month(end) for end in (low, high))) if low else types.Month()
        case "date and time":
            return types.DateTime()
        case "time":
            return types.Time()
        case "months":
            return types.Months(int(low or -1200), int(high or 1200))
        case "seconds":
            return types.Seconds(int(low or -(10**9)), int(high or 10**9))
    raise AssertionError(text)


def value(shown: Any, kind: Type, missing: list[str]) -> Value:
    """Read a value of type `kind`; an unknown lacks `missing`."""
    lacking = Unknown(frozenset(missing))
    if shown == "unknown":
        return lacking
    if shown == "null":
        return None
    match kind:
        case types.ListOf(element=types.Record() as record):
            return tuple(_record(key, fields, record, missing[0]) for key, fields in shown.items())
        case types.ListOf():
            return tuple(_item(item, kind.element, missing) for item in shown)
        case types.Boolean():
            return {"true": True, "false": False}[shown]
        case types.Number():
            return Fraction(shown)
        case types.Date():
            return read_date(shown)
        case types.Month():
            return read_month(shown)
        case types.DateTime():
            return read_moment(shown)
        case types.Time():
            return read_time(shown)
        case types.Months() | types.Seconds():
            return read_duration(shown)
    assert isinstance(shown, str), shown
    return shown


def _record(key: str, shown: Mapping[str, Any], kind: types.Record, name: str) -> RecordValue:
    """A record; an unknown field lacks the path to it."""
    fields = [(own, value(shown[own], static.type, [f"{name}.{key}.{own}"])) for own, static in kind.fields[1:]]
    return RecordValue((("key", key), *fields))


def _item(shown: Any, kind: Type, missing: list[str]) -> Any:
    match shown:
        case {"maybe": element}:
            return Maybe(value(element, kind, missing), Unknown(frozenset(missing)))
        case {"unknown": names}:
            return Unknown(frozenset(names))
    return value(shown, kind, missing)


def _fits(given: Value, declared: Static) -> bool:
    if given is None:
        return declared.nullable
    match given, declared.type:
        case Fraction(), types.Number(low=low, high=high, scale=scale):
            assert low is not None
            assert high is not None
            assert scale is not None
            return low <= given <= high and (given * 10**scale).denominator == 1
        case date(), types.Date(low=low, high=high) | types.Month(low=low, high=high):
            return low <= given <= high
    return True


# ---- the scope of a row -----------------------------------------------------------------------------------------


class RowScope(Scope):
    """The names of a row, and the working days of March 2026 in Russia: Monday 9 March is a day off."""

    def __init__(self, given: Mapping[str, Value], numbers: frozenset[str] = frozenset()) -> None:
        self.given = given
        self.numbers = numbers

    def lookup(self, name: str) -> Value:
        if name in self.given or name not in PARAMETERS or PARAMETERS[name].keys:
            return self.given[name]
        found = PARAMETERS[name].on(self.given)
        return found if found is None or isinstance(found, Unknown) else found.at(())

    def figures(self, name: str) -> Figures | Unknown | None:
        if name not in PARAMETERS or not PARAMETERS[name].keys:
            raise KeyError(name)
        return PARAMETERS[name].on(self.given)

    def is_number(self, name: str) -> bool | None:
        return name in self.numbers if name in self.given else name in PARAMETERS or None

    def add_working_days(self, day: date, count: int) -> date | Unknown:
        step = 1 if count > 0 else -1
        ordinal = day.toordinal()
        while count:
            if date.fromordinal(ordinal).year != 2026:
                return Unknown(frozenset({f"calendar.{date.fromordinal(ordinal).year}"}))
            ordinal += step
            count -= step if _is_working(date.fromordinal(ordinal)) else 0
        return date.fromordinal(ordinal)

    def working_days_between(self, start: date, end: date) -> int | Unknown:
        for day in (start, end):
            if day.year != 2026:
                return Unknown(frozenset({f"calendar.{day.year}"}))
        if end < start:
            return -sum(_is_working(date.fromordinal(n)) for n in range(end.toordinal(), start.toordinal()))
        return sum(_is_working(date.fromordinal(n)) for n in range(start.toordinal() + 1, end.toordinal() + 1))


def _is_working(day: date) -> bool:
    return day.weekday() < 5 and day != date(2026, 3, 9)


def scope_of(table: Table, row: Row) -> RowScope:
    """The scope in which a row's expression is read."""
    return RowScope(row.given, frozenset(n for n, s in table.names.items() if isinstance(s.type, types.Number)))
