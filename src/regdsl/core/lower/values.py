"""Values written by authors, in the representation of backends."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from regdsl.checker.durations import counted
from regdsl.core.lower.expression import constant
from regdsl.feel.kernel import Kernel
from regdsl.feel.types import Date, Days, Month, Months, Number, Seconds, Static, Type
from regdsl.runtime.durations import days_text, months_text, seconds_text

__all__ = ["as_declared", "as_filed", "native"]


def as_declared(kernel: Kernel, declared: Static) -> Kernel:
    """A value that its author calls a fraction is shown as one."""
    kind, meant = kernel.static.type, declared.type
    if isinstance(kind, Number) and kind.scale is None and isinstance(meant, Number) and meant.fraction:
        return replace(kernel, static=replace(kernel.static, type=replace(kind, fraction=True)))
    return kernel


def native(value: object, kind: Type) -> object:
    """A checked YAML value as backends hold it: numbers as scaled integers, dates as dates."""
    if isinstance(kind, Number) and isinstance(value, int | Decimal) and kind.scale is not None:
        return constant(Fraction(value), kind.scale)
    if isinstance(kind, Number) and kind.scale is None and isinstance(value, int | str):
        return Fraction(value)
    if isinstance(kind, Date) and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(kind, Month) and isinstance(value, str):
        return date.fromisoformat(f"{value}-01")
    if isinstance(kind, Months | Days | Seconds):
        return counted(value, kind)
    return value


def as_filed(value: object, kind: Type) -> object:
    """A checked YAML value as an application writes it: a duration in words becomes that of ISO 8601."""
    if not isinstance(kind, Months | Days | Seconds) or (count := counted(value, kind)) is None:
        return value
    match kind:
        case Months():
            return months_text(count)
        case Days():
            return days_text(count)
        case Seconds():
            return seconds_text(count)
