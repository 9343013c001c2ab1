"""Operators on numbers, durations and truth values as an expression has them."""

from functools import reduce

from msgspec.structs import replace

from regdsl.compile.operands import digits_of
from regdsl.compile.scales import element_scale, scale_of
from regdsl.compile.smt.compare import before
from regdsl.compile.smt.flags import Term, both, negation, term_if
from regdsl.compile.smt.lists import count, folded
from regdsl.compile.smt.merge import merged
from regdsl.compile.smt.numbers import Exact, added, compared, divided, modulo, negated, rounded, times
from regdsl.compile.smt.scope import Scope
from regdsl.compile.smt.unread import unread
from regdsl.compile.smt.values import Items, Share, Truth, Value, Whole, strict_state
from regdsl.compile.smt.world import Reason
from regdsl.feel.kernel import Apply, Op
from regdsl.feel.types import Number

__all__ = ["arithmetic", "ordered"]


def arithmetic(scope: Scope, node: Apply, operands: tuple[Value, ...]) -> Value | None:
    """The operator over its operands; None where it is none of these."""
    match node.op, operands:
        case ((Op.ADD | Op.SUB), (Whole() | Share() as left, Whole() | Share() as right)):
            return added(left, right, 1 if node.op is Op.ADD else -1)
        case Op.MUL, (Whole() | Share() as left, Whole() | Share() as right):
            return _product(scope, node, left, right)
        case Op.DIV, (Whole() | Share() as left, Whole() | Share() as right):
            return _quotient(node, left, right)
        case Op.NEG, (Whole() | Share() as value,):
            return negated(value)
        case Op.ABS, (Whole() | Share() as value,):
            return merged(compared(Op.GE, value, Whole()), value, negated(value))
        case Op.MODULO, (Whole() as left, Whole() as right):
            return modulo(left, right)
        case ((Op.ODD | Op.EVEN), (Whole(unknown=unknown, absent=absent, term=term),)):
            return Truth(unknown, absent, term % 2 == (1 if node.op is Op.ODD else 0))
        case Op.RESCALE, (Whole() as value,):
            power = (scale_of(node) or 0) - (scale_of(node.operands[0]) or 0)
            return replace(value, term=value.term * 10**power)
        case Op.TO_RATIO, (Whole() as value,):
            return Share(value.unknown, value.absent, value.term, 10 ** (scale_of(node.operands[0]) or 0))
        case Op.SUM, (Items() as items,):
            nothing: Exact = Whole() if scale_of(node) is not None else Share()
            return folded(items, _add, nothing)
        case Op.MEAN, (Items() as items,):
            return _mean(node, items)
        case ((Op.FLOOR | Op.CEILING | Op.ROUND_UP | Op.ROUND_DOWN), (Whole() | Share() as value, _)):
            return _rounded(node, value)
        case ((Op.ROUND_HALF_UP | Op.ROUND_HALF_DOWN | Op.ROUND_HALF_EVEN), (Whole() | Share() as value, _)):
            return _rounded(node, value)
        case Op.WHOLE_YEARS, (Whole(unknown=unknown, absent=absent, term=term),):
            return Whole(unknown, absent, _signed(term, _over(_size(term), 12)))
        case Op.REST_MONTHS, (Whole(unknown=unknown, absent=absent, term=term),):
            return Whole(unknown, absent, _signed(term, _size(term) % 12))
        case Op.DAYS_TO_SECONDS, (Whole() as value,):
            return replace(value, term=value.term * 86_400)
        case Op.COUNT_DAYS, (Whole() as value,):
            return value
        case Op.MODULO, _:
            return unread(scope, node, Reason.NON_LINEAR, operands, partial=True)
        case _:
            return None


def _add(left: Value, right: Value) -> Value:
    assert isinstance(left, Whole | Share)
    assert isinstance(right, Whole | Share)
    return added(left, right)


def _size(term: Term) -> Term:
    return term_if(term >= 0, term, -1 * term)


def _over(term: Term, by: int) -> Term:
    return term // by if isinstance(term, int) else term / by


def _signed(sign: Term, size: Term) -> Term:
    return term_if(sign >= 0, size, -1 * size)


def _varies(value: Exact) -> bool:
    parts = (value.term,) if isinstance(value, Whole) else (value.above, value.below)
    return not all(isinstance(part, int) for part in parts)


def _product(scope: Scope, node: Apply, left: Exact, right: Exact) -> Exact:
    if _varies(left) and _varies(right):
        scope.leave(Reason.NON_LINEAR, node)
    return times(left, right)


def _quotient(node: Apply, left: Exact, right: Exact) -> Exact:
    ours, theirs = (scale_of(operand) or 0 for operand in node.operands)
    left = times(left, Whole(term=10 ** max(theirs - ours, 0)))
    right = times(right, Whole(term=10 ** max(ours - theirs, 0)))
    kind = node.operands[1].static.type
    positive = isinstance(kind, Number) and kind.low is not None and kind.low > 0
    return divided(left, right, positive)


def _mean(node: Apply, items: Items) -> Value:
    total, amount = folded(items, _add, Whole()), count(items)
    assert isinstance(total, Whole | Share)
    made = divided(total, times(amount, Whole(term=10 ** (element_scale(node.operands[0]) or 0))), False)
    empty = both(amount.term == 0, negation(total.unknown), negation(total.absent))
    return merged(empty, replace(made, unknown=False, absent=True), made)


def _rounded(node: Apply, value: Exact) -> Whole:
    digits, scale = digits_of(node), scale_of(node.operands[0])
    if scale is None:
        return rounded(node.op, value, 10**digits if digits > 0 else 1, 10**-digits if digits < 0 else 1)
    if scale <= digits:
        assert isinstance(value, Whole)
        return replace(value, term=value.term * 10 ** (digits - scale))
    return rounded(node.op, value, 1, 10 ** (scale - digits))


def ordered(op: Op, operands: tuple[Value, ...]) -> Value:
    """The least or the greatest of values."""
    unknown, absent = strict_state(*operands)

    def better(found: Value, other: Value) -> Value:
        return merged(before(other, found) if op is Op.LEAST else before(found, other), other, found)

    bare = [replace(operand, unknown=False, absent=False) for operand in operands]
    return replace(reduce(better, bare), unknown=unknown, absent=absent)
