"""The scalars of JSON: strings with their escapes, numbers kept exact."""

import re
from decimal import Decimal

from regdsl.document.limits import MAX_DIGITS
from regdsl.text.numbers import written_digits

__all__ = ["NUMBER", "STRING", "WORDS", "exact_number", "unescape", "wrong_value"]

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
STRING = re.compile(r'"[^"\\\x00-\x1f]*+(?:\\[^\x00-\x1f][^"\\\x00-\x1f]*+)*+"')
WORDS = re.compile(r"(?:true|false|null)(?!\w)")
_WRONG = re.compile(r"'[^'\n\r]*'?|[-+.\w]+")
_ESCAPE = re.compile(r'\\(?:(["\\/bfnrt])|u([0-9a-fA-F]{4}))?')
_LETTERS = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_LONGEST_EXPONENT = 5


def unescape(text: str) -> tuple[str, int | None]:
    """Return the content of the string `text` and the offset of the first escape that means nothing, if there is one.

    Two escapes that make a surrogate pair are one character; a half without its other half stays, for the caller to
    see.
    """
    if "\\" not in text:
        return text, None
    parts: list[str] = []
    at = 0
    for found in _ESCAPE.finditer(text):
        letter, code = found.groups()
        if letter is None and code is None:
            return "", found.start()
        parts.append(text[at : found.start()])
        parts.append(_LETTERS[letter] if letter else chr(int(code, 16)))
        at = found.end()
    joined = "".join([*parts, text[at:]])
    return joined.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass"), None


def exact_number(found: "re.Match[str]") -> int | Decimal | None:
    """Return the value of a number that `NUMBER` has matched; None if it has too many digits when written in full."""
    text, (fraction, exponent) = found.group(), found.groups()
    if len(text) > MAX_DIGITS + 2 + _LONGEST_EXPONENT or (exponent and len(exponent) > _LONGEST_EXPONENT):
        return None
    value = Decimal(text)
    if written_digits(value) > MAX_DIGITS:
        return None
    if fraction is None and exponent is None:
        return int(text)
    if not value:
        value = abs(value)
    power = value.as_tuple().exponent
    assert isinstance(power, int)
    return Decimal(int(value)) if power > 0 else value


def wrong_value(text: str, start: int) -> str:
    """Return the run of characters at `start` that an author may have meant as one value."""
    found = _WRONG.match(text, start)
    return found.group() if found else text[start : start + 1]
