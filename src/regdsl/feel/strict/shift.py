"""Moving along the calendar: month arithmetic clamps to the month's end (Civil Code of Russia, art. 192)."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from regdsl.feel.strict.values import OUTSIDE
from regdsl.runtime.unknown import Unknown

__all__ = ["add_months", "add_seconds", "last_day_of_month", "months_between", "seconds_between", "years_of_age"]

Day = TypeVar("Day", bound=date)
_SECONDS_A_DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def add_months(day: Day, months: int) -> Day | Unknown:
    """The same day of the month `months` later, or that month's last day; outside the years 1 to 9999 unknown."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return OUTSIDE
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def add_seconds(day: date, seconds: int) -> date | Unknown:
    """A moment so many seconds later; a date moves by whole days only. Outside the years 1 to 9999 unknown."""
    try:
        if isinstance(day, datetime):
            # along the time line, not along the wall clock
            return (day.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(day.tzinfo)
        days, rest = divmod(seconds, _SECONDS_A_DAY)
        return OUTSIDE if rest else day + timedelta(days=days)
    except OverflowError:
        return OUTSIDE


def seconds_between(later: datetime, earlier: datetime) -> int:
    """The whole seconds from `earlier` to `later` along the time line, whatever the zones of the two."""
    span = later - _EPOCH - (earlier - _EPOCH)
    whole = abs(span) // timedelta(seconds=1)
    return whole if span >= timedelta() else -whole


def months_between(start: date, end: date) -> int:
    """The whole months from `start` to `end`, by clamped addition; from the later to the earlier it is the negative."""
    if end < start:
        return -months_between(end, start)
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if _reached(start, months, end) else months - 1


def years_of_age(birth: date, on: date) -> int:
    """The birthdays that have come by `on`: the greatest n with birth + n years not after `on`, negative before birth.

    Who was born on 29 February has the birthday on 28 February in common years: the convention of month arithmetic.
    """
    years = on.year - birth.year
    return years if _reached(birth, years * 12, on) else years - 1


def _reached(start: date, months: int, end: date) -> bool:
    moved = add_months(start, months)
    return not isinstance(moved, Unknown) and moved <= end


def last_day_of_month(day: date) -> date:
    """The last day of the month in which `day` lies."""
    return day.replace(day=monthrange(day.year, day.month)[1])
