"""Membership in ranges and lists: what the operator `in` means (DMN 1.5, table 55)."""

from regdsl.feel.dmn.compare import equal, less, ordered
from regdsl.feel.dmn.values import Range, Value

__all__ = ["in_range", "is_in", "make_range"]


def in_range(value: Value, range_: Range) -> bool | None:
    """Return whether `value` lies in `range_`, None when it has no order with the ends."""
    above: bool | None = True
    below: bool | None = True
    if range_.low is not None:
        above = ordered(range_.low, value) if range_.low_included else less(range_.low, value)
    if range_.high is not None:
        below = ordered(value, range_.high) if range_.high_included else less(value, range_.high)
    return None if above is None or below is None else above and below


def is_in(value: Value, test: Value) -> bool | None:
    """Return whether `value` passes the test that is the value `test`: a range, a list of tests, or an equal value."""
    match test:
        case Range():
            return in_range(value, test)
        case tuple():
            return is_in_list(value, test)
        case _:
            return equal(value, test)


def is_in_list(value: Value, tests: tuple[Value, ...]) -> bool | None:
    """Return whether `value` is equal to the list itself or passes one of its tests."""
    if isinstance(value, tuple) and equal(value, tests):
        return True
    return any(is_in(value, test) is True for test in tests)


def make_range(low: Value, high: Value, low_included: bool, high_included: bool) -> Range | None:
    """Return the range between two ends, None when they are of no ordered type or of two."""
    if (low is not None and less(low, low) is None) or (high is not None and less(high, high) is None):
        return None
    if low is not None and high is not None and type(low) is not type(high):
        return None
    return Range(low, high, low_included, high_included)
