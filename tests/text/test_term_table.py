"""The arithmetic of a term as people read it."""

from datetime import date, datetime

import pytest

from regdsl.calendar import Due, Length, Unpublished, due, parse_length
from regdsl.text import TERM_HEADER, term_table
from tests.calendar.data import MOSCOW, calendar


def table(start: date, length: str, lang: str = "ru") -> list[tuple[str, ...]]:
    parsed = parse_length(length)
    assert isinstance(parsed, Length)
    found = due(start, parsed, calendar(), MOSCOW)
    assert isinstance(found, Due)
    assert not isinstance(found, Unpublished)
    return term_table(found, lang)


def test_working_days_by_a_decree() -> None:
    decree = "постановление от 10.08.2023 № 1314"
    assert table(datetime(2024, 4, 26, 17), "3 рабочих дня") == [
        ("26 апреля 2024 г.", "пятница", "", "день события, не считается (ГК РФ, ст. 191)"),
        (
            "27 апреля 2024 г.",
            "суббота",
            "1",
            f"первый день срока; рабочий день вместо выходного (день отдыха перенесён на 29 апреля 2024 г., {decree})",
        ),
        ("28 апреля 2024 г.", "воскресенье", "", "выходной; не считается"),
        (
            "29 апреля 2024 г.",
            "понедельник",
            "",
            f"перенесённый выходной (с 27 апреля 2024 г., {decree}); не считается",
        ),
        ("30 апреля 2024 г.", "вторник", "", f"перенесённый выходной (с 2 ноября 2024 г., {decree}); не считается"),
        ("1 мая 2024 г.", "среда", "", "праздник: Праздник Весны и Труда; не считается"),
        ("2 мая 2024 г.", "четверг", "2", ""),
        ("3 мая 2024 г.", "пятница", "3", "последний день срока"),
    ]


def test_a_month_that_ends_on_a_day_off() -> None:
    assert table(date(2026, 2, 8), "1 месяц", "en") == [
        ("8 February 2026", "Sunday", "", "day of the event, not counted (Civil Code, art. 191); weekend"),
        ("8 March 2026", "Sunday", "1", "last day of the term; holiday: International Women's Day"),
        (
            "9 March 2026",
            "Monday",
            "",
            "transferred day off (from 8 March 2026, Labour Code, art. 112(2)); "
            "the end moves on (Civil Code, art. 193)",
        ),
        ("10 March 2026", "Tuesday", "", "nearest working day, end of the term (Civil Code, art. 193)"),
    ]


def test_hours() -> None:
    assert table(datetime(2026, 3, 6, 18, 30), "48 часов") == [
        ("6 марта 2026 г., 18:30", "пятница", "", "с этого момента часы идут без перерыва"),
        ("8 марта 2026 г., 18:30", "воскресенье", "48", "срок истекает; праздник: Международный женский день"),
    ]


def test_a_short_day_is_told() -> None:
    [_, last] = table(date(2026, 4, 29), "1 рабочий день")
    assert last == ("30 апреля 2026 г.", "четверг", "1", "последний день срока; короче на час")


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_rows_fit_the_header(lang: str) -> None:
    rows = table(date(2026, 1, 31), "1 месяц", lang)
    assert {len(row) for row in rows} == {len(TERM_HEADER)}
