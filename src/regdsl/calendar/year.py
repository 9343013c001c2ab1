"""The production calendar of one year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from regdsl.calendar.day import Day, DayKind, Decree, Transfer
from regdsl.calendar.derive import derive_days, is_weekend, ordinary_day

__all__ = ["YearCalendar"]

_OFF_ON_WEEKDAY = frozenset({DayKind.HOLIDAY, DayKind.TRANSFERRED, DayKind.SUBSTITUTE})


@dataclass(frozen=True, slots=True)
class YearCalendar:
    """The days of `year` by the Labour Code and the `decree` with its `transfers`.

    `verified` is the mark of the source (`official_copy`, `secondary`, `unverified`), `basis` names the acts.
    """

    year: int
    decree: Decree
    transfers: tuple[Transfer, ...]
    basis: str = ""
    verified: str = "unverified"
    days: Mapping[date, Day] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        """Derive the special days once."""
        object.__setattr__(self, "days", derive_days(self.year, self.transfers, self.decree))

    def day(self, day: date) -> Day:
        """Say what `day` of this year is. Raises ValueError for a day of another year."""
        if day.year != self.year:
            raise ValueError(f"{day} is not in {self.year}")
        return self.days.get(day) or ordinary_day(day)

    @property
    def days_off(self) -> tuple[date, ...]:
        """The weekdays (Monday to Friday) that are off, in order."""
        return tuple(day for day, info in self.days.items() if info.kind in _OFF_ON_WEEKDAY and not is_weekend(day))

    @property
    def working_weekends(self) -> tuple[date, ...]:
        """The Saturdays and Sundays that are worked, in order."""
        return tuple(day for day, info in self.days.items() if info.kind is DayKind.WORKING_WEEKEND)

    @property
    def short_days(self) -> tuple[date, ...]:
        """The working days that are an hour shorter, in order."""
        return tuple(day for day, info in self.days.items() if info.short)
