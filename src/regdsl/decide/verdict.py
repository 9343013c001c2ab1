"""The bare verdict: what the stages of a decision come to, before anything is said about it."""

from typing import NamedTuple

import msgspec

from regdsl.runtime.effects import Effect, Outcome
from regdsl.runtime.module import Flags

__all__ = ["StageFlags", "SubjectVerdict", "Verdict"]


class StageFlags(NamedTuple):
    """What a stage came to: for every ground a flag for every limb."""

    effect: Effect
    flags: Flags


class SubjectVerdict(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The outcome for one subject: its record (the key first), the flags of the grounds about it (none where silence
    granted it), those of them that are true, and, with a record for each, the values of its own. `assumed` is as in
    `Verdict`."""

    record: tuple[object, ...]
    outcome: Outcome
    flags: Flags
    grounds: tuple[str, ...] = ()
    certain: Effect | None = None
    complete: bool = True
    undetermined: tuple[str, ...] = ()
    missing: frozenset[str] = frozenset()
    results: tuple[object, ...] | None = None
    assumed: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key that tells the subject from the others."""
        return str(self.record[0])


class Verdict(msgspec.Struct, frozen=True, eq=False, gc=False):
    """An outcome with everything that it follows from. `variant` is an index; `missing` names what would have to be
    learnt; `grounds` are the true ones; `results` are None unless granted. `stages` are those looked at. Of complete
    data `reached` is the number of the stage that decided (of all stages, where none did): it alone stands in `stages`,
    and in all before it every flag is false. Else `reached` is None. `each` are the subjects, where it came to deciding
    on them one by one. `assumed` are the inputs for which the record took the default of a silent source."""

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
    reached: int | None = None
    each: tuple[SubjectVerdict, ...] = ()
    assumed: tuple[str, ...] = ()
