"""A regular expression of XPath into one of the standard library (XPath functions, clause 7.6.1; XML Schema part 2,
appendix F). The engine backtracks: a pattern can be slow, which is why regulations have no regular expressions."""

import re
from functools import lru_cache
from typing import Final

from regdsl.feel.dmn.regex.charset import read_escape, read_set

__all__ = ["compile_pattern"]

_LINE_START: Final = r"(?:\A|(?<=\n)(?!\Z))"
_LINE_END: Final = r"(?=\n|\Z)"
_QUANTIFIER: Final = re.compile(r"(?:[?*+]|\{[0-9]{1,4}(?:,[0-9]{0,4})?\})\??")
_MAX_PATTERN: Final = 1_000
_MAX_DEPTH: Final = 50


@lru_cache(maxsize=512)
def compile_pattern(pattern: str, flags: str) -> re.Pattern[str]:
    """Return the compiled pattern. Raises ValueError for a wrong pattern or flag."""
    if not set(flags) <= set("smix"):
        raise ValueError("an unknown flag")
    if len(pattern) > _MAX_PATTERN:
        raise ValueError("a pattern of excessive length")
    translator = _Translator(_without_spaces(pattern) if "x" in flags else pattern, flags)
    try:
        return re.compile(translator.whole(), re.IGNORECASE if "i" in flags else 0)
    except (re.error, OverflowError) as error:
        raise ValueError("a wrong pattern") from error


def _without_spaces(pattern: str) -> str:
    """Drop white space outside sets, even between a backslash and its letter."""
    kept: list[str] = []
    depth = 0
    escaped = False
    for char in pattern:
        if depth == 0 and char in " \t\n\r":
            continue
        if not escaped:
            depth += (char == "[") - (char == "]" and depth > 0)
        escaped = char == "\\" and not escaped
        kept.append(char)
    return "".join(kept)


class _Translator:
    """Reads a pattern once, from left to right."""

    def __init__(self, pattern: str, flags: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.opened = 0
        self.closed: set[int] = set()
        self.depth = 0
        self.dot = r"[\s\S]" if "s" in flags else r"[^\n\r]"
        self.start, self.end = (_LINE_START, _LINE_END) if "m" in flags else (r"\A", r"\Z")

    def whole(self) -> str:
        """Translate all of it. Raises ValueError for a wrong pattern."""
        translated = self._branches()
        if self.at < len(self.pattern):
            raise ValueError("a bracket closes nothing")
        return translated

    def _branches(self) -> str:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise ValueError("a pattern nested too deep")
        parts: list[str] = []
        while self.at < len(self.pattern) and self.pattern[self.at] != ")":
            if self.pattern[self.at] == "|":
                self.at += 1
                parts.append("|")
            else:
                parts.append(self._atom() + self._quantifier())
        self.depth -= 1
        return "".join(parts)

    def _quantifier(self) -> str:
        match = _QUANTIFIER.match(self.pattern, self.at)
        if match is None:
            return ""
        self.at = match.end()
        if self.at < len(self.pattern) and self.pattern[self.at] in "?*+{":
            raise ValueError("two quantifiers in a row")
        return match[0]

    def _atom(self) -> str:
        char = self.pattern[self.at]
        match char:
            case "(":
                return self._group()
            case "[":
                self.at, translated = read_set(self.pattern, self.at)
                return translated
            case "\\":
                return self._escape()
            case "?" | "*" | "+" | "{" | "}" | "]":
                raise ValueError(f"a misplaced {char}")
        self.at += 1
        return {".": self.dot, "^": self.start, "$": self.end}.get(char) or re.escape(char)

    def _group(self) -> str:
        self.at += 1
        if self.pattern.startswith("?", self.at):
            if not self.pattern.startswith("?:", self.at):
                raise ValueError("a misplaced ?")
            self.at += 2
            opening, number = "(?:", 0
        else:
            self.opened += 1
            opening, number = "(", self.opened
        inner = self._branches()
        if self.at >= len(self.pattern):
            raise ValueError("a bracket is never closed")
        self.at += 1
        self.closed.add(number)
        return f"{opening}{inner})"

    def _escape(self) -> str:
        if (match := re.compile("[1-9][0-9]*").match(self.pattern, self.at + 1)) is not None:
            digits = match[0]
            while len(digits) > 1 and int(digits) > self.opened:
                digits = digits[:-1]
            if int(digits) not in self.closed:
                raise ValueError("a reference to a group that is not closed yet")
            self.at += 1 + len(digits)
            return f"(?:\\{digits})"
        self.at, inside = read_escape(self.pattern, self.at)
        return f"[{inside}]"
