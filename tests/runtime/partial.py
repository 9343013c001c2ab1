"""Partly known values: what they may turn out to be."""

from collections.abc import Iterator
from itertools import product

from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown


def agrees(partial: object, full: object) -> bool:
    """Whether a fully known value is one that the partly known value may turn out to be."""
    if isinstance(partial, Unknown):
        return True
    if isinstance(partial, tuple):
        return isinstance(full, tuple) and _lists_agree(partial, full)
    return type(partial) is type(full) and partial == full


def _lists_agree(partial: tuple[object, ...], full: tuple[object, ...]) -> bool:
    if not partial:
        return not full
    head, rest = partial[0], partial[1:]
    if isinstance(head, Maybe):
        kept = bool(full) and agrees(head.element, full[0]) and _lists_agree(rest, full[1:])
        return kept or _lists_agree(rest, full)
    return bool(full) and agrees(head, full[0]) and _lists_agree(rest, full[1:])


def completions(partial: object, domain: tuple[object, ...], elements: tuple[object, ...] = ()) -> Iterator[object]:
    """Everything that a partly known value may turn out to be, unknown values from `domain` (in lists `elements`)."""
    if isinstance(partial, Unknown):
        yield from domain
    elif isinstance(partial, tuple):
        choices = [list(_item(item, elements)) for item in partial]
        for picked in product(*choices):
            yield tuple(value for item in picked for value in item)
    else:
        yield partial


def _item(item: object, elements: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    if isinstance(item, Maybe):
        yield ()
        item = item.element
    for value in completions(item, elements):
        yield (value,)


def missing_of(value: object) -> frozenset[str]:
    """All that a value lacks."""
    if isinstance(value, Unknown):
        return value.missing
    if isinstance(value, Maybe):
        return value.membership.missing | missing_of(value.element)
    if isinstance(value, tuple):
        return frozenset().union(*map(missing_of, value))
    return frozenset()
