"""The sentence of a text that some words stand in: what it denies or offers does not bear on the next one."""

import re
from typing import Final

__all__ = ["sentence"]

_STOP: Final = re.compile(r"[.!?;](?=\s|$)")
_SHORT: Final = re.compile(r"(?:\b(?:ст|ч|п|пп|г|ул|им|т|д|др|каб|стр|руб|№)|\b[А-ЯЁ])\.$", re.IGNORECASE)
"""What a full stop after which ends no sentence: «ст. 5», «каб. 12»."""


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds the characters `start` to `end` begins and ends, with the mark that ends it. A full
    stop within the words ends nothing."""
    first, last = 0, len(text)
    for match in _STOP.finditer(text):
        if _SHORT.search(text[: match.end()]) is not None and match.end() < len(text):
            continue
        if match.end() <= start:
            first = match.end()
        elif match.end() >= end:
            last = match.end()
            break
    return first, last
