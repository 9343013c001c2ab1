"""Dates and moments moved by durations, proved to stay within the years 1 to 9999."""

from datetime import date

from regdsl.feel import tree
from regdsl.feel.elaborate.findings import DATE_OUT_OF_CALENDAR
from regdsl.feel.elaborate.scope import Context
from regdsl.feel.kernel import Apply, Kernel, Op
from regdsl.feel.types import Date, DateTime, Month, Static
from regdsl.runtime.dates import add_months

__all__ = ["by_days", "by_months", "by_seconds"]

_DAY = 86_400


def by_months(
    ctx: Context, node: tree.Node, operands: tuple[Kernel, ...], day: Date | Month | DateTime, months: tuple[int, int]
) -> Kernel | None:
    """A date, month or moment moved by a number of months between two bounds: later days give later results."""
    try:
        low, high = add_months(day.low, months[0]), add_months(day.high, months[1])
    except (ValueError, OverflowError):
        ctx.problem(DATE_OUT_OF_CALENDAR, node)
        return None
    return _moved(ctx, node, Op.ADD_MONTHS, operands, type(day)(low, high), (0, 0))


def by_days(
    ctx: Context, node: tree.Node, op: Op, operands: tuple[Kernel, ...], day: Date | DateTime, days: tuple[int, int]
) -> Kernel | None:
    """A date or moment moved by a number of days between two bounds."""
    return _moved(ctx, node, op, operands, day, days)


def by_seconds(
    ctx: Context, node: tree.Node, operands: tuple[Kernel, ...], moment: DateTime, seconds: tuple[int, int]
) -> Kernel | None:
    """A moment moved by a number of seconds between two bounds."""
    return _moved(ctx, node, Op.ADD_SECONDS, operands, moment, (seconds[0] // _DAY, -(-seconds[1] // _DAY)))


def _moved(
    ctx: Context,
    node: tree.Node,
    op: Op,
    operands: tuple[Kernel, ...],
    day: Date | Month | DateTime,
    days: tuple[int, int],
) -> Kernel | None:
    # a moment is moved along the time line of UTC, where it may be a day earlier or later, and its offset may change
    slack = 1 if isinstance(day, DateTime) else 0
    low, high = day.low.toordinal() + days[0] - slack, day.high.toordinal() + days[1] + slack
    if low <= slack or high > date.max.toordinal() - slack:
        ctx.problem(DATE_OUT_OF_CALENDAR, node)
        return None
    made = type(day)(date.fromordinal(low), date.fromordinal(high))
    return Apply(op=op, operands=operands, static=Static(made), start=node.start, end=node.end)
