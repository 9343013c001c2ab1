"""Canonical JSON is that of RFC 8785, and refuses what the scheme would lose."""

from datetime import date
from decimal import Decimal

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from regdsl.corpus.canonical import MAX_WHOLE, NotCanonical, canonical

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
SCALARS = st.none() | st.booleans() | st.integers(-MAX_WHOLE, MAX_WHOLE) | TEXTS
VALUES = st.recursive(
    SCALARS, lambda below: st.lists(below, max_size=4) | st.dictionaries(TEXTS, below, max_size=4), max_leaves=12
)


@given(VALUES)
def test_it_is_what_the_reference_library_writes(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


def test_keys_stand_in_the_order_of_utf_16() -> None:
    """The example of RFC 8785, 3.2.3: the smiling face is a surrogate pair, so it stands before the Hebrew letter."""
    keys = {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\U0001f600": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
    }
    wanted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert (
        canonical(keys).decode() == "{" + ",".join(f'{canonical(key).decode()}:"{keys[key]}"' for key in wanted) + "}"
    )


def test_texts_are_escaped_as_little_as_may_be() -> None:
    """RFC 8785, 3.2.2.2."""
    assert canonical('€$\x0f\nA\'B"\\\\"/\x7fё') == '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\x7fё"'.encode()
    assert canonical("\b\t\n\f\r\x00") == b'"\\b\\t\\n\\f\\r\\u0000"'


def test_a_tuple_is_a_list() -> None:
    assert canonical((1, (2,))) == b"[1,[2]]"


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), MAX_WHOLE + 1, -MAX_WHOLE - 1, Decimal(1), date(2026, 1, 1), b"a", {1}, "\ud800", object],
    ids=repr,
)
def test_what_the_scheme_would_lose_is_refused_with_its_place(value: object) -> None:
    with pytest.raises(NotCanonical) as raised:
        canonical({"a": 1, "ё/": [None, {"x": value}]})
    assert raised.value.pointer == "/ё~1/1/x"


@pytest.mark.parametrize("key", [1, None, True, "\udfff", b"a"], ids=repr)
def test_a_key_that_is_no_text_is_refused_with_its_record(key: object) -> None:
    with pytest.raises(NotCanonical) as raised:
        canonical([{"a": {key: 1}}])
    assert raised.value.pointer == "/0/a"


def test_a_bottomless_value_is_refused() -> None:
    value: object = None
    for _ in range(100_000):
        value = [value]
    with pytest.raises(NotCanonical):
        canonical(value)
