"""Operators by their binding power (DMN 1.5, rule 4 and clause 10.3.2.13): the loop that joins operands into a tree."""

from collections.abc import Callable
from typing import Final

from regdsl.diagnostics import Bilingual
from regdsl.feel.findings import CHAINED_COMPARISON
from regdsl.feel.parser.advice import expect_keyword, refuse
from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.parser.operands import read_operand
from regdsl.feel.parser.postfix import POSTFIX
from regdsl.feel.parser.tests import read_tests_after_in
from regdsl.feel.parser.typenames import read_type
from regdsl.feel.scanner import SYMBOL, WORD, Token
from regdsl.feel.tree import (
    Arithmetic,
    ArithmeticOp,
    Between,
    Comparison,
    ComparisonOp,
    Conjunction,
    Disjunction,
    Expr,
    In,
    InstanceOf,
)

__all__ = ["ADDITIVE", "join_operators", "read_expression"]

OR: Final = 1
AND: Final = 2
COMPARISON: Final = 3
ADDITIVE: Final = 4
MULTIPLICATIVE: Final = 5
POWER: Final = 6
INSTANCE: Final = 8
POSTFIX_POWER: Final = 9

_ARITHMETIC: Final = {
    "+": (ADDITIVE, ArithmeticOp.ADD),
    "-": (ADDITIVE, ArithmeticOp.SUBTRACT),
    "*": (MULTIPLICATIVE, ArithmeticOp.MULTIPLY),
    "/": (MULTIPLICATIVE, ArithmeticOp.DIVIDE),
    "**": (POWER, ArithmeticOp.POWER),
}
_COMPARISONS: Final = {op.value: op for op in ComparisonOp}
_SIGNS: Final = {
    **dict.fromkeys(POSTFIX, POSTFIX_POWER),
    **dict.fromkeys(_COMPARISONS, COMPARISON),
    **{sign: power for sign, (power, _) in _ARITHMETIC.items()},
}
_WORDS: Final = {"or": OR, "and": AND, "between": COMPARISON, "in": COMPARISON, "instance": INSTANCE}


def read_expression(cursor: Cursor, power: int) -> Expr:
    """Read an operand and the operators after it that bind at least as strongly as `power`."""
    start = cursor.token.start
    return join_operators(cursor, read_operand(cursor), start, power)


def join_operators(cursor: Cursor, left: Expr, start: int, power: int) -> Expr:
    """Go on reading operators after `left`, whose text began at `start`."""
    while True:
        token = cursor.token
        binding = _binding(cursor, token)
        if binding < power or binding == 0:
            return left
        if token.kind is SYMBOL:
            if binding == POSTFIX_POWER:
                left = POSTFIX[token.text](cursor, left, start)
            elif token.text in _ARITHMETIC:
                left = _read_arithmetic(cursor, left, start)
            else:
                left = _read_comparison(cursor, left, start)
        else:
            left = _WORD_READERS[token.text](cursor, left, start)
        if binding == COMPARISON:
            _refuse_chain(cursor, token)


def _binding(cursor: Cursor, token: Token) -> int:
    if token.kind is SYMBOL:
        binding = _SIGNS.get(token.text, 0)
        closes = binding == POSTFIX_POWER and cursor.position == cursor.closing_bracket
        return 0 if closes else binding
    return _WORDS.get(token.text, 0) if token.kind is WORD else 0


def _read_arithmetic(cursor: Cursor, left: Expr, start: int) -> Expr:
    power, op = _ARITHMETIC[cursor.advance().text]
    return Arithmetic(op, left, cursor.expression(power + 1), start=start, end=cursor.end)


def _read_comparison(cursor: Cursor, left: Expr, start: int) -> Expr:
    op = _COMPARISONS[cursor.advance().text]
    return Comparison(op, left, cursor.expression(ADDITIVE), start=start, end=cursor.end)


def _refuse_chain(cursor: Cursor, first: Token) -> None:
    second = cursor.token
    if _binding(cursor, second) == COMPARISON:
        cursor.stop(CHAINED_COMPARISON, first.start, second.end, {"first": first.text, "second": second.text})


def _read_or(cursor: Cursor, left: Expr, start: int) -> Expr:
    cursor.advance()
    return Disjunction(left, cursor.expression(AND), start=start, end=cursor.end)


def _read_and(cursor: Cursor, left: Expr, start: int) -> Expr:
    cursor.advance()
    return Conjunction(left, cursor.expression(COMPARISON), start=start, end=cursor.end)


def _read_between(cursor: Cursor, left: Expr, start: int) -> Expr:
    opener = cursor.advance()
    low = cursor.expression(ADDITIVE)
    expect_keyword(cursor, "and", opener, "x between a and b")
    return Between(left, low, cursor.expression(ADDITIVE), start=start, end=cursor.end)


def _read_in(cursor: Cursor, left: Expr, start: int) -> Expr:
    cursor.advance()
    tests = read_tests_after_in(cursor, join_operators, ADDITIVE)
    return In(left, tests, start=start, end=cursor.end)


def _read_instance(cursor: Cursor, left: Expr, start: int) -> Expr:
    cursor.advance()
    if not cursor.at_word("of"):
        refuse(cursor, Bilingual("`of`", "`of`"))
    cursor.advance()
    return InstanceOf(left, read_type(cursor), start=start, end=cursor.end)


_WORD_READERS: Final[dict[str, Callable[[Cursor, Expr, int], Expr]]] = {
    "or": _read_or,
    "and": _read_and,
    "between": _read_between,
    "in": _read_in,
    "instance": _read_instance,
}
