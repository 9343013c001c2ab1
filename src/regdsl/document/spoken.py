"""Comments that speak to regdsl, and what they speak of: the same entry in whatever layout it is written.

A comment speaks of its own line; one that has a line for itself, of the line below it. If an entry begins on that line,
or ends on it, all of its lines are spoken of, where its value is a text or a number, however it is folded, or stands in
brackets. Brackets with a comment among them are open: there each comment speaks of its own entry.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from regdsl.document.comments import Comment, comments_of
from regdsl.document.document import Document
from regdsl.document.tree import Mapping, Node, Scalar, ScalarStyle

__all__ = ["FILE", "LINE", "Directive", "Reach", "directives_of", "reaches"]

LINE: Final = "allow"
FILE: Final = "allow-file"

_MARK: Final = re.compile(r"#\s*regdsl:")
_SAID: Final = re.compile(r"(?:^|\s)#\s*regdsl:\s*(\S*)\s*(.*)$")
_BLOCKS: Final = (ScalarStyle.LITERAL, ScalarStyle.FOLDED)


class Directive(Struct, frozen=True):
    """A comment that speaks to regdsl: the offset from which on it does, its first word, and the rest."""

    comment: Comment
    start: int
    word: str
    rest: str

    @property
    def alone(self) -> bool:
        """Whether it has a line for itself."""
        return self.comment.alone and self.start == self.comment.offset


class Reach(Struct, frozen=True):
    """The first and the last line that a comment speaks of, and where the values in brackets begin among them."""

    first: int
    last: int
    brackets: tuple[int, ...]


class _Whole(Struct, frozen=True):
    """An entry that is spoken of whole: its lines, and where its value begins if that stands in brackets."""

    first: int
    last: int
    bracket: int | None


def directives_of(document: Document) -> tuple[Directive, ...]:
    """The comments of `document` that speak to regdsl; a text that looks like one is none."""
    if _MARK.search(document.text) is None:
        return ()
    return tuple(_among(comments_of(document)))


def _among(comments: Iterable[Comment]) -> Iterator[Directive]:
    for comment in comments:
        match = _SAID.search(comment.text)
        if match is not None:
            start = comment.offset + comment.text.index("#", match.start())
            yield Directive(comment, start, match.group(1), match.group(2))


def reaches(document: Document, directives: Iterable[Directive]) -> tuple[Reach, ...]:
    """What each of `directives` speaks of."""
    listed = tuple(directives)
    if not listed:
        return ()
    lines = document.text.split("\n")
    wholes = _by_line(document)
    found: list[Reach] = []
    for one in listed:
        line = _next_line(lines, one.comment.line) if one.alone else one.comment.line
        here = wholes.get(line, [])
        first, last = min((line, *(each.first for each in here))), max((line, *(each.last for each in here)))
        found.append(Reach(first, last, tuple(each.bracket for each in here if each.bracket is not None)))
    return tuple(found)


def _next_line(lines: list[str], number: int) -> int:
    """The number of the first line after `number` that is no comment."""
    below = number
    while below < len(lines) and lines[below].lstrip().startswith("#"):
        below += 1
    return below + 1


def _by_line(document: Document) -> dict[int, list[_Whole]]:
    """The entries that are spoken of whole, by the lines that a comment may stand at."""
    inside = sorted(one.offset for one in comments_of(document))
    found: dict[int, list[_Whole]] = {}
    for begin, value in _entries(document.root, document.file):
        is_scalar = isinstance(value, Scalar)
        if not is_scalar and (document.text[value.start : value.start + 1] not in ("[", "{") or _any(inside, value)):
            continue
        at = value.places.position
        start = at(value.start).line
        last = max(start, at(value.end - 1).line)
        whole = _Whole(at(begin).line, last, None if is_scalar else value.start)
        ends = () if isinstance(value, Scalar) and value.style in _BLOCKS else (last,)
        for line in dict.fromkeys((whole.first, start, *ends)):
            found.setdefault(line, []).append(whole)
    return found


def _entries(node: Node, file: str) -> Iterator[tuple[int, Node]]:
    """Where an entry or an item begins, and its value; what another file has brought is left out."""
    if isinstance(node, Scalar):
        return
    pairs = (
        [(one.key, one.value) for one in node.entries]
        if isinstance(node, Mapping)
        else [(item, item) for item in node.items]
    )
    for first, value in pairs:
        if first.places.file == value.places.file == file and first.start <= value.start:
            yield first.start, value
            yield from _entries(value, file)


def _any(offsets: list[int], node: Node) -> bool:
    """Whether one of the sorted offsets is inside a node."""
    at = bisect_left(offsets, node.start)
    return at < len(offsets) and offsets[at] < node.end
