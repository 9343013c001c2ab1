"""Strong Kleene logic over truth values that may be absent or unknown."""

from collections.abc import Iterable

from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.merge import same, sum_of
from regdsl.compile.smt.values import Fields, Items, Truth, Value

__all__ = ["all_of", "any_of", "equality", "inverted"]


def all_of(operands: Iterable[Truth]) -> Truth:
    """All of the operands: false decides, then unknown wins over absent."""
    parts = tuple(operands)
    decided = either(*(part.false for part in parts))
    unknown = both(either(*(part.unknown for part in parts)), negation(decided))
    absent = both(either(*(part.absent for part in parts)), negation(decided), negation(unknown))
    return Truth(unknown, absent, both(*(part.yes for part in parts)))


def any_of(operands: Iterable[Truth]) -> Truth:
    """Some of the operands: true decides, then unknown wins over absent."""
    parts = tuple(operands)
    decided = either(*(part.true for part in parts))
    unknown = both(either(*(part.unknown for part in parts)), negation(decided))
    absent = both(either(*(part.absent for part in parts)), negation(decided), negation(unknown))
    return Truth(unknown, absent, either(*(part.yes for part in parts)))


def inverted(operand: Truth) -> Truth:
    """`not(a)`."""
    return Truth(operand.unknown, operand.absent, negation(operand.yes))


def equality(left: Value, right: Value) -> Truth:
    """`a = b`: absent equals absent and nothing else; lists and records are equal part by part."""
    unknown = either(left.unknown, right.unknown)
    match left, right:
        case Items(), Items():
            return _over(left, right, _equal_lists(left, right))
        case Fields(), Fields():
            parts = (equality(one, other) for one, other in zip(left.fields, right.fields, strict=True))
            return _over(left, right, all_of(parts))
        case _:
            return Truth(unknown, False, same(left, right))


def _over(left: Value, right: Value, inner: Truth) -> Truth:
    """The comparison of the parts, where both are there."""
    unknown = either(left.unknown, right.unknown)
    absent = either(left.absent, right.absent)
    alike = either(both(left.absent, right.absent), both(negation(absent), inner.yes))
    return Truth(either(unknown, both(negation(absent), inner.unknown)), False, alike)


def _equal_lists(left: Items, right: Items) -> Truth:
    doubtful: Flag = either(*(item.doubtful for item in (*left.items, *right.items)))
    ours = [sum_of(item.belongs for item in left.items[:place]) for place in range(len(left.items))]
    theirs = [sum_of(item.belongs for item in right.items[:place]) for place in range(len(right.items))]
    length = sum_of(item.belongs for item in left.items) == sum_of(item.belongs for item in right.items)
    parts = [Truth(yes=length)]
    for one, rank in zip(left.items, ours, strict=True):
        for other, place in zip(right.items, theirs, strict=True):
            beside = both(one.belongs, other.belongs, rank == place)
            equal = equality(one.value, other.value)
            parts.append(Truth(both(beside, equal.unknown), False, either(negation(beside), equal.yes)))
    verdict = all_of(parts)
    return Truth(either(doubtful, verdict.unknown), False, verdict.yes)
