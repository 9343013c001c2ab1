"""How a plain value is read: by one function, whatever its type is made of."""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

__all__ = ["ReadBy", "ReadInFile"]


class ReadBy(Struct, frozen=True, eq=False):
    """Marks a plain value: the function that reads it, and the JSON Schema that admits it.

    Unlike `PlainValidator` it never looks into the type that it marks: a schema of that type, for the writing that no
    file of ours is ever put through, takes longer to make than all else.
    """

    read: Callable[[Any], Any]
    admits: Mapping[str, Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read by the function alone."""
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Admit what the function takes."""
        return dict(self.admits)


class ReadInFile(Struct, frozen=True, eq=False):
    """Marks a plain value that is read with what else is known of its file, as `ReadBy` marks others."""

    read: Callable[[Any, ValidationInfo], Any]
    admits: Mapping[str, Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read by the function alone."""
        return core_schema.with_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Admit what the function takes."""
        return dict(self.admits)
