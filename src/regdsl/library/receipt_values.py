"""Values on their way into a receipt and back: exact numbers become texts and return as numbers."""

import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal

from regdsl.core.program import Program
from regdsl.corpus.canonical import MAX_WHOLE
from regdsl.feel.types import ListOf, Number, Type

__all__ = ["to_decide", "to_keep"]

_NUMBER = re.compile(r"[+-]?\d{1,200}(\.\d{1,200})?", re.ASCII)


def to_keep(value: object) -> object:
    """A value as canonical JSON holds it: decimals and numbers beyond a double's exact range as texts, dates and times
    in ISO form. What is none of these is left for the writer to refuse."""
    match value:
        case bool() | None | str():
            return value
        case int():
            return value if -MAX_WHOLE <= value <= MAX_WHOLE else str(value)
        case Decimal():
            return format(value, "f") if value.is_finite() else value
        case date() | time():
            return value.isoformat()
        case Mapping():
            return {key: to_keep(item) for key, item in value.items()}
        case list() | tuple():
            return [to_keep(item) for item in value]
        case _:
            return value


def to_decide(program: Program, application: Mapping[str, object]) -> dict[str, object]:
    """The application of a receipt as an engine reads it: texts are numbers again where the program has a number."""
    inputs = application.get("inputs")
    if not isinstance(inputs, Mapping):
        return dict(application)
    types = {slot.name: slot.static.type for slot in program.inputs}
    numbers = {name: _number(value, types.get(name)) for name, value in inputs.items()}
    return {**application, "inputs": numbers}


def _number(value: object, kind: Type | None) -> object:
    if isinstance(kind, Number) and isinstance(value, str) and _NUMBER.fullmatch(value):
        return Decimal(value)
    if isinstance(kind, ListOf) and isinstance(value, list):
        return [_number(item, kind.element) for item in value]
    return value
