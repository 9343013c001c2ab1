"""Proving, for the scoreboard, what a regulation decides otherwise than its former version."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from regdsl.assess.assessment import NotCompared
from regdsl.assess.make import Given
from regdsl.checker import CheckedRegulation
from regdsl.library.proof_limits import ProofLimits

if TYPE_CHECKING:
    from regdsl.decide.engine import Engine
    from regdsl.verify.change.run import Comparison

__all__ = ["compared", "was_interrupted"]


def compared(former: Given, now: Given, limits: ProofLimits) -> "Comparison | NotCompared":
    """What both versions come to for every applicant, within the limits; needs the extra `verify`. What was not settled
    of a comparison that somebody interrupts, or that has too little memory, is undecided."""
    if now.checked is None or former.checked is None:
        return NotCompared.UNSOUND if now.checked is None else NotCompared.FORMER_UNSOUND
    from regdsl.verify.change.run import compare
    from regdsl.verify.limits import Limits
    from regdsl.verify.verdict import Why

    gc.collect()  # the memory of the solver is bounded for all that is proved together
    bounds = Limits(limits.seconds, limits.megabytes)
    longest = None if limits.items == ProofLimits().items else limits.items
    try:
        made = compare(_engine(former.checked), _engine(now.checked), bounds, longest)
    except KeyboardInterrupt:
        return NotCompared.INTERRUPTED
    except MemoryError:
        return NotCompared.MEMORY
    if made.stopped is None or made.answers:
        return made
    return NotCompared.MEMORY if made.stopped is Why.MEMORY else NotCompared.INTERRUPTED


def was_interrupted(made: "Comparison | NotCompared") -> bool:
    """Whether somebody interrupted it."""
    if isinstance(made, NotCompared):
        return made is NotCompared.INTERRUPTED
    from regdsl.verify.verdict import Why

    return made.stopped is Why.INTERRUPTED


def _engine(checked: CheckedRegulation) -> "Engine":
    from regdsl.core.lower.program import to_program
    from regdsl.corpus.digest import bundle_digest
    from regdsl.library.regulation import Regulation

    file = Path(checked.bundle.regulation.document.file)
    return Regulation(to_program(checked), bundle_digest(checked.bundle), file).engine
