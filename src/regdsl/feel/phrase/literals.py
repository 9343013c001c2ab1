"""Constants as people write them."""

from datetime import date, datetime, time
from fractions import Fraction

from regdsl.feel import tree
from regdsl.feel.phrase.voice import Voice
from regdsl.feel.strict.literals import (
    read_at,
    read_date,
    read_duration,
    read_moment,
    read_month,
    read_number,
    read_time,
)
from regdsl.feel.strict.values import DaySeconds, Months, Value
from regdsl.text import (
    format_date,
    format_datetime,
    format_month,
    format_months_duration,
    format_number,
    format_seconds_duration,
    format_time,
)

__all__ = ["constant", "constant_number", "is_moment", "said_constant"]

_READERS = {
    "date": read_date,
    "month": read_month,
    "date and time": read_moment,
    "time": read_time,
    "duration": read_duration,
}
_MOMENT_FUNCTIONS = frozenset({"add working days", "date", "date and time", "last day of month", "month", "time"})


def constant(expr: tree.Expr) -> Value:
    """The value of a literal, of `date("...")` and its like, of a negated one; None for everything else."""
    match expr:
        case tree.NumberLiteral():
            return read_number(expr.text)
        case tree.StringLiteral() | tree.BooleanLiteral():
            return expr.value
        case tree.AtLiteral():
            return read_at(expr.text)
        case tree.Negation():
            return _negated(constant(expr.operand))
        case tree.Call(function=tree.Name(name=name), arguments=(tree.StringLiteral(value=text),)) if name in _READERS:
            return _READERS[name](text)
        case tree.Call(function=tree.Name(name="date"), arguments=parts, names=()):
            return _date(tuple(constant_number(part) for part in parts))
    return None


def _date(parts: tuple[int | None, ...]) -> date | None:
    match parts:
        case (int(year), int(month), int(day)):
            try:
                return date(year, month, day)
            except (ValueError, OverflowError):
                return None
    return None


def _negated(value: Value) -> Value:
    match value:
        case Fraction():
            return -value
        case Months():
            return Months(-value.count)
        case DaySeconds():
            return DaySeconds(-value.seconds)
    return None


def constant_number(expr: tree.Expr) -> int | None:
    """A whole number that is written out, or None."""
    value = constant(expr)
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else None


def said_constant(voice: Voice, expr: tree.Expr) -> str | None:
    """A constant in words and digits; None where the expression is no constant, or one that cannot be read."""
    lang = voice.words.lang
    match constant(expr):
        case bool(value):
            return voice.words.yes if value else voice.words.no
        case str(value):
            return voice.words.text.format(value)
        case Fraction() as value:
            return format_number(value, lang)
        case datetime() as value:
            return format_datetime(value, lang)
        case date() as value:
            return format_month(value, lang) if _is_month(expr) else format_date(value, lang)
        case time() as value:
            return format_time(value, lang)
        case Months(count=count):
            return format_months_duration(count, lang)
        case DaySeconds(seconds=seconds):
            return format_seconds_duration(seconds, lang)
    return None


def _is_month(expr: tree.Expr) -> bool:
    return isinstance(expr, tree.Call) and isinstance(expr.function, tree.Name) and expr.function.name == "month"


def is_moment(expr: tree.Expr) -> bool:
    """Whether the expression shows by itself that it is a date, a time or a moment."""
    match expr:
        case tree.AtLiteral():
            return isinstance(read_at(expr.text), date | time)
        case tree.Call(function=tree.Name(name=name)):
            return name in _MOMENT_FUNCTIONS
        case tree.Arithmetic(op=tree.ArithmeticOp.ADD, left=left, right=right):
            return _is_shift(left, right) or _is_shift(right, left)
        case tree.Arithmetic(op=tree.ArithmeticOp.SUBTRACT, left=left, right=right):
            return _is_shift(left, right)
        case tree.If(then=then, otherwise=otherwise):
            return is_moment(then) or is_moment(otherwise)
    return False


def _is_shift(day: tree.Expr, duration: tree.Expr) -> bool:
    """A name plus a duration that is written out is a date moved; a duration is not given a name."""
    shift = isinstance(constant(duration), Months | DaySeconds)
    return is_moment(day) or (shift and isinstance(day, tree.Name | tree.Path))
