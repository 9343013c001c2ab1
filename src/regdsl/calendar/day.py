"""What one day of a production calendar is, and by which act."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from regdsl.calendar.holiday import Holiday

__all__ = ["Day", "DayKind", "Decree", "Transfer"]


class DayKind(StrEnum):
    """Why a day is worked or not."""

    WORKING = "working"
    WORKING_WEEKEND = "working_weekend"
    """A Saturday or Sunday that is worked, since its day off was moved by decree."""
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    TRANSFERRED = "transferred"
    """A weekday that is off, since a day off was moved to it by decree (ТК 112 ч. 5)."""
    SUBSTITUTE = "substitute"
    """A weekday that is off, since a holiday fell on a weekend: the law moves the day off by itself (ТК 112 ч. 2)."""


_WORKED = frozenset({DayKind.WORKING, DayKind.WORKING_WEEKEND})


class Decree(Struct, frozen=True):
    """The act that moves the days off of a year: its number, its date and its official publication number."""

    number: str
    date: date
    publication: str


class Transfer(Struct, frozen=True):
    """A day off moved by decree: `source` loses it, `target` gains it."""

    source: date
    target: date


class Day(Struct, frozen=True):
    """A day with its reason: `moved` is the other end of a transfer, `decree` the act that made it; `short` says that
    the working day is an hour shorter (ТК 95)."""

    kind: DayKind
    holiday: Holiday | None = None
    moved: date | None = None
    decree: Decree | None = None
    short: bool = False

    @property
    def working(self) -> bool:
        """Whether the day is worked."""
        return self.kind in _WORKED
