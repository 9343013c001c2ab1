"""Simple fractions as people write them: `1/3`, or a whole number; exact, with bounded parts."""

import re
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Final

__all__ = ["MOST_BITS", "MOST_PART", "ShareFault", "read_share", "share_text"]

MOST_PART: Final = 10**9 - 1
"""The greatest numerator and denominator: nine digits, more than any register of shares holds."""

MOST_BITS: Final = MOST_PART.bit_length()

_SHARE: Final = re.compile(r"([+-]?[0-9]{1,40})(?:/([+-]?[0-9]{1,40}))?")


class ShareFault(Enum):
    """Why a text is no simple fraction."""

    NOT_ONE = "not one"
    BELOW = "zero or less below"
    TOO_LONG = "too long"


@lru_cache(maxsize=4096, typed=True)  # shares come again and again
def read_share(value: object) -> Fraction | ShareFault:
    """A share as it is written, `1/3`, or a whole number; as given it need not be in lowest terms."""
    match = _SHARE.fullmatch(value) if type(value) is str else None
    if match is not None:
        above, below = int(match[1]), int(match[2] or 1)
    elif type(value) is int:
        above, below = value, 1
    else:
        return ShareFault.NOT_ONE
    if below <= 0:
        return ShareFault.BELOW
    return ShareFault.TOO_LONG if max(abs(above), below) > MOST_PART else Fraction(above, below)


def share_text(value: Fraction | int) -> str:
    """A share as it is written."""
    return str(Fraction(value))
