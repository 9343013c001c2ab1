"""Interval arithmetic over exact rationals: what range a result can have."""

from fractions import Fraction
from typing import Final

from regdsl.feel.types import Number

__all__ = ["added", "bounds", "divided", "is_counted", "joined", "multiplied", "negated", "subtracted"]


def bounds(number: Number) -> tuple[Fraction, Fraction]:
    """The bounds of a number type; strict mode has no unbounded numbers."""
    if number.low is None or number.high is None:
        raise ValueError("a number of strict mode has bounds")
    return number.low, number.high


_MOST_BITS: Final = 1_000


def is_counted(number: Number) -> bool:
    """Whether the bounds have at most some three hundred digits: no law counts with more, and longer ones never end."""
    ends = [part for end in bounds(number) for part in (end.numerator, end.denominator)]
    return max(part.bit_length() for part in ends) <= _MOST_BITS and (number.scale or 0) <= _MOST_BITS


def _scale(left: Number, right: Number) -> int | None:
    return None if left.scale is None or right.scale is None else max(left.scale, right.scale)


def added(left: Number, right: Number) -> Number:
    """The type of `left + right`."""
    (a, b), (c, d) = bounds(left), bounds(right)
    return Number(a + c, b + d, _scale(left, right), left.unit or right.unit)


def negated(number: Number) -> Number:
    """The type of `-number`."""
    low, high = bounds(number)
    return Number(-high, -low, number.scale, number.unit)


def subtracted(left: Number, right: Number) -> Number:
    """The type of `left - right`."""
    return added(left, negated(right))


def multiplied(left: Number, right: Number) -> Number:
    """The type of `left * right`; the product of two units has none."""
    (a, b), (c, d) = bounds(left), bounds(right)
    corners = (a * c, a * d, b * c, b * d)
    scale = None if left.scale is None or right.scale is None else left.scale + right.scale
    unit = None if left.unit and right.unit else left.unit or right.unit
    return Number(min(corners), max(corners), scale, unit)


def divided(left: Number, right: Number) -> Number:
    """The type of `left / right`, a divisor that a guard has shown not to be zero: an exact rational.

    Raises ValueError when the divisor can be nothing but zero.
    """
    (a, b), (c, d) = bounds(left), bounds(right)
    if c == 0 == d:
        raise ValueError("division by zero")
    step = Fraction(1, 10 ** (right.scale if right.scale is not None else 18))
    ends = [end for end in (c, d) if end]
    if c <= 0 <= d:  # zero itself is guarded away: the nearest the divisor comes to it is one step
        ends += [step] if d > 0 else []
        ends += [-step] if c < 0 else []
    corners = [n / e for n in (a, b) for e in ends]
    unit = None if left.unit == right.unit else left.unit if right.unit is None else None
    return Number(min(corners), max(corners), None, unit)


def joined(left: Number, right: Number) -> Number:
    """The type of a value that is one or the other."""
    (a, b), (c, d) = bounds(left), bounds(right)
    return Number(min(a, c), max(b, d), _scale(left, right), left.unit or right.unit)
