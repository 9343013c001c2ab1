"""The calendars that ship with the project, against the decrees, the yearly norms and an independent implementation."""

from datetime import date, timedelta

import holidays
import pytest

from regdsl.calendar import Calendar, DayKind, year_from_data
from tests.calendar.data import YEARS, calendar, document

# Decree, publication, working days, hours of the 40-hour week.
NORMS = {
    2023: ("1505", "2022-08-29", "0001202208300023", 247, 1973),
    2024: ("1314", "2023-08-10", "0001202308180053", 248, 1979),
    2025: ("1335", "2024-10-04", "0001202410040023", 247, 1972),
    2026: ("1466", "2025-09-24", "0001202509240023", 247, 1972),
    2027: ("1187", "2026-09-17", "0001202609180037", 247, 1972),
}
WORKING_WEEKENDS = ["2024-04-27", "2024-11-02", "2024-12-28", "2025-11-01", "2027-02-20"]


def every_day() -> list[date]:
    first = date(YEARS[0], 1, 1)
    return [first + timedelta(days=n) for n in range((date(YEARS[-1], 12, 31) - first).days + 1)]


@pytest.mark.parametrize("year", YEARS)
def test_decree_and_norms(year: int) -> None:
    built = year_from_data(document(year))
    number, day, publication, working_days, hours = NORMS[year]
    assert (built.decree.number, built.decree.date.isoformat(), built.decree.publication) == (number, day, publication)
    days = [day for day in every_day() if day.year == year]
    worked = sum(built.day(day).working for day in days)
    assert worked == working_days
    assert worked * 8 - len(built.short_days) == hours
    assert built.verified == "secondary"
    assert number in built.basis


@pytest.mark.parametrize("year", YEARS)
def test_every_day_agrees_with_an_independent_calendar(year: int) -> None:
    russia = holidays.country_holidays("RU", years=year)
    differing = [
        day for day in every_day() if day.year == year and calendar().is_working(day) != russia.is_working_day(day)
    ]
    assert differing == []


def test_working_weekends() -> None:
    found = [day.isoformat() for year in calendar().years for day in year.working_weekends]
    assert found == WORKING_WEEKENDS


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        ("2023-11-06", "2023-11-04"),
        ("2026-03-09", "2026-03-08"),
        ("2026-05-11", "2026-05-09"),
        ("2027-05-03", "2027-05-01"),
        ("2027-05-10", "2027-05-09"),
        ("2027-06-14", "2027-06-12"),
    ],
)
def test_days_moved_by_the_law_itself(day: str, moved: str) -> None:
    info = calendar().day(date.fromisoformat(day))
    assert (info.kind, info.moved, info.decree) == (DayKind.SUBSTITUTE, date.fromisoformat(moved), None)


def test_short_days_of_a_moved_day_off() -> None:
    """The worked Saturday is as long as the weekday that it replaces: short only when that one was before a holiday."""
    short = {day.isoformat() for year in calendar().years for day in year.short_days}
    assert {"2024-11-02", "2025-11-01", "2027-02-20"} <= short
    assert not {"2024-04-27", "2024-12-28"} & short


def test_a_transfer_by_decree_names_it() -> None:
    info = calendar().day(date(2026, 1, 9))
    assert info.kind is DayKind.TRANSFERRED
    assert (info.moved, info.decree.number) == (date(2026, 1, 3), "1466")


def test_dates_may_be_texts() -> None:
    data = dict(document(2026))
    for name in ("days_off", "working_weekends", "short_days"):
        data[name] = [str(day) for day in data[name]]
    data["transfers"] = [{key: str(day) for key, day in pair.items()} for pair in data["transfers"]]
    assert year_from_data(data) == year_from_data(document(2026))


def test_a_year_twice_is_a_mistake() -> None:
    year = year_from_data(document(2026))
    with pytest.raises(ValueError, match="twice"):
        Calendar([year, year])


def test_a_day_of_another_year_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="not in 2026"):
        year_from_data(document(2026)).day(date(2025, 1, 1))
