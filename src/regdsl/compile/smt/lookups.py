"""Figures of law: a parameter on a day, a figure by its keys."""

from datetime import date, timedelta

from msgspec.structs import replace

from regdsl.compile.smt.dates import constant_day, packed
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.merge import merged
from regdsl.compile.smt.shapes import constant
from regdsl.compile.smt.values import Day, Tables, Truth, Value, Whole, known, strict_state
from regdsl.compile.smt.world import World
from regdsl.feel.types import Type
from regdsl.runtime.figures import Figures, Timetable

__all__ = ["figure", "on_day", "periodic"]


def periodic(world: World, periods: list[tuple[date, date | None, object]], kind: Type, day: Day) -> Value:
    """What has a value from day to day, on a day; unknown where no period covers it."""
    covered: list[Flag] = []
    found: Value | None = None
    tables: list[tuple[Flag, Figures]] = []
    for since, until, value in periods:
        within = _between(day, since, until)
        covered.append(within)
        if isinstance(value, Figures):
            tables.append((within, value))
        else:
            made = constant(world, value, kind)
            found = made if found is None else merged(within, made, found)
    made = Tables(tables=tuple(tables)) if tables or found is None else found
    unknown, absent = strict_state(day, outside=negation(either(*covered)))
    return replace(made, unknown=unknown, absent=absent)


def _between(day: Day, since: date, until: date | None) -> Flag:
    after = packed(day) >= packed(constant_day(since))
    return after if until is None else both(after, packed(day) <= packed(constant_day(until)))


def on_day(world: World, timetable: Timetable, kind: Type, day: Value) -> Value:
    """The value of a parameter whose day an expression gives. A later period ends the one before it."""
    if not isinstance(day, Day):
        return replace(day, unknown=day.unknown, absent=negation(day.unknown))
    periods: list[tuple[date, date | None, object]] = []
    starts = timetable.starts
    for place, (since, (until, value)) in enumerate(zip(starts, timetable.periods, strict=True)):
        following = starts[place + 1] - timedelta(days=1) if place + 1 < len(starts) else None
        ends = [end for end in (until, following) if end is not None]
        periods.append((since, min(ends) if ends else None, value))
    return periodic(world, periods, kind, day)


def figure(world: World, tables: Tables, keys: tuple[Value, ...], kind: Type) -> Value:
    """The figure for the keys; unknown where the table has no row for them."""
    unknown, absent = strict_state(tables, *keys)
    rows: list[tuple[Flag, Value]] = []
    for when, table in tables.tables:
        for key, value in table.items():
            parts = key if isinstance(key, tuple) else (key,)
            matches = both(when, *(_is(world, one, part) for one, part in zip(keys, parts, strict=True)))
            rows.append((matches, constant(world, value, kind)))
    if not rows:
        return Truth(either(unknown, negation(absent)), absent)
    found = rows[-1][1]
    for matches, value in rows[:-1]:
        found = merged(matches, value, found)
    covered = both(either(*(matches for matches, _ in rows)))
    unknown = either(unknown, both(negation(absent), negation(covered)))
    there = known(found)
    return replace(found, unknown=unknown, absent=either(absent, both(negation(unknown), negation(there))))


def _is(world: World, key: Value, code: str) -> Flag:
    return isinstance(key, Whole) and key.term == world.text(code)
