"""Parameters: figures of law with their days of force."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import concept, describe
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.input import Bound
from regdsl.model.period_value import PeriodValue
from regdsl.model.pipe_table import TableFlaw, TableProblem
from regdsl.model.reading import ReadingField
from regdsl.model.recalculation import Recalculation
from regdsl.model.scalars import Count, Expr, Title
from regdsl.model.value_type import Type

__all__ = ["Parameter"]

MOST_KEYS = 2


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
        describe(
            "По ключам",
            "By",
            "Один или два ключа: имя справочника, а у короткого списка без справочника — название самого ключа.",
            "One or two keys: the name of a reference book or, for a short list without one, what the key is called.",
        ),
    ] = ()
    as_of: Annotated[
        Expr | None,
        describe(
            "На дату",
            "As of",
            "На какую дату берут норматив: `дата обращения`, `месяц обращения` или сведение-дата.",
            "On which day the parameter is taken: `дата обращения`, `месяц обращения` or an input that is a date.",
        ),
    ] = None
    recalc: Annotated[
        Recalculation | None,
        describe(
            "Перерасчёт",
            "Recalculation",
            "Когда по новому значению пересчитывают назначенное.",
            "When what was granted is worked out anew by the new value.",
        ),
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

    @model_validator(mode="after")
    def _keyed(self) -> Self:
        """Ask for tables of as many keys as there are, and for none where there are no keys."""
        if len(self.by) > MOST_KEYS:
            raise PydanticCustomError("too_many_keys", "too many keys", {"at": ("by", MOST_KEYS)})
        for index, period in enumerate(self.values):
            at = ("values", index, "table" if period.value is None else "value")
            if self.by and period.table is None:
                raise PydanticCustomError("figure_without_table", "no table", {"at": at})
            if period.table is None:
                continue
            if not self.by:
                raise PydanticCustomError("table_without_keys", "no keys", {"at": at})
            if period.table.keys != len(self.by):
                heading = period.table.heading
                flaw = TableFlaw.ONE_KEY if len(self.by) == 1 else TableFlaw.TWO_KEYS
                problem = TableProblem(flaw, heading.start, heading.end)
                raise PydanticCustomError("table", "no table", {"problem": problem, "at": at})
        return self
