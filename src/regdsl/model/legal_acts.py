"""A file of legal acts with their editions."""

from collections.abc import Mapping
from typing import Annotated, Literal

from regdsl.model.base import concept, describe
from regdsl.model.common import Mark
from regdsl.model.header import Language, Version
from regdsl.model.in_force import InForce
from regdsl.model.scalars import Day, FileId, Label, Text, Title

__all__ = ["LegalAct", "LegalActs"]


@concept(ru="Акт", en="Act", ru_text="Правовой акт с редакциями и сроком действия.")
class LegalAct:
    """A legal act with its editions and days of force."""

    act: Annotated[
        Title, describe("Акт", "Act", "Вид, дата, номер, название.", "The act's kind, date, number and name.")
    ]
    number: Annotated[Label | None, describe("Номер", "Number", "Номер акта.", "The act's number.")] = None
    date: Annotated[Day | None, describe("Дата", "Date", "Дата акта.", "The act's date.")] = None
    in_force: Annotated[
        InForce | None, describe("Действие", "In force", "Когда акт действует.", "When the act is in force.")
    ] = None
    editions: Annotated[
        tuple[Day, ...], describe("Редакции", "Editions", "Даты редакций.", "The days of its editions.")
    ] = ()
    articles: Annotated[
        tuple[Label, ...], describe("Статьи", "Articles", "Статьи, на которые ссылаются.", "The articles referred to.")
    ] = ()
    source: Annotated[
        Text | None, describe("Источник", "Source", "Где текст прочитан.", "Where the text was read.")
    ] = None
    verified: Mark = None


@concept(ru="Правовые акты", en="Legal acts", ru_text="Файл актов, общих для регламентов.")
class LegalActs:
    """A file of acts that regulations share."""

    regdsl: Version
    kind: Annotated[Literal["legal-acts"], describe("Вид файла", "Kind", "`legal-acts`.", "`legal-acts`.")]
    id: Annotated[FileId, describe("Имя", "Identifier", "Неизменное имя файла.", "The file's lasting id.")]
    version: Annotated[Label | None, describe("Версия", "Version", "Версия файла.", "The file's version.")] = None
    language: Language
    title: Annotated[Title, describe("Название", "Title", "О чём файл.", "What the file is about.")]
    acts: Annotated[
        Mapping[str, LegalAct],
        describe("Акты", "Acts", "Акты под короткими ключами.", "The acts under short keys.", min_length=1),
    ]
