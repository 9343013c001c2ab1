"""The types that an author may give to a datum."""

import re
from typing import Annotated

from msgspec import Struct
from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling
from regdsl.model.choice import Choice
from regdsl.model.read_by import ReadInFile

__all__ = [
    "LIST_OF",
    "TYPES",
    "Basic",
    "CodeOf",
    "ListOf",
    "RecordOf",
    "Type",
    "ValueType",
    "is_code",
    "is_of_records",
    "is_status",
    "parse_type",
]


class Basic(Choice):
    """A type that is one word."""

    BOOLEAN = "boolean", "да или нет", "true or false"
    INTEGER = "integer", "целое число", "whole number"
    DECIMAL = "decimal", "число с известным числом знаков после запятой", "number with a known scale"
    MONEY = "money", "деньги", "money"
    TEXT = "text", "текст", "text"
    DATE = "date", "дата", "date"
    DATE_AND_TIME = "date and time", "дата и время", "date and time"
    TIME = "time", "время суток", "time of day"
    MONTH = "month", "месяц", "month"
    FRACTION = "fraction", "простая дробь", "fraction"
    STATUS = "status", "правовой статус из реестра", "legal status held by a register"
    DURATION = "duration", "длительность", "duration"
    MONTHS_DURATION = "years and months duration", "длительность в годах и месяцах", "years and months duration"
    DAYS_DURATION = "days and time duration", "длительность в днях и часах", "days and time duration"


class CodeOf(Struct, frozen=True):
    """A code of the reference book `book`, or of the list written beside the type when `book` is None."""

    book: str | None


class RecordOf(Struct, frozen=True):
    """A record of the type that the file declares under `types` as `name`."""

    name: str


class ListOf(Struct, frozen=True):
    """A list of `item`."""

    item: "ValueType"


ValueType = Basic | CodeOf | RecordOf | ListOf

_BASIC = {member.value: member for member in Basic}
_CODE = re.compile(r"code\s*\((.+)\)")
LIST_OF = "list of "
"""How the type of a list starts."""

TYPES = "types"
"""The key of the validation context that holds the names of the file's record types."""


def _field(value: object, info: ValidationInfo) -> ValueType:
    """Read a type where the context names the record types that the file declares."""
    found = parse_type(value)
    item = found.item if isinstance(found, ListOf) else found
    if isinstance(item, RecordOf):
        declared = (info.context or {}).get(TYPES, ())
        if item.name not in declared:
            raise PydanticCustomError("unknown_type", "no basic type")
        if item is found:
            raise PydanticCustomError("record_type", "a record outside of a list")
    return found


def parse_type(value: object) -> ValueType:
    """Read a type as it is written: `integer`, `code(book)`, `list of decimal`. Raises `PydanticCustomError` where the
    value is no text or a list is nested in a list; a word that is none of the basic types is taken for a record."""
    if not isinstance(value, str):
        raise PydanticCustomError("expected", "expected a type", {"expected": "type"})
    text = " ".join(value.split())
    if text.startswith(LIST_OF):
        item = parse_type(text.removeprefix(LIST_OF))
        if isinstance(item, ListOf):
            raise PydanticCustomError("nested_list", "a list of lists")
        return ListOf(item)
    if text in _BASIC:
        return _BASIC[text]
    if text == "code":
        return CodeOf(None)
    if match := _CODE.fullmatch(text):
        return CodeOf(match.group(1).strip())
    if not text:
        raise PydanticCustomError("blank", "blank text")
    return RecordOf(text)


def is_code(written: ValueType) -> bool:
    """Whether it is a code of a list written beside the type, or a list of such codes."""
    return (written.item if isinstance(written, ListOf) else written) == CodeOf(None)


def is_of_records(written: ValueType) -> bool:
    """Whether it is a list of records."""
    return isinstance(written, ListOf) and isinstance(written.item, RecordOf)


def is_status(written: ValueType) -> bool:
    """Whether it is a legal status, or a list of such."""
    return (written.item if isinstance(written, ListOf) else written) is Basic.STATUS


_SCHEMA = {
    "anyOf": [
        {"enum": [*_BASIC, "code", *(f"{LIST_OF}{word}" for word in _BASIC)]},
        {"type": "string", "pattern": r"\S"},
    ]
}
Type = Annotated[ValueType, Spelling("type"), ReadInFile(_field, _SCHEMA)]
"""A field that holds a type."""
