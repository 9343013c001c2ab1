"""Proof that one day or month never comes after another, whatever the application says.

What counts is known beforehand: the ranges of both, how far each is moved from something that both rest on, and what
the conditions of an `if` show. What is not proved may still be so.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from regdsl.feel.elaborate.keys import Key, key_of
from regdsl.feel.elaborate.steps import Step, step_of
from regdsl.feel.kernel import Apply, Choose, Const, InRange, Kernel, Op
from regdsl.feel.types import Date, Days, Month, Months, Null, Number, Static
from regdsl.runtime.dates import add_months

__all__ = ["Order", "following"]

Pair = tuple[Kernel, Kernel]
_ONE_DAY: Final = Const(value=1, static=Static(Days(1, 1)))
_ONE_MONTH: Final = Const(value=1, static=Static(Months(1, 1)))


def following(kernel: Kernel) -> Kernel | None:
    """The day after a day, or the month after a month; None where that may be beyond the calendar."""
    kind = kernel.static.type
    try:
        match kind:
            case Month(low=low, high=high):
                static = replace(kernel.static, type=Month(add_months(low, 1), add_months(high, 1)))
                return Apply(op=Op.ADD_MONTHS, operands=(kernel, _ONE_MONTH), static=static)
            case Date(low=low, high=high):
                after = Date(date.fromordinal(low.toordinal() + 1), date.fromordinal(high.toordinal() + 1))
                return Apply(op=Op.ADD_DAYS, operands=(kernel, _ONE_DAY), static=replace(kernel.static, type=after))
    except (ValueError, OverflowError):
        pass
    return None


class Order(Struct, frozen=True):
    """What is known of days and months: `pairs` of which the first never comes after the second, and by their keys
    types that are `narrower` than those written in the kernels."""

    pairs: tuple[Pair, ...] = ()
    narrower: Mapping[Key, Date | Month] = {}

    def holds(self, first: Kernel, last: Kernel) -> bool:
        """Whether `first` is proved to come before `last` or with it. What is absent comes nowhere."""
        if isinstance(first.static.type, Null) or isinstance(last.static.type, Null) or self._reaches(first, last):
            return True
        for fork in (_choice(first, lambda made: (made, last)), _choice(last, lambda made: (first, made))):
            if fork is not None:
                return all(known.holds(*ends) for known, ends in self._branches(*fork) if not known._is_impossible())
        several = [
            *_several(first, Op.GREATEST, lambda made: (made, last)),
            *_several(last, Op.LEAST, lambda made: (first, made)),
        ]
        if several:
            return all(self.holds(*ends) for ends in several)
        some = [
            *_several(first, Op.LEAST, lambda made: (made, last)),
            *_several(last, Op.GREATEST, lambda made: (first, made)),
        ]
        if some:
            return any(self.holds(*ends) for ends in some)
        return self._holds_before_moving(first, last)

    def _branches(self, condition: Kernel, then: Pair, otherwise: Pair) -> Iterator[tuple["Order", Pair]]:
        for told, ends in ((True, then), (False, otherwise)):
            yield replace(self, pairs=(*self.pairs, *_shown(condition, told))), ends

    def _is_impossible(self) -> bool:
        """Whether the ranges contradict what is known."""
        return any(self._bound(early, False) > self._bound(late, True) for early, late in self.pairs)

    def _holds_before_moving(self, first: Kernel, last: Kernel) -> bool:
        """Whether both are moved alike, the last at least as far, from two that are in order."""
        one, other = step_of(first), step_of(last)
        if one is None or other is None or not _same_move(first, last, one, other):
            return False
        return self.holds(one.source, other.source)

    def _reaches(self, first: Kernel, last: Kernel) -> bool:
        """Whether `last` is reached from `first` through pairs that are in order, never going back behind it."""
        in_months = _are_months(first, last)
        left, ends = [pair for pair in self.pairs if not in_months or _are_months(*pair)], [(first, 0)]
        while ends:
            (end, ahead), beyond = ends.pop(), list[Pair]()
            if ahead + self._gap(end, last, in_months) >= 0:
                return True
            for pair in left:
                gap = ahead + self._gap(end, pair[0], in_months)
                if gap >= 0:
                    ends.append((pair[1], gap))
                else:
                    beyond.append(pair)
            left = beyond
        return False

    def _gap(self, first: Kernel, last: Kernel, in_months: bool) -> int:
        """By how many days, or months where both are months, `last` comes after `first` at least."""
        apart = self._bound(last, False) - self._bound(first, True)
        # so many days forward may be no month, and back are never more months than days
        found = [min(apart, 0) if in_months else apart]
        own = {key: most for key, _, most in _trail(first, in_months)}
        return max(found + [least - own[key] for key, least, _ in _trail(last, in_months) if key in own])

    def _bound(self, kernel: Kernel, latest: bool) -> int:
        """The latest or the earliest day that a kernel can be, as far as its parts tell."""
        found: list[int] = []
        at, low, high = kernel, 0, 0
        while True:
            kind = self.narrower.get(key_of(at), at.static.type)
            if isinstance(kind, Date | Month):
                found.append(kind.high.toordinal() + high if latest else kind.low.toordinal() + low)
            step = step_of(at)
            if step is None:
                return min(found) if latest else max(found)
            at, low, high = step.source, low + step.days[0], high + step.days[1]


def _are_months(*kernels: Kernel) -> bool:
    return all(isinstance(kernel.static.type, Month) for kernel in kernels)


def _trail(kernel: Kernel, in_months: bool) -> Iterator[tuple[Key, int, int]]:
    """What a kernel is moved from, step by step, each with the least and the most by which the kernel comes later."""
    at, low, high = kernel, 0, 0
    while True:
        yield key_of(at), low, high
        step = step_of(at)
        moved = None if step is None else step.months if in_months else step.days
        if step is None or moved is None:
            return
        at, low, high = step.source, low + moved[0], high + moved[1]


def _same_move(first: Kernel, last: Kernel, one: Step, other: Step) -> bool:
    assert isinstance(first, Apply)
    assert isinstance(last, Apply)
    if first.op is not last.op:
        return False
    if len(first.operands) == 1 or key_of(first.operands[1]) == key_of(last.operands[1]):
        return True
    by, further = first.operands[1].static.type, last.operands[1].static.type
    if isinstance(by, Number) and isinstance(further, Number):
        return by.high is not None and further.low is not None and by.high <= further.low
    counted = isinstance(by, Months | Days) and isinstance(further, Months | Days)
    return counted and one.amount[1] <= other.amount[0]


def _choice(kernel: Kernel, ends: Callable[[Kernel], Pair]) -> tuple[Kernel, Pair, Pair] | None:
    """The condition on which a kernel rests, with the ends as they are where it is met and where it is not."""
    if isinstance(kernel, Choose):
        return kernel.condition, ends(kernel.then), ends(kernel.otherwise)
    step = step_of(kernel)
    return None if step is None else _choice(step.source, lambda made: ends(_moved_from(kernel, made)))


def _several(kernel: Kernel, op: Op, ends: Callable[[Kernel], Pair]) -> list[Pair]:
    """The ends with each of those in place of `kernel` of which it takes the least or the greatest."""
    if isinstance(kernel, Apply) and kernel.op is op:
        return [ends(operand) for operand in kernel.operands]
    step = step_of(kernel)
    return [] if step is None else _several(step.source, op, lambda made: ends(_moved_from(kernel, made)))


def _moved_from(kernel: Kernel, source: Kernel) -> Kernel:
    assert isinstance(kernel, Apply)
    return replace(kernel, operands=(source, *kernel.operands[1:]))


def _shown(condition: Kernel, told: bool) -> Iterator[Pair]:
    """What a condition shows of days and months where it is met, or (`told` is False) where it is not."""
    match condition:
        case InRange() if told:
            yield from _pair(condition.low, condition.value, not condition.low_included)
            yield from _pair(condition.value, condition.high, not condition.high_included)
        case Apply(op=Op.NOT):
            yield from _shown(condition.operands[0], not told)
        case Apply(op=Op.AND) if told:
            for operand in condition.operands:
                yield from _shown(operand, told)
        case Apply(op=Op.OR) if not told:
            for operand in condition.operands:
                yield from _shown(operand, told)
        case Apply(op=Op.EQ) if told:
            left, right = condition.operands
            yield from _pair(left, right, False)
            yield from _pair(right, left, False)
        case Apply(op=Op.LT | Op.LE):
            left, right = condition.operands
            yield from _ordered(left, right, condition.op is Op.LT, told)
        case Apply(op=Op.GT | Op.GE):
            left, right = condition.operands
            yield from _ordered(right, left, condition.op is Op.GT, told)


def _ordered(left: Kernel, right: Kernel, strictly: bool, told: bool) -> Iterator[Pair]:
    yield from _pair(left, right, strictly) if told else _pair(right, left, not strictly)


def _pair(early: Kernel, late: Kernel, strictly: bool) -> Iterator[Pair]:
    if isinstance(early.static.type, Date | Month) and isinstance(late.static.type, Date | Month):
        yield (strictly and following(early)) or early, late
