"""The printer: reading what it wrote gives the tree it was given."""

import pytest
from hypothesis import given

from regdsl.feel.parser import parse, parse_unary_tests
from regdsl.feel.printer import format_expression, format_unary_tests
from regdsl.feel.tree import Expr
from tests.feel.syntax.trees import VOCABULARY, bare, expressions, placed_nowhere, unary_tests


@given(expressions)
def test_parse_inverts_format(expr: Expr) -> None:
    text = format_expression(expr)
    parsed = parse(text, VOCABULARY)
    assert parsed.expr is not None, (text, parsed.problems)
    assert bare(parsed.expr) == bare(expr), text


@given(expressions)
def test_format_is_stable_and_keeps_brackets(expr: Expr) -> None:
    once = parse(format_expression(expr), VOCABULARY).expr
    assert once is not None
    again = parse(format_expression(once), VOCABULARY).expr
    assert placed_nowhere(again) == placed_nowhere(once)


@given(unary_tests)
def test_unary_tests(tests: tuple[Expr, ...]) -> None:
    text = format_unary_tests(tests)
    parsed = parse_unary_tests(text, VOCABULARY)
    assert parsed.tests is not None, (text, parsed.problems)
    assert bare(parsed.tests) == bare(tests), text


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("доход  семьи>=1", "доход семьи >= 1"),
        ("(x+1)*2", "(x + 1) * 2"),
        ("((x))+((1))", "x + 1"),
        ("x and (y and x)", "x and (y and x)"),
        ("(x and y) and x", "(x and y) and x"),
        ("]1..2[", "(1..2)"),
        ("x in(1,< 2)", "x in (1, < 2)"),
        ("x in ((< 2))", "x in ((< 2))"),
        ("x-(-y)", "x - -y"),
        ("-(x instance of number)", "-(x instance of number)"),
        ("{\"ключ\":1,'':2}".replace("''", '""'), '{ключ: 1, "": 2}'),
        ("if x then 1 else if y then 2 else 3", "if x then 1 else if y then 2 else 3"),
        ("for i in 1..3 return i", "for i in 1..3 return i"),
        ('"\\u0009а\\n"', '"\\tа\\n"'),
        ("x in (y and x)", "x in (y and x)"),
    ],
)
def test_canonical_text(written: str, canonical: str) -> None:
    expr = parse(written, VOCABULARY).expr
    assert expr is not None
    assert format_expression(expr) == canonical
