"""Recorded events, as the oracle takes them."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

__all__ = ["Event", "counted"]


class Event(Struct, frozen=True):
    """A recorded event, in the order in which it counts; `at` with its time zone, where clocks are asked for."""

    type: str
    about: str | None = None
    at: datetime | None = None


def counted(events: Sequence[Event]) -> tuple[Event, ...]:
    """Of the events about one thing, only the latest counts."""
    things = {"no_answer": "source", "answered": "source", "not_corrected": "ground", "term_expired": "term"}
    last = {(things.get(event.type), event.about): index for index, event in enumerate(events)}
    return tuple(e for i, e in enumerate(events) if e.about is None or last[things.get(e.type), e.about] == i)
