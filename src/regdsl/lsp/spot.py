"""What may be written at a place of a file, told by the model: an expression, a text, a name of some group, a word."""

from collections.abc import Mapping
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.lsp.names import EXPRESSION
from regdsl.model.applicant_clock import NOTICE_WORDS, ApplicantClock
from regdsl.model.base import Spelling
from regdsl.model.channel import KnownChannel
from regdsl.model.choice import Choice
from regdsl.model.shape import Concept, annotation_at, concept_at, concept_of, is_concept, key_at, plain_type
from regdsl.model.source import REPEAT
from regdsl.model.term import START_WORDS
from regdsl.model.validity import Validity
from regdsl.model.value_type import Basic
from regdsl.text import CATEGORIES

__all__ = ["Spot", "Writing", "keys_named_at", "spot_at"]

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
    "channels": ("channels",),
    "inputs": ("inputs",),
    "outputs": ("inputs", "definitions"),
    "scope": ("inputs",),
    "valid_on": ("inputs",),
}
"""Of which groups the names are that are the value of a key."""

_NAMED_IN: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("Procedure", "after"): ("procedures",),
    ("ResultStage", "after"): ("results",),
    ("Ground", "stops"): ("terms",),
    ("Ground", "event"): ("grounds", "terms", "sources"),
    ("ApplicantClock", "stops"): ("terms",),
    ("ApplicantClock", "otherwise"): ("grounds",),
    ("Source", "if_silent"): ("extend", "grounds"),
    ("Result", "deliver"): ("channels",),
    ("ResultStage", "deliver"): ("channels",),
}
"""The same where the key is one of many: by the class that it is a key of."""

_REPEATS: Final = tuple((word, *REPEAT) for word in REPEAT)

_DAYS_OF_DOCUMENT: Final = frozenset({"from", "until", "at"})
"""The keys of a document's validity that name an input; under other concepts they hold something else."""


class Writing(Enum):
    """How the value at a place is read."""

    EXPRESSION = "expression"
    TEXT = "text"
    TABLE = "table"
    LENGTH = "length"
    START = "start"
    NAMES = "names"
    WORDS = "words"
    OTHER = "other"


class Spot(Struct, frozen=True):
    """How a value is read there, of which groups it may name something, which words it may be, the mapping whose keys
    may stand there, the words that a file writes in its own language, and whether all of this is said of the keys of a
    mapping of names."""

    writing: Writing
    groups: tuple[str, ...] = ()
    words: tuple[tuple[str, str, str], ...] = ()
    concept: Concept | None = None
    said: tuple[Bilingual, ...] = ()
    of_key: bool = False


def spot_at(root: type[Any], path: tuple[str | int, ...], is_key: bool = False) -> Spot:
    """What may be written at `path` of a file of class `root`; of the mapping there as a key."""
    keys = key_at(root, path) if is_key else None
    if path[:1] == ("applicants",) and all(isinstance(token, int) for token in path[1:]):
        return Spot(Writing.WORDS, (), _categories(), of_key=keys is not None)
    if keys is not None and (named := keys_named_at(path)):
        return Spot(Writing.NAMES, named, of_key=True)
    spellings, words = _leaves(annotation_at(root, path) if keys is None else keys)
    key = next((token for token in reversed(path) if isinstance(token, str)), "")
    concept = concept_at(root, path)
    if "FEEL expression" in spellings:
        return Spot(Writing.EXPRESSION, EXPRESSION, words, concept)
    if key in _DAYS_OF_DOCUMENT and _class_above(root, path) is Validity:
        return Spot(Writing.NAMES, ("inputs",), words, concept)
    if "channel" in spellings:
        return Spot(Writing.WORDS, (), _words(KnownChannel), of_key=keys is not None)
    if "length of time" in spellings:
        return Spot(Writing.LENGTH, (), words, concept)
    if "start of a term" in spellings:
        return Spot(Writing.START, ("terms", "sources"), words, concept, _starts(root, path))
    if groups := _NAMED_IN.get((_holder(root, path), key)):
        if key == "event":
            return Spot(Writing.WORDS, groups, _instead(annotation_at(root, path)), concept)
        return Spot(Writing.NAMES, groups, _REPEATS if key == "if_silent" else words, concept)
    if key == "type":
        if words:
            return Spot(Writing.WORDS, (), words, concept)
        words = _words(Basic)
    if key in _NAMED_BY:
        return Spot(Writing.NAMES, _NAMED_BY[key], words, concept)
    if "table" in spellings or key == "table":
        groups = (*EXPRESSION, "codes", "variants") if path[0] == "variants" else (*EXPRESSION, "codes")
        return Spot(Writing.TABLE, groups, words, concept)
    if words:
        return Spot(Writing.WORDS, (), words, concept)
    return Spot(
        Writing.TEXT if "text" in spellings else Writing.OTHER, (), _instead(annotation_at(root, path)), concept
    )


def keys_named_at(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Of which groups the names are that are the keys of the mapping at `path`; of none where the author names
    something there himself."""
    if path == ("proactive", "trigger", "gives") or (path[:1] == ("sources",) and path[2:] == ("if_silent", "default")):
        return ("inputs",)
    return ("channels",) if path[-1:] == ("by_channel",) else ()


def _holder(root: type[Any], path: tuple[str | int, ...]) -> str:
    """The name of the class that the last key of a path is a key of; empty where there is none."""
    at = next((index for index in reversed(range(len(path))) if isinstance(path[index], str)), 0)
    above = concept_at(root, path[:at])
    return "" if above is None else above.cls.__name__


def _categories() -> tuple[tuple[str, str, str], ...]:
    return tuple((name, title.ru, title.en) for name, title in CATEGORIES.items())


def _class_above(root: type[Any], path: tuple[str | int, ...]) -> type[Any] | None:
    above = concept_at(root, path[:-1])
    return None if above is None else above.cls


def _words(choice: type[Choice]) -> tuple[tuple[str, str, str], ...]:
    return tuple((one.value, one.ru, one.en) for one in choice)


def _starts(root: type[Any], path: tuple[str | int, ...]) -> tuple[Bilingual, ...]:
    """The words that a clock may start from: the applicant's from one more."""
    also = (Bilingual(*NOTICE_WORDS),) if _class_above(root, path) is ApplicantClock else ()
    return (*also, *START_WORDS.values())


def _instead(annotation: Any) -> tuple[tuple[str, str, str], ...]:
    """The closed words that a class's own validator reads in place of the mapping."""
    plain = plain_type(annotation)
    texts = concept_of(plain).texts if is_concept(plain) else ()
    found = [word for text in texts for word in (text.get("enum") or ([text["const"]] if "const" in text else []))]
    return tuple((str(word), word.ru, word.en) if isinstance(word, Choice) else (str(word), "", "") for word in found)


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
            todo.extend(each.annotation for each in concept_of(one).bare)
    return spellings, tuple(words.values())
