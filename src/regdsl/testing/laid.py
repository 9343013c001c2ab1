"""The data of a case as they are laid over one another: fixtures, the case's own, a boundary's change, a step's."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from regdsl.document.pointer import join
from regdsl.testing.unknown import UNKNOWN

__all__ = ["Laid", "Path"]

Path = tuple[str, ...]
"""Where a value stands: an input, maybe an element of its list, a field of the element, an element of that, and so
on. So paths of odd length lead to inputs and fields, paths of even length to elements."""


class Laid(Struct, frozen=True):
    """Values by name, lists of records by key, `UNKNOWN` in place of what is not known; and the pointer of each value
    that was laid by itself in the file of cases."""

    values: Mapping[str, Any] = field(default_factory=dict)
    pointers: Mapping[Path, str] = field(default_factory=dict)

    def over(self, path: Path, value: Any, pointers: Mapping[Path, str]) -> "Laid":
        """The same with the value at `path` added or replaced; `pointers` are those of it and of its parts."""
        kept = {own: pointer for own, pointer in self.pointers.items() if own[: len(path)] != path}
        return Laid(_put(self.values, path, value), {**kept, **pointers})

    def without(self, path: Path) -> "Laid":
        """The same without the element at `path`."""
        kept = {own: pointer for own, pointer in self.pointers.items() if own[: len(path)] != path}
        return Laid(_drop(self.values, path), kept)

    @property
    def unknown(self) -> frozenset[str]:
        """The inputs, and the fields of records in them, that are to stay unknown, each by its path."""
        return frozenset(_unknown("", self.values))

    def known(self) -> dict[str, Any]:
        """The values in the shape of an application: what is unknown is left out."""
        return {name: _said(value) for name, value in self.values.items() if value is not UNKNOWN}

    def place(self, path: Path) -> str | None:
        """Where in the file of cases the value at `path` stands, or the nearest one that it is a part of."""
        for length in range(len(path), 0, -1):
            if (pointer := self.pointers.get(path[:length])) is not None:
                return join(pointer, *path[length:])
        return None


def _put(values: Any, path: Path, value: Any) -> dict[str, Any]:
    head, *rest = path
    own = dict(values) if isinstance(values, Mapping) else {}
    own[head] = _put(own.get(head), tuple(rest), value) if rest else value
    return own


def _drop(values: Mapping[str, Any], path: Path) -> dict[str, Any]:
    head, *rest = path
    if not rest:
        return {name: value for name, value in values.items() if name != head}
    return {**values, head: _drop(values[head], tuple(rest))}


def _unknown(before: str, values: Mapping[str, Any]) -> Iterator[str]:
    for name, value in values.items():
        if value is UNKNOWN:
            yield f"{before}{name}"
        for key, record in value.items() if isinstance(value, Mapping) else ():
            if isinstance(record, Mapping):
                yield from _unknown(f"{before}{name}.{key}.", record)


def _said(value: Any) -> Any:
    """A value without what is unknown of it. Only records hold more than one value."""
    if isinstance(value, Mapping):
        return {name: _said(item) for name, item in value.items() if item is not UNKNOWN}
    return value
