"""The proleptic Gregorian calendar on whole numbers, without the standard library's bounds on years."""

from typing import Final

__all__ = ["MAX_YEAR", "civil_from_days", "days_from_civil", "days_in_month", "is_leap"]

MAX_YEAR: Final = 999_999_999
_ERA_YEARS: Final = 400
_ERA_DAYS: Final = 146_097
_MONTH_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EPOCH_SHIFT: Final = 719_468
"""Days from 1 March of year 0, where the count of a year ending in February begins, to 1 January 1970."""


def is_leap(year: int) -> bool:
    """Tell whether `year` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the length of a month, 1 to 12."""
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month - 1]


def days_from_civil(year: int, month: int, day: int) -> int:
    """Return the number of days from 1970-01-01."""
    year -= month <= 2
    era, year_of_era = divmod(year, _ERA_YEARS)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _ERA_DAYS + day_of_era - _EPOCH_SHIFT


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Return year, month and day of the day that lies `days` after 1970-01-01."""
    era, day_of_era = divmod(days + _EPOCH_SHIFT, _ERA_DAYS)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = (shifted_month + 2) % 12 + 1
    return year_of_era + era * _ERA_YEARS + (month <= 2), month, day_of_year - (153 * shifted_month + 2) // 5 + 1
