"""The arithmetic of a term whose clock stood, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from regdsl.calendar.calendar import Calendar
from regdsl.calendar.day import Day
from regdsl.calendar.due import Due
from regdsl.calendar.end import LastDayOff, nominal_day
from regdsl.calendar.length import Length, Unit
from regdsl.calendar.stand import Stand, Standing, end_of
from regdsl.calendar.step import DayStep, Role
from regdsl.calendar.unpublished import Unpublished

__all__ = ["StoodDue", "due_after"]

_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StoodDue(Due):
    """The end of a term in days whose clock stood at `stands`."""

    stands: tuple[Stand, ...] = field(default=())

    @property
    def steps(self) -> tuple[DayStep, ...]:
        """The arithmetic, day by day."""
        return tuple(_steps(self))


def due_after(
    start: date,
    length: Length,
    calendar: Calendar,
    time_zone: tzinfo,
    last_day_off: LastDayOff,
    stands: tuple[Stand, ...],
) -> StoodDue | Unpublished | Standing:
    """Say when a term in days runs out that begins with an event on `start` and whose clock stood at `stands`. Raises
    ValueError for hours."""
    if length.unit is Unit.HOUR:
        raise ValueError("hours stand by the moment")
    day = start.date() if isinstance(start, datetime) else start
    end = end_of(day, length, calendar, time_zone, last_day_off, stands)
    if isinstance(end, Unpublished | Standing):
        return end
    last = end.date() if isinstance(end, datetime) else end
    return StoodDue(last, None, day, None, length, calendar, stands)


def _steps(due: StoodDue) -> Iterator[DayStep]:
    length, calendar = due.length, due.calendar
    left = _days_of(due.start, length)
    working = length.unit is Unit.WORKING_DAY
    yield DayStep(due.start, None, Role.START, _info(calendar, due.start))
    day, number = due.start, 0
    while day < due.date:
        day += _ONE
        info = _info(calendar, day)
        if any(one.since.date() < day and (one.until is None or day <= one.until.date()) for one in due.stands):
            yield DayStep(day, None, Role.DEADLINE if day == due.date else Role.STANDS, info)
        elif working and info is not None and not info.working:
            yield DayStep(day, None, Role.SKIPPED, info)
        elif number < left:
            number += 1
            role = Role.LAST if number == left else Role.FIRST if number == 1 else Role.COUNTED
            yield DayStep(day, number, role, info)
        else:
            yield DayStep(day, None, Role.DEADLINE if day == due.date else Role.MOVED, info)


def _days_of(start: date, length: Length) -> int:
    """How many days have to be counted: of weeks, months and years the calendar days in them."""
    if length.unit in (Unit.WORKING_DAY, Unit.INSTANT):
        return length.amount
    nominal = nominal_day(start, length)
    return 0 if isinstance(nominal, Unpublished) else (nominal - start).days


def _info(calendar: Calendar, day: date) -> Day | None:
    info = calendar.day(day)
    return None if isinstance(info, Unpublished) else info
