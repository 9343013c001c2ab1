"""What would have to be different: the answer to `whatif`."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from msgspec import Struct, field

from regdsl.core.program import Program
from regdsl.decide.decision import Decision
from regdsl.feel.types import Type
from regdsl.runtime.effects import Outcome
from regdsl.verify.verdict import NOT_CUT, Undecided
from regdsl.verify.whatif.fact import Declared

__all__ = ["Alternative", "Change", "Goal", "WhatIf"]


class Goal(Enum):
    """What is looked for."""

    GRANT = "grant"  # it was decided against the applicant: what would have it granted
    LOSE = "lose"  # it was granted: what would not


class Change(Struct, frozen=True):
    """One fact that would be another: the `path` to it, what is `declared` on that way, its type, what it was (Unknown
    where the application did not say) and what it would be, as an application writes it. With `any_text` any other text
    does."""

    path: tuple[str, ...]
    declared: tuple[Declared, ...]
    type: Type
    before: Any
    after: Any
    any_text: bool = False


class Alternative(Struct, frozen=True):
    """A change of facts that leads to what is looked for; none of them can be left out. `application` is the one with
    the changes, `outcome` what the engine decides on it. Each number and date lies as close to what it was as it can,
    unless `closest` is false: then that was not established."""

    changes: tuple[Change, ...]
    application: Mapping[str, Any]
    outcome: Outcome
    closest: bool = True


class WhatIf(Struct, frozen=True):
    """The answer on one application. `goal` is None where nothing is decided for lack of data. The `alternatives`
    change different sets of facts, those with the fewest first. `undecided` tells why there may be others, or where
    there are none, why none could be found. Where it is proved that there is none, `unmoved` are the grounds that hold
    whatever becomes of the `facts` that could change; `waits` tells that with some change it would not be granted only
    as long as data are missing. Lists were looked at up to so many elements where `cut`."""

    program: Program
    decision: Decision
    goal: Goal | None
    alternatives: tuple[Alternative, ...] = ()
    undecided: Undecided | None = None
    unmoved: tuple[str, ...] = ()
    facts: tuple[tuple[str, ...], ...] = ()
    cut: Mapping[str, int] = field(default_factory=lambda: NOT_CUT)
    waits: bool = False

    @property
    def is_proved_impossible(self) -> bool:
        """Whether it is proved that no change leads there, whatever may still be learnt."""
        return self.goal is not None and not self.alternatives and self.undecided is None and not self.waits
