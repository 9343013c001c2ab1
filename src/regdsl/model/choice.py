"""Closed lists of words: enumerations whose members are named in both languages."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from regdsl.diagnostics import Bilingual

__all__ = ["Choice", "named"]


def named(words: Mapping[str, Bilingual], value: str) -> tuple[str, str, str]:
    """The member `value` of a closed list, called as the catalogue `words` calls it."""
    return value, words[value].ru, words[value].en


class Choice(StrEnum):
    """A word from a closed list, with what it is called in Russian and in English."""

    ru: str
    en: str

    def __new__(cls, value: str, ru: str, en: str) -> Self:
        """Make the member `value` with its two names."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.ru = ru
        member.en = en
        return member

    @property
    def words(self) -> Bilingual:
        """What the word is called, in both languages."""
        return Bilingual(self.ru, self.en)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a member from its word; anything else raises the error `choice` with the words there are."""
        members: Mapping[object, Choice] = {member.value: member for member in cls}
        names = {name: member.value for member in cls for name in (member.ru, member.en)}

        def parse(value: object) -> Choice:
            member = members.get(value) if isinstance(value, str) else None
            if member is None:
                raise PydanticCustomError("choice", "unknown word", {"options": tuple(members), "names": names})
            return member

        return core_schema.no_info_plain_validator_function(parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Show the words with their names."""
        return {
            "type": "string",
            "enum": [member.value for member in cls],
            "enumDescriptions": [f"{member.ru} / {member.en}" for member in cls],
        }
