"""Events that count only until a term has run out."""

import re
from collections.abc import Sequence

from msgspec import Struct

from regdsl.calendar import Calendar
from regdsl.core.clocks import Correction
from regdsl.core.program import EventSlot, Program
from regdsl.decide.clocks import Clock, after, clocks
from regdsl.decide.events import Recorded, means
from regdsl.decide.holds import Course
from regdsl.runtime.unknown import Unknown

__all__ = ["timely"]

_EVENT = re.compile(r"(no_answer|answered|not_corrected)(\(.*\))?")


def timely(
    course: Course, calendar: Calendar, counted: Sequence[Recorded], flags: Sequence[object]
) -> tuple[object, ...]:
    """The `flags` of the program's events; those that count until the last day of a term only where they did not come
    after it. Unknown while data could settle it either way."""
    slots = course.program.events
    if not any(flag is True and slot.until is not None for slot, flag in zip(slots, flags, strict=True)):
        return tuple(flags)
    found = clocks(course, calendar, counted, course.program.terms)
    unsure = course.may_be_blank() if _mended(course.program) and not course.blank() else frozenset[str]()
    judged = _Judged(counted, found, unsure, course.variant)
    return tuple(
        judged.flag(slot, slot.until) if flag is True and slot.until is not None else flag
        for slot, flag in zip(slots, flags, strict=True)
    )


def _mended(program: Program) -> bool:
    """Whether some clock moves while the applicant mends his application."""
    holds = (hold for term in program.terms for hold in (*term.stopped_by, *term.started_by))
    return any(isinstance(hold.cause, Correction) for hold in holds)


class _Judged(Struct, frozen=True):
    """What events are judged by: the clocks, and what may still move them."""

    counted: Sequence[Recorded]
    found: dict[str, Clock]
    unsure: frozenset[str]
    variant: str | Unknown

    def flag(self, slot: EventSlot, term: str) -> bool | Unknown:
        """Whether an event of the slot came no later than the last day of the term."""
        clock = self.found.get(term, Clock(None))
        if clock.standing or any(_EVENT.fullmatch(name) for name in clock.missing):
            return True  # it has not run out, whatever the data are
        end = clock.end
        if end is not None and any(means(slot, event) and not after(event.at, end) for event in self.counted):
            return True
        missing = clock.missing | self.unsure
        if isinstance(self.variant, Unknown) and (end is None or clock.supposed):
            return Unknown(missing | self.variant.missing)
        if missing:
            return Unknown(missing)
        return end is None  # a clock that does not run limits nothing
