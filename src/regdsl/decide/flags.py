"""What the flags of a ground's limbs come to."""

from collections.abc import Sequence

from regdsl.runtime.module import Flag
from regdsl.runtime.unknown import Unknown

__all__ = ["ground_flag"]


def ground_flag(limbs: Sequence[Flag]) -> Flag:
    """Whether a ground applies: if any limb does."""
    unknown: Unknown | None = None
    for limb in limbs:
        if isinstance(limb, Unknown):
            unknown = limb if unknown is None else unknown | limb
        elif limb:
            return True
    return False if unknown is None else unknown
