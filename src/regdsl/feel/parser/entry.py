"""The two ways into the parser: an expression, and the unary tests of a table's cell."""

from msgspec import Struct

from regdsl.feel.findings import EMPTY
from regdsl.feel.parser.advice import END_OF_EXPRESSION, refuse
from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.parser.height import MAX_HEIGHT, check_height
from regdsl.feel.parser.operators import read_expression
from regdsl.feel.parser.tests import read_unary_tests
from regdsl.feel.problem import Problem
from regdsl.feel.scanner import SyntaxStop, TokenKind, scan
from regdsl.feel.tree import Expr
from regdsl.feel.vocabulary import Vocabulary

__all__ = ["Parsed", "ParsedTests", "parse", "parse_unary_tests"]

_NO_NAMES = Vocabulary()


class Parsed(Struct, frozen=True):
    """An expression, or the problems for which there is none."""

    expr: Expr | None
    problems: tuple[Problem, ...] = ()


class ParsedTests(Struct, frozen=True):
    """Unary tests, any of which may pass (one AnyTest or one NegatedTests alone), or the problems for which there are
    none."""

    tests: tuple[Expr, ...] | None
    problems: tuple[Problem, ...] = ()


def parse(text: str, vocabulary: Vocabulary = _NO_NAMES) -> Parsed:
    """Read one expression (DMN 1.5, rule 1 of the grammar). A text that is no expression gives problems, never an
    exception."""
    try:
        cursor = _open(text, vocabulary)
        expr = cursor.expression()
        _require_end(cursor)
        _check_height(cursor, expr)
    except SyntaxStop as stop:
        return Parsed(None, (stop.problem,))
    return Parsed(expr)


def parse_unary_tests(text: str, vocabulary: Vocabulary = _NO_NAMES) -> ParsedTests:
    """Read the unary tests of a cell (DMN 1.5, rules 7-14): `-`, `not(...)` or tests between commas. A text that is no
    tests gives problems, never an exception."""
    try:
        cursor = _open(text, vocabulary)
        tests = read_unary_tests(cursor)
        _require_end(cursor)
        for test in tests:
            _check_height(cursor, test)
    except SyntaxStop as stop:
        return ParsedTests(None, (stop.problem,))
    return ParsedTests(tests)


def _open(text: str, vocabulary: Vocabulary) -> Cursor:
    tokens = scan(text)
    if tokens[0].kind is TokenKind.END:
        raise SyntaxStop(Problem(EMPTY, 0, len(text)))
    return Cursor(text, tokens, vocabulary, read_expression)


def _require_end(cursor: Cursor) -> None:
    if cursor.token.kind is not TokenKind.END:
        refuse(cursor, END_OF_EXPRESSION)


def _check_height(cursor: Cursor, expr: Expr) -> None:
    """Check the height where there are tokens enough for a tree to be too high: every level takes one at least."""
    if len(cursor.tokens) > MAX_HEIGHT:
        check_height(expr)
