"""Sets of characters and escapes in a regular expression of XPath (XML Schema part 2, appendix F)."""

import re
from typing import Final

from regdsl.feel.dmn.regex.categories import category_ranges, named_ranges, ranges_text

__all__ = ["read_escape", "read_set"]

_SINGLE: Final = {"n": "\\n", "r": "\\r", "t": "\\t", **{char: "\\" + char for char in "\\|.?*+(){}-[]^$"}}
_NAME_START: Final = (
    "_:A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u2070-\u218f\u3001-\ud7ff"
)
_NAME_PART: Final = _NAME_START + "0-9.\\-\u00b7\u0300-\u036f\u203f-\u2040"
_SETS: Final = {
    "s": " \\t\\n\\r",
    "i": _NAME_START,
    "c": _NAME_PART,
}
_COMPLEMENTS: Final = {"S": "s", "I": "i", "C": "c", "D": "d", "W": "w"}
_NAMED: Final = re.compile(r"\\[pP]\{([A-Za-z0-9-]+)\}")
_ALL: Final = "\\U00000000-\\U0010ffff"


def read_escape(pattern: str, at: int) -> tuple[int, str]:
    """Read an escape at `at`; return where it ends and what it is inside a set. Raises ValueError for a wrong one."""
    if (match := _NAMED.match(pattern, at)) is not None:
        ranges = named_ranges(match[1])
        return match.end(), ranges_text(ranges if pattern[at + 1] == "p" else _complement(ranges))
    char = pattern[at + 1 : at + 2]
    if char in _SINGLE:
        return at + 2, _SINGLE[char]
    if char in _SETS:
        return at + 2, _SETS[char]
    if char in ("d", "w"):
        return at + 2, ranges_text(_ranges_of(char))
    if char in ("D", "W"):
        return at + 2, ranges_text(_complement(_ranges_of(_COMPLEMENTS[char])))
    if char in _COMPLEMENTS:
        return at + 2, _complement_text(_SETS[_COMPLEMENTS[char]])
    raise ValueError("a wrong escape")


def _ranges_of(char: str) -> tuple[tuple[int, int], ...]:
    return category_ranges(("Nd",)) if char == "d" else category_ranges(("L", "M", "N", "S"))


def _complement(ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    result: list[tuple[int, int]] = []
    start = 0
    for low, high in sorted(ranges):
        if low > start:
            result.append((start, low - 1))
        start = high + 1
    if start <= 0x10FFFF:
        result.append((start, 0x10FFFF))
    return tuple(result)


def _complement_text(inside: str) -> str:
    """Return the characters that are not in the small fixed set `inside`."""
    known = re.compile(f"[{inside}]")
    ranges = [(code, code) for code in range(0x10000) if known.match(chr(code))]
    return ranges_text(_complement(tuple(ranges)))


def read_set(pattern: str, at: int) -> tuple[int, str]:
    """Read the set that opens at `at`; return where it ends and what it is. Raises ValueError for a wrong one.

    `[a-z-[aeiou]]` becomes a look-ahead that refuses the vowels and a set of all letters.
    """
    at += 1
    negated = pattern.startswith("^", at)
    at += negated
    parts: list[str] = []
    subtracted = ""
    while True:
        if at >= len(pattern):
            raise ValueError("a set is never closed")
        if pattern[at] == "]" and parts:
            break
        if pattern.startswith("-[", at) and parts:
            at, inner = read_set(pattern, at + 1)
            subtracted = f"(?!{inner})"
            if not pattern.startswith("]", at):
                raise ValueError("something follows a subtracted set")
            break
        at, part = _read_member(pattern, at, first=not parts)
        parts.append(part)
    return at + 1, f"(?:{subtracted}[{'^' if negated else ''}{''.join(parts)}])"


def _read_member(pattern: str, at: int, first: bool) -> tuple[int, str]:
    """Read a character, an escape or a range of characters."""
    end, low = _read_single(pattern, at, first)
    if pattern.startswith("-", end) and not pattern.startswith(("-[", "-]"), end):
        end, high = _read_single(pattern, end + 1, first=False)
        return end, f"{low}-{high}"
    return end, low


def _read_single(pattern: str, at: int, first: bool) -> tuple[int, str]:
    char = pattern[at : at + 1]
    if char == "\\":
        return read_escape(pattern, at)
    if char in ("", "[", "]") or (char == "-" and not first and not pattern.startswith("-]", at)):
        raise ValueError("a misplaced bracket or hyphen")
    return at + 1, re.escape(char) if not char.isalnum() else char
