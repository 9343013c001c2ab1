"""Going through a list whose elements may not belong: quantifiers, selection, transformation (DMN 1.5, table 57)."""

from collections.abc import Callable

from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.logic import Truth, conjunction, disjunction, truth
from regdsl.feel.strict.values import Item, Items, Value, unknown_among
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown

__all__ = ["collect", "element_of", "every", "items_of", "select", "some"]


def element_of(item: object) -> Value:
    """What stands in the list, leaving aside whether it belongs."""
    while isinstance(item, Maybe):
        item = item.element
    return item  # type: ignore[return-value]  # lists hold values, or values that may belong


def items_of(value: Value, operation: str) -> Items:
    """Return `value` as a list. Raises Mismatch for anything else."""
    if isinstance(value, tuple):
        return value
    raise Mismatch(operation)


def some(items: Items, condition: Callable[[Value], Value]) -> Truth:
    """Whether some element belongs and meets `condition`: a disjunction."""
    verdicts: list[Truth] = []
    for item in items:
        met = truth(condition(element_of(item)), "some")
        verdicts.append(conjunction((item.membership, met)) if isinstance(item, Maybe) else met)
    return disjunction(verdicts)


def every(items: Items, condition: Callable[[Value], Value]) -> Truth:
    """Whether every element either does not belong or meets `condition`: a conjunction."""
    verdicts: list[Truth] = []
    for item in items:
        met = truth(condition(element_of(item)), "every")
        verdicts.append(disjunction((item.membership, met)) if isinstance(item, Maybe) else met)
    return conjunction(verdicts)


def select(items: Items, condition: Callable[[Value], Value]) -> Items:
    """The elements that meet `condition`; one of which that is unknown stays, and may not belong."""
    kept: list[Item] = []
    for item in items:
        verdict = truth(condition(element_of(item)), "[]")
        if verdict is True:
            kept.append(item)
        elif isinstance(verdict, Unknown):
            kept.append(_doubtful(item, verdict))
    return tuple(kept)


def collect(items: Items, result: Callable[[Value], Value]) -> Value:
    """The lists that are the results for each element, one after another.

    What an element that may not belong yields may not belong either. Where the result for an element is unknown or
    absent as a list, so is the whole; where it is absent and the element may not belong, the whole is unknown.
    """
    collected: list[Item] = []
    lacking: list[Unknown] = []
    absent = False
    for item in items:
        found = result(element_of(item))
        if isinstance(found, Unknown):
            lacking.append(found)
        elif isinstance(item, Maybe) and found is None:
            lacking.append(item.membership)
        elif found is None:
            absent = True
        else:
            for part in items_of(found, "for"):
                collected.append(_doubtful(part, item.membership) if isinstance(item, Maybe) else part)
    unknown = unknown_among(*lacking)
    if unknown is not None:
        return unknown
    return None if absent else tuple(collected)


def _doubtful(item: Item, membership: Unknown) -> Maybe:
    return Maybe(element_of(item), item.membership | membership if isinstance(item, Maybe) else membership)
