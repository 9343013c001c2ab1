"""Expressions over known, unknown and absent values: calls of `regdsl.runtime.operators`, each of which is total."""

from collections.abc import Callable
from datetime import date, datetime, time
from fractions import Fraction
from typing import Final

from msgspec import Struct

from regdsl.compile.code import Code, Function, Leaf, call, leaf, number
from regdsl.compile.constants import Constants
from regdsl.compile.literals import text_literal
from regdsl.compile.notes import Notes, scaled_note
from regdsl.compile.operands import ROUNDINGS, code_set, digits_of, left_spine, signed_terms
from regdsl.compile.scales import element_scale, is_moment, scale_of
from regdsl.compile.symbols import Symbols
from regdsl.feel.kernel import (
    Apply,
    Choose,
    Collect,
    Const,
    Extend,
    InRange,
    Kernel,
    MakeList,
    Op,
    Origin,
    Quantify,
    Ref,
    Select,
)

__all__ = ["Careful", "careful", "constant"]


class Careful(Struct, frozen=True):
    """Where an expression stands: how it names what it reads, the calendar, and what it leaves beside itself."""

    symbols: Symbols
    constants: Constants
    notes: Notes
    resolve: Callable[[Ref], Code]
    calendar: Code


_NAMES: Final = {
    Op.AND: "and_",
    Op.OR: "or_",
    Op.NOT: "not_",
    Op.EQ: "equal",
    Op.LT: "less",
    Op.LE: "at_most",
    Op.GT: "more",
    Op.GE: "at_least",
    Op.IS_ABSENT: "is_absent",
    Op.NEG: "negate",
    Op.ABS: "absolute",
    Op.MODULO: "modulo",
    Op.ODD: "odd",
    Op.EVEN: "even",
    Op.LEAST: "least",
    Op.GREATEST: "greatest",
    Op.COUNT: "count",
    Op.SUM: "total",
    Op.MIN: "minimum",
    Op.MAX: "maximum",
    Op.ALL: "all_of",
    Op.ANY: "any_of",
    Op.INDEX: "item",
    Op.LIST_CONTAINS: "contains_item",
    Op.CONCATENATE: "concatenate",
    Op.DISTINCT: "distinct",
    Op.REVERSE: "reverse",
    Op.CONTAINS: "contains",
    Op.STARTS_WITH: "starts_with",
    Op.ENDS_WITH: "ends_with",
    Op.LENGTH: "length",
    Op.UPPER: "upper",
    Op.LOWER: "lower",
    Op.SUBSTRING_BEFORE: "before",
    Op.SUBSTRING_AFTER: "after",
    Op.ADD_MONTHS: "add_months",
    Op.ADD_DAYS: "add_days",
    Op.ADD_SECONDS: "add_seconds",
    Op.DAYS_BETWEEN: "days_between",
    Op.SECONDS_BETWEEN: "seconds_between",
    Op.MONTHS_BETWEEN: "months_between",
    Op.DAYS_TO_SECONDS: "days_to_seconds",
    Op.AGE: "age",
    Op.MAKE_DATE: "make_date",
    Op.DATE_OF: "date_of",
    Op.MONTH_OF: "month_start",
    Op.YEAR: "year_of",
    Op.MONTH: "month_of",
    Op.DAY: "day_of",
    Op.WEEKDAY: "weekday_of",
    Op.WHOLE_YEARS: "whole_years",
    Op.REST_MONTHS: "rest_months",
    Op.LAST_DAY_OF_MONTH: "last_day_of_month",
    Op.FIELD: "field",
    Op.LOOKUP: "looked_up",
    Op.ON_DAY: "on_day",
}
"""Operators that are one call with their operands as they stand."""

_MOMENTS_BY_INSTANT: Final = frozenset({Op.EQ, Op.LT, Op.LE, Op.GT, Op.GE})
_SPINES: Final = {Op.MUL: "multiply", Op.JOIN_TEXT: "join"}


def constant(ctx: Careful, node: Const) -> Leaf:
    """A value known before any application."""
    match node.value:
        case None | bool():
            return leaf(str(node.value))
        case int() as value:
            scale = scale_of(node)
            if scale:
                ctx.notes.add(scaled_note(value, value, scale))
            return number(value)
        case str() as text:
            return leaf(text_literal(text))
        case frozenset() as codes:
            return ctx.constants.name(codes)
        case Fraction() | datetime() | date() | time() as value:
            return ctx.constants.name(value)


def careful(ctx: Careful, node: Kernel) -> Code:
    """The expression as a call."""
    match node:
        case Const():
            return constant(ctx, node)
        case Ref(origin=Origin.LOCAL, name=name):
            return leaf(ctx.symbols.local(name))
        case Ref():
            return ctx.resolve(node)
        case Apply():
            return _applied(ctx, node)
        case InRange():
            ends = leaf(str(node.low_included)), leaf(str(node.high_included))
            return call("op.between", *(_comparable(ctx, part) for part in (node.value, node.low, node.high)), *ends)
        case Choose():
            return call("op.choose", *(careful(ctx, part) for part in (node.condition, node.then, node.otherwise)))
        case MakeList(items=items):
            return call("op.make_list", *(careful(ctx, item) for item in items))
        case Quantify():
            return _over(ctx, "every" if node.universal else "some", node.source, node.local, node.condition)
        case Select():
            return _over(ctx, "select", node.source, node.local, node.condition)
        case Collect():
            return _over(ctx, "collect", node.source, node.local, node.result)
        case Extend(record=record, local=local, items=items):
            own = ctx.symbols.local(local)
            return call("op.extend", careful(ctx, record), *(Function(own, careful(ctx, item)) for item in items))


def _over(ctx: Careful, name: str, source: Kernel, local: str, body: Kernel) -> Code:
    return call(f"op.{name}", careful(ctx, source), Function(ctx.symbols.local(local), careful(ctx, body)))


def _comparable(ctx: Careful, node: Kernel) -> Code:
    made = careful(ctx, node)
    return call("op.instant", made) if is_moment(node) else made


def _applied(ctx: Careful, node: Apply) -> Code:
    op, operands = node.op, node.operands
    if op in (Op.ADD, Op.SUB):
        return _sum(ctx, node)
    if op in _SPINES:
        return call(f"op.{_SPINES[op]}", *(careful(ctx, part) for part in left_spine(node, op)))
    if op in _MOMENTS_BY_INSTANT:
        return call(f"op.{_NAMES[op]}", *(_comparable(ctx, operand) for operand in operands))
    if op in ROUNDINGS:
        return _rounded(ctx, node)
    if op in _NAMES:
        return call(f"op.{_NAMES[op]}", *(careful(ctx, operand) for operand in operands))
    return _special(ctx, node)


def _special(ctx: Careful, node: Apply) -> Code:
    made = tuple(careful(ctx, operand) for operand in node.operands if not _is_set(operand))
    match node.op:
        case Op.IN_SET:
            return call("op.in_set", *made, code_set(ctx.constants, node))
        case Op.DIV:
            left, right = (scale_of(operand) or 0 for operand in node.operands)
            return call("op.divide", _times(made[0], right - left), _times(made[1], left - right))
        case Op.RESCALE:
            return _times(made[0], (scale_of(node) or 0) - (scale_of(node.operands[0]) or 0))
        case Op.TO_RATIO:
            return call("op.ratio", *made, number(10 ** (scale_of(node.operands[0]) or 0)))
        case Op.MEAN:
            scale = element_scale(node.operands[0])
            mean = call("op.mean", *made)
            return call("op.divide", mean, number(10**scale)) if scale else mean
        case Op.COUNT_DAYS:
            return made[0]
        case Op.ADD_WORKING_DAYS:
            return call("op.add_working_days", ctx.calendar, *made)
        case Op.WORKING_DAYS_BETWEEN:
            return call("op.working_days_between", ctx.calendar, *made)
        case _:
            raise AssertionError(f"lowering leaves no {node.op} here")


def _is_set(node: Kernel) -> bool:
    return isinstance(node, Const) and isinstance(node.value, frozenset)


def _sum(ctx: Careful, node: Apply) -> Code:
    terms = signed_terms(node)
    made = [careful(ctx, term) for _, term in terms]
    if len(made) == 2 and not terms[1][0]:
        return call("op.subtract", *made)
    return call(
        "op.add",
        *(term if added else call("op.negate", term) for (added, _), term in zip(terms, made, strict=True)),
    )


def _times(made: Code, power: int) -> Code:
    return call("op.multiply", made, number(10**power)) if power > 0 else made


def _rounded(ctx: Careful, node: Apply) -> Code:
    value, digits = node.operands[0], digits_of(node)
    made, scale = careful(ctx, value), scale_of(value)
    if scale is None:
        return call(f"op.{ROUNDINGS[node.op]}", _times(made, digits))
    if scale <= digits:
        return _times(made, digits - scale)
    return call(f"op.{ROUNDINGS[node.op]}", made, number(10 ** (scale - digits)))
