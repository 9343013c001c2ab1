"""Writing the tests that a value read lies outside the range declared for it."""

from regdsl.compile.constants import Constants
from regdsl.feel.types import Date, ListOf

__all__ = ["count_outside", "day_outside", "outside"]


def outside(value: str, low: object, high: object) -> str:
    """A variable is worth what lies outside a range. Two comparisons with a jump each run faster than a chain."""
    return f"{value} < {low} or {value} > {high}"


def day_outside(name: str, kind: Date, constants: Constants) -> str:
    """A date lies outside its range; of whole years, which is what a date has that no bounds are given for, it is
    enough to look at the year."""
    low, high = kind.low, kind.high
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
        return f"not {low.year} <= {name}.year <= {high.year}"
    return outside(name, constants.name(low).flat, constants.name(high).flat)


def count_outside(name: str, kind: ListOf) -> str:
    """A list has too few or too many elements."""
    if not kind.min_items:
        return f"len({name}) > {kind.max_items}"
    return f"not {kind.min_items} <= len({name}) <= {kind.max_items}"
