"""Days of every year: whether a date lies among them, by its month and day."""

from fractions import Fraction

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate.compare import BOOLEAN, negate
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import TYPE_CLASH
from regdsl.feel.elaborate.scope import Context, Symbol
from regdsl.feel.kernel import Apply, Const, InRange, Kernel, Op
from regdsl.feel.types import Date, Number, Season, Static

__all__ = ["in_season"]

_HUNDRED = 100


def in_season(ctx: Context, node: tree.Expr, value: Kernel, symbol: Symbol) -> Kernel | None:
    """Whether the date `value` lies in the season that `symbol` names: its month and day as one number, `601`, between
    those of the ends; of a season over the turn of the year, not between the days outside it."""
    season = symbol.static.type
    assert isinstance(season, Season)
    present = ctx.presume(value)
    if present is None:
        return None
    if not isinstance(present.static.type, Date):
        expected = Bilingual("дата", "date")
        ctx.problem(TYPE_CLASH, value, expected=expected, found=type_name(value.static.type))
        return None
    ctx.reference(symbol, node.start, node.end)  # notes that the season is read
    day = _day_of_year(present)
    if season.first <= season.last:
        return _between(node, day, season.first, season.last, True)
    return negate(_between(node, day, season.last, season.first, False))


def _day_of_year(value: Kernel) -> Kernel:
    start, end = value.start, value.end
    month = Apply(op=Op.MONTH, operands=(value,), static=_number(1, 12), start=start, end=end)
    day = Apply(op=Op.DAY, operands=(value,), static=_number(1, 31), start=start, end=end)
    hundreds = Apply(
        op=Op.MUL, operands=(month, _const(_HUNDRED, value)), static=_number(100, 1200), start=start, end=end
    )
    return Apply(op=Op.ADD, operands=(hundreds, day), static=_number(101, 1231), start=start, end=end)


def _between(node: tree.Expr, day: Kernel, low: int, high: int, included: bool) -> Kernel:
    return InRange(
        value=day,
        low=_const(low, node),
        high=_const(high, node),
        low_included=included,
        high_included=included,
        static=BOOLEAN,
        start=node.start,
        end=node.end,
    )


def _const(value: int, at: Kernel | tree.Expr) -> Const:
    return Const(value=Fraction(value), static=_number(value, value), start=at.start, end=at.end)


def _number(low: int, high: int) -> Static:
    return Static(Number(Fraction(low), Fraction(high)))
