"""The end of a term whose clock stood.

One rule tells of every day: a day counts if the clock was running when the day began, and the term runs out at the end
of the first day by which all of it has been counted and on which the clock does not stand. So the day of the event that
stops the clock counts, that of the event that lets it run on does not, as the Civil Code (ГК 191) has it for the event
that starts a term.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from regdsl.calendar.calendar import Calendar
from regdsl.calendar.due import due
from regdsl.calendar.end import LastDayOff, last_day, nominal_day
from regdsl.calendar.length import Length, Unit
from regdsl.calendar.unpublished import Unpublished

__all__ = ["Stand", "Standing", "end_of", "merged"]


class Stand(Struct, frozen=True):
    """The clock stood from the event at `since` until the one at `until`; None while it stands still."""

    since: dt.datetime
    until: dt.datetime | None


class Standing(Struct, frozen=True):
    """The clock stands: nobody can say yet when it runs out."""


def merged(stands: Iterable[Stand]) -> tuple[Stand, ...]:
    """The same times without overlaps, in order."""
    made: list[Stand] = []
    for one in sorted(stands, key=lambda stand: stand.since):
        if one.until is not None and one.until <= one.since:
            continue
        last = made[-1] if made else None
        if last is None or (last.until is not None and last.until < one.since):
            made.append(one)
        elif last.until is not None and (one.until is None or one.until > last.until):
            made[-1] = Stand(last.since, one.until)
    return tuple(made)


def end_of(
    start: dt.datetime | dt.date,
    length: Length,
    calendar: Calendar,
    zone: dt.tzinfo,
    off: LastDayOff,
    stands: Sequence[Stand] = (),
) -> dt.datetime | dt.date | Standing | Unpublished:
    """Return the last day of a term (for hours the moment) that begins with the event at `start`, when its clock stood
    at `stands`, which are in order and do not overlap. A moment without a zone is taken to be in `zone`."""
    if length.unit is Unit.HOUR:
        found = due(start, length, calendar, zone, off)
        if isinstance(found, Unpublished):
            return found
        assert found.started is not None
        return _hours(found.started.astimezone(dt.UTC), length, stands, zone)
    day = _day(start, zone)
    if not stands or length.unit is Unit.INSTANT:
        return last_day(day, length, calendar, off)
    if length.unit is Unit.WORKING_DAY:
        return _days(day, length.amount, stands, zone, calendar.working_days_between, _worked(calendar))
    nominal = nominal_day(day, length)
    if isinstance(nominal, Unpublished):
        return nominal
    return _days(day, (nominal - day).days, stands, zone, lambda a, b: (b - a).days, _calendar(calendar, off))


def _day(moment: dt.datetime | dt.date, zone: dt.tzinfo) -> dt.date:
    if not isinstance(moment, dt.datetime):
        return moment
    if moment.tzinfo is zone:
        return moment.date()
    return (moment.astimezone(zone) if moment.tzinfo is not None else moment).date()


_End = Callable[[dt.date, int], dt.date | Unpublished]


def _worked(calendar: Calendar) -> _End:
    """The last day in working days; where nothing is left to count, the nearest worked day."""
    return lambda day, rest: calendar.add_working_days(day, rest) if rest else calendar.next_working(day)


def _calendar(calendar: Calendar, off: LastDayOff) -> _End:
    """The last day in calendar days: weeks, months and years too are counted on in days once their clock has stood."""

    def end(day: dt.date, rest: int) -> dt.date | Unpublished:
        try:
            nominal = day + dt.timedelta(days=rest)
        except OverflowError:
            return Unpublished(dt.MAXYEAR + 1)
        return nominal if off is LastDayOff.STAYS else calendar.next_working(nominal)

    return end


def _days(
    day: dt.date,
    rest: int,
    stands: Sequence[Stand],
    zone: dt.tzinfo,
    between: Callable[[dt.date, dt.date], int | Unpublished],
    end: _End,
) -> dt.date | Standing | Unpublished:
    """Count on from `day`, of which `rest` days are left, from one stop to the next."""
    for stand in stands:
        since, until = _day(stand.since, zone), None if stand.until is None else _day(stand.until, zone)
        if until is not None and (until <= day or until == since):
            continue
        last, used = end(day, rest), between(day, since) if since > day else 0
        if isinstance(last, dt.date) and since > last:
            break
        if isinstance(last, Unpublished) and (isinstance(used, Unpublished) or used > rest):
            return last  # nobody can say whether it ran out before it was stopped
        if until is None:
            return Standing()
        if isinstance(used, Unpublished):
            return used
        day, rest = until, max(0, rest - used)
    return end(day, rest)


def _hours(
    moment: dt.datetime, length: Length, stands: Sequence[Stand], zone: dt.tzinfo
) -> dt.datetime | Standing | Unpublished:
    """Hours stop and run on at the very moment of the event."""
    rest = dt.timedelta(hours=length.amount)
    try:
        for stand in stands:
            if stand.until is not None and stand.until <= moment:
                continue
            if stand.since > moment + rest:
                break
            if stand.until is None:
                return Standing()
            rest -= max(dt.timedelta(0), stand.since - moment)
            moment = stand.until.astimezone(dt.UTC)
        return (moment + rest).astimezone(zone)
    except OverflowError:
        return Unpublished(dt.MAXYEAR + 1)
