"""Cases: applications with the decision the law gives."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import EMPTY, SHORT, VIRTUAL, concept, describe, later
from regdsl.model.case_annulment import LearntLater
from regdsl.model.case_event import RecordedEvent
from regdsl.model.case_step import Step
from regdsl.model.common import Basis, Names
from regdsl.model.expectation import Boundary, Expectation
from regdsl.model.header import Version
from regdsl.model.scalars import Day, FileId, Moment, Text, Title

__all__ = ["BASED_ON", "Case", "Cases", "Given", "Triggered"]

BASED_ON = "based_on"
"""The key of what is given that names a fixture; all other keys are names of inputs."""


@concept(ru="Дано", en="Given", ru_text="Сведения дела: основа и отличия от неё.")
class Given:
    """The data of a case: a fixture and the differences from it."""

    based_on: Annotated[
        Title | None, describe("Основа", "Based on", "Имя из `fixtures`.", "A name from `fixtures`.")
    ] = None
    values: Annotated[
        Mapping[str, Any],
        describe(
            "Сведения",
            "Values",
            "Значения по именам или по путям в списки: `семья.отец.доходы`.",
            "Values by name, or by paths into lists: `family.father.income`.",
            alias=f"{VIRTUAL}values",
        ),
    ] = EMPTY

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Set the values apart from `based_on`."""
        if not isinstance(data, Mapping):
            return data
        values = {key: value for key, value in data.items() if key != BASED_ON}
        return {**({BASED_ON: data[BASED_ON]} if BASED_ON in data else {}), f"{VIRTUAL}values": values}


@concept(ru="Повод дела", en="Case's trigger", ru_text="Что начало дело без заявления и когда.", short="event")
class Triggered:
    """What started the case without an application, and when."""

    event: Annotated[Title, describe("Событие", "Event", "Что произошло.", "What has happened.")]
    at: Annotated[
        Moment | None,
        describe(
            "Когда",
            "At",
            "Когда пришло; без `filed` — это и день начала дела.",
            "When it arrived; without `filed`, the case began then.",
        ),
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(ru="Дело", en="Case", ru_text="Обращение и решение, которое даёт по нему закон.")
class Case:
    """An application with the decision the law gives."""

    id: Annotated[Title, describe("Имя", "Identifier", "Короткое имя дела.", "The case's short name.")]
    title: Annotated[Title | None, describe("Название", "Title", "О чём дело.", "What the case is about.")] = None
    filed: Annotated[
        Moment | None,
        describe(
            "Подано",
            "Filed",
            "Когда подано; тогда незаполненное заявителем отсутствует.",
            "When it was filed; then what the applicant left blank is absent.",
        ),
    ] = None
    decided_on: Annotated[
        Day | None, describe("Решают", "Decided on", "На какой день решают.", "On which day it is decided.")
    ] = None
    channel: Annotated[Title | None, describe("Канал", "Channel", "Как подано.", "How it was filed.")] = None
    applicant_category: Annotated[
        Title | None, describe("Категория", "Category", "Категория заявителя.", "The applicant's category.")
    ] = None
    given: Annotated[Given, describe("Дано", "Given", "Сведения дела.", "The data of the case.")]
    unknown: Annotated[
        Names,
        describe(
            "Неизвестно",
            "Unknown",
            "Каких сведений, элементов или полей ещё нет.",
            "Which data, elements or fields are not there yet.",
        ),
    ] = ()
    events: Annotated[
        tuple[RecordedEvent, ...], describe("События", "Events", "Что произошло.", "What has happened.")
    ] = ()
    expect: Annotated[
        Expectation | None, describe("Ожидание", "Expectation", "Что решит закон.", "What the law decides.")
    ] = None
    boundary: Annotated[
        tuple[Boundary, ...],
        describe("Границы", "Boundary", "Другая сторона границы.", "The other side of the border."),
    ] = ()
    note: Annotated[Text | None, describe("Примечание", "Note", "Для читателя.", "For the reader.")] = None
    basis: Basis = ()
    then: Annotated[
        tuple[Step, ...],
        describe("Затем", "Then", "Что было дальше, по дням.", "What came next, day by day.", min_length=1),
    ] = ()
    annul: Annotated[
        tuple[LearntLater, ...],
        describe(
            "Аннулировать",
            "Annul",
            "Что узнали после решения и что станет с предоставленным.",
            "What was learnt after the decision, and what becomes of the grant.",
            min_length=1,
        ),
    ] = ()
    triggered: Annotated[
        Triggered | None,
        describe(
            "Начато", "Triggered", "Что начало дело без заявления.", "What started the case without an application."
        ),
    ] = None
    allocate: Annotated[Any, later("Распределить", "Allocate", "Сколько мест.", "How many places.")] = None
    queue: Annotated[Any, later("Очередь", "Queue", "Кто ждёт.", "Who is waiting.")] = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """Ask for steps from the filing on, each no earlier than the one above it."""
        if self.then and self.filed is None:
            raise PydanticCustomError("steps_without_filing", "no filing", {"at": ("then",)})
        before = None
        for index, step in enumerate(self.then):
            at, day = ("then", index, "at"), step.at.date()
            if self.filed is not None and day < self.filed.date():
                raise PydanticCustomError("step_before_filing", "too early", {"at": at})
            if before is not None and day < before:
                raise PydanticCustomError("steps_out_of_order", "not in order", {"at": at})
            before = day
        return self


@concept(ru="Дела", en="Cases", ru_text="Файл примеров: обращения и решения по закону.")
class Cases:
    """A file of examples: applications and the decisions the law gives."""

    regdsl: Version
    kind: Annotated[Literal["cases"], describe("Вид файла", "Kind", "`cases`.", "`cases`.")]
    regulation: Annotated[FileId, describe("Регламент", "Regulation", "Имя регламента.", "The regulation's id.")]
    title: Annotated[Title | None, describe("Название", "Title", "О чём файл.", "What the file is about.")] = None
    fixtures: Annotated[
        Mapping[str, Given], describe("Основы", "Fixtures", "Общие сведения дел.", "Data that cases share.")
    ] = EMPTY
    cases: Annotated[tuple[Case, ...], describe("Дела", "Cases", "Дела.", "The cases.", min_length=1)]
