"""The arithmetic operators (DMN 1.5, tables 45 and 55): exact numbers, joined text, dates with durations."""

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction

from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.lift import lifted
from regdsl.feel.strict.shift import add_months, add_seconds, seconds_between
from regdsl.feel.strict.values import OUTSIDE, DaySeconds, Months, Value
from regdsl.feel.tree import ArithmeticOp
from regdsl.runtime.unknown import Unknown

__all__ = ["OPERATORS", "negate"]

_SECONDS_A_DAY = 86_400


def _add(left: Value, right: Value) -> Value:
    match left, right:
        case (Fraction(), Fraction()):
            return left + right
        case (str(), str()):
            return left + right
        case (Months(), Months()):
            return Months(left.count + right.count)
        case (DaySeconds(), DaySeconds()):
            return DaySeconds(left.seconds + right.seconds)
        case (date(), Months()):
            return add_months(left, right.count)
        case (date(), DaySeconds()):
            return add_seconds(left, right.seconds)
        case (Months() | DaySeconds(), date()):
            return _add(right, left)
    raise Mismatch("+")


def _subtract(left: Value, right: Value) -> Value:
    match left, right:
        case (Fraction(), Fraction()):
            return left - right
        case (datetime(), datetime()):
            return DaySeconds(seconds_between(left, right))
        case (date(), date()) if not isinstance(left, datetime) and not isinstance(right, datetime):
            return DaySeconds((left - right).days * _SECONDS_A_DAY)
        case (Months(), Months()):
            return Months(left.count - right.count)
        case (DaySeconds(), DaySeconds()):
            return DaySeconds(left.seconds - right.seconds)
        case (date(), Months()):
            return add_months(left, -right.count)
        case (date(), DaySeconds()):
            return add_seconds(left, -right.seconds)
    raise Mismatch("-")


def _multiply(left: Value, right: Value) -> Value:
    match left, right:
        case (Fraction(), Fraction()):
            return left * right
        case (Months() | DaySeconds(), Fraction()):
            return _times(left, right)
        case (Fraction(), Months() | DaySeconds()):
            return _times(right, left)
    raise Mismatch("*")


def _times(duration: Months | DaySeconds, factor: Fraction) -> Months | DaySeconds | Unknown:
    """A duration counts whole months or seconds: a product between two of them lies outside the domain."""
    if isinstance(duration, Months):
        months = duration.count * factor
        return Months(months.numerator) if months.denominator == 1 else OUTSIDE
    seconds = duration.seconds * factor
    return DaySeconds(seconds.numerator) if seconds.denominator == 1 else OUTSIDE


def _divide(left: Value, right: Value) -> Value:
    match left, right:
        case (Fraction(), Fraction()):
            return left / right if right else OUTSIDE
        case (Months(), Months()):
            return Fraction(left.count, right.count) if right.count else OUTSIDE
        case (DaySeconds(), DaySeconds()):
            return Fraction(left.seconds, right.seconds) if right.seconds else OUTSIDE
        case (Months() | DaySeconds(), Fraction()):
            return _times(left, 1 / right) if right else OUTSIDE
    raise Mismatch("/")


def _negate(operand: Value) -> Value:
    match operand:
        case Fraction():
            return -operand
        case Months():
            return Months(-operand.count)
        case DaySeconds():
            return DaySeconds(-operand.seconds)
    raise Mismatch("-")


negate = lifted(_negate)

OPERATORS: dict[ArithmeticOp, Callable[..., Value]] = {
    ArithmeticOp.ADD: lifted(_add),
    ArithmeticOp.SUBTRACT: lifted(_subtract),
    ArithmeticOp.MULTIPLY: lifted(_multiply),
    ArithmeticOp.DIVIDE: lifted(_divide),
}
"""Every binary operator but the power, which strict mode does not have."""
