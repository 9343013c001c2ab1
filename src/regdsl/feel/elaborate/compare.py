"""Comparisons, ranges and unary tests (DMN 1.5, tables 42 and 53, strict mode)."""

from difflib import get_close_matches
from typing import Final

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import (
    ALWAYS_ABSENT_TEST,
    CODE_NOT_IN_LIST,
    OUT_OF_DOMAIN,
    TYPE_CLASH,
    UNIT_CLASH,
)
from regdsl.feel.elaborate.keys import is_constant
from regdsl.feel.elaborate.scope import Context
from regdsl.feel.kernel import Apply, Const, InRange, Kernel, Op
from regdsl.feel.types import (
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Null,
    Number,
    Record,
    Seconds,
    Static,
    Text,
    Time,
    Type,
)
from regdsl.text import did_you_mean

__all__ = [
    "BOOLEAN",
    "COMPARE_FIELDS",
    "NOT_COMPARED",
    "alike",
    "compared",
    "holds_records",
    "in_one_unit",
    "in_range",
    "in_seconds",
    "is_ordered",
    "negate",
]

BOOLEAN = Static(Boolean())
_ORDER = {
    tree.ComparisonOp.LESS: Op.LT,
    tree.ComparisonOp.LESS_OR_EQUAL: Op.LE,
    tree.ComparisonOp.GREATER: Op.GT,
    tree.ComparisonOp.GREATER_OR_EQUAL: Op.GE,
}
_ORDERED = (Number, Text, Date, Month, DateTime, Time, Months, Days, Seconds)


def is_ordered(kind: Type) -> bool:
    """Whether values of the type have an order."""
    return isinstance(kind, _ORDERED)


def negate(kernel: Kernel) -> Kernel:
    """`not(kernel)`; the negation of a negation is the thing itself."""
    if isinstance(kernel, Apply) and kernel.op is Op.NOT:
        return kernel.operands[0]
    return Apply(op=Op.NOT, operands=(kernel,), static=BOOLEAN, start=kernel.start, end=kernel.end)


def compared(ctx: Context, node: tree.Node, op: tree.ComparisonOp, left: Kernel, right: Kernel) -> Kernel | None:
    """`left op right`; equality speaks of absent values too, ordering does not."""
    if op in (tree.ComparisonOp.EQUAL, tree.ComparisonOp.NOT_EQUAL):
        equal = _equality(ctx, node, left, right)
        return equal if equal is None or op is tree.ComparisonOp.EQUAL else replace(negate(equal), start=node.start)
    a, b = ctx.presume(left), ctx.presume(right)
    if a is None or b is None:
        return None
    pair = alike(ctx, a, b)
    if pair is None:
        return None
    if not isinstance(pair[0].static.type, _ORDERED):
        found = type_name(pair[0].static.type)
        ctx.problem(TYPE_CLASH, node, expected=Bilingual("число или дата", "number or date"), found=found)
        return None
    return _boolean(node, _ORDER[op], pair)


def in_range(
    ctx: Context, node: tree.Node, value: Kernel, low: Kernel, high: Kernel, ends: tuple[bool, bool]
) -> Kernel | None:
    """Whether `value` lies between `low` and `high`; `ends` tells which of them belong."""
    kernels = [ctx.presume(kernel) for kernel in (value, low, high)]
    present = tuple(kernel for kernel in kernels if kernel is not None)
    if len(present) != len(kernels):
        return None
    a, b, c = in_one_unit(present)
    first, second = alike(ctx, a, b), alike(ctx, a, c)
    if first is None or second is None:
        return None
    if not isinstance(a.static.type, _ORDERED):
        ctx.problem(
            TYPE_CLASH, node, expected=Bilingual("число или дата", "number or date"), found=type_name(a.static.type)
        )
        return None
    return InRange(
        value=first[0],
        low=first[1],
        high=second[1],
        low_included=ends[0],
        high_included=ends[1],
        static=BOOLEAN,
        start=node.start,
        end=node.end,
    )


def _boolean(node: tree.Node, op: Op, operands: tuple[Kernel, ...]) -> Kernel:
    return Apply(op=op, operands=operands, static=BOOLEAN, start=node.start, end=node.end)


def _equality(ctx: Context, node: tree.Node, left: Kernel, right: Kernel) -> Kernel | None:
    for value, other in ((left, right), (right, left)):
        if isinstance(other.static.type, Null):
            if not value.static.nullable and not isinstance(value.static.type, Null):
                ctx.problem(ALWAYS_ABSENT_TEST, node, name=ctx.name_of(value))
                if is_constant(value):
                    return Const(value=False, static=BOOLEAN, start=node.start, end=node.end)
            return _boolean(node, Op.IS_ABSENT, (value,))
    pair = alike(ctx, left, right)
    return _boolean(node, Op.EQ, pair) if pair else None


def alike(ctx: Context, left: Kernel, right: Kernel) -> tuple[Kernel, Kernel] | None:
    """Both operands brought to one comparable type, or None with the clash noted."""
    ours, theirs = left.static.type, right.static.type
    if holds_records(ours) and holds_records(theirs):
        ctx.problem(OUT_OF_DOMAIN, right, what=NOT_COMPARED, hint=COMPARE_FIELDS)
        return None
    if {type(ours), type(theirs)} == {Days, Seconds}:
        return in_seconds(left), in_seconds(right)
    if (
        isinstance(ours, Number)
        and isinstance(theirs, Number)
        and ours.unit
        and theirs.unit
        and ours.unit != theirs.unit
    ):
        ctx.problem(UNIT_CLASH, right, left=ours.unit, right=theirs.unit)
        return None
    if not _same(ours, theirs):
        ctx.problem(TYPE_CLASH, right, _how(ours, theirs, right), expected=type_name(ours), found=type_name(theirs))
        return None
    for value, other in ((left, right), (right, left)):
        if not _code_known(ctx, value, other):
            return None
    return left, right


NOT_COMPARED: Final = Bilingual("записи целиком не сравнивают", "records are not compared as a whole")
COMPARE_FIELDS: Final = Bilingual("сравните их поля", "compare their fields")


def holds_records(kind: Type) -> bool:
    """Whether a type is a record or a list of records."""
    return isinstance(kind, Record) or (isinstance(kind, ListOf) and holds_records(kind.element))


def _same(ours: Type, theirs: Type) -> bool:
    if isinstance(ours, ListOf) and isinstance(theirs, ListOf):
        return _same(ours.element, theirs.element) or isinstance(ours.element, Null) or isinstance(theirs.element, Null)
    return type(ours) is type(theirs)


def _how(ours: Type, theirs: Type, right: Kernel) -> Bilingual | None:
    if isinstance(ours, Date) and isinstance(theirs, Text) and isinstance(right, Const):
        return Bilingual(f'напишите date("{right.value}")', f'write date("{right.value}")')
    if isinstance(ours, Month) and isinstance(theirs, Text) and isinstance(right, Const):
        return Bilingual(f'напишите month("{right.value}")', f'write month("{right.value}")')
    if {type(ours), type(theirs)} == {Date, Month}:
        return Bilingual("возьмите месяц даты: month(…)", "take the month of the date: month(…)")
    if isinstance(ours, Number) and isinstance(theirs, Text) and isinstance(right, Const):
        return Bilingual("уберите кавычки вокруг числа", "remove the quotes around the number")
    if isinstance(ours, Text) and isinstance(theirs, Number):
        return Bilingual("возьмите текст в кавычки", "put the text in quotes")
    if isinstance(ours, DateTime) and isinstance(theirs, Date):
        return Bilingual("возьмите дату момента: date(…)", "take the date of the moment: date(…)")
    return None


def in_one_unit(kernels: tuple[Kernel, ...]) -> tuple[Kernel, ...]:
    """The kernels, durations of days in seconds where any is counted in seconds."""
    mixed = any(isinstance(kernel.static.type, Seconds) for kernel in kernels)
    return tuple(in_seconds(kernel) for kernel in kernels) if mixed else kernels


def in_seconds(kernel: Kernel) -> Kernel:
    """A duration of days in seconds; any other kernel as it is."""
    days = kernel.static.type
    if not isinstance(days, Days):
        return kernel
    static = replace(kernel.static, type=Seconds(days.low * 86400, days.high * 86400))
    if isinstance(kernel, Const) and isinstance(kernel.value, int):
        return replace(kernel, value=kernel.value * 86400, static=static)
    return Apply(op=Op.DAYS_TO_SECONDS, operands=(kernel,), static=static, start=kernel.start, end=kernel.end)


def _code_known(ctx: Context, value: Kernel, other: Kernel) -> bool:
    kind = other.static.type
    if not (isinstance(value, Const) and isinstance(value.value, str) and isinstance(kind, Text)):
        return True
    codes = (kind.declared or kind).codes
    if codes is None or value.value in codes:
        return True
    close = get_close_matches(value.value, sorted(codes), 1)
    hint = did_you_mean(value.value, close[0]) if close else None
    ctx.problem(CODE_NOT_IN_LIST, value, hint, code=value.value, codes=", ".join(sorted(codes)))
    return False
