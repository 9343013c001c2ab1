"""Writing an author's texts and values so that they can be nothing but literals and comments."""

import re
from datetime import date, datetime, time
from typing import Final
from unicodedata import bidirectional

__all__ = ["comment", "moment_literal", "text_literal"]

_LONGEST_COMMENT: Final = 96
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "PDF", "PDI", "FSI"})

_COMMON: Final = re.compile(r"[ !#-\[\]-~А-Яа-яЁё«»№—–·…]*")
"""Texts that need no care: letters, digits and common signs, neither quote nor backslash."""


def _plain(char: str) -> bool:
    """Whether a character can be shown as itself without disturbing the reading of the line."""
    return char.isprintable() and bidirectional(char) not in _RIGHT_TO_LEFT


def _escaped(char: str) -> str:
    if char in '\\"':
        return "\\" + char
    if _plain(char):
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def text_literal(text: str) -> str:
    """A Python string literal, in double quotes, on one line, without hidden characters."""
    if _COMMON.fullmatch(text):
        return f'"{text}"'
    return '"' + "".join(map(_escaped, text)) + '"'


def comment(text: str) -> str:
    """A text made fit for a comment: one line, no hidden characters, not too long."""
    shown = text if _COMMON.fullmatch(text) else "".join(char if _plain(char) else " " for char in text)
    words = shown.split()
    line = " ".join(words)
    return line if len(line) <= _LONGEST_COMMENT else line[: _LONGEST_COMMENT - 1].rstrip() + "…"


def moment_literal(value: date | datetime | time) -> str:
    """A call that makes a date, a moment or a time."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return f"date({value.year}, {value.month}, {value.day})"
    return f"{type(value).__name__}.fromisoformat({text_literal(value.isoformat())})"
