"""The shape of the answer to what is annulled, as JSON, and of what it is asked by; the answer is made elsewhere."""

from collections.abc import Mapping
from typing import Annotated, Any

from regdsl.model.application import Provenance
from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.case_event import RecordedEvent
from regdsl.model.choice import Choice
from regdsl.model.decision_shape import DecidedBy, DecidedLimb, Need
from regdsl.model.outcome import Outcome
from regdsl.model.scalars import Boolean, Day, Moment, Text, Title

__all__ = ["AnnulmentByVersion", "AnnulmentGround", "AnnulmentOutcome", "AnnulmentShape", "LaterShape"]


class AnnulmentOutcome(Choice):
    """What becomes of what was granted."""

    ANNULLED = "annulled", "есть основания аннулировать", "to be annulled"
    STANDS = "stands", "остаётся в силе", "stands"
    NEEDS_DATA = "needs_data", "не хватает сведений", "data are missing"
    NOT_GRANTED = "not_granted", "аннулировать нечего", "nothing to annul"


@concept(ru="Известное позже", en="Known later", ru_text="Что орган узнал после решения: факты и события.")
class LaterShape:
    """What the authority learnt after the decision: facts and events. What nothing is said of stands as decided."""

    known_on: Annotated[Moment, describe("Узнали", "Known on", "В какой день узнали.", "On which day it was learnt.")]
    inputs: Annotated[
        Mapping[str, Any],
        describe(
            "Сведения",
            "Inputs",
            "Новые значения по именам, вместо прежних.",
            "The new values by name, in place of the former.",
        ),
    ] = EMPTY
    events: Annotated[
        tuple[RecordedEvent, ...], describe("События", "Events", "Что произошло с тех пор.", "What has happened since.")
    ] = ()
    provenance: Annotated[
        Mapping[str, Provenance],
        describe("Происхождение", "Provenance", "Откуда новые значения.", "Where the new values come from."),
    ] = EMPTY


@concept(
    ru="Основание аннулирования в ответе", en="Ground that holds", ru_text="Верное основание с фактами и объяснением."
)
class AnnulmentGround:
    """A ground for annulment that holds, with its facts and explanation."""

    id: Annotated[Title, describe("Имя", "Identifier", "Имя основания.", "The ground's id.")]
    title: Annotated[Text | None, describe("Название", "Title", "Название основания.", "The ground's title.")] = None
    basis: Annotated[tuple[Title, ...], describe("Нормы", "Basis", "Места в законе.", "The places in the law.")]
    facts: Annotated[Mapping[str, Any], describe("Факты", "Facts", "Значения.", "The values that counted.")] = EMPTY
    limbs: Annotated[tuple[DecidedLimb, ...], describe("Критерии", "Limbs", "Всегда пусто.", "Always empty.")] = ()
    explanation: Annotated[Text | None, describe("Объяснение", "Explanation", "Почему.", "Why.")] = None
    remedy: Annotated[Text | None, describe("Что делать", "Remedy", "Всегда null.", "Always null.")] = None
    version: Annotated[
        Title | None,
        describe(
            "Версия",
            "Version",
            "Чьё это основание, если дано по нескольким версиям.",
            "Whose ground it is, where several versions gave.",
        ),
    ] = None


@concept(
    ru="Ответ по версии", en="Answer by a version", ru_text="Что стало с тем, что дано по одной из нескольких версий."
)
class AnnulmentByVersion:
    """What becomes of what one of several versions gave."""

    version: Annotated[Title, describe("Версия", "Version", "Версия регламента.", "The regulation's version.")]
    each: Annotated[tuple[Title, ...], describe("Кому", "Each", "Кому она дала.", "To whom it gave.")]
    outcome: Annotated[
        AnnulmentOutcome, describe("Исход", "Outcome", "Что стало с данным.", "What becomes of what it gave.")
    ]
    grounds: Annotated[
        tuple[Title, ...], describe("Основания", "Grounds", "Её верные основания.", "Its grounds that hold.")
    ] = ()
    results: Annotated[
        Mapping[str, AnnulmentOutcome],
        describe("Результаты", "Results", "Что стало с каждым из нескольких.", "Of several, what becomes of each."),
    ] = EMPTY
    deadline: Annotated[
        Mapping[str, Title],
        describe("Сроки", "Deadlines", "До какого дня аннулировать.", "By when to annul, by ground."),
    ] = EMPTY


@concept(ru="Ответ об аннулировании", en="Annulment", ru_text="Что стало с предоставленным и почему.")
class AnnulmentShape:
    """What becomes of what was granted, with the reasons."""

    regulation: Annotated[DecidedBy, describe("Регламент", "Regulation", "По какому файлу.", "By which file.")]
    on: Annotated[Day, describe("На день", "On", "На какой день решено.", "As of which day it was decided.")]
    known_on: Annotated[Day, describe("Узнали", "Known on", "В какой день узнали.", "On which day it was learnt.")]
    decision: Annotated[Outcome, describe("Решение", "Decision", "Что было решено.", "What was decided.")]
    outcome: Annotated[
        AnnulmentOutcome, describe("Исход", "Outcome", "Что стало с предоставленным.", "What becomes of the grant.")
    ]
    complete: Annotated[
        Boolean, describe("Полное", "Complete", "Все ли основания известны.", "Whether every ground is known.")
    ]
    undetermined: Annotated[
        tuple[Title, ...], describe("Неизвестны", "Undetermined", "Неизвестные основания.", "The grounds unknown.")
    ] = ()
    variant: Annotated[
        Title | None, describe("Вариант", "Variant", "По какому варианту решено.", "By which variant it was decided.")
    ] = None
    grounds: Annotated[
        tuple[AnnulmentGround, ...], describe("Основания", "Grounds", "Верные основания.", "The grounds that hold.")
    ] = ()
    needs: Annotated[tuple[Need, ...], describe("Нужно", "Needs", "Чего не хватает.", "What is missing.")] = ()
    results: Annotated[
        Mapping[str, AnnulmentOutcome],
        describe(
            "Результаты",
            "Results",
            "Из нескольких — что стало с каждым предоставленным.",
            "Of several, what becomes of each that was granted.",
        ),
    ] = EMPTY
    deadline: Annotated[
        Mapping[str, Title],
        describe("Сроки", "Deadlines", "До какого дня аннулировать, по основаниям.", "By when to annul, by ground."),
    ] = EMPTY
    versions: Annotated[
        tuple[AnnulmentByVersion, ...],
        describe(
            "По версиям",
            "By versions",
            "Если одним дано по одной версии, другим по другой, — ответ по каждой.",
            "Where one version gave to some and another to others, the answer by each.",
        ),
    ] = ()
    trace: Annotated[tuple[Any, ...], describe("Ход", "Trace", "Как отвечали.", "How it was answered.")] = ()
    untranslated: Annotated[
        tuple[Title, ...], describe("Без перевода", "Untranslated", "Что не переведено.", "What has no translation.")
    ] = ()
