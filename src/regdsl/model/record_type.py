"""Record types: what an element of a list consists of."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import EMPTY, SHORT, VIRTUAL, concept, describe
from regdsl.model.common import Basis, Mark
from regdsl.model.input import Bound, InputSource
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Count, Expr, Title
from regdsl.model.value_type import Type, is_code, is_of_records, is_status
from regdsl.model.words import PersonalData

__all__ = ["ComputedField", "RecordType", "TypeField"]

_COMPUTED = "computed"


@concept(ru="Поле записи", en="Field", ru_text="Одно сведение о каждом элементе списка.")
class TypeField:
    """One datum on every element of a list."""

    type: Annotated[
        Type,
        describe(
            "Тип",
            "Type",
            "`boolean`, `date`, `money`, `code(справочник)`, `list of …`.",
            "`boolean`, `date`, `money`, `code(book)`, `list of …`.",
        ),
    ]
    title: Annotated[Title | None, describe("Название", "Title", "Как назвать человеку.", "What people call it.")] = (
        None
    )
    source: Annotated[
        InputSource | None,
        describe(
            "Источник",
            "Source",
            "Имя из `sources`; без него — источник списка.",
            "A name from `sources`; without it, that of the list.",
        ),
    ] = None
    nullable: Annotated[
        Boolean,
        describe(
            "Может отсутствовать", "Nullable", "Бывает ли, что его нет вовсе.", "Whether it may be absent at all."
        ),
    ] = False
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
    register: Annotated[
        Title | None,
        describe("Реестр", "Register", "Реестр, который ведёт статус.", "The register that keeps the status."),
    ] = None
    personal: Annotated[
        PersonalData | None,
        describe(
            "Персональные данные", "Personal data", "Категория персональных данных.", "The class of personal data."
        ),
    ] = None
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


@concept(
    ru="Вычисляемое поле",
    en="Computed field",
    ru_text="Значение, которое следует из остальных полей записи.",
    short="expr",
)
class ComputedField:
    """A value that follows from the other fields of a record."""

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
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(ru="Тип записи", en="Record type", ru_text="Из чего состоит элемент списка: поля и вычисления.")
class RecordType:
    """What an element of a list consists of: fields, and values computed from them."""

    fields: Annotated[
        Mapping[str, TypeField],
        describe("Поля", "Fields", "По именам.", "By name.", alias=f"{VIRTUAL}fields", min_length=1),
    ]
    computed: Annotated[
        Mapping[str, ComputedField],
        describe(
            "Вычисления",
            "Computed",
            "Что следует из полей каждой записи.",
            "What follows from the fields of each record.",
        ),
    ] = EMPTY

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Set the fields apart from the key `computed`."""
        if not isinstance(data, Mapping):
            return data
        own = {key: value for key, value in data.items() if key == _COMPUTED}
        return {**own, f"{VIRTUAL}fields": {key: value for key, value in data.items() if key not in own}}
