"""A date (DMN 1.5, clause 10.3.2.3.5)."""

from msgspec import Struct

from regdsl.feel.temporal.calendar import MAX_YEAR, civil_from_days, days_from_civil, days_in_month

__all__ = ["Date"]


class Date(Struct, frozen=True, order=True):
    """A day of the proleptic Gregorian calendar. Raises ValueError for a day that there is not."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        if abs(self.year) > MAX_YEAR or not 1 <= self.month <= 12:
            raise ValueError("no such month")
        if not 1 <= self.day <= days_in_month(self.year, self.month):
            raise ValueError("no such day")

    @classmethod
    def from_days(cls, days: int) -> "Date":
        """Return the date `days` after 1970-01-01. Raises ValueError outside the years that DMN has."""
        return cls(*civil_from_days(days))

    @property
    def days(self) -> int:
        """Days from 1970-01-01."""
        return days_from_civil(self.year, self.month, self.day)

    @property
    def weekday(self) -> int:
        """1 for Monday to 7 for Sunday."""
        return (self.days + 3) % 7 + 1

    @property
    def day_of_year(self) -> int:
        """1 for 1 January."""
        return self.days - days_from_civil(self.year, 1, 1) + 1

    @property
    def week_of_year(self) -> int:
        """The ISO 8601 week, which begins on Monday and belongs to the year of its Thursday."""
        thursday = Date.from_days(self.days - self.weekday + 4)
        return (thursday.day_of_year - 1) // 7 + 1

    def plus_months(self, months: int) -> "Date":
        """Return the same day `months` later, or the month's last day. Raises ValueError outside DMN's years."""
        index = self.year * 12 + self.month - 1 + months
        year, month = index // 12, index % 12 + 1
        return Date(year, month, min(self.day, days_in_month(year, month)))

    def __str__(self) -> str:
        """Return the ISO 8601 form."""
        return ("-" if self.year < 0 else "") + f"{abs(self.year):04}-{self.month:02}-{self.day:02}"
