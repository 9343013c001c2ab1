"""Strict mode's reference interpreter: three states, exact numbers, nothing that depends on the day it runs."""

from regdsl.feel.strict.errors import IllTyped, NotStrict, StrictError, UndeclaredName
from regdsl.feel.strict.interpreter import evaluate, satisfies
from regdsl.feel.strict.plain import NotParsed, evaluate_strict, to_value
from regdsl.feel.strict.scope import PlainScope, RecordScope, Scope
from regdsl.feel.strict.values import OUTSIDE, DaySeconds, End, Months, RangeValue, RecordValue, SeasonValue, Value

__all__ = [
    "OUTSIDE",
    "DaySeconds",
    "End",
    "IllTyped",
    "Months",
    "NotParsed",
    "NotStrict",
    "PlainScope",
    "RangeValue",
    "RecordScope",
    "RecordValue",
    "Scope",
    "SeasonValue",
    "StrictError",
    "UndeclaredName",
    "Value",
    "evaluate",
    "evaluate_strict",
    "satisfies",
    "to_value",
]
