"""Dates and times for people."""

from datetime import date, datetime, time

from regdsl.diagnostics.bilingual import Lang

__all__ = [
    "format_date",
    "format_datetime",
    "format_month",
    "format_months",
    "format_time",
    "format_weekday",
    "format_year_day",
]

_RU_OF = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
_RU = (
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
)
_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_RU_DAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def format_date(day: date, lang: Lang) -> str:
    """Write a date: `12 марта 2026 г.`, `12 March 2026`."""
    if lang == "ru":
        return f"{day.day} {_RU_OF[day.month - 1]} {day.year} г."
    return f"{day.day} {_EN[day.month - 1]} {day.year}"


def format_year_day(month: int, day: int, lang: Lang) -> str:
    """Write a day of every year: `1 июня`, `1 June`."""
    return f"{day} {(_RU_OF if lang == 'ru' else _EN)[month - 1]}"


def format_time(moment: time | datetime, lang: Lang) -> str:
    """Write the time of day by its own clock: `09:30`, with seconds where there are any."""
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def format_datetime(moment: datetime, lang: Lang) -> str:
    """Write a moment by its own clock: `12 марта 2026 г., 09:30`, `12 March 2026, 09:30`."""
    return f"{format_date(moment, lang)}, {format_time(moment, lang)}"


def format_weekday(day: date, lang: Lang) -> str:
    """Write the day of the week of `day`."""
    return (_RU_DAYS if lang == "ru" else _EN_DAYS)[day.weekday()]


def format_month(month: date, lang: Lang) -> str:
    """Write the month that `month` is in: `март 2026 г.`, `March 2026`."""
    return f"{_RU[month.month - 1]} {month.year} г." if lang == "ru" else f"{_EN[month.month - 1]} {month.year}"


def format_months(first: date, last: date, lang: Lang) -> str:
    """Write a period of whole months by its first and last: `декабрь 2024 г. — ноябрь 2025 г.`."""
    return f"{format_month(first, lang)} — {format_month(last, lang)}"
