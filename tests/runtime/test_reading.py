"""Plain values are read exactly or not at all."""

from datetime import date, datetime
from decimal import Decimal

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
