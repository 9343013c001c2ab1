"""Identifiers for an author's names: readable, ASCII, unique."""

import builtins
import keyword
import unicodedata
from string import ascii_lowercase, digits
from typing import Final

from regdsl.runtime.effects import Effect, Outcome

__all__ = ["Names", "transliterated"]

_LONGEST: Final = 40

_LETTERS: Final = {
    **dict(zip("абвгдезиклмнопрстуфыэ", "abvgdeziklmnoprstufye", strict=True)),
    "ё": "yo",
    "ж": "zh",
    "й": "y",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    **{char: char for char in ascii_lowercase + digits},
    " ": "_",
    "_": "_",
}

_OWN: Final = frozenset(
    {"Brief", "briefs", "Decimal", "Fraction", "NotComplete", "date", "dates", "datetime", "decided", "definition"}
    | {"op", "reading", "rounding", "settled", "texts", "time", "timedelta", "times", "whole"}
    | {"Durations", "each_duration"}
    | {"Months", "Numbers", "Unknown", "decimal_text", "iso_day", "ratios", "share"}
    | {"conditions", "judge", "outcome", "read", "results", "verdict"}
    | {"f", "flags", "found", "g", "k", "s", "variant", "x"}
    | {"DEFINITIONS", "ENVIRONMENT", "HOLES", "INPUTS", "STAGES", "VARIANTS"}
    | {outcome.upper() for outcome in Outcome}
    | {"GROUNDS", "TRACES", "grounds", "longer", "said", "trace_granted"}
    | {"each", "subject_flags", "subjects", Outcome.REFUSED.upper() + "_EACH"}
    | {f"{kind}_{effect}" for kind in ("clear", "grounds", "stage", "trace") for effect in Effect}
)
"""What generated code itself is written with."""

_RESERVED: Final = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist) | frozenset(dir(builtins)) | _OWN


def transliterated(name: str) -> str:
    """A name in lower case ASCII letters, digits and single underscores, beginning with a letter."""
    parts: list[str] = []
    for char in unicodedata.normalize("NFC", name).lower():
        if char in _LETTERS:
            parts.append(_LETTERS[char])
            continue
        folded = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode()
        parts.append(folded if folded.isalnum() else "_")
    words = [word for word in "".join(parts).lower().split("_") if word]
    line = ""
    for word in words:
        longer = f"{line}_{word}" if line else word
        if len(longer) > _LONGEST and line:
            break
        line = longer[:_LONGEST]
    if not line:
        return "name"
    return line if line[0].isalpha() else f"n_{line}"


class Names:
    """Hands out identifiers, each once; the same requests in the same order give the same identifiers."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def fresh(self, name: str) -> str:
        """An identifier for `name` that nothing else has."""
        return self._free(transliterated(name))

    def constant(self, name: str) -> str:
        """An identifier in capitals for `name`."""
        return self._free(transliterated(name).upper())

    def _free(self, wished: str) -> str:
        found, count = wished, 1
        while found in self._taken or found in _RESERVED:
            count += 1
            found = f"{wished}_{count}"
        self._taken.add(found)
        return found
