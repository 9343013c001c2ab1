"""Unary tests: what stands in a table's cell, and what stands after `in` (DMN 1.5, rules 7-14 and 51.c)."""

from collections.abc import Callable

from regdsl.feel.parser.advice import expect_close
from regdsl.feel.parser.brackets import bracketed, read_rest_of_range
from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.parser.halves import HALF_OPEN, read_half
from regdsl.feel.scanner import TokenKind
from regdsl.feel.tree import AnyTest, Expr, NegatedTests

__all__ = ["read_tests_after_in", "read_unary_tests"]

Joiner = Callable[[Cursor, Expr, int, int], Expr]


def read_unary_tests(cursor: Cursor) -> tuple[Expr, ...]:
    """Read `-`, `not(tests)` or tests between commas."""
    start = cursor.token.start
    if cursor.at_symbol("-") and cursor.ahead().kind is TokenKind.END:
        cursor.advance()
        return (AnyTest(start=start, end=cursor.end),)
    if cursor.at_word("not") and cursor.ahead().text == "(":
        return _read_negated(cursor)
    return _read_tests(cursor)


def _read_negated(cursor: Cursor) -> tuple[Expr, ...]:
    """Read `not(...)` over the whole cell; a `not(...)` that goes on, as in `not(a) and b`, is an expression."""
    position = cursor.position
    start = cursor.advance().start
    opener = cursor.advance()
    tests = _read_tests(cursor)
    expect_close(cursor, opener)
    if cursor.token.kind is TokenKind.END:
        return (NegatedTests(tests, start=start, end=cursor.end),)
    cursor.position = position
    return _read_tests(cursor)


def _read_tests(cursor: Cursor) -> tuple[Expr, ...]:
    tests = [_read_test(cursor)]
    while cursor.accept_symbol(","):
        tests.append(_read_test(cursor))
    return tuple(tests)


def _read_test(cursor: Cursor) -> Expr:
    if cursor.token.kind is TokenKind.SYMBOL and cursor.token.text in HALF_OPEN:
        return read_half(cursor)
    return cursor.expression()


def read_tests_after_in(cursor: Cursor, join_operators: Joiner, power: int) -> tuple[Expr, ...]:
    """Read the test after `in`, or tests in brackets; brackets with one expression may begin a longer one."""
    if not cursor.at_symbol("("):
        if cursor.token.kind is TokenKind.SYMBOL and cursor.token.text in HALF_OPEN:
            return (read_half(cursor),)
        return (cursor.expression(power),)
    start = cursor.token.start
    opener = cursor.advance()
    first = _read_test(cursor)
    if cursor.at_symbol(".."):
        return (join_operators(cursor, read_rest_of_range(cursor, opener, first), start, power),)
    tests = [first]
    while cursor.accept_symbol(","):
        tests.append(_read_test(cursor))
    expect_close(cursor, opener)
    if len(tests) == 1:
        return (join_operators(cursor, bracketed(first), start, power),)
    return tuple(tests)
