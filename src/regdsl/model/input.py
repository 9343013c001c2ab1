"""Inputs: the data a decision rests on."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.accept import ONE_OR_MANY
from regdsl.model.base import SHORT, Spelling, concept, describe
from regdsl.model.common import Basis, Mark, Only
from regdsl.model.read_by import ReadBy
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Count, Expr, Plain, Text, Title
from regdsl.model.source import Judgement
from regdsl.model.span import Span, read_span
from regdsl.model.value_type import Type, is_code, is_of_records, is_status
from regdsl.model.words import PersonalData, Purpose, RequiredEffect
from regdsl.model.year_month import YearMonth, read_year_month
from regdsl.runtime.shares import read_share

__all__ = ["Bound", "Input", "InputSource"]


def _bound(value: object) -> int | Decimal | Fraction | date | YearMonth | Span:
    if isinstance(value, date) or (isinstance(value, int | Decimal) and not isinstance(value, bool)):
        return value
    if isinstance(value, str) and (month := read_year_month(value)) is not None:
        return month
    if isinstance(value, str) and (span := read_span(value)) is not None:
        return span
    if isinstance(value, str) and "/" in value and isinstance(share := read_share(value), Fraction):
        return share
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("expected", "expected a bound", {"expected": "bound"})


Bound = Annotated[
    int | Decimal | Fraction | date | YearMonth | Span,
    Spelling("number, simple fraction, day, month or duration"),
    ReadBy(
        _bound,
        {
            "anyOf": [
                {"type": "number"},
                {"type": "string", "pattern": r"^\d{4}-\d\d(-\d\d)?$"},
                {"type": "string", "pattern": r"^-?P[0-9T]|^[1-9]\d* |^полгода$|^half a year$"},
                {"type": "string", "pattern": r"^[+-]?\d{1,9}/\d{1,9}$"},
            ]
        },
    ),
]
"""A number, a simple fraction, a day, a month or a duration that values may not pass."""


@concept(ru="Источник входа", en="Input's source", ru_text="Имя источника или суждение человека.", short="name")
class InputSource:
    """The name of a source, or a person's judgement described on the spot."""

    name: Annotated[Title | None, describe("Источник", "Source", "Имя из `sources`.", "A name from `sources`.")] = None
    judgement: Annotated[
        Judgement | None, describe("Суждение", "Judgement", "Если судит человек.", "When a person judges.")
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False

    @model_validator(mode="after")
    def _one(self) -> Self:
        """Ask for exactly one of the two."""
        if (self.name is None) == (self.judgement is None):
            kind = "conflict" if self.name is not None else "one_of"
            raise PydanticCustomError(kind, "name or judgement", {"keys": ("name", "judgement")})
        return self


@concept(ru="Сведения", en="Input", ru_text="Одно сведение: тип, источник, цель.")
class Input:
    """One typed datum, with its source and purpose."""

    title: Annotated[Title, describe("Название", "Title", "Как назвать человеку.", "What people call it.")]
    type: Annotated[
        Type,
        describe(
            "Тип",
            "Type",
            "`boolean`, `integer`, `date`, `list of decimal`, `code(справочник)`.",
            "`boolean`, `integer`, `date`, `list of decimal`, `code(book)`.",
        ),
    ]
    source: Annotated[InputSource, describe("Источник", "Source", "Имя из `sources`.", "A name from `sources`.")]
    nullable: Annotated[
        Boolean,
        describe(
            "Может отсутствовать",
            "Nullable",
            "Бывает ли, что сведения нет вовсе.",
            "Whether the datum may be absent at all.",
        ),
    ] = False
    default: Annotated[
        Plain | None,
        describe(
            "По умолчанию",
            "Default",
            "Что считать, если заявитель не указал.",
            "What holds when the applicant left it blank.",
        ),
    ] = None
    required: Annotated[
        RequiredEffect | None,
        describe(
            "Обязательно",
            "Required",
            "Что будет, если заявитель не указал.",
            "What follows when the applicant left it blank.",
        ),
    ] = None
    min: Annotated[Bound | None, describe("Не меньше", "Minimum", "Наименьшее значение.", "The least value.")] = None
    max: Annotated[Bound | None, describe("Не больше", "Maximum", "Наибольшее значение.", "The greatest value.")] = None
    scale: Annotated[
        Count | None, describe("Знаков после запятой", "Scale", "Сколько знаков.", "How many decimal places.")
    ] = None
    unit: Annotated[Title | None, describe("Единица", "Unit", "Единица измерения.", "The unit of measure.")] = None
    currency: Annotated[
        Title | None, describe("Валюта", "Currency", "Код валюты, обычно `RUB`.", "The currency's code.")
    ] = None
    min_items: Annotated[
        Count | None,
        describe("Не меньше штук", "Minimum items", "Наименьшая длина списка.", "The list's least length."),
    ] = None
    max_items: Annotated[
        Count | None,
        describe("Не больше штук", "Maximum items", "Наибольшая длина списка.", "The list's greatest length."),
    ] = None
    max_length: Annotated[
        Count | None,
        describe("Не длиннее", "Maximum length", "Наибольшая длина текста.", "The text's greatest length."),
    ] = None
    values: Annotated[
        Mapping[str, Title] | None,
        describe(
            "Значения",
            "Values",
            "Коды и их тексты, если справочника нет.",
            "Codes and texts where there is no reference book.",
            min_length=1,
        ),
    ] = None
    key: Annotated[
        Title | None,
        describe("Ключ", "Key", "Поле, по которому различают записи.", "The field that tells records apart."),
    ] = None
    only: Only = ()
    purpose: Annotated[
        tuple[Purpose, ...],
        ONE_OR_MANY,
        describe("Цель", "Purpose", "Для чего нужно сведение.", "What the datum is needed for."),
    ] = ()
    personal: Annotated[
        PersonalData | None,
        describe(
            "Персональные данные", "Personal data", "Категория персональных данных.", "The class of personal data."
        ),
    ] = None
    as_of: Annotated[
        Expr | None,
        describe("На дату", "As of", "На какую дату берут сведение.", "On which day the datum is taken."),
    ] = None
    register: Annotated[
        Title | None,
        describe("Реестр", "Register", "Реестр, который ведёт статус.", "The register that keeps the status."),
    ] = None
    question: Annotated[
        Title | None, describe("Вопрос", "Question", "Как спросить заявителя.", "How to ask the applicant.")
    ] = None
    hint: Annotated[Text | None, describe("Подсказка", "Hint", "Пояснение в заявлении.", "A note on the form.")] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @model_validator(mode="after")
    def _codes(self) -> Self:
        """Ask for the list of codes exactly where the type is `code` without a book, for a key where it is a list of
        records."""
        if is_code(self.type) and self.values is None:
            raise PydanticCustomError("code_list", "no codes", {"at": ("type",)})
        if self.values is not None and not is_code(self.type):
            raise PydanticCustomError("values_without_code", "codes without the type", {"at": ("values",)})
        if is_status(self.type) and self.register is None:
            raise PydanticCustomError("status_without_register", "no register", {"at": ("type",)})
        if is_of_records(self.type) and self.key is None:
            raise PydanticCustomError("records_without_key", "no key", {"at": ("type",)})
        if self.key is not None and not is_of_records(self.type):
            raise PydanticCustomError("key_without_records", "a key without records", {"at": ("key",)})
        return self
