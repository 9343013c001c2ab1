"""From the located tree to plain Python values."""

from typing import Any

from regdsl.document.tree import Mapping, Node, Scalar

__all__ = ["to_python"]


def to_python(node: Node) -> Any:
    """Return `node` as dict, list, str, int, Decimal, bool and None; all texts are NFC."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {entry.key.text: to_python(entry.value) for entry in node.entries}
    return [to_python(item) for item in node.items]
