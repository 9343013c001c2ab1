"""Edits of a file's text that rules offer: an entry added, an item taken out. All else stays as it is, comments too.

Where an edit cannot be made without a comment being lost, or what is to be edited stands in a standard block and not in
the author's file, there is none.
"""

import re
from typing import Final

from regdsl.diagnostics import Safety
from regdsl.document import Document
from regdsl.document.pointer import join, split
from regdsl.document.tree import Mapping, Node, Scalar, Sequence
from regdsl.lint.blocks import of_block
from regdsl.lint.finding import At, Edit, Stretch

__all__ = ["add_channel", "add_entry", "add_item", "replace", "take_out"]

_COMMENT: Final = re.compile(r"(?:^|\s)#", re.MULTILINE)


def replace(document: Document, pointer: str, value: str, safety: Safety) -> Edit | None:
    """Put `value`, as YAML writes it, in the place of the value at `pointer`."""
    return None if _not_ours(document, pointer) else Edit(At(pointer), value, safety)


def add_entry(document: Document, pointer: str, key: str, value: str, safety: Safety) -> Edit | None:
    """Add `key: value` at the end of the mapping at `pointer`."""
    node = document.node(pointer)
    if not isinstance(node, Mapping) or _not_ours(document, pointer):
        return None
    ends = [_end(entry.value, entry.key.end + 1) for entry in node.entries]
    return _added(node, pointer, ends, f"{key}: {value}", safety)


def add_item(document: Document, pointer: str, item: str, safety: Safety) -> Edit | None:
    """Add `item` at the end of the list at `pointer`; a single value stands for a list of one."""
    node = document.node(pointer)
    if _not_ours(document, pointer) or node is None or isinstance(node, Mapping):
        return None
    if isinstance(node, Scalar):
        written = node.places.text[node.start : node.end]
        one_line = bool(written) and "\n" not in written
        return Edit(At(pointer), f"[{written}, {item}]", safety) if one_line else None
    mark = "" if _is_flow(node) else "- "
    return _added(node, pointer, [_end(one, node.start) for one in node.items], f"{mark}{item}", safety)


def add_channel(document: Document, name: str) -> Edit | None:
    """Add a channel, however channels are written; whether people can use it is for a person to say."""
    if isinstance(document.node("/channels"), Mapping):
        return add_entry(document, "/channels", name, "{}", Safety.UNSAFE)
    return add_item(document, "/channels", name, Safety.UNSAFE)


def take_out(document: Document, pointer: str, safety: Safety) -> Edit | None:
    """Take out the entry or item that `pointer` leads to; the last one of a list leaves `[]`."""
    *outer, last = split(pointer)
    above = join("", *outer)
    holder = document.node(above)
    if isinstance(holder, Mapping):
        found = [(one.key.text, one.key.start, _end(one.value, one.key.end + 1)) for one in holder.entries]
    elif isinstance(holder, Sequence):
        found = [(str(at), one.start, _end(one, one.start)) for at, one in enumerate(holder.items)]
    else:
        return None
    index = next((at for at, (name, _, _) in enumerate(found) if name == last), None)
    if index is None or _not_ours(document, above):
        return None
    text = holder.places.text
    if len(found) == 1:
        start, end, left = holder.start, _end(holder, holder.start), "[]"
        if isinstance(holder, Mapping):
            return None
    elif _is_flow(holder):
        is_last = index == len(found) - 1
        start = found[index - 1][2] if is_last else found[index][1]
        end, left = (found[index][2] if is_last else found[index + 1][1]), ""
    else:
        start, left = text.rfind("\n", 0, found[index][1]) + 1, ""
        end = _next_line(text, found[index][2])
        before = text[start : found[index][1]].strip()
        if before != ("-" if isinstance(holder, Sequence) else ""):
            return None
    gone = text[start:end]
    return None if _COMMENT.search(gone) else Edit(Stretch(above, start, min(end, len(text))), left, safety)


def _added(node: Mapping | Sequence, pointer: str, ends: list[int], piece: str, safety: Safety) -> Edit | None:
    """`piece` after the last of the children of `node`, which end at `ends`."""
    text = node.places.text
    if _is_flow(node):
        at = ends[-1] if ends else node.start + 1
        return Edit(Stretch(pointer, at, at), f", {piece}" if ends else piece, safety)
    if not ends:
        return None
    at = _line_end(text, ends[-1])
    break_ = "\r\n" if text[at : at + 1] == "\r" else "\n"
    first = node.entries[0].key.start if isinstance(node, Mapping) else node.start
    column = first - text.rfind("\n", 0, first) - 1
    return Edit(Stretch(pointer, at, at), f"{break_}{' ' * column}{piece}", safety)


def _end(node: Node, empty: int) -> int:
    """Where what a node is written with ends; `empty` where nothing is written. The parser's end of a block reaches
    over the blank lines and comments after it."""
    if isinstance(node, Scalar):
        written = node.places.text[node.start : node.end]
        return node.start + len(written.rstrip()) if written.strip() else empty
    if _is_flow(node):
        return node.end
    if isinstance(node, Mapping):
        last = node.entries[-1]
        return _end(last.value, last.key.end + 1)
    return _end(node.items[-1], node.end)


def _is_flow(node: Mapping | Sequence) -> bool:
    return node.places.text[node.start : node.start + 1] in ("{", "[")


def _line_end(text: str, at: int) -> int:
    """Where the line that `at` stands in ends, before its break."""
    found = text.find("\n", at)
    end = len(text) if found < 0 else found
    return end - 1 if end and text[end - 1] == "\r" and end > at else end


def _next_line(text: str, at: int) -> int:
    """Where the line after that of `at` begins."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _not_ours(document: Document, pointer: str) -> bool:
    return of_block(document, pointer)
