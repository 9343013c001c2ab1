"""Properties, paths and filters (DMN 1.5, clauses 10.3.2.5, 10.3.2.13 and tables 53 and 65)."""

from collections.abc import Callable
from decimal import Decimal

from regdsl.feel.dmn.numbers import as_int
from regdsl.feel.dmn.scope import Scope
from regdsl.feel.dmn.values import Context, Range, Value
from regdsl.feel.temporal import Date, DateTime, DaysDuration, MonthsDuration, Time
from regdsl.feel.temporal.duration import NANOS_PER_SECOND

__all__ = ["filter_list", "follow_path"]


def follow_path(base: Value, name: str) -> Value:
    """Return the entry or property `name` of `base`; over a list, of each element."""
    match base:
        case dict():
            return base.get(name)
        case tuple():
            return tuple(follow_path(item, name) for item in base)
        case Date():
            return _date_property(base, name)
        case DateTime():
            found = _date_property(base.date, name)
            return found if found is not None else _time_property(base, base.time, name)
        case Time():
            return _time_property(base, base, name)
        case DaysDuration() | MonthsDuration():
            component = base.component(name)
            return None if component is None else Decimal(component)
        case Range():
            return _range_property(base, name)
        case _:
            return None


def _date_property(date: Date, name: str) -> Value:
    match name:
        case "year" | "month" | "day" | "weekday":
            return Decimal(getattr(date, name))
        case _:
            return None


def _time_property(moment: Time | DateTime, time: Time, name: str) -> Value:
    match name:
        case "hour" | "minute" | "second":
            return Decimal(getattr(time, name))
        case "time offset":
            offset = moment.offset
            return None if offset is None else DaysDuration(offset * NANOS_PER_SECOND)
        case "timezone":
            return time.zone if isinstance(time.zone, str) else None
        case _:
            return None


def _range_property(range_: Range, name: str) -> Value:
    match name:
        case "start":
            return range_.low
        case "end":
            return range_.high
        case "start included":
            return range_.low_included
        case "end included":
            return range_.high_included
        case _:
            return None


def filter_list(base: Value, predicate: Callable[[Scope], Value], scope: Scope) -> Value:
    """Return the element that a number picks (from the end where it is negative), or the elements for which `predicate`
    is true; the element is `item` there, and its entries are names. A single value counts as a list of one."""
    items = base if isinstance(base, tuple) else (() if base is None else (base,))
    first = predicate(_element_scope(items[0] if items else None, scope))
    if isinstance(first, Decimal):
        return _pick(items, first)
    if not items:
        return ()
    if not isinstance(first, bool) and first is not None:
        return None
    results = [first, *(predicate(_element_scope(item, scope)) for item in items[1:])]
    return tuple(item for item, result in zip(items, results, strict=True) if result is True)


def _pick(items: tuple[Value, ...], position: Decimal) -> Value:
    index = as_int(position)
    if not index or abs(index) > len(items):
        return None
    return items[index - 1 if index > 0 else index]


def _element_scope(item: Value, scope: Scope) -> Scope:
    scope.work.step()
    names: Context = {"item": item}
    if isinstance(item, dict):
        names = {**names, **item}
    return scope.inner(names)
