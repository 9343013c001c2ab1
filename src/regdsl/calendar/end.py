"""The last day of a term."""

import calendar as months
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum

from regdsl.calendar.calendar import Calendar
from regdsl.calendar.length import Length, Unit
from regdsl.calendar.unpublished import Unpublished

__all__ = ["LastDayOff", "add_months", "last_day", "nominal_day"]

_BEYOND = Unpublished(MAXYEAR + 1)
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_DAYS = {Unit.CALENDAR_DAY: 1, Unit.WEEK: 7}


class LastDayOff(StrEnum):
    """What happens when the last day of a calendar term is a day off."""

    MOVES = "moves"
    """The term ends on the nearest working day after it (ГК 193)."""
    STAYS = "stays"
    """The special law keeps the day as it is."""


def add_months(day: date, amount: int) -> date | Unpublished:
    """Return the same day of the month `amount` months later, or the last day of that month where it has no such day;
    `amount` is not negative.

    ГК 192 п. 3 for months. The law is silent on a term in years from 29 February: the same rule is our convention.
    """
    month = day.year * 12 + day.month - 1 + amount
    year, number = month // 12, month % 12 + 1
    if year > MAXYEAR:
        return _BEYOND
    return date(year, number, min(day.day, months.monthrange(year, number)[1]))


def nominal_day(start: date, length: Length) -> date | Unpublished:
    """Return the day on which a term in calendar days, weeks, months or years runs out, before ГК 193 moves it.

    `start` is the day of the event; the term runs from the next day (ГК 191), so it ends `length` after `start`.
    Raises KeyError for a length in working days or hours, which have no such day.
    """
    if length.unit in _MONTHS:
        return add_months(start, length.amount * _MONTHS[length.unit])
    try:
        return start + timedelta(days=length.amount * _DAYS[length.unit])
    except OverflowError:
        return _BEYOND


def last_day(
    start: date, length: Length, calendar: Calendar, last_day_off: LastDayOff = LastDayOff.MOVES
) -> date | Unpublished:
    """Return the last day of a term that starts with an event on `start`, for every unit but hours.

    Working days are counted by the calendar, so their last day is always worked. Raises KeyError for hours: they need a
    moment, see `due`.
    """
    if length.unit is Unit.WORKING_DAY:
        return calendar.add_working_days(start, length.amount)
    if length.unit is Unit.INSTANT:
        return start
    day = nominal_day(start, length)
    if last_day_off is LastDayOff.STAYS or isinstance(day, Unpublished):
        return day
    return calendar.next_working(day)
