"""Which months a series runs over, and how a total is spread over them."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel.types import Boolean, Date, Number, Record, Static, Text
from regdsl.testing.months import MonthOfYear, parse_months
from regdsl.testing.series import Flaw, expand, is_series

INCOME = Record(
    "доход",
    (
        ("запись", Static(Text())),
        ("месяц", Static(Date())),
        ("сумма", Static(Number(Fraction(-(10**9)), Fraction(10**9), 2))),
        ("дней", Static(Number(Fraction(0), Fraction(31), 0))),
        ("вид", Static(Text())),
        ("постоянный", Static(Boolean())),
    ),
)
YEAR = parse_months("2025-02..2026-01")
assert not isinstance(YEAR, str)
PERIODS = {"расчётный период": YEAR}
TWO = {**PERIODS, "учебный год": YEAR[:9]}


def months_of(series: dict[str, Any], periods: Any) -> list[str]:
    """The months of a series; the code of its flaw."""
    made = expand({"дней": 1, **series}, INCOME, periods)
    return [made.kind.code] if isinstance(made, Flaw) else [key for key, _ in made]


@pytest.mark.parametrize(
    ("series", "periods", "first", "count"),
    [
        ({"each_month": 5}, PERIODS, "2025-02", 12),
        ({"total": 5}, PERIODS, "2025-02", 12),
        ({"each_month": 5, "in": "учебный год"}, TWO, "2025-02", 9),
        ({"each_month": 5, "months": "2024-12..2025-01"}, TWO, "2024-12", 2),
        ({"each_month": 5, "months": ["2025-06", "2025-02..2025-03"]}, {}, "2025-06", 3),
        ({"months": "2025-06"}, None, "2025-06", 1),
    ],
)
def test_the_months_of_a_series(series: dict[str, Any], periods: Any, first: str, count: int) -> None:
    made = months_of(series, periods)
    assert (made[0], len(made)) == (first, count)


@pytest.mark.parametrize(
    ("series", "periods", "code", "help_"),
    [
        ({"each_month": 5}, {}, "SCH176", None),
        ({"each_month": 5}, None, "SCH176", "`filed`"),
        ({"each_month": 5}, TWO, "SCH176", "one of `расчётный период`, `учебный год`"),
        ({"each_month": 5, "in": "расчетный период"}, TWO, "SCH176", "did you mean `расчётный период`"),
        ({"total": 5, "in": "год"}, PERIODS, "SCH176", "one of `расчётный период`"),
        ({"months": []}, PERIODS, "SCH177", None),
        ({"months": 2025}, PERIODS, "SCH177", None),
        ({"each_month": 5, "total": 5}, PERIODS, "SCH179", None),
    ],
)
def test_a_series_without_months(series: dict[str, Any], periods: Any, code: str, help_: str | None) -> None:
    made = expand({"дней": 1, **series}, INCOME, periods)
    assert isinstance(made, Flaw)
    assert made.kind.code == code
    assert help_ is None or (made.help is not None and help_ in made.help.en)


def test_which_field_gets_what() -> None:
    assert expand({"each_month": 5, "months": "2025-02", "дней": 3, "вид": "x"}, INCOME, None) == (
        ("2025-02", {"месяц": "2025-02-01", "сумма": 5, "дней": 3, "вид": "x"}),
    )
    flaw = expand({"each_month": 5, "months": "2025-02"}, INCOME, None)
    assert isinstance(flaw, Flaw), "two numbers could be meant"
    assert flaw.kind.code == "SCH175"


def test_records_by_key_are_no_series() -> None:
    assert not is_series({"each_month": {"сумма": 5}, "total": {}, "1": {}})
    assert is_series({"total": 5})


@given(cents=st.integers(-(10**8), 10**8), count=st.integers(1, 40), start=st.integers(0, 11))
def test_a_total_is_spread_exactly_and_evenly(cents: int, count: int, start: int) -> None:
    months = [str(MonthOfYear(2020 + (start + n) // 12, (start + n) % 12 + 1)) for n in range(count)]
    total = Fraction(cents, 100)
    written = f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"
    made = expand({"total": written, "months": f"{months[0]}..{months[-1]}", "дней": 1}, INCOME, None)
    assert not isinstance(made, Flaw)
    amounts = [Fraction(one["сумма"]) for _, one in made]
    assert sum(amounts) == total
    assert max(amounts) - min(amounts) <= Fraction(1, 100)
    assert amounts == sorted(amounts, reverse=True), "the first months get the cents that are left"
    assert [key for key, _ in made] == months
