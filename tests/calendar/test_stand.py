"""Terms whose clock stood: a day counts if the clock was running when the day began."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.calendar import LastDayOff, Length, Role, Stand, Standing, Unit, Unpublished, due_after, end_of, merged
from regdsl.corpus import builtin_calendar

ZONE = ZoneInfo("Europe/Moscow")
CALENDAR = builtin_calendar()
TEN = Length(10, Unit.WORKING_DAY)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def stands(*times: str) -> tuple[Stand, ...]:
    """Written as `2026-03-12..2026-03-17`; without an end, the clock stands still."""
    made = []
    for text in times:
        since, _, until = text.partition("..")
        made.append(Stand(at(since), at(until) if until else None))
    return merged(made)


def end(start: str, length: Length, *times: str, off: LastDayOff = LastDayOff.MOVES) -> object:
    return end_of(date.fromisoformat(start), length, CALENDAR, ZONE, off, stands(*times))


# Counted by hand on the production calendar of 2026: ten working days from Thursday, 12 March, end on 26 March.
@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ((), "2026-03-26"),
        (("2026-03-12..2026-03-17",), "2026-03-31"),  # 13, 16 and 17 March do not count
        (("2026-03-16..2026-03-16",), "2026-03-26"),  # stopped and resumed within a day
        (("2026-03-16..2026-03-17",), "2026-03-27"),  # 16 March counts, 17 March does not
        (("2026-03-13..2026-03-15",), "2026-03-26"),  # a weekend only
        (("2026-03-13..2026-03-16",), "2026-03-27"),
        (("2026-03-16..2026-03-18", "2026-03-17..2026-03-20"), "2026-04-01"),  # together 17 to 20 March
        (("2026-03-16..2026-03-17", "2026-03-19..2026-03-20"), "2026-03-30"),
        (("2026-03-10..2026-03-12",), "2026-03-26"),  # over before the term began
        (("2026-03-26..2026-04-06",), "2026-04-06"),  # stopped on the last day: nothing is left, so the day it resumes
        (("2026-03-26..2026-04-04",), "2026-04-06"),  # that is a Saturday
        (("2026-03-27..2026-04-06",), "2026-03-26"),  # it had run out
        (("2026-03-27",), "2026-03-26"),
    ],
)
def test_ten_working_days(times: tuple[str, ...], expected: str) -> None:
    assert end("2026-03-12", TEN, *times) == date.fromisoformat(expected)


@pytest.mark.parametrize("since", ["2026-03-11", "2026-03-12", "2026-03-20", "2026-03-26"])
def test_a_clock_that_stands_has_no_last_day(since: str) -> None:
    assert end("2026-03-12", TEN, since) == Standing()


@pytest.mark.parametrize(
    ("length", "times", "off", "expected"),
    [
        (Length(30, Unit.CALENDAR_DAY), (), LastDayOff.STAYS, "2026-04-11"),
        (Length(30, Unit.CALENDAR_DAY), ("2026-03-20..2026-03-24",), LastDayOff.STAYS, "2026-04-15"),
        (Length(1, Unit.MONTH), ("2026-03-20..2026-03-24",), LastDayOff.STAYS, "2026-04-16"),
        (Length(2, Unit.WEEK), ("2026-03-20..2026-03-24",), LastDayOff.STAYS, "2026-03-30"),
        (Length(30, Unit.CALENDAR_DAY), ("2026-04-11..2026-04-18",), LastDayOff.MOVES, "2026-04-20"),
        (Length(30, Unit.CALENDAR_DAY), ("2026-04-12..2026-04-15",), LastDayOff.MOVES, "2026-04-15"),
        (Length(30, Unit.CALENDAR_DAY), ("2026-04-12..2026-04-15",), LastDayOff.STAYS, "2026-04-11"),
        (Length(0, Unit.INSTANT), ("2026-03-12",), LastDayOff.MOVES, "2026-03-12"),
    ],
)
def test_calendar_units(length: Length, times: tuple[str, ...], off: LastDayOff, expected: str) -> None:
    assert end("2026-03-12", length, *times, off=off) == date.fromisoformat(expected)


def test_hours_stop_and_run_on_at_the_moment() -> None:
    hours = Length(48, Unit.HOUR)
    stood = stands("2026-03-13T12:00..2026-03-14T18:30")
    found = end_of(at("2026-03-12T10:00"), hours, CALENDAR, ZONE, LastDayOff.MOVES, stood)
    assert found == at("2026-03-15T16:30")
    assert end_of(at("2026-03-12T10:00"), hours, CALENDAR, ZONE, LastDayOff.MOVES, stands("2026-03-14")) == Standing()
    late = stands("2026-03-14T10:01")
    assert end_of(at("2026-03-12T10:00"), hours, CALENDAR, ZONE, LastDayOff.MOVES, late) == at("2026-03-14T10:00")


def test_a_year_that_is_not_published() -> None:
    last = max(year.year for year in CALENDAR.years)
    start, after = date(last, 12, 20), f"{last + 1}-03-01"
    assert end(start.isoformat(), TEN) == Unpublished(last + 1)
    assert end(start.isoformat(), TEN, f"{last}-12-24") == Standing(), (
        "it surely stands, whatever the next year is like"
    )
    assert end(start.isoformat(), TEN, after) == Unpublished(last + 1), "it may have run out before"


@given(
    st.dates(date(2025, 1, 1), date(2025, 6, 1)),
    st.integers(1, 30),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=4),
    st.sampled_from([Unit.WORKING_DAY, Unit.CALENDAR_DAY]),
)
def test_the_table_shows_the_same_end(start: date, amount: int, times: list[tuple[int, int]], unit: Unit) -> None:
    length = Length(amount, unit)
    first = datetime(start.year, start.month, start.day, tzinfo=ZONE)
    stood = merged(Stand(first + timedelta(days=since), first + timedelta(days=since + days)) for since, days in times)
    found = due_after(start, length, CALENDAR, ZONE, LastDayOff.MOVES, stood)
    assert not isinstance(found, Unpublished | Standing)
    steps = found.steps
    assert steps[-1].date == found.date
    assert [step.counted for step in steps if step.counted] == list(range(1, amount + 1))
    for step in steps:
        begun_standing = any(one.since.date() < step.date <= one.until.date() for one in stood if one.until)
        assert not (step.counted and begun_standing)
        assert step.role is not Role.STANDS or begun_standing


def test_overlapping_times_are_one() -> None:
    day = datetime(2026, 3, 1, tzinfo=UTC)
    hours = [day + timedelta(hours=hour) for hour in range(6)]
    found = merged(
        [Stand(hours[3], None), Stand(hours[0], hours[2]), Stand(hours[1], hours[3]), Stand(hours[5], hours[5])]
    )
    assert found == (Stand(hours[0], None),)
    assert merged([Stand(hours[0], hours[1]), Stand(hours[2], hours[3])]) == (
        Stand(hours[0], hours[1]),
        Stand(hours[2], hours[3]),
    )
