"""Bringing a fact that has to change as close to what it is now as it can be, one fact after another."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Final

import z3
from msgspec import Struct

from regdsl.compile.smt.dates import constant_day, packed
from regdsl.compile.smt.flags import Flag, Term, both, equal, negation
from regdsl.compile.smt.merge import same
from regdsl.compile.smt.shapes import constant
from regdsl.compile.smt.values import Day, Items, Share, Truth, Value, Whole
from regdsl.compile.smt.world import World
from regdsl.core.program import Program
from regdsl.feel.types import ListOf, Month, Record, Text, Type
from regdsl.runtime.unknown import Unknown
from regdsl.verify.whatif.asker import Asker, at_most
from regdsl.verify.whatif.fact import Declared, Fact
from regdsl.verify.whatif.laid import has_length
from regdsl.verify.witness import Reader

__all__ = ["ANY_TEXT", "Closer"]

ANY_TEXT: Final = "любой текст"
"""A text that no regulation speaks of: where it will do, any other does."""

_PARTS: Final = 12
"""Shares are looked at down to twelfths."""


class _Line(Struct, frozen=True):
    """Values in their order: where to measure from, the place of a model's value, whether a value lies between two."""

    origin: int
    read: Callable[[Reader], int]
    between: Callable[[int, int], Flag]


class Closer(Struct, frozen=True):
    """Settles facts one by one: what was settled holds from then on. Where there was no value, numbers are measured
    from zero and dates from the `day` of the decision."""

    asker: Asker
    world: World
    program: Program
    day: date

    def settle(self, fact: Fact) -> bool:
        """Let a fact have the closest value that it can; whether that is known to be the closest. It stays there where
        it can be."""
        there = both(negation(fact.value.unknown), negation(fact.value.absent))
        if there is not True:
            answer = self.asker.ask(there)
            if not answer:
                return answer is False
            self.asker.hold(there)
        return self._value(fact.type, fact.value, fact.now, fact.declared[-1])

    def _value(self, kind: Type, value: Value, now: object, declared: Declared) -> bool:
        match value:
            case Truth(yes=yes):
                return self.asker.prefer((negation(yes), yes))
            case Whole(term=term) if isinstance(kind, Text):
                return self._text(kind, term, declared)
            case Whole(term=term):
                return self._nearest(_number_line(term, self._origin(kind, now)))
            case Day():
                near = now if isinstance(now, date) else self.day
                return self._nearest(_month_line(value, near) if isinstance(kind, Month) else _day_line(value, near))
            case Share():
                return self._share(value, now if isinstance(now, Fraction) else Fraction(0))
            case Items() if isinstance(kind, ListOf) and not isinstance(kind.element, Record):
                return self._list(kind, value, now if isinstance(now, tuple) else None, declared)
            case _:
                return True  # a list of records that was not there: any will do

    def _origin(self, kind: Type, now: object) -> int:
        if now is None or isinstance(now, Unknown):
            return 0
        made = constant(self.world, now, kind)
        assert isinstance(made, Whole)
        return int(made.term)

    def _text(self, kind: Text, term: Term, declared: Declared) -> bool:
        if kind.codes is None:
            self.asker.prefer([equal(term, self.world.text(ANY_TEXT))])
            return True
        codes = [code for code in declared.codes or () if code in kind.codes] or sorted(kind.codes)
        return self.asker.prefer(equal(term, self.world.text(code)) for code in codes)

    def _nearest(self, line: _Line) -> bool:
        """By halves: how far off the value has to be, then on which side; above is tried first."""
        far, near = self._distance(line), 0
        while near < far:
            middle = (near + far) // 2
            answer = self.asker.ask(line.between(line.origin - middle, line.origin + middle))
            if answer is None:
                return False
            far, near = (self._distance(line), near) if answer else (far, middle + 1)
        above, below = line.origin + far, line.origin - far
        return self.asker.prefer((line.between(above, above), line.between(below, below)))

    def _distance(self, line: _Line) -> int:
        return abs(line.read(self._reader()) - line.origin)

    def _share(self, value: Share, now: Fraction) -> bool:
        """The closest of the shares with a small number below."""
        best: Fraction | None = None
        for below in range(1, _PARTS + 1):
            above = z3.Int(self.world.fresh("parts"))
            with self.asker.supposing(value.above * below == z3.ToReal(above)):
                if self.asker.ask() is not True:
                    continue
                self._nearest(_number_line(above, round(now * below)))
                found = Fraction(self._reader().number(above), below)
            if best is None or abs(found - now) < abs(best - now):
                best = found
        return best is not None and self.asker.prefer([value.above == z3.RealVal(str(best))])

    def _list(self, kind: ListOf, value: Items, now: tuple[object, ...] | None, declared: Declared) -> bool:
        """First as long as it was, then with as few other elements as can be, then each close to what it was."""
        old = now or ()
        meant = kind.min_items if now is None else len(old)
        lengths = sorted(range(kind.min_items, len(value.items) + 1), key=lambda length: (abs(length - meant), length))
        if not self.asker.prefer(has_length(value, length) for length in lengths):
            return False
        places = [item.value for item in value.items if self._reader().holds(item.belongs)]
        stays = [same(own, constant(self.world, was, kind.element)) for own, was in zip(places, old, strict=False)]
        moves = [negation(flag) for flag in stays]
        if not self.asker.prefer(at_most(moves, number) for number in range(len(moves) + 1)):
            return False
        kept = [self._reader().holds(flag) for flag in stays]
        self.asker.hold(*(flag for flag, holds in zip(stays, kept, strict=True) if holds))
        known = [
            self._value(kind.element, own, old[place] if place < len(old) else None, declared)
            for place, own in enumerate(places)
            if place >= len(kept) or not kept[place]
        ]
        return all(known)

    def _reader(self) -> Reader:
        return Reader(self.world, self.program, self.asker.model)


def _number_line(term: Term, origin: int) -> _Line:
    return _Line(origin, lambda reader: reader.number(term), _within(term))


def _day_line(day: Day, origin: date) -> _Line:
    first, last = date.min.toordinal(), date.max.toordinal()

    def between(low: int, high: int) -> Flag:
        ends = (date.fromordinal(max(first, min(last, end))) for end in (low, high))
        least, most = (packed(constant_day(end)) for end in ends)
        return both(packed(day) >= least, packed(day) <= most)

    return _Line(origin.toordinal(), lambda reader: reader.date(day).toordinal(), between)


def _month_line(day: Day, origin: date) -> _Line:
    term = day.year * 12 + day.month
    return _Line(origin.year * 12 + origin.month, lambda reader: reader.number(term), _within(term))


def _within(term: Term) -> Callable[[int, int], Flag]:
    return lambda low, high: both(term >= low, term <= high)
