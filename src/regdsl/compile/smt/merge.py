"""Choosing between two values of one type."""

from collections.abc import Iterable

from msgspec.structs import replace

from regdsl.compile.smt.flags import Flag, Term, both, either, equal, flag_if, negation, term_if
from regdsl.compile.smt.numbers import product
from regdsl.compile.smt.values import Day, Fields, Item, Items, Share, Tables, Truth, Value, Whole, known

__all__ = ["choose", "is_whole", "merged", "same", "sum_of"]


def merged(condition: Flag, then: Value, otherwise: Value) -> Value:
    """`then` where the condition holds, else `otherwise`, with its state."""
    if isinstance(condition, bool):
        return then if condition else otherwise
    unknown = flag_if(condition, then.unknown, otherwise.unknown)
    absent = flag_if(condition, then.absent, otherwise.absent)
    match then, otherwise:
        case Truth(), Truth():
            return Truth(unknown, absent, flag_if(condition, then.yes, otherwise.yes))
        case Whole(), Whole():
            return Whole(unknown, absent, term_if(condition, then.term, otherwise.term))
        case Share(), Share():
            above = term_if(condition, then.above, otherwise.above)
            return Share(unknown, absent, above, term_if(condition, then.below, otherwise.below))
        case Day(), Day():
            year = term_if(condition, then.year, otherwise.year)
            month = term_if(condition, then.month, otherwise.month)
            return Day(unknown, absent, year, month, term_if(condition, then.day, otherwise.day))
        case Fields(), Fields():
            return Fields(unknown, absent, _merged_fields(condition, then.fields, otherwise.fields))
        case Items(), Items():
            return Items(unknown, absent, _merged_items(condition, then.items, otherwise.items))
        case Tables(), Tables():
            first = [(both(condition, when), table) for when, table in then.tables]
            second = [(both(negation(condition), when), table) for when, table in otherwise.tables]
            return Tables(unknown, absent, (*first, *second))
        case _:
            return _beside_null(then, otherwise, unknown, absent)


def _beside_null(then: Value, otherwise: Value, unknown: Flag, absent: Flag) -> Value:
    """The constant null is a Truth that is always absent, and stands beside values of any type."""
    value = otherwise if isinstance(then, Truth) and then.absent is True else then
    return replace(value, unknown=unknown, absent=absent)


def _merged_fields(condition: Flag, then: tuple[Value, ...], otherwise: tuple[Value, ...]) -> tuple[Value, ...]:
    return tuple(merged(condition, one, other) for one, other in zip(then, otherwise, strict=True))


def _merged_items(condition: Flag, then: tuple[Item, ...], otherwise: tuple[Item, ...]) -> tuple[Item, ...]:
    longest = max(len(then), len(otherwise))
    made: list[Item] = []
    for place in range(longest):
        one = then[place] if place < len(then) else None
        other = otherwise[place] if place < len(otherwise) else None
        first, second = one or other, other or one
        assert first is not None
        assert second is not None
        made.append(
            Item(
                merged(condition, first.value, second.value),
                flag_if(condition, one.belongs if one else False, other.belongs if other else False),
                flag_if(condition, one.doubtful if one else False, other.doubtful if other else False),
            )
        )
    return tuple(made)


def choose(condition: Truth, then: Value, otherwise: Value) -> Value:
    """`if condition then a else b`: absent is not true; an unknown condition matters only where the branches differ."""
    if condition.unknown is False:
        return merged(condition.true, then, otherwise)
    agreed = both(is_whole(then), is_whole(otherwise), same(then, otherwise))
    taken = merged(condition.true, then, otherwise)
    # where the branches agree while the condition is unknown, `otherwise` was taken, and is known
    unknown = either(taken.unknown, both(condition.unknown, negation(agreed)))
    return replace(taken, unknown=unknown, absent=both(taken.absent, negation(unknown)))


def is_whole(value: Value) -> Flag:
    """Whether nothing in the value is unknown, down to the elements of lists: absent is as good as known."""
    match value:
        case Fields(fields=fields):
            inner: Iterable[Flag] = (is_whole(field) for field in fields)
        case Items(items=items):
            inner = (
                both(negation(item.doubtful), either(negation(item.belongs), is_whole(item.value))) for item in items
            )
        case _:
            return negation(value.unknown)
    return both(negation(value.unknown), either(value.absent, both(*inner)))


def same(left: Value, right: Value) -> Flag:
    """Whether two values of which nothing is unknown are one and the same; absent is the same as absent."""
    absent = both(left.absent, right.absent)
    return either(absent, both(known(left), known(right), _alike(left, right)))


def _alike(left: Value, right: Value) -> Flag:
    match left, right:
        case Truth(), Truth():
            return _both_ways(left.yes, right.yes)
        case Whole(), Whole():
            return equal(left.term, right.term)
        case Share(), Share():
            return equal(product(left.above, right.below), product(right.above, left.below))
        case Day(), Day():
            return both(equal(left.year, right.year), equal(left.month, right.month), equal(left.day, right.day))
        case Fields(), Fields():
            return both(*(same(one, other) for one, other in zip(left.fields, right.fields, strict=True)))
        case Items(), Items():
            return _alike_items(left.items, right.items)
        case _:
            return False  # null beside a value that is there, or figures, which no expression compares


def _both_ways(left: Flag, right: Flag) -> Flag:
    if isinstance(left, bool):
        return right if left else negation(right)
    if isinstance(right, bool):
        return left if right else negation(left)
    return left == right


def _alike_items(left: tuple[Item, ...], right: tuple[Item, ...]) -> Flag:
    """Whether two lists hold the same elements in the same order, whatever places are empty: the n-th that belongs of
    one is the n-th of the other."""
    ours, theirs = _ranked(left), _ranked(right)
    counts = equal(sum_of(item.belongs for item in left), sum_of(item.belongs for item in right))
    pairs = (
        either(negation(both(one.belongs, other.belongs, equal(rank, place))), same(one.value, other.value))
        for one, rank in ours
        for other, place in theirs
    )
    return both(counts, *pairs)


def _ranked(items: tuple[Item, ...]) -> list[tuple[Item, Term]]:
    made: list[tuple[Item, Term]] = []
    for place, item in enumerate(items):
        made.append((item, sum_of(before.belongs for before in items[:place])))
    return made


def sum_of(flags: Iterable[Flag]) -> Term:
    """How many of the flags hold."""
    total: Term = 0
    for flag in flags:
        total = total + term_if(flag, 1, 0)
    return total
