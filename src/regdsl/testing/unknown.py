"""What a case leaves unknown on purpose: a value of its own, apart from null and from a value that is left out."""

from enum import Enum
from typing import Any, Final

from regdsl.document import Document, Scalar, ScalarStyle

__all__ = ["UNKNOWN", "WORD", "Unsaid", "says_unknown"]

WORD: Final = "unknown"
"""The bare word that stands in place of a value which is not known yet."""


class Unsaid(Enum):
    """The one value that stands for what is not known yet."""

    UNKNOWN = WORD


UNKNOWN: Final = Unsaid.UNKNOWN
"""In place of a value: it is not known yet."""


def says_unknown(value: Any, document: Document, pointer: str) -> bool:
    """Whether the value that stands at `pointer` is the bare word; in quotes it is a text as any other."""
    if value != WORD:
        return False
    node = document.node(pointer)
    return isinstance(node, Scalar) and node.style is ScalarStyle.PLAIN
