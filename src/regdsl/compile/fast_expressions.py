"""Expressions of the fast path: plain Python, since all data are known and guards stand left of what they guard."""

from fractions import Fraction
from typing import Final

from regdsl.compile.careful_expressions import careful, constant
from regdsl.compile.code import (
    Code,
    Conditional,
    Joined,
    Leaf,
    Strength,
    bracketed,
    call,
    leaf,
    listed,
    number,
    tuple_of,
)
from regdsl.compile.fast_context import Fast
from regdsl.compile.fast_lists import gone_through, selected, told_apart
from regdsl.compile.fast_operators import PLAIN, SIGNS
from regdsl.compile.fast_records import extended_records, field_of
from regdsl.compile.operands import ROUNDINGS, code_set, digits_of, left_spine, signed_terms
from regdsl.compile.products import (
    Pair,
    Product,
    added_pairs,
    compared,
    divided_pairs,
    multiplied_pairs,
    reduced,
)
from regdsl.compile.scales import element_scale, is_moment, is_ratio, scale_of
from regdsl.core.walk import children
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
from regdsl.feel.types import DateTime, ListOf

__all__ = ["condition", "fast", "pair"]

_TAKES_ABSENT: Final = frozenset({Op.EQ, Op.IS_ABSENT, Op.IN_SET})
_MULTIPLICATIVE: Final = frozenset({Op.MUL, Op.RESCALE, Op.NEG, Op.DAYS_TO_SECONDS})
_BY_INSTANT: Final = frozenset({Op.EQ, Op.LEAST, Op.GREATEST, Op.MIN, Op.MAX, Op.LIST_CONTAINS})
_AGGREGATES: Final = frozenset({Op.MIN, Op.MAX, Op.MEAN, Op.INDEX})


def condition(ctx: Fast, node: Kernel) -> Code:
    """A condition; should it be absent after all, the careful path must say so."""
    made = fast(ctx, node)
    return call("decided", made) if ctx.may_be_absent(node) else made


def fast(ctx: Fast, node: Kernel) -> Code:
    """The expression as plain Python; where an operand may be absent, as calls that reckon with it."""
    match node:
        case Const(value=int()) if not isinstance(node.value, bool):
            return _product(ctx, node).code(ctx.notes)
        case Const():
            return constant(ctx.careful(), node)
        case Ref():
            return ctx.resolve(node)
        case Choose():
            return Conditional(fast(ctx, node.then), fast(ctx, node.condition), fast(ctx, node.otherwise))
        case MakeList(items=items):
            return tuple_of(tuple(fast(ctx, item) for item in items))
        case Apply() if _orders_moments(node):
            return call("settled", careful(ctx.careful(), node))
        case Apply(op=op) if op in _TAKES_ABSENT:
            return _comparison(ctx, node)
        case _ if any(ctx.may_be_absent(child) for child in children(node)):
            return call("settled", careful(ctx.careful(), node))
        case Apply():
            return _applied(ctx, node)
        case InRange():
            return _in_range(ctx, node)
        case Quantify():
            name = "all" if node.universal else "any"
            return gone_through(fast, ctx, name, fast(ctx, node.condition), node.local, node.source)
        case Select():
            return selected(fast, ctx, node)
        case Collect(result=Extend() as extended):
            return extended_records(fast, pair, ctx, node, extended)
        case Collect():
            return gone_through(fast, ctx, "tuple", fast(ctx, node.result), node.local, node.source)
        case Extend():
            return call("settled", careful(ctx.careful(), node))


def _orders_moments(node: Apply) -> bool:
    """Whether several moments are told apart or put in order, which plain Python does by the wall clock of their zone;
    two that are compared by themselves are written as instants."""
    if node.op not in _BY_INSTANT:
        return False
    kinds = [operand.static.type for operand in node.operands]
    listed = any(isinstance(kind, ListOf) and isinstance(kind.element, DateTime) for kind in kinds)
    return listed or (node.op is not Op.EQ and any(isinstance(kind, DateTime) for kind in kinds))


def _applied(ctx: Fast, node: Apply) -> Code:
    op, operands = node.op, node.operands
    ratio = pair(ctx, node) if is_ratio(node) and op is not Op.FIELD else None
    if ratio is not None:
        return ctx.fraction(ratio)
    if op in SIGNS:
        return _comparison(ctx, node)
    if op in (Op.ADD, Op.SUB):
        return _sum(ctx, node)
    if op in _MULTIPLICATIVE:
        return _product(ctx, node).code(ctx.notes)
    if op in ROUNDINGS:
        return _rounded(ctx, node)
    if op in _AGGREGATES:
        return _aggregate(ctx, node)
    match op:
        case Op.FIELD:
            return field_of(fast, ctx, *operands)
        case Op.DIV:
            return Joined((fast(ctx, operands[0]), fast(ctx, operands[1])), ("/",), Strength.PRODUCT)
        case Op.TO_RATIO:
            return call("Fraction", fast(ctx, operands[0]), number(10 ** (scale_of(operands[0]) or 0)))
        case Op.LIST_CONTAINS:
            return Joined((fast(ctx, operands[1]), listed(fast(ctx, operands[0]))), ("in",), Strength.COMPARISON)
        case Op.DAYS_BETWEEN if (later := ctx.day(operands[0])) and (earlier := ctx.day(operands[1])):
            return Joined((later, earlier), ("-",), Strength.SUM)
        case Op.DISTINCT if told_apart(operands[0]):
            return call("tuple", call("dict.fromkeys", listed(fast(ctx, operands[0]))))
        case Op.JOIN_TEXT:
            return PLAIN[op](*(fast(ctx, part) for part in left_spine(node, op)))
        case _:
            return PLAIN[op](*(fast(ctx, operand) for operand in operands))


def _sum(ctx: Fast, node: Apply) -> Code:
    terms = signed_terms(node)
    signs = tuple("+" if added else "-" for added, _ in terms[1:])
    return Joined(tuple(fast(ctx, term) for _, term in terms), signs, Strength.SUM)


def _product(ctx: Fast, node: Kernel) -> Product:
    """A whole number, with its constant factors gathered."""
    match node:
        case Const(value=int() as value):
            scale = scale_of(node)
            return Product(value, meant=None if scale is None else (value, scale))
        case Apply(op=Op.RESCALE, operands=(operand,)) if not ctx.may_be_absent(operand):
            return _product(ctx, operand).scaled(10 ** ((scale_of(node) or 0) - (scale_of(operand) or 0)))
        case Apply(op=Op.NEG, operands=(operand,)) if not ctx.may_be_absent(operand):
            return _product(ctx, operand).scaled(-1)
        case Apply(op=Op.DAYS_TO_SECONDS, operands=(operand,)) if not ctx.may_be_absent(operand):
            return _product(ctx, operand).scaled(86_400)
        case Apply(op=Op.MUL) if not any(map(ctx.may_be_absent, node.operands)):
            made = Product(1)
            for part in left_spine(node, Op.MUL):
                made = made.times(_product(ctx, part))
            return made
        case _:
            return Product(1, (fast(ctx, node),))


def pair(ctx: Fast, node: Kernel) -> Pair | None:
    """A ratio as two whole numbers; None where it has to be a fraction."""
    if ctx.may_be_absent(node) or any(ctx.may_be_absent(child) for child in children(node)):
        return None
    match node:
        case Const(value=Fraction() as value):
            return Pair(Product(value.numerator), Product(value.denominator))
        case Ref(origin=Origin.DEFINITION, name=name):
            made = ctx.computed[name]
            return made if isinstance(made, Pair) else None
        case Apply(op=Op.FIELD, operands=(record, Const(value=int() as place))) if ctx.pair_at(record, place):
            return ctx.pair_at(record, place)
        case Ref(origin=Origin.INPUT | Origin.LOCAL) | Apply(op=Op.FIELD):
            whole = bracketed(fast(ctx, node), Strength.ATOM)
            return Pair(*(Product(1, (leaf(f"{whole}.{part}"),)) for part in ("numerator", "denominator")))
        case Apply(op=Op.TO_RATIO, operands=(operand,)):
            return reduced(Pair(_product(ctx, operand), Product(10 ** (scale_of(operand) or 0))))
        case Apply(op=Op.DIV | Op.MUL | Op.ADD | Op.SUB as op, operands=(left, right)):
            return _pair_of_two(ctx, op, left, right)
        case Apply(op=Op.NEG, operands=(operand,)):
            opposite = pair(ctx, operand)
            return opposite and Pair(opposite.num.scaled(-1), opposite.den)
        case Apply(op=Op.MEAN, operands=(operand,)):
            source, scale = fast(ctx, operand), element_scale(operand)
            if scale is None or not isinstance(source, Leaf):
                return None
            return Pair(Product(1, (call("sum", source),)), Product(10**scale, (call("len", source),)))
        case _:
            return None


def _pair_of_two(ctx: Fast, op: Op, left: Kernel, right: Kernel) -> Pair | None:
    ours, theirs = _as_pair(ctx, left), _as_pair(ctx, right)
    if ours is None or theirs is None:
        return None
    match op:
        case Op.DIV:
            return divided_pairs(ours, theirs)
        case Op.MUL:
            return multiplied_pairs(ours, theirs)
        case _:
            return added_pairs(ours, theirs, "+" if op is Op.ADD else "-", ctx.notes)


def _as_pair(ctx: Fast, node: Kernel) -> Pair | None:
    if is_ratio(node):
        return pair(ctx, node)
    return Pair(_product(ctx, node), Product(10 ** (scale_of(node) or 0)))


def _comparable(ctx: Fast, node: Kernel) -> Code:
    if not is_moment(node):
        return fast(ctx, node)
    instant = "op.instant" if ctx.may_be_absent(node) else "dates.instant"
    return call(instant, fast(ctx, node))


def _comparison(ctx: Fast, node: Apply) -> Code:
    match node.op, node.operands:
        case Op.IS_ABSENT, (operand,):
            return Joined((fast(ctx, operand), leaf("None")), ("is",), Strength.COMPARISON)
        case Op.IN_SET, (operand, _):
            return Joined((fast(ctx, operand), code_set(ctx.constants, node)), ("in",), Strength.COMPARISON)
        case Op.EQ, (operand, Const(value=bool() | None) as other) | (Const(value=bool() | None) as other, operand):
            return Joined((fast(ctx, operand), fast(ctx, other)), ("is",), Strength.COMPARISON)
        case _, (left, right):
            return _compared(ctx, SIGNS[node.op], left, right)
    raise AssertionError(f"lowering leaves no {node.op} here")


def _compared(ctx: Fast, sign: str, left: Kernel, right: Kernel) -> Code:
    if is_ratio(left) and is_ratio(right):
        ours, theirs = pair(ctx, left), pair(ctx, right)
        if ours is not None and theirs is not None:
            return compared(ours, theirs, sign, ctx.notes)
    return Joined((_comparable(ctx, left), _comparable(ctx, right)), (sign,), Strength.COMPARISON)


def _in_range(ctx: Fast, node: InRange) -> Code:
    signs = "<=" if node.low_included else "<", "<=" if node.high_included else "<"
    value = pair(ctx, node.value) if is_ratio(node.value) else None
    if value is not None and all(isinstance(part, Leaf) for part in (*value.num.factors, *value.den.factors)):
        sides = _compared(ctx, signs[0], node.low, node.value), _compared(ctx, signs[1], node.value, node.high)
        return Joined(sides, ("and",), Strength.AND)
    items = tuple(_comparable(ctx, part) for part in (node.low, node.value, node.high))
    return Joined(items, signs, Strength.COMPARISON)


def _rounded(ctx: Fast, node: Apply) -> Code:
    value, digits = node.operands[0], digits_of(node)
    ratio = _as_pair(ctx, value)
    if ratio is None:
        return call(f"rounding.{ROUNDINGS[node.op]}", Product(10**digits, (fast(ctx, value),)).code(ctx.notes))
    whole = reduced(Pair(ratio.num.scaled(10**digits), ratio.den))
    if whole.den == Product(1):
        return whole.num.code(ctx.notes)
    top, bottom = whole.num.code(ctx.notes), whole.den.code(ctx.notes)
    if node.op is Op.FLOOR:
        return Joined((top, bottom), ("//",), Strength.PRODUCT)
    return call(f"rounding.{ROUNDINGS[node.op]}", top, bottom)


def _aggregate(ctx: Fast, node: Apply) -> Code:
    source = fast(ctx, node.operands[0])
    match node.op:
        case Op.MEAN:
            return call("settled", careful(ctx.careful(), node))
        case Op.INDEX:
            place = node.operands[1]
            if isinstance(place, Const) and isinstance(place.value, int) and not ctx.may_be_absent(node):
                return call("op.item", source, number(place.value))
            return call("op.item", source, fast(ctx, place))
        case _:
            extra = (leaf("default=None"),) if ctx.may_be_absent(node) else ()
            return call("min" if node.op is Op.MIN else "max", listed(source), *extra)
