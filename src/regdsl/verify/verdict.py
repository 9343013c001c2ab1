"""What a proof comes to."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from msgspec import Struct, field

from regdsl.compile.smt.world import Outside
from regdsl.verify.witness import Witness

__all__ = ["Noted", "Proved", "Refuted", "Undecided", "Verdict", "Why"]

NOT_CUT: Mapping[str, int] = MappingProxyType({})


class Why(Enum):
    """Why nothing could be told."""

    TIME = "time"
    MEMORY = "memory"
    INTERRUPTED = "interrupted"
    OUTSIDE = "outside"
    HARD = "hard"
    LISTS = "lists"


class Proved(Struct, frozen=True):
    """It holds of every application, or the `witness` shows that there is one. Lists that it rests on and that were
    `cut` were looked at up to so many elements: of longer ones nothing was proved."""

    witness: Witness | None = None
    cut: Mapping[str, int] = field(default_factory=lambda: NOT_CUT)


class Refuted(Struct, frozen=True):
    """It does not hold: the applicant of whom it does not, or None where there is no applicant of whom it should.
    `shown` is false where the engine does not say so of him: a defect of the prover."""

    witness: Witness | None
    shown: bool = True


class Undecided(Struct, frozen=True):
    """Nothing could be told: why, and which parts of expressions the solver could not read. There is nobody while the
    lists that were `cut` have so many elements at most, and with longer ones there may be."""

    why: Why
    outside: tuple[Outside, ...] = ()
    cut: Mapping[str, int] = field(default_factory=lambda: NOT_CUT)


class Noted(Struct, frozen=True):
    """There is no such applicant, which is told and is neither good nor bad. Lists that this rests on and that were
    `cut` were looked at up to so many elements."""

    cut: Mapping[str, int] = field(default_factory=lambda: NOT_CUT)


Verdict = Proved | Refuted | Undecided | Noted
