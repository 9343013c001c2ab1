"""Parameters: figures of law with their days of force."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import concept, describe, later
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.input import Bound
from regdsl.model.period_value import PeriodValue
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Count, Expr, Title
from regdsl.model.value_type import Type

__all__ = ["Parameter"]


@concept(ru="Норматив", en="Parameter", ru_text="Величина из закона со сроками действия.")
class Parameter:
    """A figure of law with its days of force."""

    title: Annotated[Title, describe("Название", "Title", "Как назвать норматив.", "What to call the parameter.")]
    type: Annotated[Type, describe("Тип", "Type", "`money`, `integer`, `date`.", "`money`, `integer`, `date`.")]
    values: Annotated[
        tuple[PeriodValue, ...],
        describe("Значения", "Values", "Значения по периодам.", "The values by period.", min_length=1),
    ]
    scale: Annotated[
        Count | None, describe("Знаков после запятой", "Scale", "Сколько знаков.", "How many decimal places.")
    ] = None
    unit: Annotated[Title | None, describe("Единица", "Unit", "Единица измерения.", "The unit of measure.")] = None
    currency: Annotated[
        Title | None, describe("Валюта", "Currency", "Код валюты, обычно `RUB`.", "The currency's code.")
    ] = None
    min: Annotated[Bound | None, describe("Не меньше", "Minimum", "Наименьшее значение.", "The least value.")] = None
    max: Annotated[Bound | None, describe("Не больше", "Maximum", "Наибольшее значение.", "The greatest value.")] = None
    by: Annotated[
        Names,
        later(
            "По ключам",
            "By",
            "Справочники, по кодам которых берут значение.",
            "The reference books that key the value.",
        ),
    ] = ()
    as_of: Annotated[
        Expr | None,
        describe("На дату", "As of", "На какую дату берут норматив.", "On which day the parameter is taken."),
    ] = None
    publisher: Annotated[
        Title | None, describe("Кто публикует", "Publisher", "Кто устанавливает значение.", "Who sets the value.")
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @model_validator(mode="after")
    def _ends(self) -> Self:
        """The last period must end, or say that it is open: a yearly figure never lives on by default."""
        last = max(range(len(self.values)), key=lambda index: self.values[index].from_)
        if self.values[last].to is None and not self.values[last].open:
            raise PydanticCustomError("no_end", "no end", {"at": ("values", last)})
        return self
