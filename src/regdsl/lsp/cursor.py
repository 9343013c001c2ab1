"""Where in a file the cursor stands, told by indents and not by a parser: a file being typed is often broken."""

import re
from typing import Final

from msgspec import Struct

__all__ = ["Cursor", "cursor_at"]

Token = str | int

_LINE: Final = re.compile(
    r"""(?P<dashes> *(?:-[ ]+)*)(?:(?P<key>"[^"]*"|'[^']*'|[^\s#"'{\[&*!|>%@,][^:#]*?)[ ]*:(?:[ ]+|$))?"""
)
_BLOCK: Final = re.compile(r"[|>][-+0-9]*\s*(#.*)?$")
_FLOW: Final = re.compile(r"""["'{}\[\],]|:(?=\s|$)""")


class Cursor(Struct, frozen=True):
    """The keys (0 for an item of a list) that lead to what is being written at `offset`, what of it is written already
    from `start` on, and whether it is a key: then `path` leads to the mapping that it is a key of."""

    path: tuple[Token, ...]
    start: int
    offset: int
    written: str
    is_key: bool

    @property
    def key(self) -> str:
        """The nearest key above; empty at the top."""
        return next((token for token in reversed(self.path) if isinstance(token, str)), "")


class _Line(Struct, frozen=True):
    """A line cut up: where its content begins, after how many dashes, its key, its value with the value's place."""

    indent: int
    dashes: tuple[int, ...]
    key: str | None
    value: str
    at: int


def cursor_at(text: str, offset: int) -> Cursor:
    """Where the cursor at `offset` of a YAML text stands."""
    begin = text.rfind("\n", 0, offset) + 1
    current = _cut(text[begin:offset], begin)
    above = _above(text, begin, current)
    block = next((number for number, line in enumerate(above) if line.value and not _flow(line.value)), None)
    if block is not None:
        line = above[block]
        path = _path(above[: block + 1])
        header = _BLOCK.match(line.value)
        start = text.find("\n", line.at) + 1 if header else line.at
        return _in_text(path, text[start:offset], start, offset)
    path = _path(above)
    path = (*path, *(0 for _ in current.dashes))
    if current.key is not None:
        return _in_value((*path, current.key), text[current.at : offset], current.at, offset)
    opened = above[-1] if above and _flow(above[-1].value) else None
    if opened is not None:
        return _in_value(_path(above), text[opened.at : offset], opened.at, offset)
    written = text[current.at : offset]
    if written[:1] in ("{", "["):
        return _in_value(path, written, current.at, offset)
    return Cursor(path, current.at, offset, written, True)


def _cut(line: str, begin: int) -> _Line:
    found = _LINE.match(line)
    assert found is not None, "every part of the pattern may be empty"
    lead = found["dashes"]
    dashes = tuple(at for at, char in enumerate(lead) if char == "-")
    key = found["key"]
    unquoted = key[1:-1] if key and key[0] in "\"'" else key
    end = found.end() if key is not None else len(lead)
    value = line[end:].strip()
    return _Line(len(lead), dashes, unquoted, "" if value.startswith("#") or key is None else value, begin + end)


def _above(text: str, begin: int, current: _Line) -> list[_Line]:
    """The lines that the current one stands under, outermost first."""
    found: list[_Line] = []
    indent = current.dashes[0] if current.dashes else current.indent
    is_item = bool(current.dashes)
    end = begin - 1
    while end >= 0 and (indent > 0 or is_item):
        start = text.rfind("\n", 0, end) + 1
        raw = text[start:end].rstrip("\r")
        end = start - 1
        if not raw.strip() or raw.lstrip().startswith("#"):
            continue
        line = _cut(raw, start)
        if line.key is None:
            if line.dashes and line.dashes[-1] < indent <= line.indent and not is_item:
                # A mapping that began behind a dash without a key is a text: nothing hangs below it.
                indent = line.dashes[0]
            continue
        nearer = line.indent < indent or (is_item and line.indent == indent and not line.dashes)
        behind_dash = bool(line.dashes) and line.indent == indent and not is_item
        if behind_dash:
            found.append(_Line(line.indent, line.dashes, None, "", line.at))
        elif nearer:
            found.append(line)
        else:
            continue
        indent = line.dashes[0] if line.dashes else line.indent
        is_item = bool(line.dashes)
    found.reverse()
    return found


def _path(lines: list[_Line]) -> tuple[Token, ...]:
    path: list[Token] = []
    for line in lines:
        path += [0 for _ in line.dashes]
        if line.key is not None:
            path.append(line.key)
    return tuple(path)


def _flow(value: str) -> bool:
    return value[:1] in ("{", "[")


def _in_text(path: tuple[Token, ...], written: str, start: int, offset: int) -> Cursor:
    """A value that is a text: the quote of YAML that it may begin with is none of it."""
    quote = 1 if written[:1] in ('"', "'") else 0
    return Cursor(path, start + quote, offset, written[quote:], False)


class _Opened(Struct, frozen=True):
    """A brace or bracket that is not closed yet, and the path of the value that it is."""

    mark: str
    path: tuple[Token, ...]


def _in_value(path: tuple[Token, ...], written: str, start: int, offset: int) -> Cursor:
    """Follow braces and brackets of a value to where the cursor is."""
    if not _flow(written):
        return _in_text(path, written, start, offset)
    opened: list[_Opened] = []
    at, began, is_key = 0, 0, False
    while (found := _FLOW.search(written, at)) is not None:
        mark, at = found[0], found.end()
        if mark in "\"'":
            closing = written.find(mark, at)
            if closing < 0:
                return Cursor(path, start + at, offset, written[at:], is_key)
            at = closing + 1
            continue
        if mark in "{[":
            opened.append(_Opened(mark, path))
            path, is_key = ((*path, 0), False) if mark == "[" else (path, True)
        elif mark in "}]":
            path, is_key = (opened.pop().path if opened else path), False
        elif mark == "," and opened:
            is_key = opened[-1].mark == "{"
            path = opened[-1].path if is_key else (*opened[-1].path, 0)
        elif mark == ":" and is_key:
            path, is_key = (*path, written[began : at - 1].strip().strip("\"'")), False
        else:
            continue
        began = at
    rest = written[began:]
    lead = len(rest) - len(rest.lstrip())
    return Cursor(path, start + began + lead, offset, rest[lead:], is_key)
