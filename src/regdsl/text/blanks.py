"""Blanks in names: what a person cannot see between the words, and what he then has to be told."""

import re
import unicodedata
from typing import Final

from regdsl.diagnostics import Bilingual

__all__ = ["odd_blank", "plain_name"]

_PLAIN: Final = re.compile(r"[!-~\u0400-\u04ff]+(?: [!-~\u0400-\u04ff]+)*")
"""Most names, of which it is seen at once that single spaces stand between their words."""

_INVISIBLE: Final = frozenset({"Cf", "Cc"})
_BLANK: Final = frozenset({"Zs", "Zl", "Zp"})
_KNOWN: Final = {
    "\u00a0": Bilingual("неразрывный пробел", "a no-break space"),
    "\u202f": Bilingual("узкий неразрывный пробел", "a narrow no-break space"),
    "\u200b": Bilingual("невидимый пробел нулевой ширины", "an invisible zero width space"),
    "\u00ad": Bilingual("невидимый мягкий перенос", "an invisible soft hyphen"),
    "\t": Bilingual("табуляция", "a tab"),
    "\n": Bilingual("разрыв строки", "a line break"),
}
_UNUSUAL: Final = Bilingual("необычный пробел", "an unusual space")
_UNSEEN: Final = Bilingual("невидимый знак", "an invisible character")
_TWO: Final = Bilingual("два пробела подряд", "two spaces in a row")
_OUTER: Final = Bilingual("пробел с краю", "a space at an end")


def odd_blank(name: str) -> Bilingual | None:
    """The first blank of a name that is no single ordinary space between two words, or the first character that nobody
    sees; None where there is none."""
    if _PLAIN.fullmatch(name):
        return None
    for char in name:
        kind = unicodedata.category(char)
        if char != " " and (kind in _INVISIBLE or kind in _BLANK):
            words = _KNOWN.get(char, _UNUSUAL if kind in _BLANK else _UNSEEN)
            code = f" (U+{ord(char):04X})"
            return Bilingual(words.ru + code, words.en + code)
    if name != name.strip():
        return _OUTER
    return _TWO if "  " in name else None


def plain_name(name: str) -> str:
    """The name as a person reads it: single spaces between its words, and nothing that is not seen."""
    seen = (char for char in name if char.isspace() or unicodedata.category(char) not in _INVISIBLE)
    return " ".join("".join(seen).split())
