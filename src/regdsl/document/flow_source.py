"""Reading plain and quoted scalars back, character by character (YAML 1.2, chapter 7.3; RFC 8259 strings)."""

import re
from collections.abc import Callable

from regdsl.document.source_place import Place

__all__ = ["double_places", "plain_places", "single_places"]

_FOLD = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")
_BREAK = re.compile(r"\r\n|\r|\n")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_WIDTHS = {"x": 2, "u": 4, "U": 8}
_ESCAPED_BREAK = re.compile(r"\\(?:\r\n|\r|\n)[ \t\r\n]*")
_PAIR = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


def plain_places(text: str, start: int, end: int) -> list[Place]:
    """Read a scalar without quotes: line breaks are folded."""
    return _read(text, start, end, escapes=_no_escape)


def single_places(text: str, start: int, end: int) -> list[Place]:
    """Read what stands between single quotes: two of them are one."""
    return _read(text, start, end, escapes=_doubled_quote)


def double_places(text: str, start: int, end: int) -> list[Place]:
    """Read what stands between double quotes: backslash escapes, JSON's surrogate pairs among them."""
    return _read(text, start, end, escapes=_backslash)


def _read(text: str, start: int, end: int, *, escapes: Callable[[str, int], tuple[str, int]]) -> list[Place]:
    places: list[Place] = []
    at = start
    while at < end:
        fold = _FOLD.match(text, at, end)
        if fold:
            breaks = len(_BREAK.findall(fold.group()))
            places += [Place(char, at, fold.end()) for char in (" " if breaks == 1 else "\n" * (breaks - 1))]
            at = fold.end()
            continue
        found, after = escapes(text, at)
        places += [Place(char, at, after) for char in found]
        at = after
    return places


def _no_escape(text: str, at: int) -> tuple[str, int]:
    return text[at], at + 1


def _doubled_quote(text: str, at: int) -> tuple[str, int]:
    return text[at], at + (2 if text.startswith("''", at) else 1)


def _backslash(text: str, at: int) -> tuple[str, int]:
    if text[at] != "\\":
        return text[at], at + 1
    line = _ESCAPED_BREAK.match(text, at)
    if line:
        return "\n" * (len(_BREAK.findall(line.group())) - 1), line.end()
    pair = _PAIR.match(text, at)
    if pair:
        high, low = (int(half, 16) for half in pair.groups())
        return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00), pair.end()
    letter = text[at + 1]
    width = _WIDTHS.get(letter)
    if width is None:
        return _ESCAPES.get(letter, letter), at + 2
    return chr(int(text[at + 2 : at + 2 + width], 16)), at + 2 + width
