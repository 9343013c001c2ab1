"""Non-working holidays (ТК РФ, ст. 112, ч. 1)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

__all__ = ["FIRST_YEAR", "NEW_YEAR_DAYS", "Holiday", "holiday_on"]

FIRST_YEAR = 2013
"""The first year under the list and the transfer rules as they stand (in the edition of law 35-ФЗ of 23.04.2012)."""


class Holiday(StrEnum):
    """A holiday of the closed list of ТК 112 ч. 1."""

    NEW_YEAR = "new_year"
    CHRISTMAS = "christmas"
    DEFENDER = "defender"
    WOMEN = "women"
    SPRING_AND_LABOUR = "spring_and_labour"
    VICTORY = "victory"
    RUSSIA = "russia"
    UNITY = "unity"


_BY_MONTH_DAY: Mapping[tuple[int, int], Holiday] = MappingProxyType(
    {
        **{(1, number): Holiday.NEW_YEAR for number in (1, 2, 3, 4, 5, 6, 8)},
        (1, 7): Holiday.CHRISTMAS,
        (2, 23): Holiday.DEFENDER,
        (3, 8): Holiday.WOMEN,
        (5, 1): Holiday.SPRING_AND_LABOUR,
        (5, 9): Holiday.VICTORY,
        (6, 12): Holiday.RUSSIA,
        (11, 4): Holiday.UNITY,
    }
)
NEW_YEAR_DAYS = frozenset({Holiday.NEW_YEAR, Holiday.CHRISTMAS})
"""The holidays whose coincidence with a weekend is settled by a decree, not by the law itself (ТК 112 ч. 2)."""


def holiday_on(day: date) -> Holiday | None:
    """Return the holiday that falls on `day`, None on any other day."""
    return _BY_MONTH_DAY.get((day.month, day.day))
