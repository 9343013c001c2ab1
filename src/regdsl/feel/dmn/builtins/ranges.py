"""Relations between points and ranges (DMN 1.5, clause 10.3.4.11, table 78).

Every end is a place on a line: a value, and whether the place lies just before, at or just after it. A point is a range
of one place, which makes one rule of each relation.
"""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from regdsl.feel.dmn.accept import Accept, comparable, range_value
from regdsl.feel.dmn.builtins.table import builtin, required, signature
from regdsl.feel.dmn.compare import less
from regdsl.feel.dmn.values import Function, Range, Signature, Value

__all__ = ["RANGE_FUNCTIONS"]


class _Place(Struct, frozen=True):
    """A place: `beyond` is -1 or 1 where the range has no end, `shift` -1 just before the value and 1 just after."""

    value: Value
    shift: int = 0
    beyond: int = 0

    def order(self, other: "_Place") -> int:
        """Return -1, 0 or 1. Raises ValueError for values that have no order."""
        if self.beyond or other.beyond:
            return (self.beyond > other.beyond) - (self.beyond < other.beyond)
        is_less, is_greater = less(self.value, other.value), less(other.value, self.value)
        if is_less is None or is_greater is None:
            raise ValueError("values without an order")
        if is_less or is_greater:
            return is_greater - is_less
        return (self.shift > other.shift) - (self.shift < other.shift)

    def __lt__(self, other: "_Place") -> bool:
        return self.order(other) < 0

    def __le__(self, other: "_Place") -> bool:
        return self.order(other) <= 0

    def same(self, other: "_Place") -> bool:
        """Tell whether both are one place."""
        return self.order(other) == 0


def _low(value: Value) -> _Place:
    if not isinstance(value, Range):
        return _Place(value)
    if value.low is None and value.test is not None:
        return _Place(None, beyond=-1)
    return _Place(value.low, 0 if value.low_included else 1)


def _high(value: Value) -> _Place:
    if not isinstance(value, Range):
        return _Place(value)
    if value.high is None and value.test is not None:
        return _Place(None, beyond=1)
    return _Place(value.high, 0 if value.high_included else -1)


def _before(a: Value, b: Value) -> bool:
    return _high(a) < _low(b)


def _meets(a: Value, b: Value) -> bool:
    end, start = _high(a), _low(b)
    return end.shift == start.shift == end.beyond == 0 and end.same(start)


def _overlaps(a: Value, b: Value) -> bool:
    return _low(b) <= _high(a) and _low(a) <= _high(b)


def _overlaps_before(a: Value, b: Value) -> bool:
    return _low(a) < _low(b) <= _high(a) and _high(a) <= _high(b)


def _overlaps_after(a: Value, b: Value) -> bool:
    return _overlaps_before(b, a)


def _finishes(a: Value, b: Value) -> bool:
    return _high(a).same(_high(b)) and _low(b) <= _low(a)


def _includes(a: Value, b: Value) -> bool:
    return _low(a) <= _low(b) and _high(b) <= _high(a)


def _starts(a: Value, b: Value) -> bool:
    return _low(a).same(_low(b)) and _high(a) <= _high(b)


def _coincides(a: Value, b: Value) -> bool:
    return _low(a).same(_low(b)) and _high(a).same(_high(b))


Relation = Callable[[Value, Value], bool]


def _swapped(relation: Relation) -> Relation:
    return lambda a, b: relation(b, a)


def _pair(relation: Relation, first: tuple[str, Accept], second: tuple[str, Accept]) -> Signature:
    return signature(relation, required(*first), required(*second))


def _points(relation: Relation) -> Signature:
    return _pair(relation, ("point1", comparable), ("point2", comparable))


def _ranges(relation: Relation) -> Signature:
    return _pair(relation, ("range1", range_value), ("range2", range_value))


def _point_range(relation: Relation) -> Signature:
    return _pair(relation, ("point", comparable), ("range", range_value))


def _range_point(relation: Relation) -> Signature:
    return _pair(relation, ("range", range_value), ("point", comparable))


_after: Final = _swapped(_before)
_met_by: Final = _swapped(_meets)
_finished_by: Final = _swapped(_finishes)
_during: Final = _swapped(_includes)
_started_by: Final = _swapped(_starts)

RANGE_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin("before", _points(_before), _point_range(_before), _range_point(_before), _ranges(_before)),
    builtin("after", _points(_after), _point_range(_after), _range_point(_after), _ranges(_after)),
    builtin("meets", _ranges(_meets)),
    builtin("met by", _ranges(_met_by)),
    builtin("overlaps", _ranges(_overlaps)),
    builtin("overlaps before", _ranges(_overlaps_before)),
    builtin("overlaps after", _ranges(_overlaps_after)),
    builtin("finishes", _point_range(_finishes), _ranges(_finishes)),
    builtin("finished by", _range_point(_finished_by), _ranges(_finished_by)),
    builtin("includes", _range_point(_includes), _ranges(_includes)),
    builtin("during", _point_range(_during), _ranges(_during)),
    builtin("starts", _point_range(_starts), _ranges(_starts)),
    builtin("started by", _range_point(_started_by), _ranges(_started_by)),
    builtin("coincides", _points(_coincides), _ranges(_coincides)),
)
