"""Values by their static types: constants, what an application may hold, what stands for a part that is outside."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from math import ceil, floor

import z3
from msgspec import Struct

from regdsl.compile.smt.dates import constant_day, is_day, within
from regdsl.compile.smt.flags import Flag, both, either, implies, negation
from regdsl.compile.smt.values import Day, Fields, Item, Items, Share, Truth, Value, Whole, with_state
from regdsl.compile.smt.world import World
from regdsl.feel.types import (
    LONGEST,
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Number,
    Record,
    Seconds,
    Static,
    Text,
    Time,
    Type,
)

__all__ = ["SECOND", "Shaper", "constant", "list_of"]

SECOND = 1_000_000
"""Moments and times of day are counted in millionths of a second."""

_DAY = 86_400 * SECOND
_PLACE = re.compile(r"\[\d+\]|~")
"""What a path has beside the names of a list and of what it stands in."""

_SIMPLE = 30
"""So many places of a list of numbers, codes or dates are looked at whatever the bound on records: they cost little."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def list_of(name: str) -> str:
    """The path of a list by the name of a value in it: whatever its place in the list, and whosever it is."""
    return _PLACE.sub("", name)


def constant(world: World, value: object, kind: Type) -> Value:
    """A value in the representation of programs."""
    match value:
        case None:
            return Truth(absent=True)
        case bool():
            return Truth(yes=value)
        case int():
            return Share(above=value) if isinstance(kind, Number) and kind.scale is None else Whole(term=value)
        case Fraction():
            return Share(above=value.numerator, below=value.denominator)
        case str():
            return Whole(term=world.text(value))
        case datetime():
            return Whole(term=(value - _EPOCH) // _MICROSECOND)
        case date():
            return constant_day(value)
        case time():
            return Whole(term=((value.hour * 60 + value.minute) * 60 + value.second) * SECOND + value.microsecond)
        case tuple() if isinstance(kind, ListOf):
            return Items(items=tuple(Item(constant(world, one, kind.element)) for one in value))
        case tuple() if isinstance(kind, Record):
            pairs = zip(value, kind.fields, strict=True)
            return Fields(fields=tuple(constant(world, one, static.type) for one, (_, static) in pairs))
        case _:
            raise AssertionError(f"no constant is of the type {type(value).__name__}")


class Shaper(Struct, frozen=True):
    """Makes values that an application may hold. `state` gives the state of one by its name and whether it may be
    absent; `hold` takes what holds of it."""

    world: World
    state: Callable[[str, bool], tuple[Flag, Flag]]
    hold: Callable[[Flag], None]

    def value(self, name: str, static: Static) -> Value:
        """A value of the type, in any state that it may have."""
        return self.stated(name, static.type, static.nullable)

    def stated(self, name: str, kind: Type, nullable: bool) -> Value:
        """A value that may be absent where it is `nullable`."""
        unknown, absent = self.state(name, nullable)
        made = self._present(name, kind)
        return with_state(made, unknown, absent)

    def _present(self, name: str, kind: Type) -> Value:
        match kind:
            case Boolean():
                return Truth(yes=z3.Bool(name))
            case Number(scale=None):
                share = z3.Real(name)
                self._between(share, kind.low, kind.high)
                return Share(above=share)
            case Number(scale=int() as scale):
                power = 10**scale
                low = None if kind.low is None else ceil(kind.low * power)
                return self._whole(name, low, None if kind.high is None else floor(kind.high * power))
            case Text(codes=None, longest=longest):
                made = self._whole(name, 0, None)
                if longest < LONGEST:
                    self.world.limit(made.term, longest)
                return made
            case Text(codes=frozenset() as codes):
                return self._code(name, codes)
            case Month():
                return self._day(name, kind.low, kind.high, True)
            case Date():
                return self._day(name, kind.low, kind.high, False)
            case DateTime():
                return self._whole(name, _midnight(kind.low) - _DAY, _midnight(kind.high) + 2 * _DAY)
            case Time():
                return self._whole(name, 0, _DAY - 1)
            case Months() | Days() | Seconds():
                return self._whole(name, kind.low, kind.high)
            case ListOf():
                return self._list(name, kind)
            case Record():
                parts = (self.value(f"{name}.{own}", static) for own, static in kind.fields)
                return Fields(fields=tuple(parts))
            case _:
                raise AssertionError(f"no value is of the type {kind}")

    def _between(self, term: z3.ArithRef, low: Fraction | int | None, high: Fraction | int | None) -> None:
        for bound, is_low in ((low, True), (high, False)):
            if bound is not None:
                limit = z3.RealVal(str(bound)) if isinstance(bound, Fraction) else bound
                self.hold(term >= limit if is_low else term <= limit)

    def _whole(self, name: str, low: int | None, high: int | None) -> Whole:
        term = z3.Int(name)
        self._between(term, low, high)
        return Whole(term=term)

    def _code(self, name: str, codes: frozenset[str]) -> Whole:
        term = z3.Int(name)
        self.world.codes.update(codes)
        numbers = sorted(self.world.text(code) for code in sorted(codes))
        if numbers and numbers[-1] - numbers[0] == len(numbers) - 1:
            self._between(term, numbers[0], numbers[-1])
        else:
            self.hold(either(*(term == number for number in numbers)))
        return Whole(term=term)

    def _day(self, name: str, low: date, high: date, first: bool) -> Day:
        day = Day(year=z3.Int(f"{name}.year"), month=z3.Int(f"{name}.month"), day=1 if first else z3.Int(f"{name}.day"))
        self.hold(is_day(day))
        self.hold(within(day, low, high))
        return day

    def _list(self, name: str, kind: ListOf) -> Items:
        path = list_of(name)
        longest = max(
            self.world.longest, self.world.reach.get(path, 0) if isinstance(kind.element, Record) else _SIMPLE
        )
        places = min(kind.max_items, max(kind.min_items, longest))
        if places < kind.max_items:
            self.world.cut[path] = places
        length = z3.Int(f"{name}.length")
        self._between(length, kind.min_items, places)
        # elements are never absent and known with their list; of a record each field has a state of its own
        made = tuple(self._present(f"{name}[{place + 1}]", kind.element) for place in range(places))
        if isinstance(kind.element, Record):
            self._distinct_keys(made, length)
        return Items(items=tuple(Item(value, place < length) for place, value in enumerate(made)))

    def _distinct_keys(self, records: tuple[Value, ...], length: z3.ArithRef) -> None:
        keys = [record.fields[0] for record in records if isinstance(record, Fields)]
        for place, key in enumerate(keys):
            assert isinstance(key, Whole)
            self.hold(both(negation(key.unknown), negation(key.absent)))
            for other in keys[:place]:
                assert isinstance(other, Whole)
                self.hold(implies(place < length, key.term != other.term))


def _midnight(day: date) -> int:
    return (day.toordinal() - _EPOCH.toordinal()) * _DAY
