"""Quantities with their units in the right form."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.text import format_quantity, plain_spaces, plural
from regdsl.text.units import WORDS


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, "c"),
        (1, "a"),
        (2, "b"),
        (4, "b"),
        (5, "c"),
        (10, "c"),
        (11, "c"),
        (12, "c"),
        (14, "c"),
        (20, "c"),
        (21, "a"),
        (22, "b"),
        (25, "c"),
        (100, "c"),
        (101, "a"),
        (111, "c"),
        (112, "c"),
        (122, "b"),
        (-1, "a"),
        (-3, "b"),
    ],
)
def test_plural(number: int, form: str) -> None:
    assert plural(number, "a", "b", "c") == form


@pytest.mark.parametrize(
    ("value", "unit", "ru", "en"),
    [
        (9, "неделя", "9 недель", "9 weeks"),
        (1, "неделя", "1 неделя", "1 week"),
        (22, "неделя", "22 недели", "22 weeks"),
        (11, "день", "11 дней", "11 days"),
        (21, "рабочий день", "21 рабочий день", "21 working days"),
        (3, "рабочий день", "3 рабочих дня", "3 working days"),
        (5, "календарный день", "5 календарных дней", "5 calendar days"),
        (6, "месяц", "6 месяцев", "6 months"),
        (5, "год", "5 лет", "5 years"),
        (2, "год", "2 года", "2 years"),
        (48, "час", "48 часов", "48 hours"),
        (3, "этаж", "3 этажа", "3 storeys"),
        (3, "этажей", "3 этажа", "3 storeys"),
        (1, "storey", "1 этаж", "1 storey"),
        (100, "рубль", "100 рублей", "100 roubles"),
        (4, "ребёнок", "4 ребёнка", "4 children"),
        (Decimal("1.5"), "месяц", "1,5 месяца", "1.5 months"),
        (Decimal("2.5"), "рабочий день", "2,5 рабочего дня", "2.5 working days"),
        (Fraction(1, 3), "год", "1/3 года", "1/3 years"),
        (Decimal("24.00"), "м2", "24 м²", "24 m²"),
        (3, "м²", "3 м²", "3 m²"),
        (Decimal("0.25"), "га", "0,25 га", "0.25 ha"),
        (3, "м", "3 м", "3 m"),
        (250, "л.с.", "250 л. с.", "250 hp"),
        (50, "%", "50 %", "50%"),
        (18371, "₽ в месяц", "18 371 ₽ в месяц", "18,371 ₽ в месяц"),
        (Decimal("13778.25"), "₽", "13 778,25 ₽", "13,778.25 ₽"),
        (7, "баррель", "7 баррель", "7 баррель"),
        (7, " Рабочий  День ", "7 рабочих дней", "7 working days"),
    ],
)
def test_quantity(value: Decimal, unit: str, ru: str, en: str) -> None:
    assert plain_spaces(format_quantity(value, unit, "ru")) == ru
    assert plain_spaces(format_quantity(value, unit, "en")) == en


def test_digits_that_are_shown_make_a_fraction_of_the_word() -> None:
    assert format_quantity(2, "месяц", "ru", scale=1) == "2,0 месяца"
    assert format_quantity(1, "месяц", "en", scale=1) == "1.0 months"
    assert format_quantity(2, "месяц", "ru", scale=0) == "2 месяца"
    assert format_quantity(5, "месяц", "ru", scale=0) == "5 месяцев"


@pytest.mark.parametrize("value", [Fraction(5, 3), Fraction(7, 4)])
def test_a_rounded_number_takes_the_form_of_what_is_shown(value: Fraction) -> None:
    assert format_quantity(value, "неделя", "ru", scale=0) == "2 недели"
    assert format_quantity(Fraction(4, 3), "неделя", "en", scale=0) == "1 week"


def test_a_word_stands_after_an_ordinary_space() -> None:
    assert format_quantity(9, "неделя", "ru") == "9 недель"
    assert format_quantity(9, "м", "ru") == "9\u00a0м"


@given(st.integers(), st.sampled_from(WORDS))
def test_every_form_comes_from_the_table(number: int, word: object) -> None:
    text = format_quantity(number, word.one, "ru")
    assert any(text.endswith(f" {form}") for form in (word.one, word.few, word.many))
