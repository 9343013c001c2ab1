"""Reading plain values exactly, for generated code: what is not plainly right raises or is None, never rounded."""

import re
from datetime import date
from decimal import Clamped, Context, Decimal, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow
from fractions import Fraction
from functools import lru_cache
from unicodedata import is_normalized, normalize

from regdsl.runtime.shares import ShareFault, read_share

__all__ = [
    "LONGEST_KEY",
    "MOST_DIGITS",
    "Months",
    "Numbers",
    "booleans",
    "codes",
    "composed",
    "dates",
    "decimals",
    "each_month",
    "integers",
    "iso_day",
    "plain",
    "share",
    "shares",
    "texts",
    "times",
    "whole",
    "written",
]

LONGEST_KEY = 1_000
"""The longest key of a record, in characters."""

# `tuple(values)` keeps the checker's type of the list, while every element was found to be of the narrower one.

_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_FEW = 40
_MOST_KEPT = 512
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?")

MOST_DIGITS = 40
"""As many digits as a number has that a file may hold: few enough that a hostile number costs nothing."""

# What would have to be rounded, or has a huge exponent, raises.
_FAULTS = [Inexact, InvalidOperation, Overflow, Underflow, Subnormal]
_EXACT = Context(prec=MOST_DIGITS, Emax=60, Emin=-60, traps=_FAULTS)

times = Context(prec=MOST_DIGITS, Emax=60, Emin=-60, traps=[*_FAULTS, Clamped, Rounded]).multiply
"""Multiply a decimal by a power of ten exactly. Raises ArithmeticError where that is not possible, and for a number of
more digits than a file may hold, be they zeros."""

whole = _EXACT.to_integral_exact
"""Return a decimal that has nothing after the point. Raises ArithmeticError for one that has."""


iso_day = date.fromisoformat
"""The date written in ISO form; the eighth character has to be a hyphen, else it may be a week or have no hyphens.
Raises ValueError or TypeError for anything else."""


class Months(dict[str, date]):
    """The first days of the months from `low` to `high`, by how they are written: `2026-03`. Each is read once, so that
    taking one is no more than looking it up. Raises ValueError or TypeError for anything else."""

    __slots__ = ("high", "low")

    def __init__(self, low: date, high: date) -> None:
        super().__init__()
        self.low = low
        self.high = high

    def __missing__(self, text: str) -> date:
        """Read a month."""
        if type(text) is not str or not _MONTH.fullmatch(text):
            raise ValueError
        month = date(int(text[:4]), int(text[5:]), 1)
        if not self.low <= month <= self.high:
            raise ValueError
        self[text] = month
        return month


@lru_cache(maxsize=4096, typed=True)  # shares come again and again, and comparing fractions is slow
def share(value: object, low: Fraction | int, high: Fraction | int) -> Fraction:
    """A share from `low` to `high`, written as `1/3` or as a whole number. Raises ValueError or TypeError for anything
    else."""
    found = read_share(value)
    if isinstance(found, ShareFault) or not low <= found <= high:
        raise ValueError(found)
    return found


def shares(values: list[object], low: Fraction | int, high: Fraction | int) -> tuple[Fraction, ...]:
    """The elements as shares from `low` to `high`. Raises ValueError or TypeError where one is not."""
    return tuple([share(value, low, high) for value in values])


def written(value: object) -> Decimal:
    """A number written as text. Raises ValueError for anything else."""
    if type(value) is str and _NUMBER.fullmatch(value):
        return Decimal(value)
    raise ValueError


class Numbers(dict[str, int]):
    """Numbers by how they are written, as integers: times ten to the `digits`. The few that were read last are kept,
    for in one application the same wage, the same share of a year comes month by month. Raises ValueError or
    ArithmeticError for what is no such number."""

    __slots__ = ("digits", "power")

    def __init__(self, digits: int) -> None:
        super().__init__()
        self.digits = digits
        self.power = Decimal(10**digits).normalize()

    def __missing__(self, text: str) -> int:
        """Read a number."""
        number = self._read(text)
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[text] = number
        return number

    def _read(self, text: str) -> int:
        before, _, after = text.partition(".")
        figures = before + after
        # most are written with just so many digits: then they are the integer but for the point
        if self.digits == len(after) < len(figures) < _FEW and figures.isdigit() and figures.isascii():
            return int(figures)
        return int(whole(times(written(text), self.power)))


def booleans(values: list[object]) -> tuple[bool, ...] | None:
    """The elements as truth values, or None where one is not."""
    return tuple(values) if all(type(value) is bool for value in values) else None  # type: ignore[arg-type]


def integers(values: list[object], low: int, high: int) -> tuple[int, ...] | None:
    """The elements as integers from `low` to `high`, or None where one is not."""
    plain = all(type(value) is int and low <= value <= high for value in values)
    return tuple(values) if plain else None  # type: ignore[arg-type]


def decimals(values: list[object], power: Decimal, low: int, high: int) -> tuple[int, ...] | None:
    """The elements times `power` as integers from `low` to `high`, or None where one is not."""
    found: list[int] = []
    for value in values:
        if type(value) is Decimal:
            number = int(whole(times(value, power)))
        elif type(value) is int:
            number = value * int(power)
        else:
            number = int(whole(times(written(value), power)))
        if not low <= number <= high:
            return None
        found.append(number)
    return tuple(found)


def plain(text: str) -> bool:
    """Whether all characters of a text are printed, and its letters are composed (NFC) as in every file: `й` is one
    character, not two."""
    return text.isprintable() and (text.isascii() or is_normalized("NFC", text))


def composed(text: str) -> str:
    """The text as a file would hold it: with every letter composed, so that texts that look the same are the same."""
    return text if text.isascii() else normalize("NFC", text)


def texts(values: list[object], longest: int) -> tuple[str, ...] | None:
    """The elements as texts of at most `longest` characters, or None where one is not. One that is not plain is
    not taken: whether it may stand there the careful reader tells."""
    taken = all(type(value) is str and len(value) <= longest and plain(value) for value in values)
    return tuple(values) if taken else None  # type: ignore[arg-type]


def codes(values: list[object], allowed: frozenset[str]) -> tuple[str, ...] | None:
    """The elements as texts of a closed list, or None where one is not."""
    return tuple(values) if all(type(value) is str and value in allowed for value in values) else None  # type: ignore[arg-type]


def dates(values: list[object], low: date, high: date) -> tuple[date, ...] | None:
    """The elements as dates from `low` to `high`, or None where one is not."""
    found = tuple(value if type(value) is date else _day(value) for value in values)
    return found if all(low <= value <= high for value in found) else None


def each_month(values: list[object], months: Months) -> tuple[date, ...]:
    """The elements as months. Raises ValueError or TypeError where one is not."""
    return tuple([months[value] for value in values])  # type: ignore[index]  # whatever is no text raises


def _day(value: object) -> date:
    if type(value) is str and value[7] == "-":
        return iso_day(value)
    raise ValueError
