"""When terms run out (ГК РФ, ст. 190-194)."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.calendar import Due, LastDayOff, Length, Unit, Unpublished, due, explain, parse_length
from tests.calendar.data import MOSCOW, calendar

COUNTED = [unit for unit in Unit if unit is not Unit.INSTANT]
DAYS = st.dates(date(2023, 1, 1), date(2027, 12, 31))
LENGTHS = st.builds(Length, st.integers(1, 60), st.sampled_from(COUNTED))


def end(start: str, length: str, **options: object) -> str:
    parsed = parse_length(length)
    assert isinstance(parsed, Length)
    begin = datetime.fromisoformat(start) if "T" in start else date.fromisoformat(start)
    found = due(begin, parsed, calendar(), MOSCOW, **options)
    if isinstance(found, Unpublished):
        return f"calendar.{found.year}"
    return found.date.isoformat()


@pytest.mark.parametrize(
    ("start", "length", "last"),
    [
        # The day of the event is not counted (191).
        ("2026-03-02", "1 рабочий день", "2026-03-03"),
        ("2026-03-02", "1 календарный день", "2026-03-03"),
        ("2026-02-27", "7 рабочих дней", "2026-03-11"),
        # Weeks end on the same weekday (192 п. 4).
        ("2026-03-03", "2 недели", "2026-03-17"),
        # Months end on the same number, or on the last day of a shorter month (192 п. 3).
        ("2026-02-10", "1 месяц", "2026-03-10"),
        ("2025-01-31", "1 месяц", "2025-02-28"),
        ("2026-03-31", "3 месяца", "2026-06-30"),
        ("2024-01-31", "1 месяц", "2024-02-29"),
        ("2025-11-30", "3 месяца", "2026-03-02"),  # 28 February 2026 is a Saturday
        ("2025-12-10", "12 месяцев", "2026-12-10"),
        # Half a year by months, half a month fifteen days (192).
        ("2026-01-12", "полгода", "2026-07-13"),
        ("2026-03-02", "полмесяца", "2026-03-17"),
        # Years: the same month and number (192 п. 1); from 29 February by convention the last day of the month.
        ("2025-03-04", "1 год", "2026-03-04"),
        ("2024-02-29", "1 год", "2025-02-28"),
        ("2023-02-28", "1 год", "2024-02-28"),
        # A last day that is off moves to the nearest working day (193).
        ("2026-04-09", "1 месяц", "2026-05-12"),
        ("2026-02-08", "1 месяц", "2026-03-10"),
        ("2025-12-01", "1 месяц", "2026-01-12"),
        ("2026-12-01", "30 календарных дней", "2027-01-11"),
        # A working Saturday is a working day.
        ("2024-11-28", "1 месяц", "2024-12-28"),
        ("2025-10-01", "1 месяц", "2025-11-01"),
        ("2027-01-20", "1 месяц", "2027-02-20"),
        # At once.
        ("2026-03-08", "мгновенно", "2026-03-08"),
        # The calendar does not reach.
        ("2027-12-20", "10 рабочих дней", "calendar.2028"),
        ("2026-03-12", "10 лет", "calendar.2036"),
        ("2026-03-12", "10000 лет", "calendar.10000"),
        ("2026-03-12", "10000 недель", "calendar.2217"),
    ],
)
def test_last_day(start: str, length: str, last: str) -> None:
    assert end(start, length) == last


@pytest.mark.parametrize(
    ("start", "length", "last"),
    [
        ("2026-04-09", "1 месяц", "2026-05-09"),
        ("2026-03-12", "10 лет", "2036-03-12"),
        ("2024-02-29", "10 лет", "2034-02-28"),
        ("9999-11-30", "1 месяц", "9999-12-30"),
        ("9999-11-30", "2 месяца", "calendar.10000"),
        ("9998-12-31", "1 год", "9999-12-31"),
        ("9999-12-30", "1 календарный день", "9999-12-31"),
        ("9999-12-30", "2 календарных дня", "calendar.10000"),
    ],
)
def test_a_special_law_may_keep_the_last_day(start: str, length: str, last: str) -> None:
    assert end(start, length, last_day_off=LastDayOff.STAYS) == last


@pytest.mark.parametrize(
    ("start", "last"),
    [
        ("2026-02-28T03:00:00", "2026-03-02"),  # Saturday, 03:00: the next working day is the first
        ("2026-03-01T23:59:59", "2026-03-02"),
        ("2026-02-27T23:59:59", "2026-03-02"),  # Friday evening
        ("2026-03-02T00:00:00", "2026-03-03"),
        ("2026-03-02T18:30:00+00:00", "2026-03-03"),  # 21:30 in Moscow
        ("2026-03-02T21:30:00+00:00", "2026-03-04"),  # already 3 March in Moscow
        ("2026-03-03T02:00:00+10:00", "2026-03-03"),  # still 2 March in Moscow
    ],
)
def test_registration_at_any_hour_counts_by_its_day_in_the_time_zone(start: str, last: str) -> None:
    assert end(start, "1 рабочий день") == last


def test_hours_run_through_days_off() -> None:
    found = due(datetime(2026, 3, 6, 18, 30), Length(48, Unit.HOUR), calendar(), MOSCOW)
    assert isinstance(found, Due)
    assert (found.date, found.moment) == (date(2026, 3, 8), datetime(2026, 3, 8, 18, 30, tzinfo=MOSCOW))


def test_hours_from_a_bare_date_run_from_its_end() -> None:
    found = due(date(2026, 3, 10), Length(48, Unit.HOUR), calendar(), MOSCOW)
    assert isinstance(found, Due)
    assert found.moment == datetime(2026, 3, 13, tzinfo=MOSCOW)


def test_hours_are_real_hours_when_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    found = due(datetime(2026, 3, 28, 12), Length(24, Unit.HOUR), calendar(), berlin)
    assert isinstance(found, Due)
    assert found.moment == datetime(2026, 3, 29, 13, tzinfo=berlin)
    assert found.moment - datetime(2026, 3, 28, 11, tzinfo=UTC) == timedelta(hours=24)


def test_hours_need_no_calendar() -> None:
    found = due(datetime(2031, 1, 1), Length(1, Unit.HOUR), calendar(), MOSCOW)
    assert isinstance(found, Due)
    assert found.steps[-1].day is None


def test_an_instant_keeps_its_moment() -> None:
    start = datetime(2026, 3, 8, 3, 0, tzinfo=MOSCOW)
    found = due(start, Length(0, Unit.INSTANT), calendar(), MOSCOW)
    assert isinstance(found, Due)
    assert found.moment == start


@pytest.mark.parametrize("start", [datetime.max, datetime.min, datetime.max.replace(tzinfo=UTC), date.max, date.min])
@pytest.mark.parametrize("unit", COUNTED)
def test_the_ends_of_time_are_unpublished(start: date, unit: Unit) -> None:
    for zone in (MOSCOW, timezone(timedelta(hours=-12)), UTC):
        found = due(start, Length(10_000, unit), calendar(), zone)
        assert isinstance(found, Due | Unpublished)
        if start.year == 9999:
            assert isinstance(found, Unpublished)


@given(DAYS, LENGTHS)
def test_a_term_ends_after_its_event_on_a_working_day(start: date, length: Length) -> None:
    found = due(start, length, calendar(), MOSCOW)
    if isinstance(found, Unpublished):
        return
    assert found.date > start
    if length.unit is not Unit.HOUR:
        assert calendar().is_working(found.date) is True


@given(DAYS, DAYS, LENGTHS)
def test_a_later_event_never_ends_earlier(first: date, second: date, length: Length) -> None:
    early, late = (due(day, length, calendar(), MOSCOW) for day in sorted((first, second)))
    if isinstance(early, Due) and isinstance(late, Due):
        assert early.date <= late.date


@given(DAYS, LENGTHS)
def test_a_longer_term_never_ends_earlier(start: date, length: Length) -> None:
    found = due(start, length, calendar(), MOSCOW)
    longer = due(start, Length(length.amount + 1, length.unit), calendar(), MOSCOW)
    if isinstance(found, Due) and isinstance(longer, Due):
        assert found.date <= longer.date


@given(DAYS, LENGTHS)
def test_the_arithmetic_ends_where_the_term_does(start: date, length: Length) -> None:
    found = due(start, length, calendar(), MOSCOW)
    steps = explain(start, length, calendar(), MOSCOW)
    if isinstance(found, Unpublished) or isinstance(steps, Unpublished):
        assert found == steps
        return
    assert steps == found.steps
    assert steps[-1].date == found.date
    assert [step.date for step in steps] == sorted(step.date for step in steps)
    counted = [step.counted for step in steps if step.counted is not None]
    if length.unit is Unit.HOUR:
        assert counted == [length.amount]
    else:
        assert counted == list(range(1, length.amount + 1))


@given(DAYS, st.integers(1, 60))
def test_working_days_are_shown_one_by_one(start: date, amount: int) -> None:
    found = due(start, Length(amount, Unit.WORKING_DAY), calendar(), MOSCOW)
    if isinstance(found, Unpublished):
        return
    steps = found.steps
    assert [step.date for step in steps] == [start + timedelta(days=n) for n in range((found.date - start).days + 1)]
    assert all((step.counted is not None) == (calendar().is_working(step.date) is True) for step in steps[1:])
