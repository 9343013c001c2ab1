"""Words that say that nothing more is wanted: they close a list that words like «иные документы» leave open."""

import re
from typing import Final

__all__ = ["is_closed"]

_BEFORE: Final = re.compile(
    r"(?:(?:\bне\s+(?:нужн|требу|надо|обязательн|понадоб|прикладыва|запрашива|допуска|предусмотрен[оаы]?\b)\w*"
    r"|\bпо\s+(?:\w+\s+)?желанию\b)(?:(?!\b\w+(?:йте|ите|ьте)\b)[^.!?;])*|\b(?:никак\w+|каких-либо)\s+)$",
    re.IGNORECASE,
)
"""What is before the words where nothing is asked for; a request in between asks again."""

_AFTER: Final = re.compile(
    r"^(?:\s+[\w-]+){0,4}?\s+не\s+(?:нужн|требу|надо|понадоб|прикладыва|запрашива|допуска|применя|предусмотрен[оаы]?\b|"
    r"предусматрива|быва|существу)",
    re.IGNORECASE,
)
"""What is after them."""


def is_closed(text: str, start: int, end: int) -> bool:
    """Whether the text denies what its characters `start` to `end` name."""
    return _BEFORE.search(text[:start]) is not None or _AFTER.search(text[end:]) is not None
