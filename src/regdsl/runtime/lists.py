"""Lists: tuples whose elements may be unknown, or may not belong (`Maybe`).

An unknown list makes every result unknown, an absent one every result absent. Which elements belong decides `count` and
`item`; every other aggregate needs the elements too.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import reduce

from regdsl.runtime.compare import by_instant, equal
from regdsl.runtime.kleene import Truth, all_, and_, any_, or_
from regdsl.runtime.known import is_known, missing_in, unknown_among
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.numbers import add
from regdsl.runtime.strict import strict
from regdsl.runtime.unknown import Unknown

__all__ = [
    "all_of",
    "any_of",
    "collect",
    "concatenate",
    "contains_item",
    "count",
    "distinct",
    "every",
    "item",
    "make_list",
    "maximum",
    "mean",
    "minimum",
    "reverse",
    "select",
    "some",
    "total",
]

Items = tuple[object, ...]


def make_list(*items: object) -> Items:
    """`[a, b]`."""
    return items


def _element(found: object) -> object:
    return found.element if isinstance(found, Maybe) else found


def _doubtful(found: object, membership: Unknown) -> Maybe:
    if isinstance(found, Maybe):
        return Maybe(found.element, found.membership | membership)
    return Maybe(found, membership)


def _uncertain(items: Items) -> Unknown | None:
    """What decides which elements belong; None when all certainly do."""
    return unknown_among(tuple(found.membership for found in items if isinstance(found, Maybe)))


def every(items: Items | Unknown | None, condition: Callable[[object], Truth]) -> Truth:
    """`every x in items satisfies condition`."""
    if not isinstance(items, tuple):
        return items
    return all_(
        or_(found.membership, condition(found.element)) if isinstance(found, Maybe) else condition(found)
        for found in items
    )


def some(items: Items | Unknown | None, condition: Callable[[object], Truth]) -> Truth:
    """`some x in items satisfies condition`."""
    if not isinstance(items, tuple):
        return items
    return any_(
        and_(found.membership, condition(found.element)) if isinstance(found, Maybe) else condition(found)
        for found in items
    )


def select(items: Items | Unknown | None, condition: Callable[[object], Truth]) -> Items | Unknown | None:
    """`items[condition]`; an element of which that is unknown stays, and may not belong."""
    if not isinstance(items, tuple):
        return items
    kept: list[object] = []
    for found in items:
        verdict = condition(_element(found))
        if verdict is True:
            kept.append(found)
        elif type(verdict) is Unknown:
            kept.append(_doubtful(found, verdict))
    return tuple(kept)


def collect(items: Items | Unknown | None, result: Callable[[object], object]) -> Items | Unknown | None:
    """`for x in items return result`; what comes of an element that may not belong may not belong either."""
    if not isinstance(items, tuple):
        return items
    return tuple(
        Maybe(result(found.element), found.membership) if isinstance(found, Maybe) else result(found) for found in items
    )


def all_of(items: Items | Unknown | None) -> Truth:
    """`all(items)`."""
    return every(items, _itself)


def any_of(items: Items | Unknown | None) -> Truth:
    """`any(items)`."""
    return some(items, _itself)


def _itself(element: object) -> Truth:
    return element  # type: ignore[return-value]  # a list of truth values


def contains_item(items: Items | Unknown | None, element: object) -> Truth:
    """`list contains(items, element)`: some element equals it, be it absent or unknown."""
    if type(items) is Unknown:
        return unknown_among((items, element))
    return some(items, lambda found: equal(found, element))


@strict
def count(items: Items) -> object:
    """`count(items)`: known once it is known which elements belong, whatever they are."""
    uncertain = _uncertain(items)
    return len(items) if uncertain is None else uncertain


def _of_elements(function: Callable[[Items], object]) -> Callable[[Items], object]:
    """Apply `function` to elements that all belong and are present, or say why that is not possible."""

    @strict
    def aggregate(items: Items) -> object:
        if _uncertain(items) is not None:
            return Unknown(missing_in(items))
        unknown = unknown_among(items)
        if unknown is not None:
            return unknown
        return None if None in items else function(items)

    aggregate.__doc__ = function.__doc__
    return aggregate


@_of_elements
def total(items: Items) -> object:
    """`sum(items)`; of nothing it is zero."""
    return reduce(add, items, 0)  # type: ignore[arg-type]  # a list of numbers


@_of_elements
def minimum(items: Items) -> object:
    """`min(items)`; of nothing it is absent."""
    return min(items, default=None, key=by_instant)  # type: ignore[arg-type]  # a list of ordered values


@_of_elements
def maximum(items: Items) -> object:
    """`max(items)`; of nothing it is absent."""
    return max(items, default=None, key=by_instant)  # type: ignore[arg-type]  # a list of ordered values


@_of_elements
def mean(items: Items) -> object:
    """`mean(items)` as a ratio; of nothing it is absent."""
    return Fraction(reduce(add, items, 0)) / len(items) if items else None  # type: ignore[arg-type]  # numbers


@strict
def item(items: Items, place: int) -> object:
    """`items[place]`: from 1 at the front, from -1 at the back; absent where there is none."""
    uncertain = _uncertain(items)
    if uncertain is not None:
        return uncertain
    if place == 0 or abs(place) > len(items):
        return None
    return items[place - 1 if place > 0 else place]


@strict
def concatenate(*lists: Items) -> object:
    """`concatenate(a, b)`."""
    return tuple(found for items in lists for found in items)


@strict
def distinct(items: Items) -> object:
    """`distinct values(items)`: every value where it first stands, which is open as long as anything is unknown."""
    if not is_known(items):
        return Unknown(missing_in(items))
    first: dict[object, object] = {}
    for element in items:
        first.setdefault(by_instant(element), element)
    return tuple(first.values())


@strict
def reverse(items: Items) -> object:
    """`reverse(items)`."""
    return items[::-1]
