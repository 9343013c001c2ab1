"""Other values that an input might have: those at which the regulation may turn, and the ones beside them."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

from regdsl.core.interesting import Interesting
from regdsl.feel.types import Boolean, Date, ListOf, Month, Number, Record, Text, Type
from regdsl.runtime.dates import add_months
from regdsl.runtime.written import decimal_text
from regdsl.verify.plain_values import plain_record, plain_value

__all__ = ["others"]

_DAY: Final = timedelta(days=1)
_MOST_YEARS: Final = 120
_MOST_DAYS: Final = 45
_COPIES: Final = 3
"""What one record does not turn, several like it may."""


def others(value: Any, kind: Type, nullable: bool, near: Interesting, on: date) -> Iterator[Any]:
    """Values of the type in the shape of an application's file, `value` among them perhaps. `on` is the day from which
    terms and ages count."""
    if nullable:
        yield None
    yield from plain_value(kind, False)
    match kind:
        case Boolean():
            yield True
        case Text(codes=frozenset() as codes):
            yield from sorted(codes)
        case Number(scale=int() as scale):
            for number in _numbers(kind, scale, near):
                yield decimal_text(number, scale) if scale else number
        case Number():
            yield from (str(one) for one in near.numbers if _fits(one, kind.low, kind.high))
        case Month(low=low, high=high):
            days = (low, high, *_days(near, on))
            yield from (day.isoformat()[:7] for day in days if low <= day.replace(day=1) <= high)
        case Date(low=low, high=high):
            yield from (day.isoformat() for day in (low, high, *_days(near, on)) if low <= day <= high)
        case ListOf(element=Record() as element) if isinstance(value, dict):
            yield from _records(value, kind, element, near, on)
        case ListOf(min_items=least) if isinstance(value, list) and len(value) > least:
            yield from ([*value[:place], *value[place + 1 :]] for place in range(len(value)))


def _numbers(kind: Number, scale: int, near: Interesting) -> Iterator[int]:
    bounds = [bound for bound in (kind.high, kind.low) if bound is not None]
    for exact in (*bounds, *near.numbers):
        for number in sorted({floor(exact * 10**scale), ceil(exact * 10**scale)}):
            for beside in (number, number + 1, number - 1):
                if _fits(Fraction(beside, 10**scale), kind.low, kind.high):
                    yield beside


def _fits(value: Fraction, low: Fraction | None, high: Fraction | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)


def _days(near: Interesting, on: date) -> Iterator[date]:
    yield on
    months = {12 * int(number) for number in near.numbers if number.denominator == 1 and 0 < number <= _MOST_YEARS}
    for count in sorted(months | {months for months in near.durations if 0 < months <= 12 * _MOST_YEARS}):
        for day in (add_months(on, -count), add_months(on, count)):
            yield from (day, day - _DAY, day + _DAY)
    for day in near.dates:
        yield from (day, day - _DAY)
    for count in range(1, _MOST_DAYS):
        yield from (on - count * _DAY, on + count * _DAY)


def _records(records: dict[str, Any], kind: ListOf, element: Record, near: Interesting, on: date) -> Iterator[Any]:
    if len(records) > kind.min_items:
        for key in records:
            yield {name: record for name, record in records.items() if name != key}
    for key, record in records.items():
        for name, static in element.fields[1:]:
            if name in record:
                for value in others(record[name], static.type, static.nullable, near, on):
                    yield {**records, key: {**record, name: value}}
    for record in _new(element, near, on):
        for count in range(1, min(_COPIES, kind.max_items - len(records)) + 1):
            yield {**records, **{f"ещё {place}": record for place in range(1, count + 1)}}


def _new(element: Record, near: Interesting, on: date) -> Iterator[dict[str, Any]]:
    """The plainest record, and those that differ from it in one field."""
    plain = plain_record(element)
    yield plain
    for name, static in element.fields[1:]:
        for value in others(plain[name], static.type, static.nullable, near, on):
            if value != plain[name]:
                yield {**plain, name: value}
