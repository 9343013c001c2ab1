"""Deadlines: when each clock of a regulation runs out for one application."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from regdsl.calendar import Calendar, LastDayOff, Unit, Unpublished, due, last_day
from regdsl.core.program import Program
from regdsl.core.terms import Start, StartKind, Term
from regdsl.decide.application import Application
from regdsl.decide.environment import CALENDAR
from regdsl.decide.events import Recorded
from regdsl.feel.names import RESERVED

__all__ = ["NO_DEADLINES", "Deadlines", "deadlines"]

T = TypeVar("T")


class Deadlines(NamedTuple):
    """The last day of each term that can be computed, and what is missing for the others."""

    days: dict[str, date]
    missing: frozenset[str]


NO_DEADLINES: Final = Deadlines({}, frozenset())
"""Of a regulation without terms."""


def deadlines(
    program: Program,
    application: Application,
    variant: int | None,
    counted: Sequence[Recorded],
    calendar: Calendar,
    own: Sequence[Term],
) -> Deadlines:
    """The deadlines of the regulation's terms and of the true grounds' `own` ones. None of them holds up a decision."""
    days: dict[str, date] = {}
    missing: set[str] = set()
    name = program.variants[variant].id if variant is not None else None
    for term in (*program.terms, *own):
        if term.only is not None and name is not None and name not in term.only:
            continue
        end = _deadline(term, program, application, name, counted, calendar, days)
        if isinstance(end, date):
            days[term.id] = end
        elif end is not None:
            missing.update(end)
    return Deadlines(days, frozenset(missing))


def _by_variant(choices: Mapping[str | None, T], variant: str | None) -> T | None:
    if len(choices) == 1 and None in choices:
        return choices[None]
    if variant is None:
        return None
    return choices.get(variant, choices.get(None))


def _deadline(
    term: Term,
    program: Program,
    application: Application,
    variant: str | None,
    counted: Sequence[Recorded],
    calendar: Calendar,
    before: dict[str, date],
) -> date | frozenset[str] | None:
    """A day, what it waits for, or None where the term does not concern the application."""
    length = _by_variant(term.lengths, variant)
    start = _by_variant(term.starts, variant)
    if length is None or start is None:
        return frozenset(slot.name for slot in program.inputs if slot.is_feature) if variant is None else None
    if term.by_channel:
        if application.channel is None:
            return frozenset((RESERVED[2],))
        length = term.by_channel.get(application.channel, length)
    moment = _start(start, application, counted, before)
    if isinstance(moment, frozenset):
        return moment
    off = LastDayOff.MOVES if term.rolls else LastDayOff.STAYS
    if length.unit is Unit.HOUR:
        found = due(moment, length, calendar, ZoneInfo(program.time_zone), off)
        end = found if isinstance(found, Unpublished) else found.date
    else:
        end = last_day(moment.date() if isinstance(moment, datetime) else moment, length, calendar, off)
    return frozenset((f"{CALENDAR}{end.year}",)) if isinstance(end, Unpublished) else end


def _start(
    start: Start, application: Application, counted: Sequence[Recorded], before: dict[str, date]
) -> datetime | date | frozenset[str]:
    if start.kind is StartKind.TERM:
        return before.get(start.about, frozenset())
    if start.kind is StartKind.ARRIVAL and start.about:
        # data arrive when the source's answer is recorded
        answers = [e.at for e in counted if e.type == "answered" and e.about == start.about and e.at is not None]
        return max(answers) if answers else frozenset((f"answered({start.about})",))
    if application.submitted_at is None:
        return frozenset((RESERVED[0],))
    return application.submitted_at
