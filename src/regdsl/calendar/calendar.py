"""Working days over a run of published years."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from msgspec import Struct

from regdsl.calendar.day import Day
from regdsl.calendar.unpublished import Unpublished
from regdsl.calendar.year import YearCalendar

__all__ = ["Calendar"]


class _Run(Struct, frozen=True):
    """Neighbouring published years laid out for arithmetic on day ordinals.

    `until[i]` counts the working days of the run up to and including the day `before + i`; `before` is the day before
    the run, up to which there are none. `working` lists their ordinals.
    """

    first_year: int
    last_year: int
    before: int
    until: tuple[int, ...]
    working: tuple[int, ...]

    def count(self, ordinal: int) -> int:
        """Count the working days of the run up to and including `ordinal`, which may be the day before the run."""
        return self.until[ordinal - self.before]


def _run(years: list[YearCalendar]) -> _Run:
    before = date(years[0].year, 1, 1).toordinal() - 1
    until = [0]
    working: list[int] = []
    for year in years:
        day = date(year.year, 1, 1)
        while day.year == year.year:
            if year.day(day).working:
                working.append(day.toordinal())
            until.append(len(working))
            day += timedelta(days=1)
    return _Run(years[0].year, years[-1].year, before, tuple(until), tuple(working))


@dataclass(frozen=True)
class Calendar:
    """The published production calendars, in order of years; a gap between years is allowed and is never crossed.

    Every answer that needs an unpublished year is `Unpublished`, never a guess. Raises ValueError for a year given
    twice.
    """

    years: tuple[YearCalendar, ...]
    _runs: Mapping[int, _Run] = field(repr=False, compare=False)
    _years: Mapping[int, YearCalendar] = field(repr=False, compare=False)

    def __init__(self, years: Iterable[YearCalendar] = ()) -> None:
        ordered = sorted(years, key=lambda year: year.year)
        by_year = {year.year: year for year in ordered}
        if len(by_year) != len(ordered):
            raise ValueError("a year is given twice")
        groups: list[list[YearCalendar]] = []
        for year in ordered:
            if groups and groups[-1][-1].year == year.year - 1:
                groups[-1].append(year)
            else:
                groups.append([year])
        runs = {year.year: run for group in groups for run in [_run(group)] for year in group}
        object.__setattr__(self, "years", tuple(ordered))
        object.__setattr__(self, "_runs", runs)
        object.__setattr__(self, "_years", by_year)

    @property
    def span(self) -> range:
        """The years from the first that is published to the last; none of those outside is."""
        return range(self.years[0].year, self.years[-1].year + 1) if self.years else range(0)

    def day(self, day: date) -> Day | Unpublished:
        """Say what `day` is and by which act."""
        year = self._years.get(day.year)
        return year.day(day) if year else Unpublished(day.year)

    def is_working(self, day: date) -> bool | Unpublished:
        """Whether `day` is worked (the five-day week)."""
        run = self._runs.get(day.year)
        if run is None:
            return Unpublished(day.year)
        ordinal = day.toordinal()
        return run.count(ordinal) != run.count(ordinal - 1)

    def next_working(self, day: date) -> date | Unpublished:
        """Return `day` if it is worked, else the nearest working day after it (ГК 193)."""
        run = self._runs.get(day.year)
        if run is None:
            return Unpublished(day.year)
        return self._nth(run, run.count(day.toordinal() - 1))

    def add_working_days(self, day: date, amount: int) -> date | Unpublished:
        """Return the `amount`-th working day after `day`, before it when negative; `day` itself is never counted.

        Zero gives `day` back, worked or not.
        """
        if amount == 0:
            return date.fromordinal(day.toordinal())
        run = self._runs.get(day.year)
        if run is None:
            return Unpublished(day.year)
        ordinal = day.toordinal()
        return self._nth(run, run.count(ordinal) + amount - 1 if amount > 0 else run.count(ordinal - 1) + amount)

    def working_days_between(self, start: date, end: date) -> int | Unpublished:
        """Count the working days after `start` up to and including `end`; the inverse of `add_working_days`.

        When `end` is before `start` the working days from `end` up to but not including `start` count, negative.
        """
        run, other = self._runs.get(start.year), self._runs.get(end.year)
        if run is None:
            return Unpublished(start.year)
        if other is not run:
            return Unpublished(run.last_year + 1 if end.year > run.last_year else run.first_year - 1)
        first, last = start.toordinal(), end.toordinal()
        if first <= last:
            return run.count(last) - run.count(first)
        return run.count(last - 1) - run.count(first - 1)

    @staticmethod
    def _nth(run: _Run, index: int) -> date | Unpublished:
        """Return the working day number `index` of the run, counted from zero."""
        if index < 0:
            return Unpublished(run.first_year - 1)
        if index >= len(run.working):
            return Unpublished(run.last_year + 1)
        return date.fromordinal(run.working[index])
