"""Static types as an author declares them in YAML."""

from fractions import Fraction
from typing import Any

from regdsl.feel import types
from regdsl.feel.types import ListOf, Number, Type

__all__ = ["declared"]


def declared(kind: Type) -> dict[str, Any]:
    match kind:
        case ListOf(element=element, min_items=least, max_items=most):
            inner = declared(element)
            return {**inner, "type": f"list of {inner['type']}", "min_items": least, "max_items": most}
        case types.Boolean():
            return {"type": "boolean"}
        case types.Text(codes=None, longest=longest):
            return {"type": "text", **({"max_length": longest} if longest < types.LONGEST else {})}
        case types.Text(codes=codes):
            return {"type": "code", "values": {code: code.upper() for code in sorted(codes or ())}}
        case types.Date(low=low, high=high):
            return {"type": "date", "min": low, "max": high}
        case types.Month(low=low, high=high):
            return {"type": "month", "min": low.isoformat()[:7], "max": high.isoformat()[:7]}
        case types.DateTime():
            return {"type": "date and time"}
        case types.Time():
            return {"type": "time"}
        case types.Months(low=low, high=high):
            return {"type": "years and months duration", "min": f"{_sign(low)}P{abs(low)}M", "max": f"P{high}M"}
        case types.Days(low=low, high=high):
            return {"type": "days and time duration", "min": f"{_sign(low)}P{abs(low)}D", "max": f"P{high}D"}
        case types.Seconds(low=low, high=high):
            bounds = {"min": f"{_sign(low)}PT{abs(low)}S", "max": f"PT{high}S"}
            return {"type": "days and time duration", "unit": "час", **bounds}
        case Number(scale=None):
            return {"type": "fraction"}
        case Number(low=low, high=high, scale=scale, unit=unit):
            assert low is not None
            assert high is not None
            bounds = {"min": _plain(low), "max": _plain(high)}
            if unit == "RUB":
                return {"type": "money", **bounds}
            kinds = {"type": "decimal", "scale": scale} if scale else {"type": "integer"}
            return {**kinds, **bounds, **({"unit": unit} if unit else {})}
    raise AssertionError(kind)


def _sign(count: int) -> str:
    return "-" if count < 0 else ""


def _plain(bound: Fraction) -> int | float:
    return bound.numerator if bound.denominator == 1 else float(bound)
