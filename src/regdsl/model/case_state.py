"""The states of a case in which a clock of its own may run."""

from typing import Annotated

from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling
from regdsl.model.choice import Choice
from regdsl.model.read_by import ReadBy

__all__ = ["CaseState", "CaseStateField"]


class CaseState(Choice):
    """In which state the case is."""

    SUSPENDED = "suspended", "приостановлено", "suspended"
    TO_CORRECT = "to_correct", "на доработке", "sent back for correction"


_WORDS = {word: member for member in CaseState for word in (member.ru, member.value)}


def _state(value: object) -> CaseState:
    """Read the Russian phrase or the word."""
    member = _WORDS.get(value) if isinstance(value, str) else None
    if member is None:
        raise PydanticCustomError("choice", "unknown word", {"options": tuple(_WORDS), "names": {}})
    return member


_State = Annotated[CaseState, ReadBy(_state, {"type": "string", "enum": list(_WORDS)}), Spelling("state")]

CaseStateField = _State | None
"""A state, written as the Russian phrase or as the word; may be left out."""
