"""The bare verdict: what the stages of a decision come to, before anything is said about it."""

from dataclasses import dataclass
from typing import NamedTuple

from regdsl.runtime.effects import Effect, Outcome
from regdsl.runtime.module import Flags

__all__ = ["StageFlags", "Verdict"]


class StageFlags(NamedTuple):
    """What a stage came to: for every ground a flag for every limb."""

    effect: Effect
    flags: Flags


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """An outcome with everything that it follows from. `variant` is an index; `missing` names what would have to be
    learnt; `grounds` are the true ones; `results` are None unless granted. `stages` are those looked at; of complete
    data only the one that decided, for in all before it every flag is false."""

    outcome: Outcome
    variant: int | None
    stages: tuple[StageFlags, ...]
    grounds: tuple[str, ...] = ()
    certain: Effect | None = None
    complete: bool = True
    undetermined: tuple[str, ...] = ()
    deemed: bool = False
    missing: frozenset[str] = frozenset()
    results: tuple[object, ...] | None = None
