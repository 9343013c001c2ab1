"""A regular expression of XPath into the steps of a matcher (XPath functions, clause 7.6.1; XML Schema part 2, appendix
F). Its sets of characters become those of the standard library."""

import re
from functools import lru_cache
from typing import Final

from regdsl.feel.dmn.regex.charset import read_escape, read_set
from regdsl.feel.dmn.regex.matcher import Pattern
from regdsl.feel.dmn.regex.parts import Alternatives, At, Back, Capture, One, Part, Repeat, Row, steps_of

__all__ = ["compile_pattern"]

_LINE_START: Final = r"(?:\A|(?<=\n)(?!\Z))"
_LINE_END: Final = r"(?=\n|\Z)"
_QUANTIFIER: Final = re.compile(r"(?:([?*+])|\{([0-9]{1,4})(,)?([0-9]{0,4})\})(\??)")
_MAX_PATTERN: Final = 1_000
_MAX_DEPTH: Final = 50


@lru_cache(maxsize=512)
def compile_pattern(pattern: str, flags: str) -> Pattern:
    """Return the compiled pattern. Raises ValueError for a wrong pattern or flag."""
    if not set(flags) <= set("smix"):
        raise ValueError("an unknown flag")
    if len(pattern) > _MAX_PATTERN:
        raise ValueError("a pattern of excessive length")
    translator = _Translator(_without_spaces(pattern) if "x" in flags else pattern, flags)
    ignores_case = "i" in flags
    try:
        steps = steps_of(translator.whole(), re.IGNORECASE if ignores_case else 0)
    except (re.error, OverflowError) as error:
        raise ValueError("a wrong pattern") from error
    return Pattern(steps, translator.opened, ignores_case, translator.refers)


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
        self.refers = False
        self.dot = r"[\s\S]" if "s" in flags else r"[^\n\r]"
        self.start, self.end = (_LINE_START, _LINE_END) if "m" in flags else (r"\A", r"\Z")

    def whole(self) -> Part:
        """Translate all of it. Raises ValueError for a wrong pattern."""
        translated = self._branches()
        if self.at < len(self.pattern):
            raise ValueError("a bracket closes nothing")
        return translated

    def _branches(self) -> Part:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise ValueError("a pattern nested too deep")
        branches: list[list[Part]] = [[]]
        while self.at < len(self.pattern) and self.pattern[self.at] != ")":
            if self.pattern[self.at] == "|":
                self.at += 1
                branches.append([])
            else:
                branches[-1].append(self._quantified(self._atom()))
        self.depth -= 1
        rows = tuple(Row(tuple(branch)) for branch in branches)
        return rows[0] if len(rows) == 1 else Alternatives(rows)

    def _quantified(self, part: Part) -> Part:
        match = _QUANTIFIER.match(self.pattern, self.at)
        if match is None:
            return part
        self.at = match.end()
        if self.at < len(self.pattern) and self.pattern[self.at] in "?*+{":
            raise ValueError("two quantifiers in a row")
        sign, least, comma, most, lazy = match.groups()
        if isinstance(part, At):
            raise ValueError("a place cannot be repeated")
        if sign:
            return Repeat(part, int(sign == "+"), 1 if sign == "?" else None, not lazy)
        if most and not comma:
            raise ValueError("a wrong quantifier")
        limit = (int(most) if most else None) if comma else int(least)
        if limit is not None and limit < int(least):
            raise ValueError("a quantifier whose least is above its most")
        return Repeat(part, int(least), limit, not lazy)

    def _atom(self) -> Part:
        char = self.pattern[self.at]
        match char:
            case "(":
                return self._group()
            case "[":
                self.at, translated = read_set(self.pattern, self.at)
                return One(translated)
            case "\\":
                return self._escape()
            case "?" | "*" | "+" | "{" | "}" | "]":
                raise ValueError(f"a misplaced {char}")
        self.at += 1
        if char in "^$":
            return At(self.start if char == "^" else self.end)
        return One(self.dot if char == "." else re.escape(char))

    def _group(self) -> Part:
        self.at += 1
        if self.pattern.startswith("?", self.at):
            if not self.pattern.startswith("?:", self.at):
                raise ValueError("a misplaced ?")
            self.at += 2
            number = 0
        else:
            self.opened += 1
            number = self.opened
        inner = self._branches()
        if self.at >= len(self.pattern):
            raise ValueError("a bracket is never closed")
        self.at += 1
        self.closed.add(number)
        return Capture(number, inner) if number else inner

    def _escape(self) -> Part:
        if (match := re.compile("[1-9][0-9]*").match(self.pattern, self.at + 1)) is not None:
            digits = match[0]
            while len(digits) > 1 and int(digits) > self.opened:
                digits = digits[:-1]
            if int(digits) not in self.closed:
                raise ValueError("a reference to a group that is not closed yet")
            self.at += 1 + len(digits)
            self.refers = True
            return Back(int(digits))
        self.at, inside = read_escape(self.pattern, self.at)
        return One(f"[{inside}]")
