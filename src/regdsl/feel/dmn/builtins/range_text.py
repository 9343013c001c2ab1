"""`range(from)`: the text of a range whose ends are literals (DMN 1.5, clause 10.3.4.1)."""

import re
from typing import Final

from regdsl.feel.dmn.arithmetic import negate
from regdsl.feel.dmn.numbers import finite, number
from regdsl.feel.dmn.ranges import make_range
from regdsl.feel.dmn.values import Value
from regdsl.feel.parser import parse
from regdsl.feel.temporal.lexical import read_at_literal, read_date, read_date_time, read_duration, read_time
from regdsl.feel.tree import AtLiteral, Call, Expr, Name, Negation, NumberLiteral, StringLiteral

__all__ = ["read_range"]

_RANGE: Final = re.compile(r"\s*([\[(\]])(.*?)\.\.(.*)([\])\[])\s*", re.DOTALL)
_READERS: Final = {
    "date": read_date,
    "time": read_time,
    "date and time": read_date_time,
    "duration": read_duration,
}


def read_range(text: str) -> Value:
    """Return the range that `text` is, or None."""
    match = _RANGE.fullmatch(text)
    if match is None:
        return None
    low, high = _read_end(match[2]), _read_end(match[3])
    if low is None or high is None:
        return None
    return make_range(low, high, match[1] == "[", match[4] == "]")


def _read_end(text: str) -> Value:
    """Return the value of an end, None for what is no literal."""
    expr = parse(text).expr
    return None if expr is None else _literal(expr)


def _literal(expr: Expr) -> Value:
    match expr:
        case NumberLiteral(text=digits):
            return finite(number(digits))
        case Negation(operand=NumberLiteral() as operand):
            return negate(_literal(operand))
        case StringLiteral(value=value):
            return value
        case AtLiteral(text=iso):
            return read_at_literal(iso)
        case Call(function=Name(name=name), arguments=(StringLiteral(value=value),), names=()) if name in _READERS:
            return _READERS[name](value)
        case _:
            return None
