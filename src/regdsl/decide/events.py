"""Recorded events: which of them are in effect."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from regdsl.core.program import EventSlot
from regdsl.core.terms import StartKind, Term

__all__ = ["EVENT_TYPES", "Recorded", "happened", "in_effect", "is_used"]

EVENT_TYPES = (
    "no_answer",
    "answered",
    "not_corrected",
    "withdrawn",
    "court_order",
    "applicant_died",
    "term_expired",
)
"""What can be recorded. That required data are missing is derived from the data, never recorded."""

_THING = {"no_answer": "source", "answered": "source", "not_corrected": "ground", "term_expired": "term"}
"""What an event is about: a source and a term of the same name are two things."""

_START = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as recorded; without `at` it stands before all that have one."""

    type: str
    about: str | None
    at: datetime | None

    @property
    def name(self) -> str:
        """How the event is called: `no_answer(росреестр)`."""
        return self.type if self.about is None else f"{self.type}({self.about})"


def in_effect(events: Sequence[Recorded]) -> tuple[Recorded, ...]:
    """The events that count: of those about the same thing the latest, file order breaking ties; events about nothing
    in particular are independent facts and all count."""
    latest: dict[tuple[str, str], Recorded] = {}
    general: list[Recorded] = []
    for event in sorted(events, key=lambda e: e.at or _START):  # the sort is stable: file order breaks ties
        if event.about is None:
            general.append(event)
        else:
            latest[(_THING.get(event.type, ""), event.about)] = event
    return (*general, *latest.values())


def happened(slot: EventSlot, counted: Sequence[Recorded]) -> bool:
    """Whether the slot's event is in effect; a slot about nothing in particular takes any."""
    return any(event.type == slot.type and slot.about in (None, event.about) for event in counted)


def is_used(event: Recorded, slots: Sequence[EventSlot], terms: Sequence[Term]) -> bool:
    """Whether some ground, term or the rule of silence depends on the event. An answer undoes a missing answer, and a
    term may run from it."""
    if event.type == "answered" and any(_runs_from(term, event.about) for term in terms):
        return True
    kind = "no_answer" if event.type == "answered" else event.type
    return any(slot.type == kind and slot.about in (None, event.about) for slot in slots)


def _runs_from(term: Term, source: str | None) -> bool:
    starts = term.starts.values()
    return source is not None and any(start.kind is StartKind.ARRIVAL and start.about == source for start in starts)
