"""List functions (DMN 1.5, clause 10.3.4.4). Positions count from 1, or from the end where negative."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cmp_to_key
from typing import Final

from regdsl.feel.dmn.accept import any_value, function, integer, list_value, numeric
from regdsl.feel.dmn.builtins.table import builtin, optional, over_list, repeated, required, signature
from regdsl.feel.dmn.compare import equal
from regdsl.feel.dmn.invoke import invoke
from regdsl.feel.dmn.values import Function, Value

__all__ = ["LIST_FUNCTIONS"]

Values = tuple[Value, ...]

_MAX_LENGTH: Final = 1_000_000


def _bounded(items: Values) -> Values:
    """Return `items`. Raises ValueError for a list so long that it must come from a runaway expression."""
    if len(items) > _MAX_LENGTH:
        raise ValueError("a list of excessive length")
    return items


def _index(items: Values, position: Decimal, beyond: int = 0) -> int:
    """Return the 0-based index of `position`, which may lie `beyond` the end. Raises ValueError outside the list."""
    number = int(position)
    if number == 0 or number > len(items) + beyond or -number > len(items):
        raise ValueError("no such position")
    return number - 1 if number > 0 else len(items) + number


def _contains(items: Values, element: Value) -> bool:
    return any(equal(item, element) is True for item in items)


def _sublist(items: Values, start: Decimal, length: Decimal | None) -> Value:
    first = _index(items, start)
    if length is None:
        return items[first:]
    if length < 0 or first + int(length) > len(items):
        return None
    return items[first : first + int(length)]


def _append(items: Values, *added: Value) -> Value:
    return _bounded((*items, *added))


def _concatenate(*lists: Values) -> Value:
    return _bounded(tuple(item for items in lists for item in items))


def _insert(items: Values, position: Decimal, item: Value) -> Value:
    at = _index(items, position, beyond=1)
    return _bounded((*items[:at], item, *items[at:]))


def _remove(items: Values, position: Decimal) -> Value:
    at = _index(items, position)
    return (*items[:at], *items[at + 1 :])


def _replace_at(items: Values, position: Decimal, item: Value) -> Value:
    """Replace the item at `position`, the fraction of which is cut off (the DMN suite, 1155, has it so)."""
    at = _index(items, position)
    return (*items[:at], item, *items[at + 1 :])


def _replace_matching(items: Values, match: Function, new_item: Value) -> Value:
    if match.arity not in (None, 2):
        return None
    verdicts = [invoke(match, (item, new_item)) for item in items]
    if not all(isinstance(verdict, bool) for verdict in verdicts):
        return None
    return tuple(new_item if verdict is True else item for item, verdict in zip(items, verdicts, strict=True))


def _index_of(items: Values, match: Value) -> Value:
    return tuple(Decimal(index) for index, item in enumerate(items, 1) if equal(item, match) is True)


def _distinct(items: Iterable[Value]) -> Values:
    found: list[Value] = []
    for item in items:
        if not _contains(tuple(found), item):
            found.append(item)
    return tuple(found)


def _union(*lists: Values) -> Value:
    return _distinct(item for items in lists for item in items)


def _flatten(items: Values) -> Values:
    flat: list[Value] = []
    for item in items:
        flat.extend(_flatten(item) if isinstance(item, tuple) else (item,))
    return _bounded(tuple(flat))


def _sort(items: Values, precedes: Function) -> Value:
    def order(left: Value, right: Value) -> int:
        if invoke(precedes, (left, right)) is True:
            return -1
        return 1 if invoke(precedes, (right, left)) is True else 0

    return tuple(sorted(items, key=cmp_to_key(order))) if precedes.arity in (None, 2) else None


_LIST: Final = required("list", list_value)
_POSITION: Final = required("position", integer)
_NEW_ITEM: Final = required("newItem", any_value)

LIST_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin("list contains", signature(_contains, _LIST, required("element", any_value))),
    builtin("count", over_list(lambda items: Decimal(len(items)), _LIST)),
    builtin(
        "sublist",
        signature(_sublist, _LIST, required("start position", integer), optional("length", integer)),
    ),
    builtin("append", repeated(_append, _LIST, required("item", any_value))),
    builtin("concatenate", repeated(_concatenate, _LIST)),
    builtin("insert before", signature(_insert, _LIST, _POSITION, _NEW_ITEM)),
    builtin("remove", signature(_remove, _LIST, _POSITION)),
    builtin(
        "list replace",
        signature(_replace_at, _LIST, required("position", numeric), _NEW_ITEM),
        signature(_replace_matching, _LIST, required("match", function), _NEW_ITEM),
    ),
    builtin("reverse", signature(lambda items: items[::-1], _LIST)),
    builtin("index of", signature(_index_of, _LIST, required("match", any_value))),
    builtin("union", repeated(_union, _LIST)),
    builtin("distinct values", signature(_distinct, _LIST)),
    builtin("flatten", signature(_flatten, _LIST)),
    builtin("sort", signature(_sort, _LIST, required("precedes", function))),
)
