"""How much of a value is known."""

from datetime import datetime

from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown

__all__ = ["OUTSIDE", "is_known", "missing_in", "same", "unknown_among"]

OUTSIDE = Unknown()
"""What an operator outside its domain yields: unknown, with nothing to ask for."""


def unknown_among(values: tuple[object, ...]) -> Unknown | None:
    """Return the unknown that depends on all unknown `values`, or None when none is; lists are not looked into."""
    found: Unknown | None = None
    for value in values:
        if type(value) is Unknown:
            found = value if found is None else found | value
    return found


def is_known(value: object) -> bool:
    """Whether nothing in `value` is unknown, down to the elements of lists."""
    if isinstance(value, tuple):
        return all(map(is_known, value))
    return not isinstance(value, Unknown | Maybe)


def missing_in(value: object) -> frozenset[str]:
    """Return what would have to be learnt to know `value` wholly: its own, its elements' and their memberships'."""
    if isinstance(value, Unknown):
        return value.missing
    if isinstance(value, Maybe):
        return value.membership.missing | missing_in(value.element)
    if isinstance(value, tuple):
        return frozenset().union(*map(missing_in, value))
    return frozenset()


def same(left: object, right: object) -> bool:
    """Whether two known values of one static type are one and the same: equal, and moments also in their offset."""
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, datetime) and isinstance(right, datetime):
        return left == right and left.utcoffset() == right.utcoffset()
    return left == right
