"""Lengths of terms as the law writes them."""

from enum import StrEnum

from msgspec import Struct

__all__ = ["AMOUNT_LIMIT", "INSTANT", "Length", "Unit"]

AMOUNT_LIMIT = 10_000
"""No act sets a longer term in any unit; a slip of the pen does."""


class Unit(StrEnum):
    """What a length is counted in (ГК 190; working days come from the special laws)."""

    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    HOUR = "hour"
    INSTANT = "instant"
    """At once: the amount is zero."""


class Length(Struct, frozen=True):
    """So many units of time. Raises ValueError for an amount that is no amount of the unit."""

    amount: int
    unit: Unit

    def __post_init__(self) -> None:
        """Hold the amount to its unit."""
        if self.unit is Unit.INSTANT:
            if self.amount != 0:
                raise ValueError("an instant has no amount")
        elif not 1 <= self.amount <= AMOUNT_LIMIT:
            raise ValueError(f"an amount is from 1 to {AMOUNT_LIMIT}")


INSTANT = Length(0, Unit.INSTANT)
