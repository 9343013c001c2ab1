"""Events as conditions: what has to have happened."""

import re
from typing import Annotated, Any

from pydantic import model_validator

from regdsl.model.base import SHORT, concept, describe
from regdsl.model.scalars import Title
from regdsl.model.words import EventType

__all__ = ["EventCondition"]

_CALL = re.compile(r"\s*([^()]*?)\s*(?:\(\s*(.*?)\s*\))?\s*")
_TEXTS = (
    {"enum": list(EventType)},
    {"type": "string", "pattern": rf"^\s*({'|'.join(EventType)})\s*(\(.*\))?\s*$"},
)


@concept(ru="Событие", en="Event", ru_text="Факт о ходе дела из закрытого списка.", texts=_TEXTS)
class EventCondition:
    """A fact about the course of the case, from the closed list; `not_corrected(id)` is `{type: …, about: id}`."""

    type: Annotated[EventType, describe("Событие", "Event", "Что произошло.", "What happened.")]
    about: Annotated[
        Title | None, describe("О чём", "About", "Источник, срок или основание.", "The source, term or ground meant.")
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False

    @model_validator(mode="before")
    @classmethod
    def _call(cls, data: Any) -> Any:
        """Read `not_corrected(id)`."""
        if not isinstance(data, str):
            return data
        match = _CALL.fullmatch(data)
        kind, subject = (match[1], match[2]) if match else (data, None)
        return {"type": kind, SHORT: True, **({"about": subject} if subject else {})}
