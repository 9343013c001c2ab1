"""What the condition of a cell compares its column with: the parts from which `and`, `or` and `not` build it."""

from collections.abc import Callable, Iterator
from functools import reduce
from operator import and_, or_
from typing import Final

from msgspec import Struct

from regdsl.feel.elaborate.keys import Key, key_of
from regdsl.feel.kernel import Apply, Const, InRange, Kernel, Op

__all__ = ["Absence", "Atom", "Compared", "Member", "Other", "atoms_in", "where"]

_FLIPPED: Final = {Op.EQ: Op.EQ, Op.LT: Op.GT, Op.LE: Op.GE, Op.GT: Op.LT, Op.GE: Op.LE}


class Absence(Struct, frozen=True):
    """Whether the value is absent."""


class Compared(Struct, frozen=True):
    """Whether the value stands so to `limit`."""

    op: Op
    limit: Kernel


class Member(Struct, frozen=True):
    """Whether the value is one of some texts."""

    texts: frozenset[str]


class Other(Struct, frozen=True):
    """Anything else, of which only this is known: it holds or it does not."""

    kernel: Kernel


Atom = Absence | Compared | Member | Other
Ask = Callable[[Atom], int]


def atoms_in(condition: Kernel, subject: Key) -> Iterator[Atom]:
    """The atoms of a condition on the value with the key `subject`."""
    if isinstance(condition, Apply) and condition.op in (Op.AND, Op.OR, Op.NOT):
        for operand in condition.operands:
            yield from atoms_in(operand, subject)
    elif not isinstance(condition, Const):
        yield from _read(condition, subject)


def where(condition: Kernel, subject: Key, whole: int, ask: Ask) -> int:
    """The set, as bits, of what a condition holds for among `whole`; `ask` tells it of an atom."""
    if isinstance(condition, Const):
        return whole if condition.value is True else 0
    if isinstance(condition, Apply) and condition.op in (Op.AND, Op.OR, Op.NOT):
        parts = [where(part, subject, whole, ask) for part in condition.operands]
        if condition.op is Op.NOT:
            return whole & ~parts[0]
        return reduce(and_ if condition.op is Op.AND else or_, parts)
    return reduce(and_, map(ask, _read(condition, subject)))


def _read(condition: Kernel, subject: Key) -> tuple[Atom, ...]:
    """The atoms all of which have to hold."""
    match condition:
        case Apply(op=Op.IS_ABSENT, operands=(value,)) if key_of(value) == subject:
            return (Absence(),)
        case Apply(op=Op.IN_SET, operands=(value, Const(value=frozenset() as texts))) if key_of(value) == subject:
            return (Member(texts),)
        case Apply(op=op, operands=(left, right)) if op in _FLIPPED:
            if key_of(left) == subject:
                return (Compared(op, right),)
            if key_of(right) == subject:
                return (Compared(_FLIPPED[op], left),)
        case InRange(value=value, low=low, high=high) if key_of(value) == subject:
            above = Compared(Op.GE if condition.low_included else Op.GT, low)
            return above, Compared(Op.LE if condition.high_included else Op.LT, high)
    return (Other(condition),)
