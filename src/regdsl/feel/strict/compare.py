"""Equality and order (DMN 1.5, tables 42 and 43): between values of one kind; moments by instant."""

import operator
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from fractions import Fraction
from typing import Any, Final

from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.logic import Truth, conjunction
from regdsl.feel.strict.values import DaySeconds, Items, Months, RangeValue, Value, missing_in, unknown_among
from regdsl.feel.tree import ComparisonOp
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown

__all__ = ["compare", "equal", "extreme", "order_key", "within"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ORDERED: Final = (Fraction, str, date, datetime, time, Months, DaySeconds)
_ORDER: Final[dict[ComparisonOp, Callable[[Any, Any], bool]]] = {
    ComparisonOp.LESS: operator.lt,
    ComparisonOp.LESS_OR_EQUAL: operator.le,
    ComparisonOp.GREATER: operator.gt,
    ComparisonOp.GREATER_OR_EQUAL: operator.ge,
}


def equal(left: Value, right: Value) -> Truth:
    """`left = right`: null equals null and nothing else; two lists are equal element by element."""
    unknown = unknown_among(left, right)
    if unknown is not None:
        return unknown
    if left is None or right is None:
        return left is None and right is None
    if type(left) is not type(right) or isinstance(left, RangeValue):
        raise Mismatch("=")
    if isinstance(left, tuple) and isinstance(right, tuple):
        return _equal_lists(left, right)
    if isinstance(left, datetime):
        return bool(order_key(left, "=") == order_key(right, "="))
    return left == right


def _equal_lists(left: Items, right: Items) -> Truth:
    if any(isinstance(item, Maybe) for item in (*left, *right)):
        return Unknown(missing_in(left) | missing_in(right))
    if len(left) != len(right):
        return False
    pairs = zip(left, right, strict=True)
    return conjunction(equal(a, b) for a, b in pairs if not isinstance(a, Maybe) and not isinstance(b, Maybe))


def order_key(value: Value, operation: str) -> Any:
    """Return what orders `value` among values of its kind, text by code point. Raises Mismatch for other kinds."""
    if type(value) not in _ORDERED:
        raise Mismatch(operation)
    match value:
        case Months():
            return value.count
        case DaySeconds():
            return value.seconds
        case datetime():
            # two moments of one named zone would compare by the wall clock
            return value - _EPOCH
    return value


def compare(op: ComparisonOp, left: Value, right: Value) -> Truth:
    """`left op right`: an order with a null operand is null."""
    if op is ComparisonOp.EQUAL:
        return equal(left, right)
    if op is ComparisonOp.NOT_EQUAL:
        verdict = equal(left, right)
        return not verdict if isinstance(verdict, bool) else verdict
    unknown = unknown_among(left, right)
    if unknown is not None:
        return unknown
    if left is None or right is None:
        return None
    if type(left) is not type(right):
        raise Mismatch(op)
    return _ORDER[op](order_key(left, op), order_key(right, op))


def within(value: Value, interval: RangeValue) -> Truth:
    """`value in [low..high]`: the conjunction of the comparisons with its ends."""
    limits: list[Truth] = []
    if interval.low is not None:
        op = ComparisonOp.GREATER_OR_EQUAL if interval.low.included else ComparisonOp.GREATER
        limits.append(compare(op, value, interval.low.value))
    if interval.high is not None:
        op = ComparisonOp.LESS_OR_EQUAL if interval.high.included else ComparisonOp.LESS
        limits.append(compare(op, value, interval.high.value))
    return conjunction(limits)


def extreme(operation: str, op: ComparisonOp, values: tuple[Value, ...]) -> Value:
    """Return the least (`op` is less) or greatest of `values`; null for none of them, or where one is null."""
    unknown = unknown_among(*values)
    if unknown is not None:
        return unknown
    if not values or None in values:
        return None
    best = values[0]
    order_key(best, operation)
    for value in values[1:]:
        if type(value) is not type(best):
            raise Mismatch(operation)
        if _ORDER[op](order_key(value, operation), order_key(best, operation)):
            best = value
    return best
