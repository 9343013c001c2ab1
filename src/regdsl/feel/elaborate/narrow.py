"""What a condition shows of its operands once it is known to hold, or not to hold. Narrowing goes through conjuncts.

A condition that contradicts the ranges of its operands is never met, so what stands behind it is never worked out and
anything may be said of it. The value nearest to the operand's own range is said: a wider range of the operand would
leave that value in, so declaring a range more narrowly never makes a new error behind a guard.
"""

from fractions import Fraction

from msgspec.structs import replace

from regdsl.feel.elaborate.intervals import bounds
from regdsl.feel.elaborate.keys import Key, key_of
from regdsl.feel.elaborate.scope import Refined, merged
from regdsl.feel.kernel import Apply, Const, InRange, Kernel, Op
from regdsl.feel.types import Number, Static, Text

__all__ = ["when_false", "when_true"]

Facts = dict[Key, Refined]
_FLIPPED = {Op.LT: Op.GT, Op.LE: Op.GE, Op.GT: Op.LT, Op.GE: Op.LE}
_NEGATED = {Op.LT: Op.GE, Op.LE: Op.GT, Op.GT: Op.LE, Op.GE: Op.LT}


def when_true(condition: Kernel) -> Facts:
    """What holds of the operands where `condition` is true."""
    if isinstance(condition, InRange):
        low_op = Op.GE if condition.low_included else Op.GT
        high_op = Op.LE if condition.high_included else Op.LT
        first = _bounded(condition.value, low_op, condition.low)
        narrowed = first.get(key_of(condition.value))
        value = replace(condition.value, static=narrowed.static) if narrowed else condition.value
        return merged(first, _bounded(value, high_op, condition.high))
    if not isinstance(condition, Apply):
        return {}
    operands = condition.operands
    match condition.op:
        case Op.AND:
            facts: Facts = {}
            for operand in operands:
                facts = merged(facts, when_true(operand))
            return facts
        case Op.NOT:
            return when_false(operands[0])
        case Op.EQ:
            return {**_equal(operands[0], operands[1]), **_equal(operands[1], operands[0])}
        case Op.IN_SET:
            return _among(operands[0], operands[1])
        case Op.LT | Op.LE | Op.GT | Op.GE:
            left, right = operands
            return {**_bounded(left, condition.op, right), **_bounded(right, _FLIPPED[condition.op], left)}
        case _:
            return {}


def when_false(condition: Kernel) -> Facts:
    """What holds of the operands where `condition` is false."""
    if not isinstance(condition, Apply):
        return {}
    operands = condition.operands
    match condition.op:
        case Op.NOT:
            return when_true(operands[0])
        case Op.IS_ABSENT:
            return _present(operands[0])
        case Op.EQ:
            return {**_unequal(operands[0], operands[1]), **_unequal(operands[1], operands[0])}
        case Op.IN_SET:
            values = operands[1].value if isinstance(operands[1], Const) else None
            return _is_none_of(operands[0], values) if isinstance(values, frozenset) else {}
        case Op.LT | Op.LE | Op.GT | Op.GE:
            left, right = operands
            op = _NEGATED[condition.op]
            return {**_bounded(left, op, right), **_bounded(right, _FLIPPED[op], left)}
        case _:
            return {}


def _worth(kernel: Kernel) -> bool:
    return not isinstance(kernel, Const)


def _present(kernel: Kernel) -> Facts:
    return {key_of(kernel): Refined(kernel.static.present())} if _worth(kernel) else {}


def _equal(kernel: Kernel, other: Kernel) -> Facts:
    if not _worth(kernel) or other.static.nullable:
        return {}
    return {key_of(kernel): Refined(_meet(kernel.static.present(), other.static), codes=_code(kernel, other))}


def _meet(static: Static, other: Static) -> Static:
    ours, theirs = static.type, other.type
    if isinstance(ours, Number) and isinstance(theirs, Number):
        low, high = _tighter(ours, theirs)
        return replace(static, type=replace(ours, low=low, high=high))
    return static


def _tighter(ours: Number, theirs: Number) -> tuple[Fraction, Fraction]:
    (a, b), (c, d) = bounds(ours), bounds(theirs)
    if d < a:
        return d, d
    return max(a, c), max(min(b, d), c)


def _code(kernel: Kernel, other: Kernel) -> frozenset[str] | None:
    """The code that `other` writes, where `kernel` is one of closed codes."""
    kind = kernel.static.type
    closed = isinstance(kind, Text) and kind.codes is not None
    return frozenset((other.value,)) if closed and isinstance(other, Const) and isinstance(other.value, str) else None


def _is_none_of(kernel: Kernel, codes: frozenset[str]) -> Facts:
    kind = kernel.static.type
    if not (isinstance(kind, Text) and kind.codes is not None):
        return {}
    return {key_of(kernel): Refined(kernel.static, codes=kind.codes - codes)}


def _unequal(kernel: Kernel, other: Kernel) -> Facts:
    code = _code(kernel, other)
    if code is not None:
        return _is_none_of(kernel, code)
    if not (
        _worth(kernel) and isinstance(other, Const) and other.value == 0 and isinstance(kernel.static.type, Number)
    ):
        return {}
    kind = kernel.static.type
    if kind.scale is not None:
        step = Fraction(1, 10**kind.scale)
        if kind.low == 0 and kind.high is not None and kind.high >= step:
            kind = replace(kind, low=step)
        elif kind.high == 0 and kind.low is not None and kind.low <= -step:
            kind = replace(kind, high=-step)
    return {key_of(kernel): Refined(replace(kernel.static, type=kind), nonzero=True)}


def _among(kernel: Kernel, values: Kernel) -> Facts:
    kind = kernel.static.type
    if not (isinstance(kind, Text) and isinstance(values, Const) and isinstance(values.value, frozenset)):
        return {}
    codes = values.value if kind.codes is None else kind.codes & values.value
    narrowed = Text(codes, kind.book, written=kind.codes is None or kind.written, declared=kind.declared or kind)
    return {key_of(kernel): Refined(replace(kernel.static.present(), type=narrowed), codes=codes)}


def _bounded(kernel: Kernel, op: Op, limit: Kernel) -> Facts:
    kind, other = kernel.static.type, limit.static.type
    if not (_worth(kernel) and isinstance(kind, Number) and isinstance(other, Number)):
        return {}
    if kind.low is None or kind.high is None or other.low is None or other.high is None:
        return {}
    strict_step = Fraction(1, 10**kind.scale) if kind.scale is not None and isinstance(limit, Const) else Fraction(0)
    low, high = kind.low, kind.high
    nonzero = False
    match op:
        case Op.GT:
            low = max(low, _next_up(other.low, strict_step, kind))
            nonzero = other.low >= 0
        case Op.GE:
            low = max(low, other.low)
            nonzero = other.low > 0
        case Op.LT:
            high = min(high, -_next_up(-other.high, strict_step, kind))
            nonzero = other.high <= 0
        case Op.LE:
            high = min(high, other.high)
            nonzero = other.high < 0
    if low > high:
        low = high = low if op in (Op.GT, Op.GE) else high
    return {key_of(kernel): Refined(replace(kernel.static, type=replace(kind, low=low, high=high)), nonzero)}


def _next_up(limit: Fraction, step: Fraction, kind: Number) -> Fraction:
    """The least value of the type above `limit`: `limit` itself where that is not known more closely."""
    if not step or kind.scale is None:
        return limit
    scaled = limit / step
    return (Fraction(scaled.__floor__()) + 1) * step
