"""Locals that are plain values stand in expressions like parameters: one figure, the same on every day."""

from collections.abc import Iterable, Mapping
from typing import Final

from regdsl.document import Entry, Node
from regdsl.document import Mapping as MappingNode
from regdsl.document.compose import at_path, mapping_at, scalar_at, sequence_of, with_entries
from regdsl.model.local import Local, LocalType

__all__ = ["figure_of", "is_figure", "said_of", "with_figures"]

_ALWAYS: Final = "1900-01-01"
"""A local is no figure of a day: it holds wherever the version that settles it does."""

_KEPT: Final = ("unit", "scale", "min", "max")
_ALSO: Final = ("basis", "reading", "verified")


def is_figure(local: Local) -> bool:
    """Whether the local is a value that expressions name."""
    return local.type not in (LocalType.DURATION, LocalType.REFERENCE_BOOK, LocalType.SEASON)


def figure_of(name: str, local: Local, declared: Node, value: Node, said: Node | None = None) -> Node:
    """Return the parameter that the local `declared` is with a `value`; `said` is what else is said of the value."""
    kind = "text" if local.type is LocalType.CODE else local.type.value
    period = mapping_at(
        value, (("from", scalar_at(value, _ALWAYS)), ("open", scalar_at(value, True)), ("value", value))
    )
    entries: list[tuple[str, Node]] = [
        ("title", at_path(declared, "title") or scalar_at(declared, name)),
        ("type", scalar_at(at_path(declared, "type") or declared, kind)),
    ]
    entries += _present(declared, _KEPT)
    entries.append(("values", sequence_of(value, (period,))))
    entries += said_of(said)
    return mapping_at(declared, entries)


def said_of(said: Node | None) -> list[tuple[str, Node]]:
    """What is said of a value beside the value itself: by which act, how it was read, whether it was verified."""
    return _present(said, _ALSO)


def with_figures(
    root: MappingNode, figures: Mapping[str, tuple[Entry, Node]], section: str = "parameters"
) -> MappingNode:
    """Declare figures as parameters, or in another section: by name, the entry of the local and what it is there."""
    if not figures:
        return root
    there = at_path(root, section)
    taken = {entry.key.text for entry in there.entries} if isinstance(there, MappingNode) else set()
    made = [Entry(entry.key, parameter) for name, (entry, parameter) in figures.items() if name not in taken]
    # a name that the section has already is given twice all the same: so the check of names finds it
    twice = [Entry(entry.key, scalar_at(entry.value, 0)) for name, (entry, _) in figures.items() if name in taken]
    return _declared(_declared(root, section, made), "definitions", twice)


def _declared(root: MappingNode, section: str, made: list[Entry]) -> MappingNode:
    if not made:
        return root
    there, first = at_path(root, section), made[0]
    whole = with_entries(there if isinstance(there, MappingNode) else mapping_at(first.key, ()), made)
    return with_entries(root, [Entry(scalar_at(whole, section), whole)])


def _present(node: Node | None, keys: Iterable[str]) -> list[tuple[str, Node]]:
    found = ((key, at_path(node, key)) for key in keys)
    return [(key, value) for key, value in found if value is not None]
