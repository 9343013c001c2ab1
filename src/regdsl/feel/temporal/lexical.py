"""ISO 8601 texts into values, in the forms that FEEL has (DMN 1.5, clause 10.3.4.1)."""

import re
from typing import Final

from regdsl.feel.temporal.date import Date
from regdsl.feel.temporal.datetime import DateTime
from regdsl.feel.temporal.duration import NANOS_PER_DAY, NANOS_PER_SECOND, DaysDuration, MonthsDuration
from regdsl.feel.temporal.time import Time
from regdsl.feel.temporal.zone import MAX_OFFSET, Zone, is_zone

__all__ = ["Temporal", "read_at_literal", "read_date", "read_date_time", "read_duration", "read_time"]

Temporal = Date | Time | DateTime | DaysDuration | MonthsDuration

_DATE: Final = re.compile(r"(-?(?:[1-9][0-9]{4,8}|[0-9]{4}))-([0-9]{2})-([0-9]{2})")
_TIME: Final = re.compile(
    r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:([zZ])|([+-])([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?|@(.+))?"
)
_MONTHS: Final = re.compile(r"(-?)P(?=[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?")
_DAYS: Final = re.compile(
    r"(-?)P(?=[0-9T])(?:([0-9]+)D)?(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]{0,9}))?S)?)?"
)
_MAX_LENGTH: Final = 100


def read_date(text: str) -> Date | None:
    """Return the date that `text` is, or None."""
    match = _DATE.fullmatch(text)
    if match is None or match[1] == "-0000":
        return None
    try:
        return Date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def read_time(text: str) -> Time | None:
    """Return the time of day that `text` is, or None."""
    read = _read_clock(text)
    return Time(read[0] % NANOS_PER_DAY, read[1]) if read is not None else None


def read_date_time(text: str) -> DateTime | None:
    """Return the date and time that `text` is (24:00:00 being the next midnight), or None."""
    day, _, clock = text.partition("T")
    date = read_date(day)
    read = _read_clock(clock)
    if date is None or read is None:
        return None
    try:
        return DateTime(date, Time(0, read[1])).plus_nanos(read[0])
    except ValueError:
        return None


def _read_clock(text: str) -> tuple[int, Zone] | None:
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    hour, minute, second = int(match[1]), int(match[2]), int(match[3])
    nanos = (hour * 3600 + minute * 60 + second) * NANOS_PER_SECOND + _read_fraction(match[4])
    if hour > 24 or minute > 59 or second > 59 or nanos > NANOS_PER_DAY:
        return None
    zone: Zone = None
    if match[5]:
        zone = 0
    elif match[6]:
        if int(match[8]) > 59 or int(match[9] or 0) > 59:
            return None
        zone = int(match[7]) * 3600 + int(match[8]) * 60 + int(match[9] or 0)
        if zone > MAX_OFFSET:
            return None
        zone = -zone if match[6] == "-" else zone
    elif match[10]:
        if not is_zone(match[10]):
            return None
        zone = match[10]
    return nanos, zone


def _read_fraction(digits: str | None) -> int:
    return int(digits.ljust(9, "0")) if digits else 0


def read_duration(text: str) -> DaysDuration | MonthsDuration | None:
    """Return the duration that `text` is, or None; years or months do not mix with days or times."""
    try:
        return _read_duration(text) if len(text) <= _MAX_LENGTH else None
    except ValueError:
        return None


def _read_duration(text: str) -> DaysDuration | MonthsDuration | None:
    if (match := _MONTHS.fullmatch(text)) is not None:
        months = int(match[2] or 0) * 12 + int(match[3] or 0)
        return MonthsDuration(-months if match[1] else months)
    if (match := _DAYS.fullmatch(text)) is not None:
        seconds = int(match[2] or 0) * 86_400 + int(match[3] or 0) * 3600 + int(match[4] or 0) * 60 + int(match[5] or 0)
        nanos = seconds * NANOS_PER_SECOND + _read_fraction(match[6])
        return DaysDuration(-nanos if match[1] else nanos)
    return None


def read_at_literal(text: str) -> Temporal | None:
    """Return the value of `@"text"`, or None."""
    return read_date(text) or read_date_time(text) or read_time(text) or read_duration(text)
