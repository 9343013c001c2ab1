"""The arithmetic of a term, day by day."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from regdsl.calendar.calendar import Calendar
from regdsl.calendar.day import Day
from regdsl.calendar.end import nominal_day
from regdsl.calendar.length import Length, Unit
from regdsl.calendar.step import DayStep, Role
from regdsl.calendar.unpublished import Unpublished

__all__ = ["day_steps", "hour_steps"]

_ONE = timedelta(days=1)


def day_steps(start: date, end: date, length: Length, calendar: Calendar) -> tuple[DayStep, ...]:
    """Return the rows that lead from the event on `start` to the last day `end` of a term of any unit but hours.

    Days are shown one by one, weeks, months and years by their last days; days off at the end one by one.
    """
    if length.unit is Unit.INSTANT:
        return (DayStep(start, None, Role.AT_ONCE, _info(calendar, start)),)
    rows = [DayStep(start, None, Role.START, _info(calendar, start))]
    if length.unit is Unit.WORKING_DAY:
        rows.extend(_working_days(start, end, length, calendar))
    else:
        rows.extend(_calendar_units(start, length, calendar))
        rows.extend(_moves(rows[-1].date, end, calendar))
    return tuple(rows)


def hour_steps(begin: datetime, end: datetime, length: Length, calendar: Calendar) -> tuple[DayStep, ...]:
    """Return the two moments between which a term in hours runs."""
    return (
        DayStep(begin.date(), None, Role.MOMENT, _info(calendar, begin.date()), begin),
        DayStep(end.date(), length.amount, Role.EXPIRES, _info(calendar, end.date()), end),
    )


def _info(calendar: Calendar, day: date) -> Day | None:
    info = calendar.day(day)
    return None if isinstance(info, Unpublished) else info


def _role(number: int, length: Length) -> Role:
    if number == length.amount:
        return Role.LAST
    return Role.FIRST if number == 1 else Role.COUNTED


def _working_days(start: date, end: date, length: Length, calendar: Calendar) -> Iterator[DayStep]:
    day, number = start, 0
    while day < end:
        day += _ONE
        info = _info(calendar, day)
        if info is not None and info.working:
            number += 1
            yield DayStep(day, number, _role(number, length), info)
        else:
            yield DayStep(day, None, Role.SKIPPED, info)


def _calendar_units(start: date, length: Length, calendar: Calendar) -> Iterator[DayStep]:
    for number in range(1, length.amount + 1):
        day = nominal_day(start, Length(number, length.unit))
        if isinstance(day, Unpublished):  # The whole term fits, so each of its parts does.
            return
        role = _role(number, length)
        if role is Role.LAST and length.unit in (Unit.MONTH, Unit.YEAR) and day.day != start.day:
            role = Role.CLAMPED
        # Only days have a first day worth a name: the first month of a term is no day.
        if role is Role.FIRST and length.unit is not Unit.CALENDAR_DAY:
            role = Role.COUNTED
        yield DayStep(day, number, role, _info(calendar, day))


def _moves(nominal: date, end: date, calendar: Calendar) -> Iterator[DayStep]:
    day = nominal + _ONE
    while day < end:
        yield DayStep(day, None, Role.MOVED, _info(calendar, day))
        day += _ONE
    if nominal < end:
        yield DayStep(end, None, Role.DEADLINE, _info(calendar, end))
