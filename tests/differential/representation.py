"""Values as the interpreter has them (exact, durations of a kind) and as generated code has them (scaled, counted)."""

from datetime import date
from fractions import Fraction
from typing import Any

from regdsl.feel import types
from regdsl.feel.strict import DaySeconds, Months, RecordValue, Value
from regdsl.feel.types import Type
from regdsl.runtime import Maybe, Unknown

__all__ = ["fits", "lowered", "meant"]

DAY = 86_400


def lowered(value: Value, kind: Type) -> Any:
    """A value of an input as generated code reads it."""
    if isinstance(value, RecordValue):
        assert isinstance(kind, types.Record)
        return tuple(
            lowered(part, static.type) for (_, part), (_, static) in zip(value.fields, kind.fields, strict=True)
        )
    if isinstance(value, tuple):
        assert isinstance(kind, types.ListOf)
        return tuple(lowered(item, kind.element) for item in value)  # type: ignore[arg-type]
    if isinstance(value, Months):
        return value.count
    if isinstance(value, DaySeconds):
        return value.seconds // DAY if isinstance(kind, types.Days) else value.seconds
    if isinstance(value, Fraction):
        assert isinstance(kind, types.Number)
        if kind.scale is None:
            return value
        scaled = value * 10**kind.scale
        assert scaled.denominator == 1, (value, kind)
        return scaled.numerator
    return value


def meant(value: Any, kind: Type) -> Value:
    """What a result of generated code stands for."""
    match value, kind:
        case (None, _) | (Unknown(), _):
            return value  # type: ignore[no-any-return]
        case Maybe(), _:
            return Maybe(meant(value.element, kind), value.membership)  # type: ignore[return-value]
        case tuple(), types.ListOf(element=element):
            return tuple(meant(item, element) for item in value)
        case bool(), types.Boolean():
            return value
        case int() | Fraction(), types.Number(scale=None):
            return Fraction(value)
        case int(), types.Number(scale=scale) if not isinstance(value, bool):
            return Fraction(value, 10**scale)
        case int(), types.Months():
            return Months(value)
        case int(), types.Days():
            return DaySeconds(value * DAY)
        case int(), types.Seconds():
            return DaySeconds(value)
        case _, types.Number() | types.Months() | types.Days() | types.Seconds() | types.Boolean() | types.ListOf():
            raise AssertionError(f"{value!r} is no {kind}")
    return value  # type: ignore[no-any-return]


def fits(value: Value, kind: Type) -> bool:
    """Whether a known value is one of those that its static type promises."""
    match value, kind:
        case tuple(), types.ListOf(element=element, min_items=least, max_items=most):
            return least <= len(value) <= most and all(fits(item, element) for item in value)  # type: ignore[arg-type]
        case Fraction(), types.Number(low=low, high=high, scale=scale):
            assert low is not None
            assert high is not None
            return low <= value <= high and (scale is None or (value * 10**scale).denominator == 1)
        case str(), types.Text(codes=codes, longest=longest):
            return len(value) <= longest if codes is None else value in codes
        case Months(count=count), types.Months(low=low, high=high):
            return low <= count <= high
        case DaySeconds(seconds=seconds), types.Days(low=low, high=high):
            return seconds % DAY == 0 and low <= seconds // DAY <= high
        case DaySeconds(seconds=seconds), types.Seconds(low=low, high=high):
            return low <= seconds <= high
        case date(), types.Month(low=low, high=high):
            return type(value) is date and value.day == 1 and low <= value <= high
        case date(), types.Date(low=low, high=high):
            return type(value) is date and low <= value <= high
        case bool(), types.Boolean():
            return True
        case _, types.DateTime() | types.Time():
            return type(value).__name__ == type(kind).__name__.lower()
    return False
