"""Letters of two alphabets that look the same: which of them were typed, and which were meant."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from regdsl.diagnostics import Bilingual
from regdsl.text.blanks import odd_blank, plain_name

__all__ = ["did_you_mean", "mixed_letters", "swapped_letters"]

_ALIKE: Final = dict(zip("АВЕКМНОРСТУХаеорсухікмтвнѕј", "ABEKMHOPCTYXaeopcyxikmtbhsj", strict=True))
"""Cyrillic letters that a person takes for Latin ones."""

_ONE_ALPHABET: Final = re.compile(r"[\s\d_.\u0400-\u04ff-]*|[\x00-\x7f]*")
"""Most names, of which it is seen at once that nothing is mixed in them."""

_LATIN: Final = "LATIN"
_CYRILLIC: Final = "CYRILLIC"
_ONE: Final = {_LATIN: Bilingual("латинская", "Latin"), _CYRILLIC: Bilingual("кириллическая", "Cyrillic")}
_MANY: Final = {_LATIN: Bilingual("латинские", "Latin"), _CYRILLIC: Bilingual("кириллические", "Cyrillic")}
_OF_ONE: Final = {_LATIN: "латинской", _CYRILLIC: "кириллической"}
_OF_MANY: Final = {_LATIN: "латинских", _CYRILLIC: "кириллических"}


def mixed_letters(name: str) -> Bilingual | None:
    """The letters of the rarer alphabet in the words of `name` that mix Latin and Cyrillic ones, such as `латинская
    «p»`; None where no word mixes them."""
    if _ONE_ALPHABET.fullmatch(name):
        return None
    letters = [char for word in name.split() if {_LATIN, _CYRILLIC} <= {*map(_alphabet, word)} for char in word]
    if not letters:
        return None
    by_alphabet = {kind: [char for char in letters if _alphabet(char) == kind] for kind in (_LATIN, _CYRILLIC)}
    rarer = min(by_alphabet, key=lambda kind: len(by_alphabet[kind]))
    return _named(rarer, by_alphabet[rarer])


def swapped_letters(written: str, meant: str) -> Bilingual | None:
    """What to type in `written` to get `meant`, where letters of one alphabet stand for letters of the other that look
    the same: `вместо латинской «p» нужна кириллическая «р»`; None where no letter does."""
    if len(written) != len(meant):
        return None
    pairs = [pair for pair in zip(written, meant, strict=True) if {*map(_alphabet, pair)} == {_LATIN, _CYRILLIC}]
    if not pairs or not all(_ALIKE.get(a) == b or _ALIKE.get(b) == a for a, b in pairs):
        return None
    typed, wanted = _alphabet(pairs[0][0]), _alphabet(pairs[0][1])
    pairs = [pair for pair in pairs if _alphabet(pair[0]) == typed]
    letters, others = _shown([one for one, _ in pairs]), _shown([other for _, other in pairs])
    instead = _named(wanted, [other for _, other in pairs])
    many = letters.ru.count("«") > 1
    of = (_OF_MANY if many else _OF_ONE)[typed]
    return Bilingual(
        f"вместо {of} {letters.ru} {'нужны' if others.ru.count('«') > 1 else 'нужна'} {instead.ru}",
        f"{instead.en} is needed instead of {_MANY[typed].en} {letters.en}",
    )


def did_you_mean(written: str, near: str) -> Bilingual:
    """Ask whether `near` was meant by `written`; say so where only the alphabet of letters tells the two apart, or a
    blank that looks like a space."""
    swapped = swapped_letters(written, near)
    ru, en = (f": {swapped.ru}", f": {swapped.en}") if swapped else ("", "")
    odd = odd_blank(written) if plain_name(written) == plain_name(near) else None
    if odd is not None:
        ru, en = f": в написанном {odd.ru}", f": what is written has {odd.en}"
    return Bilingual(f"возможно, имелось в виду «{near}»{ru}", f"did you mean `{near}`{en}")


def _alphabet(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""


def _named(alphabet: str, letters: Sequence[str]) -> Bilingual:
    words = (_MANY if len(set(letters)) > 1 else _ONE)[alphabet]
    shown = _shown(letters)
    return Bilingual(f"{words.ru} {shown.ru}", f"{words.en} {shown.en}")


def _shown(letters: Sequence[str]) -> Bilingual:
    each = tuple(dict.fromkeys(letters))
    return Bilingual(", ".join(f"«{char}»" for char in each), ", ".join(f"`{char}`" for char in each))
