"""Functions of lists (DMN 1.5, table 74) whose elements may be unknown or may not belong (`Maybe`)."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from regdsl.feel.strict.compare import equal, extreme
from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.iterate import element_of, every, items_of, some
from regdsl.feel.strict.lift import expect, lifted
from regdsl.feel.strict.logic import Truth
from regdsl.feel.strict.values import Items, Value, is_known, missing_in, unknown_among
from regdsl.feel.tree import ComparisonOp
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown

__all__ = ["LIST_FUNCTIONS", "VARIADIC_LIST_FUNCTIONS", "contains", "element_at"]


def _uncertain(items: Items) -> Unknown | None:
    """What decides which elements belong; None when all certainly do."""
    return unknown_among(*(item.membership for item in items if isinstance(item, Maybe)))


def _certain(items: Items, operation: str, function: Callable[[tuple[Value, ...]], Value]) -> Value:
    """Apply `function` to elements that all certainly belong; where some may not, all that is missing is missing."""
    if _uncertain(items) is not None:
        return Unknown(missing_in(items))
    return function(tuple(item for item in items if not isinstance(item, Maybe)))


def _count(value: Value) -> Value:
    """Known when it is known which elements belong, whatever the elements are."""
    items = items_of(value, "count")
    uncertain = _uncertain(items)
    return Fraction(len(items)) if uncertain is None else uncertain


def _numbers(operation: str, function: Callable[[list[Fraction]], Value]) -> Callable[[Value], Value]:
    def total(elements: tuple[Value, ...]) -> Value:
        unknown = unknown_among(*elements)
        if unknown is not None:
            return unknown
        if None in elements:
            return None
        expect(operation, Fraction, *elements)
        return function([element for element in elements if isinstance(element, Fraction)])

    return lambda value: _certain(items_of(value, operation), operation, total)


def _mean(numbers: list[Fraction]) -> Value:
    return sum(numbers, Fraction(0)) / len(numbers) if numbers else None


def _least(operation: str, op: ComparisonOp) -> Callable[[Value], Value]:
    return lambda value: _certain(items_of(value, operation), operation, lambda found: extreme(operation, op, found))


def _all(value: Value) -> Truth:
    return every(items_of(value, "all"), lambda element: element)


def _any(value: Value) -> Truth:
    return some(items_of(value, "any"), lambda element: element)


def contains(values: Value, element: Value) -> Truth:
    """`list contains(values, element)` of a present list: some element equals it, be it null or unknown."""
    return some(items_of(values, "list contains"), lambda found: equal(found, element))


def element_at(values: Value, place: Value) -> Value:
    """`values[place]`: from 1 at the front, from -1 at the back; null where there is none. Both are present."""
    items = items_of(values, "[]")
    if not isinstance(place, Fraction):
        raise Mismatch("[]")
    uncertain = _uncertain(items)
    if uncertain is not None:
        return uncertain
    if place.denominator != 1 or place == 0 or abs(place) > len(items):
        return None
    return element_of(items[int(place) - 1 if place > 0 else int(place)])


def _concatenate(*lists: Value) -> Value:
    return tuple(item for values in lists for item in items_of(values, "concatenate"))


def _distinct(value: Value) -> Value:
    """Every value where it first stands. Which place is the first is open as long as an element or a membership is."""
    items = items_of(value, "distinct values")
    if not is_known(items):
        return Unknown(missing_in(items))
    kept: list[Value] = []
    for element in map(element_of, items):
        if not any(equal(element, other) for other in kept):
            kept.append(element)
    return tuple(kept)


def _union(*lists: Value) -> Value:
    return _distinct(_concatenate(*lists))


LIST_FUNCTIONS: Final = {
    "count": lifted(_count),
    "sum": lifted(_numbers("sum", lambda numbers: sum(numbers, Fraction(0)))),
    "mean": lifted(_numbers("mean", _mean)),
    "min": lifted(_least("min", ComparisonOp.LESS)),
    "max": lifted(_least("max", ComparisonOp.GREATER)),
    "all": lifted(_all),
    "any": lifted(_any),
    "reverse": lifted(lambda values: items_of(values, "reverse")[::-1]),
    "distinct values": lifted(_distinct),
}
"""Functions of one list."""

VARIADIC_LIST_FUNCTIONS: Final = {"concatenate": lifted(_concatenate), "union": lifted(_union)}
"""Functions of one list or more."""
