"""Where data come from."""

from typing import Annotated, Final, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import concept, describe
from regdsl.model.choice import Choice, named
from regdsl.model.common import Basis, Mark, Names, TermLength
from regdsl.model.if_silent import IfSilent
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Text, Title
from regdsl.text import SOURCES

__all__ = ["REPEAT", "Judgement", "Origin", "Source"]

REPEAT: Final = ("повтор", "repeat")
"""How "the request is made again, nothing else follows" is written, in Russian and in English."""


class Origin(Choice):
    """The kind of place that data come from."""

    APPLICATION = named(SOURCES, "application")
    PROFILE = named(SOURCES, "profile")
    AGENCY = named(SOURCES, "agency")
    REGISTER = named(SOURCES, "register")
    INSPECTION = named(SOURCES, "inspection")
    PAYMENT = named(SOURCES, "payment")
    JUDGEMENT = named(SOURCES, "judgement")
    ENGINE = "engine", "движок", "the engine"


@concept(ru="Суждение", en="Judgement", ru_text="Что и как решает человек; решение по делу остаётся за правилом.")
class Judgement:
    """What a person judges and how; the rule still decides the case."""

    by: Annotated[Title, describe("Кто", "By", "Кто судит.", "Who judges.")]
    question: Annotated[Title, describe("Вопрос", "Question", "Закрытый вопрос.", "The closed question put.")]
    test: Annotated[Names, describe("Признаки", "Test", "Что проверяют.", "What is looked at.")] = ()
    reason: Annotated[Title | None, describe("Обоснование", "Reason", "Нужно ли оно.", "Whether one is needed.")] = None
    appeal: Annotated[Title | None, describe("Обжалование", "Appeal", "Куда жаловаться.", "Where to appeal.")] = None
    basis: Basis = ()


@concept(ru="Источник сведений", en="Source", ru_text="Откуда поступают сведения и когда.")
class Source:
    """Where data come from and when."""

    from_: Annotated[
        Origin | None,
        describe(
            "Откуда",
            "From",
            "Заявление, профиль, ведомство, реестр; при `agency` и `register` можно не писать.",
            "Application, profile, agency, register; may be left out beside `agency` or `register`.",
            alias="from",
        ),
    ] = None
    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать источник.", "What to call the source.")
    ] = None
    agency: Annotated[
        Title | None, describe("Ведомство", "Agency", "Кто отвечает на запрос.", "Who answers the request.")
    ] = None
    register: Annotated[Title | None, describe("Реестр", "Register", "Какой реестр.", "Which register.")] = None
    document: Annotated[
        Title | None, describe("Документ", "Document", "Каким документом подтверждают.", "The proving document.")
    ] = None
    within: Annotated[
        TermLength | None, describe("Срок ответа", "Within", "За сколько отвечают.", "How soon the answer is due.")
    ] = None
    if_silent: Annotated[
        IfSilent | None,
        describe(
            "При молчании",
            "If silent",
            "Основание приостановления, продление, `повтор` или `{default: …}`: что следует, если ответа нет.",
            "A ground to suspend, an extension, `repeat` or `{default: …}`: what follows when nobody answers.",
        ),
    ] = None
    judgement: Annotated[
        Judgement | None, describe("Суждение", "Judgement", "Если судит человек.", "When a person judges.")
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
    note: Annotated[Text | None, describe("Примечание", "Note", "Для читателя.", "For the reader.")] = None

    @property
    def silence_leads_to(self) -> tuple[str, ...]:
        """The names that `if_silent` lists: of grounds, of extensions, `repeat`."""
        return self.if_silent.names if self.if_silent is not None else ()

    def awaited_by(self, name: str) -> bool:
        """Whether a ground or an extension that waits for the silence of any source waits for this one."""
        return self.if_silent is None or name in self.if_silent.names

    @property
    def origin(self) -> Origin:
        """The kind of place, told from the other keys where `from` is left out."""
        if self.from_ is not None:
            return self.from_
        if self.judgement is not None:
            return Origin.JUDGEMENT
        return Origin.AGENCY if self.agency is not None else Origin.REGISTER

    @model_validator(mode="after")
    def _said(self) -> Self:
        """Ask for one key that says where from."""
        if not (self.from_ or self.agency or self.register or self.judgement):
            raise PydanticCustomError("one_of", "nothing said", {"keys": ("from", "agency", "register", "judgement")})
        return self
