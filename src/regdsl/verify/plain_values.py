"""The plainest value that an input may have, in the shape of an application's file."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import ceil
from typing import Any

from regdsl.compile.smt.world import PLAIN_TEXT
from regdsl.feel.types import Boolean, Date, ListOf, Month, Number, Record, Text, Type
from regdsl.runtime.written import decimal_text

__all__ = ["PLAIN_DAY", "plain_record", "plain_value"]

PLAIN_DAY = date(2000, 1, 1)


def plain_value(kind: Type, nullable: bool) -> Iterator[Any]:
    """The plainest value of a type: absent where it may be, no, the smallest number that is not below zero, the first
    code, an empty list. Nothing where no value is plainer than another."""
    if nullable:
        yield None
        return
    match kind:
        case Boolean():
            yield False
        case Number(scale=int() as scale, low=low, high=high):
            number = ceil(_nearest_zero(low, high) * 10**scale)
            yield decimal_text(number, scale) if scale else number
        case Number(low=low, high=high):
            yield str(_nearest_zero(low, high))
        case Text(codes=frozenset() as codes) if codes:
            yield min(codes)
        case Text(codes=None, longest=longest) if longest < len(PLAIN_TEXT):
            yield PLAIN_TEXT[:longest]
        case Month(low=low, high=high):
            yield max(low, min(high, PLAIN_DAY)).isoformat()[:7]
        case Date(low=low, high=high):
            yield max(low, min(high, PLAIN_DAY)).isoformat()
        case ListOf(min_items=0):
            yield {} if _is_keyed(kind) else []


def plain_record(kind: Record) -> dict[str, Any]:
    """The plainest record of a type, but for its key."""
    return {
        name: next(plain_value(static.type, static.nullable), _text(static.type)) for name, static in kind.fields[1:]
    }


def _text(kind: Type) -> str:
    """What stands for a text that nothing is compared with."""
    return PLAIN_TEXT[: kind.longest] if isinstance(kind, Text) else PLAIN_TEXT


def _is_keyed(kind: ListOf) -> bool:
    return isinstance(kind.element, Record)


def _nearest_zero(low: Fraction | int | None, high: Fraction | int | None) -> Fraction:
    if low is not None and low > 0:
        return Fraction(low)
    return Fraction(high) if high is not None and high < 0 else Fraction(0)
