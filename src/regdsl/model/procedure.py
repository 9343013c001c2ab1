"""The administrative procedures: the ten typical ones, and how this service differs."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import model_validator

from regdsl.model.accept import ONE_OR_MANY
from regdsl.model.base import EMPTY, SHORT, VIRTUAL, concept, describe
from regdsl.model.common import Basis, Mark, Names, Only, TermLength
from regdsl.model.presence import Justification, Presence
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Title
from regdsl.model.words import Actor, Method, ProcedureType

__all__ = ["NotProvided", "Procedure", "Procedures"]

STANDARD = "standard"


@concept(
    ru="Не предусмотрена", en="Not provided", ru_text="Процедура, которой закон для услуги не знает.", short="type"
)
class NotProvided:
    """A procedure that the law does not know for this service."""

    type: Annotated[ProcedureType, describe("Процедура", "Procedure", "Одна из десяти.", "One of the ten.")]
    reason: Annotated[Title | None, describe("Причина", "Reason", "Почему её нет.", "Why there is none.")] = None
    basis: Basis = ()
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(
    ru="Административная процедура", en="Procedure", ru_text="Одна процедура: тип, исполнитель, начало и конец, срок."
)
class Procedure:
    """One procedure: type, actor, start and end, term."""

    type: Annotated[ProcedureType, describe("Тип", "Type", "Один из десяти.", "One of the ten.")]
    title: Annotated[Title | None, describe("Название", "Title", "Как назвать.", "What to call it.")] = None
    actor: Annotated[Actor | None, describe("Исполнитель", "Actor", "Машина или человек.", "Machine or human.")] = None
    reason: Annotated[
        Title | None, describe("Почему человек", "Reason", "Почему нельзя автоматически.", "Why it is not automatic.")
    ] = None
    term: Annotated[TermLength | None, describe("Срок", "Term", "Предельный срок.", "The longest it may take.")] = None
    starts_when: Annotated[
        Title | None,
        describe("Начало", "Starts when", "Формальный критерий начала.", "The formal criterion of its start."),
    ] = None
    ends_when: Annotated[
        Title | None,
        describe("Окончание", "Ends when", "Формальный критерий окончания.", "The formal criterion of its end."),
    ] = None
    inputs: Annotated[Names, describe("Вход", "Inputs", "Сведения на входе.", "The data it needs.")] = ()
    outputs: Annotated[Names, describe("Выход", "Outputs", "Сведения на выходе.", "The data it yields.")] = ()
    after: Annotated[Names, describe("После", "After", "После каких процедур.", "After which procedures.")] = ()
    method: Annotated[
        Method | None, describe("Способ", "Method", "Как проводят оценку.", "How the assessment is made.")
    ] = None
    presence: Annotated[
        Presence | None, describe("Присутствие", "Presence", "Нужно ли приходить.", "Whether to appear in person.")
    ] = None
    exception: Annotated[
        Mapping[str, Justification],
        describe("Исключения", "Exceptions", "Что и почему иначе.", "What differs, and why."),
    ] = EMPTY
    channels: Annotated[Names, describe("Каналы", "Channels", "В каких каналах.", "In which channels.")] = ()
    only: Only = ()
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None


@concept(
    ru="Административные процедуры",
    en="Procedures",
    ru_text="`standard` или отличия от десяти типовых.",
    texts=({"const": STANDARD},),
)
class Procedures:
    """`standard`, or the differences from the ten typical ones."""

    standard: Annotated[
        Boolean, describe("Типовые", "Standard", "Остальное — по типовому порядку.", "All else is as typical.")
    ] = False
    not_provided: Annotated[
        tuple[NotProvided, ...],
        ONE_OR_MANY,
        describe("Не предусмотрены", "Not provided", "Процедуры, которых нет.", "The procedures there are none of."),
    ] = ()
    own: Annotated[
        Mapping[str, Procedure],
        describe("Процедуры", "Procedures", "По именам.", "By name.", alias=f"{VIRTUAL}own"),
    ] = EMPTY

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Read `standard`, and set the named procedures apart from the keys."""
        if data == STANDARD:
            return {STANDARD: True}
        if not isinstance(data, Mapping):
            return data
        keys = {key: value for key, value in data.items() if key in (STANDARD, "not_provided")}
        return {**keys, f"{VIRTUAL}own": {key: value for key, value in data.items() if key not in keys}}
