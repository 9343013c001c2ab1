"""Records: tuples whose fields stand in their places and may be unknown or absent one by one."""

from collections.abc import Callable

from regdsl.runtime.unknown import Unknown

__all__ = ["extend", "field"]

Fields = tuple[object, ...]


def field(record: Fields | Unknown | None, place: int) -> object:
    """The field at a place; of an unknown record it is unknown, of an absent one absent."""
    return record[place] if isinstance(record, tuple) else record


def extend(record: Fields | Unknown | None, *items: Callable[[Fields], object]) -> Fields | Unknown | None:
    """The record with more fields behind its own, each computed from those before it."""
    if not isinstance(record, tuple):
        return record
    for item in items:
        record = (*record, item(record))
    return record
