"""Short spellings that a field accepts beside its full one, with the JSON Schema that admits them."""

from collections.abc import Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

__all__ = ["NAMES_OR_MAPPING", "ONE_OR_MANY"]


class _OneOrMany:
    """A list whose only item may stand without brackets."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Put a single item into a list before it is read."""
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Admit the item beside the list."""
        listed = handler(core)
        return {"anyOf": [listed["items"], listed]}


class _NamesOrMapping:
    """A mapping by name that may be written as a mere list of names."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Turn a list of names into a mapping from name to an empty description before it is read."""
        return core_schema.no_info_before_validator_function(_by_name, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Admit the list beside the mapping."""
        names = {"type": "array", "items": {"type": "string", "pattern": r"\S"}}
        return {"anyOf": [names, handler(core)]}


ONE_OR_MANY = _OneOrMany()
"""Marks a tuple field: one item may stand without brackets."""

NAMES_OR_MAPPING = _NamesOrMapping()
"""Marks a mapping field: a list of names stands for the mapping with empty descriptions."""


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list | tuple | Mapping) or value is None else [value]


def _by_name(value: Any) -> Any:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        return value
    for index, item in enumerate(value):
        if not item.strip():
            raise PydanticCustomError("blank", "blank name", {"at": (index,)})
        if item in value[:index]:
            raise PydanticCustomError("repeated", "repeated name", {"at": (index,)})
    return {item: {} for item in value}
