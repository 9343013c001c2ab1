"""When a term runs out."""

import datetime as dt
from dataclasses import dataclass, field

from regdsl.calendar.calendar import Calendar
from regdsl.calendar.end import LastDayOff, last_day
from regdsl.calendar.explain import day_steps, hour_steps
from regdsl.calendar.length import Length, Unit
from regdsl.calendar.step import DayStep
from regdsl.calendar.unpublished import Unpublished

__all__ = ["Due", "due", "explain"]


@dataclass(frozen=True, slots=True)
class Due:
    """The end of a term: the last day, 24:00 of which is the limit (ГК 194), or for hours and instants the `moment`.

    `start` is the event's day and `started` the moment from which the term runs or None for a bare date, both in the
    time zone of the term; hours always have one.
    """

    date: dt.date
    moment: dt.datetime | None
    start: dt.date
    started: dt.datetime | None
    length: Length
    calendar: Calendar = field(repr=False, compare=False)

    @property
    def steps(self) -> tuple[DayStep, ...]:
        """The arithmetic, day by day; worked out anew at each asking, for it is asked for seldom."""
        if self.length.unit is Unit.HOUR and self.started is not None and self.moment is not None:
            return hour_steps(self.started, self.moment, self.length, self.calendar)
        return day_steps(self.start, self.date, self.length, self.calendar)


def due(
    start: dt.datetime | dt.date,
    length: Length,
    calendar: Calendar,
    time_zone: dt.tzinfo,
    last_day_off: LastDayOff = LastDayOff.MOVES,
) -> Due | Unpublished:
    """Say when a term of `length` that begins with an event at `start` runs out.

    The event's day is the one in `time_zone`; a moment without a zone is taken to be there. The day of the event is not
    counted (ГК 191). Hours run without a break from the moment, through nights and days off; from a bare date they run
    from its end. Unpublished when the calendar does not reach far enough.
    """
    try:
        moment = _local(start, time_zone)
    except OverflowError:  # The first or the last hours that a date can name, on the other side of the border here.
        return Unpublished(start.year)
    day = moment.date() if moment else dt.date.fromordinal(start.toordinal())
    if length.unit is Unit.HOUR:
        return _hours(moment, day, length, calendar, time_zone)
    end = last_day(day, length, calendar, last_day_off)
    if isinstance(end, Unpublished):
        return end
    return Due(end, moment if length.unit is Unit.INSTANT else None, day, moment, length, calendar)


def explain(
    start: dt.datetime | dt.date,
    length: Length,
    calendar: Calendar,
    time_zone: dt.tzinfo,
    last_day_off: LastDayOff = LastDayOff.MOVES,
) -> tuple[DayStep, ...] | Unpublished:
    """Return the day-by-day arithmetic of `due` with the same arguments."""
    found = due(start, length, calendar, time_zone, last_day_off)
    return found if isinstance(found, Unpublished) else found.steps


def _local(start: dt.datetime | dt.date, time_zone: dt.tzinfo) -> dt.datetime | None:
    if not isinstance(start, dt.datetime):
        return None
    return start.replace(tzinfo=time_zone) if start.tzinfo is None else start.astimezone(time_zone)


def _hours(
    moment: dt.datetime | None, day: dt.date, length: Length, calendar: Calendar, time_zone: dt.tzinfo
) -> Due | Unpublished:
    try:
        begin = moment or dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), time_zone)
        # Through UTC, so that an hour is an hour when the clocks of the zone are changed.
        end = (begin.astimezone(dt.UTC) + dt.timedelta(hours=length.amount)).astimezone(time_zone)
    except OverflowError:
        return Unpublished(dt.MAXYEAR + 1)
    return Due(end.date(), end, day, begin, length, calendar)
