"""Where in a template the name of a local may stand, and how something else is put there."""

from collections.abc import Mapping
from typing import Final

from regdsl.document import Node, Scalar
from regdsl.document.compose import rewritten, scalar_at
from regdsl.model.value_type import LIST_OF

__all__ = ["with_books", "with_lengths"]

_LENGTHS: Final = (
    ("terms", "*", "length"),
    ("terms", "*", "length", "*"),
    ("terms", "*", "by_channel", "*"),
    ("sources", "*", "within"),
    ("grounds", "*", "*", "term"),
    ("grounds", "*", "*", "applicant", "within"),
    ("extend", "*", "by"),
    ("variants", "*", "term"),
    ("results", "*", "term", "length"),
)
_TYPES: Final = (
    ("inputs", "*", "type"),
    ("types", "*", "*", "type"),
    ("types", "*", "computed", "*", "type"),
    ("parameters", "*", "type"),
    ("definitions", "*", "type"),
    ("result", "record", "*", "type"),
)
_BOOKS: Final = (("parameters", "*", "by"), ("parameters", "*", "by", "*"))


def with_lengths(root: Node, lengths: Mapping[str, Node]) -> Node:
    """Put lengths in place of the names of locals, wherever a length is written."""

    def change(scalar: Scalar) -> Node:
        return lengths.get(" ".join(scalar.text.split()), scalar)

    for pattern in _LENGTHS if lengths else ():
        root = rewritten(root, pattern, change)
    return root


def with_books(root: Node, types: Mapping[str, tuple[str, Node]]) -> Node:
    """Put types in place of the codes of a local book: `types` says for the name of a local what is written in place of
    `code(name)`, and where that stands."""

    def in_type(scalar: Scalar) -> Node:
        text = " ".join(scalar.text.split())
        item = text.removeprefix(LIST_OF)
        for name, (written, place) in types.items():
            if item.replace(" ", "") == f"code({name})".replace(" ", ""):
                return scalar_at(place, text[: len(text) - len(item)] + written)
        return scalar

    def by_name(scalar: Scalar) -> Node:
        if scalar.text not in types:
            return scalar
        written, place = types[scalar.text]
        return scalar_at(place, written.removeprefix("code(").removesuffix(")"))

    for pattern in _TYPES if types else ():
        root = rewritten(root, pattern, in_type)
    for pattern in _BOOKS if types else ():
        root = rewritten(root, pattern, by_name)
    return root
