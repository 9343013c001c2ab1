"""Whether two trees say the same."""

from regdsl.cli.layout.tables import TABLE_KEY, cells_of
from regdsl.document import Mapping, Node, Scalar, Sequence

__all__ = ["same"]


def same(one: Node, other: Node, key: str = "") -> bool:
    """Whether two values are equal: keys in their order, items, types and texts; of pipe tables, the cells."""
    if isinstance(one, Scalar) and isinstance(other, Scalar):
        return _same_scalar(one, other, key)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return len(one.entries) == len(other.entries) and all(
            left.key.text == right.key.text and same(left.value, right.value, left.key.text)
            for left, right in zip(one.entries, other.entries, strict=True)
        )
    if isinstance(one, Sequence) and isinstance(other, Sequence):
        return len(one.items) == len(other.items) and all(map(same, one.items, other.items))
    return False


def _same_scalar(one: Scalar, other: Scalar, key: str) -> bool:
    if type(one.value) is not type(other.value):
        return False
    if one.text == other.text:
        return True
    return key == TABLE_KEY and (cells := cells_of(one.text)) is not None and cells == cells_of(other.text)
