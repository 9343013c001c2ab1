"""Which of two lengths is longer, where no calendar can make it otherwise."""

from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regdsl.calendar import Due, LastDayOff, Length, Unit, due, is_longer, is_within, parse_length
from tests.calendar.data import MOSCOW, calendar

BERLIN = ZoneInfo("Europe/Berlin")
"""Where clocks are put on and back: a day has 23 hours, and another one 25."""
DAYS = st.dates(date(2023, 1, 1), date(2024, 12, 31))
STARTS = st.one_of(DAYS, st.builds(datetime.combine, DAYS, st.times()))
LENGTHS = st.one_of(
    st.builds(Length, st.integers(1, 40), st.sampled_from([Unit.WORKING_DAY, Unit.CALENDAR_DAY])),
    st.builds(Length, st.integers(1, 200), st.just(Unit.HOUR)),
    st.builds(Length, st.integers(1, 6), st.sampled_from([Unit.WEEK, Unit.MONTH])),
    st.builds(Length, st.integers(1, 2), st.just(Unit.YEAR)),
    st.just(Length(0, Unit.INSTANT)),
)


def lengths(text: str) -> list[Length]:
    found = [parse_length(one) for one in text.split(" + ")]
    assert all(isinstance(one, Length) for one in found)
    return [one for one in found if isinstance(one, Length)]


def end(start: date | datetime, length: Length, zone: tzinfo, off: LastDayOff) -> datetime:
    """The moment at which a term is over: 24:00 of its last day, or the hour."""
    found = due(start, length, calendar(), zone, off)
    assert isinstance(found, Due)
    if found.moment is not None:
        return found.moment
    return datetime.combine(found.date + timedelta(days=1), time(), zone)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("20 рабочих дней", "5 календарных дней"),
        ("6 рабочих дней", "5 календарных дней"),
        ("2 рабочих дня", "1 календарный день"),
        ("2 рабочих дня", "3 часа"),
        ("1 рабочий день", "3 часа"),
        ("1 календарный день", "22 часа"),
        ("32 рабочих дня", "1 месяц"),
        ("32 календарных дня", "1 месяц"),
        ("1 месяц", "27 календарных дней"),
        ("1 месяц", "3 недели"),
        ("13 месяцев", "1 год"),
        ("1 год", "52 недели"),
        ("100 часов", "3 календарных дня"),
        ("25 часов", "24 часа"),
        ("3 рабочих дня + 3 календарных дня", "5 календарных дней"),
        ("5 рабочих дней + 3 часа", "4 рабочих дня"),
        ("1 час", "мгновенно"),
    ],
)
def test_one_is_certainly_longer(one: str, other: str) -> None:
    assert is_longer(lengths(one), lengths(other))
    assert not is_longer(lengths(other), lengths(one))
    assert not is_within(lengths(one), lengths(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5 календарных дней", "5 рабочих дней"),
        ("1 неделя", "7 рабочих дней"),
        ("1 месяц", "31 календарный день"),
        ("1 месяц", "31 рабочий день"),
        ("28 календарных дней", "1 месяц"),
        ("12 месяцев", "1 год"),
        ("3 часа", "1 рабочий день"),
        ("3 часа", "1 календарный день"),
        ("1 рабочий день + 3 часа", "2 рабочих дня"),
        ("1 рабочий день + 1 календарный день", "2 рабочих дня"),
        ("1 месяц + 1 месяц", "2 месяца"),
        ("мгновенно", "1 час"),
        ("мгновенно", "мгновенно"),
    ],
)
def test_one_certainly_fits_into_the_other(one: str, other: str) -> None:
    assert is_within(lengths(one), lengths(other))
    assert not is_longer(lengths(one), lengths(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # How many days off there are, only a calendar tells.
        ("5 рабочих дней", "5 календарных дней"),
        ("2 рабочих дня", "30 календарных дней"),
        ("6 календарных дней", "5 рабочих дней"),
        ("31 рабочий день", "1 месяц"),
        # So has a month its own number of days.
        ("30 календарных дней", "1 месяц"),
        ("1 месяц", "28 календарных дней"),
        ("366 календарных дней", "1 год"),
        # It depends on the hour of the event.
        ("1 календарный день", "30 часов"),
        ("30 часов", "1 календарный день"),
        ("48 часов", "1 календарный день"),
        ("48 часов", "1 рабочий день"),
        # Where clocks are put on, a day has 23 hours.
        ("24 часа", "1 календарный день"),
        ("1 рабочий день", "23 часа"),
        # The day may be moved from a day off, the hours are not.
        ("1 календарный день", "60 часов"),
        ("1 рабочий день + 3 часа", "1 рабочий день"),
    ],
)
def test_nobody_can_say(one: str, other: str) -> None:
    assert not is_longer(lengths(one), lengths(other))
    assert not is_within(lengths(one), lengths(other))


@given(STARTS, LENGTHS, LENGTHS, st.sampled_from([MOSCOW, BERLIN]))
@example(date(2024, 3, 30), Length(24, Unit.HOUR), Length(1, Unit.CALENDAR_DAY), BERLIN)
@example(datetime(2024, 10, 27, 0, 0), Length(1, Unit.CALENDAR_DAY), Length(48, Unit.HOUR), BERLIN)
@example(date(2023, 12, 29), Length(6, Unit.WORKING_DAY), Length(5, Unit.CALENDAR_DAY), MOSCOW)
def test_terms_end_as_it_is_said(start: date | datetime, one: Length, other: Length, zone: ZoneInfo) -> None:
    stays, moves = (
        [end(start, each, zone, off).timestamp() for each in (one, other)]
        for off in (LastDayOff.STAYS, LastDayOff.MOVES)
    )
    if is_longer([one], [other]):
        assert stays[0] > stays[1]
    if is_within([one], [other]):
        assert stays[0] <= stays[1]
        assert moves[0] <= moves[1]


@given(STARTS, st.lists(LENGTHS, min_size=2, max_size=3), LENGTHS)
def test_terms_that_follow_one_another_end_as_it_is_said(
    start: date | datetime, one: list[Length], other: Length
) -> None:
    last, after = end(start, other, MOSCOW, LastDayOff.STAYS), start
    for each in one:
        found = due(after, each, calendar(), MOSCOW, LastDayOff.STAYS)
        if not isinstance(found, Due):
            return
        after = found.moment or found.date
    whole = after if isinstance(after, datetime) else datetime.combine(after + timedelta(days=1), time(), MOSCOW)
    if is_longer(one, [other]):
        assert whole.timestamp() > last.timestamp()
    if is_within(one, [other]):
        assert whole.timestamp() <= last.timestamp()
