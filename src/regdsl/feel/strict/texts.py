"""Functions of text (DMN 1.5, table 71), by code points."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from regdsl.feel.strict.lift import expect, lifted
from regdsl.feel.strict.values import Value

__all__ = ["TEXT_FUNCTIONS"]


def _before(text: str, match: str) -> str:
    """The part before the first `match`; nothing where there is no match."""
    return text.partition(match)[0] if match and match in text else ""


def _after(text: str, match: str) -> str:
    """The part after the first `match`; nothing where there is no match, all of it after the empty text."""
    return text.partition(match)[2] if match else text


def _of_one(name: str, function: Callable[[str], Value]) -> Callable[..., Value]:
    def apply(text: Value) -> Value:
        expect(name, str, text)
        assert isinstance(text, str)
        return function(text)

    return lifted(apply)


def _of_two(name: str, function: Callable[[str, str], Value]) -> Callable[..., Value]:
    def apply(text: Value, match: Value) -> Value:
        expect(name, str, text, match)
        assert isinstance(text, str)
        assert isinstance(match, str)
        return function(text, match)

    return lifted(apply)


TEXT_FUNCTIONS: Final = {
    "contains": _of_two("contains", lambda text, match: match in text),
    "starts with": _of_two("starts with", str.startswith),
    "ends with": _of_two("ends with", str.endswith),
    "substring before": _of_two("substring before", _before),
    "substring after": _of_two("substring after", _after),
    "string length": _of_one("string length", lambda text: Fraction(len(text))),
    "upper case": _of_one("upper case", str.upper),
    "lower case": _of_one("lower case", str.lower),
}
