"""Arithmetic of dates, against its definition: months clamp, a birthday on 29 February too."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.runtime import dates
from regdsl.runtime.operators import add_days, add_months, make_date
from regdsl.runtime.unknown import Unknown

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-05-31", -12, "2025-05-31"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-08-31", 1, "2026-09-30"),
    ],
)
def test_adding_months(start: str, months: int, end: str) -> None:
    assert dates.add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@given(DAYS, st.integers(-600, 600))
def test_adding_months_keeps_the_day_or_takes_the_last(day: date, months: int) -> None:
    moved = dates.add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day == day.day or (moved.day < day.day and (moved + timedelta(days=1)).day == 1)


@given(DAYS, DAYS)
def test_age_counts_the_birthdays_that_have_come(birth: date, on: date) -> None:
    age = dates.age(birth, on)
    assert dates.add_months(birth, 12 * age) <= on < dates.add_months(birth, 12 * (age + 1))


@pytest.mark.parametrize(
    ("birth", "on", "age"),
    [
        ("2004-02-29", "2022-02-27", 17),
        ("2004-02-29", "2022-02-28", 18),
        ("2004-02-29", "2024-02-28", 19),
        ("2004-02-29", "2024-02-29", 20),
        ("2008-06-01", "2026-05-31", 17),
        ("2008-06-01", "2026-06-01", 18),
        ("2026-06-01", "2026-05-31", -1),
    ],
)
def test_age_on_its_boundaries(birth: str, on: str, age: int) -> None:
    assert dates.age(date.fromisoformat(birth), date.fromisoformat(on)) == age


@given(DAYS, DAYS)
def test_whole_months_between(start: date, end: date) -> None:
    months = dates.months_between(start, end)
    assert months == -dates.months_between(end, start)
    if start <= end:
        assert dates.add_months(start, months) <= end < dates.add_months(start, months + 1)


def test_moments_move_along_the_time_line() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before = datetime(2026, 3, 29, 1, 30, tzinfo=berlin)  # half an hour before the clock is put forward
    after = dates.add_seconds(before, 3600)
    assert after.astimezone(UTC) - before.astimezone(UTC) == timedelta(hours=1)
    assert dates.seconds_between(after, before) == 3600
    assert dates.seconds_between(before, after) == -3600
    assert dates.add_days(before, 1).astimezone(UTC) - before.astimezone(UTC) == timedelta(days=1)


def test_parts_of_durations_have_its_sign() -> None:
    assert (dates.whole_years(29), dates.rest_months(29)) == (2, 5)
    assert (dates.whole_years(-29), dates.rest_months(-29)) == (-2, -5)


def test_last_day_of_month() -> None:
    assert dates.last_day_of_month(date(2024, 2, 1)) == date(2024, 2, 29)
    assert dates.last_day_of_month(date(2026, 12, 31)) == date(2026, 12, 31)


def test_beyond_the_calendar_is_unknown() -> None:
    assert add_months(date(9999, 12, 1), 1) == Unknown()
    assert add_days(date(1, 1, 1), -1) == Unknown()
    assert make_date(2023, 2, 29) == Unknown()
