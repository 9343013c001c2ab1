"""What the condition of a cell compares its column with: the parts from which `and`, `or` and `not` build it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from regdsl.feel.elaborate.keys import Key, key_of
from regdsl.feel.kernel import Apply, Const, InRange, Kernel, Op

__all__ = ["Absence", "Atom", "Compared", "Member", "Other", "atoms_in", "holds"]

_FLIPPED: Final = {Op.EQ: Op.EQ, Op.LT: Op.GT, Op.LE: Op.GE, Op.GT: Op.LT, Op.GE: Op.LE}


@dataclass(frozen=True, slots=True)
class Absence:
    """Whether the value is absent."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Whether the value stands so to `limit`."""

    op: Op
    limit: Kernel


@dataclass(frozen=True, slots=True)
class Member:
    """Whether the value is one of some texts."""

    texts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Other:
    """Anything else, of which only this is known: it holds or it does not."""

    kernel: Kernel


Atom = Absence | Compared | Member | Other
Ask = Callable[[Atom], bool]


def atoms_in(condition: Kernel, subject: Key) -> Iterator[Atom]:
    """The atoms of a condition on the value with the key `subject`."""
    if isinstance(condition, Apply) and condition.op in (Op.AND, Op.OR, Op.NOT):
        for operand in condition.operands:
            yield from atoms_in(operand, subject)
    elif not isinstance(condition, Const):
        yield from _read(condition, subject)


def holds(condition: Kernel, subject: Key, ask: Ask) -> bool:
    """Whether a condition holds where `ask` answers for its atoms."""
    if isinstance(condition, Const):
        return condition.value is True
    if isinstance(condition, Apply):
        parts = condition.operands
        match condition.op:
            case Op.AND:
                return all(holds(part, subject, ask) for part in parts)
            case Op.OR:
                return any(holds(part, subject, ask) for part in parts)
            case Op.NOT:
                return not holds(parts[0], subject, ask)
    return all(ask(atom) for atom in _read(condition, subject))


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
