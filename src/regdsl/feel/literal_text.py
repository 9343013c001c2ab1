"""How strings and keys are written in an expression."""

import re
from typing import Final
from unicodedata import normalize

from regdsl.feel.scanner import KEYWORDS
from regdsl.feel.vocabulary import name_tokens

__all__ = ["key_text", "string_text"]

_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_PLAIN_KEY: Final = re.compile(r"\w+(?: \w+)*")


def string_text(value: str) -> str:
    """Return `value` in double quotes, with escapes for what is invisible or would end the string."""
    return '"' + "".join(map(_char_text, value)) + '"'


def _char_text(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:06X}"


def key_text(key: str) -> str:
    """Return `key` bare where it is words with single spaces, in quotes otherwise."""
    words = name_tokens(key)
    is_plain = bool(words) and words[0] not in KEYWORDS and _PLAIN_KEY.fullmatch(key) is not None
    return key if is_plain and normalize("NFC", key) == key else string_text(key)
