"""Names: Russian phrases with spaces, and the look-alikes that must not pass for one another."""

import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["RESERVED", "fold", "normalise"]

RESERVED: Final = ("дата обращения", "месяц обращения", "канал", "категория заявителя")
"""Names that the engine itself fills."""

_LOOKALIKES: Final = str.maketrans("abcehkmoptxyABCEHKMOPTXYё", "авсенкмортхуавсенкмортхуе")


def normalise(name: str) -> str:
    """The name in NFC, runs of white space folded to one space."""
    return " ".join(unicodedata.normalize("NFC", name).split())


@lru_cache(4096)
def fold(name: str) -> str:
    """What two names have in common when a person could take one for the other: letter case, ё/е, Latin letters that
    look like Cyrillic ones."""
    return normalise(name).translate(_LOOKALIKES).casefold().translate(_LOOKALIKES)
