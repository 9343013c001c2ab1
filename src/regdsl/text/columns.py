"""How many columns characters take where every one of them stands in a grid."""

import unicodedata
from functools import cache
from typing import NamedTuple

__all__ = ["Cell", "cell_of", "width"]

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")


class Cell(NamedTuple):
    """What one character of the source shows as, and how many columns it takes."""

    shown: str
    width: int


def width(text: str) -> int:
    """Return how many columns `text` takes."""
    return len(text) if text.isascii() else sum(cell_of(char).width for char in text)


@cache
def cell_of(char: str) -> Cell:
    """Return what `char` shows as; what is not seen or could steer the terminal is made visible."""
    if char.isascii() and char.isprintable():
        return Cell(char, 1)
    category = unicodedata.category(char)
    if category in ("Mn", "Me") or char in _JOINERS:
        return Cell(char, 0)
    if category in _INVISIBLE:
        shown = _visible(char)
        return Cell(shown, len(shown))
    columns = 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return Cell(" " * columns if category == "Zs" else char, columns)


def _visible(char: str) -> str:
    """Return a picture of a control character where Unicode has one, else the code point in angle brackets."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"
