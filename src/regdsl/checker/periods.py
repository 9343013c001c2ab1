"""Periods: two ends that are computed from inputs and parameters, before anything else is."""

import re
from typing import Final

from msgspec.structs import replace

from regdsl.calendar import Length, Unit, format_length
from regdsl.checker.names import names_in
from regdsl.checker.period_findings import (
    BASE_NOT_DATED,
    ENDS_DIFFER,
    LENGTH_NOT_WHOLE,
    PERIOD_READS_DEFINITION,
)
from regdsl.checker.period_order import is_in_order
from regdsl.checker.workbench import Typed, Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel import tree
from regdsl.feel.elaborate import Symbol
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.joining import join_types
from regdsl.feel.elaborate.periods import END, START
from regdsl.feel.kernel import Origin
from regdsl.feel.types import Date, Month, RangeOf, Season, Static
from regdsl.model.period import Period
from regdsl.model.value_type import is_of_records

__all__ = ["check_periods", "end_pointer"]

_MONTH: Final = re.compile(r"[0-9]{4}-[0-9]{2}")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_IN_MONTHS: Final = {Unit.MONTH: 1, Unit.YEAR: 12}
_IN_DAYS: Final = {Unit.CALENDAR_DAY: 1, Unit.WEEK: 7}
_OF_MONTHS: Final = Bilingual("месяцах", "months")
_OF_DAYS: Final = Bilingual("месяцах или днях", "months or days")


def end_pointer(name: str, end: str) -> str:
    """Under what the expression of a period's end is kept."""
    return join("/periods", name, end)


def check_periods(bench: Workbench) -> None:
    """Type every period's ends and give it its symbol."""
    for name, item in bench.bundle.regulation.model.periods.items():
        if item.every_year is not None:
            season = Season(*item.every_year.numbers)
            bench.declare(name, Symbol(Origin.DEFINITION, name, Static(season)))
            continue
        ends = _reckoned(bench, name, item) if item.length is not None else _written(bench, name, item)
        if ends is None or not _declare(bench, name, item, *ends):
            bench.give_up(name)


def _reckoned(bench: Workbench, name: str, item: Period) -> tuple[Typed, Typed] | None:
    """The ends of a period of some length before a month or a day."""
    assert item.length is not None
    assert item.before is not None
    pointer = join("/periods", name, "before")
    base = _base(bench, pointer, item.before)
    if base is None or base.found.kernel is None:
        return None
    kind = base.found.kernel.static.type
    if not isinstance(kind, Date | Month):
        bench.report(BASE_NOT_DATED, pointer, found=type_name(kind))
        return None
    spans = [("length", item.length), *([("gap", item.gap)] if item.gap is not None else [])]
    # every length that is wrong is told of
    sound = [_is_whole(bench, join("/periods", name, key), length, kind) for key, length in spans]
    if not all(sound):
        return None
    reckon = _in_months if isinstance(kind, Month) else _in_days
    first, last = reckon(base.tree, item.length, item.gap)
    return bench.elaborate(pointer, first), bench.elaborate(pointer, last)


def _in_months(base: tree.Expr, length: Length, gap: Length | None) -> tuple[tree.Expr, tree.Expr]:
    """The first and the last month before a month."""
    skipped = 0 if gap is None else _months(gap)
    return _minus(base, Length(skipped + _months(length), Unit.MONTH)), _minus(base, Length(skipped + 1, Unit.MONTH))


def _in_days(base: tree.Expr, length: Length, gap: Length | None) -> tuple[tree.Expr, tree.Expr]:
    """The first and the last day before a day, step by step: each month is taken off by its own length."""
    after = base if gap is None else _minus(base, gap)
    return _minus(after, length), _minus(after, Length(1, Unit.CALENDAR_DAY))


def _months(length: Length) -> int:
    return length.amount * _IN_MONTHS[length.unit]


def _is_whole(bench: Workbench, pointer: str, length: Length, kind: Date | Month) -> bool:
    if length.unit in _IN_MONTHS or (length.unit in _IN_DAYS and isinstance(kind, Date)):
        return True
    said = Bilingual(format_length(length, "ru"), format_length(length, "en"))
    bench.report(LENGTH_NOT_WHOLE, pointer, length=said, counted=_OF_MONTHS if isinstance(kind, Month) else _OF_DAYS)
    return False


def _minus(base: tree.Expr, length: Length) -> tree.Expr:
    """`base - duration(…)`, which stands where the base does."""
    text = f"P{_months(length)}M" if length.unit in _IN_MONTHS else f"P{length.amount * _IN_DAYS[length.unit]}D"
    return tree.Arithmetic(
        op=tree.ArithmeticOp.SUBTRACT, left=base, right=_call("duration", text, base), start=base.start, end=base.end
    )


def _call(function: str, text: str, at: tree.Node) -> tree.Expr:
    name = tree.Name(name=function, start=at.start, end=at.end)
    argument = tree.StringLiteral(value=text, start=at.start, end=at.end)
    return tree.Call(function=name, arguments=(argument,), start=at.start, end=at.end)


def _written(bench: Workbench, name: str, item: Period) -> tuple[Typed, Typed] | None:
    """The ends of a period that are given: months, days, or expressions."""
    assert item.from_ is not None
    assert item.to is not None
    first = _base(bench, join("/periods", name, "from"), item.from_)
    last = _base(bench, join("/periods", name, "to"), item.to)
    return None if first is None or last is None else (first, last)


def _base(bench: Workbench, pointer: str, text: str) -> Typed | None:
    """A month, a day or an expression, typed; None with the findings added."""
    expr = _literal(text) or bench.parse(pointer, text)
    if expr is None:
        return None
    beyond = sorted(names_in(expr) & _later(bench))
    for name in beyond:
        bench.report(PERIOD_READS_DEFINITION, pointer, name=name)
    if beyond:
        return None
    typed = bench.elaborate(pointer, expr)
    return None if typed.found.kernel is None else typed


def _later(bench: Workbench) -> set[str]:
    """The names that are not there yet when periods are reckoned."""
    model = bench.bundle.regulation.model
    lists = {name for name, item in model.inputs.items() if is_of_records(item.type)}
    return {*model.definitions, *model.criteria, *lists}


def _literal(text: str) -> tree.Expr | None:
    bare = text.strip()
    place = tree.Node(start=0, end=len(text))
    if _MONTH.fullmatch(bare):
        return _call("month", bare, place)
    return _call("date", bare, place) if _DAY.fullmatch(bare) else None


def _declare(bench: Workbench, name: str, item: Period, first: Typed, last: Typed) -> bool:
    """Put a period in scope; whether its ends make one."""
    if first.found.kernel is None or last.found.kernel is None:
        return False
    kinds = first.found.kernel.static.type, last.found.kernel.static.type
    joined = join_types(*kinds) if type(kinds[0]) is type(kinds[1]) else None
    at = join("/periods", name, "to" if item.length is None else "length")
    if not isinstance(joined, Date | Month):
        bench.report(ENDS_DIFFER, at, name=name, first=type_name(kinds[0]), last=type_name(kinds[1]))
        return False
    if not is_in_order(bench, name, at, first, last):
        return False
    for end, typed in ((START, first), (END, last)):
        bench.keep(replace(typed, pointer=end_pointer(name, end)))
    needs = (*first.found.needs, *last.found.needs)
    until = max(typed.found.kernel.static.absent_until for typed in (first, last) if typed.found.kernel is not None)
    stage = max((need.stage for need in needs), default=0)
    narrowed = [need.only for need in needs if need.only is not None]
    only = frozenset.intersection(*narrowed) if narrowed else None
    bench.declare(name, Symbol(Origin.DEFINITION, name, Static(RangeOf(joined), until), stage, only))
    return True
