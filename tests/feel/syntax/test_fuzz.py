"""Random and damaged text: findings as data, places inside the text, a bounded tree, no other exception."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel import FeelError, evaluate
from regdsl.feel.parser import MAX_HEIGHT, parse, parse_unary_tests
from regdsl.feel.parser.height import children
from regdsl.feel.printer import format_expression
from regdsl.feel.problem import Problem
from regdsl.feel.tree import Expr, Node
from tests.feel.syntax.trees import VOCABULARY, expressions

PIECES = (
    "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "not", "between",
    "instance", "of", "function", "external", "true", "false", "null", "доход", "семьи", "x", "y", "date", "time",
    "duration", "list", "range", "context", "number", "and-then", "@", '"', "'", "«", "»", "(", ")", "[", "]", "{", "}",
    ",", ":", ".", "..", "+", "-", "*", "**", "/", "=", "!=", "<", "<=", ">", ">=", "->", "1", ".5", "1.2", "1e3",
    "\\u0041", "\n", "//", "/*", "*/", "?", "и", "или", "не", "если", "то", "иначе", "==", "&&", ";", "%", "☃",
    "\ud83d", "\0",
)  # fmt: skip

token_soup = st.lists(st.sampled_from(PIECES), max_size=25).flatmap(
    lambda pieces: st.sampled_from((" ", "")).map(lambda glue: glue.join(pieces))
)
any_text = st.text(max_size=60)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    text = format_expression(draw(expressions))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 3))
        text = text[:at] + draw(st.sampled_from((*PIECES, ""))) + text[at + length :]
    return text


def check(text: str) -> None:
    parsed = parse(text, VOCABULARY)
    assert (parsed.expr is None) == bool(parsed.problems)
    for problem in parsed.problems:
        check_problem(problem, text)
    if parsed.expr is not None:
        check_tree(parsed.expr, text)
    tests = parse_unary_tests(text, VOCABULARY)
    assert (tests.tests is None) == bool(tests.problems)
    for problem in tests.problems:
        check_problem(problem, text)


def check_problem(problem: Problem, text: str) -> None:
    assert 0 <= problem.start <= problem.end <= len(text)
    for lang in ("ru", "en"):
        params = {key: each if isinstance(each, str | int) else each.get(lang) for key, each in problem.params.items()}
        assert problem.kind.message.get(lang).format_map(params)
        assert problem.kind.help.get(lang).format_map(params)


def check_tree(expr: Expr, text: str) -> None:
    level: list[Node] = [expr]
    height = 0
    while level:
        height += 1
        for node in level:
            assert 0 <= node.start <= node.end <= len(text)
        level = [child for node in level for child in children(node)]
    assert height <= MAX_HEIGHT
    assert parse(format_expression(expr), VOCABULARY).expr is not None


@given(any_text)
def test_any_text(text: str) -> None:
    check(text)


@given(token_soup)
def test_token_soup(text: str) -> None:
    check(text)


@given(damaged())
def test_damaged_expressions(text: str) -> None:
    check(text)


@given(st.one_of(token_soup, damaged(), expressions.map(format_expression)))
def test_evaluation_gives_a_value_or_a_finding(text: str) -> None:
    context = {"доход семьи": 5, "x": [1, None, {"a": "b"}], "y": "текст", "дети": [{"площадь": 1}]}
    with suppress(FeelError):
        evaluate(text, context)
