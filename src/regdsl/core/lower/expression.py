"""From exact rationals to scaled integers and ratios: the kernel rewritten, its meaning kept."""

from collections.abc import Callable
from fractions import Fraction
from operator import is_

from msgspec.structs import replace

from regdsl.core.lower.align import align, aligned_to, rescaled, scaled, to_ratio
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
    Quantify,
    Ref,
    Select,
)
from regdsl.feel.types import ListOf, Number, Static

__all__ = ["constant", "lower"]

_COMPARED = frozenset({Op.EQ, Op.LT, Op.LE, Op.GT, Op.GE, Op.LEAST, Op.GREATEST, Op.MODULO, Op.CONCATENATE})
_ROUNDINGS = frozenset(
    {Op.FLOOR, Op.CEILING, Op.ROUND_UP, Op.ROUND_DOWN, Op.ROUND_HALF_UP, Op.ROUND_HALF_DOWN, Op.ROUND_HALF_EVEN}
)


def constant(value: Fraction, scale: int) -> int:
    """A number as an integer at `scale`. Raises ValueError when it has more digits."""
    numerator: int = value.numerator * 10**scale
    whole, rest = divmod(numerator, value.denominator)
    if rest:
        raise ValueError(f"{value} has more than {scale} digits")
    return whole


def lower(kernel: Kernel) -> Kernel:
    """Lower one expression."""
    match kernel:
        case Ref():
            return kernel
        case Const(value=Fraction() as value, static=Static(type=Number(scale=int() as scale))):
            exact = constant(value, scale)
            return Const(value=exact, static=kernel.static, start=kernel.start, end=kernel.end)
        case Apply(op=op, operands=operands):
            lowered = tuple([lower(operand) for operand in operands])
            return _RULES.get(op, _plain)(kernel, lowered)
        case InRange(value=value, low=low, high=high):
            a, b, c = align((lower(value), lower(low), lower(high)))
            return replace(kernel, value=a, low=b, high=c)
        case Choose(condition=condition, then=then, otherwise=otherwise):
            yes, no = align((lower(then), lower(otherwise)))
            ours = kernel.static
            made = Choose(
                condition=lower(condition), then=yes, otherwise=no, static=ours, start=kernel.start, end=kernel.end
            )
            return _like(made, yes)
        case MakeList(items=items):
            return replace(kernel, items=align(tuple(lower(item) for item in items)))
        case Quantify(source=source, condition=condition):
            return replace(kernel, source=lower(source), condition=lower(condition))
        case Select(source=source, condition=condition):
            return replace(kernel, source=lower(source), condition=lower(condition))
        case Collect(source=source, result=result):
            return replace(kernel, source=lower(source), result=lower(result))
        case Extend(record=record, items=items):
            return replace(kernel, record=lower(record), items=tuple(lower(item) for item in items))
        case _:
            return kernel


def _like(kernel: Kernel, sample: Kernel) -> Kernel:
    """The kernel, its number type in the representation of the sample's."""
    ours, theirs = kernel.static.type, sample.static.type
    if isinstance(ours, Number) and isinstance(theirs, Number) and ours.scale != theirs.scale:
        return replace(kernel, static=scaled(kernel.static, ours, theirs.scale))
    return kernel


def _plain(node: Apply, operands: tuple[Kernel, ...]) -> Apply:
    """The operator over `operands`: itself where they are its own."""
    if all(map(is_, operands, node.operands)):
        return node
    return Apply(op=node.op, operands=operands, static=node.static, start=node.start, end=node.end)


def _aligned(node: Apply, operands: tuple[Kernel, ...]) -> Kernel:
    made = align(operands)
    return _like(_plain(node, made), made[0])


def _product(node: Apply, operands: tuple[Kernel, ...]) -> Kernel:
    ratio = any(isinstance(o.static.type, Number) and o.static.type.scale is None for o in operands)
    return _plain(node, tuple(to_ratio(operand) for operand in operands) if ratio else operands)


def _quotient(node: Apply, operands: tuple[Kernel, ...]) -> Kernel:
    left, right = align(operands)
    kind = right.static.type
    assert isinstance(kind, Number)
    if kind.high is not None and kind.high <= 0:
        left, right = _negated(left), _negated(right)
    return _plain(node, (left, right))


def _negated(kernel: Kernel) -> Kernel:
    kind = kernel.static.type
    assert isinstance(kind, Number)
    assert kind.low is not None
    assert kind.high is not None
    made = replace(kernel.static, type=replace(kind, low=-kind.high, high=-kind.low))
    return Apply(op=Op.NEG, operands=(kernel,), static=made, start=kernel.start, end=kernel.end)


def _rounded(node: Apply, operands: tuple[Kernel, ...]) -> Kernel:
    value, digits = operands
    kind = value.static.type
    assert isinstance(kind, Number)
    assert isinstance(digits, Const)
    assert isinstance(digits.value, int)
    if kind.scale is not None and kind.scale <= digits.value:
        return rescaled(value, digits.value)
    return _plain(node, operands)


def _membership(node: Apply, operands: tuple[Kernel, ...]) -> Kernel:
    values, value = operands
    kind = values.static.type
    if isinstance(kind, ListOf) and isinstance(kind.element, Number) and isinstance(value.static.type, Number):
        ours, theirs = kind.element.scale, value.static.type.scale
        if ours is None or (theirs is not None and theirs <= ours):
            value = aligned_to(value, kind.element)
        else:
            values = aligned_to(values, replace(kind, element=value.static.type))
    return _plain(node, (values, value))


def _field(node: Apply, operands: tuple[Kernel, ...]) -> Kernel:
    """A field; its place is no number of the program's and stays as it is."""
    return _plain(node, (operands[0], node.operands[1]))


_Rule = Callable[[Apply, tuple[Kernel, ...]], Kernel]
_RULES: dict[Op, _Rule] = {
    **dict.fromkeys((*_COMPARED, Op.ADD, Op.SUB), _aligned),
    **dict.fromkeys(_ROUNDINGS, _rounded),
    Op.MUL: _product,
    Op.DIV: _quotient,
    Op.LIST_CONTAINS: _membership,
    Op.FIELD: _field,
}
