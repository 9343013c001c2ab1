"""Plain values are read exactly or not at all."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from regdsl.runtime import reading

CENTS = Decimal(100)


@pytest.mark.parametrize("text", ["0", "-0", "1.5", "1.50", "1.500000", "-12.34", "5E+1", "99999999999999999999.99"])
def test_decimals_are_scaled_exactly(text: str) -> None:
    value = Decimal(text)
    assert reading.decimals([value], CENTS, -(10**30), 10**30) == (int(value.scaleb(2)),)


@pytest.mark.parametrize(
    "text",
    [
        "1.001",
        "NaN",
        "sNaN",
        "Infinity",
        "-Infinity",
        "1E+999999",
        "1E-999999",
        f"1.{'0' * 40}1",
        f"1.{'0' * 200_000}1",
    ],
)
def test_what_would_have_to_be_rounded_is_refused(text: str) -> None:
    with pytest.raises((ArithmeticError, ValueError)):
        reading.decimals([Decimal(text)], CENTS, -(10**30), 10**30)


def test_both_ends_of_a_range_belong_to_it() -> None:
    assert reading.integers([0, 5], 0, 5) == (0, 5)
    assert reading.integers([-1], 0, 5) is None
    assert reading.decimals([0, "5.00", Decimal("2.5")], CENTS, 0, 500) == (0, 500, 250)
    assert reading.decimals(["-0.01"], CENTS, 0, 500) is None
    assert reading.decimals([6], CENTS, 0, 500) is None
    assert reading.shares(["0", "1/3", 1], 0, 1) == (Fraction(0), Fraction(1, 3), Fraction(1))
    assert reading.dates(["2026-01-01", "2026-01-02"], date(2026, 1, 1), date(2026, 1, 2)) is not None
    assert reading.dates(["2025-12-31"], date(2026, 1, 1), date(2026, 1, 2)) is None


def test_months_of_a_list_are_read_in_their_order() -> None:
    months = reading.Months(date(2025, 2, 1), date(2026, 1, 1))
    assert reading.each_month(["2026-01", "2025-02"], months) == (date(2026, 1, 1), date(2025, 2, 1))
    for bad in (202601, None, date(2026, 1, 1), "2026-01\n"):
        with pytest.raises((TypeError, ValueError)):
            reading.each_month([bad], months)


@pytest.mark.parametrize(
    "text", ["20260102", "2026-W01-5", "2026W015", "2026-1-002", "2026-01-02T00:00", "2026-02-30", "2026-01", ""]
)
def test_a_date_has_its_two_hyphens(text: str) -> None:
    with pytest.raises((LookupError, ValueError)):
        reading.dates([text], date.min, date.max)


def test_types_are_exact() -> None:
    assert reading.integers([1, 2], 0, 5) == (1, 2)
    assert reading.integers([True], 0, 5) is None
    assert reading.integers([6], 0, 5) is None
    assert reading.integers([Decimal(1)], 0, 5) is None
    with pytest.raises(ValueError, match=r"^$"):
        reading.decimals([True], CENTS, 0, 500)
    with pytest.raises(ValueError, match=r"^$"):
        reading.decimals([1.5], CENTS, 0, 500)
    assert reading.decimals(["1.50", Decimal("0.25")], CENTS, 0, 500) == (150, 25)
    assert reading.decimals([Decimal("5.01")], CENTS, 0, 500) is None
    assert reading.booleans([True, False]) == (True, False)
    assert reading.booleans([1]) is None
    assert reading.codes(["а"], frozenset({"а"})) == ("а",)
    assert reading.codes(["b"], frozenset({"а"})) is None
    assert reading.codes([["а"]], frozenset({"а"})) is None
    assert reading.texts(["абв"], 3) == ("абв",)
    assert reading.texts(["абвг"], 3) is None
    assert reading.dates([date(2026, 1, 1)], date(2026, 1, 1), date(2026, 1, 2)) == (date(2026, 1, 1),)
    assert reading.dates(["2026-01-02"], date(2026, 1, 1), date(2026, 1, 2)) == (date(2026, 1, 2),)
    with pytest.raises(ValueError, match=r"^$"):
        reading.dates([datetime(2026, 1, 1)], date(2026, 1, 1), date(2026, 1, 2))
    assert reading.dates([date(2026, 1, 3)], date(2026, 1, 1), date(2026, 1, 2)) is None
