"""The result: a register record and what it holds."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import EMPTY, SHORT, concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Mark, Names, Only, SomeBasis, TermLength
from regdsl.model.event import EventCondition
from regdsl.model.input import Bound
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Count, Expr, Text, Title
from regdsl.model.subject import Per
from regdsl.model.value_type import Type

__all__ = ["Access", "AccessGround", "Annulment", "LegalForce", "RecordField", "Result", "Rounding", "Who"]


class Rounding(Choice):
    """How a number of the record is rounded; for each there is a function of FEEL."""

    HALF_UP = "half up", "до ближайшего, половина — вверх", "to the nearest, half up"
    HALF_DOWN = "half down", "до ближайшего, половина — вниз", "to the nearest, half down"
    HALF_EVEN = "half even", "до ближайшего, половина — к чётному", "to the nearest, half to even"
    UP = "up", "от нуля", "away from zero"
    DOWN = "down", "к нулю", "towards zero"
    FLOOR = "floor", "вниз", "floor"
    CEILING = "ceiling", "вверх", "ceiling"


class Who(Choice):
    """Who sees a record."""

    APPLICANT = "applicant", "заявитель", "the applicant"
    THIRD_PARTY = "third_party", "третьи лица", "third parties"
    AUTHORITY = "authority", "органы власти", "authorities"


class AccessGround(Choice):
    """By what right a record is seen."""

    OWN = "own", "своя запись", "one's own record"
    CONSENT = "consent", "согласие заявителя", "the applicant's consent"
    LAW = "law", "закон", "the law"


@concept(ru="Поле записи", en="Record field", ru_text="Что записывают в реестр.", short="expr")
class RecordField:
    """What is written into the register."""

    expr: Annotated[Expr, describe("Выражение", "Expression", "Значение, на FEEL.", "The value, in FEEL.")]
    type: Annotated[Type | None, describe("Тип", "Type", "Тип значения.", "The value's type.")] = None
    title: Annotated[Title | None, describe("Название", "Title", "Как назвать поле.", "What to call the field.")] = None
    unit: Annotated[Title | None, describe("Единица", "Unit", "Единица измерения.", "The unit of measure.")] = None
    scale: Annotated[
        Count | None, describe("Знаков после запятой", "Scale", "Сколько знаков.", "How many decimal places.")
    ] = None
    min: Annotated[
        Bound | None,
        describe(
            "Не меньше",
            "Minimum",
            "Меньше значение не бывает: это доказывает `regdsl verify`.",
            "The value is never less: `regdsl verify` proves it.",
        ),
    ] = None
    max: Annotated[
        Bound | None,
        describe(
            "Не больше",
            "Maximum",
            "Больше значение не бывает: это доказывает `regdsl verify`.",
            "The value is never more: `regdsl verify` proves it.",
        ),
    ] = None
    rounding: Annotated[Rounding | None, describe("Округление", "Rounding", "Как округляют.", "How it is rounded.")] = (
        None
    )
    currency: Annotated[Title | None, describe("Валюта", "Currency", "Код валюты.", "The currency's code.")] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(ru="Юридическая значимость", en="Legal force", ru_text="Какую силу имеет реестровая запись.")
class LegalForce:
    """What force a register record has."""

    statement: Annotated[
        Title, describe("В чём", "Statement", "Какую силу имеет запись.", "What force the record has.")
    ]
    basis: SomeBasis
    verified: Mark = None


@concept(ru="Доступ", en="Access", ru_text="Кто и по какому праву видит запись.")
class Access:
    """Who sees the record and by what right."""

    who: Annotated[Who, describe("Кто", "Who", "Кому доступно.", "Who has access.")]
    ground: Annotated[AccessGround, describe("Право", "Ground", "По какому праву.", "By what right.")]
    basis: Basis = ()


@concept(
    ru="Основание аннулирования", en="Annulment ground", ru_text="Запись закрытого перечня оснований аннулирования."
)
class Annulment:
    """An entry of the closed list of grounds for annulling the record."""

    id: Annotated[Title, describe("Имя", "Identifier", "Короткое имя.", "A short name.")]
    title: Annotated[Title, describe("Название", "Title", "Как названо в законе.", "What the law calls it.")]
    event: Annotated[
        EventCondition | None, describe("Событие", "Event", "Факт о ходе дела.", "A fact about the case.")
    ] = None
    when: Annotated[Expr | None, describe("Когда", "When", "Условие.", "The condition.")] = None
    term: Annotated[
        TermLength | None, describe("Срок", "Term", "За сколько аннулируют.", "How soon it is annulled.")
    ] = None
    explain: Annotated[Text | None, describe("Объяснение", "Explanation", "Что сказать.", "What is told.")] = None
    basis: SomeBasis
    verified: Mark = None

    @model_validator(mode="after")
    def _condition(self) -> Self:
        """Ask for an event or a condition, not for both."""
        if (self.event is None) == (self.when is None):
            kind = "one_of" if self.event is None else "conflict"
            raise PydanticCustomError(kind, "one condition", {"keys": ("event", "when")})
        return self


@concept(ru="Результат", en="Result", ru_text="Реестровая запись: где и что.")
class Result:
    """The register record: where and what."""

    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать результат.", "What to call the result.")
    ] = None
    register: Annotated[Title, describe("Реестр", "Register", "Где делают запись.", "Where the record is made.")]
    record: Annotated[
        Mapping[str, RecordField], describe("Запись", "Record", "Поля записи.", "The record's fields.")
    ] = EMPTY
    legal_force: Annotated[
        LegalForce | None, describe("Юридическая значимость", "Legal force", "Сила записи.", "The record's force.")
    ] = None
    deliver: Annotated[Names, describe("Доставка", "Delivery", "Каналы доставки.", "Channels of delivery.")] = ()
    deliver_to_third_party: Annotated[
        Boolean | None,
        describe("Передача третьим лицам", "To third parties", "По выбору заявителя.", "At the applicant's choice."),
    ] = None
    extract: Annotated[
        Boolean | None, describe("Выписка", "Extract", "Выдают ли выписку.", "Whether an extract is given.")
    ] = None
    access: Annotated[
        tuple[Access, ...], describe("Доступ", "Access", "Кто видит запись.", "Who sees the record.")
    ] = ()
    verification: Annotated[
        Title | None, describe("Проверка", "Verification", "Как проверить результат.", "How the result is verified.")
    ] = None
    annul: Annotated[
        tuple[Annulment, ...] | None, describe("Аннулирование", "Annulment", "Закрытый перечень.", "A closed list.")
    ] = None
    only: Only = ()
    per: Annotated[
        Per | None,
        describe(
            "На каждого",
            "Per",
            "`subject` — запись на каждого, по кому предоставлено; где решают по обращению в целом — одна.",
            "`subject`: a record for every subject that is granted; one where it is decided as a whole.",
        ),
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
