"""Arithmetic of present dates and moments. Functions that may leave the years 1 to 9999 raise OverflowError or
ValueError there.

Adding months keeps the day of the month, or takes the month's last day (ГК 192); a birthday on 29 February falls on
28 February in common years, by the same rule.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

__all__ = [
    "add_days",
    "add_months",
    "add_seconds",
    "age",
    "date_of",
    "day_of",
    "days_between",
    "days_to_seconds",
    "instant",
    "last_day_of_month",
    "make_date",
    "month_of",
    "month_start",
    "months_between",
    "rest_months",
    "seconds_between",
    "weekday_of",
    "whole_years",
    "year_of",
]

Day = TypeVar("Day", bound=date)
_SECOND = timedelta(seconds=1)
_SECONDS_A_DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def add_months(day: Day, months: int) -> Day:
    """The same day of the month `months` later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day > 28:
        return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
    return day.replace(year, month + 1)


def add_days(day: date, days: int) -> date:
    """The day so many days later; of a moment, so many times 24 hours later."""
    if isinstance(day, datetime):
        return add_seconds(day, days * _SECONDS_A_DAY)
    return day + timedelta(days=days)


def add_seconds(moment: datetime, seconds: int) -> datetime:
    """The moment so many seconds later along the time line, whatever the wall clock does meanwhile."""
    return (moment.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(moment.tzinfo)


def days_between(later: date, earlier: date) -> int:
    """The days from `earlier` to `later`."""
    return (later - earlier).days


def seconds_between(later: datetime, earlier: datetime) -> int:
    """The whole seconds from `earlier` to `later` along the time line."""
    span = instant(later) - instant(earlier)
    return span // _SECOND if span >= timedelta(0) else -(-span // _SECOND)


def instant(moment: datetime) -> timedelta:
    """The place of a moment on the time line: two moments of one zone would compare by the wall clock."""
    return moment - _EPOCH


def months_between(start: date, end: date) -> int:
    """The whole months from `start` to `end`; from a later to an earlier day it is the negative."""
    if end < start:
        return -months_between(end, start)
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end else months - 1


def age(birth: date, on: date) -> int:
    """The birthdays that have come by `on`: the greatest n with birth + n years not after `on`."""
    years = on.year - birth.year
    if on.month != birth.month:
        return years if on.month > birth.month else years - 1
    return years if on.day >= birth.day or add_months(birth, years * 12) <= on else years - 1


def make_date(year: int, month: int, day: int) -> date:
    """`date(year, month, day)`."""
    return date(year, month, day)


def date_of(moment: date) -> date:
    """The date of a moment, in its own offset."""
    return moment.date() if isinstance(moment, datetime) else moment


def month_start(day: date) -> date:
    """The first day of the month that `day` is in, which stands for the month."""
    return date(day.year, day.month, 1)


def year_of(day: date) -> int:
    """`day.year`."""
    return day.year


def month_of(day: date) -> int:
    """`day.month`."""
    return day.month


def day_of(day: date) -> int:
    """`day.day`."""
    return day.day


def weekday_of(day: date) -> int:
    """`day.weekday`: from 1 for Monday to 7 for Sunday."""
    return day.isoweekday()


def last_day_of_month(day: date) -> date:
    """The last day of the month in which `day` lies."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def whole_years(months: int) -> int:
    """`duration.years` of a duration in months; a negative one has negative parts."""
    return months // 12 if months >= 0 else -(-months // 12)


def rest_months(months: int) -> int:
    """`duration.months` of a duration in months: what is left over from its years."""
    return months % 12 if months >= 0 else -(-months % 12)


def days_to_seconds(days: int) -> int:
    """A duration in days, in seconds."""
    return days * _SECONDS_A_DAY
