"""Values written by authors, in the representation of backends."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from regdsl.core.lower.expression import constant
from regdsl.feel.types import Date, Number, Type

__all__ = ["native"]


def native(value: object, kind: Type) -> object:
    """A checked YAML value as backends hold it: numbers as scaled integers, dates as dates."""
    if isinstance(kind, Number) and isinstance(value, int | Decimal) and kind.scale is not None:
        return constant(Fraction(value), kind.scale)
    if isinstance(kind, Date) and isinstance(value, str):
        return date.fromisoformat(value)
    return value
