r"""Sets of characters by name: `\p{Lu}`, `\p{IsCyrillic}` (XML Schema part 2, appendix F)."""

import sys
from functools import lru_cache
from typing import Final
from unicodedata import category

__all__ = ["category_ranges", "named_ranges", "ranges_text"]

Ranges = tuple[tuple[int, int], ...]

_ASSIGNED_END: Final = 0x323B0
_SPECIAL_START: Final = 0xE0000
_SPECIAL_END: Final = 0xE01F0
_CATEGORIES: Final = frozenset({
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf", "Co", "Cn",
})  # fmt: skip
_BLOCKS: Final[dict[str, tuple[int, int]]] = {
    "BasicLatin": (0x0000, 0x007F),
    "Latin-1Supplement": (0x0080, 0x00FF),
    "LatinExtended-A": (0x0100, 0x017F),
    "LatinExtended-B": (0x0180, 0x024F),
    "IPAExtensions": (0x0250, 0x02AF),
    "SpacingModifierLetters": (0x02B0, 0x02FF),
    "CombiningDiacriticalMarks": (0x0300, 0x036F),
    "Greek": (0x0370, 0x03FF),
    "GreekandCoptic": (0x0370, 0x03FF),
    "Cyrillic": (0x0400, 0x04FF),
    "CyrillicSupplement": (0x0500, 0x052F),
    "Armenian": (0x0530, 0x058F),
    "Hebrew": (0x0590, 0x05FF),
    "Arabic": (0x0600, 0x06FF),
    "Devanagari": (0x0900, 0x097F),
    "Thai": (0x0E00, 0x0E7F),
    "Georgian": (0x10A0, 0x10FF),
    "GreekExtended": (0x1F00, 0x1FFF),
    "GeneralPunctuation": (0x2000, 0x206F),
    "SuperscriptsandSubscripts": (0x2070, 0x209F),
    "CurrencySymbols": (0x20A0, 0x20CF),
    "LetterlikeSymbols": (0x2100, 0x214F),
    "NumberForms": (0x2150, 0x218F),
    "Arrows": (0x2190, 0x21FF),
    "MathematicalOperators": (0x2200, 0x22FF),
    "BoxDrawing": (0x2500, 0x257F),
    "CJKSymbolsandPunctuation": (0x3000, 0x303F),
    "Hiragana": (0x3040, 0x309F),
    "Katakana": (0x30A0, 0x30FF),
    "CJKUnifiedIdeographs": (0x4E00, 0x9FFF),
    "HangulSyllables": (0xAC00, 0xD7AF),
    "PrivateUse": (0xE000, 0xF8FF),
}


def named_ranges(name: str) -> Ranges:
    r"""Return the characters of `\p{name}`. Raises ValueError for a name that is neither category nor block."""
    if name in _CATEGORIES:
        return category_ranges((name,))
    if name.startswith("Is") and name[2:] in _BLOCKS:
        return (_BLOCKS[name[2:]],)
    raise ValueError(f"no set of characters is called {name}")


@lru_cache(maxsize=64)
def category_ranges(names: tuple[str, ...]) -> Ranges:
    """Return the characters whose category is one of `names` or begins with it."""
    ranges: list[tuple[int, int]] = []
    for block_start, block_end in ((0, _ASSIGNED_END), (_SPECIAL_START, _SPECIAL_END)):
        start: int | None = None
        for code in range(block_start, block_end + 1):
            inside = code < block_end and category(chr(code)).startswith(names)
            if inside and start is None:
                start = code
            elif not inside and start is not None:
                ranges.append((start, code - 1))
                start = None
    if any("Cn".startswith(name) for name in names):
        ranges.extend(((_ASSIGNED_END, _SPECIAL_START - 1), (_SPECIAL_END, 0xEFFFF)))
    if any("Co".startswith(name) for name in names):
        ranges.append((0xF0000, sys.maxunicode))
    return tuple(ranges)


def ranges_text(ranges: Ranges) -> str:
    """Return `ranges` as the inside of a set of the standard library's regular expressions."""
    return "".join(f"\\U{low:08x}" if low == high else f"\\U{low:08x}-\\U{high:08x}" for low, high in ranges)
