"""Several results of one service, each with its own record, decided one after another."""

from collections.abc import Mapping
from typing import Annotated

from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.reading import ReadingField
from regdsl.model.result import Annulment, RecordField
from regdsl.model.scalars import Boolean, Title
from regdsl.model.subject import Per
from regdsl.model.term import Term

__all__ = ["DecidedBy", "ResultKind", "ResultStage", "StageRecord"]


class ResultKind(Choice):
    """Whether the service ends with the result."""

    INTERMEDIATE = "intermediate", "промежуточный", "intermediate"
    MAIN = "main", "основной", "main"


class DecidedBy(Choice):
    """What decides a result, if not the application alone."""

    ALLOCATION = "allocation", "распределение", "allocation"


@concept(ru="Запись результата", en="Record of a result", ru_text="Где делают запись и что в ней.")
class StageRecord:
    """Where the record is made and what it holds."""

    register: Annotated[Title, describe("Реестр", "Register", "Где делают запись.", "Where the record is made.")]
    fields: Annotated[Mapping[str, RecordField], describe("Поля", "Fields", "Поля записи.", "The record's fields.")] = (
        EMPTY
    )


@concept(ru="Один из результатов", en="One of the results", ru_text="Что даёт услуга на этом шаге.")
class ResultStage:
    """What the service gives at one step."""

    kind: Annotated[
        ResultKind,
        describe(
            "Вид",
            "Kind",
            "Кончается ли услуга этим результатом.",
            "Whether the service ends with the result.",
        ),
    ] = ResultKind.MAIN
    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать результат.", "What to call the result.")
    ] = None
    variants: Annotated[
        Names,
        describe(
            "Варианты",
            "Variants",
            "В каких вариантах он есть; без этого ключа — во всех.",
            "In which variants there is one; in all of them when left out.",
        ),
    ] = ()
    after: Annotated[
        Title | None,
        describe("После", "After", "После какого результата решают.", "After which result it is decided."),
    ] = None
    by: Annotated[
        DecidedBy | None,
        describe(
            "Чем решают",
            "By",
            "`allocation`: распределением, не по одному заявлению.",
            "`allocation`: not by the application alone.",
        ),
    ] = None
    per: Annotated[
        Per | None,
        describe(
            "На каждого",
            "Per",
            "`subject` — запись на каждого, кому предоставлено; где решают по обращению в целом — одна.",
            "`subject`: a record for every subject that is granted; one where it is decided as a whole.",
        ),
    ] = None
    record: Annotated[
        StageRecord | None, describe("Запись", "Record", "Где и что записывают.", "Where and what is recorded.")
    ] = None
    term: Annotated[
        Term | None,
        describe(
            "Срок",
            "Term",
            "Часы этого результата; зовутся его именем.",
            "The clock of the result; it has the result's name.",
        ),
    ] = None
    extract: Annotated[
        Boolean | None, describe("Выписка", "Extract", "Выдают ли выписку.", "Whether an extract is given.")
    ] = None
    annul: Annotated[
        tuple[Annulment, ...] | None, describe("Аннулирование", "Annulment", "Закрытый перечень.", "A closed list.")
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @property
    def is_allocated(self) -> bool:
        """Whether it waits for an allocation, so that no application decides it alone."""
        return self.by is DecidedBy.ALLOCATION
