"""Months of the calendar in files of cases: how they are written, which ones a period holds, how a field takes one."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeGuard

from regdsl.decide.values import brief
from regdsl.feel.types import Date, RangeOf, Type
from regdsl.library import Regulation

__all__ = ["Month", "Months", "Periods", "month_writer", "parse_months", "periods_of"]


class Month(NamedTuple):
    """A month of a year."""

    year: int
    month: int

    def __str__(self) -> str:
        """Write it as an application does."""
        return f"{self.year:04}-{self.month:02}"

    def next(self) -> "Month":
        """The month after it."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)


Months = tuple[Month, ...]
"""Months one after another."""

Periods = Mapping[str, Months]
"""The months of a regulation's periods, by name."""

_RANGE: Final = re.compile(r"(\d{4})-(\d\d)(?:\s*\.\.\s*(\d{4})-(\d\d))?")
_MOST: Final = 1200
"""A hundred years; a longer range is a slip of the pen."""


def parse_months(value: Any) -> Months | str:
    """The months of `2025-02`, `2025-02..2025-05` or of a list of these, in their order; what is wrong where they are
    none."""
    if not isinstance(value, list):
        return _parse(value)
    made: list[Month] = []
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
    first = Month(int(match[1]), int(match[2]))
    last = Month(int(match[3]), int(match[4])) if match[3] else first
    sound = all(one.year and 1 <= one.month <= 12 for one in (first, last)) and first <= last
    months = tuple(_between(first, last)) if sound else ()
    return months or brief(value)


def _between(first: Month, last: Month) -> Iterator[Month]:
    if (last.year - first.year) * 12 + last.month - first.month >= _MOST:
        return
    while first <= last:
        yield first
        first = first.next()


def month_writer(kind: Type) -> str | None:
    """How a month is written into a field of a type: what follows it; None where the field takes no months. A field of
    dates takes the first day."""
    return "-01" if isinstance(kind, Date) else None


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


def _month(day: date) -> Month:
    return Month(day.year, day.month)
