"""Numbers, dates, times and durations as they are written (ISO 8601; DMN 1.5, clause 10.3.4.1)."""

import re
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction
from typing import Final
from zoneinfo import ZoneInfo

from regdsl.feel.strict.values import OUTSIDE, DaySeconds, Months, Value
from regdsl.runtime.durations import DurationFault, Unit, read_parts
from regdsl.runtime.unknown import Unknown

__all__ = ["read_at", "read_date", "read_duration", "read_moment", "read_month", "read_number", "read_time"]

_LARGEST_EXPONENT: Final = 6176

_NUMBER: Final = re.compile(r"(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE]([+-]?[0-9]{1,9}))?")
_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH: Final = re.compile(r"([0-9]{4})-([0-9]{2})")
_TIME: Final = re.compile(r"([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?")
_MOMENT: Final = re.compile(
    r"([^T]+)T([0-9:]+?)(?:(Z)|([+-])([0-9]{2}):([0-9]{2})|@([A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*))"
)


def read_number(text: str) -> Fraction | None:
    """A number exactly as written; None for one beyond the exponents of FEEL's own numbers."""
    match = _NUMBER.fullmatch(text)
    if match is None or abs(int(match[1] or 0)) > _LARGEST_EXPONENT:
        return None
    return Fraction(text)


def read_date(text: str) -> date | Unknown:
    """`2026-03-01`; a day that does not exist is outside the domain."""
    match = _DATE.fullmatch(text)
    try:
        return date(*map(int, match.groups())) if match else OUTSIDE
    except ValueError:
        return OUTSIDE


def read_month(text: str) -> date | Unknown:
    """`2026-03`, as the first day of the month."""
    match = _MONTH.fullmatch(text)
    try:
        return date(int(match[1]), int(match[2]), 1) if match else OUTSIDE
    except ValueError:
        return OUTSIDE


def read_time(text: str) -> time | Unknown:
    """`10:00` or `10:00:00`, without an offset; a time that does not exist is outside the domain."""
    match = _TIME.fullmatch(text)
    if match is None:
        return OUTSIDE
    try:
        return time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError:
        return OUTSIDE


def read_moment(text: str) -> datetime | Unknown:
    """`2026-03-01T10:00:00+03:00`; without an offset it names no moment, which is outside the domain."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        return OUTSIDE
    day, clock = read_date(match[1]), read_time(match[2])
    if isinstance(day, Unknown) or isinstance(clock, Unknown):
        return OUTSIDE
    try:
        if match[7]:
            zoned = datetime.combine(day, clock, ZoneInfo(match[7]))
            offset = zoned.utcoffset()
        else:
            hours = timedelta(hours=int(match[5] or 0), minutes=int(match[6] or 0))
            offset = -hours if match[4] == "-" else hours
        return datetime.combine(day, clock, timezone(offset or timedelta()))
    except (ValueError, KeyError, OSError, OverflowError):
        return OUTSIDE


def read_duration(text: str) -> Months | DaySeconds | Unknown:
    """`P1Y6M`, `P10D`, `P2W` or `PT48H`; months and days do not mix."""
    parts = read_parts(text)
    if isinstance(parts, DurationFault):
        return OUTSIDE
    unit, count = parts
    return Months(count) if unit is Unit.MONTHS else DaySeconds(count)


def read_at(text: str) -> Value:
    """`@"..."`: whichever of a date, a moment, a time and a duration the text writes."""
    if text.removeprefix("-").startswith("P"):
        return read_duration(text)
    if "T" in text:
        return read_moment(text)
    return read_time(text) if ":" in text else read_date(text)
