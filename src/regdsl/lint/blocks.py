"""What a standard block says in place of the author."""

from regdsl.document import Document

__all__ = ["of_block"]

_BLOCK = "std/"


def of_block(document: Document, pointer: str) -> bool:
    """Whether what stands at `pointer` was taken from a standard block: it stands where the block is named, and its
    author is not the one of the regulation."""
    node = document.node(pointer)
    return node is not None and node.places.text.startswith(_BLOCK, node.start)
