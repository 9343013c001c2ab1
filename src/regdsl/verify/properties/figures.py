"""Between two periods of a figure of law there is no day without one, and none with two."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.dates import constant_day, packed
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.values import Day
from regdsl.core.program import Parameter, Period, Program
from regdsl.core.taken_on import taken_on
from regdsl.decide.environment import parameter_on
from regdsl.diagnostics import Bilingual
from regdsl.feel.names import RESERVED
from regdsl.runtime.unknown import Unknown
from regdsl.verify import claim_findings, findings
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["FIGURES"]

_COVERED = Bilingual(
    "между периодами норматива «{name}» нет пробелов", "there is no gap between the periods of `{name}`"
)
_SINGLE = Bilingual("периоды норматива «{name}» не пересекаются", "the periods of `{name}` share no day")


def _claims(sight: Sight) -> Iterator[Claim]:
    """On every day on which the parameter can be taken, from its first period on and up to the last, just one period
    covers the day. Two of every parameter that has several periods."""
    for parameter in sight.program.parameters:
        taken = taken_on(sight.program, parameter)
        if taken is None or len(parameter.periods) < 2:
            continue
        name = called(parameter.title, parameter.name)
        day = sight.full.case.inputs[taken] if taken in sight.full.case.inputs else sight.full.case.reserved(taken)
        assert isinstance(day, Day)
        for words, kind, fails, wanted in (
            (_COVERED, findings.PARAMETER_GAP, _uncovered(parameter, day), 0),
            (_SINGLE, claim_findings.FIGURE_TWICE, _covered_twice(parameter, day), 2),
        ):
            about, shows = f"parameters/{parameter.name}", _Covered(sight.program, parameter, taken, wanted)
            yield Claim(about, said(words, name=name), kind, {"name": name}, fails, Model.COUNTEREXAMPLE, shows)


def _uncovered(parameter: Parameter, day: Day) -> Flag:
    periods = sorted(parameter.periods, key=lambda one: one.since)
    first, last = packed(constant_day(periods[0].since)), packed(constant_day(periods[-1].since))
    within = either(*(_within(one, day) for one in periods))
    return both(packed(day) >= first, packed(day) <= last, negation(within))


def _covered_twice(parameter: Parameter, day: Day) -> Flag:
    pairs = combinations(sorted(parameter.periods, key=lambda one: one.since), 2)
    meeting = [(one, other) for one, other in pairs if one.until is None or one.until >= other.since]
    return either(*(both(_within(one, day), _within(other, day)) for one, other in meeting))


def _within(period: Period, day: Day) -> Flag:
    since = packed(day) >= packed(constant_day(period.since))
    return since if period.until is None else both(since, packed(day) <= packed(constant_day(period.until)))


class _Covered(Struct, frozen=True):
    """The parameter has no value on the day on which it is taken, or two."""

    program: Program
    parameter: Parameter
    taken: str
    wanted: int

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        day = self._day(shown)
        if day is None:
            return False
        if self.wanted == 0:
            own = self.parameter
            found = parameter_on(own, day) if own.timetable is None else own.timetable.on(day)
            return isinstance(found, Unknown)
        return sum(one.since <= day <= (one.until or day) for one in self.parameter.periods) >= self.wanted

    def _day(self, shown: Shown) -> date | None:
        read = shown.decision.application
        names = [slot.name for slot in self.program.inputs]
        if self.taken in names:
            value = read.facts.values[names.index(self.taken)]
            return value if isinstance(value, date) else None
        day = read.submitted_on
        return day.replace(day=1) if day is not None and self.taken == RESERVED[1] else day


FIGURES: Final = Property(
    "figures",
    Bilingual("У нормативов нет пробелов между периодами", "Figures of law have no gaps between their periods"),
    _claims,
)
