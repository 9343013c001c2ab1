"""The seven legal effects of a ground and the nine outcomes of a decision."""

from enum import StrEnum
from typing import Final

__all__ = ["DETERMINATE", "FINAL", "OUTCOME_OF", "STAGES", "Effect", "Outcome"]


class Effect(StrEnum):
    """What a ground does. These are different legal acts and are never merged."""

    TERMINATE = "terminate"
    LEAVE_UNCONSIDERED = "leave_unconsidered"
    REJECT_INTAKE = "reject_intake"
    RETURN = "return"
    CORRECT = "correct"
    SUSPEND = "suspend"
    REFUSE = "refuse"


class Outcome(StrEnum):
    """What a decision says."""

    GRANTED = "granted"
    REFUSED = "refused"
    RETURNED = "returned"
    NOT_ACCEPTED = "not_accepted"
    TO_CORRECT = "to_correct"
    SUSPENDED = "suspended"
    NEEDS_DATA = "needs_data"
    LEFT_UNCONSIDERED = "left_unconsidered"
    TERMINATED = "terminated"


STAGES: Final = (
    Effect.TERMINATE,
    Effect.LEAVE_UNCONSIDERED,
    Effect.REJECT_INTAKE,
    Effect.RETURN,
    Effect.CORRECT,
    Effect.SUSPEND,
    Effect.REFUSE,
)
"""The stages of a decision in their order; the place in this tuple is the stage's number."""

OUTCOME_OF: Final = {
    Effect.TERMINATE: Outcome.TERMINATED,
    Effect.LEAVE_UNCONSIDERED: Outcome.LEFT_UNCONSIDERED,
    Effect.REJECT_INTAKE: Outcome.NOT_ACCEPTED,
    Effect.RETURN: Outcome.RETURNED,
    Effect.CORRECT: Outcome.TO_CORRECT,
    Effect.SUSPEND: Outcome.SUSPENDED,
    Effect.REFUSE: Outcome.REFUSED,
}

FINAL: Final = frozenset(
    {
        Outcome.GRANTED,
        Outcome.REFUSED,
        Outcome.RETURNED,
        Outcome.NOT_ACCEPTED,
        Outcome.LEFT_UNCONSIDERED,
        Outcome.TERMINATED,
    }
)

DETERMINATE: Final = FINAL | {Outcome.TO_CORRECT, Outcome.SUSPENDED}
