"""Named derived values and shared criteria."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import SHORT, concept, describe
from regdsl.model.common import Basis, Mark
from regdsl.model.decision_table import DecisionTableField, HitPolicy
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Count, Expr, Plain, Text, Title
from regdsl.model.value_type import Type

__all__ = ["Criterion", "Definition"]


@concept(
    ru="Вычисление",
    en="Definition",
    ru_text="Именованное производное значение: выражение или таблица решений.",
    short="expr",
)
class Definition:
    """A named derived value: an expression or a decision table."""

    expr: Annotated[
        Expr | None, describe("Выражение", "Expression", "Как вычисляют, на FEEL.", "How it is computed, in FEEL.")
    ] = None
    table: Annotated[
        DecisionTableField | None,
        describe(
            "Таблица решений",
            "Decision table",
            "Строки проверок и результатов вместо выражения.",
            "Rows of tests and results, in place of an expression.",
        ),
    ] = None
    hit: Annotated[
        HitPolicy | None,
        describe(
            "Выбор строки",
            "Hit policy",
            "Какая из подошедших строк берётся; без ключа подходит ровно одна.",
            "Which of the rows that fit counts; without the key exactly one fits.",
        ),
    ] = None
    ranks: Annotated[
        tuple[Plain, ...],
        describe(
            "Старшинство",
            "Ranks",
            "Результаты от главного к последнему: для `hit: priority` и `hit: output order`.",
            "The results, the chief one first: for `hit: priority` and `hit: output order`.",
        ),
    ] = ()
    otherwise: Annotated[
        Expr | None,
        describe(
            "Иначе",
            "Otherwise",
            "Результат, если не подошла ни одна строка, на FEEL.",
            "The result when no row fits, in FEEL.",
        ),
    ] = None
    type: Annotated[
        Type | None, describe("Тип", "Type", "Тип значения, если назвать его.", "The value's type, if stated.")
    ] = None
    scale: Annotated[
        Count | None, describe("Знаков после запятой", "Scale", "Сколько показывать.", "How many places to show.")
    ] = None
    title: Annotated[Title | None, describe("Название", "Title", "Как назвать человеку.", "What people call it.")] = (
        None
    )
    unit: Annotated[Title | None, describe("Единица", "Unit", "Единица измерения.", "The unit of measure.")] = None
    currency: Annotated[Title | None, describe("Валюта", "Currency", "Код валюты.", "The currency's code.")] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        """Ask for an expression or a table; what belongs to a table goes with a table only."""
        if self.expr is None and self.table is None:
            raise PydanticCustomError("one_of", "expr or table", {"keys": ("expr", "table")})
        beside = {"table": self.table, "hit": self.hit, "ranks": self.ranks or None, "otherwise": self.otherwise}
        written = tuple(key for key, value in beside.items() if value is not None)
        if self.expr is not None and written:
            raise PydanticCustomError("conflict", "expr and a table's key", {"keys": ("expr", *written)})
        return self


@concept(
    ru="Критерий принятия решения",
    en="Criterion",
    ru_text="Бинарное условие, общее для нескольких оснований.",
    short="expr",
)
class Criterion:
    """A binary condition that several grounds share."""

    expr: Annotated[Expr, describe("Условие", "Condition", "Да или нет, на FEEL.", "True or false, in FEEL.")]
    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать критерий.", "What to call the criterion.")
    ] = None
    explain: Annotated[
        Text | None, describe("Объяснение", "Explanation", "Почему не выполнен.", "Why it is not met.")
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False
