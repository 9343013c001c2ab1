"""Arithmetic of working days."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.calendar import Calendar, Unpublished, year_from_data
from tests.calendar.data import calendar, document

FIRST, LAST = date(2023, 1, 1), date(2027, 12, 31)
DAYS = st.dates(FIRST, LAST)
AMOUNTS = st.integers(-1300, 1300)
ONE = timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "amount", "end"),
    [
        ("2026-02-27", 3, "2026-03-04"),
        ("2026-02-27", 7, "2026-03-11"),
        ("2026-02-27", 10, "2026-03-16"),
        ("2026-02-27", 20, "2026-03-30"),
        ("2026-04-30", 7, "2026-05-13"),
        ("2026-10-30", 10, "2026-11-16"),
        ("2026-12-30", 5, "2027-01-15"),
        ("2024-04-26", 3, "2024-05-03"),
        ("2024-12-27", 3, "2025-01-10"),
        ("2025-10-31", 1, "2025-11-01"),
        ("2027-02-19", 1, "2027-02-20"),
        ("2027-02-19", 7, "2027-03-03"),
    ],
)
def test_vectors(start: str, amount: int, end: str) -> None:
    begin, finish = date.fromisoformat(start), date.fromisoformat(end)
    assert calendar().add_working_days(begin, amount) == finish
    assert calendar().working_days_between(begin, finish) == amount


@pytest.mark.parametrize(
    ("day", "rolled"),
    [
        ("2026-05-09", "2026-05-12"),
        ("2026-03-08", "2026-03-10"),
        ("2026-01-01", "2026-01-12"),
        ("2024-12-28", "2024-12-28"),
        ("2025-11-01", "2025-11-01"),
        ("2027-02-20", "2027-02-20"),
    ],
)
def test_next_working(day: str, rolled: str) -> None:
    assert calendar().next_working(date.fromisoformat(day)) == date.fromisoformat(rolled)


def stepped(day: date, amount: int) -> date | Unpublished:
    """Count the slow way, one day after another."""
    step, left = (ONE, amount) if amount > 0 else (-ONE, -amount)
    while left:
        day += step
        working = calendar().is_working(day)
        if isinstance(working, Unpublished):
            return working
        left -= working
    return day


@given(DAYS, AMOUNTS)
def test_addition_is_counting_day_by_day(day: date, amount: int) -> None:
    assert calendar().add_working_days(day, amount) == stepped(day, amount)


@given(DAYS, AMOUNTS)
def test_between_is_the_inverse_of_addition(day: date, amount: int) -> None:
    end = calendar().add_working_days(day, amount)
    if not isinstance(end, Unpublished):
        assert calendar().working_days_between(day, end) == amount


@given(DAYS, st.integers(1, 800))
def test_going_back_from_a_working_day_returns(day: date, amount: int) -> None:
    start = calendar().next_working(day)
    if isinstance(start, Unpublished):
        return
    end = calendar().add_working_days(start, amount)
    if not isinstance(end, Unpublished):
        assert calendar().add_working_days(end, -amount) == start


@given(DAYS, DAYS, AMOUNTS)
def test_addition_is_monotone_in_the_day(first: date, second: date, amount: int) -> None:
    early, late = (calendar().add_working_days(day, amount) for day in sorted((first, second)))
    if not isinstance(early, Unpublished) and not isinstance(late, Unpublished):
        assert early <= late


@given(DAYS, AMOUNTS)
def test_addition_is_strictly_monotone_in_the_amount(day: date, amount: int) -> None:
    less, more = (calendar().add_working_days(day, number) for number in (amount, amount + 1))
    if not isinstance(less, Unpublished) and not isinstance(more, Unpublished):
        assert less < more


@given(DAYS, DAYS, DAYS)
def test_counts_add_up(first: date, second: date, third: date) -> None:
    a, b, c = sorted((first, second, third))
    between = calendar().working_days_between
    assert between(a, b) + between(b, c) == between(a, c)


@given(DAYS)
def test_next_working_is_the_nearest(day: date) -> None:
    found = calendar().next_working(day)
    if isinstance(found, Unpublished):
        found = LAST + ONE
    else:
        assert calendar().is_working(found) is True
    assert found >= day
    assert not any(calendar().is_working(day + n * ONE) for n in range((found - day).days))


def test_zero_days_is_the_same_day_even_a_day_off() -> None:
    assert calendar().add_working_days(date(2026, 3, 8), 0) == date(2026, 3, 8)
    assert calendar().add_working_days(date(2050, 3, 8), 0) == date(2050, 3, 8)


@pytest.mark.parametrize(
    ("start", "before", "after"),
    [
        ("2026-03-10", "2026-03-06", "2026-03-11"),
        ("2026-03-08", "2026-03-06", "2026-03-10"),
        ("2026-03-07", "2026-03-06", "2026-03-10"),
        ("2025-11-01", "2025-10-31", "2025-11-05"),
    ],
)
def test_one_day_from_a_day_worked_or_off(start: str, before: str, after: str) -> None:
    day = date.fromisoformat(start)
    assert calendar().add_working_days(day, -1) == date.fromisoformat(before)
    assert calendar().add_working_days(day, 1) == date.fromisoformat(after)


def test_a_moment_counts_by_its_day_and_gives_a_date() -> None:
    end = calendar().add_working_days(datetime(2026, 2, 27, 23, 59), 3)
    assert type(end) is date
    assert type(calendar().add_working_days(datetime(2026, 2, 27, 23, 59), 0)) is date


@pytest.mark.parametrize(
    ("found", "year"),
    [
        (calendar().is_working(date(2028, 1, 10)), 2028),
        (calendar().day(date(2022, 12, 31)), 2022),
        (calendar().next_working(date(2027, 12, 31)), 2028),
        (calendar().next_working(date(2028, 6, 1)), 2028),
        (calendar().add_working_days(date(2027, 12, 30), 1), 2028),
        (calendar().add_working_days(date(2023, 1, 9), -1), 2022),
        (calendar().add_working_days(date(2030, 1, 9), 5), 2030),
        (calendar().add_working_days(date(2026, 1, 9), 10**30), 2028),
        (calendar().working_days_between(date(2027, 1, 1), date(2028, 1, 1)), 2028),
        (calendar().working_days_between(date(2023, 1, 1), date(2022, 12, 31)), 2022),
        (calendar().working_days_between(date(2020, 1, 1), date(2026, 1, 1)), 2020),
    ],
)
def test_an_unpublished_year_is_never_guessed(found: object, year: int) -> None:
    assert found == Unpublished(year)


def test_the_last_published_working_day_is_reached() -> None:
    assert calendar().add_working_days(date(2027, 12, 29), 1) == date(2027, 12, 30)
    assert calendar().add_working_days(date(2023, 1, 10), -1) == date(2023, 1, 9)


def test_the_years_after_a_gap_are_a_run_of_their_own() -> None:
    broken = Calendar(year_from_data(document(year)) for year in (2023, 2025, 2026, 2027))
    assert broken.add_working_days(date(2025, 12, 30), 2) == calendar().add_working_days(date(2025, 12, 30), 2)
    assert broken.add_working_days(date(2026, 12, 30), -300) == calendar().add_working_days(date(2026, 12, 30), -300)
    assert broken.working_days_between(date(2025, 1, 1), date(2027, 12, 31)) == calendar().working_days_between(
        date(2025, 1, 1), date(2027, 12, 31)
    )
    assert broken.add_working_days(date(2025, 1, 9), -1) == Unpublished(2024)
    assert broken.working_days_between(date(2026, 5, 5), date(2023, 5, 5)) == Unpublished(2024)
    assert broken.working_days_between(date(2023, 5, 5), date(2026, 5, 5)) == Unpublished(2024)


def test_a_span_goes_from_the_first_year_to_the_last() -> None:
    assert calendar().span == range(2023, 2028)
    assert Calendar([year_from_data(document(2026)), year_from_data(document(2023))]).span == range(2023, 2027)
    assert not Calendar().span


def test_calendars_of_the_same_years_are_the_same() -> None:
    years = [year_from_data(document(year)) for year in (2024, 2023)]
    one, other = Calendar(years), Calendar(reversed(years))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Calendar(years[:1])
    assert repr(one) == f"Calendar(years={one.years!r})"


def test_no_day_before_the_first_is_counted() -> None:
    assert calendar().is_working(date(2023, 1, 1)) is False
    assert calendar().working_days_between(date(2023, 1, 1), date(2023, 1, 9)) == 1
    assert calendar().working_days_between(date(2023, 1, 9), date(2023, 1, 1)) == 0


def test_a_gap_between_years_is_not_crossed() -> None:
    broken = Calendar(year_from_data(document(year)) for year in (2026, 2023, 2024))
    assert broken.add_working_days(date(2024, 12, 27), 2) == Unpublished(2025)
    assert broken.add_working_days(date(2026, 1, 12), -1) == Unpublished(2025)
    assert broken.working_days_between(date(2024, 1, 1), date(2026, 1, 1)) == Unpublished(2025)
    assert broken.add_working_days(date(2023, 12, 29), 1) == date(2024, 1, 9)


def test_unpublished_is_no_truth_value() -> None:
    with pytest.raises(TypeError):
        bool(calendar().is_working(date(2028, 1, 1)))


def test_an_empty_calendar_knows_nothing() -> None:
    assert Calendar().is_working(date(2026, 1, 12)) == Unpublished(2026)
