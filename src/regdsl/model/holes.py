"""Texts with holes: `Этажей {этажей}` is plain text with an expression inside."""

import re
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Kind
from regdsl.model.findings import HOLE_EMPTY, HOLE_NOT_CLOSED, HOLE_NOT_OPENED

__all__ = ["Hole", "SplitText", "TextProblem", "split_text"]


_BRACE: Final = re.compile("[{}]")


class Hole(Struct, frozen=True):
    """An expression inside a text: its own text without the braces, between two character offsets of the whole."""

    text: str
    start: int
    end: int


class TextProblem(Struct, frozen=True):
    """A finding of `kind` between two character offsets of the text."""

    kind: Kind
    start: int
    end: int


class SplitText(Struct, frozen=True):
    """The plain pieces and the holes of a text in order, and what is wrong with its braces."""

    parts: tuple[str | Hole, ...]
    problems: tuple[TextProblem, ...] = ()

    @property
    def holes(self) -> tuple[Hole, ...]:
        """The holes alone."""
        return tuple(part for part in self.parts if isinstance(part, Hole))


def split_text(text: str) -> SplitText:
    """Split a text into plain pieces and holes. `{{` and `}}` are braces of the text itself; inside a hole braces nest
    and those in a quoted string do not count. A brace without its pair is a problem and stays plain text."""
    parts: list[str | Hole] = []
    problems: list[TextProblem] = []
    plain: list[str] = []
    at = 0
    while at < len(text):
        brace = _BRACE.search(text, at)
        if brace is None:
            plain.append(text[at:])
            break
        if brace.start() > at:
            plain.append(text[at : brace.start()])
            at = brace.start()
        char = brace[0]
        if text[at : at + 2] == char * 2:
            plain.append(char)
            at += 2
        elif char == "{":
            end = _hole_end(text, at + 1)
            if end is None:
                problems.append(TextProblem(HOLE_NOT_CLOSED, at, at + 1))
                plain.append(text[at:])
                break
            if not text[at + 1 : end].strip():
                problems.append(TextProblem(HOLE_EMPTY, at, end + 1))
            if plain:
                parts.append("".join(plain))
                plain = []
            parts.append(Hole(text[at + 1 : end], at + 1, end))
            at = end + 1
        else:
            problems.append(TextProblem(HOLE_NOT_OPENED, at, at + 1))
            plain.append(char)
            at += 1
    if plain:
        parts.append("".join(plain))
    return SplitText(tuple(parts), tuple(problems))


def _hole_end(text: str, start: int) -> int | None:
    """Where the hole that opened just before `start` closes; None where it does not."""
    depth, quoted, at = 0, False, start
    while at < len(text):
        char = text[at]
        if quoted:
            if char == "\\":
                at += 1
            elif char == '"':
                quoted = False
        elif char == '"':
            quoted = True
        elif char == "{":
            depth += 1
        elif char == "}":
            if depth == 0:
                return at
            depth -= 1
        at += 1
    return None
