"""Decisions without their reasons, each made once."""

from typing import Final, NamedTuple

__all__ = ["Brief", "Briefs", "briefs"]

_MOST_KEPT: Final = 4096
_FEW: Final = 6


class Brief(NamedTuple):
    """A decision without its reasons: the outcome, the variant's id, the ids of all true grounds."""

    outcome: str
    variant: str | None
    grounds: tuple[str, ...]


class Briefs(dict[int, Brief]):
    """The decisions that one stage can come to, by the set of its true grounds: a bit for each, in their order."""

    def __init__(self, outcome: str, variant: str | None, grounds: tuple[str, ...]) -> None:
        super().__init__()
        self._outcome = outcome
        self._variant = variant
        self._grounds = grounds

    def __missing__(self, found: int) -> Brief:
        """Make the decision; keep it, unless so many are kept already that the memory matters."""
        grounds = tuple(ground for place, ground in enumerate(self._grounds) if found >> place & 1)
        made = Brief(self._outcome, self._variant, grounds)
        if len(self) < _MOST_KEPT:
            self[found] = made
        return made


def briefs(outcome: str, variant: str | None, grounds: tuple[str, ...]) -> tuple[Brief, ...] | Briefs:
    """The same, all made at once where they are few: a tuple is the faster to look up in."""
    made = Briefs(outcome, variant, grounds)
    return tuple(made[found] for found in range(1 << len(grounds))) if len(grounds) <= _FEW else made
