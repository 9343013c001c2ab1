"""Numbers and money as people write them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.text import NBSP, format_money, format_number, plain_spaces

EXACT = st.decimals(min_value=-(10**20), max_value=10**20, places=6)


@pytest.mark.parametrize(
    ("value", "scale", "ru", "en"),
    [
        (0, None, "0", "0"),
        (7, None, "7", "7"),
        (2019, None, "2019", "2019"),
        (13778, None, "13 778", "13,778"),
        (1234567, None, "1 234 567", "1,234,567"),
        (Decimal("13778.25"), None, "13 778,25", "13,778.25"),
        (Decimal("24.50"), None, "24,5", "24.5"),
        (Decimal("24.5"), 2, "24,50", "24.50"),
        (Decimal("0.005"), None, "0,005", "0.005"),
        (Fraction(3, 8), None, "0,375", "0.375"),
        (Fraction(1, 3), None, "1/3", "1/3"),
        (Fraction(-1, 3), None, "-1/3", "-1/3"),
        (Fraction(100000, 3), None, "100 000/3", "100,000/3"),
        (Fraction(1, 3), 2, "0,33", "0.33"),
        (Fraction(2, 3), 2, "0,67", "0.67"),
        (Fraction(1, 8), 2, "0,13", "0.13"),
        (Fraction(-1, 8), 2, "-0,13", "-0.13"),
        (Fraction(-1, 1000), 2, "0,00", "0.00"),
        (Decimal("99999.995"), 2, "100 000,00", "100,000.00"),
        (-5, None, "-5", "-5"),
        (Decimal("1E+3"), None, "1000", "1000"),
    ],
)
def test_number(value: Decimal, scale: int | None, ru: str, en: str) -> None:
    assert plain_spaces(format_number(value, "ru", scale)) == ru
    assert plain_spaces(format_number(value, "en", scale)) == en


@pytest.mark.parametrize(
    ("value", "ru", "en"),
    [
        (Decimal("13778.25"), "13 778,25 ₽", "13,778.25 ₽"),
        (Decimal("27093.00"), "27 093 ₽", "27,093 ₽"),
        (1500, "1 500 ₽", "1,500 ₽"),
        (Decimal("0.5"), "0,50 ₽", "0.50 ₽"),
        (0, "0 ₽", "0 ₽"),
        (Fraction(100, 3), "33,33 ₽", "33.33 ₽"),
        (Fraction(299999, 100000), "3 ₽", "3 ₽"),
        (Decimal("-0.01"), "-0,01 ₽", "-0.01 ₽"),
    ],
)
def test_money(value: Decimal, ru: str, en: str) -> None:
    assert plain_spaces(format_money(value, "ru")) == ru
    assert plain_spaces(format_money(value, "en")) == en


def test_other_money() -> None:
    assert plain_spaces(format_money(10, "ru", "USD")) == "10 $"
    assert plain_spaces(format_money(10, "ru", "KZT")) == "10 KZT"


def test_spaces_do_not_break_and_the_minus_is_a_minus() -> None:
    assert format_money(Decimal("-13778.25"), "ru") == f"\u221213{NBSP}778,25{NBSP}₽"


def test_a_number_of_many_digits_is_written() -> None:
    assert len(format_number(10**5000, "en").replace(",", "")) == 5001


@given(EXACT)
def test_a_decimal_is_written_exactly(value: Decimal) -> None:
    assert Decimal(plain_spaces(format_number(value, "en")).replace(",", "")) == value
    russian = plain_spaces(format_number(value, "ru"))
    assert Decimal(russian.replace(" ", "").replace(",", ".")) == value


@given(st.fractions(), st.integers(0, 12))
def test_rounding_is_to_the_nearest(value: Fraction, scale: int) -> None:
    shown = Fraction(plain_spaces(format_number(value, "en", scale)).replace(",", ""))
    assert abs(shown - value) <= Fraction(1, 2 * 10**scale)
