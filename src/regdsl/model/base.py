"""How a concept of the language is declared: a frozen dataclass whose fields carry titles in both languages."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar, cast, dataclass_transform

from msgspec import Struct
from pydantic import ConfigDict, Field, GetCoreSchemaHandler, model_validator
from pydantic.dataclasses import dataclass as pydantic_dataclass
from pydantic_core import CoreSchema

from regdsl.model.frozen import frozen

__all__ = ["EMPTY", "INSTEAD", "SHORT", "VIRTUAL", "Spelling", "concept", "describe", "later"]

T = TypeVar("T")

VIRTUAL = "\0"
"""A key that starts so was made by the model itself: no file can hold the character, so it never meets an author's key;
it is left out of pointers and schemas."""

INSTEAD = f"{VIRTUAL}instead of keys: "
"""A virtual key that starts so holds names of the author's that stand in place of all keys, never beside them."""

SHORT = f"{VIRTUAL}short"
"""The virtual key that remembers a concept written as one plain text instead of a mapping."""


class Spelling(Struct, frozen=True):
    """How a plain value is called in the reference: put among the metadata of its type."""

    en: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Change nothing; said at once, for pydantic looks long for what an unknown mark might mean."""
        return handler(source)


class _Empty(Mapping[str, Any]):
    """The mapping without entries: hashable, so that it can be a field's default."""

    def __getitem__(self, key: str) -> Any:
        """Find nothing."""
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        """Yield nothing."""
        return iter(())

    def __len__(self) -> int:
        """Count nothing."""
        return 0

    def __hash__(self) -> int:
        """Be equal to every empty mapping."""
        return 0

    def __repr__(self) -> str:
        """Look like what it stands for."""
        return "{}"


EMPTY: Mapping[str, Any] = _Empty()
"""What a mapping that is left out holds."""


def describe(ru: str, en: str, ru_text: str = "", en_text: str = "", **more: Any) -> Any:
    """Describe one field: its title and one sentence, in Russian and in English; `more` goes to pydantic's `Field`."""
    words = {"ru": {"title": ru, "description": ru_text}, "en": {"title": en, "description": en_text}}
    return Field(title=en, description=en_text, json_schema_extra={"x-words": cast(Any, words)}, **more)


def later(ru: str, en: str, ru_text: str, en_text: str) -> Any:
    """Describe a field that the language has and the engine does not run yet: what is written there is not looked into,
    and `regdsl.model.unsupported` reports it."""
    return describe(ru, en, f"{ru_text} Пока не поддерживается.", f"{en_text} Not supported yet.")


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
def concept(
    *, ru: str, en: str, ru_text: str, short: str | None = None, texts: tuple[Mapping[str, Any], ...] = ()
) -> Callable[[type[T]], type[T]]:
    """Declare a class to be a concept: frozen, slotted, keyword-only, with no key beyond its fields.

    `ru` and `en` are its titles, `ru_text` its Russian description (the docstring is the English one). `short` names
    the field that a plain text in place of the mapping fills; such a class has a field under the alias `SHORT`. `texts`
    are the JSON Schemas of the texts that the class's own validator reads in place of the mapping.
    """

    def declare(cls: type[T]) -> type[T]:
        description = (cls.__doc__ or "").strip()
        titles = {"ru": {"title": ru, "description": ru_text}, "en": {"title": en, "description": description}}
        if short is not None:
            spread: Any = classmethod(_spreader(short))
            setattr(cls, "_spread", model_validator(mode="before")(spread))  # noqa: B010
        extra = cast(Any, {"x-words": titles, "x-short": short, "x-texts": list(texts)})
        config = ConfigDict(extra="forbid", defer_build=True, title=en, json_schema_extra=extra)
        return frozen(
            cast(type[T], pydantic_dataclass(cls, repr=False, eq=False, slots=True, kw_only=True, config=config))
        )

    return declare


def _spreader(field: str) -> Callable[[Any, Any], Any]:
    """Make the validator that turns a scalar into the mapping it abbreviates."""

    def spread(cls: Any, data: Any) -> Any:
        if data is None or isinstance(data, Mapping | list | tuple) or hasattr(data, "__dataclass_fields__"):
            return data
        return {field: data, SHORT: True}

    return spread
