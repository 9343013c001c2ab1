"""Whether an author told how the law was read there."""

from regdsl.document.pointer import join, split
from regdsl.document.tree import Mapping
from regdsl.lint.draft import Draft

__all__ = ["has_reading"]


def has_reading(draft: Draft, pointer: str) -> bool:
    """Whether the entry that holds the text at `pointer`, or one around it, has a `reading` of its own; the sections
    of the file are no entries."""
    tokens = split(pointer)
    paths = {join("", *tokens[:depth]) for depth in range(2, len(tokens))}
    return any(
        path in paths and isinstance(node, Mapping) and any(entry.key.text == "reading" for entry in node.entries)
        for path, node in draft.mappings
    )
