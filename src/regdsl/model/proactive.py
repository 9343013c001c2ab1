"""The proactive start: what begins the service without an application."""

from collections.abc import Mapping
from typing import Annotated

from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Text, Title

__all__ = ["Proactive", "ProactiveConsent", "Trigger"]


@concept(ru="Повод", en="Trigger", ru_text="Сведение, с приходом которого дело начинают без заявления.")
class Trigger:
    """The datum whose arrival begins a case without an application."""

    event: Annotated[Title, describe("Событие", "Event", "Что произошло.", "What has happened.")]
    source: Annotated[Title, describe("Источник", "Source", "Имя из `sources`.", "A name from `sources`.")]
    gives: Annotated[
        Mapping[str, Text],
        describe(
            "Даёт",
            "Gives",
            "Какие сведения приходят с поводом, и откуда в нём.",
            "Which inputs come with the trigger, and from where in it.",
        ),
    ] = EMPTY


@concept(
    ru="Согласие на упреждающее начало", en="Consent to a proactive start", ru_text="Нужно ли оно и как отказаться."
)
class ProactiveConsent:
    """Whether consent is needed, and how to decline."""

    needed: Annotated[Boolean, describe("Нужно", "Needed", "Нужно ли согласие.", "Whether consent is needed.")]
    opt_out: Annotated[
        Text | None, describe("Отказ", "Opt out", "Как отказаться от услуги.", "How to decline the service.")
    ] = None
    notify: Annotated[Text | None, describe("Уведомление", "Notify", "Куда сообщают.", "Where the person is told.")] = (
        None
    )
    basis: Basis = ()
    verified: Mark = None


@concept(ru="Упреждающее начало", en="Proactive start", ru_text="Что начинает дело без заявления и по какому варианту.")
class Proactive:
    """What begins a case without an application, and by which variant it goes on."""

    variant: Annotated[
        Title, describe("Вариант", "Variant", "По какому варианту решают.", "By which variant it is decided.")
    ]
    trigger: Annotated[Trigger, describe("Повод", "Trigger", "Что начинает дело.", "What begins the case.")]
    consent: Annotated[
        ProactiveConsent | None,
        describe("Согласие", "Consent", "Нужно ли согласие.", "Whether consent is needed."),
    ] = None
    once_by: Annotated[
        Names,
        describe(
            "Однократно по",
            "Once by",
            "По чему узнают, что такое дело уже начато.",
            "By what it is told that the case was begun already.",
        ),
    ] = ()
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
