"""On which days two versions are compared."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from regdsl.core.program import Program
from regdsl.decide.engine import Engine
from regdsl.feel.types import LATEST

__all__ = ["Alone", "Days", "as_if_in_force", "days_alone", "days_of"]

_DAY: Final = timedelta(days=1)


class Days(Struct, frozen=True):
    """The days of application from the `first` to the `last` (None: no last one). `as_if` tells that one of the
    versions is not in force on some of them, and is asked what it would decide if it were."""

    first: date
    last: date | None
    as_if: bool


def days_of(old: Program, new: Program, on: date | None = None) -> Days:
    """The day asked for; else all days on which both versions are in force; where there are none, as between a version
    and its successor, all days of the new one, the old one as if it were still in force."""
    if on is not None:
        return Days(on, on, not (_in_force(old, on) and _in_force(new, on)))
    first = max(old.in_force_from, new.in_force_from)
    ends = [day for day in (old.in_force_to, new.in_force_to) if day is not None]
    if not ends or first <= min(ends):
        return Days(first, min(ends, default=None), as_if=False)
    return Days(new.in_force_from, new.in_force_to, as_if=True)


def _in_force(program: Program, day: date) -> bool:
    return program.in_force_from <= day <= (program.in_force_to or LATEST)


class Alone(Struct, frozen=True):
    """Days from the `first` to the `last` (None: no last one) on which one version alone is in force."""

    first: date
    last: date | None
    is_new: bool


def days_alone(old: Program, new: Program, on: date | None = None) -> tuple[Alone, ...]:
    """The days on which one version alone is in force, among those asked about."""
    spans = [(one.in_force_from, one.in_force_to or LATEST) for one in (old, new)]
    if on is not None:
        spans = [(max(first, on), min(last, on)) for first, last in spans]
    pairs = ((spans[0], spans[1], False), (spans[1], spans[0], True))
    return tuple(
        Alone(first, None if last == LATEST else last, is_new)
        for one, other, is_new in pairs
        for first, last in _without(one, other)
    )


def _without(one: tuple[date, date], other: tuple[date, date]) -> Iterator[tuple[date, date]]:
    """What is left of days without others."""
    (first, last), (start, end) = one, other
    if start > end or end < first or last < start:
        pieces = [(first, last)]
    else:
        pieces = [(first, start - _DAY)] if first < start else []
        pieces += [(end + _DAY, last)] if end < last else []
    yield from (piece for piece in pieces if piece[0] <= piece[1])


def as_if_in_force(engine: Engine, days: Days) -> Engine:
    """The same engine, asked about those days alone."""
    return replace(engine, program=replace(engine.program, in_force_from=days.first, in_force_to=days.last))
