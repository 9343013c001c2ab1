"""Days of every year: one of them, and a range of them, as authors write them."""

import re
from datetime import date, timedelta
from typing import Annotated, Final

from msgspec import Struct
from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling
from regdsl.model.read_by import ReadBy
from regdsl.text import format_date, format_year_day

__all__ = ["SeasonField", "SeasonText", "YearDay", "read_season", "read_year_day"]

_MONTHS: Final = {
    format_date(date(2000, month, 1), lang).split()[1]: month for month in range(1, 13) for lang in ("ru", "en")
}
_IN_WORDS: Final = re.compile(r"([0-9]{1,2}) (\S+)")
_IN_FIGURES: Final = re.compile(r"([0-9]{2})\.([0-9]{2})")
_LEAP_YEAR: Final = 2000


class YearDay(Struct, frozen=True, order=True):
    """A day of every year; 29 February stands for the last day of February where the year has none."""

    month: int
    day: int

    def __str__(self) -> str:
        """Write it as an author does."""
        return format_year_day(self.month, self.day, "ru")


class SeasonText(Struct, frozen=True):
    """The days from the first to the last of every year, both included; where the first comes later in the year, over
    the turn of the year."""

    first: YearDay
    last: YearDay

    def __str__(self) -> str:
        """Write it as an author does."""
        return f"{self.first} .. {self.last}"

    def holds(self, other: "SeasonText") -> bool:
        """Whether every day of the other one lies in this one."""
        if not (self._has(other.first) and self._has(other.last)):
            return False
        # both ends lie within; what lies between them does unless it goes round by the days outside
        return self._place(other.first) <= self._place(other.last) or self._is_whole_year()

    @property
    def numbers(self) -> tuple[int, int]:
        """The ends as numbers of month and day: `601`, `831`."""
        return self.first.month * 100 + self.first.day, self.last.month * 100 + self.last.day

    def _has(self, day: YearDay) -> bool:
        if self.first <= self.last:
            return self.first <= day <= self.last
        return day >= self.first or day <= self.last

    def _place(self, day: YearDay) -> tuple[bool, YearDay]:
        """Where a day stands as the season runs: those before its first day come after the turn of the year."""
        return day < self.first, day

    def _is_whole_year(self) -> bool:
        after = date(_LEAP_YEAR, self.last.month, self.last.day) + timedelta(days=1)
        return YearDay(after.month, after.day) == self.first


def read_year_day(text: str) -> YearDay | None:
    """Read `1 июня`, `1 June` or `01.06`; None for anything else, and for a day that no year has."""
    words, figures = _IN_WORDS.fullmatch(text), _IN_FIGURES.fullmatch(text)
    if words is not None:
        day, month = int(words[1]), _MONTHS.get(words[2], 0)
    elif figures is not None:
        day, month = int(figures[1]), int(figures[2])
    else:
        return None
    try:
        date(_LEAP_YEAR, month, day)
    except ValueError:
        return None
    return YearDay(month, day)


def read_season(text: str) -> SeasonText | None:
    """Read `1 июня .. 31 августа`; None for anything else."""
    ends = [read_year_day(" ".join(part.split())) for part in text.split("..")]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    return SeasonText(ends[0], ends[1])


def _season(value: object) -> SeasonText:
    found = read_season(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("season", "no days of every year")
    return found


SeasonField = Annotated[
    SeasonText,
    Spelling("`1 июня .. 31 августа`"),
    ReadBy(_season, {"type": "string", "pattern": r"^[0-9].*\.\..*[0-9]"}),
]
"""A field that holds the days of every year from one to another."""
