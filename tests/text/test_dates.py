"""Dates, times, periods and durations."""

from datetime import date, datetime, time
from fractions import Fraction

import pytest

from regdsl.text import (
    format_date,
    format_datetime,
    format_month,
    format_months,
    format_months_duration,
    format_seconds_duration,
    format_time,
    format_weekday,
)

RU_MONTHS = ["января", "февраля", "марта", "апреля", "мая", "июня"]
RU_MONTHS += ["июля", "августа", "сентября", "октября", "ноября", "декабря"]


def test_date() -> None:
    assert format_date(date(2026, 3, 12), "ru") == "12 марта 2026 г."
    assert format_date(date(2026, 3, 12), "en") == "12 March 2026"
    assert [format_date(date(2026, number, 1), "ru") for number in range(1, 13)] == [
        f"1 {month} 2026 г." for month in RU_MONTHS
    ]


def test_datetime_and_time() -> None:
    moment = datetime(2026, 3, 12, 9, 5)
    assert format_datetime(moment, "ru") == "12 марта 2026 г., 09:05"
    assert format_datetime(moment, "en") == "12 March 2026, 09:05"
    assert format_time(time(23, 59, 1), "ru") == "23:59:01"
    assert format_time(time(0), "en") == "00:00"


def test_weekday() -> None:
    assert format_weekday(date(2026, 3, 12), "ru") == "четверг"
    assert format_weekday(date(2026, 3, 15), "en") == "Sunday"


def test_month_and_period() -> None:
    assert format_month(date(2026, 3, 12), "ru") == "март 2026 г."
    assert format_month(date(2026, 12, 1), "en") == "December 2026"
    assert format_months(date(2024, 12, 1), date(2025, 11, 1), "ru") == "декабрь 2024 г. — ноябрь 2025 г."


@pytest.mark.parametrize(
    ("months", "ru", "en"),
    [
        (0, "0 месяцев", "0 months"),
        (1, "1 месяц", "1 month"),
        (12, "1 год", "1 year"),
        (15, "1 год 3 месяца", "1 year 3 months"),
        (120, "10 лет", "10 years"),
        (-25, "минус 2 года 1 месяц", "minus 2 years 1 month"),
    ],
)
def test_duration_in_months(months: int, ru: str, en: str) -> None:
    assert format_months_duration(months, "ru") == ru
    assert format_months_duration(months, "en") == en


@pytest.mark.parametrize(
    ("seconds", "ru", "en"),
    [
        (0, "0 секунд", "0 seconds"),
        (61, "1 минута 1 секунда", "1 minute 1 second"),
        (2 * 86400 + 3 * 3600, "2 дня 3 часа", "2 days 3 hours"),
        (-3600, "минус 1 час", "minus 1 hour"),
        (Fraction(3, 2), "1,5 секунды", "1.5 seconds"),
    ],
)
def test_duration_in_seconds(seconds: int, ru: str, en: str) -> None:
    assert format_seconds_duration(seconds, "ru") == ru
    assert format_seconds_duration(seconds, "en") == en
