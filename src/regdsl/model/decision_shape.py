"""The shape of a decision as JSON; the decision itself is made elsewhere."""

from collections.abc import Mapping
from typing import Annotated, Any

from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.outcome import Outcome
from regdsl.model.scalars import Boolean, Day, FileId, Text, Title
from regdsl.model.words import Effect

__all__ = [
    "DecidedBy",
    "DecidedGround",
    "DecidedLimb",
    "DecidedLine",
    "DecidedSubject",
    "DecisionShape",
    "Need",
]


@concept(ru="Регламент решения", en="Decision's regulation", ru_text="По какому файлу решено.")
class DecidedBy:
    """The file that was decided by."""

    id: Annotated[FileId, describe("Имя", "Identifier", "Имя регламента.", "The regulation's id.")]
    version: Annotated[Title, describe("Версия", "Version", "Версия регламента.", "The regulation's version.")]
    digest: Annotated[
        Title, describe("Отпечаток", "Digest", "Отпечаток всех файлов.", "The digest of the whole bundle.")
    ]


@concept(ru="Строка о записи", en="Line about a record", ru_text="Что сказано об одной записи списка.")
class DecidedLine:
    """What is said of one record of a list."""

    key: Annotated[Text, describe("Ключ", "Key", "Ключ записи.", "The record's key.")]
    explanation: Annotated[Text, describe("Объяснение", "Explanation", "Почему.", "Why.")]


_LINES = Annotated[
    tuple[DecidedLine, ...],
    describe(
        "По каждой записи",
        "Each",
        "Строки `explain_each` о записях, которые точно входят в список, по порядку списка.",
        "The lines of `explain_each` on records that are certainly in the list, in its order.",
    ),
]


@concept(ru="Критерий решения", en="Decision's limb", ru_text="Какой критерий не выполнен.")
class DecidedLimb:
    """A condition that is not met."""

    id: Annotated[Title, describe("Имя", "Identifier", "Имя критерия.", "The limb's name.")]
    facts: Annotated[Mapping[str, Any], describe("Факты", "Facts", "Значения.", "The values that counted.")] = EMPTY
    explanation: Annotated[Text | None, describe("Объяснение", "Explanation", "Почему.", "Why.")] = None
    each: _LINES = ()


@concept(ru="Основание решения", en="Decision's ground", ru_text="Верное основание с фактами и объяснением.")
class DecidedGround:
    """A true ground with its facts and explanation."""

    id: Annotated[Title, describe("Имя", "Identifier", "Имя основания.", "The ground's id.")]
    effect: Annotated[Effect, describe("Последствие", "Effect", "Что оно влечёт.", "What it entails.")]
    title: Annotated[Text | None, describe("Название", "Title", "Название основания.", "The ground's title.")] = None
    basis: Annotated[tuple[Title, ...], describe("Нормы", "Basis", "Места в законе.", "The places in the law.")]
    facts: Annotated[Mapping[str, Any], describe("Факты", "Facts", "Значения.", "The values that counted.")] = EMPTY
    limbs: Annotated[
        tuple[DecidedLimb, ...],
        describe("Критерии", "Limbs", "Невыполненные критерии.", "The conditions not met."),
    ] = ()
    explanation: Annotated[Text | None, describe("Объяснение", "Explanation", "Почему.", "Why.")] = None
    each: _LINES = ()
    remedy: Annotated[Text | None, describe("Что делать", "Remedy", "Что делать.", "What can be done.")] = None


@concept(ru="Недостающее сведение", en="Need", ru_text="Какого сведения не хватает и от кого оно.")
class Need:
    """A datum that is missing, and whom it comes from."""

    input: Annotated[Title, describe("Сведение", "Input", "Имя сведения.", "The input's path.")]
    title: Annotated[Text | None, describe("Название", "Title", "Название.", "The title.")] = None
    source: Annotated[Text | None, describe("Источник", "Source", "От кого.", "From whom.")] = None
    register: Annotated[
        Text | None, describe("Реестр", "Register", "Какой реестр ведёт статус.", "Which register keeps the status.")
    ] = None
    question: Annotated[
        Text | None, describe("Вопрос", "Question", "О чём судит человек.", "What a person is to judge.")
    ] = None


@concept(ru="Решение по одному", en="Decision on a subject", ru_text="Что решено по одному из списка и почему.")
class DecidedSubject:
    """What is decided on one subject, with its reasons."""

    outcome: Annotated[Outcome, describe("Исход", "Outcome", "Чем кончилось.", "How it ended.")]
    certain: Annotated[
        Effect | None,
        describe("Уже ясно", "Certain", "Неотменимое последствие.", "The effect certain already."),
    ] = None
    complete: Annotated[
        Boolean, describe("Полное", "Complete", "Все ли основания известны.", "Whether every ground is known.")
    ]
    undetermined: Annotated[
        tuple[Title, ...], describe("Неизвестны", "Undetermined", "Неизвестные основания.", "The grounds unknown.")
    ] = ()
    grounds: Annotated[
        tuple[DecidedGround, ...], describe("Основания", "Grounds", "Верные основания.", "The true grounds.")
    ] = ()
    results: Annotated[
        Mapping[str, Any],
        describe(
            "Запись",
            "Results",
            "Значения записи; при нескольких результатах — чем кончился каждый.",
            "The record's values; of several results, how each ended.",
        ),
    ] = EMPTY
    version: Annotated[
        Title | None,
        describe(
            "Версия",
            "Version",
            "По какой версии решено, если по остальным решено по другой.",
            "By which version it was decided, where others were decided on by another.",
        ),
    ] = None
    deadline: Annotated[
        Mapping[str, Title],
        describe(
            "Сроки",
            "Deadlines",
            "Последние дни по этой версии; у решения в целом — самые ранние.",
            "The terms' last days by that version; those of the whole decision are the earliest.",
        ),
    ] = EMPTY


@concept(ru="Решение", en="Decision", ru_text="Что говорит движок и почему.")
class DecisionShape:
    """What the engine says, with its reasons."""

    regulation: Annotated[DecidedBy, describe("Регламент", "Regulation", "По какому файлу.", "By which file.")]
    on: Annotated[Day, describe("На день", "On", "На какой день решено.", "As of which day.")]
    outcome: Annotated[Outcome, describe("Исход", "Outcome", "Чем кончилось.", "How it ended.")]
    certain: Annotated[
        Effect | None,
        describe("Уже ясно", "Certain", "Неотменимое последствие.", "The effect certain already."),
    ] = None
    complete: Annotated[
        Boolean, describe("Полное", "Complete", "Все ли основания известны.", "Whether every ground is known.")
    ]
    undetermined: Annotated[
        tuple[Title, ...], describe("Неизвестны", "Undetermined", "Неизвестные основания.", "The grounds unknown.")
    ] = ()
    deemed: Annotated[Boolean, describe("По молчанию", "Deemed", "Предоставлено молчанием.", "Granted by silence.")] = (
        False
    )
    variant: Annotated[
        Title | None,
        describe("Вариант", "Variant", "Какой вариант.", "Which variant."),
    ] = None
    grounds: Annotated[
        tuple[DecidedGround, ...], describe("Основания", "Grounds", "Верные основания.", "The true grounds.")
    ] = ()
    needs: Annotated[tuple[Need, ...], describe("Нужно", "Needs", "Чего не хватает.", "What is missing.")] = ()
    results: Annotated[Mapping[str, Any], describe("Запись", "Results", "Значения записи.", "The record's values.")] = (
        EMPTY
    )
    each: Annotated[
        Mapping[str, DecidedSubject],
        describe("По каждому", "Each", "Решение по каждому.", "The decision on every subject."),
    ] = EMPTY
    deadline: Annotated[
        Mapping[str, Title], describe("Сроки", "Deadlines", "Последние дни.", "The terms' last days.")
    ] = EMPTY
    trace: Annotated[tuple[Any, ...], describe("Ход", "Trace", "Как решали.", "How it was decided.")] = ()
    untranslated: Annotated[
        tuple[Title, ...], describe("Без перевода", "Untranslated", "Что не переведено.", "What has no translation.")
    ] = ()
    whatif: Annotated[
        Mapping[str, Any],
        describe(
            "Что изменить",
            "What if",
            "Ближайшие изменения, с которыми решение было бы иным; только по запросу.",
            "The nearest changes with which it would be decided otherwise; on request only.",
        ),
    ] = EMPTY
