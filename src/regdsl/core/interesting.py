"""The values at which a program may turn: its constants, the values of its parameters, the bounds of its inputs."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from msgspec import Struct

from regdsl.core.program import Program
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Const, Kernel
from regdsl.feel.types import Date, Days, Month, Months, Number, Seconds, Text, Type
from regdsl.runtime.durations import SECONDS_A_DAY
from regdsl.runtime.figures import Figures

__all__ = ["Interesting", "interesting"]


class Interesting(Struct, frozen=True):
    """Numbers, dates and texts that a program compares with or computes by, in order; durations as numbers of their
    units."""

    numbers: tuple[Fraction, ...]
    dates: tuple[date, ...]
    texts: tuple[str, ...]
    durations: tuple[int, ...] = ()


def interesting(program: Program) -> Interesting:
    """Collect the constants of all expressions, the parameters' values with their dates of force, the input bounds."""
    found: set[object] = {program.in_force_from}
    durations: set[int] = set()
    if program.in_force_to is not None:
        found.add(program.in_force_to)
    for node in nodes(_kernels(program)):
        if isinstance(node, Const):
            found.update(_values(node.value, node.static.type))
            durations.update(_counts(node.value, node.static.type))
    for parameter in program.parameters:
        for period in parameter.periods:
            values = period.value.values() if isinstance(period.value, Figures) else (period.value,)
            for value in values:
                found.update(_values(value, parameter.static.type))
                durations.update(_counts(value, parameter.static.type))
            found.update(day for day in (period.since, period.until) if day is not None)
    for slot in program.inputs:
        kind = slot.static.type
        if isinstance(kind, Number):
            found.update(bound for bound in (kind.low, kind.high) if bound is not None)
    return Interesting(
        tuple(sorted(value for value in found if isinstance(value, Fraction))),
        tuple(sorted(value for value in found if isinstance(value, date))),
        tuple(sorted(value for value in found if isinstance(value, str))),
        tuple(sorted(durations)),
    )


def _kernels(program: Program) -> Iterator[Kernel]:
    yield from (definition.value for definition in program.definitions)
    yield from (variant.condition for variant in program.variants if variant.condition is not None)
    yield from (limb.fails for ground in program.grounds for limb in ground.limbs)
    yield from (result.value for result in program.results)


def _counts(value: object, kind: Type) -> tuple[int, ...]:
    """The length of a duration, in the unit of its type and in the finer one of another."""
    if not isinstance(value, int):
        return ()
    match kind:
        case Months() | Seconds():
            return (value,)
        case Days():
            return (value, value * SECONDS_A_DAY)
        case _:
            return ()


def _values(value: object, kind: Type) -> tuple[object, ...]:
    """A constant in the representation of backends as the value it stands for; months as whole years too."""
    match kind:
        case Number(scale=scale) if isinstance(value, int | Fraction) and not isinstance(value, bool):
            return (Fraction(value) / (10 ** (scale or 0)),)
        case Months() if isinstance(value, int):
            return (Fraction(value, 12),) if value % 12 == 0 else ()
        case Date() | Month() if isinstance(value, date):
            return (value,)
        case Text() if isinstance(value, str):
            return (value,)
        case _:
            return ()
