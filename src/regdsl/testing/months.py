"""Months of the calendar in files of cases: how they are written, which ones a period holds, how a field takes one."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeGuard

from regdsl.decide.values import brief
from regdsl.feel import types
from regdsl.feel.types import Date, RangeOf, Type
from regdsl.library import Regulation

__all__ = ["MonthOfYear", "Months", "Periods", "month_field", "parse_months", "periods_of"]


class MonthOfYear(NamedTuple):
    """A month of a year."""

    year: int
    month: int

    def __str__(self) -> str:
        """Write it as an application does."""
        return f"{self.year:04}-{self.month:02}"

    def next(self) -> "MonthOfYear":
        """The month after it."""
        return MonthOfYear(self.year + self.month // 12, self.month % 12 + 1)


Months = tuple[MonthOfYear, ...]
"""Months one after another."""

Periods = Mapping[str, Months]
"""The months of a regulation's periods, by name."""

WRITTEN: Final[tuple[tuple[type[Type], str], ...]] = ((types.Month, ""), (Date, "-01"))
"""The types of fields that take a month, those that fit it best first, and what is written after the month in them."""

_RANGE: Final = re.compile(r"(\d{4})-(\d\d)(?:\s*\.\.\s*(\d{4})-(\d\d))?")
_MOST: Final = 1200
"""A hundred years; a longer range is a slip of the pen."""


def parse_months(value: Any) -> Months | str:
    """The months of `2025-02`, `2025-02..2025-05` or of a list of these, in their order; what is wrong where they are
    none."""
    if not isinstance(value, list):
        return _parse(value)
    made: list[MonthOfYear] = []
    for item in value:
        months = _parse(item)
        if isinstance(months, str):
            return months
        made += months
    return tuple(made) if 0 < len(made) <= _MOST else "[…]"


def _parse(value: Any) -> Months | str:
    match = _RANGE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return brief(value)
    first = MonthOfYear(int(match[1]), int(match[2]))
    last = MonthOfYear(int(match[3]), int(match[4])) if match[3] else first
    sound = all(one.year and 1 <= one.month <= 12 for one in (first, last)) and first <= last
    months = tuple(_between(first, last)) if sound else ()
    return months or brief(value)


def _between(first: MonthOfYear, last: MonthOfYear) -> Iterator[MonthOfYear]:
    if (last.year - first.year) * 12 + last.month - first.month >= _MOST:
        return
    while first <= last:
        yield first
        first = first.next()


def month_field(fields: Mapping[str, Type]) -> tuple[str, str] | None:
    """The one of `fields` that takes a month, and what is written after the month in it; None where there is no such
    field, or several. A field of dates takes the first day."""
    for kind, after in WRITTEN:
        found = [name for name, own in fields.items() if isinstance(own, kind)]
        if found:
            return (found[0], after) if len(found) == 1 else None
    return None


def periods_of(regulation: Regulation, filed: date) -> Periods:
    """The months of the periods that a regulation names, for an application filed on a day; a period that also rests on
    data of the application is left out."""
    names = [one.name for one in regulation.program.definitions if isinstance(one.value.static.type, RangeOf)]
    if not names:
        return MappingProxyType({})
    application = {"inputs": {}, "submitted_at": filed.isoformat()}
    decision = regulation.decide_under_way(application, filed)
    state = decision.account().state
    found = {name: decision.plan.module.definitions[name](state) for name in names}
    return {name: tuple(_between(*map(_month, ends))) for name, ends in found.items() if _is_range(ends)}


def _is_range(value: object) -> TypeGuard[tuple[date, date]]:
    """Whether both ends of a period are known."""
    return isinstance(value, tuple) and all(isinstance(end, date) for end in value)


def _month(day: date) -> MonthOfYear:
    return MonthOfYear(day.year, day.month)
