"""The states of a case in which a clock of its own may run."""

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from regdsl.model.choice import Choice

__all__ = ["CaseState", "CaseStateField"]


class CaseState(Choice):
    """In which state the case is."""

    SUSPENDED = "suspended", "приостановлено", "suspended"
    TO_CORRECT = "to_correct", "на доработке", "sent back for correction"


_WORDS = {member.ru: member.value for member in CaseState}


def _spelled(value: object) -> object:
    """Read the Russian phrase as the word."""
    return _WORDS.get(value, value) if isinstance(value, str) else value


CaseStateField = Annotated[
    CaseState | None,
    BeforeValidator(_spelled),
    WithJsonSchema({"type": "string", "enum": [word for member in CaseState for word in (member.ru, member.value)]}),
]
"""A state, written as the Russian phrase or as the word; may be left out."""
