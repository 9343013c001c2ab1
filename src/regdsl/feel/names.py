"""Names: Russian phrases with spaces, and the look-alikes that must not pass for one another."""

import unicodedata
from typing import Final

__all__ = ["RESERVED", "fold", "mixed_scripts", "normalise"]

RESERVED: Final = ("дата обращения", "месяц обращения", "канал", "категория заявителя")
"""Names that the engine itself fills."""

_LOOKALIKES: Final = str.maketrans("abcehkmoptxyABCEHKMOPTXYё", "авсенкмортхуавсенкмортхуе")


def normalise(name: str) -> str:
    """The name in NFC, runs of white space folded to one space."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def fold(name: str) -> str:
    """What two names have in common when a person could take one for the other: letter case, ё/е, Latin letters that
    look like Cyrillic ones."""
    return normalise(name).translate(_LOOKALIKES).casefold().translate(_LOOKALIKES)


def mixed_scripts(name: str) -> bool:
    """Whether one word of the name mixes Latin and Cyrillic letters."""
    for word in name.split():
        scripts = {unicodedata.name(char, "").partition(" ")[0] for char in word if char.isalpha()}
        if {"LATIN", "CYRILLIC"} <= scripts:
            return True
    return False
