"""Recorded events, as the oracle takes them."""

from dataclasses import dataclass
from datetime import datetime

__all__ = ["Event"]


@dataclass(frozen=True, slots=True)
class Event:
    """A recorded event, in the order in which it counts; `at` with its time zone, where clocks are asked for."""

    type: str
    about: str | None = None
    at: datetime | None = None
