"""Names with spaces: the longest match against the vocabulary, else the longest run of words (DMN 1.5, 10.3.1.3)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel.parser import parse
from regdsl.feel.printer import format_expression
from regdsl.feel.scanner import scan
from regdsl.feel.tree import Arithmetic, Call, Comparison, Expr, For, Name, Path
from regdsl.feel.vocabulary import Vocabulary, name_tokens

DECLARED = Vocabulary(
    frozenset(
        {"доход", "доход семьи", "доход семьи в месяц", "a", "b", "a-b", "check in date", "возраст на 1 сентября"}
    ),
    frozenset({"дата рождения", "и/или"}),
)


def read(text: str, vocabulary: Vocabulary = DECLARED) -> Expr:
    parsed = parse(text, vocabulary)
    assert parsed.problems == ()
    assert parsed.expr is not None
    return parsed.expr


def names_in(expr: Expr) -> list[str]:
    match expr:
        case Name(name=name):
            return [name]
        case Arithmetic(left=left, right=right) | Comparison(left=left, right=right):
            return names_in(left) + names_in(right)
        case _:
            return []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("доход семьи > доход", ["доход семьи", "доход"]),
        ("доход   семьи\n в месяц > 1", ["доход семьи в месяц"]),
        ("a-b - a - a", ["a-b", "a", "a"]),
        ("a - b + 1", ["a-b"]),
        ("a  -b", ["a-b"]),
        ("check in date > a", ["check in date", "a"]),
        ("возраст на 1 сентября >= 7", ["возраст на 1 сентября"]),
        ("не объявлено совсем > 1", ["не объявлено совсем"]),
        ("доход семьи соседа > 1", ["доход семьи соседа"]),
        ("объект 5 > 1", ["объект 5"]),
    ],
)
def test_extent_of_names(text: str, names: list[str]) -> None:
    assert names_in(read(text)) == names


def test_keywords_end_an_unknown_name() -> None:
    expr = read("for всякое слово in длинный список return всякое слово + доход семьи")
    assert isinstance(expr, For)
    assert expr.iterators[0].name == "всякое слово"
    assert expr.iterators[0].source == Name("длинный список", start=20, end=34)
    assert names_in(expr.result) == ["всякое слово", "доход семьи"]


def test_local_names_outlive_nothing() -> None:
    inside = read("for мой дом in x return мой дом - a", Vocabulary(frozenset({"a", "дом - a"})))
    assert isinstance(inside, For)
    assert names_in(inside.result) == ["мой дом", "a"]


def test_composed_and_decomposed_letters_are_one() -> None:
    assert names_in(read("и\u0306ога > 1", Vocabulary(frozenset({"йога"})))) == ["йога"]


def test_builtin_names_of_several_words() -> None:
    expr = read('date and time("2026-01-01T00:00:00") > years and months duration(a, b)')
    assert isinstance(expr, Comparison)
    assert isinstance(expr.left, Call)
    assert expr.left.function == Name("date and time", start=0, end=13)


def test_date_and_time_without_brackets_are_two_names() -> None:
    assert format_expression(read("date and time", Vocabulary(frozenset({"date", "time"})))) == "date and time"
    assert not isinstance(read("date and time"), Name)


def test_fields_after_a_point() -> None:
    expr = read("a.дата рождения.и / или > 1")
    assert isinstance(expr, Comparison)
    assert isinstance(expr.left, Path)
    assert expr.left.name == "и/или"
    assert isinstance(expr.left.base, Path)
    assert expr.left.base.name == "дата рождения"


def test_keys_of_a_context_become_names() -> None:
    assert format_expression(read('{с-дефисом: 1, "в кавычках-2": 2, сумма: с-дефисом + в кавычках-2}.с-дефисом')) == (
        '{"с-дефисом": 1, "в кавычках-2": 2, сумма: с-дефисом + в кавычках-2}.с-дефисом'
    )


@given(st.text(st.sampled_from("aя1_ -+.'\"й№²ª"), max_size=12))
def test_words_of_a_name_are_its_tokens(name: str) -> None:
    words = name_tokens(name)
    if words:
        assert words == tuple(token.text for token in scan(name)[:-1])
        assert names_in(read(name, Vocabulary(frozenset({name})))) == [name]


def test_a_name_stays_one_when_its_letters_are_composed() -> None:
    """Signs that NFC turns into others (a few hundred, the Greek ano teleia among them) are letters before it only if
    they are letters after it."""
    changed = [chr(code) for code in range(0x80, 0xD800) if unicodedata.normalize("NFC", chr(code)) != chr(code)]
    assert "\u0387" in changed
    for sign in changed:
        for name in (sign, f"а{sign}"):
            found = parse(name).expr
            again = None if found is None else parse(format_expression(found)).expr
            assert found is None or (again is not None and format_expression(again) == format_expression(found)), ascii(
                name
            )
