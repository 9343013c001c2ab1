"""Which keys a mapping of the model may have, told by where it stands."""

import types
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.model.accept import NAMES_OR_MAPPING
from regdsl.model.base import VIRTUAL

__all__ = ["Concept", "Field", "annotation_at", "concept_at", "concept_of", "is_concept", "key_at", "plain_type"]

Token = str | int


class Field(Struct, frozen=True):
    """One key: its attribute, what it is called and means, and whether it must be written."""

    key: str
    attribute: str
    title: Bilingual
    description: Bilingual
    required: bool
    annotation: Any


class Concept(Struct, frozen=True):
    """One class of the model: what it is called and means, its keys in the order declared, and the JSON Schemas of the
    texts that its own validator reads in place of the mapping."""

    cls: type[Any]
    title: Bilingual
    description: Bilingual
    fields: tuple[Field, ...]
    short: str | None
    texts: tuple[Mapping[str, Any], ...]

    @property
    def keys(self) -> tuple[Field, ...]:
        """The fields that are written as keys in a file."""
        return tuple(field for field in self.fields if not field.key.startswith(VIRTUAL))

    @property
    def bare(self) -> tuple[Field, ...]:
        """The fields that a plain value fills where it stands in place of the mapping: the one that `short` names, and
        those that the class's own validator makes of anything but a mapping."""
        return tuple(field for field in self.fields if field.attribute == self.short or _is_bare(field))

    @property
    def open_names(self) -> bool:
        """Whether the mapping also takes names of the author's choosing."""
        return any(field.key.startswith(VIRTUAL) and _item(field.annotation) is not None for field in self.fields)


@cache
def concept_of(cls: type[Any]) -> Concept:
    """Describe a class of the model."""
    hints = get_type_hints(cls, include_extras=True)
    fields = []
    for name, info in cls.__pydantic_fields__.items():
        words = (info.json_schema_extra or {}).get("x-words", _NO_WORDS)
        fields.append(
            Field(
                info.alias or name,
                name,
                Bilingual(words["ru"]["title"], words["en"]["title"]),
                Bilingual(words["ru"]["description"], words["en"]["description"]),
                info.is_required(),
                hints[name],
            )
        )
    extra = cls.__pydantic_config__["json_schema_extra"]
    own = extra["x-words"]
    return Concept(
        cls,
        Bilingual(own["ru"]["title"], own["en"]["title"]),
        Bilingual(own["ru"]["description"], own["en"]["description"]),
        tuple(fields),
        extra["x-short"],
        tuple(extra["x-texts"]),
    )


_NO_WORDS = {lang: {"title": "", "description": ""} for lang in ("ru", "en")}


def concept_at(root: type[Any], path: tuple[Token, ...]) -> Concept | None:
    """The class of the mapping that stands at `path` below a value of class `root`; None where no class is known."""
    plain = plain_type(annotation_at(root, path))
    return concept_of(plain) if is_concept(plain) else None


def annotation_at(root: type[Any], path: tuple[Token, ...]) -> Any:
    """The annotation of what stands at `path` below a value of class `root`; None where nothing is known of it."""
    here: Any = root
    for token in path:
        here = _step(here, token)
        if here is None:
            return None
    return here


def key_at(root: type[Any], path: tuple[Token, ...]) -> Any:
    """The annotation of the names that are the keys of the mapping at `path` below a value of class `root`; None where
    no mapping of names stands."""
    plain = plain_type(annotation_at(root, path))
    return get_args(plain)[0] if get_origin(plain) is Mapping else None


def is_concept(value: Any) -> bool:
    """Whether it is a class that `concept` declared."""
    return isinstance(value, type) and is_dataclass(value) and hasattr(value, "__pydantic_fields__")


def _step(annotation: Any, token: Token) -> Any:
    plain = plain_type(annotation)
    if is_concept(plain):
        fields = concept_of(plain).fields
        named = next((field.annotation for field in fields if field.key == token), None)
        if named is not None:
            return named
        virtual = [field.annotation for field in fields if field.key.startswith(VIRTUAL)]
        loose = [one for one in virtual if _item(one) is not None]
        wanted = tuple if isinstance(token, int) else Mapping
        # A list in place of the mapping has other entries than the names beside its keys.
        loose.sort(key=lambda one: get_origin(plain_type(one)) is not wanted)
        return _item(loose[0]) if loose else None
    if isinstance(token, int) and get_origin(annotation) is Annotated and NAMES_OR_MAPPING in get_args(annotation):
        return get_args(plain)[0]
    return _item(annotation)


def _is_bare(field: Field) -> bool:
    plain = plain_type(field.annotation)
    return field.key.startswith(VIRTUAL) and plain is not bool and get_origin(plain) is not Mapping


def plain_type(annotation: Any) -> Any:
    """Drop `Annotated` and `| None`."""
    if get_origin(annotation) is Annotated:
        return plain_type(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        rest = [part for part in get_args(annotation) if part is not type(None)]
        return plain_type(rest[0]) if len(rest) == 1 else annotation
    return annotation


def _item(annotation: Any) -> Any:
    """What the entries of a list or mapping are."""
    plain = plain_type(annotation)
    origin = get_origin(plain)
    if origin is tuple:
        return get_args(plain)[0]
    if origin is Mapping:
        return get_args(plain)[1]
    return None
