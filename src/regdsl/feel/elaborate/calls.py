"""Calls: the closed list of functions of strict mode."""

from collections.abc import Callable
from difflib import get_close_matches
from fractions import Fraction
from typing import Final

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate import intervals
from regdsl.feel.elaborate.compare import BOOLEAN, negate
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import (
    BAD_CALL,
    NOT_IN_STRICT,
    OUT_OF_DOMAIN,
    TYPE_CLASH,
    UNKNOWN_FUNCTION,
)
from regdsl.feel.elaborate.keyed.figures import called
from regdsl.feel.elaborate.lists import LIST_FUNCTIONS
from regdsl.feel.elaborate.numbers import divisor_may_be_zero
from regdsl.feel.elaborate.scope import Context
from regdsl.feel.elaborate.temporal import TEMPORAL_FUNCTIONS
from regdsl.feel.elaborate.texts import TEXT_FUNCTIONS
from regdsl.feel.kernel import Apply, Const, Kernel, Op
from regdsl.feel.types import Boolean, Number, Static, Type, number
from regdsl.text import did_you_mean

__all__ = ["FUNCTIONS", "call"]

Handler = Callable[[Context, tree.Call, tuple[Kernel, ...]], "Kernel | None"]


def _apply(node: tree.Node, op: Op, operands: tuple[Kernel, ...], kind: Type) -> Kernel:
    return Apply(op=op, operands=operands, static=Static(kind), start=node.start, end=node.end)


def _not(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    present = ctx.presume(args[0])
    if present is None:
        return None
    if not isinstance(present.static.type, Boolean):
        ctx.problem(TYPE_CLASH, present, expected=type_name(Boolean()), found=type_name(present.static.type))
        return None
    return negate(present)


def _number(ctx: Context, arg: Kernel) -> tuple[Kernel, Number] | None:
    present = ctx.presume(arg)
    if present is None:
        return None
    if isinstance(present.static.type, Number):
        return present, present.static.type
    ctx.problem(TYPE_CLASH, arg, expected=Bilingual("число", "number"), found=type_name(arg.static.type))
    return None


def _rounding(op: Op, needs_scale: bool) -> Handler:
    def handle(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
        found = _number(ctx, args[0])
        if found is None:
            return None
        digits = 0
        if len(args) > 1 or needs_scale:
            scale = args[1] if len(args) == 2 else None
            if not (isinstance(scale, Const) and isinstance(scale.value, Fraction) and scale.value.denominator == 1):
                ctx.problem(BAD_CALL, node, name=_name(node), expected=_ROUNDING_SHAPE)
                return None
            digits = int(scale.value)
            if not 0 <= digits <= 18:
                ctx.problem(BAD_CALL, node, name=_name(node), expected=_ROUNDING_SHAPE)
                return None
        kernel, kind = found
        low, high = intervals.bounds(kind)
        step = Fraction(1, 10**digits)
        low, high = (low / step).__floor__() * step, (high / step).__ceil__() * step
        fixed = Const(value=Fraction(digits), static=Static(number(digits, digits)), start=node.start, end=node.end)
        return _apply(node, op, (kernel, fixed), Number(low, high, digits, kind.unit))

    return handle


_ROUNDING_SHAPE = Bilingual("число и количество знаков от 0 до 18", "a number and digits from 0 to 18")


def _absolute(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    found = _number(ctx, args[0])
    if found is None:
        return None
    low, high = intervals.bounds(found[1])
    least = Fraction(0) if low <= 0 <= high else min(abs(low), abs(high))
    return _apply(node, Op.ABS, (found[0],), replace(found[1], low=least, high=max(abs(low), abs(high))))


def _modulo(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    left, right = _number(ctx, args[0]), _number(ctx, args[1])
    if left is None or right is None:
        return None
    low, high = intervals.bounds(right[1])
    if low <= 0 <= high and not ctx.is_nonzero(right[0]):
        divisor_may_be_zero(ctx, args[1], args[1])
        return None
    if left[1].scale is None or right[1].scale is None:
        what = Bilingual(
            "остаток берут от чисел с конечным числом знаков", "modulo takes numbers with finitely many digits"
        )
        hint = Bilingual("округлите частное по имени: floor(…)", "round the quotient by name: floor(…)")
        ctx.problem(OUT_OF_DOMAIN, node, what=what, hint=hint)
        return None
    scale = max(left[1].scale, right[1].scale)
    kind = Number(min(low, Fraction(0)), max(high, Fraction(0)), scale, left[1].unit)
    return _apply(node, Op.MODULO, (left[0], right[0]), kind)


def _parity(op: Op) -> Handler:
    def handle(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
        found = _number(ctx, args[0])
        if found is None:
            return None
        if not found[1].is_integer:
            ctx.problem(TYPE_CLASH, args[0], expected=type_name(number(0, 0)), found=type_name(found[1]))
            return None
        return Apply(op=op, operands=(found[0],), static=BOOLEAN, start=node.start, end=node.end)

    return handle


Function = tuple[tuple[str, ...], bool, Handler]

FUNCTIONS: Final[dict[str, Function]] = {
    "not": (("negand",), False, _not),
    "abs": (("n",), False, _absolute),
    "floor": (("n",), True, _rounding(Op.FLOOR, False)),
    "ceiling": (("n",), True, _rounding(Op.CEILING, False)),
    "round up": (("n", "scale"), False, _rounding(Op.ROUND_UP, True)),
    "round down": (("n", "scale"), False, _rounding(Op.ROUND_DOWN, True)),
    "round half up": (("n", "scale"), False, _rounding(Op.ROUND_HALF_UP, True)),
    "round half down": (("n", "scale"), False, _rounding(Op.ROUND_HALF_DOWN, True)),
    "decimal": (("n", "scale"), False, _rounding(Op.ROUND_HALF_EVEN, True)),
    "modulo": (("dividend", "divisor"), False, _modulo),
    "odd": (("number",), False, _parity(Op.ODD)),
    "even": (("number",), False, _parity(Op.EVEN)),
    **LIST_FUNCTIONS,
    **TEMPORAL_FUNCTIONS,
    **TEXT_FUNCTIONS,
}
"""Name: parameter names, whether the last repeats, handler."""

_ABSENT_HERE: Final = frozenset(
    {"matches", "replace", "split", "sqrt", "log", "exp", "string", "number", "substring", "is", "context", "get value"}
    | {
        "get entries",
        "context put",
        "context merge",
        "sort",
        "flatten",
        "sublist",
        "insert before",
        "remove",
        "index of",
    }
    | {"product", "median", "stddev", "mode", "string join", "day of year", "week of year", "day of week"}
    | {"month of year", "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "range"}
    | {"finishes", "finished by", "includes", "during", "starts", "started by", "coincides", "list replace", "extract"}
)
"""Functions of DMN mode that regulations do not use."""


def _name(node: tree.Call) -> str:
    return node.function.name if isinstance(node.function, tree.Name) else "?"


def call(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    """A call of a function by its name, arguments elaborated, positional or named."""
    name = _name(node)
    function = FUNCTIONS.get(name)
    symbol = ctx.symbols.get(name)
    if function is None and symbol is not None:
        return called(ctx, node, symbol, args)
    if function is None:
        _no_function(ctx, node, name)
        return None
    parameters, repeats, handler = function
    ordered = _ordered(node, args, parameters)
    enough = ordered is not None and (len(ordered) == len(parameters) or (repeats and len(ordered) >= len(parameters)))
    if ordered is None or not enough or (name == "date" and len(ordered) not in (1, 3)):
        shape = ", ".join(parameters) + (", …" if repeats else "")
        ctx.problem(BAD_CALL, node, name=name, expected=f"{name}({shape})")
        return None
    return handler(ctx, node, ordered)


def _ordered(node: tree.Call, args: tuple[Kernel, ...], parameters: tuple[str, ...]) -> tuple[Kernel, ...] | None:
    if not node.names:
        return args
    if sorted(node.names) != sorted(parameters):
        return None
    return tuple(args[node.names.index(parameter)] for parameter in parameters)


_THE_DATE: Final = Bilingual(
    "напишите «дата обращения»: решение зависит только от заявления и его даты, "
    "поэтому в любой другой день оно получится таким же",
    "write `дата обращения`, the date of the application: a decision rests on the application and its date alone, "
    "so that it comes out the same on any other day",
)


def _no_function(ctx: Context, node: tree.Call, name: str) -> None:
    if name in ("today", "now"):
        what = Bilingual(f"функция {name}()", f"the function {name}()")
        ctx.problem(NOT_IN_STRICT, node, _THE_DATE, what=what)
        return
    if name in _ABSENT_HERE:
        hint = Bilingual("она есть только в режиме dmn", "it exists in dmn mode only")
        ctx.problem(NOT_IN_STRICT, node, what=Bilingual(f"функция «{name}»", f"the function `{name}`"), hint=hint)
        return
    close = get_close_matches(name, [*FUNCTIONS, *ctx.symbols], 1)
    help_ = did_you_mean(name, close[0]) if close else None
    ctx.problem(UNKNOWN_FUNCTION, node.function, help_, name=name)
