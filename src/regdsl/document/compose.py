"""Trees made of parts of other trees: every node keeps the place that it was written at, whichever file that is in."""

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Named

from regdsl.document.tree import Entry, Mapping, Node, Scalar, ScalarStyle, ScalarValue, Sequence

__all__ = ["at_path", "mapping_at", "moved", "rewritten", "scalar_at", "sequence_of", "with_entries", "without"]


def scalar_at(place: Node, value: ScalarValue, text: str | None = None) -> Scalar:
    """Return a scalar that nobody wrote, standing where `place` does."""
    said = str(value) if text is None else text
    return Scalar(place.places, place.start, place.end, said, value, ScalarStyle.PLAIN)


def mapping_at(place: Node, entries: Iterable[tuple[str, Node]]) -> Mapping:
    """Return a mapping that nobody wrote, standing where `place` does; its keys stand where their values do."""
    made = tuple(Entry(scalar_at(value, key), value) for key, value in entries)
    return Mapping(place.places, place.start, place.end, made)


def sequence_of(place: Node, items: Iterable[Node]) -> Sequence:
    """Return a list of nodes, standing where `place` does."""
    return Sequence(place.places, place.start, place.end, tuple(items))


def with_entries(node: Mapping, entries: Iterable[Entry]) -> Mapping:
    """Return `node` with further entries at its end; one of the same key takes the place of the entry there."""
    made = {entry.key.text: entry for entry in node.entries}
    made.update((entry.key.text, entry) for entry in entries)
    return Mapping(node.places, node.start, node.end, tuple(made.values()))


def without(node: Mapping, keys: Iterable[str]) -> Mapping:
    """Return `node` without some keys."""
    left = frozenset(keys)
    return Mapping(node.places, node.start, node.end, tuple(e for e in node.entries if e.key.text not in left))


def at_path(node: Node | None, *keys: str) -> Node | None:
    """Return the node below mappings of `keys`; None where one of them is not there."""
    for key in keys:
        if not isinstance(node, Mapping):
            return None
        node = next((entry.value for entry in node.entries if entry.key.text == key), None)
    return node


def rewritten(node: Node, pattern: tuple[str, ...], change: Callable[[Scalar], Node]) -> Node:
    """Return `node` with every scalar at `pattern` (`*` is any key or item) changed."""
    if not pattern:
        return change(node) if isinstance(node, Scalar) else node
    head, rest = pattern[0], pattern[1:]
    if isinstance(node, Mapping):
        changed = {
            entry.key.text: made
            for entry in node.entries
            if head in ("*", entry.key.text) and (made := rewritten(entry.value, rest, change)) is not entry.value
        }
        return _with_values(node, changed) if changed else node
    if isinstance(node, Sequence) and head == "*":
        items = tuple(rewritten(item, rest, change) for item in node.items)
        same = all(one is other for one, other in zip(items, node.items, strict=True))
        return node if same else sequence_of(node, items)
    return node


def _with_values(node: Mapping, values: Named[str, Node]) -> Mapping:
    entries = tuple(Entry(entry.key, values.get(entry.key.text, entry.value)) for entry in node.entries)
    return Mapping(node.places, node.start, node.end, entries)


def moved(node: Node, place: Node) -> Node:
    """Return `node` with all that is in it standing where `place` does."""
    if isinstance(node, Scalar):
        return Scalar(place.places, place.start, place.end, node.text, node.value, node.style)
    if isinstance(node, Sequence):
        return sequence_of(place, (moved(item, place) for item in node.items))
    return mapping_at(place, ((entry.key.text, moved(entry.value, place)) for entry in node.entries))
