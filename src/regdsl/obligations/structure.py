"""The Boolean structure of a condition: its atomic conditions, each occurrence by itself, and how they are joined."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from regdsl.feel.kernel import Apply, Choose, Const, InRange, Kernel, Op
from regdsl.feel.types import Boolean, Static

__all__ = ["BOOLEAN", "All", "Any", "Condition", "Leaf", "Not", "Structure", "condition_of"]

BOOLEAN: Final = Static(Boolean())


class Leaf(Struct, frozen=True):
    """An atomic condition, by its place among those of the whole."""

    place: int


class Not(Struct, frozen=True):
    """The part does not hold."""

    part: "Structure"


class All(Struct, frozen=True):
    """Every part holds; of none, true."""

    parts: "tuple[Structure, ...]"


class Any(Struct, frozen=True):
    """Some part holds; of none, false."""

    parts: "tuple[Structure, ...]"


Structure = Leaf | Not | All | Any


class Condition(Struct, frozen=True):
    """A condition taken apart: the structure, and the atomic conditions in the order in which they are read."""

    structure: Structure
    atoms: tuple[Kernel, ...]


def condition_of(kernel: Kernel) -> Condition:
    """Take a condition apart. A quantifier, a comparison, a name are atomic; a range is two comparisons; `if a then b
    else c` is `(a and b) or (not(a) and c)`, in which `a` occurs twice."""
    atoms: list[Kernel] = []

    def atom(kernel: Kernel) -> Leaf:
        atoms.append(kernel)
        return Leaf(len(atoms) - 1)

    return Condition(_read(kernel, atom), tuple(atoms))


def _read(kernel: Kernel, atom: Callable[[Kernel], Leaf]) -> Structure:
    match kernel:
        case Const(value=True):
            return All(())
        case Const(value=False):
            return Any(())
        case Apply(op=Op.NOT, operands=(part,)):
            return Not(_read(part, atom))
        case Apply(op=Op.AND, operands=parts):
            return All(tuple(_read(part, atom) for part in parts))
        case Apply(op=Op.OR, operands=parts):
            return Any(tuple(_read(part, atom) for part in parts))
        case InRange(value=value, low=low, high=high):
            above, below = Op.GE if kernel.low_included else Op.GT, Op.LE if kernel.high_included else Op.LT
            ends = ((above, low), (below, high))
            whole = Apply(op=above, operands=(), static=BOOLEAN, start=kernel.start, end=kernel.end)
            return All(tuple(atom(replace(whole, op=op, operands=(value, end))) for op, end in ends))
        case Choose(condition=condition, then=then, otherwise=otherwise):
            return _chosen(condition, then, otherwise, atom)
        case _:
            return atom(kernel)


def _chosen(condition: Kernel, then: Kernel, otherwise: Kernel, atom: Callable[[Kernel], Leaf]) -> Structure:
    """Without what a constant branch makes needless."""
    match then, otherwise:
        case Const(value=True), _:
            return Any((_read(condition, atom), _read(otherwise, atom)))
        case Const(value=False), _:
            return All((Not(_read(condition, atom)), _read(otherwise, atom)))
        case _, Const(value=False):
            return All((_read(condition, atom), _read(then, atom)))
        case _, Const(value=True):
            return Any((Not(_read(condition, atom)), _read(then, atom)))
        case _:
            yes = All((_read(condition, atom), _read(then, atom)))
            return Any((yes, All((Not(_read(condition, atom)), _read(otherwise, atom)))))
