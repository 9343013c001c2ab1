"""One row of the arithmetic of a term."""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from regdsl.calendar.day import Day

__all__ = ["DayStep", "Role"]


class Role(StrEnum):
    """What a day does in the count of a term."""

    START = "start"
    """The day of the event: it is not counted (ГК 191)."""
    MOMENT = "moment"
    """The moment from which hours run without a break."""
    AT_ONCE = "at_once"
    """The day of an event that is answered at once."""
    FIRST = "first"
    COUNTED = "counted"
    SKIPPED = "skipped"
    """A day off inside a term in working days."""
    STANDS = "stands"
    """A day that began while the clock stood."""
    LAST = "last"
    EXPIRES = "expires"
    """The moment at which a term in hours runs out."""
    CLAMPED = "clamped"
    """The last day, since its month has no day of the starting number (ГК 192 п. 3)."""
    MOVED = "moved"
    """A day off after the last day of a calendar term: the end moves past it (ГК 193)."""
    DEADLINE = "deadline"
    """The working day to which the end has moved (ГК 193)."""


class DayStep(Struct, frozen=True):
    """A day of the count: which one it is (`counted`, None if it is not counted), its role, and what the calendar says
    of it (None where its year is not published and does not matter). `moment` is there for terms in hours."""

    date: date
    counted: int | None
    role: Role
    day: Day | None
    moment: datetime | None = None
