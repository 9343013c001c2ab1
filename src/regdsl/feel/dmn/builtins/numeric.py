"""Numeric functions (DMN 1.5, clause 10.3.4.5)."""

from collections.abc import Callable
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
)
from typing import Final

from regdsl.feel.dmn.accept import duration, numeric
from regdsl.feel.dmn.arithmetic import negate
from regdsl.feel.dmn.builtins.table import builtin, required, signature
from regdsl.feel.dmn.numbers import DECIMAL128, MAX_SCALE, MIN_SCALE, as_int, finite
from regdsl.feel.dmn.values import Function, Value
from regdsl.feel.temporal import DaysDuration, MonthsDuration

__all__ = ["NUMERIC_FUNCTIONS"]

_WIDE: Final = Context(prec=80, Emin=-20_000, Emax=20_000, traps=[])


def _rounded(rounding: str) -> Callable[[Decimal, Decimal | None], Value]:
    def run(value: Decimal, scale: Decimal | None = None) -> Value:
        digits = 0 if scale is None else int(scale)
        if not MIN_SCALE <= digits <= MAX_SCALE:
            return None
        if -int(value.as_tuple().exponent) <= digits:
            return value
        return finite(value.quantize(Decimal(1).scaleb(-digits, _WIDE), rounding, _WIDE))

    return run


def _abs(value: Decimal | DaysDuration | MonthsDuration) -> Value:
    if isinstance(value, Decimal):
        return DECIMAL128.abs(value)
    return negate(value) if str(value).startswith("-") else value


def _modulo(dividend: Decimal, divisor: Decimal) -> Value:
    """The remainder with the sign of the divisor."""
    remainder = DECIMAL128.remainder(dividend, divisor)
    if not remainder.is_finite():
        return None
    if remainder and (remainder < 0) != (divisor < 0):
        remainder = DECIMAL128.add(remainder, divisor)
    return remainder


def _sqrt(value: Decimal) -> Value:
    return finite(DECIMAL128.sqrt(value))


def _log(value: Decimal) -> Value:
    return finite(DECIMAL128.ln(value)) if value > 0 else None


def _exp(value: Decimal) -> Value:
    return finite(DECIMAL128.exp(value))


def _even(value: Decimal) -> Value:
    whole = as_int(value)
    return None if whole is None else whole % 2 == 0


def _odd(value: Decimal) -> Value:
    whole = as_int(value)
    return None if whole is None else whole % 2 == 1


_N: Final = required("n", numeric)
_NUMBER: Final = required("number", numeric)
_SCALE: Final = required("scale", numeric)

NUMERIC_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin("decimal", signature(_rounded(ROUND_HALF_EVEN), _N, _SCALE)),
    builtin("floor", signature(_rounded(ROUND_FLOOR), _N), signature(_rounded(ROUND_FLOOR), _N, _SCALE)),
    builtin("ceiling", signature(_rounded(ROUND_CEILING), _N), signature(_rounded(ROUND_CEILING), _N, _SCALE)),
    builtin("round up", signature(_rounded(ROUND_UP), _N, _SCALE)),
    builtin("round down", signature(_rounded(ROUND_DOWN), _N, _SCALE)),
    builtin("round half up", signature(_rounded(ROUND_HALF_UP), _N, _SCALE)),
    builtin("round half down", signature(_rounded(ROUND_HALF_DOWN), _N, _SCALE)),
    builtin("abs", signature(_abs, _N), signature(_abs, required("n", duration))),
    builtin("modulo", signature(_modulo, required("dividend", numeric), required("divisor", numeric))),
    builtin("sqrt", signature(_sqrt, _NUMBER)),
    builtin("log", signature(_log, _NUMBER)),
    builtin("exp", signature(_exp, _NUMBER)),
    builtin("even", signature(_even, _NUMBER)),
    builtin("odd", signature(_odd, _NUMBER)),
)
