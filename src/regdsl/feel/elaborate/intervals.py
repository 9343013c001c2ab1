"""Interval arithmetic over exact rationals: what range a result can have."""

from fractions import Fraction
from typing import Final

from regdsl.feel.types import Number

__all__ = [
    "MOST_RATIO_BITS",
    "added",
    "averaged",
    "bounds",
    "denominator_bits",
    "divided",
    "is_counted",
    "joined",
    "multiplied",
    "negated",
    "subtracted",
    "summed",
]


def bounds(number: Number) -> tuple[Fraction, Fraction]:
    """The bounds of a number type; strict mode has no unbounded numbers."""
    if number.low is None or number.high is None:
        raise ValueError("a number of strict mode has bounds")
    return number.low, number.high


_MOST_BITS: Final = 1_000
MOST_RATIO_BITS: Final = 10_000
"""The longest denominator that a ratio may come to have, some three thousand digits: long enough for every sum of
shares, short enough to count with at once. Ratios squared again and again would have no end."""


def is_counted(number: Number) -> bool:
    """Whether the bounds have at most some three hundred digits, and a ratio at most ten times as many: no law counts
    with more, and longer ones never end."""
    low, high = bounds(number)
    parts = (*low.as_integer_ratio(), *high.as_integer_ratio())
    if number.ratio_bits > MOST_RATIO_BITS:
        return False
    return max([part.bit_length() for part in parts]) <= _MOST_BITS and (number.scale or 0) <= _MOST_BITS


def denominator_bits(number: Number) -> int:
    """How many bits the denominator of a value of the type has at most."""
    return number.ratio_bits if number.scale is None else number.scale * 10 // 3 + 1


def _scale(left: Number, right: Number) -> int | None:
    return None if left.scale is None or right.scale is None else max(left.scale, right.scale)


def added(left: Number, right: Number) -> Number:
    """The type of `left + right`."""
    (a, b), (c, d) = bounds(left), bounds(right)
    scale = _scale(left, right)
    bits, shares = _product_bits(left, right, scale), _are_shares(left, right)
    return Number(a + c, b + d, scale, left.unit or right.unit, bits, shares)


def _are_shares(left: Number, right: Number) -> bool:
    """Whether a sum or a choice of both is a share still: of shares, and whole numbers of nothing beside them."""
    beside = [one.fraction or (one.scale == 0 and one.unit is None) for one in (left, right)]
    return all(beside) and (left.fraction or right.fraction)


def _product_bits(left: Number, right: Number, scale: int | None) -> int:
    """The `ratio_bits` of a result whose denominator divides the product of both."""
    return denominator_bits(left) + denominator_bits(right) if scale is None else 0


def negated(number: Number) -> Number:
    """The type of `-number`."""
    low, high = bounds(number)
    return Number(-high, -low, number.scale, number.unit, number.ratio_bits, number.fraction)


def subtracted(left: Number, right: Number) -> Number:
    """The type of `left - right`."""
    return added(left, negated(right))


def multiplied(left: Number, right: Number) -> Number:
    """The type of `left * right`; the product of two units has none."""
    (a, b), (c, d) = bounds(left), bounds(right)
    corners = (a * c, b * c) if c is d else (a * c, a * d, b * c, b * d)  # a constant has one bound
    scale = None if left.scale is None or right.scale is None else left.scale + right.scale
    unit = None if left.unit and right.unit else left.unit or right.unit
    return Number(min(corners), max(corners), scale, unit, _product_bits(left, right, scale))


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
    most = max(abs(c), abs(d)).__ceil__().bit_length()  # what is divided by has its numerator below
    bits = denominator_bits(left) + denominator_bits(right) + most
    return Number(min(corners), max(corners), None, unit, bits)


def summed(element: Number, least: int, most: int) -> Number:
    """The type of the sum of at least `least` and at most `most` numbers."""
    low, high = bounds(element)
    bits = element.ratio_bits * most
    ends = min(low * least, low * most), max(high * least, high * most)
    return Number(*ends, element.scale, element.unit, bits, element.fraction)


def averaged(element: Number, most: int) -> Number:
    """The type of the mean of at most `most` numbers, all of them divided by how many there are."""
    terms = denominator_bits(element) if element.scale is not None else element.ratio_bits * most
    return Number(element.low, element.high, None, element.unit, terms + most.bit_length())


def joined(left: Number, right: Number) -> Number:
    """The type of a value that is one or the other."""
    (a, b), (c, d) = bounds(left), bounds(right)
    scale = _scale(left, right)
    bits = max(denominator_bits(left), denominator_bits(right)) if scale is None else 0
    return Number(min(a, c), max(b, d), scale, left.unit or right.unit, bits, _are_shares(left, right))
