"""A regulation: the law of one service."""

from collections.abc import Mapping
from typing import Annotated, Literal

from regdsl.model.accept import NAMES_OR_MAPPING
from regdsl.model.allocation import Allocation
from regdsl.model.applicant import Applicant, Representatives
from regdsl.model.authority import Authority
from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.channel import Channels
from regdsl.model.common import Names
from regdsl.model.consent import Consents
from regdsl.model.definition import Criterion, Definition
from regdsl.model.document_kind import DocumentKind
from regdsl.model.extension import Extension
from regdsl.model.feature import Feature
from regdsl.model.fee import Fee
from regdsl.model.grounds import Grounds
from regdsl.model.header import Language, Version
from regdsl.model.in_force import InForce
from regdsl.model.input import Input
from regdsl.model.legal_basis import LegalBasis
from regdsl.model.parameter import Parameter
from regdsl.model.participant import Neighbour, Participant
from regdsl.model.period import Period
from regdsl.model.presence import Presence
from regdsl.model.proactive import Proactive
from regdsl.model.procedure import Procedures
from regdsl.model.property import Property
from regdsl.model.record_type import RecordType
from regdsl.model.result import Result
from regdsl.model.result_stage import ResultStage
from regdsl.model.retention import Retention
from regdsl.model.scalars import Boolean, Day, Expr, FileId, Label, Title
from regdsl.model.silence import Silence
from regdsl.model.source import Source
from regdsl.model.subject import Subject
from regdsl.model.term import Term
from regdsl.model.transitional import TransitionalRules
from regdsl.model.variant import Variants

__all__ = ["Regulation"]


@concept(
    ru="Регламент",
    en="Regulation",
    ru_text="Закон одной услуги: единственный источник решения, объяснения, сроков и записи.",
)
class Regulation:
    """The law of one service: the single source of the decision, its explanation, the terms and the record."""

    regdsl: Version
    kind: Annotated[Literal["regulation"], describe("Вид файла", "Kind", "`regulation`.", "`regulation`.")]
    id: Annotated[
        FileId, describe("Имя", "Identifier", "Неизменное имя регламента латиницей.", "The regulation's lasting id.")
    ]
    version: Annotated[Label, describe("Версия", "Version", "Версия регламента.", "The version of the regulation.")]
    language: Language
    title: Annotated[Title, describe("Название", "Title", "Наименование услуги.", "The name of the service.")]
    short: Annotated[
        Title | None, describe("Кратко", "Short title", "Обиходное имя услуги.", "The service's everyday name.")
    ] = None
    in_force: Annotated[
        InForce, describe("Действие", "In force", "С какого и по какой день.", "From and to which day.")
    ]
    transitional: TransitionalRules = ()
    law_as_of: Annotated[
        Day | None,
        describe("Закон на дату", "Law as of", "На какой день прочитан закон.", "As of which day the law was read."),
    ] = None
    authority: Annotated[
        Authority, describe("Орган", "Authority", "Кто предоставляет услугу.", "Who provides the service.")
    ]
    legal_basis: Annotated[
        Mapping[str, LegalBasis],
        describe(
            "Правовые акты",
            "Legal basis",
            "Акты под короткими ключами; общие для регламентов — в файле актов из `uses`.",
            "The acts under short keys; those that regulations share are in a file of acts that it `uses`.",
            min_length=1,
        ),
    ] = EMPTY
    uses: Annotated[
        Names,
        describe(
            "Использует",
            "Uses",
            "Файлы нормативов, справочников и актов.",
            "The files of parameters, reference books and acts.",
        ),
    ] = ()
    parameter_date: Annotated[
        Expr | None,
        describe(
            "Дата нормативов", "Parameter date", "На какую дату берут нормативы.", "On which day parameters are taken."
        ),
    ] = None

    applicants: Annotated[
        Mapping[str, Applicant],
        NAMES_OR_MAPPING,
        describe(
            "Заявители",
            "Applicants",
            "Список категорий или имена с описанием.",
            "A list of categories, or names with descriptions.",
        ),
    ] = EMPTY
    representatives: Annotated[
        Representatives | None,
        describe("Представители", "Representatives", "Кто действует за заявителя.", "Who may act for the applicant."),
    ] = None
    participants: Annotated[
        tuple[Participant, ...], describe("Участники", "Participants", "Другие организации.", "Other organisations.")
    ] = ()
    life_situations: Annotated[
        Names, describe("Жизненные ситуации", "Life situations", "Когда услуга нужна.", "When the service is needed.")
    ] = ()
    predecessors: Annotated[
        tuple[Neighbour, ...],
        describe("Предшествующие услуги", "Predecessors", "Что бывает до обращения.", "What comes before applying."),
    ] = ()
    consumers: Annotated[
        tuple[Neighbour, ...],
        describe(
            "Кто использует результат", "Consumers", "Где результат нужен дальше.", "Where the result is needed next."
        ),
    ] = ()
    socially_significant: Annotated[
        Boolean | None,
        describe(
            "Социально значимая",
            "Socially significant",
            "В перечне социально значимых.",
            "In the list of socially significant services.",
        ),
    ] = None
    majority_list: Annotated[
        Boolean | None,
        describe(
            "В перечне большинства",
            "Majority list",
            "В перечне большинства услуг.",
            "In the list of majority services.",
        ),
    ] = None

    features: Annotated[
        Mapping[str, Feature], describe("Признаки заявителя", "Features", "Закрытые вопросы.", "The closed questions.")
    ] = EMPTY
    variants: Annotated[
        Variants | None, describe("Варианты", "Variants", "Случаи услуги.", "The cases of the service.")
    ] = None
    sources: Annotated[
        Mapping[str, Source], describe("Источники", "Sources", "Откуда сведения.", "Where data come from.")
    ] = EMPTY
    documents: Annotated[
        Mapping[str, DocumentKind],
        describe("Документы", "Documents", "Чем подтверждают сведения.", "What proves data."),
    ] = EMPTY
    inputs: Annotated[
        Mapping[str, Input],
        describe("Сведения", "Inputs", "Данные, на которых стоит решение.", "The data a decision rests on."),
    ]
    parameters: Annotated[
        Mapping[str, Parameter], describe("Нормативы", "Parameters", "Величины из закона.", "Figures of law.")
    ] = EMPTY
    periods: Annotated[
        Mapping[str, Period],
        describe(
            "Периоды",
            "Periods",
            "Именованные промежутки месяцев или дней.",
            "Named ranges of months or days.",
        ),
    ] = EMPTY
    definitions: Annotated[
        Mapping[str, Definition],
        describe("Вычисления", "Definitions", "Именованные производные значения.", "Named derived values."),
    ] = EMPTY
    criteria: Annotated[
        Mapping[str, Criterion],
        describe("Критерии", "Criteria", "Условия, общие для оснований.", "Conditions that grounds share."),
    ] = EMPTY
    grounds: Annotated[Grounds, describe("Основания", "Grounds", "Семь закрытых перечней.", "The seven closed lists.")]
    terms: Annotated[Mapping[str, Term], describe("Сроки", "Terms", "Именованные часы.", "Named clocks.")] = EMPTY
    extend: Annotated[
        Mapping[str, Extension],
        describe("Продления", "Extensions", "Именованные продления сроков.", "Named extensions of terms."),
    ] = EMPTY
    silence: Annotated[
        Silence | None,
        describe("Молчание", "Silence", "Что означает молчание органа.", "What the authority's silence means."),
    ] = None

    channels: Channels = EMPTY
    presence: Annotated[
        Presence | None,
        describe("Личное присутствие", "Presence", "Нужно ли приходить.", "Whether to appear in person."),
    ] = None
    consents: Annotated[
        Consents | None,
        describe(
            "Согласия",
            "Consents",
            "На дистанционное и упреждающее предоставление.",
            "To remote and proactive provision.",
        ),
    ] = None
    fee: Annotated[
        Fee | None, describe("Плата", "Fee", "Сколько стоит; бесплатно — `none`.", "What it costs; `none` when free.")
    ] = None
    result: Annotated[Result | None, describe("Результат", "Result", "Реестровая запись.", "The register record.")] = (
        None
    )
    procedures: Annotated[
        Procedures | None,
        describe("Процедуры", "Procedures", "`standard` или отличия.", "`standard`, or the differences."),
    ] = None
    retention: Annotated[
        Retention | None, describe("Хранение", "Retention", "Сколько хранят сведения.", "How long data are kept.")
    ] = None

    subject: Annotated[
        Subject | None,
        describe("Предмет", "Subject", "По кому решают отдельно.", "What is decided one by one."),
    ] = None
    types: Annotated[
        Mapping[str, RecordType],
        describe("Типы записей", "Record types", "Из чего состоят элементы списков.", "What elements of lists hold."),
    ] = EMPTY
    results: Annotated[
        Mapping[str, ResultStage],
        describe(
            "Результаты",
            "Results",
            "Несколько результатов, по порядку; вместо `result`.",
            "Several results, in order; in place of `result`.",
            min_length=1,
        ),
    ] = EMPTY
    allocation: Annotated[
        Allocation | None,
        describe(
            "Распределение", "Allocation", "Распределение ограниченного ресурса.", "Allocation of a limited resource."
        ),
    ] = None
    proactive: Annotated[
        Proactive | None,
        describe(
            "Упреждающее начало",
            "Proactive start",
            "Что начинает услугу без заявления.",
            "What starts the service without an application.",
        ),
    ] = None
    properties: Annotated[
        Mapping[str, Property],
        describe(
            "Свойства",
            "Properties",
            "Что верно о каждом заявителе; на решения не влияет.",
            "What holds of every applicant; it changes no decision.",
        ),
    ] = EMPTY
