"""What became known after the grant, in a case: which grounds for annulment hold by it."""

from collections.abc import Mapping
from typing import Annotated, Any

from regdsl.model.annulment_shape import AnnulmentOutcome
from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.case_event import RecordedEvent
from regdsl.model.common import Names
from regdsl.model.outcome import Outcome
from regdsl.model.scalars import Boolean, Day, Moment, Text

__all__ = ["ExpectedAnnulment", "LearntLater"]


@concept(
    ru="Ожидание об аннулировании",
    en="Expected annulment",
    ru_text="Что станет с предоставленным; о чём не сказано, не проверяется.",
)
class ExpectedAnnulment:
    """What becomes of what was granted; what is not mentioned is not compared."""

    outcome: Annotated[
        AnnulmentOutcome | None,
        describe("Исход", "Outcome", "Что станет с предоставленным.", "What becomes of the grant."),
    ] = None
    decision: Annotated[
        Outcome | None, describe("Решение", "Decision", "Что было решено до того.", "What was decided before.")
    ] = None
    grounds: Annotated[
        Names | None,
        describe("Основания", "Grounds", "Все верные основания аннулирования.", "All grounds for annulment that hold."),
    ] = None
    needs: Annotated[
        Names | None, describe("Нужно", "Needs", "Каких сведений не хватает.", "Which data are missing.")
    ] = None
    undetermined: Annotated[
        Names | None, describe("Неизвестны", "Undetermined", "Неопределённые основания.", "The grounds still unknown.")
    ] = None
    complete: Annotated[
        Boolean | None, describe("Полное", "Complete", "Все ли основания известны.", "Whether every ground is known.")
    ] = None
    results: Annotated[
        Mapping[str, AnnulmentOutcome],
        describe("Результаты", "Results", "Из нескольких — что с каждым.", "Of several, what becomes of each."),
    ] = EMPTY
    deadline: Annotated[
        Mapping[str, Day],
        describe("Сроки", "Deadlines", "До какого дня аннулировать, по основаниям.", "By when to annul, by ground."),
    ] = EMPTY


@concept(ru="Известное после решения", en="Learnt after the decision", ru_text="Что орган узнал потом и что из этого.")
class LearntLater:
    """What the authority learnt after the decision, and what follows from it. What nothing is said of stands."""

    known_on: Annotated[Moment, describe("Узнали", "Known on", "В какой день узнали.", "On which day it was learnt.")]
    change: Annotated[
        Mapping[str, Any],
        describe("Изменилось", "Change", "Новые факты, отличиями.", "The new facts, by differences."),
    ] = EMPTY
    events: Annotated[
        tuple[RecordedEvent, ...], describe("События", "Events", "Что произошло с тех пор.", "What has happened since.")
    ] = ()
    expect: Annotated[
        ExpectedAnnulment,
        describe("Ожидание", "Expectation", "Что станет с предоставленным.", "What becomes of the grant."),
    ]
    note: Annotated[Text | None, describe("Примечание", "Note", "Для читателя.", "For the reader.")] = None
