"""Dates, moments and durations (DMN 1.5, tables 72, 79 and 80; the Civil Code, art. 191-194), strict mode."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from fractions import Fraction

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate import intervals
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import BAD_LITERAL, OUT_OF_DOMAIN, TYPE_CLASH, UNKNOWN_PROPERTY
from regdsl.feel.elaborate.numbers import shifted_date
from regdsl.feel.elaborate.scope import Context
from regdsl.feel.kernel import Apply, Const, Kernel, Op
from regdsl.feel.types import Date, DateTime, Days, Months, Number, Seconds, Static, Time, Type, number

__all__ = ["TEMPORAL_FUNCTIONS", "at_literal", "parse_duration", "property_of"]

Handler = Callable[[Context, tree.Call, tuple[Kernel, ...]], "Kernel | None"]

_DURATION = re.compile(
    r"(?P<sign>-?)P(?:(?P<y>\d{1,6})Y)?(?:(?P<m>\d{1,6})M)?(?:(?P<w>\d{1,6})W)?(?:(?P<d>\d{1,7})D)?"
    r"(?:T(?:(?P<h>\d{1,7})H)?(?:(?P<min>\d{1,7})M)?(?:(?P<s>\d{1,9})S)?)?"
)


def parse_duration(text: str) -> tuple[int, Type] | None:
    """Read an ISO 8601 duration: its amount, and the type that tells whether it is months, days or seconds."""
    match = _DURATION.fullmatch(text)
    if not match or not any(match.group(part) for part in ["y", "m", "w", "d", "h", "min", "s"]) or text.endswith("T"):
        return None
    sign = -1 if match["sign"] else 1
    years, months, weeks, days, hours, minutes, seconds = (
        int(match.group(part) or 0) for part in ["y", "m", "w", "d", "h", "min", "s"]
    )
    if match["y"] or match["m"]:
        if any(match.group(part) for part in ("w", "d", "h", "min", "s")):
            return None
        amount = sign * (years * 12 + months)
        return amount, Months(amount, amount)
    amount = sign * (weeks * 7 + days)
    if "T" not in text:
        return amount, Days(amount, amount)
    amount = amount * 86400 + sign * (hours * 3600 + minutes * 60 + seconds)
    return amount, Seconds(amount, amount)


def at_literal(ctx: Context, node: tree.AtLiteral) -> Kernel | None:
    """`@"..."`: a date, a time, a moment or a duration in ISO form."""
    for sort in ("date", "date and time", "time", "duration"):
        made = _constant(node.text, sort)
        if made:
            return Const(value=made[0], static=Static(made[1]), start=node.start, end=node.end)
    what = Bilingual("дата, время или срок", "date, time or duration")
    ctx.problem(BAD_LITERAL, node, text=node.text, what=what, sample='@"2026-03-01", @"P10Y"')
    return None


def _constant(text: str, what: str) -> tuple[date | datetime | time | int, Type] | None:
    try:
        if what == "date" and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            day = date.fromisoformat(text)
            return day, Date(day, day)
        if what == "date and time" and "T" in text and not text.startswith(("P", "-P")):
            moment = datetime.fromisoformat(text)
            return (moment, DateTime()) if moment.tzinfo else None
        if what == "time" and re.fullmatch(r"\d\d:\d\d(:\d\d)?", text):
            return time.fromisoformat(text), Time()
        return parse_duration(text) if what == "duration" else None
    except ValueError:
        return None


_WHAT = {
    "date": (Bilingual("дата", "date"), 'date("2026-03-01")'),
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
    made = _constant(text.value, what)
    if made is None:
        title, sample = _WHAT[what]
        ctx.problem(BAD_LITERAL, text, text=text.value, what=title, sample=sample)
        return None
    return Const(value=made[0], static=Static(made[1]), start=node.start, end=node.end)


def _date(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    if len(args) == 3:
        return _made_date(ctx, node, args)
    only = ctx.presume(args[0], "x")
    if only is None:
        return None
    if isinstance(only.static.type, DateTime):
        return _apply(node, Op.DATE_OF, (only,), Date())
    return only if isinstance(only.static.type, Date) else _literal(ctx, node, only, "date")


def _made_date(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    _, month, day = args
    kinds = [arg.static.type for arg in args]
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
    return _apply(node, Op.MAKE_DATE, args, Date(first.replace(year=int(low)), first.replace(year=int(high))))


def _apply(node: tree.Node, op: Op, operands: tuple[Kernel, ...], kind: Type) -> Kernel:
    return Apply(op=op, operands=operands, static=Static(kind), start=node.start, end=node.end)


def _dates(ctx: Context, args: tuple[Kernel, ...]) -> tuple[tuple[Kernel, Date], ...] | None:
    found: list[tuple[Kernel, Date]] = []
    for arg in args:
        present = ctx.presume(arg, "x")
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
    dates = _dates(ctx, args)
    return _apply(node, Op.MONTHS_BETWEEN, args, Months(-120000, 120000)) if dates else None


def _last_day(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    dates = _dates(ctx, args)
    if dates is None:
        return None
    day = dates[0][1]
    return shifted_date(ctx, node, Op.LAST_DAY_OF_MONTH, args, day, (0, 31 if day.high.year < 9999 else 0))


def _add_working_days(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    dates = _dates(ctx, args[:1])
    amount = ctx.presume(args[1], "x")
    if dates is None or amount is None:
        return None
    kind = amount.static.type
    if not (isinstance(kind, Number) and kind.is_integer):
        ctx.problem(TYPE_CLASH, args[1], expected=Bilingual("целое число", "integer"), found=type_name(kind))
        return None
    low, high = (int(end) for end in intervals.bounds(kind))
    # a stretch of days off is never longer than a month, and five days of seven are worked: four times is ample
    days = (min(0, low) * 4 - 31, max(0, high) * 4 + 31)
    return shifted_date(ctx, node, Op.ADD_WORKING_DAYS, args, dates[0][1], days)


def _working_days(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    dates = _dates(ctx, args)
    return _apply(node, Op.WORKING_DAYS_BETWEEN, args, number(-3_700_000, 3_700_000)) if dates else None


def _read(what: str) -> Handler:
    def handle(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
        return _literal(ctx, node, args[0], what)

    return handle


TEMPORAL_FUNCTIONS: dict[str, tuple[tuple[str, ...], bool, Handler]] = {
    "date": (("from",), True, _date),
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
    present = ctx.presume(base, "x")
    if present is None:
        return None
    match present.static.type:
        case Date(low=low, high=high):
            known = {**_DATE_PROPERTIES, "year": (Op.YEAR, number(low.year, high.year))}
        case DateTime():
            known = _DATE_PROPERTIES
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
