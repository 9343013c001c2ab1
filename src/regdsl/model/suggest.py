"""What the author probably meant: look-alike letters, Russian names of keys, slips of the pen."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

from regdsl.diagnostics import Bilingual
from regdsl.text import swapped_letters

__all__ = ["did_you_mean", "fold", "nearest"]

_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХаеорсухіј", "ABEKMHOPCTYXaeopcyxij")
_CUTOFF = 0.72
_SHOWN = 60


@lru_cache(4096)
def fold(word: str) -> str:
    """The word with Cyrillic letters that look Latin made Latin, in lower case, with hyphens and spaces as `_`."""
    return word.strip().translate(_LOOKALIKES).lower().replace("-", "_").replace(" ", "_").replace("ё", "е")


def nearest(word: str, options: Iterable[str], names: Mapping[str, str] | None = None) -> str | None:
    """The option that `word` probably stands for: the same after folding, called so in `names` (name to option), or
    only a slip away; None when nothing is near."""
    word = word[:_SHOWN]
    folded = {fold(option): option for option in options}
    plain = fold(word)
    if plain in folded:
        return folded[plain]
    called = {fold(name): option for name, option in (names or {}).items()}
    if plain in called:
        return called[plain]
    if close := get_close_matches(plain, folded, n=1, cutoff=_CUTOFF):
        return folded[close[0]]
    if close := get_close_matches(plain, called, n=1, cutoff=_CUTOFF):
        return called[close[0]]
    return None


def did_you_mean(word: str, written: str = "") -> Bilingual:
    """The help that proposes `word`, and says so where only the alphabet of letters tells it from what is `written`."""
    swapped = swapped_letters(written, word)
    ru, en = (f": {swapped.ru}", f": {swapped.en}") if swapped else ("", "")
    return Bilingual(f"возможно, имелось в виду `{word}`{ru}", f"did you mean `{word}`{en}")
