"""The roles of days in the arithmetic of a term."""

from datetime import date, datetime

import pytest

from regdsl.calendar import DayKind, Holiday, LastDayOff, Length, Unpublished, explain, parse_length
from tests.calendar.data import MOSCOW, calendar


def roles(start: date, length: str, **options: object) -> list[str]:
    parsed = parse_length(length)
    assert isinstance(parsed, Length)
    steps = explain(start, parsed, calendar(), MOSCOW, **options)
    assert not isinstance(steps, Unpublished)
    return [f"{step.date:%d.%m} {step.role}" for step in steps]


@pytest.mark.parametrize(
    ("start", "length", "expected"),
    [
        (
            date(2026, 2, 27),
            "2 рабочих дня",
            ["27.02 start", "28.02 skipped", "01.03 skipped", "02.03 first", "03.03 last"],
        ),
        (date(2026, 3, 2), "1 рабочий день", ["02.03 start", "03.03 last"]),
        (
            date(2026, 3, 5),
            "3 календарных дня",
            ["05.03 start", "06.03 first", "07.03 counted", "08.03 last", "09.03 moved", "10.03 deadline"],
        ),
        (
            date(2026, 1, 31),
            "1 месяц",
            ["31.01 start", "28.02 clamped", "01.03 moved", "02.03 deadline"],
        ),
        (date(2026, 3, 3), "2 недели", ["03.03 start", "10.03 counted", "17.03 last"]),
        (date(2024, 2, 29), "1 год", ["29.02 start", "28.02 clamped"]),
        (date(2026, 3, 8), "мгновенно", ["08.03 at_once"]),
        (datetime(2026, 3, 6, 18), "24 часа", ["06.03 moment", "07.03 expires"]),
    ],
)
def test_roles(start: date, length: str, expected: list[str]) -> None:
    assert roles(start, length) == expected


def test_a_kept_last_day_does_not_move() -> None:
    assert roles(date(2026, 3, 5), "3 календарных дня", last_day_off=LastDayOff.STAYS)[-1] == "08.03 last"


def test_each_day_off_says_why() -> None:
    steps = explain(date(2024, 4, 26), Length(3, parse_length("1 рабочий день").unit), calendar(), MOSCOW)
    assert not isinstance(steps, Unpublished)
    told = {f"{step.date:%d.%m}": step.day for step in steps}
    assert told["27.04"].kind is DayKind.WORKING_WEEKEND
    assert told["27.04"].moved == date(2024, 4, 29)
    assert told["28.04"].kind is DayKind.WEEKEND
    assert (told["29.04"].kind, told["29.04"].decree.number) == (DayKind.TRANSFERRED, "1314")
    assert told["01.05"].holiday is Holiday.SPRING_AND_LABOUR
