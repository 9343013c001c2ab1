"""How a single value is written on a line: without quotes where nobody could misread it."""

import re
from typing import Final

from regdsl.document import Scalar, ScalarStyle
from regdsl.document.core_schema import resolve

__all__ = ["is_visible", "spell", "spell_key"]

_NEVER_FIRST: Final = frozenset(",[]{}#&*!|>'\"%@`")
_INDICATORS: Final = frozenset("-?:")
_FLOW: Final = frozenset(",[]{}")
_INVISIBLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
# Texts that other readers of YAML, or (`unknown`) files of cases, take for something else: the quotes that an author
# gave them stay.
_OTHERWISE_READ: Final = re.compile(
    r"(?:y|yes|n|no|on|off|null|true|false|unknown|~|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9]*)?)", re.IGNORECASE
)
_GLUED: Final = re.compile(r"[^\W\d][\w-]*:(?!//)\S")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def spell(scalar: Scalar, *, in_flow: bool) -> str:
    """Return a value as it is written on one line; `in_flow` inside brackets or braces."""
    if not isinstance(scalar.value, str):
        return scalar.text
    return _spell(scalar, _can_be_plain(scalar, in_flow))


def spell_key(scalar: Scalar, *, in_flow: bool) -> str:
    """Return a key as it is written."""
    return _spell(scalar, _can_be_plain(scalar, in_flow) and not scalar.text.startswith("?"))


def is_visible(text: str) -> bool:
    """Whether every character of `text` can stand in the file as itself."""
    return _INVISIBLE.search(text) is None


def _spell(scalar: Scalar, plain: bool) -> str:
    text = scalar.text
    if plain:
        return text
    if is_visible(text) and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _can_be_plain(scalar: Scalar, in_flow: bool) -> bool:
    text = scalar.text
    if not text or text != text.strip() or not is_visible(text) or not _begins_plain(text, in_flow):
        return False
    if ": " in text or " #" in text or text.endswith(":") or text.startswith(("---", "...")):
        return False
    if in_flow and not _FLOW.isdisjoint(text):
        return False
    if scalar.style is ScalarStyle.PLAIN:
        return True
    return isinstance(resolve(text), str) and not _OTHERWISE_READ.fullmatch(text) and not _GLUED.match(text)


def _begins_plain(text: str, in_flow: bool) -> bool:
    first = text[0]
    if first in _NEVER_FIRST:
        return False
    if first not in _INDICATORS:
        return True
    return len(text) > 1 and not text[1].isspace() and not (in_flow and (first != "-" or text[1] in _FLOW))


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if is_visible(char):
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
