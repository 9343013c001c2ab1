"""Values of strict mode: what an expression may be worth while it is walked."""

from datetime import date, datetime, time
from fractions import Fraction
from typing import Final

from msgspec import Struct

from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown

__all__ = [
    "OUTSIDE",
    "DaySeconds",
    "End",
    "Item",
    "Items",
    "Months",
    "RangeValue",
    "RecordValue",
    "SeasonValue",
    "Value",
    "is_known",
    "missing_in",
    "same",
    "unknown_among",
]

OUTSIDE: Final = Unknown()
"""What an operator outside its domain yields: unknown, with nothing to ask for."""


class Months(Struct, frozen=True):
    """A duration of years and months, counted in months."""

    count: int


class DaySeconds(Struct, frozen=True):
    """A duration of days and time, counted in seconds; a day is 86,400 of them."""

    seconds: int


class End(Struct, frozen=True):
    """One end of a range; `included` tells whether it belongs to it."""

    value: "Value"
    included: bool


class RangeValue(Struct, frozen=True):
    """A range; an end that is None lies at infinity."""

    low: End | None
    high: End | None


class SeasonValue(Struct, frozen=True):
    """The days of every year from the first to the last, each a pair of month and day; where the first comes later in
    the year, over its turn."""

    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, day: date) -> bool:
        """Whether a date lies among them."""
        own = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= own <= self.last
        return own >= self.first or own <= self.last


class RecordValue(Struct, frozen=True):
    """A record; a field may be unknown or absent by itself."""

    fields: "tuple[tuple[str, Value], ...]"

    def has(self, name: str) -> bool:
        """Whether there is a field of that name."""
        return any(own == name for own, _ in self.fields)

    def get(self, name: str) -> "Value":
        """The field of that name. Raises KeyError where there is none."""
        for own, value in self.fields:
            if own == name:
                return value
        raise KeyError(name)


Item = (
    Fraction
    | bool
    | str
    | date
    | datetime
    | time
    | Months
    | DaySeconds
    | RangeValue
    | SeasonValue
    | RecordValue
    | Unknown
    | Maybe
    | tuple["Item", ...]
    | None
)
"""What may stand in a list: a value, an unknown value, or an element that may not belong (`Maybe`)."""

Items = tuple[Item, ...]

Value = (
    Fraction
    | bool
    | str
    | date
    | datetime
    | time
    | Months
    | DaySeconds
    | RangeValue
    | SeasonValue
    | RecordValue
    | Unknown
    | tuple["Item", ...]
    | None
)
"""Every number is a `Fraction`; None is FEEL's null, known to be absent."""


def unknown_among(*operands: object) -> Unknown | None:
    """Return the unknown that depends on every unknown operand, or None when none is; lists are not looked into."""
    found: Unknown | None = None
    for operand in operands:
        if isinstance(operand, Unknown):
            found = operand if found is None else found | operand
    return found


def missing_in(value: object) -> frozenset[str]:
    """Return what would have to be learnt to know `value` wholly: its own, its elements' and their memberships'."""
    if isinstance(value, Unknown):
        return value.missing
    if isinstance(value, Maybe):
        return value.membership.missing | missing_in(value.element)
    if isinstance(value, tuple):
        return frozenset().union(*map(missing_in, value))
    if isinstance(value, RangeValue):
        return frozenset().union(*(missing_in(end.value) for end in (value.low, value.high) if end))
    if isinstance(value, RecordValue):
        return frozenset().union(*(missing_in(field) for _, field in value.fields))
    return frozenset()


def is_known(value: object) -> bool:
    """Whether nothing in `value` is unknown, down to the elements of lists."""
    if isinstance(value, tuple):
        return all(map(is_known, value))
    if isinstance(value, RangeValue):
        return all(is_known(end.value) for end in (value.low, value.high) if end)
    if isinstance(value, RecordValue):
        return all(is_known(field) for _, field in value.fields)
    return not isinstance(value, Unknown | Maybe)


def same(left: object, right: object) -> bool:
    """Whether two known values are one and the same: of one kind, and equal; moments also in their offset."""
    if type(left) is not type(right):
        return False
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, RecordValue) and isinstance(right, RecordValue):
        return same(left.fields, right.fields)
    if isinstance(left, datetime) and isinstance(right, datetime):
        return left == right and left.utcoffset() == right.utcoffset()
    return left == right
