"""Recorded events: which of them are in effect."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from msgspec import Struct

from regdsl.core.clocks import Correction, Extension
from regdsl.core.program import EventSlot, Program
from regdsl.core.terms import StartKind, Term

__all__ = [
    "AFTER_FILING",
    "EVENT_TYPES",
    "Happened",
    "Recorded",
    "happened",
    "in_effect",
    "is_used",
    "means",
    "silent_sources",
]

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

AFTER_FILING = frozenset(("no_answer", "not_corrected", "withdrawn", "term_expired"))
"""What cannot come before the application: it is asked, mended, withdrawn and timed only once it is there. Data may be
there before (a payment, an extract), a court may have ruled, and somebody may have died."""

_THING = {"no_answer": "source", "answered": "source", "not_corrected": "ground", "term_expired": "term"}
"""What an event is about: a source and a term of the same name are two things."""

_START = datetime.min.replace(tzinfo=UTC)


class Happened(NamedTuple):
    """When something happened; of what only the `day_alone` is known, `at` is its first minute."""

    at: datetime
    day_alone: bool

    @property
    def start(self) -> datetime | date:
        """From what a term runs: the moment, or the day where only that is known."""
        return self.at.date() if self.day_alone else self.at

    @property
    def over(self) -> datetime:
        """The moment by which it has happened: of a day, its end, from which hours are counted (ГК 191)."""
        return self.at + timedelta(days=1) if self.day_alone else self.at


class Recorded(Struct, frozen=True):
    """An event as recorded; without `at` it stands before all that have one. Of one of which only the `day_alone` is
    known, `at` is the first minute of it."""

    type: str
    about: str | None
    at: datetime | None
    day_alone: bool = False

    @property
    def happened(self) -> Happened | None:
        """When it happened, where that is recorded."""
        return None if self.at is None else Happened(self.at, self.day_alone)

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
    """Whether the slot's event is in effect; a slot about nothing in particular takes any but those `elsewhere`."""
    return any(means(slot, event) for event in counted)


def means(slot: EventSlot | Extension, event: Recorded) -> bool:
    """Whether an event is the one that a ground or an extension depends on."""
    return event.type == slot.type and slot.about in (None, event.about) and event.about not in slot.elsewhere


def is_used(event: Recorded, program: Program) -> bool:
    """Whether some ground, clock or the rule of silence depends on the event. An answer undoes a missing answer, a term
    may run from it, and the applicant's ends the time that he has to mend the application."""
    if event.type == "answered":
        if any(_runs_from(term, event.about) for term in program.terms):
            return True
        if any(means(slot, event) for slot in program.extensions) or _ends_correction(event, program):
            return True
    kind = "no_answer" if event.type == "answered" else event.type
    if kind == "no_answer" and event.about in silent_sources(program):
        return True
    asked = Recorded(kind, event.about, event.at)
    waiting: tuple[EventSlot | Extension, ...] = (*program.events, *program.extensions)
    return any(means(slot, asked) for slot in waiting)


def silent_sources(program: Program) -> frozenset[str]:
    """The sources whose silence means something by itself, whatever waits for it."""
    return program.asked_again.union(one.source for one in program.silence_defaults)


def _runs_from(term: Term, source: str | None) -> bool:
    starts = term.starts.values()
    return source is not None and any(start.kind is StartKind.ARRIVAL and start.about == source for start in starts)


def _ends_correction(event: Recorded, program: Program) -> bool:
    """Whether an answer is the applicant's, where clocks wait for it."""
    own = {slot.source.id for slot in program.inputs if slot.source is not None and slot.source.from_applicant}
    if event.about not in own:
        return False
    holds = (hold for term in program.terms for hold in (*term.stopped_by, *term.started_by))
    grounds = (ground.term for ground in program.grounds)
    return any(isinstance(hold.cause, Correction) for hold in holds) or any(
        start.kind is StartKind.NOTICE for term in grounds if term is not None for start in term.starts.values()
    )
