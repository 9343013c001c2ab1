"""Judging an application by the oracle: the only result, or several in turn."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from msgspec.structs import replace

from regdsl.calendar import Calendar
from regdsl.checker import CheckedRegulation
from regdsl.feel.strict import Value
from regdsl.reference.clocks import Clocks
from regdsl.reference.deadlines import last_days
from regdsl.reference.event import Event, counted
from regdsl.reference.in_turn import in_turn
from regdsl.reference.oracle import Walk
from regdsl.reference.scope import ApplicationScope
from regdsl.reference.verdict import OracleVerdict

__all__ = ["judge"]


def judge(
    checked: CheckedRegulation,
    facts: Mapping[str, Value],
    day: date | None,
    calendar: Calendar,
    events: Sequence[Event] = (),
    submitted: datetime | None = None,
    day_alone: bool = False,
) -> OracleVerdict:
    """Decide: `facts` has the known (None: absent) inputs and reserved names; what is left out is unknown. `events`
    stand in the order of their moments. Of an application of which only the `day_alone` of filing is known,
    `submitted` is its first minute."""
    happened = counted(events)

    def walk(result: str | None, out: frozenset[str] = frozenset()) -> Walk:
        made = Walk(checked, ApplicationScope(checked, facts, day, calendar), happened, result, out)
        made.clocks = Clocks(
            replace(made.clocks.course, submitted=submitted, events=events, day_alone=day_alone), calendar
        )
        return made

    def dated(verdict: OracleVerdict) -> OracleVerdict:
        return replace(verdict, deadline=last_days(plain.clocks, verdict.outcome, verdict.all_grounds))

    plain = walk(None)
    if plain.model.results:
        return in_turn(plain.model, plain.variant, lambda name, out: dated(walk(name, out).judge()), dated)
    return dated(plain.judge())
