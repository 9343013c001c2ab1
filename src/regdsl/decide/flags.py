"""What the flags of a ground's limbs come to."""

from collections.abc import Sequence

from regdsl.core.program import Ground
from regdsl.runtime.module import Flag, Flags
from regdsl.runtime.unknown import Unknown

__all__ = ["flags_by_bits", "ground_flag"]


def flags_by_bits(grounds: Sequence[Ground], found: int) -> Flags:
    """The flags of every ground's limbs, of a bit for each limb in their order."""
    made: list[tuple[Flag, ...]] = []
    for ground in grounds:
        count = 1 if ground.missing_required or ground.event is not None else len(ground.limbs)
        made.append(tuple(found >> place & 1 == 1 for place in range(count)))
        found >>= count
    return tuple(made)


def ground_flag(limbs: Sequence[Flag]) -> Flag:
    """Whether a ground applies: if any limb does."""
    unknown: Unknown | None = None
    for limb in limbs:
        if isinstance(limb, Unknown):
            unknown = limb if unknown is None else unknown | limb
        elif limb:
            return True
    return False if unknown is None else unknown
