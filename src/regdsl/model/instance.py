"""Instances: regulations that take a template over and say only what it leaves to them."""

from collections.abc import Mapping
from typing import Annotated, Literal

from regdsl.model.authority import Owner
from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.channel import Channels
from regdsl.model.common import Basis, Mark, Names, TermLength
from regdsl.model.header import Language, Version
from regdsl.model.in_force import InForce
from regdsl.model.legal_basis import LegalBasis
from regdsl.model.local import LocalValue
from regdsl.model.per_variant import LengthPerVariant
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Day, FileId, Label, Title
from regdsl.model.transitional import TransitionalRules
from regdsl.model.words import Level

__all__ = ["Instance", "InstanceAuthority", "ShorterTerm"]


@concept(ru="Орган", en="Authority", ru_text="Что орган этого регламента называет иначе, чем шаблон.")
class InstanceAuthority:
    """What the body says of itself in place of the template."""

    level: Annotated[Level | None, describe("Уровень", "Level", "Чья это услуга.", "Whose service it is.")] = None
    body: Annotated[Title | None, describe("Орган", "Body", "Наименование органа.", "The name of the body.")] = None
    owner: Annotated[
        Owner | None, describe("Ответственный", "Owner", "Должностное лицо.", "The official who answers for it.")
    ] = None
    time_zone: Annotated[
        Title | None, describe("Часовой пояс", "Time zone", "По нему считают день.", "By it the day is told.")
    ] = None


@concept(ru="Сокращённый срок", en="Shorter term", ru_text="Срок шаблона, который здесь короче.")
class ShorterTerm:
    """A term of the template that is shorter here."""

    length: Annotated[
        LengthPerVariant,
        describe("Длительность", "Length", "Не больше, чем в шаблоне.", "No more than in the template."),
    ]
    by_channel: Annotated[
        Mapping[str, TermLength],
        describe("По каналам", "By channel", "Длительность для канала подачи.", "The length for a channel of filing."),
    ] = EMPTY
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None


@concept(
    ru="Регламент по шаблону",
    en="Instance",
    ru_text="Регламент, взятый из шаблона: говорит лишь то, что шаблон ему оставил.",
)
class Instance:
    """A regulation taken from a template: it says only what the template leaves to it."""

    regdsl: Version
    kind: Annotated[Literal["regulation"], describe("Вид файла", "Kind", "`regulation`.", "`regulation`.")]
    id: Annotated[
        FileId, describe("Имя", "Identifier", "Неизменное имя регламента латиницей.", "The regulation's lasting id.")
    ]
    extends: Annotated[
        Title,
        describe(
            "Шаблон",
            "Extends",
            "Имя шаблона и его версия: `ru.template.school@2026.1`.",
            "The template's id and version: `ru.template.school@2026.1`.",
        ),
    ]
    version: Annotated[Label, describe("Версия", "Version", "Версия регламента.", "The version of the regulation.")]
    language: Language
    title: Annotated[
        Title | None, describe("Название", "Title", "Наименование услуги.", "The name of the service.")
    ] = None
    short: Annotated[
        Title | None, describe("Кратко", "Short title", "Обиходное имя услуги.", "The service's everyday name.")
    ] = None
    in_force: Annotated[
        InForce | None,
        describe("Действие", "In force", "С какого и по какой день.", "From and to which day."),
    ] = None
    transitional: TransitionalRules = ()
    law_as_of: Annotated[
        Day | None,
        describe("Закон на дату", "Law as of", "На какой день прочитан закон.", "As of which day the law was read."),
    ] = None
    authority: Annotated[
        InstanceAuthority | None, describe("Орган", "Authority", "Кто предоставляет услугу.", "Who provides it.")
    ] = None
    legal_basis: Annotated[
        Mapping[str, LegalBasis],
        describe("Правовые акты", "Legal basis", "Свои акты, сверх шаблона.", "Its own acts beside the template's."),
    ] = EMPTY
    uses: Annotated[
        Names,
        describe(
            "Использует",
            "Uses",
            "Свои справочники, нормативы и акты.",
            "Its own reference books, parameters and acts.",
        ),
    ] = ()
    locals: Annotated[
        Mapping[str, LocalValue],
        describe(
            "Местные нормативы",
            "Locals",
            "Всё, что оставил шаблон: имя и значение.",
            "All that the template leaves open: the name and the value.",
        ),
    ] = EMPTY
    terms: Annotated[
        Mapping[str, ShorterTerm],
        describe("Сроки", "Terms", "Сроки, которые здесь короче.", "The terms that are shorter here."),
    ] = EMPTY
    channels: Channels = EMPTY
