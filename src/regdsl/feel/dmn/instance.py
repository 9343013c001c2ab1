"""`instance of` and the types of parameters (DMN 1.5, clauses 10.3.2.13 and 10.3.2.9)."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from regdsl.feel.dmn.values import Function, Range, Value
from regdsl.feel.temporal import Date, DateTime, DaysDuration, MonthsDuration, Time
from regdsl.feel.tree import ContextType, FunctionType, ListType, NamedType, RangeType, TypeExpr

__all__ = ["conforms", "convert_to", "has_type"]

_NAMED: Final[dict[str, Callable[[Value], bool]]] = {
    "Any": lambda value: value is not None,
    "number": lambda value: isinstance(value, Decimal),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "date": lambda value: isinstance(value, Date),
    "time": lambda value: isinstance(value, Time),
    "date and time": lambda value: isinstance(value, DateTime),
    "dateTime": lambda value: isinstance(value, DateTime),
    "days and time duration": lambda value: isinstance(value, DaysDuration),
    "dayTimeDuration": lambda value: isinstance(value, DaysDuration),
    "years and months duration": lambda value: isinstance(value, MonthsDuration),
    "yearMonthDuration": lambda value: isinstance(value, MonthsDuration),
    "list": lambda value: isinstance(value, tuple),
    "context": lambda value: isinstance(value, dict),
    "function": lambda value: isinstance(value, Function),
    "range": lambda value: isinstance(value, Range),
    "Null": lambda value: value is None,
}


def has_type(value: Value, type_: TypeExpr) -> bool | None:
    """Return whether `value` is of `type_`, None when no type of that name is known. Null is of no type but Null."""
    if value is None:
        return isinstance(type_, NamedType) and type_.name == "Null"
    match type_:
        case NamedType(name=name):
            test = _NAMED.get(name)
            return None if test is None else test(value)
        case ListType(element=element):
            return isinstance(value, tuple) and all(conforms(item, element) for item in value)
        case RangeType(element=element):
            return isinstance(value, Range) and conforms(value.low, element) and conforms(value.high, element)
        case ContextType(fields=fields):
            return isinstance(value, dict) and all(
                name in value and conforms(value[name], field_type) for name, field_type in fields
            )
        case FunctionType():
            return isinstance(value, Function) and _function_conforms(value, type_)


def _function_conforms(function: Function, type_: FunctionType) -> bool:
    return function.arity is None or function.arity == len(type_.parameters)


def conforms(value: Value, type_: TypeExpr) -> bool:
    """Return whether `value` may stand where `type_` is declared: null may stand anywhere."""
    return value is None or has_type(value, type_) is True


def convert_to(value: Value, type_: TypeExpr) -> Value:
    """Return `value` as `type_` (DMN 1.5, clause 10.3.2.9.4): from a list of one, to a list of one, from a date to
    midnight. Raises TypeError where it does not conform."""
    if conforms(value, type_):
        return value
    if isinstance(value, tuple) and len(value) == 1 and conforms(value[0], type_):
        return value[0]
    if isinstance(type_, ListType) and not isinstance(value, tuple) and conforms(value, type_.element):
        return (value,)
    if isinstance(value, Date) and isinstance(type_, NamedType) and type_.name in ("date and time", "dateTime"):
        return DateTime(value, Time(0, 0))
    raise TypeError
