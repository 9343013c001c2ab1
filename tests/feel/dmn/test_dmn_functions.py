"""The built-in functions of DMN 1.5, clause 10.3.4, family by family."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from regdsl.feel import evaluate
from regdsl.feel.dmn.builtins import FUNCTIONS
from regdsl.feel.scanner import scan
from regdsl.feel.vocabulary import BUILTIN_NAMES, name_tokens

CASES: list[tuple[str, Any]] = [
    # conversion
    ('date("2026-02-30")', None),
    ("date(2026, 2, 28)", date(2026, 2, 28)),
    ('date(@"2026-02-28T10:00:00")', date(2026, 2, 28)),
    ('time("24:00:00")', time(0)),
    ("time(10, 5, 1.5)", time(10, 5, 1, 500_000)),
    ("time(25, 0, 0)", None),
    ('date and time(@"2026-01-01", @"10:00:00")', datetime(2026, 1, 1, 10)),
    ('date and time("2026-01-01")', datetime(2026, 1, 1)),
    ('duration("P1DT2H")', timedelta(days=1, hours=2)),
    ('duration("P1Y1D")', None),
    ('duration("P")', None),
    ('number("1 000,50", " ", ",")', Decimal("1000.50")),
    ('number("1,000", ",", ",")', None),
    ('number("х")', None),
    ("string(1.50)", "1.5"),
    ('string([1, "а", null])', '[1, "а", null]'),
    ('string({a: "б"})', '{a: "б"}'),
    ("string(null)", None),
    ('string(@"P14M")', "P1Y2M"),
    ('string(@"-P0D")', "PT0S"),
    ("string(1e3)", "1000"),
    ('range("[1..2)") = [1..2)', True),
    # strings
    ('substring("пример", 2, 3)', "рим"),
    ('substring("пример", -2)', "ер"),
    ('substring("пример", 0)', None),
    ('string length("🐎а")', 2),
    ('upper case("ё")', "Ё"),
    ('substring before("а-б", "-")', "а"),
    ('substring after("а-б", "-")', "б"),
    ('contains("а-б", "-")', True),
    ('starts with("аб", "а")', True),
    ('ends with("аб", "а")', False),
    ('split("а;б;;", ";")', ["а", "б", "", ""]),
    ('string join(["а", null, "б"], ", ")', "а, б"),
    ('string join(["а"])', "а"),
    # regular expressions of XPath
    ('matches("Аб", "^[а-я]+$", "i")', True),
    ('matches("a\\nb", "a.b")', False),
    ('matches("a\\nb", "a.b", "s")', True),
    ('matches("a\\nb", "^b$", "m")', True),
    ('matches("ab", "a b", "x")', True),
    ('matches("е", "[а-я-[аеё]]")', False),
    ('matches("б", "[а-я-[аеё]]")', True),
    ('matches("x", "(")', None),
    ('matches("x", "x", "q")', None),
    ('matches("aa", "(a)\\1")', True),
    ('matches("Ж", "\\p{Lu}\\P{L}?")', True),
    ('matches("ж", "\\p{IsCyrillic}")', True),
    ('matches("a\\n", "^a$")', False),
    ('matches("a", "a++")', None),
    ('matches("_", "\\w")', False),
    ('matches("٣", "\\d")', True),
    ('matches("a", "(?=a)")', None),
    ('replace("2026-03-01", "(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1")', "01.03.2026"),
    ('replace("a", "a*?", "b")', None),
    ('replace("abc", "b", "$")', None),
    ('replace("abc", "(b)", "\\\\$1")', "a$1c"),
    # numbers
    ("decimal(2.5, 0)", 2),
    ("decimal(1/3, 2)", Decimal("0.33")),
    ("floor(-1.5)", -2),
    ("ceiling(-1.5)", -1),
    ("floor(1.57, 1)", Decimal("1.5")),
    ("round up(-1.1, 0)", -2),
    ("round down(-1.9, 0)", -1),
    ("round half up(-2.5, 0)", -3),
    ("round half down(2.5, 0)", 2),
    ("round half up(1234, -2)", 1200),
    ("modulo(-12, 5)", 3),
    ("modulo(12, -5)", -3),
    ("modulo(1, 0)", None),
    ("abs(-1)", 1),
    ("sqrt(-1)", None),
    ("sqrt(4)", 2),
    ("log(0)", None),
    ("exp(0)", 1),
    ("even(-2)", True),
    ("odd(3)", True),
    ("even(1.5)", None),
    # lists
    ("list contains([1, null], null)", True),
    ("count([])", 0),
    ("min([])", None),
    ('max("а", "б")', "б"),
    ('min(1, "а")', None),
    ("sum([])", None),
    ("sum(1, 2)", 3),
    ("mean([1, 2])", Decimal("1.5")),
    ("median([1, 4, 3])", 3),
    ("mode([1, 2, 2, 1])", [1, 2]),
    ("stddev([1])", None),
    ("stddev([1, 3]) > 1.41", True),
    ("product([2, 3])", 6),
    ("all([true, null])", None),
    ("all([])", True),
    ("any([true, null])", True),
    ("any([])", False),
    ("sublist([1, 2, 3], -2)", [2, 3]),
    ("sublist([1, 2, 3], 1, 2)", [1, 2]),
    ("sublist([1], 1, 2)", None),
    ("append([1], 2, 3)", [1, 2, 3]),
    ("concatenate([1], [2], 3)", [1, 2, 3]),
    ("concatenate([[1]])", [[1]]),
    ("insert before([1], 1, 0)", [0, 1]),
    ("insert before([1], 2, 0)", [1, 0]),
    ("insert before([1], 3, 0)", None),
    ("remove([1, 2], -1)", [1]),
    ("remove([1], 2)", None),
    ("reverse([1, 2])", [2, 1]),
    ("index of([1, 2, 1], 1)", [1, 3]),
    ("union([1, 2], [2, 3])", [1, 2, 3]),
    ("distinct values([1, 1.0, null, null])", [1, None]),
    ("flatten([[1, [2]], 3])", [1, 2, 3]),
    ("list replace([1, 2], 2, 9)", [1, 9]),
    ("list replace([1, 2], function(item, new) item = 1, 9)", [9, 2]),
    ("sort([3, 1, 2], function(x, y) x < y)", [1, 2, 3]),
    ("sort([3, 1, 2], function(x) x)", None),
    ('index of(["а"], null)', []),
    # dates
    ('day of week(@"2026-03-01")', "Sunday"),
    ('month of year(@"2026-03-01")', "March"),
    ('day of year(@"2024-12-31")', 366),
    ('week of year(@"2021-01-01")', 53),
    ('years and months duration(@"2020-02-29", @"2021-02-28") = @"P11M"', True),
    ('years and months duration(@"2021-03-01", @"2020-01-15") = @"-P13M"', True),
    ('@"2024-02-29" + @"P1Y"', date(2025, 2, 28)),
    ('@"2026-01-31" + @"P1M"', date(2026, 2, 28)),
    ('@"23:00:00" + @"PT2H"', time(1)),
    ('@"2026-01-02" - @"2026-01-01"', timedelta(1)),
    ('@"10:00:00" - @"10:00:00Z"', None),
    ('is(@"10:00:00Z", @"10:00:00+00:00")', True),
    ('is(@"10:00:00", @"10:00:00Z")', False),
    # ranges
    ("before(1, [2..3])", True),
    ("before([1..2), [2..3])", True),
    ("before([1..2], [2..3])", False),
    ("after([2..3], 1)", True),
    ("meets([1..2], [2..3])", True),
    ("meets([1..2), [2..3])", False),
    ("met by([2..3], [1..2])", True),
    ("overlaps([1..3], [2..5])", True),
    ("overlaps([1..2), [2..3])", False),
    ("overlaps before([1..3], [2..5])", True),
    ("overlaps after([2..5], [1..3])", True),
    ("finishes(3, [1..3])", True),
    ("finishes(3, [1..3))", False),
    ("finished by([1..3], [2..3])", True),
    ("includes([1..3], 2)", True),
    ("includes([1..3), [1..3])", False),
    ("during(2, [1..3])", True),
    ("starts(1, [1..3])", True),
    ("starts(1, (1..3])", False),
    ("started by([1..3], [1..2])", True),
    ("coincides([1..3], [1..3])", True),
    ("coincides(1, 2)", False),
    ('before(1, "а")', None),
    ("includes((> 5), 7)", True),
    ("overlaps((< 3), (> 2))", True),
    ("before((< 3), (> 5))", True),
    # contexts
    ('get value({a: 1}, "a")', 1),
    ("get entries({a: 1})", [{"key": "a", "value": 1}]),
    ('context put({a: 1}, "b", 2)', {"a": 1, "b": 2}),
    ('context put({a: {b: 1}}, ["a", "b"], 2)', {"a": {"b": 2}}),
    ("context merge([{a: 1}, {a: 2}])", {"a": 2}),
    ('context([{key: "a", value: 1}])', {"a": 1}),
    ('context([{key: "a", value: 1}, {key: "a", value: 2}])', None),
    # calls
    ('substring(start position: 2, string: "абв")', "бв"),
    ('substring(начало: 2, string: "абв")', None),
    ("count(1, 2)", 2),
    ("abs()", None),
    ('upper case(["а"])', "А"),
    ("abs([-1])", 1),
    ("abs([-1, 2])", None),
]


@pytest.mark.parametrize(("text", "value"), CASES, ids=[text for text, _ in CASES])
def test_value(text: str, value: Any) -> None:
    result = evaluate(text)
    assert result == value
    assert (result is None) == (value is None)
    assert isinstance(result, bool) == isinstance(value, bool)


def test_clock() -> None:
    assert evaluate("now() instance of date and time and today() instance of date") is True
    assert evaluate("now(1)") is None


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_parser_knows_every_function_of_several_words(name: str) -> None:
    tokens = scan(name)
    found = BUILTIN_NAMES.longest(tokens, 0)
    assert len(name_tokens(name)) == 1 or found == (len(tokens) - 1, name)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_no_function_breaks_on_arguments_of_any_kind(name: str) -> None:
    values = (
        "null",
        "1",
        "-1.5",
        '"а"',
        "true",
        "[]",
        "[1, 2]",
        "{a: 1}",
        '@"2026-03-01"',
        '@"P1D"',
        "[1..2]",
        "count",
    )
    for count in range(4):
        for value in values:
            evaluate(f"{name}({', '.join([value] * count)})")
