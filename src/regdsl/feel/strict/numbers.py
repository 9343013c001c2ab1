"""Functions of numbers (DMN 1.5, table 73): roundings by name, magnitude, remainder, parity."""

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Final

from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.lift import expect, lifted
from regdsl.feel.strict.values import OUTSIDE, DaySeconds, Months, Value

__all__ = ["ABS", "EVEN", "MODULO", "ODD", "ROUNDINGS"]

_HALF: Final = Fraction(1, 2)
_MOST_DIGITS: Final = 6176
"""The scales of FEEL's own numbers (DMN 1.5, table 73) bound those of a rounding."""


def _away_from_zero(number: Fraction) -> int:
    return ceil(number) if number > 0 else floor(number)


def _towards_zero(number: Fraction) -> int:
    return floor(number) if number > 0 else ceil(number)


def _half_away_from_zero(number: Fraction) -> int:
    return floor(number + _HALF) if number > 0 else ceil(number - _HALF)


def _half_towards_zero(number: Fraction) -> int:
    return ceil(number - _HALF) if number > 0 else floor(number + _HALF)


def _rounding(name: str, to_integer: Callable[[Fraction], int]) -> Callable[..., Value]:
    def apply(number: Value, scale: Value = Fraction(0)) -> Value:
        expect(name, Fraction, number, scale)
        assert isinstance(number, Fraction)
        assert isinstance(scale, Fraction)
        if scale.denominator != 1 or abs(scale) > _MOST_DIGITS:
            return OUTSIDE
        unit = Fraction(10) ** int(scale)
        return to_integer(number * unit) / unit

    return lifted(apply)


ROUNDINGS: Final = {
    "floor": _rounding("floor", floor),
    "ceiling": _rounding("ceiling", ceil),
    "round up": _rounding("round up", _away_from_zero),
    "round down": _rounding("round down", _towards_zero),
    "round half up": _rounding("round half up", _half_away_from_zero),
    "round half down": _rounding("round half down", _half_towards_zero),
    "decimal": _rounding("decimal", round),  # Python rounds a half to the even neighbour, as `decimal` must
}


def _abs(operand: Value) -> Value:
    match operand:
        case Fraction():
            return abs(operand)
        case Months():
            return Months(abs(operand.count))
        case DaySeconds():
            return DaySeconds(abs(operand.seconds))
    raise Mismatch("abs")


def _modulo(dividend: Value, divisor: Value) -> Value:
    """The remainder with the divisor's sign."""
    if not (isinstance(dividend, Fraction) and isinstance(divisor, Fraction)):
        raise Mismatch("modulo")
    return dividend - divisor * floor(dividend / divisor) if divisor else OUTSIDE


def _parity(name: str, remainder: int) -> Callable[..., Value]:
    def apply(number: Value) -> Value:
        if not isinstance(number, Fraction):
            raise Mismatch(name)
        return number.numerator % 2 == remainder if number.denominator == 1 else OUTSIDE

    return lifted(apply)


ABS: Final = lifted(_abs)
MODULO: Final = lifted(_modulo)
ODD: Final = _parity("odd", 1)
EVEN: Final = _parity("even", 0)
