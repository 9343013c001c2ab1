"""Lists by their places: an element belongs, may belong, or the place is empty."""

from collections.abc import Callable

from msgspec.structs import replace

from regdsl.compile.smt.flags import Flag, Term, both, either, equal, negation, term_if
from regdsl.compile.smt.logic import all_of, any_of, equality
from regdsl.compile.smt.merge import is_whole, merged, same, sum_of
from regdsl.compile.smt.values import Item, Items, Truth, Value, Whole, strict_state

__all__ = [
    "collect",
    "concatenate",
    "contains",
    "count",
    "distinct",
    "every",
    "folded",
    "item_at",
    "reverse",
    "select",
    "some",
]


def _within(items: Items, verdict: Truth) -> Truth:
    """The verdict where the list is there, else the list's own state."""
    there = both(negation(items.unknown), negation(items.absent))
    unknown = either(items.unknown, both(there, verdict.unknown))
    return Truth(unknown, either(items.absent, both(there, verdict.absent)), verdict.yes)


def every(items: Items, condition: Callable[[Value], Truth]) -> Truth:
    """`every x in items satisfies condition`."""
    return _within(items, all_of(_of_every(item, condition(item.value)) for item in items.items))


def _of_every(item: Item, verdict: Truth) -> Truth:
    unknown = either(both(item.belongs, verdict.unknown), both(item.doubtful, negation(verdict.true)))
    empty = both(negation(item.belongs), negation(item.doubtful))
    return Truth(unknown, both(item.belongs, verdict.absent), either(empty, verdict.yes))


def some(items: Items, condition: Callable[[Value], Truth]) -> Truth:
    """`some x in items satisfies condition`."""
    return _within(items, any_of(_of_some(item, condition(item.value)) for item in items.items))


def _of_some(item: Item, verdict: Truth) -> Truth:
    unknown = either(both(item.belongs, verdict.unknown), both(item.doubtful, negation(verdict.false)))
    there = either(item.belongs, item.doubtful)
    return Truth(unknown, both(item.belongs, verdict.absent), both(there, verdict.yes))


def select(items: Items, condition: Callable[[Value], Truth]) -> Items:
    """`items[condition]`."""

    def kept(item: Item) -> Item:
        verdict = condition(item.value)
        doubtful = either(both(item.doubtful, verdict.true), both(either(item.belongs, item.doubtful), verdict.unknown))
        return Item(item.value, both(item.belongs, verdict.true), doubtful)

    return replace(items, items=tuple(kept(item) for item in items.items))


def collect(items: Items, result: Callable[[Value], Value]) -> Items:
    """`for x in items return result`."""
    made = (Item(result(item.value), item.belongs, item.doubtful) for item in items.items)
    return replace(items, items=tuple(made))


def contains(items: Items, element: Value) -> Truth:
    """`list contains(items, element)`."""
    return some(items, lambda found: equality(found, element))


def _uncertain(items: Items) -> Flag:
    return either(*(item.doubtful for item in items.items))


def count(items: Items) -> Whole:
    """`count(items)`."""
    unknown, absent = strict_state(items, outside=_uncertain(items))
    return Whole(unknown, absent, _length(items))


def _length(items: Items) -> Term:
    return sum_of(item.belongs for item in items.items)


def folded(items: Items, step: Callable[[Value, Value], Value], empty: Value) -> Value:
    """What an aggregate makes of the elements, which all have to be there and known: `step` of what was found so far,
    beginning with `empty`. Where `empty` is absent, the first element begins."""
    found = empty
    for item in items.items:
        bare = replace(item.value, unknown=False, absent=False)
        if empty.absent is True:
            begun = merged(found.absent, bare, step(replace(found, absent=False), bare))
            found = merged(item.belongs, begun, found)
        else:
            found = merged(item.belongs, step(found, bare), found)
    open_ = either(_uncertain(items), *(both(item.belongs, item.value.unknown) for item in items.items))
    unknown, absent = strict_state(items, outside=open_)
    lacking = either(found.absent, *(both(item.belongs, item.value.absent) for item in items.items))
    return replace(found, unknown=unknown, absent=either(absent, both(negation(unknown), lacking)))


def item_at(items: Items, place: Whole) -> Value:
    """`items[place]`: absent where there is none."""
    length = _length(items)
    nothing: Value = Truth(absent=True)
    found = nothing
    rank: Term = 0
    for item in items.items:
        here = both(item.belongs, either(equal(rank + 1, place.term), equal(rank - length, place.term)))
        found = merged(here, item.value, found)
        rank = rank + term_if(item.belongs, 1, 0)
    unknown, absent = strict_state(items, place, outside=_uncertain(items))
    unknown = either(unknown, both(negation(absent), found.unknown))
    return replace(found, unknown=unknown, absent=either(absent, both(negation(unknown), found.absent)))


def distinct(items: Items) -> Items:
    """`distinct values(items)`: every value where it first stands."""
    made: list[Item] = []
    for place, item in enumerate(items.items):
        earlier = either(*(both(one.belongs, same(one.value, item.value)) for one in items.items[:place]))
        made.append(Item(item.value, both(item.belongs, negation(earlier)), False))
    settled = either(negation(either(items.unknown, items.absent)), False)
    open_ = both(settled, negation(is_whole(items)))
    return Items(either(items.unknown, open_), items.absent, tuple(made))


def concatenate(*lists: Items) -> Items:
    """`concatenate(a, b)`."""
    unknown, absent = strict_state(*lists)
    return Items(unknown, absent, tuple(item for items in lists for item in items.items))


def reverse(items: Items) -> Items:
    """`reverse(items)`."""
    return replace(items, items=items.items[::-1])
