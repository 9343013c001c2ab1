"""An application read from JSON at once is what the careful reader reads; what is not plainly right is left to it."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import regdsl
from regdsl.library.applications import application_document, parse_application
from tests.support.depth import at_depth


def texts(value: str) -> st.SearchStrategy[str]:
    """A JSON text, its letters escaped or not."""
    return st.booleans().map(lambda ascii_only: json.dumps(value, ensure_ascii=ascii_only))


WORDS = st.text('аб:\\"{},[]/ \n\u2028', max_size=6)
SCALARS = st.one_of(
    WORDS.flatmap(texts),
    st.sampled_from(["null", "true", "false", "0", "-0", "12", "1.10", "-3.5e2", "123456789012345678901234567890"]),
    st.sampled_from(['"1990-05-12"', '"1990-02-30"', '"1990-05-12T00:00"', '"12.05.1990"', '"1990-W01-1"']),
)
NAMES = st.sampled_from(["дата рождения", "имя", "фамилия", "лишнее", "а:б", "", "\\"])
HEADS = st.sampled_from(["regulation", "submitted_at", "channel", "events", "provenance", "лишнее"])
MOMENTS = st.sampled_from(['"2026-03-16T10:00"', '"2026-03-16T10:00:00+03:00"', '"2026\\u003a03"', '"завтра: утром"'])


def objects(names: st.SearchStrategy[str], values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """An object with a few keys, equal ones among them."""
    pairs = st.lists(st.tuples(names.flatmap(texts), values), max_size=4)
    return pairs.map(lambda found: "{" + ", ".join(f"{name}: {value}" for name, value in found) + "}")


VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=3).map(lambda found: "[" + ",".join(found) + "]"))
NESTED = st.one_of(VALUES, objects(NAMES, VALUES))


@st.composite
def payloads(draw: st.DrawFn) -> bytes:
    """The JSON of something like an application."""
    parts = [f'"inputs": {draw(st.one_of(objects(NAMES, NESTED), SCALARS))}']
    parts += [f'"submitted_at": {draw(MOMENTS)}'] if draw(st.booleans()) else []
    for name in draw(st.lists(HEADS, max_size=3)):
        parts.append(f"{draw(texts(name))}: {draw(NESTED)}")
    return ("{" + ", ".join(draw(st.permutations(parts))) + "}").encode()


@settings(max_examples=at_depth(300, 3_000))
@given(data=payloads())
def test_what_is_read_at_once_is_what_stands_there(data: bytes) -> None:
    made = parse_application(data)
    if made is not None:
        assert made == application_document(data, "application.json").data


@settings(max_examples=at_depth(300, 3_000))
@given(data=payloads())
def test_sound_payloads_are_read_at_once(data: bytes) -> None:
    try:
        careful = application_document(data, "application.json").data
    except regdsl.ApplicationError:
        assert parse_application(data) is None
    else:
        assert parse_application(data) == careful


@pytest.mark.parametrize(
    "text",
    [
        '{"inputs": {"имя": "а", "имя": "б"}}',
        '{"inputs": {"имя": "а", "\\u0438мя": "б"}}',
        '{"submitted_at": "2026-03-16T10:00", "submitted_at": "2026-03-16T10", "inputs": {}}',
        '{"inputs": {}, "inputs": {"имя": "а"}}',
        '{"inputs": {"имя": {"а": 1, "а": 2}}}',
        '{"inputs": {"имя": [{"а": 1, "а": 2}]}}',
    ],
)
def test_a_key_given_twice_is_never_passed_over(text: str) -> None:
    assert parse_application(text.encode()) is None


def test_numbers_come_exact() -> None:
    made = parse_application('{"inputs": {"доход": 1.10, "число": 12345678901234567890123}}'.encode())
    assert made == {"inputs": {"доход": Decimal("1.10"), "число": 12345678901234567890123}}
    assert str(made["inputs"]["доход"]) == "1.10"  # type: ignore[index]  # the digits, not only the value
