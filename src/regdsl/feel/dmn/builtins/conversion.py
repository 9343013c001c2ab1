"""Conversion functions (DMN 1.5, clause 10.3.4.1)."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from regdsl.feel.dmn.accept import (
    any_value,
    date,
    date_or_date_time,
    date_time,
    days_duration,
    duration,
    integer,
    numeric,
    text,
    time,
    time_like,
)
from regdsl.feel.dmn.arithmetic import as_date_time
from regdsl.feel.dmn.builtins.range_text import read_range
from regdsl.feel.dmn.builtins.table import builtin, optional, required, signature
from regdsl.feel.dmn.numbers import finite, number
from regdsl.feel.dmn.text import to_text
from regdsl.feel.dmn.values import Function, Value
from regdsl.feel.temporal import Date, DateTime, DaysDuration, Time
from regdsl.feel.temporal.duration import NANOS_PER_SECOND
from regdsl.feel.temporal.lexical import read_date, read_date_time, read_duration, read_time
from regdsl.feel.temporal.zone import MAX_OFFSET, Zone, is_zone

__all__ = ["CONVERSION_FUNCTIONS"]

_NUMBER: Final = re.compile(r"-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")


def _date_of(value: Date | DateTime) -> Value:
    return value.date if isinstance(value, DateTime) else value


def _time_of(value: Date | Time | DateTime) -> Value:
    match value:
        case Date():
            return as_date_time(value).time
        case DateTime():
            return value.time
        case _:
            return value


def _date_from_parts(year: Decimal, month: Decimal, day: Decimal) -> Value:
    return Date(int(year), int(month), int(day))


def _time_from_parts(hour: Decimal, minute: Decimal, second: Decimal, offset: DaysDuration | None) -> Value:
    return _clock(hour, minute, second, _offset(offset))


def _clock(hour: Decimal, minute: Decimal, second: Decimal, zone: Zone) -> Time:
    """Return a time of day. Raises ValueError for parts out of range."""
    nanos = int(Fraction(second) * NANOS_PER_SECOND)
    if not (0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= nanos < 60 * NANOS_PER_SECOND):
        raise ValueError("no such time of day")
    return Time((int(hour) * 3600 + int(minute) * 60) * NANOS_PER_SECOND + nanos, zone)


def _offset(value: DaysDuration | None) -> Zone:
    if value is None:
        return None
    if value.nanos % NANOS_PER_SECOND or abs(value.nanos) > MAX_OFFSET * NANOS_PER_SECOND:
        raise ValueError("no such offset")
    return value.nanos // NANOS_PER_SECOND


def _date_and_time(day: Date | DateTime, clock: Time) -> Value:
    return DateTime(day.date if isinstance(day, DateTime) else day, clock)


def _read_date_and_time(value: str) -> Value:
    if (day := read_date(value)) is not None:
        return DateTime(day, Time(0))
    return read_date_time(value)


def _moved_to_zone(value: DateTime, zone: str) -> Value:
    """Return the same moment as the clocks of `zone` show it."""
    if not is_zone(zone):
        return None
    moved = DateTime.from_local(value.value, 0)
    offset = DateTime(moved.date, Time(moved.time.nanos, zone)).offset or 0
    return DateTime.from_local(value.value + offset * NANOS_PER_SECOND, zone)


def _number(value: str, grouping: str | None, decimal: str | None) -> Value:
    if grouping not in (None, " ", ",", ".") or decimal not in (None, ",", ".") or (decimal and grouping == decimal):
        return None
    plain = value.replace(grouping, "") if grouping else value
    if decimal == ",":
        if "." in plain:
            return None
        plain = plain.replace(",", ".")
    return finite(number(plain)) if _NUMBER.fullmatch(plain) else None


def _string(value: Value) -> Value:
    return None if value is None else to_text(value)


_FROM_TEXT: Final = required("from", text)
_DAY: Final = (required("year", integer), required("month", integer), required("day", integer))
_CLOCK: Final = (required("hour", integer), required("minute", integer), required("second", numeric))

CONVERSION_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin(
        "date",
        signature(read_date, _FROM_TEXT),
        signature(_date_of, required("from", date_or_date_time)),
        signature(_date_from_parts, *_DAY),
    ),
    builtin(
        "time",
        signature(read_time, _FROM_TEXT),
        signature(_time_of, required("from", time_like)),
        signature(_time_from_parts, *_CLOCK, optional("offset", days_duration)),
    ),
    builtin(
        "date and time",
        signature(_read_date_and_time, _FROM_TEXT),
        signature(lambda value: value, required("from", date_time)),
        signature(as_date_time, required("from", date)),
        signature(_date_and_time, required("date", date_or_date_time), required("time", time)),
        signature(_moved_to_zone, required("from", date_time), required("timezone", text)),
    ),
    builtin(
        "duration", signature(read_duration, _FROM_TEXT), signature(lambda value: value, required("from", duration))
    ),
    builtin(
        "number",
        signature(_number, _FROM_TEXT, optional("grouping separator", text), optional("decimal separator", text)),
    ),
    builtin("string", signature(_string, required("from", any_value))),
    builtin("range", signature(read_range, _FROM_TEXT)),
)
