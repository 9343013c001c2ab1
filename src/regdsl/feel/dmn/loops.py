"""What an iterator runs over: a list, a range of whole numbers or of dates (DMN 1.5, clause 10.3.2.14)."""

from collections.abc import Iterator as PythonIterator
from decimal import Decimal

from regdsl.feel.dmn.numbers import as_int
from regdsl.feel.dmn.scope import Scope
from regdsl.feel.dmn.values import Range, Value
from regdsl.feel.temporal import Date

__all__ = ["run_over", "span"]


def run_over(source: Value, scope: Scope) -> PythonIterator[Value] | None:
    """Yield the values of `source`, or return None when it cannot be run over."""
    match source:
        case None:
            return None
        case tuple():
            return _counted(source, scope)
        case Range():
            return _run_over_range(source, scope)
        case _:
            return iter((source,))


def span(low: Value, high: Value, scope: Scope) -> PythonIterator[Value] | None:
    """Yield the whole numbers or days from `low` to `high`, downwards where `high` is less; None for other values."""
    match low, high:
        case Decimal(), Decimal():
            first, last = as_int(low), as_int(high)
            return None if first is None or last is None else _numbers(first, last, scope)
        case Date(), Date():
            return (Date.from_days(day) for day in _steps(low.days, high.days, scope))
        case _:
            return None


def _run_over_range(range_: Range, scope: Scope) -> PythonIterator[Value] | None:
    low, high = range_.low, range_.high
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        first, last = as_int(low), as_int(high)
        if first is None or last is None:
            return None
        return _numbers_of(first, last, range_, scope)
    if isinstance(low, Date) and isinstance(high, Date):
        return (Date.from_days(day) for day in _inside(low.days, high.days, range_, scope))
    return None


def _numbers_of(first: int, last: int, range_: Range, scope: Scope) -> PythonIterator[Value]:
    return (Decimal(number) for number in _inside(first, last, range_, scope))


def _inside(first: int, last: int, range_: Range, scope: Scope) -> PythonIterator[int]:
    return _steps(first, last, scope, not range_.low_included, not range_.high_included)


def _numbers(first: int, last: int, scope: Scope) -> PythonIterator[Value]:
    return (Decimal(number) for number in _steps(first, last, scope))


def _steps(
    first: int, last: int, scope: Scope, skip_first: bool = False, skip_last: bool = False
) -> PythonIterator[int]:
    step = 1 if last >= first else -1
    for number in range(first, last + step, step):
        scope.work.step()
        if not (number == first and skip_first) and not (number == last and skip_last):
            yield number


def _counted(items: tuple[Value, ...], scope: Scope) -> PythonIterator[Value]:
    for item in items:
        scope.work.step()
        yield item
