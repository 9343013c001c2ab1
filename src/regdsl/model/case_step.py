"""The course of a case: what comes in by a day, and what is decided then."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.case_event import RecordedEvent
from regdsl.model.common import Names
from regdsl.model.expectation import Expectation
from regdsl.model.scalars import Moment, Text

__all__ = ["Step"]


@concept(ru="Шаг", en="Step", ru_text="Что пришло к этому дню и что тогда решают.")
class Step:
    """What has come in by a day, and what is decided then."""

    at: Annotated[
        Moment,
        describe("Когда", "At", "День или момент, не раньше подачи.", "The day or moment, not before the filing."),
    ]
    answer: Annotated[
        Mapping[str, Any],
        describe("Ответ", "Answer", "Что стало известно, отличиями.", "What has become known, by differences."),
    ] = EMPTY
    silent: Annotated[
        Names, describe("Молчат", "Silent", "Источники, которые не ответили.", "The sources that did not answer.")
    ] = ()
    events: Annotated[
        tuple[RecordedEvent, ...],
        describe("События", "Events", "Что ещё произошло.", "What else has happened."),
    ] = ()
    unknown: Annotated[
        Names, describe("Неизвестно", "Unknown", "Что снова неизвестно.", "What is not known any more.")
    ] = ()
    expect: Annotated[Expectation | None, describe("Ожидание", "Expectation", "Что решат.", "What is decided.")] = None
    note: Annotated[Text | None, describe("Примечание", "Note", "Для читателя.", "For the reader.")] = None

    @model_validator(mode="after")
    def _content(self) -> Self:
        """Ask for something that happens or is expected."""
        if not (self.answer or self.silent or self.events or self.unknown or self.expect):
            raise PydanticCustomError("empty_step", "empty step", {"at": ("at",)})
        return self
