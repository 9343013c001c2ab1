"""Hostile input ends in a finding, soon, without running out of stack."""

import time

import pytest

from regdsl.feel import FeelError, evaluate
from regdsl.feel.parser import MAX_HEIGHT, parse
from regdsl.feel.parser.height import children
from regdsl.feel.printer import format_expression
from regdsl.feel.scanner import MAX_LENGTH
from regdsl.feel.tree import Node

HOSTILE = {
    "brackets": "(" * 50_000,
    "closed brackets": "(" * 40_000 + "1" + ")" * 40_000,
    "lists": "[" * 50_000,
    "contexts": "{a:" * 30_000,
    "minuses": "-" * 90_000 + "1",
    "sums": "1" + "+1" * 40_000,
    "ranges": "[1.." * 20_000,
    "open ranges": "]a..b[" * 15_000,
    "doubtful ranges": "[a..b[" * 15_000,
    "filters": "a" + "[1]" * 30_000,
    "calls": "f" + "(1)" * 30_000,
    "half calls": "f(" * 40_000,
    "paths": "a" + ".b" * 40_000,
    "ifs": "if a then " * 9_000,
    "else-ifs": "if a then b else " * 5_000 + "c",
    "fors": "for x in " * 9_000,
    "functions": "function(a) " * 8_000 + "1",
    "types": "x instance of " + "list<" * 18_000,
    "words": "слово " * 16_000,
    "ands": "a and " * 16_000 + "a",
    "too long": "1 " * (MAX_LENGTH + 1),
    "quotes": '"' * 99_999,
    "escapes": '"' + "\\" * 90_000,
    "slashes": "/" * 90_000,
    "comments": "/*" * 40_000,
    "ats": "@" * 90_000,
    "instances": "x" + " instance of T" * 7_000,
    "betweens": "x between " * 9_000,
    "ins": "x in (" * 15_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text(text: str) -> None:
    started = time.perf_counter()
    parsed = parse(text if len(text) > 2 * MAX_LENGTH else text[:MAX_LENGTH])
    assert time.perf_counter() - started < 5  # seconds, on a slow and busy machine
    assert (parsed.expr is None) == bool(parsed.problems)
    if parsed.expr is not None:
        format_expression(parsed.expr)


def test_longest_chain_that_is_allowed_can_be_read_in_every_way() -> None:
    text = "1" + " + 1" * (MAX_HEIGHT - 1)
    parsed = parse(text)
    assert parsed.expr is not None
    assert format_expression(parsed.expr) == text
    assert evaluate(text) == MAX_HEIGHT
    assert parse(text + " + 1").problems[0].kind.code == "EXP017"


def test_height_is_bounded() -> None:
    expr = parse("-" * 90 + "x").expr
    assert expr is not None
    level: list[Node] = [expr]
    height = 0
    while level:
        level = [child for node in level for child in children(node)]
        height += 1
    assert height <= MAX_HEIGHT


@pytest.mark.parametrize(
    "text",
    [
        "for i in 1..10000000000 return i",
        "for i in 1..10000, j in 1..10000 return 1",
        "count(for i in 1..100000 return partial)",
        "some x in 1..100000000 satisfies false",
        "{f: function(n) f(n + 1), r: f(1)}.r",
    ],
)
def test_runaway_evaluation_is_refused(text: str) -> None:
    with pytest.raises(FeelError):
        evaluate(text)


@pytest.mark.parametrize("text", ["10 ** 100000", "9 ** 9 ** 9 ** 99", "exp(1e10)", "1e6144 * 10", '@"P1D" * 1e6000'])
def test_overflow_is_null(text: str) -> None:
    assert evaluate(text) is None
