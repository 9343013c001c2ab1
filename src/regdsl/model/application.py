"""An application: what the applicant and the agencies have said so far."""

from collections.abc import Mapping
from typing import Annotated, Any

from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.case_event import RecordedEvent
from regdsl.model.choice import Choice
from regdsl.model.scalars import FileId, Moment, Text, Title

__all__ = ["Application", "Provenance", "StartedBy"]


class StartedBy(Choice):
    """How a case was begun."""

    APPLICATION = "application", "заявлением", "by an application"
    TRIGGER = "trigger", "поступлением сведений", "by data that arrived"


@concept(ru="Происхождение", en="Provenance", ru_text="Откуда взято значение и на какой день.")
class Provenance:
    """Where a value was taken from and as of which day."""

    source: Annotated[Title, describe("Источник", "Source", "Имя источника.", "The source's name.")]
    as_of: Annotated[Moment | None, describe("На дату", "As of", "Когда сведение было верно.", "When it was true.")] = (
        None
    )
    reason: Annotated[
        Text | None,
        describe("Обоснование", "Reason", "Чем объяснил тот, кто судил.", "What the person who judged it says."),
    ] = None


@concept(ru="Обращение", en="Application", ru_text="Что на сегодня сообщили заявитель и ведомства.")
class Application:
    """What the applicant and the agencies have said so far: a missing key is unknown, null is known to be absent."""

    regulation: Annotated[
        FileId | None, describe("Регламент", "Regulation", "Имя регламента.", "The regulation's id.")
    ] = None
    submitted_at: Annotated[
        Moment | None, describe("Подано", "Submitted at", "Когда подано.", "When it was submitted.")
    ] = None
    channel: Annotated[Title | None, describe("Канал", "Channel", "Как подано.", "How it was submitted.")] = None
    applicant_category: Annotated[
        Title | None, describe("Категория", "Applicant category", "Категория заявителя.", "The applicant's category.")
    ] = None
    started_by: Annotated[
        StartedBy | None,
        describe(
            "Начато",
            "Started by",
            "Чем начато дело; без этого поля — заявлением.",
            "How the case was begun; by the application where it is not said.",
        ),
    ] = None
    inputs: Annotated[
        Mapping[str, Any],
        describe(
            "Сведения",
            "Inputs",
            "Значения по именам; числа — числом или текстом, даты — текстом.",
            "Values by name; numbers as numbers or texts, dates as texts.",
        ),
    ]
    events: Annotated[
        tuple[RecordedEvent, ...], describe("События", "Events", "Что произошло.", "What has happened.")
    ] = ()
    provenance: Annotated[
        Mapping[str, Provenance],
        describe(
            "Происхождение",
            "Provenance",
            "Откуда значения, по указателям вида `/inputs/имя`.",
            "Where values come from, by pointers such as `/inputs/name`.",
        ),
    ] = EMPTY
