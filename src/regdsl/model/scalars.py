"""The plain values of a file: texts, expressions, numbers, truth values, dates. What does not fit raises an error that
names what was expected; the translation into words happens in `regdsl.model.explain`."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling
from regdsl.model.read_by import ReadBy

__all__ = [
    "Boolean",
    "Count",
    "Day",
    "DayAlone",
    "Expr",
    "FileId",
    "Label",
    "Moment",
    "Number",
    "Plain",
    "Start",
    "Text",
    "Title",
    "Whole",
    "expression_text",
]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?")
_FILE_ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")
_BARE_TRUE = frozenset({"yes", "y", "on", "да", "истина", "верно"})
_BARE_FALSE = frozenset({"no", "n", "off", "нет", "ложь", "неверно"})


def _wrong(expected: str) -> PydanticCustomError:
    return PydanticCustomError("expected", "expected {expected}", {"expected": expected})


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise _wrong("text")


def _title(value: object) -> str:
    text = _text(value)
    if not text.strip():
        raise PydanticCustomError("blank", "blank text")
    return text


def _label(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise _wrong("text")
    return _title(expression_text(value))


def expression_text(value: object) -> str:
    """The text of a scalar as FEEL writes it: YAML's `true` and `12` are the expressions `true` and `12`."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, int):
        return str(value)
    raise _wrong("expression")


def _expr(value: object) -> str:
    text = expression_text(value)
    if not text.strip():
        raise PydanticCustomError("blank", "blank text")
    return text


def _boolean(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in _BARE_TRUE | _BARE_FALSE:
        meant = "true" if value.lower() in _BARE_TRUE else "false"
        raise PydanticCustomError("bare_boolean", "not a truth value", {"meant": meant})
    raise _wrong("boolean")


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _wrong("integer")


def _count(value: object) -> int:
    number = _whole(value)
    if number < 0:
        raise PydanticCustomError("negative", "negative number")
    return number


def _number(value: object) -> int | Decimal:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return value
    raise _wrong("number")


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise _wrong("date")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_such_date", "no such date") from None


class DayAlone(datetime):
    """A moment of which only the day is written: its first minute, but hours run from its end (ГК 191)."""

    @property
    def written(self) -> str:
        """The day as it is written."""
        return self.date().isoformat()


def _moment(value: object) -> datetime:
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise _wrong("moment")
    read = DayAlone if _DAY.fullmatch(value) else datetime
    try:
        return read.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_such_date", "no such date") from None


def _file_id(value: object) -> str:
    text = _text(value)
    if not _FILE_ID.fullmatch(text):
        raise PydanticCustomError("file_id", "not an identifier")
    return text


def _plain(value: object) -> object:
    if isinstance(value, str | int | Decimal | bool):
        return value
    raise _wrong("scalar")


def _scalar(python: Any, parse: Callable[[object], Any], **schema: Any) -> Any:
    return Annotated[python, ReadBy(parse, schema)]


Text = Annotated[str, Spelling("text"), ReadBy(_text, {"type": "string"})]
"""Any text."""

Title = Annotated[str, Spelling("text"), ReadBy(_title, {"type": "string", "pattern": r"\S"})]
"""A text that says something."""

Start = Annotated[str, Spelling("start of a term"), ReadBy(_title, {"type": "string", "pattern": r"\S"})]
"""Where a clock starts; `regdsl.model.term` tells the words from names."""

Label = Annotated[
    str,
    Spelling("text or number"),
    ReadBy(_label, {"type": ["string", "number"], "pattern": r"\S"}),
]
"""A short mark such as a version or an article's number: a bare number is taken as its own text."""

Expr = Annotated[
    str,
    Spelling("FEEL expression"),
    ReadBy(_expr, {"type": ["string", "number", "boolean"], "pattern": r"\S"}),
]
"""A FEEL expression, as text."""

Boolean = Annotated[bool, Spelling("`true` or `false`"), ReadBy(_boolean, {"type": "boolean"})]
"""`true` or `false`."""

Whole = Annotated[int, Spelling("whole number"), ReadBy(_whole, {"type": "integer"})]
"""A whole number."""

Count = Annotated[int, Spelling("whole number"), ReadBy(_count, {"type": "integer", "minimum": 0})]
"""A whole number that is not negative."""

Number = Annotated[int | Decimal, Spelling("number"), ReadBy(_number, {"type": "number"})]
"""An exact number."""

Day = Annotated[
    date,
    Spelling("day"),
    ReadBy(_day, {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}),
]
"""A day, written `2026-03-01`."""

Moment = Annotated[
    datetime,
    Spelling("moment"),
    ReadBy(_moment, {"type": "string", "pattern": f"^{_MOMENT.pattern}$"}),
]
"""A moment, written `2026-03-14T21:40`, with an offset or without; a day alone is its first minute (`DayAlone`)."""

FileId = Annotated[
    str,
    Spelling("identifier"),
    ReadBy(_file_id, {"type": "string", "pattern": f"^{_FILE_ID.pattern}$"}),
]
"""The identifier of a file: Latin letters, digits, points and hyphens."""

Plain = Annotated[
    str | int | Decimal | bool,
    Spelling("single value"),
    ReadBy(_plain, {"type": ["string", "number", "boolean"]}),
]
"""A single value whose type is known only beside it."""
