"""Roundings by name (DMN 1.5, table 73) of a quotient to a whole number.

The divisor is positive. A number with `digits` to keep is multiplied by that power of ten first, and the whole number
that comes out counts units of the last kept digit.
"""

from fractions import Fraction

__all__ = ["ceiling", "down", "floor", "half_down", "half_even", "half_up", "up"]


def _parts(value: int | Fraction, divisor: int) -> tuple[int, int]:
    return value.numerator, value.denominator * divisor


def floor(value: int | Fraction, divisor: int = 1) -> int:
    """Round towards minus infinity."""
    number, by = _parts(value, divisor)
    return number // by


def ceiling(value: int | Fraction, divisor: int = 1) -> int:
    """Round towards plus infinity."""
    number, by = _parts(value, divisor)
    return -(-number // by)


def up(value: int | Fraction, divisor: int = 1) -> int:
    """Round away from zero."""
    number, by = _parts(value, divisor)
    return -(-number // by) if number > 0 else number // by


def down(value: int | Fraction, divisor: int = 1) -> int:
    """Round towards zero."""
    number, by = _parts(value, divisor)
    return number // by if number > 0 else -(-number // by)


def half_up(value: int | Fraction, divisor: int = 1) -> int:
    """Round to the nearest, a half away from zero."""
    number, by = _parts(value, divisor)
    nearest = (2 * abs(number) + by) // (2 * by)
    return nearest if number >= 0 else -nearest


def half_down(value: int | Fraction, divisor: int = 1) -> int:
    """Round to the nearest, a half towards zero."""
    number, by = _parts(value, divisor)
    nearest = -((by - 2 * abs(number)) // (2 * by))
    return nearest if number >= 0 else -nearest


def half_even(value: int | Fraction, divisor: int = 1) -> int:
    """Round to the nearest, a half to the even neighbour."""
    number, by = _parts(value, divisor)
    below, rest = divmod(number, by)
    return below + (2 * rest > by or (2 * rest == by and below % 2 == 1))
