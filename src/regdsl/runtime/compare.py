"""Equality and order over known, unknown and absent values of one static type."""

import operator
from datetime import datetime

from regdsl.runtime.dates import instant
from regdsl.runtime.kleene import Truth, all_, and_
from regdsl.runtime.known import missing_in
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.strict import strict
from regdsl.runtime.unknown import Unknown

__all__ = ["at_least", "at_most", "between", "by_instant", "equal", "greatest", "in_set", "least", "less", "more"]

less = strict(operator.lt)
at_most = strict(operator.le)
more = strict(operator.gt)
at_least = strict(operator.ge)


def equal(left: object, right: object) -> bool | Unknown:
    """`a = b`: absent equals absent and nothing else; lists are equal element by element."""
    if type(left) is Unknown:
        return left | right if type(right) is Unknown else left
    if type(right) is Unknown:
        return right
    if isinstance(left, tuple) and isinstance(right, tuple):
        return _equal_lists(left, right)
    return by_instant(left) == by_instant(right)


def by_instant(value: object) -> object:
    """What a known value is compared by: a moment by its place on the time line, a list by those of its elements.

    Two moments of one zone would compare by the wall clock, which shows the same time twice when it is put back.
    """
    if isinstance(value, datetime):
        return instant(value)
    return tuple(map(by_instant, value)) if isinstance(value, tuple) else value


@strict
def least(*operands: object) -> object:
    """`min(a, b, ...)`."""
    return min(operands, key=by_instant)  # type: ignore[arg-type]  # ordered values of one type


@strict
def greatest(*operands: object) -> object:
    """`max(a, b, ...)`."""
    return max(operands, key=by_instant)  # type: ignore[arg-type]  # ordered values of one type


def _equal_lists(left: tuple[object, ...], right: tuple[object, ...]) -> bool | Unknown:
    if any(isinstance(item, Maybe) for item in (*left, *right)):
        return Unknown(missing_in(left) | missing_in(right))
    if len(left) != len(right):
        return False
    verdict = all_(map(equal, left, right))
    assert verdict is not None  # equality is never absent
    return verdict


def in_set(value: object, codes: frozenset[str]) -> bool | Unknown:
    """Whether a text is one of `codes`; an absent one is none of them."""
    return value if type(value) is Unknown else value in codes


def between(value: object, low: object, high: object, low_included: bool, high_included: bool) -> Truth:
    """`value in [low..high]`: the conjunction of two comparisons."""
    above = at_least(value, low) if low_included else more(value, low)
    below = at_most(value, high) if high_included else less(value, high)
    return and_(above, below)  # type: ignore[arg-type]  # comparisons yield truth values
