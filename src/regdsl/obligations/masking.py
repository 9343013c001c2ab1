"""When an atomic condition has the say (masking MC/DC).

On the way from the condition up to the whole decision, its neighbours leave it the say: of a conjunction all others are
true, of a disjunction all others are false. Two applications that both leave it the say, and differ in it, are decided
differently, whatever else tells them apart. So a pair is found one application at a time.
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from regdsl.obligations.structure import All, Any, Leaf, Not, Structure

__all__ = ["Algebra", "Known", "has_the_say", "worth"]

F = TypeVar("F")


class Algebra(Struct, Generic[F], frozen=True):
    """How flags are joined: those of one application, or formulas over every application."""

    both: Callable[..., F]
    either: Callable[..., F]


class Known(Struct, Generic[F], frozen=True):
    """Whether something is known to be `true`, and whether it is known to be `false`; unknown or absent is neither."""

    true: F
    false: F


def worth(structure: Structure, atoms: Sequence[Known[F]], algebra: Algebra[F]) -> Known[F]:
    """What a structure is worth by its atomic conditions."""
    match structure:
        case Leaf(place=place):
            return atoms[place]
        case Not(part=part):
            inner = worth(part, atoms, algebra)
            return Known(inner.false, inner.true)
        case All(parts=parts):
            known = [worth(part, atoms, algebra) for part in parts]
            return Known(algebra.both(*(one.true for one in known)), algebra.either(*(one.false for one in known)))
        case Any(parts=parts):
            known = [worth(part, atoms, algebra) for part in parts]
            return Known(algebra.either(*(one.true for one in known)), algebra.both(*(one.false for one in known)))


def has_the_say(structure: Structure, place: int, atoms: Sequence[Known[F]], algebra: Algebra[F]) -> F:
    """Whether the atomic condition at a place has the say. Raises KeyError where there is none."""
    found = _say(structure, place, atoms, algebra)
    if found is None:
        raise KeyError(place)
    return found


def _say(structure: Structure, place: int, atoms: Sequence[Known[F]], algebra: Algebra[F]) -> F | None:
    match structure:
        case Leaf(place=own):
            return algebra.both() if own == place else None
        case Not(part=part):
            return _say(part, place, atoms, algebra)
        case All(parts=parts) | Any(parts=parts):
            for turn, part in enumerate(parts):
                inner = _say(part, place, atoms, algebra)
                if inner is not None:
                    others = [worth(one, atoms, algebra) for one in (*parts[:turn], *parts[turn + 1 :])]
                    quiet = (one.true if isinstance(structure, All) else one.false for one in others)
                    return algebra.both(*quiet, inner)
            return None
