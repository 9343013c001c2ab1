"""Arithmetic: numbers, dates with durations, text joined to text (DMN 1.5, table 45, strict mode)."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate import intervals
from regdsl.feel.elaborate.compare import in_one_unit
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import (
    BAD_LITERAL,
    DIVISOR_MAY_BE_ZERO,
    NO_OPERATION,
    NOT_IN_STRICT,
    OUT_OF_DOMAIN,
    TYPE_CLASH,
    UNIT_CLASH,
)
from regdsl.feel.elaborate.keys import is_constant
from regdsl.feel.elaborate.moved import by_days, by_months, by_seconds
from regdsl.feel.elaborate.scope import Context
from regdsl.feel.elaborate.texts import joined
from regdsl.feel.kernel import Apply, Const, Kernel, Op
from regdsl.feel.types import Date, DateTime, Days, Month, Months, Number, Seconds, Static, Text, Type
from regdsl.runtime.durations import SECONDS_A_DAY, days_text
from regdsl.runtime.shares import MOST_BITS

__all__ = ["arithmetic", "divisor_may_be_zero", "is_short", "negation", "number_literal"]

MAX_DIGITS = 38
_MAX_ORDINAL = date.max.toordinal()
_ALWAYS_ZERO: Final = Bilingual("на ноль не делят: поправьте делитель", "nothing is divided by zero: mend the divisor")


def number_literal(ctx: Context, node: tree.NumberLiteral) -> Kernel | None:
    """A number as written: exact, and of no more digits than any law has."""
    text = node.text
    is_whole = text.isdecimal()
    if len(text) > MAX_DIGITS or (not is_whole and abs(Decimal(text).adjusted()) > MAX_DIGITS):
        what = Bilingual("число обычной длины", "number of a usual length")
        ctx.problem(BAD_LITERAL, node, text=text[:MAX_DIGITS], what=what, sample="18000.00")
        return None
    value = Fraction(int(text)) if is_whole else Fraction(text)
    scale = 0
    while (10**scale) % value.denominator:
        scale += 1
    kind = Number(value, value, scale)
    return Const(value=value, static=Static(kind), start=node.start, end=node.end)


def negation(ctx: Context, node: tree.Negation, operand: Kernel) -> Kernel | None:
    """`-x` of a number or a duration."""
    present = ctx.presume(operand)
    if present is None:
        return None
    kind = present.static.type
    result: Type
    match kind:
        case Number():
            if isinstance(present, Const) and isinstance(present.value, Fraction):
                folded = Number(-present.value, -present.value, kind.scale)
                return Const(value=-present.value, static=Static(folded), start=node.start, end=node.end)
            result = intervals.negated(kind)
        case Months(low=low, high=high):
            result = Months(-high, -low)
        case Days(low=low, high=high):
            result = Days(-high, -low)
        case Seconds(low=low, high=high):
            result = Seconds(-high, -low)
        case _:
            ctx.problem(TYPE_CLASH, node, expected=Bilingual("число", "number"), found=type_name(kind))
            return None
    return Apply(op=Op.NEG, operands=(present,), static=Static(result), start=node.start, end=node.end)


def arithmetic(ctx: Context, node: tree.Arithmetic, left: Kernel, right: Kernel) -> Kernel | None:
    """`left op right`, both elaborated."""
    if node.op is tree.ArithmeticOp.POWER:
        hint = Bilingual("умножение", "multiplication")
        ctx.problem(NOT_IN_STRICT, node, what=Bilingual("возведение в степень", "the power operator"), hint=hint)
        return None
    a, b = ctx.presume(left), ctx.presume(right)
    if a is None or b is None:
        return None
    ours, theirs = a.static.type, b.static.type
    if isinstance(ours, Number) and isinstance(theirs, Number):
        return _numbers(ctx, node, (a, ours), (b, theirs))
    made = _dated(ctx, node, a, b)
    if made is None and isinstance(ours, Text) and isinstance(theirs, Text) and node.op is tree.ArithmeticOp.ADD:
        return joined(ctx, node, (a, b))
    if made is None:
        one, other = type_name(ours), type_name(theirs)
        if one == other:  # neither side would be mended by being like the other
            ctx.problem(NO_OPERATION, node, op=node.op.value, type=one)
        else:
            ctx.problem(TYPE_CLASH, node.right, expected=one, found=other)
    return made[0] if made else None


def _apply(node: tree.Node, op: Op, operands: tuple[Kernel, ...], kind: Type) -> Kernel:
    return Apply(op=op, operands=operands, static=Static(kind), start=node.start, end=node.end)


def _numbers(
    ctx: Context, node: tree.Arithmetic, left: tuple[Kernel, Number], right: tuple[Kernel, Number]
) -> Kernel | None:
    (a, ours), (b, theirs) = left, right
    operands = (a, b)
    adds = node.op in (tree.ArithmeticOp.ADD, tree.ArithmeticOp.SUBTRACT)
    if adds and ours.unit and theirs.unit and ours.unit != theirs.unit:
        ctx.problem(UNIT_CLASH, node, left=ours.unit, right=theirs.unit)
        return None
    match node.op:
        case tree.ArithmeticOp.ADD:
            return _counted(ctx, node, Op.ADD, operands, intervals.added(ours, theirs))
        case tree.ArithmeticOp.SUBTRACT:
            return _counted(ctx, node, Op.SUB, operands, intervals.subtracted(ours, theirs))
        case tree.ArithmeticOp.MULTIPLY:
            return _counted(ctx, node, Op.MUL, operands, intervals.multiplied(ours, theirs))
        case _:
            return _quotient(ctx, node, left, right)


def divisor_may_be_zero(ctx: Context, at: object, divisor: Kernel) -> None:
    """Note that a divisor may be zero: a guard helps, unless it is always the same."""
    help_ = _ALWAYS_ZERO if is_constant(divisor) else None
    ctx.problem(DIVISOR_MAY_BE_ZERO, at, help_, name=ctx.name_of(divisor))


def _quotient(
    ctx: Context, node: tree.Arithmetic, left: tuple[Kernel, Number], right: tuple[Kernel, Number]
) -> Kernel | None:
    (a, ours), (b, theirs) = left, right
    low, high = intervals.bounds(theirs)
    if low <= 0 <= high:
        if not ctx.is_nonzero(b) or low == high:
            divisor_may_be_zero(ctx, node.right, b)
            return None
        # of a declared share the nearest to zero is known, of any other ratio it is not
        declared = theirs.fraction and theirs.ratio_bits <= MOST_BITS
        if low < 0 < high or (theirs.scale is None and not declared):
            what = Bilingual("знак делителя не определён", "the sign of the divisor is not known")
            hint = Bilingual("поставьте слева охрану: делитель > 0 and …", "put a guard on the left: divisor > 0 and …")
            ctx.problem(OUT_OF_DOMAIN, node.right, what=what, hint=hint)
            return None
    return _counted(ctx, node, Op.DIV, (a, b), intervals.divided(ours, theirs))


def _counted(ctx: Context, node: tree.Node, op: Op, operands: tuple[Kernel, ...], kind: Number) -> Kernel | None:
    return _apply(node, op, operands, kind) if is_short(ctx, node, kind) else None


def is_short(ctx: Context, node: tree.Node, kind: Number) -> bool:
    """Whether a result has a number of digits that one can count with; a problem where it may have more."""
    if intervals.is_counted(kind):
        return True
    what = Bilingual("у числа может быть слишком много знаков", "the number may have too many digits")
    hint = Bilingual("округлите его по имени или сузьте пределы", "round it by name or narrow its bounds")
    ctx.problem(OUT_OF_DOMAIN, node, what=what, hint=hint)
    return False


def _dated(ctx: Context, node: tree.Arithmetic, a: Kernel, b: Kernel) -> tuple[Kernel | None] | None:
    """Arithmetic with dates and durations: None where it is no such thing, else the result (or None inside)."""
    a, b = in_one_unit((a, b))
    if node.op is tree.ArithmeticOp.ADD:
        return _sum(ctx, node, a, b) or _sum(ctx, node, b, a)
    if node.op is tree.ArithmeticOp.SUBTRACT:
        return _difference(ctx, node, a, b)
    if node.op is tree.ArithmeticOp.MULTIPLY:
        return _multiple(node, a, b) or _multiple(node, b, a)
    return None


def _sum(ctx: Context, node: tree.Node, a: Kernel, b: Kernel) -> tuple[Kernel | None] | None:
    match a.static.type, b.static.type:
        case (Date() | Month() | DateTime() as day, Months(low=low, high=high)):
            return (by_months(ctx, node, (a, b), day, (low, high)),)
        case (Date() | DateTime() as day, Days(low=low, high=high)):
            return (by_days(ctx, node, Op.ADD_DAYS, (a, b), day, (low, high)),)
        case (DateTime() as moment, Seconds(low=low, high=high)):
            return (by_seconds(ctx, node, (a, b), moment, (low, high)),)
        case (Date(), Seconds()):
            _no_time_of_day(ctx, node, b)
            return (None,)
        case (Months() as x, Months() as y):
            return (_apply(node, Op.ADD, (a, b), Months(x.low + y.low, x.high + y.high)),)
        case (Days() as x, Days() as y):
            return (_apply(node, Op.ADD, (a, b), Days(x.low + y.low, x.high + y.high)),)
        case (Seconds() as x, Seconds() as y):
            return (_apply(node, Op.ADD, (a, b), Seconds(x.low + y.low, x.high + y.high)),)
    return None


def _difference(ctx: Context, node: tree.Node, a: Kernel, b: Kernel) -> tuple[Kernel | None] | None:
    match a.static.type, b.static.type:
        case (Date() as x, Date() as y):
            span = Days((x.low - y.high).days, (x.high - y.low).days)
            return (_apply(node, Op.DAYS_BETWEEN, (a, b), span),)
        case (DateTime(), DateTime()):
            limit = _MAX_ORDINAL * 86400
            return (_apply(node, Op.SECONDS_BETWEEN, (a, b), Seconds(-limit, limit)),)
        case (Month(), Month()):
            ctx.problem(OUT_OF_DOMAIN, node, what=_MONTHS_APART, hint=_COUNT_MONTHS)
            return (None,)
        case (Date() | Month() | DateTime(), Months(low=low, high=high)):
            return _sum(ctx, node, a, _negated(node, b, Months(-high, -low)))
        case (Date() | DateTime(), Days(low=low, high=high)):
            return _sum(ctx, node, a, _negated(node, b, Days(-high, -low)))
        case (DateTime(), Seconds(low=low, high=high)):
            return _sum(ctx, node, a, _negated(node, b, Seconds(-high, -low)))
        case (Date(), Seconds()):
            _no_time_of_day(ctx, node, b)
            return (None,)
        case (Months() as x, Months() as y):
            return (_apply(node, Op.SUB, (a, b), Months(x.low - y.high, x.high - y.low)),)
        case (Days() as x, Days() as y):
            return (_apply(node, Op.SUB, (a, b), Days(x.low - y.high, x.high - y.low)),)
        case (Seconds() as x, Seconds() as y):
            return (_apply(node, Op.SUB, (a, b), Seconds(x.low - y.high, x.high - y.low)),)
    return None


def _no_time_of_day(ctx: Context, node: tree.Node, span: Kernel) -> None:
    """Tell that a date is not moved by hours; whole days that are written as hours are named as days."""
    at, hint = node if span.end <= span.start else span, _COUNT_DAYS
    if isinstance(span, Const) and isinstance(span.value, int) and span.value % SECONDS_A_DAY == 0:
        days = days_text(span.value // SECONDS_A_DAY)
        hint = Bilingual(f'напишите duration("{days}")', f'write duration("{days}")')
    ctx.problem(OUT_OF_DOMAIN, at, what=_NO_TIME_OF_DAY, hint=hint)


_NO_TIME_OF_DAY: Final = Bilingual(
    "у даты нет времени суток: часы, минуты и секунды к ней не прибавляют и из неё не вычитают",
    "a date has no time of day: hours, minutes and seconds are neither added to it nor subtracted from it",
)
_COUNT_DAYS: Final = Bilingual(
    'считайте в днях — duration("P1D") — или возьмите сведение типа date and time',
    'count in days, duration("P1D"), or take a datum of the type date and time',
)
_MONTHS_APART: Final = Bilingual("месяцы не вычитают один из другого", "months are not subtracted")
_COUNT_MONTHS: Final = Bilingual(
    "напишите years and months duration(от, до)", "write years and months duration(from, to)"
)


def _negated(node: tree.Node, operand: Kernel, kind: Type) -> Kernel:
    if isinstance(operand, Const) and isinstance(operand.value, int):
        return Const(value=-operand.value, static=Static(kind), start=operand.start, end=operand.end)
    return _apply(node, Op.NEG, (operand,), kind)


def _multiple(node: tree.Node, a: Kernel, b: Kernel) -> tuple[Kernel | None] | None:
    kind, times = a.static.type, b.static.type
    if not (isinstance(times, Number) and times.is_integer):
        return None
    low, high = (int(end) for end in intervals.bounds(times))
    match kind:
        case Months(low=x, high=y) | Days(low=x, high=y) | Seconds(low=x, high=y):
            corners = (x * low, x * high, y * low, y * high)
            return (_apply(node, Op.MUL, (a, b), type(kind)(min(corners), max(corners))),)
    return None
