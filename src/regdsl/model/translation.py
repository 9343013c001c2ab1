"""Translations: the titles and texts of a regulation in another language, by id."""

from collections.abc import Mapping
from typing import Annotated, Literal

from regdsl.model.base import EMPTY, SHORT, concept, describe
from regdsl.model.common import ExplainEach
from regdsl.model.header import Language, Version
from regdsl.model.scalars import FileId, Label, Text, Title

__all__ = ["AuthorityWords", "FeatureWords", "GroundWords", "Originals", "Translation", "Words"]


@concept(ru="Исходные тексты", en="Original texts", ru_text="С каких текстов сделан перевод.", short="title")
class Originals:
    """The texts that were translated; when one of them changes, the check says so."""

    title: Annotated[
        Text | None, describe("Название", "Title", "Название или вопрос.", "The title or the question.")
    ] = None
    explain: Annotated[
        Text | None, describe("Объяснение", "Explanation", "Текст объяснения.", "The explanation's text.")
    ] = None
    remedy: Annotated[
        Text | None, describe("Что делать", "Remedy", "Что делать заявителю.", "What the applicant can do.")
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


_OF = Annotated[
    Originals | None,
    describe(
        "С чего переведено",
        "Of",
        "Исходное название или тексты: если они изменятся, проверка напомнит.",
        "The original title or texts: the check reminds of the entry when they change.",
    ),
]


@concept(ru="Слова", en="Words", ru_text="Название и тексты одного понятия.", short="title")
class Words:
    """The title and texts of one concept."""

    title: Annotated[Title | None, describe("Название", "Title", "Название.", "The title.")] = None
    explain: Annotated[
        Text | None, describe("Объяснение", "Explanation", "Текст объяснения.", "The explanation's text.")
    ] = None
    unit: Annotated[Title | None, describe("Единица", "Unit", "Единица измерения.", "The unit of measure.")] = None
    question: Annotated[
        Title | None, describe("Вопрос", "Question", "Вопрос заявителю.", "The question to the applicant.")
    ] = None
    hint: Annotated[Text | None, describe("Подсказка", "Hint", "Подсказка.", "The hint.")] = None
    values: Annotated[Mapping[str, Title], describe("Значения", "Values", "Названия кодов.", "The codes' titles.")] = (
        EMPTY
    )
    explain_each: ExplainEach = EMPTY
    agency: Annotated[Title | None, describe("Ведомство", "Agency", "Название ведомства.", "The agency's name.")] = None
    register: Annotated[Title | None, describe("Реестр", "Register", "Название реестра.", "The register's name.")] = (
        None
    )
    document: Annotated[
        Title | None, describe("Документ", "Document", "Название документа.", "The document's name.")
    ] = None
    of: _OF = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(ru="Слова признака", en="Feature's words", ru_text="Вопрос и ответы.", short="question")
class FeatureWords:
    """The question and the answers."""

    question: Annotated[
        Title | None, describe("Вопрос", "Question", "Вопрос заявителю.", "The question to the applicant.")
    ] = None
    title: Annotated[Title | None, describe("Название", "Title", "Название.", "The title.")] = None
    hint: Annotated[Text | None, describe("Подсказка", "Hint", "Подсказка.", "The hint.")] = None
    values: Annotated[Mapping[str, Title], describe("Ответы", "Values", "Тексты ответов.", "The answers' texts.")] = (
        EMPTY
    )
    of: _OF = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(
    ru="Слова основания", en="Ground's words", ru_text="Название, объяснение, что делать, критерии.", short="title"
)
class GroundWords:
    """The title, the explanation, the remedy and the limbs."""

    title: Annotated[Title | None, describe("Название", "Title", "Название.", "The title.")] = None
    explain: Annotated[
        Text | None, describe("Объяснение", "Explanation", "Текст объяснения.", "The explanation's text.")
    ] = None
    remedy: Annotated[
        Text | None, describe("Что делать", "Remedy", "Что делать заявителю.", "What the applicant can do.")
    ] = None
    explain_each: ExplainEach = EMPTY
    limbs: Annotated[Mapping[str, Words], describe("Критерии", "Limbs", "По именам.", "By name.")] = EMPTY
    of: _OF = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(ru="Слова органа", en="Authority's words", ru_text="Название органа.", short="body")
class AuthorityWords:
    """The body's name."""

    body: Annotated[Title | None, describe("Орган", "Body", "Название органа.", "The body's name.")] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


_BY_NAME = Mapping[str, Words]


@concept(ru="Перевод", en="Translation", ru_text="Названия и тексты регламента на другом языке, по именам.")
class Translation:
    """The titles and texts of a regulation in another language, by id."""

    regdsl: Version
    kind: Annotated[Literal["translation"], describe("Вид файла", "Kind", "`translation`.", "`translation`.")]
    of: Annotated[FileId, describe("Чего", "Of", "Имя переводимого файла.", "The id of the translated file.")]
    version: Annotated[Label | None, describe("Версия", "Version", "Какой версии.", "Of which version.")] = None
    language: Language
    title: Annotated[Title | None, describe("Название", "Title", "Название услуги.", "The service's title.")] = None
    short: Annotated[Title | None, describe("Кратко", "Short title", "Обиходное имя.", "The everyday name.")] = None
    authority: Annotated[
        AuthorityWords | None, describe("Орган", "Authority", "Название органа.", "The body's name.")
    ] = None
    legal_basis: Annotated[
        Mapping[str, Title], describe("Правовые акты", "Legal basis", "Названия актов.", "The acts' names.")
    ] = EMPTY
    applicants: Annotated[_BY_NAME, describe("Заявители", "Applicants", "Категории.", "The categories.")] = EMPTY
    features: Annotated[
        Mapping[str, FeatureWords], describe("Признаки", "Features", "Вопросы и ответы.", "Questions and answers.")
    ] = EMPTY
    variants: Annotated[_BY_NAME, describe("Варианты", "Variants", "Названия вариантов.", "The variants' titles.")] = (
        EMPTY
    )
    sources: Annotated[_BY_NAME, describe("Источники", "Sources", "Названия источников.", "The sources' titles.")] = (
        EMPTY
    )
    documents: Annotated[
        _BY_NAME, describe("Документы", "Documents", "Названия документов.", "The documents' titles.")
    ] = EMPTY
    types: Annotated[
        Mapping[str, _BY_NAME],
        describe("Типы записей", "Record types", "Названия полей по типам.", "The fields' titles by type."),
    ] = EMPTY
    inputs: Annotated[_BY_NAME, describe("Сведения", "Inputs", "Названия сведений.", "The inputs' titles.")] = EMPTY
    parameters: Annotated[
        _BY_NAME, describe("Нормативы", "Parameters", "Названия нормативов.", "The parameters' titles.")
    ] = EMPTY
    definitions: Annotated[
        _BY_NAME, describe("Вычисления", "Definitions", "Названия вычислений.", "The definitions' titles.")
    ] = EMPTY
    periods: Annotated[_BY_NAME, describe("Периоды", "Periods", "Названия периодов.", "The periods' titles.")] = EMPTY
    criteria: Annotated[_BY_NAME, describe("Критерии", "Criteria", "Названия критериев.", "The criteria's titles.")] = (
        EMPTY
    )
    grounds: Annotated[
        Mapping[str, GroundWords], describe("Основания", "Grounds", "По именам оснований.", "By the grounds' ids.")
    ] = EMPTY
    terms: Annotated[_BY_NAME, describe("Сроки", "Terms", "Названия сроков.", "The terms' titles.")] = EMPTY
    extend: Annotated[
        _BY_NAME, describe("Продления", "Extensions", "Названия продлений.", "The extensions' titles.")
    ] = EMPTY
    silence: Annotated[Words | None, describe("Молчание", "Silence", "Объяснение.", "The explanation.")] = None
    channels: Annotated[_BY_NAME, describe("Каналы", "Channels", "Названия каналов.", "The channels' titles.")] = EMPTY
    result: Annotated[
        Words | None, describe("Результат", "Result", "Название и реестр.", "The title and the register.")
    ] = None
    results: Annotated[_BY_NAME, describe("Результаты", "Results", "Названия результатов.", "The results' titles.")] = (
        EMPTY
    )
    record: Annotated[_BY_NAME, describe("Запись", "Record", "Названия полей.", "The fields' titles.")] = EMPTY
    procedures: Annotated[
        _BY_NAME, describe("Процедуры", "Procedures", "Названия процедур.", "The procedures' titles.")
    ] = EMPTY
    properties: Annotated[
        _BY_NAME, describe("Свойства", "Properties", "Названия свойств.", "The properties' titles.")
    ] = EMPTY
    codes: Annotated[
        Mapping[str, Mapping[str, Title]],
        describe("Коды", "Codes", "Названия кодов по справочникам.", "The codes' titles by book."),
    ] = EMPTY
