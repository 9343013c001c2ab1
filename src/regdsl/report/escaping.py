"""Characters that turn a line around or hide in it never reach another program as they are."""

import re

__all__ = ["DANGEROUS", "UNPRINTABLE", "escaped_json"]

DANGEROUS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, those that change the direction of writing, lone surrogates: legal in JSON, yet each can steer a
terminal, turn the direction of writing, or break a line of a log."""


UNPRINTABLE = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f]|{DANGEROUS.pattern}")
"""The same and every other control character but tabs and ends of lines."""


def escaped_json(text: str) -> str:
    """JSON text with every dangerous character written as `\\uXXXX`."""
    return DANGEROUS.sub(lambda char: f"\\u{ord(char.group()):04x}", text)
