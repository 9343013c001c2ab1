"""Events as they are recorded in a case or an application."""

from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.scalars import Moment, Title
from regdsl.model.words import EventType

__all__ = ["RecordedEvent"]


@concept(ru="Событие дела", en="Recorded event", ru_text="Что произошло, о чём и когда.")
class RecordedEvent:
    """What happened, about what, and when."""

    type: Annotated[EventType, describe("Событие", "Event", "Одно из закрытого списка.", "One of the closed list.")]
    about: Annotated[
        Title | None, describe("О чём", "About", "Источник, срок или основание.", "The source, term or ground meant.")
    ] = None
    at: Annotated[Moment | None, describe("Когда", "At", "Дата и время.", "The date and time.")] = None
