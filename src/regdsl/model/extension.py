"""Extensions: by how much the law lets a clock run on."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from regdsl.calendar import Length, Unit
from regdsl.model.base import concept, describe
from regdsl.model.common import Basis, Mark, Only, TermLength
from regdsl.model.event import EventCondition
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Title

__all__ = ["Extension"]


def _lasting(value: Length) -> Length:
    if value.unit is Unit.INSTANT:
        raise PydanticCustomError("no_length", "no length at all")
    return value


@concept(ru="Продление", en="Extension", ru_text="На сколько и отчего продлевается срок.")
class Extension:
    """By how much a clock is extended, and upon what."""

    clock: Annotated[Title, describe("Срок", "Clock", "Какой срок продлевается.", "The term that is extended.")]
    by: Annotated[
        TermLength,
        AfterValidator(_lasting),
        describe(
            "На сколько", "By", "Считают от последнего дня срока.", "It is counted from the last day of the term."
        ),
    ]
    event: Annotated[EventCondition, describe("Событие", "Event", "Что продлевает срок.", "What extends the term.")]
    once: Annotated[
        Boolean,
        describe(
            "Один раз",
            "Once",
            "Один раз по делу или на каждое событие (`false`).",
            "Once in a case, or for each event (`false`).",
        ),
    ] = True
    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать продление.", "What to call the extension.")
    ] = None
    only: Only = ()
    notify: Annotated[
        Title | None, describe("Кого уведомляют", "Notify", "Кого уведомляют о продлении.", "Who is told of it.")
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
