"""On which days two versions are compared."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from regdsl.core.program import Program
from regdsl.decide.engine import Engine
from regdsl.feel.types import LATEST

__all__ = ["Days", "as_if_in_force", "days_of"]


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


def as_if_in_force(engine: Engine, days: Days) -> Engine:
    """The same engine, asked about those days alone."""
    return replace(engine, program=replace(engine.program, in_force_from=days.first, in_force_to=days.last))
