"""Dates, moments and durations (DMN 1.5, tables 72, 79 and 80; the Civil Code, art. 191-194), strict mode."""

from collections.abc import Callable
from datetime import date, datetime, time
from fractions import Fraction
from typing import Final

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate import intervals
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import BAD_LITERAL, OUT_OF_DOMAIN, TYPE_CLASH, UNKNOWN_PROPERTY
from regdsl.feel.elaborate.moved import by_days
from regdsl.feel.elaborate.scope import Context
from regdsl.feel.kernel import Apply, Const, Kernel, Op
from regdsl.feel.strict import values as strict
from regdsl.feel.strict.literals import read_at, read_date, read_duration, read_moment, read_month, read_time
from regdsl.feel.types import Date, DateTime, Days, Month, Months, Number, Seconds, Static, Time, Type, number
from regdsl.runtime.dates import last_day_of_month, month_start

__all__ = ["TEMPORAL_FUNCTIONS", "at_literal", "property_of"]

Handler = Callable[[Context, tree.Call, tuple[Kernel, ...]], "Kernel | None"]


def at_literal(ctx: Context, node: tree.AtLiteral) -> Kernel | None:
    """`@"..."`: a date, a time, a moment or a duration in ISO form."""
    made = _constant(read_at(node.text), node.text)
    if made:
        return Const(value=made[0], static=Static(made[1]), start=node.start, end=node.end)
    what = Bilingual("дата, время или срок", "date, time or duration")
    ctx.problem(BAD_LITERAL, node, text=node.text, what=what, sample='@"2026-03-01", @"P10Y"')
    return None


def _constant(value: object, text: str) -> tuple[date | datetime | time | int, Type] | None:
    """A literal as it was read, with its type; None for what does not exist. Days are written without a clock."""
    match value:
        case datetime():
            return value, DateTime(value.date(), value.date())
        case date():
            return value, Date(value, value)
        case time():
            return value, Time()
        case strict.Months(count=count):
            return count, Months(count, count)
        case strict.DaySeconds(seconds=seconds) if "T" in text:
            return seconds, Seconds(seconds, seconds)
        case strict.DaySeconds(seconds=seconds):
            days = seconds // 86_400
            return days, Days(days, days)
    return None


_READERS: Final[dict[str, Callable[[str], object]]] = {
    "date": read_date,
    "month": read_month,
    "date and time": read_moment,
    "time": read_time,
    "duration": read_duration,
}
_WHAT = {
    "date": (Bilingual("дата", "date"), 'date("2026-03-01")'),
    "month": (Bilingual("месяц", "month"), 'month("2026-03")'),
    "date and time": (
        Bilingual("момент со смещением", "moment with an offset"),
        'date and time("2026-03-01T10:00:00+03:00")',
    ),
    "time": (Bilingual("время", "time"), 'time("10:00:00")'),
    "duration": (Bilingual("срок", "duration"), 'duration("P10Y")'),
}


def _literal(ctx: Context, node: tree.Call, text: Kernel, what: str) -> Kernel | None:
    if not (isinstance(text, Const) and isinstance(text.value, str)):
        expected = Bilingual("текст в кавычках", "quoted text")
        ctx.problem(TYPE_CLASH, text, expected=expected, found=type_name(text.static.type))
        return None
    made = _constant(_READERS[what](text.value), text.value)
    if made is None:
        title, sample = _WHAT[what]
        ctx.problem(BAD_LITERAL, text, text=text.value, what=title, sample=sample)
        return None
    return Const(value=made[0], static=Static(made[1]), start=node.start, end=node.end)


def _date(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    if len(args) == 3:
        return _made_date(ctx, node, args)
    only = ctx.presume(args[0])
    if only is None:
        return None
    if isinstance(only.static.type, DateTime):
        return _apply(node, Op.DATE_OF, (only,), Date(only.static.type.low, only.static.type.high))
    if isinstance(only.static.type, Month):
        return _apply(node, Op.DATE_OF, (only,), Date(only.static.type.low, only.static.type.high))
    return only if isinstance(only.static.type, Date) else _literal(ctx, node, only, "date")


def _month(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    only = ctx.presume(args[0])
    if only is None:
        return None
    match only.static.type:
        case Month():
            return only
        case Date(low=low, high=high):
            return _apply(node, Op.MONTH_OF, (only,), Month(month_start(low), month_start(high)))
        case DateTime(low=low, high=high):
            day = _apply(node, Op.DATE_OF, (only,), Date(low, high))
            return _apply(node, Op.MONTH_OF, (day,), Month(month_start(low), month_start(high)))
    made = _literal(ctx, node, only, "month")
    if not (isinstance(made, Const) and isinstance(made.value, date)):
        return None
    return replace(made, static=Static(Month(made.value, made.value)))


def _made_date(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    present = tuple(arg for arg in (ctx.presume(arg) for arg in args) if arg is not None)
    if len(present) != len(args):
        return None
    _, month, day = present
    kinds = [arg.static.type for arg in present]
    if not all(isinstance(kind, Number) and kind.is_integer for kind in kinds):
        ctx.problem(
            TYPE_CLASH, node, expected=Bilingual("три целых числа", "three integers"), found=type_name(kinds[0])
        )
        return None
    years = kinds[0]
    assert isinstance(years, Number)
    low, high = intervals.bounds(years)
    what = Bilingual("такой даты может не быть", "there may be no such date")
    hint = Bilingual(
        "месяц и день пишутся числами, день — не больше 28", "write month and day as numbers, the day up to 28"
    )
    fixed = [arg.value for arg in (month, day) if isinstance(arg, Const) and isinstance(arg.value, Fraction)]
    if len(fixed) != 2 or low < 1 or high > 9999:
        ctx.problem(OUT_OF_DOMAIN, node, what=what, hint=hint)
        return None
    try:
        # 2001 is a common year: a day that exists there exists in every year
        first = date(2001, int(fixed[0]), int(fixed[1]))
    except ValueError:
        ctx.problem(OUT_OF_DOMAIN, node, what=what, hint=hint)
        return None
    return _apply(node, Op.MAKE_DATE, present, Date(first.replace(year=int(low)), first.replace(year=int(high))))


def _apply(node: tree.Node, op: Op, operands: tuple[Kernel, ...], kind: Type) -> Kernel:
    return Apply(op=op, operands=operands, static=Static(kind), start=node.start, end=node.end)


def _dates(ctx: Context, args: tuple[Kernel, ...]) -> tuple[tuple[Kernel, Date], ...] | None:
    found: list[tuple[Kernel, Date]] = []
    for arg in args:
        present = ctx.presume(arg)
        if present is None:
            return None
        if not isinstance(present.static.type, Date):
            ctx.problem(TYPE_CLASH, arg, expected=Bilingual("дата", "date"), found=type_name(arg.static.type))
            return None
        found.append((present, present.static.type))
    return tuple(found)


def _age(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    dates = _dates(ctx, args)
    if dates is None:
        return None
    (_, birth), (_, on) = dates
    low, high = on.low.year - birth.high.year - 1, on.high.year - birth.low.year
    return _apply(node, Op.AGE, args, number(low, high))


def _months_between(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    of_months = all(isinstance(arg.static.type, Month) for arg in args)
    dates = _first_days(ctx, node, args) if of_months else _dates(ctx, args)
    return _apply(node, Op.MONTHS_BETWEEN, args, Months(-120000, 120000)) if dates else None


def _first_days(ctx: Context, node: tree.Node, args: tuple[Kernel, ...]) -> tuple[tuple[Kernel, Date], ...] | None:
    """Months as their first days."""
    days: list[Kernel] = []
    for arg in args:
        present = ctx.presume(arg)
        if present is None:
            return None
        assert isinstance(present.static.type, Month)
        days.append(_apply(node, Op.DATE_OF, (present,), Date(present.static.type.low, present.static.type.high)))
    return _dates(ctx, tuple(days))


def _last_day(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    of_month = isinstance(args[0].static.type, Month)
    dates = _first_days(ctx, node, args) if of_month else _dates(ctx, args)
    if dates is None:
        return None
    day = dates[0][1]
    kind = Date(last_day_of_month(day.low), last_day_of_month(day.high))
    return _apply(node, Op.LAST_DAY_OF_MONTH, args, kind)


def _add_working_days(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    dates = _dates(ctx, args[:1])
    amount = ctx.presume(args[1])
    if dates is None or amount is None:
        return None
    kind = amount.static.type
    if not (isinstance(kind, Number) and kind.is_integer):
        ctx.problem(TYPE_CLASH, args[1], expected=Bilingual("целое число", "integer"), found=type_name(kind))
        return None
    low, high = (int(end) for end in intervals.bounds(kind))
    # a stretch of days off is never longer than a month, and five days of seven are worked: four times is ample
    days = (min(0, low) * 4 - 31, max(0, high) * 4 + 31)
    return by_days(ctx, node, Op.ADD_WORKING_DAYS, args, dates[0][1], days)


def _working_days(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    dates = _dates(ctx, args)
    return _apply(node, Op.WORKING_DAYS_BETWEEN, args, number(-3_700_000, 3_700_000)) if dates else None


def _read(what: str) -> Handler:
    def handle(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
        return _literal(ctx, node, args[0], what)

    return handle


TEMPORAL_FUNCTIONS: dict[str, tuple[tuple[str, ...], bool, Handler]] = {
    "date": (("from",), True, _date),
    "month": (("from",), False, _month),
    "date and time": (("from",), False, _read("date and time")),
    "time": (("from",), False, _read("time")),
    "duration": (("from",), False, _read("duration")),
    "age": (("birth", "on"), False, _age),
    "years and months duration": (("from", "to"), False, _months_between),
    "last day of month": (("date",), False, _last_day),
    "add working days": (("date", "days"), False, _add_working_days),
    "working days": (("from", "to"), False, _working_days),
}
"""Name: parameter names, whether the last repeats, handler."""

_DATE_PROPERTIES = {
    "year": (Op.YEAR, number(1, 9999)),
    "month": (Op.MONTH, number(1, 12)),
    "day": (Op.DAY, number(1, 31)),
    "weekday": (Op.WEEKDAY, number(1, 7)),
}


def property_of(ctx: Context, node: tree.Path, base: Kernel) -> Kernel | None:
    """`date.year`, `duration.months` and their like (DMN 1.5, table 65)."""
    present = ctx.presume(base)
    if present is None:
        return None
    match present.static.type:
        case Date(low=low, high=high) | DateTime(low=low, high=high):
            known = {**_DATE_PROPERTIES, "year": (Op.YEAR, number(low.year, high.year))}
        case Month(low=low, high=high):
            known = {"year": (Op.YEAR, number(low.year, high.year)), "month": _DATE_PROPERTIES["month"]}
        case Months(low=low, high=high):
            years = number(-(-low // 12) - 1, high // 12 + 1)
            known = {"years": (Op.WHOLE_YEARS, years), "months": (Op.REST_MONTHS, number(-11, 11))}
        case Days(low=low, high=high):
            known = {"days": (Op.COUNT_DAYS, number(low, high))}
        case _:
            known = {}
    if node.name not in known:
        listed = ", ".join(known) or "—"
        ctx.problem(UNKNOWN_PROPERTY, node, type=type_name(present.static.type), name=node.name, known=listed)
        return None
    op, kind = known[node.name]
    return _apply(node, op, (present,), kind)
