"""How each clock of a decision stands on a day."""

from datetime import date

from regdsl.calendar import Calendar
from regdsl.core.terms import Term
from regdsl.decide.clocks import Clock, clocks
from regdsl.decide.decision import Decision
from regdsl.decide.holds import Course
from regdsl.decide.run import variant_name

__all__ = ["ENDED", "NOT_STARTED", "RUNNING", "STOPPED", "clock_state"]

RUNNING, STOPPED, ENDED, NOT_STARTED = "running", "stopped", "ended", "not_started"


def clock_state(decision: Decision, calendar: Calendar, name: str, day: date) -> str | None:
    """Whether the clock of the term `name` runs, stands, has run out or has not started on a day; None where missing
    data leave it open. Raises KeyError for a term that neither the regulation nor a true ground has."""
    program = decision.plan.program
    terms = (*program.terms, *_own(decision))
    if all(term.id != name for term in terms):
        raise KeyError(name)
    course = Course(program, decision.application, variant_name(program, decision.plan.module, decision.state))
    shown = clocks(course, calendar, decision.counted, terms).get(name)
    return NOT_STARTED if shown is None else _state(shown, day)


def _own(decision: Decision) -> list[Term]:
    """The clocks of the true grounds themselves."""
    true = decision.verdict.grounds
    grounds = (ground for stage in decision.plan.program.stages for ground in stage.grounds)
    return [ground.term for ground in grounds if ground.term is not None and ground.id in true]


def _state(clock: Clock, day: date) -> str | None:
    if clock.supposed:
        return None
    if clock.standing:
        return STOPPED
    if clock.last_day is not None:
        return ENDED if clock.last_day < day else RUNNING
    return None if clock.missing else NOT_STARTED
