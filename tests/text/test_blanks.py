"""Blanks in names that a person cannot tell from a space."""

import pytest

from regdsl.text import did_you_mean, odd_blank, plain_name


@pytest.mark.parametrize(
    ("name", "ru", "en"),
    [
        ("срок\u00a0до", "неразрывный пробел (U+00A0)", "a no-break space (U+00A0)"),
        ("срок\u202fдо", "узкий неразрывный пробел (U+202F)", "a narrow no-break space (U+202F)"),
        ("срок\u2009до", "необычный пробел (U+2009)", "an unusual space (U+2009)"),
        ("срок\u200b до", "невидимый пробел нулевой ширины (U+200B)", "an invisible zero width space (U+200B)"),
        ("срок\u2060 до", "невидимый знак (U+2060)", "an invisible character (U+2060)"),
        ("срок  до", "два пробела подряд", "two spaces in a row"),
        (" срок до", "пробел с краю", "a space at an end"),
        ("срок до ", "пробел с краю", "a space at an end"),
        ("срок\tдо", "табуляция (U+0009)", "a tab (U+0009)"),
    ],
)
def test_what_is_not_seen_is_named(name: str, ru: str, en: str) -> None:
    odd = odd_blank(name)
    assert odd is not None
    assert (odd.ru, odd.en) == (ru, en)
    assert plain_name(name) == "срок до"


@pytest.mark.parametrize("name", ["срок до", "рядов", "№ 5 — б", "п. 3 «а»", "Ё", "", "земля/ст.1"])
def test_single_spaces_between_words_are_plain(name: str) -> None:
    assert odd_blank(name) is None
    assert plain_name(name) == name


def test_the_question_says_what_is_not_seen() -> None:
    question = did_you_mean("срок\u00a0до", "срок до")
    assert question.ru == "возможно, имелось в виду «срок до»: в написанном неразрывный пробел (U+00A0)"
    assert question.en == "did you mean `срок до`: what is written has a no-break space (U+00A0)"
    assert did_you_mean("срок  от", "срок до").ru == "возможно, имелось в виду «срок до»"
