"""Values in and out of DMN mode: Python's own where nothing is lost."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel import FeelError, evaluate
from regdsl.feel.temporal import Date, DateTime, DaysDuration, MonthsDuration, Time

PLAIN: list[Any] = [
    None,
    True,
    "текст",
    Decimal("1.10"),
    date(2026, 3, 1),
    time(10, 30, 1, 5),
    time(10, tzinfo=UTC),
    datetime(2026, 3, 1, 10),
    datetime(2026, 3, 1, 10, tzinfo=timezone(timedelta(hours=3))),
    datetime(2026, 3, 1, 10, tzinfo=ZoneInfo("Europe/Moscow")),
    timedelta(days=-1, microseconds=3),
    [1, [2]],
    {"а": {"б": [None]}},
    MonthsDuration(14),
    Date(-5, 1, 1),
    Time(1),
    DaysDuration(1),
    DateTime(Date(10_000, 1, 1), Time(0)),
]


@pytest.mark.parametrize("value", PLAIN, ids=repr)
def test_a_value_comes_back_as_it_went_in(value: Any) -> None:
    assert evaluate("имя в контексте", {"имя в контексте": value}) == value


def test_whole_numbers_come_back_as_decimals() -> None:
    result = evaluate("n + 1", {"n": 1})
    assert result == 2
    assert isinstance(result, Decimal)


def test_a_truth_value_is_no_number() -> None:
    assert evaluate("n + 1", {"n": True}) is None


@pytest.mark.parametrize("value", [0.1, object(), {1: 2}, {1, 2}, b"x"])
def test_inexact_and_foreign_values_are_refused(value: object) -> None:
    with pytest.raises(TypeError):
        evaluate("x", {"x": value})


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_number_is_refused(value: Decimal) -> None:
    with pytest.raises(ValueError, match="finite"):
        evaluate("x", {"x": value})


def test_a_text_that_does_not_parse_is_an_error_with_problems() -> None:
    with pytest.raises(FeelError) as caught:
        evaluate("1 +")
    assert caught.value.problems[0].kind.code == "EXP003"


@given(st.integers(-(10**33), 10**33), st.integers(-(10**33), 10**33))
def test_sums_of_whole_numbers_are_exact_to_34_digits(a: int, b: int) -> None:
    assert evaluate("a + b", {"a": a, "b": b}) == a + b


@given(st.dates(), st.integers(-400, 400))
def test_months_clamp_to_the_last_day(day: date, months: int) -> None:
    moved = evaluate("день + m", {"день": day, "m": MonthsDuration(months)})
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    following = evaluate('день + duration("P1D")', {"день": moved})
    assert moved.day == day.day or (moved.day < day.day and following.day == 1)


@given(st.dates(), st.dates())
def test_the_span_between_two_dates_leads_from_one_to_the_other(first: date, last: date) -> None:
    assert evaluate("a + (b - a) = b", {"a": first, "b": last}) is True


@given(st.dates(min_value=date(1, 1, 2)))
def test_calendar_agrees_with_the_standard_library(day: date) -> None:
    assert evaluate("[d.weekday, week of year(d), day of year(d)]", {"d": day}) == [
        day.isoweekday(),
        day.isocalendar().week,
        day.timetuple().tm_yday,
    ]
    assert evaluate("date(string(d))", {"d": day}) == day


@given(st.integers(-(10**20), 10**20), st.integers(-(10**9), 10**9))
def test_durations_survive_their_text(nanos: int, months: int) -> None:
    assert evaluate("duration(string(d)) = d", {"d": DaysDuration(nanos)}) is True
    assert evaluate("duration(string(d)) = d", {"d": MonthsDuration(months)}) is True


def test_both_modes_stand_behind_one_door() -> None:
    assert evaluate("1 / 3 * 3 = 1", mode="strict") is True
    assert evaluate("1 / 3 * 3 = 1", mode="dmn") is False
    with pytest.raises(FeelError):
        evaluate("1 +", mode="strict")
