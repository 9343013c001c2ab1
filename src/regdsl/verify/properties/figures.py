"""Between two periods of a figure of law there is no day without one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from regdsl.compile.smt.dates import constant_day, packed
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.values import Day
from regdsl.core.program import Parameter
from regdsl.decide.environment import parameter_on
from regdsl.diagnostics import Bilingual
from regdsl.feel.names import RESERVED
from regdsl.runtime.unknown import Unknown
from regdsl.verify import findings
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["FIGURES"]

_COVERED = Bilingual(
    "между периодами норматива «{name}» нет пробелов", "there is no gap between the periods of `{name}`"
)


def _claims(sight: Sight) -> Iterator[Claim]:
    """On every day on which the regulation is in force, from the first period on and up to the last, some period covers
    the day on which the parameter is taken."""
    for parameter in sight.program.parameters:
        if parameter.timetable is not None or len(parameter.periods) < 2:
            continue
        name = called(parameter.title, parameter.name)
        day = sight.full.case.reserved(parameter.as_of)
        assert isinstance(day, Day)
        yield Claim(
            f"parameters/{parameter.name}",
            said(_COVERED, name=name),
            findings.PARAMETER_GAP,
            {"name": name},
            _uncovered(parameter, day),
            Model.COUNTEREXAMPLE,
            _Lacks(parameter),
        )


def _uncovered(parameter: Parameter, day: Day) -> Flag:
    periods = sorted(parameter.periods, key=lambda one: one.since)
    last = [packed(day) <= packed(constant_day(periods[-1].since))]
    within = (
        both(
            packed(day) >= packed(constant_day(one.since)),
            True if one.until is None else packed(day) <= packed(constant_day(one.until)),
        )
        for one in periods
    )
    return both(packed(day) >= packed(constant_day(periods[0].since)), *last, negation(either(*within)))


@dataclass(frozen=True, slots=True)
class _Lacks:
    """The parameter has no value on the day of the application."""

    parameter: Parameter

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        day = shown.decision.application.submitted_on
        if day is not None and self.parameter.as_of == RESERVED[1]:
            day = day.replace(day=1)
        return isinstance(parameter_on(self.parameter, day), Unknown)


FIGURES: Final = Property(
    "figures",
    Bilingual("У нормативов нет пробелов между периодами", "Figures of law have no gaps between their periods"),
    _claims,
)
