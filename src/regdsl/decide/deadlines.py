"""Deadlines: when each clock of a regulation runs out for one application."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Final, NamedTuple

from regdsl.calendar import Calendar
from regdsl.core.program import Program
from regdsl.core.terms import Term
from regdsl.decide.application import Application
from regdsl.decide.clocks import Clock, clocks
from regdsl.decide.events import Recorded
from regdsl.decide.holds import Course
from regdsl.decide.verdict import Verdict
from regdsl.runtime.unknown import Unknown

__all__ = ["NO_DEADLINES", "Deadlines", "deadlines"]


class Deadlines(NamedTuple):
    """The last day of each term that can be computed, what is missing for the others, the clocks that stood or were
    extended, and the `moments` at which those in hours run out."""

    days: dict[str, date]
    missing: frozenset[str]
    moved: Mapping[str, Clock]
    moments: Mapping[str, datetime] = MappingProxyType({})


NOTHING_MOVED: Final[Mapping[str, Clock]] = MappingProxyType({})
NO_DEADLINES: Final = Deadlines({}, frozenset(), NOTHING_MOVED)
"""Of a regulation without terms."""


def deadlines(
    program: Program,
    application: Application,
    variant: str | Unknown,
    verdict: Verdict,
    counted: Sequence[Recorded],
    calendar: Calendar,
    own: Sequence[Term],
    as_once: bool = False,
) -> Deadlines:
    """The deadlines of the regulation's terms and of the true grounds' `own` ones. None of them holds up a decision.
    Told `as_once`, terms of some variants are there while the variant is open, and no moment is told."""
    terms = (*program.terms, *own) if own else program.terms
    days: dict[str, date] = {}
    missing: set[str] = set()
    moved: dict[str, Clock] = {}
    moments: dict[str, datetime] = {}
    shown = clocks(Course(program, application, variant, as_once), calendar, counted, terms)
    for term in terms:
        clock = shown.get(term.id)
        if clock is None or (term.when is not None and term.when is not verdict.outcome):
            continue
        missing.update(clock.missing)
        if clock.supposed and not as_once:
            missing.update(clock.supposed)
            continue
        if (day := clock.last_day) is not None:
            days[term.id] = day
        if clock.moment is not None and not as_once:
            moments[term.id] = clock.moment
        if clock.held or clock.extended:
            moved[term.id] = clock
    return Deadlines(days, frozenset(missing), moved or NOTHING_MOVED, moments)
