"""Numbers, months and shares as they are written: read like any other, and kept only for a while."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.runtime import ratios, reading


@pytest.mark.parametrize(
    ("text", "number"),
    [("0.00", 0), ("30000.00", 3_000_000), ("-1.05", -105), ("+1.05", 105), ("7", 700), ("7.5", 750), ("7.500", 750)],
)
def test_a_number_is_a_whole_one_but_for_its_point(text: str, number: int) -> None:
    assert reading.Numbers(2)[text] == number


@pytest.mark.parametrize(
    "text",
    ["", ".50", "5.", "1.2.3", "1,50", " 1.50", "1.50\n", "1_0.00", "1e2", "NaN", "٣.٠٠", "1.5²", "0x1", "--1.00"],
)
def test_what_is_written_otherwise_is_none(text: str) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        reading.Numbers(2)[text]


@pytest.mark.parametrize("text", ["1.005", "1" * 41 + ".00", "0." + "0" * 39 + "1"])
def test_a_number_is_never_rounded(text: str) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        reading.Numbers(2)[text]


@pytest.mark.parametrize("text", ["9" * 40, "0." + "9" * 40, "-" + "9" * 40 + "." + "9" * 40])
def test_so_many_figures_may_be_written_and_no_more(text: str) -> None:
    assert reading.written(text) == Decimal(text)
    with pytest.raises(ValueError, match=r"^$"):
        reading.written(text + "9")


@pytest.mark.parametrize("value", [1, 1.5, Decimal(1), True, None, b"1"])
def test_what_is_no_text_is_not_written(value: object) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        reading.written(value)


@given(st.integers(-(10**30), 10**30), st.integers(1, 6))
def test_it_is_the_decimal_times_the_power(number: int, digits: int) -> None:
    figures = str(abs(number)).zfill(digits + 1)
    text = f"{'-' if number < 0 else ''}{figures[:-digits]}.{figures[-digits:]}"
    assert reading.Numbers(digits)[text] == number


def test_few_numbers_are_kept() -> None:
    numbers = reading.Numbers(2)
    for kopecks in range(100_000):
        text = f"{kopecks // 100}.{kopecks % 100:02}"
        assert numbers[text] == kopecks
    assert len(numbers) <= 1_000


def test_what_was_read_last_is_kept() -> None:
    numbers = reading.Numbers(2)
    for text in ("1.00", "2.00", "3.00"):
        numbers[text]
    assert dict(numbers) == {"1.00": 100, "2.00": 200, "3.00": 300}


def test_months_lie_within_their_ends() -> None:
    months = reading.Months(date(2025, 2, 1), date(2026, 1, 1))
    assert (months["2025-02"], months["2026-01"]) == (date(2025, 2, 1), date(2026, 1, 1))
    for text in ("2025-01", "2026-02", "2025-13", "2025-2", "2025-02-01", "٢٠٢٥-٠٢"):
        with pytest.raises(ValueError, match=r"^"):
            months[text]
    assert len(months) == 2


def test_shares_lie_within_their_ends() -> None:
    assert reading.share("1/3", 0, 1) == Fraction(1, 3)
    assert (reading.share("0", 0, 1), reading.share("2/2", 0, 1)) == (0, 1)
    assert reading.share("1/3", Fraction(1, 3), Fraction(1, 3)) == Fraction(1, 3)
    for value in ("4/3", "-1/3", "1/0", "a", True, 0.5):
        with pytest.raises(ValueError, match=r"^"):
            reading.share(value, 0, 1)


@given(st.lists(st.tuples(st.integers(-(10**9), 10**9), st.integers(1, 10**9)), max_size=30))
def test_ratios_are_added_up_exactly(pairs: list[tuple[int, int]]) -> None:
    above, below = ratios.total(pairs)
    assert below > 0
    assert Fraction(above, below) == sum(Fraction(num, den) for num, den in pairs)
