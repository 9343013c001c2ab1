"""Equality and order (DMN 1.5, tables 51 and 52): None where two values cannot be compared."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from regdsl.feel.dmn.values import Function, Range, Value
from regdsl.feel.temporal import Date, DateTime, DaysDuration, MonthsDuration, Time
from regdsl.feel.tree import ComparisonOp

__all__ = ["compare", "equal", "less", "ordered"]

_PRECISION: Final = 1_000_000
"""Nanoseconds in a millisecond."""


def equal(left: Value, right: Value) -> bool | None:
    """Return whether two values are equal, None when their types differ; null is equal to null only."""
    if left is None or right is None:
        return left is None and right is None
    if type(left) is not type(right):
        return None
    match left, right:
        case tuple(), tuple():
            return len(left) == len(right) and all(equal(a, b) is True for a, b in zip(left, right, strict=True))
        case dict(), dict():
            return left.keys() == right.keys() and all(equal(left[key], right[key]) is True for key in left)
        case Range(), Range():
            return _equal_ranges(left, right)
        case Function(), Function():
            return left is right
        case Time(), Time():
            return _equal_moments(left, right)
        case DateTime(), DateTime():
            return _equal_moments(left, right)
        case _:
            return left == right


def _equal_moments(left: Time | DateTime, right: Time | DateTime) -> bool:
    """A local time is never the same as one that is told in a zone. Fractions finer than all XML Schema processors keep
    do not tell times apart (the DMN suite, 0068, has it so)."""
    return (left.zone is None) == (right.zone is None) and left.value // _PRECISION == right.value // _PRECISION


def _moment_before(left: Time | DateTime, right: Time | DateTime) -> bool | None:
    """A local time has no order with one that is told in a zone."""
    return left.value < right.value if (left.zone is None) == (right.zone is None) else None


def _equal_ranges(left: Range, right: Range) -> bool:
    return (
        (left.low_included, left.high_included, left.test) == (right.low_included, right.high_included, right.test)
        and equal(left.low, right.low) is True
        and equal(left.high, right.high) is True
    )


def less(left: Value, right: Value) -> bool | None:
    """Return whether `left` comes before `right`, None when they have no order."""
    match left, right:
        case (Decimal(), Decimal()) | (str(), str()) | (Date(), Date()):
            return left < right  # type: ignore[operator]  # both sides are of one type by the pattern
        case (DaysDuration(), DaysDuration()) | (MonthsDuration(), MonthsDuration()):
            return left < right  # type: ignore[operator]  # the same
        case Time(), Time():
            return _moment_before(left, right)
        case DateTime(), DateTime():
            return _moment_before(left, right)
        case _:
            return None


def ordered(left: Value, right: Value) -> bool | None:
    """Return whether `left` comes before `right` or is the same, None when they have no order."""
    after = less(right, left)
    return None if after is None else not after


_OPERATORS: Final[dict[ComparisonOp, Callable[[Value, Value], bool | None]]] = {
    ComparisonOp.EQUAL: equal,
    ComparisonOp.LESS: less,
    ComparisonOp.LESS_OR_EQUAL: ordered,
    ComparisonOp.GREATER: lambda left, right: less(right, left),
    ComparisonOp.GREATER_OR_EQUAL: lambda left, right: ordered(right, left),
}


def compare(op: ComparisonOp, left: Value, right: Value) -> bool | None:
    """Apply a comparison operator."""
    if op is ComparisonOp.NOT_EQUAL:
        result = equal(left, right)
        return None if result is None else not result
    return _OPERATORS[op](left, right)
