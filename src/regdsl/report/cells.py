"""Text made fit for a terminal: what it shows as, and how wide that is."""

import unicodedata
from functools import cache
from typing import NamedTuple

__all__ = ["Cell", "cells", "one_line", "width"]

_TAB = 4
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")


class Cell(NamedTuple):
    """What one character of the source shows as, and how many columns it takes."""

    shown: str
    width: int


def cells(text: str) -> list[Cell]:
    """Return a cell for each character of `text`: tabs as spaces, nothing that could steer the terminal."""
    result: list[Cell] = []
    column = 0
    for char in text:
        cell = _tab(column) if char == "\t" else _cell(char)
        result.append(cell)
        column += cell.width
    return result


def one_line(text: str) -> str:
    """Return `text` as one safe line: breaks and tabs become spaces, control characters are made visible."""
    if text.isprintable():  # no space but the plain one, and nothing that is not seen
        return text
    return "".join(" " if char in "\t\r\n\u2028\u2029" else _cell(char).shown for char in text)


def width(text: str) -> int:
    """Return how many columns `text` takes."""
    return len(text) if text.isascii() else sum(_cell(char).width for char in text)


def _tab(column: int) -> Cell:
    step = _TAB - column % _TAB
    return Cell(" " * step, step)


@cache
def _cell(char: str) -> Cell:
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
