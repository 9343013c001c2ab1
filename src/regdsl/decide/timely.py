"""Events that count only until a term has run out."""

from collections.abc import Mapping, Sequence

from regdsl.calendar import Calendar
from regdsl.core.clocks import Correction
from regdsl.core.program import EventSlot, Program
from regdsl.decide.clocks import Clock, after, clocks
from regdsl.decide.events import Recorded, means
from regdsl.decide.holds import Course
from regdsl.runtime.unknown import Unknown

__all__ = ["timely"]


def timely(
    course: Course, calendar: Calendar, counted: Sequence[Recorded], environment: Sequence[object]
) -> tuple[object, ...]:
    """The program's events as they stand in the environment, those that count until the last day of a term only where
    they did not come after it. Unknown while that day is not known: more data could settle it either way."""
    program = course.program
    flags = environment[len(environment) - len(program.events) :]
    if not any(flag is True and slot.until is not None for slot, flag in zip(program.events, flags, strict=True)):
        return tuple(flags)
    found = clocks(course, calendar, counted, program.terms)
    unsure = course.may_be_blank() if _mended(program) and not course.blank() else frozenset[str]()
    return tuple(
        _flag(slot, counted, found, unsure) if flag is True and slot.until is not None else flag
        for slot, flag in zip(program.events, flags, strict=True)
    )


def _mended(program: Program) -> bool:
    """Whether some clock moves while the applicant mends his application."""
    holds = (hold for term in program.terms for hold in (*term.stopped_by, *term.started_by))
    return any(isinstance(hold.cause, Correction) for hold in holds)


def _flag(
    slot: EventSlot, counted: Sequence[Recorded], found: Mapping[str, Clock], unsure: frozenset[str]
) -> bool | Unknown:
    assert slot.until is not None
    clock = found.get(slot.until)
    if clock is not None and clock.missing and not clock.standing:
        return Unknown(clock.missing)
    if clock is None or clock.end is None:
        # it stands or does not run: nothing is late
        return Unknown(unsure) if unsure and not (clock is not None and clock.standing) else True
    end = clock.end
    if any(means(slot, event) and not after(event.at, end) for event in counted):
        return True
    return Unknown(unsure) if unsure else False
