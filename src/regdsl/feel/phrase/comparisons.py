"""Comparisons as clauses."""

from fractions import Fraction

from regdsl.feel import tree
from regdsl.feel.phrase.kinds import is_condition
from regdsl.feel.phrase.literals import constant, is_moment, said_constant
from regdsl.feel.phrase.nouns import noun
from regdsl.feel.phrase.voice import Level, Voice

__all__ = ["said_comparison", "said_order", "said_range"]


def said_comparison(voice: Voice, left: tree.Expr, right: tree.Expr, same: bool) -> str:
    """`left = right`, or that they differ."""
    words = voice.words
    if isinstance(left, tree.NullLiteral) or (constant(left) is not None and constant(right) is None):
        left, right = right, left
    value = _value(voice, left)
    if isinstance(right, tree.NullLiteral):
        return (words.absent.holds if same else words.absent.fails).format(value)
    literal = said_constant(voice, right)
    if literal is None:
        return (words.is_same.holds if same else words.is_same.fails).format(value, _value(voice, right))
    sentence = words.is_number if isinstance(constant(right), Fraction) else words.is_literal
    return (sentence.holds if same else sentence.fails).format(value, literal)


def said_order(voice: Voice, op: tree.ComparisonOp, left: tree.Expr, right: tree.Expr) -> str:
    """`left op right` for an operator of order; dates come earlier and later."""
    words = voice.words
    orders = words.moment_orders if is_moment(left) or is_moment(right) else words.orders
    literal = said_constant(voice, right)
    limit = words.than + _value(voice, right) if literal is None else f" {literal}"
    return orders[op].format(_value(voice, left), limit)


def said_range(voice: Voice, value: tree.Expr, low: tree.Expr, high: tree.Expr, inside: bool) -> str:
    """`value` from `low` to `high`, both ends included, or outside of them."""
    words = voice.words
    moments = any(map(is_moment, (value, low, high)))
    sentence = words.moment_range if moments else words.closed_range
    parts = [_value(voice, part) for part in (value, low, high)]
    return (sentence.holds if inside else sentence.fails).format(*parts)


def _value(voice: Voice, expr: tree.Expr) -> str:
    """One side of a comparison: words need no brackets here, a choice does."""
    said = noun(voice, expr)
    return said.at(Level.SUM) if isinstance(expr, tree.If) or is_condition(expr) else said.text
