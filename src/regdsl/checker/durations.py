"""Durations that authors declare: what they are counted in, their bounds, the values written for them."""

from typing import Final

from regdsl.checker.duration_findings import KIND_OF_DURATION, UNIT_OF_DURATION
from regdsl.checker.findings import BOUND_TYPE, BOUNDS_ORDER
from regdsl.diagnostics import Kind
from regdsl.feel.types import EARLIEST, LATEST, Days, Months, Seconds, Type
from regdsl.model.span import Span, read_span, unit_named
from regdsl.model.value_type import Basic
from regdsl.runtime.durations import SECONDS_A_DAY, Unit

__all__ = ["DURATIONS", "counted", "duration_type", "unit_of"]

DURATIONS: Final = (Basic.DURATION, Basic.MONTHS_DURATION, Basic.DAYS_DURATION)

_LONGEST: Final = {
    Unit.MONTHS: (LATEST.year - EARLIEST.year + 1) * 12,
    Unit.DAYS: (LATEST - EARLIEST).days + 1,
    Unit.SECONDS: ((LATEST - EARLIEST).days + 1) * SECONDS_A_DAY,
}
"""Without bounds of its own a duration is as long as dates may lie apart, and not negative."""

_TYPES: Final[dict[Unit, type[Months] | type[Days] | type[Seconds]]] = {
    Unit.MONTHS: Months,
    Unit.DAYS: Days,
    Unit.SECONDS: Seconds,
}
_ALLOWED: Final = {
    Basic.MONTHS_DURATION: (Unit.MONTHS,),
    Basic.DAYS_DURATION: (Unit.DAYS, Unit.SECONDS),
}


def duration_type(
    kind: Basic, low: object, high: object, unit: str | None
) -> Months | Days | Seconds | tuple[Kind, tuple[str, ...]]:
    """The static type of a duration between two bounds (None where none is written), counted in the `unit` that is
    named: months, whole days, or seconds where it is the hour. Else what is wrong, and with which keys."""
    if kind not in _ALLOWED:
        return KIND_OF_DURATION, ()
    units = _ALLOWED[kind]
    counted_in = units[0] if unit is None else unit_named(unit)
    if counted_in not in units:
        return UNIT_OF_DURATION, ("unit",)
    least = 0 if low is None else _bound(low, counted_in)
    most = _LONGEST[counted_in] if high is None else _bound(high, counted_in)
    if least is None or most is None:
        return BOUND_TYPE, ("min" if least is None else "max",)
    return (BOUNDS_ORDER, ("min",)) if least > most else _TYPES[counted_in](least, most)


def unit_of(kind: Type) -> Unit | None:
    """What a duration is counted in; None for any other type."""
    return next((unit for unit, one in _TYPES.items() if isinstance(kind, one)), None)


def counted(value: object, kind: Months | Days | Seconds) -> int | None:
    """A value that an author wrote, as the number of the type's units; None where it is none within the bounds."""
    unit, span = unit_of(kind), read_span(value) if isinstance(value, str) else None
    assert unit is not None
    count = None if span is None else span.counted(unit)
    return count if count is not None and kind.low <= count <= kind.high else None


def _bound(written: object, unit: Unit) -> int | None:
    return written.counted(unit) if isinstance(written, Span) else None
