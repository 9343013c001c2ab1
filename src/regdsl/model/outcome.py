"""How a decision ends."""

from regdsl.diagnostics import Bilingual
from regdsl.model.choice import Choice, named
from regdsl.text import VERDICTS, in_sentence

__all__ = ["Decided", "Outcome"]

_ENDS = {word: Bilingual(*in_sentence([said.ru], ":"), *in_sentence([said.en], ":")) for word, said in VERDICTS.items()}
"""The headlines of decisions as they stand inside a sentence."""


class Outcome(Choice):
    """How a decision ends."""

    GRANTED = named(_ENDS, "granted")
    REFUSED = named(_ENDS, "refused")
    RETURNED = named(_ENDS, "returned")
    NOT_ACCEPTED = named(_ENDS, "not_accepted")
    TO_CORRECT = named(_ENDS, "to_correct")
    SUSPENDED = named(_ENDS, "suspended")
    NEEDS_DATA = named(_ENDS, "needs_data")
    LEFT_UNCONSIDERED = named(_ENDS, "left_unconsidered")
    TERMINATED = named(_ENDS, "terminated")


class Decided(Choice):
    """How a decision ends that is one: not for want of data."""

    GRANTED = named(_ENDS, "granted")
    REFUSED = named(_ENDS, "refused")
    RETURNED = named(_ENDS, "returned")
    NOT_ACCEPTED = named(_ENDS, "not_accepted")
    TO_CORRECT = named(_ENDS, "to_correct")
    SUSPENDED = named(_ENDS, "suspended")
    LEFT_UNCONSIDERED = named(_ENDS, "left_unconsidered")
    TERMINATED = named(_ENDS, "terminated")
