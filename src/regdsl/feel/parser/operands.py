"""Operands: literals, names and the constructs that begin with a word or a bracket of their own."""

from collections.abc import Callable
from typing import Final

from regdsl.feel.findings import MISPLACED_TEST
from regdsl.feel.parser.advice import EXPECTED_VALUE, refuse
from regdsl.feel.parser.blocks import read_for, read_function, read_if, read_quantified
from regdsl.feel.parser.brackets import read_context, read_opened_by_bracket, read_parenthesis, read_square
from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.parser.names import read_name
from regdsl.feel.scanner import KEYWORDS, NUMBER, STRING, SYMBOL, WORD
from regdsl.feel.tree import AtLiteral, BooleanLiteral, Expr, Negation, NullLiteral, NumberLiteral, StringLiteral

__all__ = ["read_operand"]

_NEGATION: Final = 7
_TESTS: Final = frozenset({"<", "<=", ">", ">=", "=", "!="})


def read_operand(cursor: Cursor) -> Expr:
    """Read one operand, without the operators and brackets that may follow it. Raises SyntaxStop where none stands."""
    token = cursor.token
    kind = token.kind
    if kind is WORD:
        reader = _WORDS.get(token.text)
        if reader is not None:
            return reader(cursor)
        if token.text not in KEYWORDS:
            return read_name(cursor)
        refuse(cursor, EXPECTED_VALUE)
    if kind is NUMBER:
        cursor.advance()
        return NumberLiteral(token.text, start=token.start, end=token.end)
    if kind is STRING:
        cursor.advance()
        return StringLiteral(token.text, start=token.start, end=token.end)
    if kind is SYMBOL and (reader := _SYMBOLS.get(token.text)) is not None:
        return reader(cursor)
    if kind is SYMBOL and token.text in _TESTS:
        _refuse_test(cursor)
    return refuse(cursor, EXPECTED_VALUE)


def _refuse_test(cursor: Cursor) -> None:
    token = cursor.token
    joined = cursor.position and cursor.tokens[cursor.position - 1].end == token.start
    if not joined and cursor.ahead().start != token.end:
        cursor.stop(MISPLACED_TEST, token.start, token.end, {"found": token.text})


def _read_boolean(cursor: Cursor) -> Expr:
    token = cursor.advance()
    return BooleanLiteral(token.text == "true", start=token.start, end=token.end)


def _read_null(cursor: Cursor) -> Expr:
    token = cursor.advance()
    return NullLiteral(start=token.start, end=token.end)


def _read_negation(cursor: Cursor) -> Expr:
    start = cursor.advance().start
    return Negation(cursor.expression(_NEGATION), start=start, end=cursor.end)


def _read_at(cursor: Cursor) -> Expr:
    start = cursor.advance().start
    if cursor.token.kind is not STRING:
        refuse(cursor, EXPECTED_VALUE)
    return AtLiteral(cursor.advance().text, start=start, end=cursor.end)


_WORDS: Final[dict[str, Callable[[Cursor], Expr]]] = {
    "true": _read_boolean,
    "false": _read_boolean,
    "null": _read_null,
    "if": read_if,
    "for": read_for,
    "some": read_quantified,
    "every": read_quantified,
    "function": read_function,
}
_SYMBOLS: Final[dict[str, Callable[[Cursor], Expr]]] = {
    "-": _read_negation,
    "@": _read_at,
    "(": read_parenthesis,
    "[": read_square,
    "]": read_opened_by_bracket,
    "{": read_context,
}
