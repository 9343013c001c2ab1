"""Which arguments a parameter takes, and the conversions that a call brings about (DMN 1.5, clause 10.3.2.9.4): a list
of one for its element, a single value for a list of one."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from regdsl.feel.dmn.numbers import as_int
from regdsl.feel.dmn.values import Function, Range, Value
from regdsl.feel.temporal import Date, DateTime, DaysDuration, MonthsDuration, Time

__all__ = [
    "any_value",
    "boolean",
    "comparable",
    "context",
    "date",
    "date_or_date_time",
    "date_time",
    "day_like",
    "days_duration",
    "duration",
    "function",
    "integer",
    "key_path",
    "list_of",
    "list_value",
    "months_duration",
    "nullable",
    "numeric",
    "range_value",
    "temporal",
    "text",
    "time",
    "time_like",
]

Accept = Callable[[Value], Value]


def any_value(value: Value) -> Value:
    """Take anything, null too."""
    return value


def _instance(*kinds: type) -> Accept:
    def accept(value: Value) -> Value:
        if isinstance(value, tuple) and len(value) == 1:
            value = value[0]
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise TypeError
        return value

    return accept


text: Final = _instance(str)
boolean: Final = _instance(bool)
numeric: Final = _instance(Decimal)
context: Final = _instance(dict)
date: Final = _instance(Date)
date_time: Final = _instance(DateTime)
date_or_date_time: Final = _instance(Date, DateTime)
day_like: Final = date_or_date_time
time: Final = _instance(Time)
time_like: Final = _instance(Time, DateTime, Date)
duration: Final = _instance(DaysDuration, MonthsDuration)
days_duration: Final = _instance(DaysDuration)
months_duration: Final = _instance(MonthsDuration)
temporal: Final = _instance(Date, Time, DateTime, DaysDuration, MonthsDuration)
function: Final = _instance(Function)
range_value: Final = _instance(Range)
comparable: Final = _instance(Decimal, str, Date, Time, DateTime, DaysDuration, MonthsDuration)


def integer(value: Value) -> Value:
    """Take a whole number."""
    accepted = numeric(value)
    if not isinstance(accepted, Decimal) or as_int(accepted) is None:
        raise TypeError
    return accepted


def list_value(value: Value) -> Value:
    """Take a list; a single value that is not null counts as a list of one."""
    if value is None:
        raise TypeError
    return value if isinstance(value, tuple) else (value,)


def list_of(accept: Accept) -> Accept:
    """Take a list whose every element `accept` takes."""

    def accept_list(value: Value) -> Value:
        items = list_value(value)
        assert isinstance(items, tuple)
        return tuple(accept(item) for item in items)

    return accept_list


def nullable(accept: Accept) -> Accept:
    """Take null and whatever `accept` takes."""
    return lambda value: None if value is None else accept(value)


def key_path(value: Value) -> Value:
    """Take a list of keys."""
    if not isinstance(value, tuple) or not value or not all(isinstance(key, str) for key in value):
        raise TypeError
    return value
