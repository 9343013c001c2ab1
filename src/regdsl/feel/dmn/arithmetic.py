"""Arithmetic (DMN 1.5, tables 57-61): None where operands do not fit."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from regdsl.feel.dmn.numbers import DECIMAL128, finite, number
from regdsl.feel.dmn.values import Value
from regdsl.feel.temporal import Date, DateTime, DaysDuration, MonthsDuration, Time
from regdsl.feel.temporal.duration import NANOS_PER_DAY
from regdsl.feel.tree import ArithmeticOp

__all__ = ["as_date_time", "calculate", "negate"]

_MAX_TEXT: Final = 10_000_000
"""Characters that a text may have: more comes only from a runaway expression."""


def calculate(op: ArithmeticOp, left: Value, right: Value) -> Value:
    """Apply an arithmetic operator; a result that DMN cannot hold is null."""
    try:
        return _OPERATORS[op](left, right)
    except (ValueError, ArithmeticError):
        return None


def negate(value: Value) -> Value:
    """Return `-value` of a number or a duration."""
    match value:
        case Decimal():
            return DECIMAL128.minus(value)
        case DaysDuration():
            return DaysDuration(-value.nanos)
        case MonthsDuration():
            return MonthsDuration(-value.months)
        case _:
            return None


def as_date_time(date: Date) -> DateTime:
    """Return midnight of `date`, which DMN takes to be of Greenwich."""
    return DateTime(date, Time(0, 0))


def _add(left: Value, right: Value) -> Value:
    match left, right:
        case Decimal(), Decimal():
            return finite(DECIMAL128.add(left, right))
        case str(), str():
            return left + right if len(left) + len(right) <= _MAX_TEXT else None
        case DaysDuration(), DaysDuration():
            return DaysDuration(left.nanos + right.nanos)
        case MonthsDuration(), MonthsDuration():
            return MonthsDuration(left.months + right.months)
        case _, DaysDuration() | MonthsDuration():
            return _shift(left, right)
        case DaysDuration() | MonthsDuration(), _:
            return _shift(right, left)
        case _:
            return None


def _shift(moment: Value, duration: DaysDuration | MonthsDuration) -> Value:
    match moment, duration:
        case ((Date() | DateTime()), MonthsDuration()):
            return moment.plus_months(duration.months)
        case DateTime(), DaysDuration():
            return moment.plus_nanos(duration.nanos)
        case Date(), DaysDuration():
            return Date.from_days(moment.days + duration.nanos // NANOS_PER_DAY)
        case Time(), DaysDuration():
            return moment.shifted(duration.nanos)
        case _:
            return None


def _subtract(left: Value, right: Value) -> Value:
    match left, right:
        case Decimal(), Decimal():
            return finite(DECIMAL128.subtract(left, right))
        case _, (DaysDuration() | MonthsDuration()):
            return _add(left, negate(right))
        case Date(), Date():
            return DaysDuration((left.days - right.days) * NANOS_PER_DAY)
        case Date(), DateTime():
            return _subtract(as_date_time(left), right)
        case DateTime(), Date():
            return _subtract(left, as_date_time(right))
        case DateTime(), DateTime():
            return _time_between(right, left)
        case Time(), Time():
            return _time_between(right, left)
        case _:
            return None


def _time_between(start: Time | DateTime, end: Time | DateTime) -> Value:
    """A local time and one that is told in a zone have no span between them."""
    return DaysDuration(end.value - start.value) if (start.zone is None) == (end.zone is None) else None


def _multiply(left: Value, right: Value) -> Value:
    match left, right:
        case Decimal(), Decimal():
            return finite(DECIMAL128.multiply(left, right))
        case Decimal(), (DaysDuration() | MonthsDuration()):
            return _scale(right, Fraction(left))
        case ((DaysDuration() | MonthsDuration()), Decimal()):
            return _scale(left, Fraction(right))
        case _:
            return None


def _divide(left: Value, right: Value) -> Value:
    match left, right:
        case Decimal(), Decimal():
            return finite(DECIMAL128.divide(left, right))
        case ((DaysDuration() | MonthsDuration()), Decimal()):
            return _scale(left, 1 / Fraction(right))
        case DaysDuration(), DaysDuration():
            return finite(DECIMAL128.divide(number(left.nanos), number(right.nanos)))
        case MonthsDuration(), MonthsDuration():
            return finite(DECIMAL128.divide(number(left.months), number(right.months)))
        case _:
            return None


def _scale(duration: DaysDuration | MonthsDuration, factor: Fraction) -> Value:
    if isinstance(duration, DaysDuration):
        return DaysDuration(int(duration.nanos * factor))
    return MonthsDuration(int(duration.months * factor))


def _power(left: Value, right: Value) -> Value:
    if isinstance(left, Decimal) and isinstance(right, Decimal):
        return finite(DECIMAL128.power(left, right))
    return None


_OPERATORS: Final[dict[ArithmeticOp, Callable[[Value, Value], Value]]] = {
    ArithmeticOp.ADD: _add,
    ArithmeticOp.SUBTRACT: _subtract,
    ArithmeticOp.MULTIPLY: _multiply,
    ArithmeticOp.DIVIDE: _divide,
    ArithmeticOp.POWER: _power,
}
