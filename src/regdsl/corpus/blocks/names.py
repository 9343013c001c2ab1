"""The names that a regulation has given already, with the places where it did."""

from collections.abc import Iterator
from typing import Final

from regdsl.document import Document, Entry, Mapping, Node, Scalar, Sequence
from regdsl.document.compose import at_path
from regdsl.model.variant_table import VariantTable, parse_variant_table

__all__ = ["ground_lists", "list_paths", "taken_names", "variant_ids"]

_IN_EXPRESSIONS: Final = ("features", "inputs", "parameters", "definitions", "criteria", "locals")


def taken_names(document: Document, section: str) -> dict[str, Node]:
    """The names that something added to `section` could not have: those of the section and, of what expressions name,
    those of all such sections; of grounds, their ids."""
    if section == "grounds":
        own = (item for _, _, item in ground_lists(document.root) if at_path(item, "use") is None)
        return {node.text: node for item in own if (node := _id(item)) is not None}
    sections = _IN_EXPRESSIONS if section == "inputs" else (section,)
    return {entry.key.text: entry.key for one in sections for entry in _entries(at_path(document.root, one))}


def ground_lists(root: Node) -> Iterator[tuple[tuple[str, ...], int, Node]]:
    """Every ground with the path of its list and its place there; lists may stand under the name of a result."""
    for path, items in _all_lists(root):
        yield from ((path, index, item) for index, item in enumerate(items.items))


def list_paths(root: Node) -> Iterator[tuple[str, ...]]:
    """Where the closed lists stand."""
    return (path for path, _ in _all_lists(root))


def _all_lists(root: Node) -> Iterator[tuple[tuple[str, ...], Sequence]]:
    for entry in _entries(at_path(root, "grounds")):
        yield from _lists(("grounds", entry.key.text), entry.value)


def _lists(path: tuple[str, ...], node: Node) -> Iterator[tuple[tuple[str, ...], Sequence]]:
    if isinstance(node, Sequence):
        yield path, node
    for entry in _entries(node):
        if isinstance(entry.value, Sequence):
            yield (*path, entry.key.text), entry.value


def variant_ids(root: Node) -> tuple[str, ...]:
    """The variants of a regulation; none where the table or list cannot be read, which its own check tells."""
    variants = at_path(root, "variants")
    if isinstance(variants, Sequence):
        return tuple(node.text for item in variants.items if (node := _id(item)) is not None)
    text = at_path(variants, "table")
    table = parse_variant_table(text.text) if isinstance(text, Scalar) else None
    return table.variants if isinstance(table, VariantTable) else ()


def _id(node: Node) -> Scalar | None:
    found = at_path(node, "id")
    return found if isinstance(found, Scalar) else None


def _entries(node: Node | None) -> tuple[Entry, ...]:
    return node.entries if isinstance(node, Mapping) else ()
