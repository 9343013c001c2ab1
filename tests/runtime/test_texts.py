"""Functions of texts: the examples of the standard (DMN 1.5, table 71), and code points beyond the first plane."""

import pytest

from regdsl.runtime import texts

HORSE = "\U0001f40e"
"""One character that UTF-16 writes as two."""


def test_texts_are_joined_in_order() -> None:
    assert texts.join("foo", "bar", "") == "foobar"
    assert texts.join() == ""


@pytest.mark.parametrize(
    ("text", "match", "contains", "starts", "ends"),
    [
        ("foobar", "of", False, False, False),
        ("foobar", "ob", True, False, False),
        ("foobar", "fo", True, True, False),
        ("foobar", "ar", True, False, True),
        ("foobar", "foobar", True, True, True),
        ("foobar", "foobars", False, False, False),
        ("foobar", "FO", False, False, False),
        ("foobar", "", True, True, True),
        ("", "", True, True, True),
        ("", "f", False, False, False),
    ],
)
def test_what_is_part_of_a_text(text: str, match: str, contains: bool, starts: bool, ends: bool) -> None:
    assert texts.contains(text, match) is contains
    assert texts.starts_with(text, match) is starts
    assert texts.ends_with(text, match) is ends


@pytest.mark.parametrize(("text", "length"), [("", 0), ("foo", 3), ("Ёж", 2), (f"{HORSE}ab", 3)])
def test_a_length_is_counted_in_code_points(text: str, length: int) -> None:
    assert texts.length(text) == length


def test_letters_change_their_case_and_nothing_else_does() -> None:
    assert (texts.upper("aBc4"), texts.lower("aBc4")) == ("ABC4", "abc4")
    assert (texts.upper("Ёж 7"), texts.lower("Ёж 7")) == ("ЁЖ 7", "ёж 7")


@pytest.mark.parametrize(
    ("text", "match", "before", "after"),
    [
        ("foobar", "bar", "foo", ""),
        ("foobar", "ob", "fo", "ar"),
        ("foobar", "o", "f", "obar"),
        ("foobar", "foobar", "", ""),
        ("foobar", "xyz", "", ""),
        ("foobar", "", "", "foobar"),
        ("", "a", "", ""),
        (f"а{HORSE}б", HORSE, "а", "б"),
    ],
)
def test_what_stands_around_the_first_match(text: str, match: str, before: str, after: str) -> None:
    assert texts.before(text, match) == before
    assert texts.after(text, match) == after
