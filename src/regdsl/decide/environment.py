"""What surrounds the facts: parameters by date, the date of application, the channel, events in effect."""

from collections.abc import Sequence
from datetime import date

from regdsl.calendar import Calendar, Unpublished
from regdsl.core.program import Parameter, Program
from regdsl.decide.application import Application
from regdsl.decide.events import Recorded, happened
from regdsl.feel.names import RESERVED
from regdsl.runtime.figures import PARAMETERS
from regdsl.runtime.unknown import Unknown

__all__ = ["CALENDAR", "PARAMETERS", "WorkingDays", "environment_of", "parameter_on"]

CALENDAR = "calendar."
"""How `Unknown.missing` names a calendar that nobody has published yet."""


class WorkingDays:
    """The calendar as programs ask it: a year that is not published makes the answer Unknown."""

    __slots__ = ("_calendar",)

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar

    def add_working_days(self, day: object, amount: int, /) -> object:
        """The `amount`-th working day after `day` (before it, when negative)."""
        assert isinstance(day, date)
        return _known(self._calendar.add_working_days(day, amount))

    def working_days_between(self, start: object, end: object, /) -> object:
        """How many working days there are after `start` up to and including `end`."""
        assert isinstance(start, date)
        assert isinstance(end, date)
        return _known(self._calendar.working_days_between(start, end))


def _known(answer: object) -> object:
    return Unknown(frozenset((f"{CALENDAR}{answer.year}",))) if isinstance(answer, Unpublished) else answer


def parameter_on(parameter: Parameter, day: date | None) -> object:
    """The parameter's value on a day; Unknown where the day is not known or no period covers it. All its values where
    an input gives the day."""
    if parameter.timetable is not None:
        return parameter.timetable
    if day is None:
        return Unknown(frozenset((RESERVED[0],)))
    for period in parameter.periods:
        if period.since <= day and (period.until is None or day <= period.until):
            return period.value
    return Unknown(frozenset((f"{PARAMETERS}{parameter.name}",)))


def environment_of(program: Program, application: Application, counted: Sequence[Recorded]) -> tuple[object, ...]:
    """Parameters, engine slots and events, in the program's order and representation."""
    if not (program.parameters or program.engine or program.events):
        return ()
    day = application.submitted_on
    missing = Unknown(frozenset((RESERVED[0],)))
    days = {} if day is None else {RESERVED[0]: day, RESERVED[1]: day.replace(day=1)}
    engine: dict[str, object] = {
        RESERVED[0]: missing if day is None else day,
        RESERVED[1]: missing if day is None else day.replace(day=1),
        RESERVED[2]: application.channel or Unknown(frozenset((RESERVED[2],))),
        RESERVED[3]: application.applicant_category or Unknown(frozenset((RESERVED[3],))),
    }
    return (
        *(parameter_on(parameter, days.get(parameter.as_of)) for parameter in program.parameters),
        *(engine[slot.name] for slot in program.engine),
        *(happened(slot, counted) for slot in program.events),
    )
