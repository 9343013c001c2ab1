"""Reading plain values exactly, for generated code: what is not plainly right raises or is None, never rounded."""

from datetime import date
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow

__all__ = ["booleans", "codes", "dates", "decimals", "integers", "integral", "texts", "times"]

# Enough digits for every number that a program of 38 digits can hold. A result that would have to be rounded raises.
_EXACT = Context(prec=100, Emax=200, Emin=-200, traps=[Inexact, InvalidOperation, Overflow])

times = _EXACT.multiply
"""Multiply two decimals exactly. Raises ArithmeticError where it is not possible."""

integral = _EXACT.to_integral_exact
"""Return a decimal that is whole. Raises ArithmeticError for one with digits after the point."""


def booleans(values: list[object]) -> tuple[bool, ...] | None:
    """The elements as truth values, or None where one is not."""
    return tuple(values) if all(type(value) is bool for value in values) else None  # type: ignore[arg-type]


def integers(values: list[object], low: int, high: int) -> tuple[int, ...] | None:
    """The elements as integers from `low` to `high`, or None where one is not."""
    plain = all(type(value) is int and low <= value <= high for value in values)
    return tuple(values) if plain else None  # type: ignore[arg-type]


def decimals(values: list[object], power: int, low: int, high: int) -> tuple[int, ...] | None:
    """The elements times `power` as integers from `low` to `high`, or None where one is not."""
    scaled: list[int] = []
    for value in values:
        if type(value) is Decimal:
            number = int(integral(times(value, power)))
        elif type(value) is int:
            number = value * power
        else:
            return None
        if not low <= number <= high:
            return None
        scaled.append(number)
    return tuple(scaled)


def texts(values: list[object]) -> tuple[str, ...] | None:
    """The elements as printable texts, or None where one is not."""
    return tuple(values) if all(type(value) is str and value.isprintable() for value in values) else None  # type: ignore[arg-type]


def codes(values: list[object], allowed: frozenset[str]) -> tuple[str, ...] | None:
    """The elements as texts of a closed list, or None where one is not."""
    return tuple(values) if all(type(value) is str and value in allowed for value in values) else None  # type: ignore[arg-type]


def dates(values: list[object], low: date, high: date) -> tuple[date, ...] | None:
    """The elements as dates from `low` to `high`, or None where one is not."""
    plain = all(type(value) is date and low <= value <= high for value in values)
    return tuple(values) if plain else None  # type: ignore[arg-type]
