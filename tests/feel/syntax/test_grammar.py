"""What binds closer, what stands where, and that every node knows its place."""

import pytest

from regdsl.feel.parser import parse, parse_unary_tests
from regdsl.feel.parser.height import children
from regdsl.feel.tree import (
    AnyTest,
    Arithmetic,
    Call,
    Comparison,
    Conjunction,
    Disjunction,
    Expr,
    In,
    InstanceOf,
    NegatedTests,
    Negation,
    Node,
    RangeLiteral,
    UnaryComparison,
)


def read(text: str) -> Expr:
    parsed = parse(text)
    assert parsed.problems == ()
    assert parsed.expr is not None
    return parsed.expr


def shape(node: Node) -> str:
    """Brackets around every operator, to see what was joined first."""
    inner = [shape(child) for child in children(node)]
    match node:
        case Arithmetic(op=op) | Comparison(op=op):
            return f"({inner[0]}{op.value}{inner[1]})"
        case Conjunction():
            return f"({inner[0]} and {inner[1]})"
        case Disjunction():
            return f"({inner[0]} or {inner[1]})"
        case Negation():
            return f"(-{inner[0]})"
        case _:
            return getattr(node, "name", None) or getattr(node, "text", None) or type(node).__name__


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("a or b and c", "(a or (b and c))"),
        ("a and b or c", "((a and b) or c)"),
        ("a = b and c", "((a=b) and c)"),
        ("a + b * c", "(a+(b*c))"),
        ("a - b - c", "((a-b)-c)"),
        ("a ** b ** c", "((a**b)**c)"),
        ("-a ** b", "((-a)**b)"),
        ("a * -b", "(a*(-b))"),
        ("a / b * c", "((a/b)*c)"),
        ("a < b + c", "(a<(b+c))"),
        ("--a", "(-(-a))"),
    ],
)
def test_binding_powers(text: str, joined: str) -> None:
    assert shape(read(text)) == joined


def test_in_takes_one_test_and_leaves_the_rest() -> None:
    expr = read("x in p and y")
    assert isinstance(expr, Conjunction)
    assert isinstance(expr.left, In)
    assert not expr.left.bracketed


@pytest.mark.parametrize(
    ("text", "kept"), [("(x in p) and y", True), ("((x in p)) or y", True), ("x in p and y", False)]
)
def test_brackets_around_in_are_remembered(text: str, kept: bool) -> None:
    expr = read(text)
    assert isinstance(expr, Conjunction | Disjunction)
    assert isinstance(expr.left, In)
    assert expr.left.bracketed is kept


def test_brackets_of_a_call_are_not_its_arguments_own() -> None:
    expr = read("not(a and b)")
    assert isinstance(expr, Call)
    assert isinstance(expr.arguments[0], Conjunction)
    assert not expr.arguments[0].bracketed


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("[1..2]", True, True), ("(1..2)", False, False), ("]1..2[", False, False), ("[1..2[", True, False),
        ("]a..b]", False, True), ("[a..f(x)[", True, False), ("[a..b[1][", True, False), ("[a..b[1]]", True, True),
        ("[a .. b[", True, False),
    ],
)  # fmt: skip
def test_ends_of_ranges(text: str, low: bool, high: bool) -> None:
    expr = read(text)
    assert isinstance(expr, RangeLiteral)
    assert (expr.low_included, expr.high_included) == (low, high)


def test_a_half_open_bracket_and_a_list_after_it() -> None:
    expr = read("x in [a..b[ and y in [c..d]")
    assert isinstance(expr, Conjunction)


def test_types() -> None:
    expr = read("x instance of function<list<number>, context<a b: date and time>> -> range<date> and y")
    assert isinstance(expr, Conjunction)
    assert isinstance(expr.left, InstanceOf)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("-", [AnyTest]), ("not(1, < 2)", [NegatedTests]), ("< 1, >= 2", [UnaryComparison, UnaryComparison]),
        ("not(a) and b", [Conjunction]), ("-5", [Negation]), ("? > 5 or ? < 1", [Disjunction]),
        ("not(a), b", [Call, None]),
    ],
)  # fmt: skip
def test_unary_tests(text: str, kinds: list[type | None]) -> None:
    tests = parse_unary_tests(text).tests
    assert tests is not None
    assert len(tests) == len(kinds)
    assert all(kind is None or isinstance(test, kind) for test, kind in zip(tests, kinds, strict=True))


@pytest.mark.parametrize("text", ["1 /* a */ + // b\n 2", "/**/1+2", "1+2// конец"])
def test_comments_are_no_part(text: str) -> None:
    assert shape(read(text)) == "(1+2)"


def test_places() -> None:
    text = '  доход >= 2 * (a + b)  and  f(x).y["з"] '
    pending: list[Node] = [read(text)]
    seen: dict[str, str] = {}
    while pending:
        node = pending.pop()
        seen.setdefault(type(node).__name__, text[node.start : node.end])
        for child in children(node):
            assert node.start <= child.start <= child.end <= node.end
            pending.append(child)
    assert seen["Conjunction"] == text.strip()
    assert seen["Comparison"] == "доход >= 2 * (a + b)"
    assert seen["Filter"] == 'f(x).y["з"]'
    assert seen["Call"] == "f(x)"
    assert seen["StringLiteral"] == '"з"'
