"""The keys that head every file."""

from typing import Annotated

from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling, describe
from regdsl.model.read_by import ReadBy

__all__ = ["LANGUAGES", "Language", "Version"]

LANGUAGES = ("ru", "en")
"""The languages that texts are rendered in."""


def _version(value: object) -> str:
    if value in ("1", 1) and not isinstance(value, bool):
        return "1"
    raise PydanticCustomError("format_version", "unknown version of the language")


def _language(value: object) -> str:
    if isinstance(value, str) and value in LANGUAGES:
        return value
    raise PydanticCustomError("choice", "unknown language", {"options": LANGUAGES})


Version = Annotated[
    str,
    Spelling('`"1"`'),
    ReadBy(_version, {"enum": ["1", 1]}),
    describe("Версия языка", "Language version", 'Всегда `"1"`.', 'Always `"1"`.'),
]
"""The version of the language a file is written in."""

Language = Annotated[
    str,
    Spelling("`ru` or `en`"),
    ReadBy(_language, {"enum": list(LANGUAGES)}),
    describe("Язык", "Language", "На каком языке тексты файла.", "The language of the file's texts."),
]
"""The language of a file's texts."""
