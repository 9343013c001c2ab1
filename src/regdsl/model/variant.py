"""Variants: the cases of the service, exactly one of which fits an applicant."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import EMPTY, VIRTUAL, concept, describe
from regdsl.model.common import Basis, Mark, TermLength
from regdsl.model.exclusion import Exclusion
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Expr, Title
from regdsl.model.variant_table import VariantTableField

__all__ = ["ListedVariant", "VariantExtras", "Variants"]

_KEYS = ("table", "excluded", "basis", "verified", "reading")


@concept(ru="Вариант", en="Variant", ru_text="Случай услуги и условие, при котором он подходит.")
class ListedVariant:
    """A case of the service and the condition under which it fits; the first that is true applies."""

    id: Annotated[Title, describe("Имя", "Identifier", "Имя варианта.", "The variant's id.")]
    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать вариант.", "What to call the variant.")
    ] = None
    when: Annotated[Expr | None, describe("Когда", "When", "Условие, на FEEL.", "The condition, in FEEL.")] = None
    otherwise: Annotated[
        Boolean,
        describe(
            "Иначе",
            "Otherwise",
            "Последний вариант: подходит, если ни один другой.",
            "The last variant: fits when no other does.",
        ),
    ] = False
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @model_validator(mode="after")
    def _condition(self) -> Self:
        """Ask for a condition or `otherwise`."""
        if (self.when is None) == (not self.otherwise):
            raise PydanticCustomError("one_of", "when or otherwise", {"keys": ("when", "otherwise")})
        return self


@concept(ru="О варианте", en="More on a variant", ru_text="Что ещё сказано о варианте из таблицы.", short="title")
class VariantExtras:
    """What else is said about a variant of the table."""

    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать вариант.", "What to call the variant.")
    ] = None
    same_as: Annotated[
        Title | None,
        describe(
            "Как",
            "Same as",
            "Вариант из таблицы, все `only` и сроки которого действуют и здесь.",
            "The variant of the table whose every `only` and length holds here too.",
        ),
    ] = None
    keeps: Annotated[
        Title | None,
        describe(
            "Сохраняет",
            "Keeps",
            "Что остаётся за заявителем; текст для людей, решения не меняет.",
            "What stays the applicant's; a text for people, it changes no decision.",
        ),
    ] = None
    use: Annotated[
        Title | None,
        describe("Блок", "Use", "Типовой блок: `std/дубликат`.", "A standard block: `std/дубликат`."),
    ] = None
    term: Annotated[
        TermLength | None, describe("Срок", "Term", "Срок типового блока.", "The standard block's term.")
    ] = None
    source: Annotated[
        Title | None,
        describe(
            "Источник",
            "Source",
            "Откуда известно то, что проверяет блок: имя из `sources`.",
            "Where it is known from what the block looks at: a name from `sources`.",
        ),
    ] = None
    when_result: Annotated[
        Title | None,
        describe(
            "При результате",
            "When the result is",
            "Для какого результата; текст для людей, решения не меняет.",
            "For which result; a text for people, it changes no decision.",
        ),
    ] = None
    basis: Basis = ()
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=f"{VIRTUAL}short")] = False


@concept(ru="Варианты предоставления", en="Variants", ru_text="Таблица сочетаний признаков или список с условиями.")
class Variants:
    """A table of combinations of features, or an ordered list with conditions."""

    table: Annotated[
        VariantTableField | None, describe("Таблица", "Table", "Сочетания признаков.", "The combinations of features.")
    ] = None
    listed: Annotated[
        tuple[ListedVariant, ...], describe("Список", "List", "По порядку.", "In order.", alias=f"{VIRTUAL}listed")
    ] = ()
    extras: Annotated[
        Mapping[str, VariantExtras],
        describe("О вариантах", "On variants", "По именам.", "By name.", alias=f"{VIRTUAL}extras"),
    ] = EMPTY
    excluded: Annotated[
        tuple[Exclusion, ...],
        describe(
            "Невозможны",
            "Excluded",
            "Закрытый список сочетаний, которых не бывает; в таблице их нет.",
            "The closed list of combinations that cannot be; the table leaves them out.",
            min_length=1,
        ),
    ] = ()
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The variants in order."""
        return self.table.variants if self.table is not None else tuple(variant.id for variant in self.listed)

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Tell the list from the table, and set what is said of single variants apart from the keys."""
        if isinstance(data, list | tuple):
            return {f"{VIRTUAL}listed": data}
        if not isinstance(data, Mapping):
            return data
        keys = {key: value for key, value in data.items() if key in _KEYS}
        return {**keys, f"{VIRTUAL}extras": {key: value for key, value in data.items() if key not in keys}}

    @model_validator(mode="after")
    def _complete(self) -> Self:
        """Ask for a table, or for a list whose last entry, and only it, is `otherwise`."""
        if self.table is None and not self.listed:
            raise PydanticCustomError("missing_table", "no table")
        wrong = [i for i, variant in enumerate(self.listed) if variant.otherwise != (i == len(self.listed) - 1)]
        if wrong:
            raise PydanticCustomError("otherwise_last", "otherwise is not last", {"at": (wrong[0],)})
        known = (*self.ids, *_KEYS)
        if stray := next((name for name in self.extras if name not in known), None):
            raise PydanticCustomError("unknown_name", "no such variant", {"at": (stray,), "options": known})
        return self
