"""What a case expects of clocks, held against how they stand on the day of the step."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from regdsl.corpus import builtin_calendar
from regdsl.decide import Decision
from regdsl.decide.clock_states import clock_state
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.report.tested import Difference
from regdsl.testing.trial import Trial

__all__ = ["compare_clocks"]


def compare_clocks(trial: Trial, decision: Decision, document: Document) -> Iterator[Difference]:
    """Yield the clocks that stand otherwise, on the day of the step or else of the decision. Names of no term are left
    out."""
    at, zone = trial.at, ZoneInfo(decision.plan.program.time_zone)
    day = decision.on if at is None else (at if at.tzinfo is None else at.astimezone(zone)).date()
    for name, expected in trial.expect.clock.items():
        try:
            actual = clock_state(decision, builtin_calendar(), name, day)
        except KeyError:
            actual = None
        if actual != expected.value:
            span = document.locate_key(join(trial.pointer, "clock", name))
            yield Difference(f"{trial.path}clock.{name}", expected.value, actual, span)
