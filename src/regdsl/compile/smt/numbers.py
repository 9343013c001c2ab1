"""Exact arithmetic on whole numbers and ratios; a ratio's divisor is kept positive."""

from typing import Final

import z3

from regdsl.compile.smt.flags import Flag, Term, either, flag_if, negation, term_if
from regdsl.compile.smt.values import Share, Whole, strict_state
from regdsl.feel.kernel import Op

__all__ = [
    "PRODUCT",
    "Exact",
    "added",
    "compared",
    "divided",
    "exactly",
    "modulo",
    "negated",
    "product",
    "rounded",
    "times",
]

Exact = Whole | Share

PRODUCT: Final = "product"
"""How functions that stand for a product of two terms that vary begin. What they are is told to the solver only where
it matters (`exactly`): most proofs need no more of a product than that it is the same for the same factors."""


def product(left: Term, right: Term) -> Term:
    """`left * right`: linear where one of them is a number, else a function that stands for it."""
    if isinstance(left, int) or isinstance(right, int) or z3.is_algebraic_value(left) or z3.is_algebraic_value(right):
        return left * right
    sort = z3.RealSort() if left.is_real() or right.is_real() else z3.IntSort()
    name = f"{PRODUCT}/{left.sort()},{right.sort()}"
    return z3.Function(name, left.sort(), right.sort(), sort)(left, right)


def exactly(formula: Flag) -> Flag:
    """The formula with every product written out."""
    if isinstance(formula, bool):
        return formula
    pairs = []
    for left in (z3.IntSort(), z3.RealSort()):
        for right in (z3.IntSort(), z3.RealSort()):
            sort = z3.RealSort() if z3.RealSort() in (left, right) else z3.IntSort()
            function = z3.Function(f"{PRODUCT}/{left},{right}", left, right, sort)
            pairs.append((function, z3.Var(0, left) * z3.Var(1, right)))
    return z3.substitute_funs(formula, *pairs)


def _pair(value: Exact) -> tuple[Term, Term]:
    return (value.term, 1) if isinstance(value, Whole) else (value.above, value.below)


def added(left: Exact, right: Exact, sign: int = 1) -> Exact:
    """`left + sign * right`."""
    unknown, absent = strict_state(left, right)
    if isinstance(left, Whole) and isinstance(right, Whole):
        return Whole(unknown, absent, left.term + right.term if sign == 1 else left.term - right.term)
    (above, below), (other, under) = _pair(left), _pair(right)
    if isinstance(below, int) and isinstance(under, int) and below == under:
        return Share(unknown, absent, above + sign * other, below)
    top = product(above, under) + sign * product(other, below)
    return Share(unknown, absent, top, product(below, under))


def times(left: Exact, right: Exact) -> Exact:
    """`left * right`."""
    unknown, absent = strict_state(left, right)
    if isinstance(left, Whole) and isinstance(right, Whole):
        return Whole(unknown, absent, product(left.term, right.term))
    (above, below), (other, under) = _pair(left), _pair(right)
    return Share(unknown, absent, product(above, other), product(below, under))


def negated(value: Exact) -> Exact:
    """`-a`."""
    if isinstance(value, Whole):
        return Whole(value.unknown, value.absent, -1 * value.term)
    return Share(value.unknown, value.absent, -1 * value.above, value.below)


def divided(left: Exact, right: Exact, positive: bool) -> Share:
    """`left / right`; unknown where it is a division by zero. `positive` tells that the divisor is proved to be."""
    (above, below), (other, under) = _pair(left), _pair(right)
    if positive:
        unknown, absent = strict_state(left, right)
        size = 1 if isinstance(other, int) and other == 0 else other  # only one that is not there can be zero
        return Share(unknown, absent, product(above, under), product(below, size))
    unknown, absent = strict_state(left, right, outside=other == 0)
    whole = product(above, under)
    top = term_if(other >= 0, whole, -1 * whole)
    size = term_if(other > 0, other, term_if(other == 0, 1, -1 * other))
    return Share(unknown, absent, top, product(below, size))


def compared(op: Op, left: Exact, right: Exact) -> Flag:
    """A comparison, of ratios by multiplying crosswise."""
    (above, below), (other, under) = _pair(left), _pair(right)
    ours, theirs = product(above, under), product(other, below)
    match op:
        case Op.LT:
            return ours < theirs
        case Op.LE:
            return ours <= theirs
        case Op.GT:
            return ours > theirs
        case _:
            return ours >= theirs


def modulo(left: Whole, right: Whole) -> Whole:
    """`modulo(a, b)`, with the divisor's sign."""
    unknown, absent = strict_state(left, right, outside=right.term == 0)
    a, b = left.term, right.term
    if isinstance(b, int):
        rest: Term = 0 if b == 0 else a % b if b > 0 else -1 * ((-1 * a) % -b)
    else:
        rest = term_if(b > 0, a % b, -1 * ((-1 * a) % (-1 * b)))
    return Whole(unknown, absent, rest)


def rounded(op: Op, value: Exact, factor: int, divisor: int) -> Whole:
    """The value times `factor` over `divisor`, rounded to a whole number by the operator's rule."""
    above, below = _pair(value)
    return Whole(value.unknown, value.absent, _rounded(op, above * factor, below * divisor))


def _floor(above: Term, below: Term) -> Term:
    if isinstance(above, int) and isinstance(below, int):
        return above // below
    if not isinstance(above, int) and above.is_real():
        return z3.ToInt(above / below)
    if not isinstance(below, int) and below.is_real():
        return z3.ToInt((z3.RealVal(above) if isinstance(above, int) else z3.ToReal(above)) / below)
    if isinstance(above, int):
        return z3.IntVal(above) / below
    return above / below


def _rounded(op: Op, above: Term, below: Term) -> Term:
    up = -1 * _floor(-1 * above, below)
    down = _floor(above, below)
    size = term_if(above >= 0, above, -1 * above)
    match op:
        case Op.FLOOR:
            return down
        case Op.CEILING:
            return up
        case Op.ROUND_UP:
            return term_if(above > 0, up, down)
        case Op.ROUND_DOWN:
            return term_if(above > 0, down, up)
        case Op.ROUND_HALF_UP:
            nearest = _floor(2 * size + below, 2 * below)
        case Op.ROUND_HALF_DOWN:
            nearest = -1 * _floor(below - 2 * size, 2 * below)
        case _:
            rest = above - product(below, down)
            odd = down % 2 == 1
            further = either(2 * rest > below, flag_if(2 * rest == below, odd, False))
            return term_if(further, down + 1, down)
    return term_if(negation(above < 0), nearest, -1 * nearest)
