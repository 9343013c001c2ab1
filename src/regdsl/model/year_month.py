"""Months of a year as authors write them."""

import re
from datetime import date
from typing import Final

from msgspec import Struct

__all__ = ["YearMonth", "read_year_month"]

_MONTH: Final = re.compile(r"([0-9]{4})-([0-9]{2})")


class YearMonth(Struct, frozen=True, order=True):
    """A month of a year, which is no day: `2026-03`."""

    year: int
    month: int

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)


def read_year_month(text: str) -> YearMonth | None:
    """Read `2026-03`; None for anything else, and for a month that does not exist."""
    match = _MONTH.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 12 or int(match[1]) == 0:
        return None
    return YearMonth(int(match[1]), int(match[2]))
