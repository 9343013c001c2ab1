"""Another application that differs in one datum alone."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from regdsl.compile.smt.case import Case, of_program
from regdsl.compile.smt.flags import Flag
from regdsl.compile.smt.shapes import Shaper
from regdsl.compile.smt.values import Value, Whole
from regdsl.core.program import Program
from regdsl.decide.application import Application
from regdsl.feel.names import RESERVED
from regdsl.feel.types import Text
from regdsl.verify.sight import Sight

__all__ = ["datum_of", "other_case", "value_in"]

_DAY, _MONTH, _CHANNEL, _CATEGORY = RESERVED
_KEYS: Mapping[str, str] = MappingProxyType({_CHANNEL: "channel", _CATEGORY: "category"})


def other_case(sight: Sight, name: str) -> Case:
    """The application of which all is known, but for one datum, which is another one's: an input, the channel or the
    category."""
    program = sight.program
    if name not in _KEYS:
        return of_program(sight.world, program, partial=False, but=frozenset((name,)))
    case = of_program(sight.world, program, partial=False)
    codes = frozenset(program.channels if name == _CHANNEL else program.applicants)
    holds: list[Flag] = []
    made = Shaper(sight.world, lambda path, nullable: (False, False), holds.append).stated(
        f"/{name}~", Text(codes), False
    )
    assert isinstance(made, Whole)
    holds = [*case.holds, *holds]
    if name == _CHANNEL:
        return replace(case, channel=made, holds=tuple(holds))
    return replace(case, category=made, holds=tuple(holds))


def value_in(case: Case, name: str) -> Value:
    """The datum in an application."""
    return case.reserved(name) if name in _KEYS else case.inputs[name]


def datum_of(program: Program, application: Application, name: str) -> object:
    """The datum in an application that the engine has read."""
    if name in _KEYS:
        return application.channel if name == _CHANNEL else application.applicant_category
    place = next(place for place, slot in enumerate(program.inputs) if slot.name == name)
    return application.facts.values[place]
