"""The texts and the legal bases of a file, found in its tree."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from regdsl.document.pointer import join
from regdsl.document.tree import Mapping, Node, Scalar, Sequence

__all__ = ["BasisUse", "SaidText", "all_mappings", "bases_of", "texts_of"]

_SAID = frozenset(
    {
        "body",
        "case",
        "ends_when",
        "explain",
        "given",
        "hint",
        "note",
        "notify",
        "opt_out",
        "personal_data",
        "proposal",
        "question",
        "reason",
        "remedy",
        "role",
        "short",
        "starts_when",
        "statement",
        "text",
        "title",
        "verification",
        "what",
        "withdrawn",
    }
)
"""The keys whose plain values are texts for people wherever they stand."""

_TEXT_BY_NAME = frozenset({"explain_each", "values"})
"""The keys under which every plain value is a text for people."""

_TEXTS_IN_LISTS = frozenset({"life_situations", "test"})
"""The keys whose lists hold texts for people."""


class SaidText(Struct, frozen=True):
    """A text for people: where it stands, the key that it is the value of, what it says."""

    pointer: str
    key: str
    text: str


class BasisUse(Struct, frozen=True):
    """A place in the law that something rests on: where it is written, the act's key and the place in it."""

    pointer: str
    act: str
    place: str


def all_mappings(root: Node, path: str = "") -> Iterator[tuple[str, Mapping]]:
    """Every mapping of a tree with its pointer, outer ones first."""
    if isinstance(root, Mapping):
        yield path, root
        for entry in root.entries:
            yield from all_mappings(entry.value, join(path, entry.key.text))
    elif isinstance(root, Sequence):
        for index, item in enumerate(root.items):
            yield from all_mappings(item, join(path, index))


def texts_of(mappings: Iterable[tuple[str, Mapping]]) -> Iterator[SaidText]:
    """Every text for people in the mappings of a file, in its order."""
    for path, mapping in mappings:
        named = path.rpartition("/")[2] in _TEXT_BY_NAME
        for entry in mapping.entries:
            key, value = entry.key.text, entry.value
            if isinstance(value, Scalar) and isinstance(value.value, str):
                if named or key in _SAID or (path == "/variants" and key not in ("table", "basis")):
                    yield SaidText(join(path, key), path.rpartition("/")[2] if named else key, value.text)
            elif isinstance(value, Sequence) and key in _TEXTS_IN_LISTS:
                for index, item in enumerate(value.items):
                    if isinstance(item, Scalar):
                        yield SaidText(join(path, key, index), key, item.text)


def bases_of(mappings: Iterable[tuple[str, Mapping]]) -> Iterator[BasisUse]:
    """Every value of a key `basis` in the mappings of a file, in its order."""
    for path, mapping in mappings:
        for entry in mapping.entries:
            if entry.key.text != "basis":
                continue
            here = join(path, "basis")
            listed = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
            for index, item in enumerate(listed):
                if isinstance(item, Scalar):
                    act, _, place = item.text.partition("/")
                    yield BasisUse(join(here, index) if isinstance(entry.value, Sequence) else here, act, place)
