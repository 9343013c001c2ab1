"""Locals: what a template leaves to its instances, and what an instance gives for them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.calendar import Length, LengthProblem, parse_length
from regdsl.model.base import SHORT, Spelling, concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Mark
from regdsl.model.read_by import ReadBy
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Count, Plain, Title
from regdsl.model.season import YearDay, read_year_day

__all__ = ["Local", "LocalType", "LocalValue", "length_of"]


class LocalType(Choice):
    """What a template may leave to its instances."""

    DURATION = "duration", "срок", "length of time"
    INTEGER = "integer", "целое число", "whole number"
    DECIMAL = "decimal", "число с известным числом знаков после запятой", "number with a known scale"
    MONEY = "money", "деньги", "money"
    BOOLEAN = "boolean", "да или нет", "true or false"
    DATE = "date", "дата", "date"
    TEXT = "text", "текст", "text"
    CODE = "code", "код из списка", "code from a list"
    REFERENCE_BOOK = "reference_book", "справочник", "reference book"
    SEASON = "range of day_month", "дни каждого года от и до", "range of days of every year"


_BOUNDED = (LocalType.INTEGER, LocalType.DECIMAL)


def length_of(value: object, unit: str | None) -> Length | LengthProblem | None:
    """Read the length that a value of a duration is: `10 рабочих дней`, or `10` of the `unit`; None for a value that is
    none."""
    if isinstance(value, int) and not isinstance(value, bool) and unit is not None:
        return parse_length(f"{value} {unit}")
    return parse_length(value) if isinstance(value, str) else None


def _bound(value: object) -> Length | int | Decimal | date | YearDay:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        length = parse_length(value)
        if isinstance(length, Length):
            return length
        if (day := read_year_day(value)) is not None:
            return day
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("expected", "expected a bound", {"expected": "local_bound"})


_Bound = Annotated[
    Length | int | Decimal | date | YearDay,
    Spelling("number, day, day of every year or length of time"),
    ReadBy(_bound, {"anyOf": [{"type": "number"}, {"type": "string"}]}),
]


@concept(ru="Местный норматив", en="Local", ru_text="Что определяет тот, кто применяет шаблон, и в каких пределах.")
class Local:
    """What an instance of the template settles, and within which bounds."""

    type: Annotated[
        LocalType,
        describe(
            "Тип",
            "Type",
            "`duration`, `integer`, `range of day_month`, `reference_book`.",
            "`duration`, `integer`, `range of day_month`, `reference_book`.",
        ),
    ]
    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать норматив.", "What to call the local.")
    ] = None
    unit: Annotated[
        Title | None,
        describe(
            "Единица",
            "Unit",
            "У срока — в чём его считают: `рабочий день`; у числа — единица измерения.",
            "Of a duration, what it is counted in: `working day`; of a number, its unit of measure.",
        ),
    ] = None
    min: Annotated[_Bound | None, describe("Не меньше", "Minimum", "Наименьшее.", "The least.")] = None
    max: Annotated[_Bound | None, describe("Не больше", "Maximum", "Наибольшее.", "The greatest.")] = None
    scale: Annotated[
        Count | None, describe("Знаков после запятой", "Scale", "Сколько знаков.", "How many decimal places.")
    ] = None
    values: Annotated[
        Mapping[str, Title] | None,
        describe("Значения", "Values", "Коды и их тексты.", "The codes and their texts.", min_length=1),
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @property
    def least(self) -> Length | int | Decimal | date | YearDay | None:
        """The lower bound, a length for a duration."""
        return self._in_units(self.min)

    @property
    def most(self) -> Length | int | Decimal | date | YearDay | None:
        """The upper bound, a length for a duration."""
        return self._in_units(self.max)

    def _in_units(
        self, bound: Length | int | Decimal | date | YearDay | None
    ) -> Length | int | Decimal | date | YearDay | None:
        if self.type is not LocalType.DURATION or not isinstance(bound, int):
            return bound
        length = length_of(bound, self.unit)
        return length if isinstance(length, Length) else bound

    @model_validator(mode="after")
    def _sound(self) -> Self:
        """Ask for what the type needs: a unit, bounds, codes."""
        if self.type is LocalType.DURATION:
            self._duration()
        elif self.type is LocalType.SEASON:
            for key, bound in (("min", self.min), ("max", self.max)):
                if bound is not None and not isinstance(bound, YearDay):
                    raise PydanticCustomError("day_of_year", "no day of every year", {"at": (key,)})
        elif self.type in _BOUNDED:
            for key in ("min", "max"):
                if getattr(self, key) is None:
                    raise PydanticCustomError("one_of", "no bound", {"keys": (key,)})
        if self.type is LocalType.DECIMAL and self.scale is None:
            raise PydanticCustomError("one_of", "no scale", {"keys": ("scale",)})
        if (self.type is LocalType.CODE) != (self.values is not None):
            at = ("type",) if self.values is None else ("values",)
            kind = "code_list" if self.values is None else "values_without_code"
            raise PydanticCustomError(kind, "codes", {"at": at})
        return self

    def _duration(self) -> None:
        if self.unit is None:
            raise PydanticCustomError("one_of", "no unit", {"keys": ("unit",)})
        unit = parse_length(f"1 {self.unit}")
        if isinstance(unit, LengthProblem):
            raise PydanticCustomError("length", "no unit", {"problem": unit, "at": ("unit",)})
        for key, bound in (("min", self.least), ("max", self.most)):
            if bound is not None and (not isinstance(bound, Length) or bound.unit is not unit.unit):
                raise PydanticCustomError("expected", "expected a length", {"expected": "length", "at": (key,)})


@concept(ru="Значение местного норматива", en="Local's value", ru_text="Что определено на месте и чем.", short="value")
class LocalValue:
    """What was settled for a local, and by what."""

    value: Annotated[
        Plain, describe("Значение", "Value", "Срок, число, справочник.", "A length of time, a number, a book.")
    ]
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False
