"""Functions and properties of dates, moments and durations (DMN 1.5, tables 65, 72 and 79; `age` is regdsl's own)."""

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from typing import Final

from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.lift import expect, lifted
from regdsl.feel.strict.literals import read_date, read_duration, read_moment, read_month, read_time
from regdsl.feel.strict.scope import Scope
from regdsl.feel.strict.shift import last_day_of_month, months_between, years_of_age
from regdsl.feel.strict.values import OUTSIDE, DaySeconds, Months, RangeValue, Value
from regdsl.runtime.dates import month_start
from regdsl.runtime.unknown import Unknown

__all__ = ["PROPERTIES", "TEMPORAL_FUNCTIONS", "add_working_days", "property_of", "working_days"]


def _date(*parts: Value) -> Value:
    if len(parts) == 1:
        return _date_from(parts[0])
    expect("date", Fraction, *parts)
    numbers = [part for part in parts if isinstance(part, Fraction)]
    if any(number.denominator != 1 for number in numbers):
        return OUTSIDE
    try:
        return date(*map(int, numbers))
    except (ValueError, OverflowError):
        return OUTSIDE


def _date_from(value: Value) -> Value:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return read_date(value)
    raise Mismatch("date")


def _month(value: Value) -> Value:
    """The month of a date, of a moment, or as it is written: a month is the first day of itself."""
    if isinstance(value, str):
        return read_month(value)
    if isinstance(value, date):
        return month_start(value)
    raise Mismatch("month")


def _reading(name: str, read: Callable[[str], Value]) -> Callable[..., Value]:
    def apply(text: Value) -> Value:
        expect(name, str, text)
        assert isinstance(text, str)
        return read(text)

    return lifted(apply)


def _of_dates(name: str, function: Callable[..., Value]) -> Callable[..., Value]:
    def apply(*days: Value) -> Value:
        expect(name, date, *days)
        return function(*days)

    return lifted(apply)


TEMPORAL_FUNCTIONS: Final = {
    "date": lifted(_date),
    "month": lifted(_month),
    "date and time": _reading("date and time", read_moment),
    "time": _reading("time", read_time),
    "duration": _reading("duration", read_duration),
    "age": _of_dates("age", lambda birth, on: Fraction(years_of_age(birth, on))),
    "years and months duration": _of_dates(
        "years and months duration", lambda start, end: Months(months_between(start, end))
    ),
    "last day of month": _of_dates("last day of month", last_day_of_month),
}


def add_working_days(scope: Scope, day: Value, count: Value) -> Value:
    """`add working days(date, days)`, by the calendar of the scope."""

    def apply(start: Value, days: Value) -> Value:
        if type(start) is not date or not isinstance(days, Fraction):
            raise Mismatch("add working days")
        return scope.add_working_days(start, days.numerator) if days.denominator == 1 else OUTSIDE

    return lifted(apply)(day, count)


def working_days(scope: Scope, start: Value, end: Value) -> Value:
    """`working days(from, to)`, by the calendar of the scope."""

    def apply(first: Value, last: Value) -> Value:
        if type(first) is not date or type(last) is not date:
            raise Mismatch("working days")
        days = scope.working_days_between(first, last)
        return days if isinstance(days, Unknown) else Fraction(days)

    return lifted(apply)(start, end)


def _part(count: int, unit: int, whole: int | None = None) -> int:
    """How many `unit`s fit, less those that make a `whole`; a negative duration has negative parts."""
    units = abs(count) // unit
    if whole is not None:
        units %= whole
    return units if count >= 0 else -units


PROPERTIES: Final[dict[type, dict[str, Callable[..., Value | int]]]] = {
    date: {
        "year": lambda day: day.year,
        "month": lambda day: day.month,
        "day": lambda day: day.day,
        "weekday": lambda day: day.isoweekday(),
    },
    Months: {
        "years": lambda duration: _part(duration.count, 12),
        "months": lambda duration: _part(duration.count, 1, 12),
    },
    DaySeconds: {
        "days": lambda duration: _part(duration.seconds, 86_400),
        "hours": lambda duration: _part(duration.seconds, 3600, 24),
        "minutes": lambda duration: _part(duration.seconds, 60, 60),
    },
    RangeValue: {
        "start": lambda period: period.low.value,
        "end": lambda period: period.high.value,
    },
}
"""By kind of value; a moment has the properties of its date, in its own offset."""


def property_of(value: Value, name: str) -> Value:
    """`value.name`. Raises Mismatch where such a value has no such property."""

    def apply(present: Value) -> Value:
        kind = date if isinstance(present, datetime) else type(present)
        read = PROPERTIES.get(kind, {}).get(name)
        if read is None:
            raise Mismatch(f".{name}")
        found = read(present)
        return Fraction(found) if isinstance(found, int) else found

    return lifted(apply)(value)
