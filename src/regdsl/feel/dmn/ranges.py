"""Membership in ranges and lists: what the operator `in` means (DMN 1.5, table 55)."""

from regdsl.feel.dmn.compare import compare, equal, less, ordered
from regdsl.feel.dmn.values import Range, Value
from regdsl.feel.tree import ComparisonOp

__all__ = ["half_range", "in_range", "is_in", "make_range"]


def in_range(value: Value, range_: Range) -> bool | None:
    """Return whether `value` lies in `range_`, None when it has no order with the ends."""
    if range_.test is not None:
        return compare(range_.test, value, range_.anchor)
    above = ordered(range_.low, value) if range_.low_included else less(range_.low, value)
    below = ordered(value, range_.high) if range_.high_included else less(value, range_.high)
    return None if above is None or below is None else above and below


def is_in(value: Value, test: Value) -> bool | None:
    """Return whether `value` passes the test that is the value `test`: a range, a list of tests, or an equal value."""
    match test:
        case Range():
            return in_range(value, test)
        case tuple():
            return _is_in_list(value, test)
        case _:
            return equal(value, test)


def _is_in_list(value: Value, tests: tuple[Value, ...]) -> bool | None:
    """Return whether `value` is equal to the list itself or passes one of its tests."""
    if isinstance(value, tuple) and equal(value, tests):
        return True
    return any(is_in(value, test) is True for test in tests)


def make_range(low: Value, high: Value, low_included: bool, high_included: bool) -> Range | None:
    """Return the range between two ends, None when they are of no ordered type or of two, or run backwards."""
    ends = [end for end in (low, high) if end is not None]
    if not ends or any(less(end, end) is None for end in ends):
        return None
    if len(ends) == 2 and ordered(low, high) is not True:
        return None
    return Range(low, high, low_included, high_included)


def half_range(op: ComparisonOp, value: Value) -> Range | None:
    """Return the range that half a comparison means; that of `!=` is all values but one."""
    if op not in (ComparisonOp.EQUAL, ComparisonOp.NOT_EQUAL) and less(value, value) is None:
        return None
    low = None if op in (ComparisonOp.LESS, ComparisonOp.LESS_OR_EQUAL) else value
    high = None if op in (ComparisonOp.GREATER, ComparisonOp.GREATER_OR_EQUAL) else value
    low_included = op in (ComparisonOp.GREATER_OR_EQUAL, ComparisonOp.EQUAL)
    high_included = op in (ComparisonOp.LESS_OR_EQUAL, ComparisonOp.EQUAL)
    return Range(low, high, low_included, high_included, op)
