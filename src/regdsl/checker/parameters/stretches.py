"""The stretches of days on which none of some parameters changes, with what each stretch tells of days."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from regdsl.checker.inputs import day_written
from regdsl.checker.parameters.days import DAYS, DaySource, day_of
from regdsl.checker.workbench import Workbench
from regdsl.feel.elaborate.keys import Key, key_of
from regdsl.feel.kernel import Apply, Kernel, Op, Origin, Ref
from regdsl.feel.types import LATEST, Date, Month
from regdsl.model.parameter import Parameter
from regdsl.runtime.dates import last_day_of_month, month_start

__all__ = ["stretches"]

Narrower = Mapping[Key, Date | Month]
_DAY = timedelta(days=1)


def stretches(bench: Workbench, names: Iterable[str]) -> list[Narrower]:
    """For each stretch of days on which none of the parameters among `names` changes that are days or months: their
    values, and what the day that picks them can be. One that tells nothing where there are none, or where not the same
    day picks them all."""
    read = {name: item for name in names if (item := _dated(bench, name)) is not None}
    sources = {day_of(bench, item) for item in read.values()}
    if len(sources) != 1:
        return [{}]
    return list(_stretches(bench, read, sources.pop()))


def _dated(bench: Workbench, name: str) -> Parameter | None:
    symbol = bench.symbols.get(name)
    if symbol is None or symbol.origin is not Origin.PARAMETER or symbol.keyed is not None:
        return None
    if not isinstance(symbol.static.type, Date | Month):
        return None
    own = bench.bundle.regulation.model.parameters
    used = (file.model.parameters for file in bench.bundle.parameters.values())
    return next(declared[name] for declared in (own, *used) if name in declared)


def _stretches(bench: Workbench, read: Mapping[str, Parameter], source: DaySource) -> Iterator[Narrower]:
    periods = [period for item in read.values() for period in item.values]
    turns = sorted({period.from_ for period in periods} | {period.to + _DAY for period in periods if period.to})
    for since, following in zip(turns, [*turns[1:], None], strict=True):
        until = LATEST if following is None else following - _DAY
        days = dict(_days(bench, source, since, until))
        values = {_taken(bench, name, source): _on(bench, name, item, since) for name, item in read.items()}
        known = {key: value for key, value in values.items() if value is not None}
        # without a value there is no period, and a day that cannot be picks none
        if len(known) == len(values) and all(kind.low <= kind.high for kind in days.values()):
            yield {**known, **days}


def _on(bench: Workbench, name: str, item: Parameter, day: date) -> Date | Month | None:
    kind = bench.symbols[name].static.type
    assert isinstance(kind, Date | Month)
    for period in item.values:
        if period.from_ <= day and (period.to is None or day <= period.to):
            value = day_written(period.value, kind)
            return None if value is None else type(kind)(value, value)
    return None


def _taken(bench: Workbench, name: str, source: DaySource) -> Key:
    """The key of a parameter as expressions take it."""
    ref = Ref(origin=Origin.PARAMETER, name=name, static=bench.symbols[name].static)
    if not source.is_input:
        return key_of(ref)
    operands: tuple[Kernel, ...] = (ref, _ref(bench, source.name))
    return key_of(Apply(op=Op.ON_DAY, operands=operands, static=ref.static))


def _ref(bench: Workbench, name: str) -> Ref:
    symbol = bench.symbols[name]
    return Ref(origin=symbol.origin, name=name, static=symbol.static)


def _days(bench: Workbench, source: DaySource, since: date, until: date) -> Iterator[tuple[Key, Date | Month]]:
    """What the day that picks the values can be, and the others that follow from it."""
    day, month = DAYS
    if source.is_input:
        yield _narrowed(bench, source.name, since, until)
    elif source.name == day:
        yield _narrowed(bench, day, since, until)
        yield _narrowed(bench, month, month_start(since), month_start(until))
    else:  # the first day of the month picks them
        first = month_start(since) if since.day == 1 else month_start(last_day_of_month(since) + _DAY)
        yield _narrowed(bench, month, first, month_start(until))
        yield _narrowed(bench, day, first, last_day_of_month(until))


def _narrowed(bench: Workbench, name: str, low: date, high: date) -> tuple[Key, Date | Month]:
    kind = bench.symbols[name].static.type
    assert isinstance(kind, Date | Month)
    return key_of(_ref(bench, name)), type(kind)(max(low, kind.low), min(high, kind.high))
