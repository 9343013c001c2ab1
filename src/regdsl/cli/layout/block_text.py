"""Texts over a line as blocks: `|` keeps the lines, `>` folds a long one."""

import re
from typing import NamedTuple

from regdsl.cli.layout.spelling import is_visible
from regdsl.text.columns import width

__all__ = ["BlockText", "folded", "literal"]

_BREAK = re.compile(r"(?<=\S) (?=\S)")


class BlockText(NamedTuple):
    """A block: its header (`|`, `>-`) and its lines without their indent."""

    header: str
    lines: list[str]


def literal(text: str) -> BlockText | None:
    """Return `text` as a block that keeps its lines, or None where a block cannot hold it."""
    body = text.rstrip("\n")
    lines = body.split("\n")
    if not body or not _fits_block(lines):
        return None
    ends = len(text) - len(body)
    header = {0: "|-", 1: "|"}.get(ends, "|+")
    return BlockText(header, [*lines, *[""] * (ends - 1)])


def folded(text: str, room: int) -> BlockText | None:
    """Return `text` as a block of lines of at most `room` columns that are read as one, or None where that would not
    give the same text back. A line break of the text is a blank line."""
    body = text.removesuffix("\n")
    paragraphs = body.split("\n")
    if not paragraphs[0] or not paragraphs[-1] or not _fits_block(paragraphs):
        return None
    if any(line != line.strip() or line.startswith("\t") for line in paragraphs):
        return None
    lines: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        if number:
            lines.append("")
        if paragraph:
            lines += _wrapped(paragraph, room)
    return BlockText(">" if text.endswith("\n") else ">-", lines)


def _fits_block(lines: list[str]) -> bool:
    if any(not is_visible(line.replace("\t", "")) or (line and not line.strip()) for line in lines):
        return False
    first = next((line for line in lines if line), "")
    return bool(first) and not first[0].isspace()


def _wrapped(paragraph: str, room: int) -> list[str]:
    lines: list[str] = []
    for word in _BREAK.split(paragraph):
        if lines and width(lines[-1]) + 1 + width(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
