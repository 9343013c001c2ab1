"""The oracle's counting: days go by one by one.

By the rule in docs/explanation/terms.md: a day counts if the clock was running when it began; a term runs out at the
end of the first day by which all of it is counted and on which the clock does not stand.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from regdsl.calendar import Calendar, Length, Unit, Unpublished, add_months
from regdsl.runtime.unknown import Unknown

__all__ = ["STANDS", "Count"]

ONE = timedelta(days=1)
STANDS = "stands"


class Count(Struct, frozen=True):
    """Counts by a calendar in a time zone; `moments` are those at which a clock may stop or run on, in order."""

    calendar: Calendar
    zone: ZoneInfo
    moments: Sequence[datetime]

    def end(
        self, start: datetime | date, length: Length, stands: Callable[[datetime], bool], rolls: bool
    ) -> date | datetime | Unknown | str:
        """The end of a term that begins with the event at `start`, whose clock stands when `stands` says so."""
        zone = self.zone
        day = start.astimezone(zone).date() if isinstance(start, datetime) else start
        if length.unit is Unit.INSTANT:
            return day
        if length.unit is Unit.HOUR:
            begin = start if isinstance(start, datetime) else datetime.combine(day + ONE, datetime.min.time(), zone)
            return self._hours(begin, timedelta(hours=length.amount), stands)
        working = length.unit is Unit.WORKING_DAY
        left = length.amount if working else self._days(day, length)
        last = max((moment.astimezone(zone).date() for moment in self.moments), default=day)
        standing = stands(_midnight(day, zone))
        while True:
            if left <= 0 and not standing:
                off = (working or rolls) and self._off(day)
                if isinstance(off, Unknown) or not off:
                    return off if isinstance(off, Unknown) else day
            if standing and day > last:
                return STANDS
            day += ONE
            if not standing and left > 0:
                off = working and self._off(day)
                if isinstance(off, Unknown):
                    before = self._off(day - ONE)
                    return before if isinstance(before, Unknown) else off
                left -= 0 if off else 1
            standing = stands(_midnight(day, zone))

    @staticmethod
    def _days(day: date, length: Length) -> int:
        match length.unit:
            case Unit.WEEK:
                return 7 * length.amount
            case Unit.CALENDAR_DAY:
                return length.amount
            case unit:
                end = add_months(day, length.amount * (12 if unit is Unit.YEAR else 1))
                assert not isinstance(end, Unpublished)
                return (end - day).days

    def _off(self, day: date) -> bool | Unknown:
        worked = self.calendar.is_working(day)
        return Unknown(frozenset((f"calendar.{worked.year}",))) if isinstance(worked, Unpublished) else not worked

    def _hours(self, begin: datetime, left: timedelta, stands: Callable[[datetime], bool]) -> datetime | str:
        """Hours go by between one event and the next while the clock does not stand."""
        at = begin.astimezone(UTC)
        for moment in self.moments:
            upcoming = moment.astimezone(UTC)
            if upcoming <= at:
                continue
            if not stands(at):
                if at + left < upcoming:
                    break
                left -= upcoming - at
            at = upcoming
        return STANDS if stands(at) else (at + left).astimezone(begin.tzinfo)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """The end of a day: its last moment."""
    return datetime.combine(day + ONE, datetime.min.time(), zone) - timedelta(microseconds=1)
