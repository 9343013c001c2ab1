"""Named derived values and shared criteria."""

from typing import Annotated, Any

from regdsl.model.base import SHORT, concept, describe, later
from regdsl.model.common import Basis, Mark
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Count, Expr, Text, Title
from regdsl.model.value_type import Type

__all__ = ["Criterion", "Definition"]


@concept(ru="Вычисление", en="Definition", ru_text="Именованное производное значение.", short="expr")
class Definition:
    """A named derived value."""

    expr: Annotated[
        Expr, describe("Выражение", "Expression", "Как вычисляют, на FEEL.", "How it is computed, in FEEL.")
    ]
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
    hit: Annotated[Any, later("Выбор строки", "Hit policy", "Какая строка берётся.", "Which row counts.")] = None
    table: Annotated[Any, later("Таблица", "Table", "Таблица решений.", "A decision table.")] = None
    otherwise: Annotated[Any, later("Иначе", "Otherwise", "Если не подошла ни одна.", "When no row fits.")] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


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
