"""Comments of a YAML text: the tree does not hold them, so they are found in the gaps between its scalars."""

import re
from collections.abc import Iterator

from msgspec import Struct

from regdsl.document.document import Document
from regdsl.document.tree import Mapping, Node, Scalar, ScalarStyle

__all__ = ["Comment", "comments_of", "scalars_of"]

_COMMENT = re.compile(r"#[^\r\n]*")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")
_BLOCK_STYLES = frozenset({ScalarStyle.LITERAL, ScalarStyle.FOLDED})


class Comment(Struct, frozen=True):
    """A comment with its place: 0-based offset, 1-based line and column; `alone` when nothing else is on its line."""

    text: str
    offset: int
    line: int
    column: int
    alone: bool


def comments_of(document: Document) -> list[Comment]:
    """Return all comments of `document` in order, whatever was unfolded in its tree since it was read."""
    text = document.text
    found: list[Comment] = []
    at = 0
    for scalar in sorted(scalars_of(document.root), key=lambda one: one.start):
        if scalar.start < at or not _is_written(scalar, document):
            continue  # put there from another file, or in the place of what asked for it
        found += _in_gap(text, at, scalar.start)
        if scalar.style in _BLOCK_STYLES and (header := _HEADER.match(text, scalar.start)):
            found.append(_comment(text, header.group(1), header.start(1)))
        at = scalar.end
    return [*found, *_in_gap(text, at, len(text))]


def _is_written(scalar: Scalar, document: Document) -> bool:
    """Whether a scalar is the one that was read at its place."""
    source = document.text[scalar.start : scalar.end]
    if scalar.places.file != document.file:
        return False
    if scalar.style is ScalarStyle.PLAIN:
        return source.split() == scalar.text.split()
    return source.startswith(("|", ">") if scalar.style in _BLOCK_STYLES else ('"', "'"))


def scalars_of(node: Node) -> Iterator[Scalar]:
    """Yield keys and single values below `node`, in the order of the text."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.key
            yield from scalars_of(entry.value)
    else:
        for item in node.items:
            yield from scalars_of(item)


def _in_gap(text: str, start: int, end: int) -> Iterator[Comment]:
    # Between scalars stand brackets, commas, colons and hyphens only, so every `#` there begins a comment.
    for match in _COMMENT.finditer(text, start, end):
        yield _comment(text, match.group(), match.start())


def _comment(text: str, content: str, offset: int) -> Comment:
    begin = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    line = text.count("\n", 0, offset) + 1
    return Comment(content.rstrip(), offset, line, offset - begin + 1, not text[begin:offset].strip())
