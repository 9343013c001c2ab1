"""Names that an expression may use: they may hold spaces and signs, so only a vocabulary tells their extent."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from regdsl.feel.scanner import NUMBER, STRING, SYMBOL, WORD, SyntaxStop, Token, scan

__all__ = ["BUILTIN_NAMES", "NameIndex", "Vocabulary", "name_tokens"]

_NAME_SYMBOLS: Final = frozenset({".", "/", "-", "'", "+", "*", "**"})
_WORD: Final = "[A-Za-z_\u0400-\u04ff][A-Za-z_0-9\u0400-\u04ff]*"
_PLAIN: Final = re.compile(f"{_WORD}(?: (?:{_WORD}|[0-9]+))*")


class NameIndex:
    """Names by their words and signs, for the longest match against tokens."""

    __slots__ = ("_lengths", "_names")

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: dict[tuple[str, ...], str] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # of the names that begin with a word, longest first
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Add `name`; a text that cannot be a name (a context key such as `"a(b"`) is left out."""
        words = name_tokens(name)
        if not words:
            return
        self._names[words] = name
        lengths = self._lengths.get(words[0], ())
        if len(words) not in lengths:
            self._lengths[words[0]] = tuple(sorted((*lengths, len(words)), reverse=True))

    def longest(self, tokens: list[Token], at: int) -> tuple[int, str] | None:
        """Return how many tokens from `at` on the longest known name takes, and that name as it was declared."""
        for length in self._lengths.get(tokens[at].text, ()):
            here = tokens[at : at + length]
            name = self._names.get(tuple([token.text for token in here]))
            if name is not None and STRING not in [token.kind for token in here]:
                return length, name
        return None


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """Return the words and signs of `name`, or nothing when the text cannot be a name in an expression."""
    if _PLAIN.fullmatch(name):
        return tuple(name.split(" "))
    try:
        tokens = scan(name)[:-1]
    except SyntaxStop:
        return ()
    if not tokens or tokens[0].kind is not WORD:
        return ()
    for token in tokens:
        is_sign = token.kind is SYMBOL and token.text in _NAME_SYMBOLS
        if not (is_sign or token.kind in (WORD, NUMBER)):
            return ()
    return tuple(token.text for token in tokens)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Declared `names` of values, and the `fields` that may follow a point (DMN 1.5, clause 10.3.1.3)."""

    names: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    name_index: NameIndex = field(init=False, repr=False, compare=False)
    field_index: NameIndex = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name_index", NameIndex(self.names))
        object.__setattr__(self, "field_index", NameIndex(self.fields))


BUILTIN_NAMES: Final = NameIndex((
    "add working days", "after", "context merge", "context put", "date and time", "day of month", "day of week",
    "day of year", "days and time duration", "distinct values", "end included", "ends with", "finished by",
    "get entries", "get or else", "get value", "index of", "insert before", "is defined", "list contains",
    "list replace", "lower case", "met by", "month of year", "overlaps after", "overlaps before", "overlapped by",
    "overlapped after by", "overlapped before by", "round down", "round half down", "round half up", "round up",
    "start included", "started by", "starts with", "string join", "string length", "substring after",
    "substring before", "time offset", "upper case", "week of year", "years and months duration",
))  # fmt: skip
"""Names of functions and properties that hold spaces; those of one word need no index."""
