"""Values that change from day to day of law."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import concept, describe
from regdsl.model.common import Basis, Mark
from regdsl.model.figure_table import FigureTableField
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Day, Plain

__all__ = ["PeriodValue"]


@concept(ru="Значение на период", en="Value of a period", ru_text="Значение норматива и дни, когда оно действует.")
class PeriodValue:
    """A parameter's value and the days it holds."""

    from_: Annotated[Day, describe("С", "From", "Первый день действия.", "The first day in force.", alias="from")]
    to: Annotated[Day | None, describe("По", "To", "Последний день действия.", "The last day in force.")] = None
    open: Annotated[
        Boolean,
        describe("Бессрочно", "Open", "Действует, пока не заменят.", "Holds until it is replaced."),
    ] = False
    value: Annotated[Plain | None, describe("Значение", "Value", "Само значение.", "The value itself.")] = None
    table: Annotated[
        FigureTableField | None,
        describe(
            "Таблица",
            "Table",
            "Значения по ключам: строки — коды первого ключа, столбцы — коды второго или один столбец `=>`.",
            "Values by keys: rows are codes of the first key, columns those of the second, or one column `=>`.",
        ),
    ] = None
    published: Annotated[
        Day | None,
        describe("Опубликовано", "Published", "Когда норма опубликована.", "When the rule was published."),
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        """Ask for a value or a table, and for one end."""
        if (self.value is None) == (self.table is None):
            raise PydanticCustomError("one_of", "value or table", {"keys": ("value", "table")})
        if self.open and self.to is not None:
            raise PydanticCustomError("conflict", "to and open", {"keys": ("to", "open")})
        return self
