"""Recorded events, as the oracle takes them."""

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

__all__ = ["Event", "counted"]


class Event(Struct, frozen=True):
    """A recorded event, in the order in which it counts; `at` with its time zone, where clocks are asked for. Of one
    of which only the `day_alone` is known, `at` is its first minute."""

    type: str
    about: str | None = None
    at: datetime | None = None
    day_alone: bool = False

    @property
    def told(self) -> datetime | date | None:
        """The moment, or the day where only that is known."""
        return self.at.date() if self.day_alone and self.at is not None else self.at


def counted(events: Sequence[Event]) -> tuple[Event, ...]:
    """Of the events about one thing, only the latest counts."""
    things = {"no_answer": "source", "answered": "source", "not_corrected": "ground", "term_expired": "term"}
    last = {(things.get(event.type), event.about): index for index, event in enumerate(events)}
    return tuple(e for i, e in enumerate(events) if e.about is None or last[things.get(e.type), e.about] == i)
