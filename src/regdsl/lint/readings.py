"""The readings of a regulation, wherever they stand."""

from collections.abc import Iterator

from regdsl.document.pointer import join, split
from regdsl.document.tree import Mapping, Scalar
from regdsl.lint.draft import Draft

__all__ = ["has_reading", "readings_of", "shortened"]

_LONGEST = 80


def readings_of(draft: Draft) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Every reading: its pointer, its text, the keys that are said of it (none where only the text is written)."""
    for pointer in draft.holding("reading"):
        node = draft.document.node(pointer)
        if isinstance(node, Scalar):
            yield pointer, node.text, frozenset()
        elif isinstance(node, Mapping):
            said = {entry.key.text: entry.value for entry in node.entries}
            text = said.get("text")
            if isinstance(text, Scalar):
                yield pointer, text.text, frozenset(said)


def shortened(text: str) -> str:
    """The beginning of a long text, up to a whole word."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + "…"


def has_reading(draft: Draft, pointer: str) -> bool:
    """Whether the entry that holds the text at `pointer`, or one around it, has a `reading` of its own; the sections
    of the file are no entries."""
    tokens = split(pointer)
    paths = {join("", *tokens[:depth]) for depth in range(2, len(tokens))}
    return any(
        path in paths and isinstance(node, Mapping) and any(entry.key.text == "reading" for entry in node.entries)
        for path, node in draft.mappings
    )
