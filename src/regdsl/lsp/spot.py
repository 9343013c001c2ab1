"""What may be written at a place of a file, told by the model: an expression, a text, a name of some group, a word."""

from collections.abc import Mapping
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from msgspec import Struct

from regdsl.lsp.names import EXPRESSION
from regdsl.model.base import Spelling
from regdsl.model.choice import Choice
from regdsl.model.shape import Concept, annotation_at, concept_at, concept_of, is_concept
from regdsl.model.value_type import Basic

__all__ = ["Spot", "Writing", "spot_at"]

_NAMED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "source": ("sources",),
    "known_from": ("sources",),
    "only": ("variants",),
    "variants": ("variants",),
    "basis": ("legal_basis",),
    "uses": ("files",),
    "proves": ("inputs",),
    "wishes": ("inputs",),
    "in": ("inputs",),
    "input": ("features", "inputs"),
    "invariant": ("features", "inputs"),
    "clock": ("terms",),
    "term": ("terms",),
    "type": ("books", "types"),
    "keys": ("books",),
    "applicants": ("applicants",),
    "document": ("documents",),
}
"""Of which groups the names are that are the value of a key."""


class Writing(Enum):
    """How the value at a place is read."""

    EXPRESSION = "expression"
    TEXT = "text"
    TABLE = "table"
    NAMES = "names"
    WORDS = "words"
    OTHER = "other"


class Spot(Struct, frozen=True):
    """How a value is read there, of which groups it may name something, which words it may be, and the mapping whose
    keys may stand there."""

    writing: Writing
    groups: tuple[str, ...] = ()
    words: tuple[tuple[str, str, str], ...] = ()
    concept: Concept | None = None


def spot_at(root: type[Any], path: tuple[str | int, ...]) -> Spot:
    """What may be written at `path` of a file of class `root`."""
    annotation = annotation_at(root, path)
    spellings, words = _leaves(annotation)
    key = next((token for token in reversed(path) if isinstance(token, str)), "")
    concept = concept_at(root, path)
    if "FEEL expression" in spellings:
        return Spot(Writing.EXPRESSION, EXPRESSION, words, concept)
    if key == "type":
        words = tuple((one.value, one.ru, one.en) for one in Basic)
    if key in _NAMED_BY:
        return Spot(Writing.NAMES, _NAMED_BY[key], words, concept)
    if "table" in spellings or key == "table":
        groups = (*EXPRESSION, "codes", "variants") if path[0] == "variants" else (*EXPRESSION, "codes")
        return Spot(Writing.TABLE, groups, words, concept)
    if words:
        return Spot(Writing.WORDS, (), words, concept)
    return Spot(Writing.TEXT if "text" in spellings else Writing.OTHER, (), (), concept)


def _leaves(annotation: Any) -> tuple[set[str], tuple[tuple[str, str, str], ...]]:
    """How the plain values are called that may stand in place of an annotation, and the words of closed lists."""
    spellings: set[str] = set()
    words: dict[str, tuple[str, str, str]] = {}
    todo = [annotation]
    while todo:
        one = todo.pop()
        origin = get_origin(one)
        if origin is Annotated:
            inner, *metadata = get_args(one)
            spellings.update(data.en for data in metadata if isinstance(data, Spelling))
            if inner is bool:
                words |= {"true": ("true", "да", "yes"), "false": ("false", "нет", "no")}
            todo.append(inner)
        elif origin in (Union, UnionType, tuple):
            todo.extend(get_args(one))
        elif origin is Literal:
            words |= {str(word): (str(word), "", "") for word in get_args(one)}
        elif isinstance(one, type) and issubclass(one, Choice):
            words |= {member.value: (member.value, member.ru, member.en) for member in one}
        elif is_concept(one):
            concept = concept_of(one)
            todo.extend(each.annotation for each in concept.fields if each.attribute == concept.short)
    return spellings, tuple(words.values())
