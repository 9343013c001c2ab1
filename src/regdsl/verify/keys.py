"""Records of a witness under keys that people can read: counted from one, where the keys say nothing."""

from collections.abc import Mapping
from typing import Any

from regdsl.core.program import Program
from regdsl.feel.types import ListOf, Record, Text, Type

__all__ = ["counted"]


def counted(program: Program, application: Mapping[str, Any]) -> dict[str, Any]:
    """The application with the records of every list counted; whether it is decided alike is for the engine to say."""
    kinds = {slot.name: slot.static.type for slot in program.inputs}
    inputs = {name: _counted(value, kinds[name]) for name, value in application["inputs"].items()}
    return {**application, "inputs": inputs}


def _counted(value: Any, kind: Type) -> Any:
    match value, kind:
        case dict(), ListOf(element=Record(fields=((_, key), *fields))):
            kinds = {name: static.type for name, static in fields}
            inner = [{name: _counted(one, kinds[name]) for name, one in record.items()} for record in value.values()]
            is_free = isinstance(key.type, Text) and key.type.codes is None
            keys = [str(turn) for turn in range(1, len(inner) + 1)] if is_free else list(value)
            return dict(zip(keys, inner, strict=True))
        case _:
            return value
