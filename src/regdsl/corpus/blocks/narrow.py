"""The variant of a block stands beside the service: what the regulation says of the service does not reach it."""

from collections.abc import Callable
from collections.abc import Sequence as Names
from typing import Final

from regdsl.corpus.blocks.block import blocks
from regdsl.document import Entry, Mapping, Node, Scalar, Sequence
from regdsl.document.compose import at_path, scalar_at, sequence_of, with_entries

__all__ = ["narrowed"]

_OF_THE_CASE: Final = ("withdrawn", "court_order", "applicant_died")
"""Events that end a case whatever it is about."""


def narrowed(root: Mapping, others: Names[str]) -> Mapping:
    """Narrow to the `others` of the variants what has no `only`: every ground and term, what the applicant has to give,
    the register record, the silence of the authority, and whom it is decided on one by one. Grounds of blocks about
    applying itself, and those by an event that ends any case, are left as they are."""
    if not others:
        return root
    root = _changed_at(root, "grounds", lambda node: _in_lists(node, lambda ground: _ground(ground, others)))
    root = _changed_at(root, "terms", lambda node: _in_each(node, lambda term: _only(term, others)))
    root = _changed_at(root, "inputs", lambda node: _in_each(node, lambda item: _required(item, others)))
    root = _changed_at(root, "silence", lambda node: _only(node, others))
    root = _changed_at(root, "subject", lambda node: _only(node, others, "variants"))
    return _changed_at(root, "result", lambda node: _only(node, others))


def _ground(ground: Node, others: Names[str]) -> Node:
    event = at_path(ground, "event")
    kind = event.text.partition("(")[0].strip() if isinstance(event, Scalar) else ""
    ends = kind in (*_OF_THE_CASE, "missing_required")  # what is missing is told by the inputs, narrowed themselves
    use = at_path(ground, "use")
    block = blocks().get(use.text) if isinstance(use, Scalar) else None
    return ground if ends or (block is not None and block.everywhere) else _only(ground, others)


def _required(item: Node, others: Names[str]) -> Node:
    return item if at_path(item, "required") is None else _only(item, others)


def _only(node: Node, others: Names[str], key: str = "only") -> Node:
    """A node that names the variants which it is for, by `key`."""
    if not isinstance(node, Mapping) or at_path(node, key) is not None:
        return node
    made = sequence_of(node, (scalar_at(node, name) for name in others))
    return with_entries(node, [Entry(scalar_at(node, key), made)])


def _in_lists(node: Node, change: Callable[[Node], Node]) -> Node:
    """Change every item of the lists below, whether or not they stand under names of results."""
    if isinstance(node, Sequence):
        return sequence_of(node, (change(item) for item in node.items))
    return _in_each(node, lambda below: _in_lists(below, change)) if isinstance(node, Mapping) else node


def _in_each(node: Node, change: Callable[[Node], Node]) -> Node:
    if not isinstance(node, Mapping):
        return node
    return Mapping(
        node.places, node.start, node.end, tuple(Entry(entry.key, change(entry.value)) for entry in node.entries)
    )


def _changed_at(root: Mapping, key: str, change: Callable[[Node], Node]) -> Mapping:
    there = at_path(root, key)
    if there is None:
        return root
    name = next(entry.key for entry in root.entries if entry.key.text == key)
    return with_entries(root, [Entry(name, change(there))])
