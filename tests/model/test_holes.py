"""Texts with holes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.model import Hole, split_text
from regdsl.model.findings import HOLE_EMPTY, HOLE_NOT_CLOSED, HOLE_NOT_OPENED


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("просто текст", ["просто текст"]),
        ("Этажей {этажей}.", ["Этажей ", Hole("этажей", 8, 14), "."]),
        ("{а}{б}", [Hole("а", 1, 2), Hole("б", 4, 5)]),
        ("знак {{ и }}", ["знак { и }"]),
        ("{{{а}}}", ["{", Hole("а", 3, 4), "}"]),
        ('{concat("}", а)}', [Hole('concat("}", а)', 1, 15)]),
        ('{"\\"}"}', [Hole('"\\"}"', 1, 6)]),
        ("{ {а: 1}.а }", [Hole(" {а: 1}.а ", 1, 11)]),
    ],
)
def test_a_text_is_split(text: str, parts: list[str | Hole]) -> None:
    found = split_text(text)
    assert list(found.parts) == parts
    assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("не закрыта {этажей", HOLE_NOT_CLOSED, 11, 12),
        ('кавычка {"этажей}', HOLE_NOT_CLOSED, 8, 9),
        ("лишняя } скобка", HOLE_NOT_OPENED, 7, 8),
        ("пусто {} здесь", HOLE_EMPTY, 6, 8),
        ("пусто { } здесь", HOLE_EMPTY, 6, 9),
    ],
)
def test_braces_without_a_pair(text: str, kind: object, start: int, end: int) -> None:
    (problem,) = split_text(text).problems
    assert (problem.kind, problem.start, problem.end) == (kind, start, end)


@given(st.text(alphabet='{}"\\абв ', max_size=30))
def test_a_hole_is_where_it_says(text: str) -> None:
    found = split_text(text)
    for hole in found.holes:
        assert text[hole.start : hole.end] == hole.text
        assert (text[hole.start - 1], text[hole.end]) == ("{", "}")
    assert all(0 <= problem.start < problem.end <= len(text) for problem in found.problems)


@given(st.text(max_size=40))
def test_doubled_braces_are_plain_text(text: str) -> None:
    doubled = text.replace("{", "{{").replace("}", "}}")
    found = split_text(doubled)
    assert found.problems == ()
    assert "".join(part for part in found.parts if isinstance(part, str)) == text
    assert found.holes == ()
