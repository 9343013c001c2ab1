"""Telling what an author wrote himself from what a standard block brought in."""

from regdsl.document.tree import Mapping
from regdsl.lint.draft import Draft

__all__ = ["is_written"]


def is_written(draft: Draft, pointer: str) -> bool:
    """Whether the key that a JSON pointer ends with is the author's; what a block brings stands at its `use`."""
    outer, _, _ = pointer.rpartition("/")
    mapping = draft.document.node(outer)
    if not isinstance(mapping, Mapping):
        return False
    place = draft.document.locate_key(pointer)
    for entry in mapping.entries:
        if entry.key.span == place:
            span = entry.key.span
            return entry.key.text in entry.key.places.text[span.start.offset : span.end.offset]
    return False
