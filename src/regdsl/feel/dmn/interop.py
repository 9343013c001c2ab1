"""Python values into FEEL's and back."""

from datetime import date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from regdsl.feel.dmn.numbers import number
from regdsl.feel.dmn.values import Range, Value
from regdsl.feel.temporal import Date, DateTime, DaysDuration, MonthsDuration, Time
from regdsl.feel.temporal.duration import NANOS_PER_SECOND
from regdsl.feel.temporal.zone import Zone

__all__ = ["from_python", "to_python"]

_NANOS_PER_MICRO = 1_000


def from_python(value: object) -> Value:
    """Return `value` as FEEL has it.

    Takes None, bool, str, int, Decimal, date, time, datetime, timedelta, lists, tuples and dicts with text keys, the
    values of `regdsl.feel.temporal` and ranges. Raises TypeError for anything else, binary fractions among it, and
    ValueError for a number that is not finite.
    """
    match value:
        case None | bool() | str() | Date() | Time() | DateTime() | DaysDuration() | MonthsDuration() | Range():
            return value
        case int() | Decimal():
            converted = number(value)
            if not converted.is_finite():
                raise ValueError("a number must be finite")
            return converted
        case datetime():
            return DateTime(_date(value), _time(value.timetz()))
        case date():
            return _date(value)
        case time():
            return _time(value)
        case timedelta():
            return DaysDuration((value // timedelta(microseconds=1)) * _NANOS_PER_MICRO)
        case list() | tuple():
            return tuple(from_python(item) for item in value)
        case dict():
            return {_key(key): from_python(item) for key, item in value.items()}
        case float():
            raise TypeError("a binary fraction is not exact: give a Decimal or a text")
        case _:
            raise TypeError(f"no FEEL value: {type(value).__name__}")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError("a context's keys are texts")
    return key


def _date(value: date) -> Date:
    return Date(value.year, value.month, value.day)


def _time(value: time) -> Time:
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    return Time(seconds * NANOS_PER_SECOND + value.microsecond * _NANOS_PER_MICRO, _zone(value.tzinfo))


def _zone(zone: tzinfo | None) -> Zone:
    if zone is None:
        return None
    if isinstance(zone, ZoneInfo) and zone.key:
        return zone.key
    offset = zone.utcoffset(None)
    if offset is None or offset % timedelta(seconds=1):
        raise TypeError("a zone must be a ZoneInfo or a fixed offset of whole seconds")
    return offset // timedelta(seconds=1)


def to_python(value: Value) -> Any:
    """Return `value` as Python has it: Decimal, str, bool, None, list, dict; date, time, datetime and timedelta where
    they lose nothing (years 1 to 9999, whole microseconds), else the value of `regdsl.feel.temporal`. Durations in
    months, ranges and functions stay what they are."""
    match value:
        case tuple():
            return [to_python(item) for item in value]
        case dict():
            return {key: to_python(item) for key, item in value.items()}
        case Date() if _has_year(value):
            return date(value.year, value.month, value.day)
        case Time() if value.nanos % _NANOS_PER_MICRO == 0:
            return _to_time(value)
        case DateTime() if _has_year(value.date) and value.time.nanos % _NANOS_PER_MICRO == 0:
            return datetime.combine(date(value.date.year, value.date.month, value.date.day), _to_time(value.time))
        case DaysDuration() if value.nanos % _NANOS_PER_MICRO == 0:
            try:
                return timedelta(microseconds=value.nanos // _NANOS_PER_MICRO)
            except OverflowError:
                return value
        case _:
            return value


def _has_year(value: Date) -> bool:
    return 1 <= value.year <= 9999


def _to_time(value: Time) -> time:
    micros = value.nanos % NANOS_PER_SECOND // _NANOS_PER_MICRO
    zone: tzinfo | None = None
    if isinstance(value.zone, str):
        zone = ZoneInfo(value.zone)
    elif value.zone is not None:
        zone = timezone(timedelta(seconds=value.zone))
    return time(value.hour, value.minute, value.second, micros, zone)
