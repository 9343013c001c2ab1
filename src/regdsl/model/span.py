"""Durations as authors write them beside a type: `P1Y6M`, or in words, `18 месяцев`."""

from typing import Final

from msgspec import Struct

from regdsl.calendar import Length, Unit, parse_length
from regdsl.runtime import durations
from regdsl.runtime.durations import SECONDS_A_DAY, DurationFault, read_parts

__all__ = ["Span", "read_span", "unit_named"]

_MONTHS: Final = {Unit.MONTH: 1, Unit.YEAR: 12}
_SECONDS: Final = {Unit.HOUR: 3600, Unit.CALENDAR_DAY: SECONDS_A_DAY, Unit.WEEK: 7 * SECONDS_A_DAY}


class Span(Struct, frozen=True):
    """So much time: whole months where `of_months`, else seconds."""

    count: int
    of_months: bool

    def counted(self, unit: durations.Unit) -> int | None:
        """How many of the unit it is; None where it is not counted in it, or is no whole number of them."""
        if self.of_months or unit is durations.Unit.MONTHS:
            return self.count if self.of_months and unit is durations.Unit.MONTHS else None
        if unit is durations.Unit.SECONDS:
            return self.count
        return None if self.count % SECONDS_A_DAY else self.count // SECONDS_A_DAY


def read_span(text: str) -> Span | None:
    """Read `P1Y6M`, `P10D`, `18 месяцев`, `10 календарных дней`; None for anything else. Working days are no duration:
    how long they are depends on the day from which they run."""
    parts = read_parts(text)
    if not isinstance(parts, DurationFault):
        return Span(parts[1], parts[0] is durations.Unit.MONTHS)
    length = parse_length(text)
    if not isinstance(length, Length):
        return None
    if length.unit in _MONTHS:
        return Span(length.amount * _MONTHS[length.unit], True)
    return Span(length.amount * _SECONDS[length.unit], False) if length.unit in _SECONDS else None


def unit_named(word: str) -> durations.Unit | None:
    """The unit that a word for it names, `месяц`, `день`, `час`; None for any other word."""
    if word.strip().lower() in _DAY_WORDS:
        return durations.Unit.DAYS
    length = parse_length(f"1 {word}")
    found = length.unit if isinstance(length, Length) else None
    return (
        {
            Unit.MONTH: durations.Unit.MONTHS,
            Unit.CALENDAR_DAY: durations.Unit.DAYS,
            Unit.HOUR: durations.Unit.SECONDS,
        }.get(found)
        if found is not None
        else None
    )


_DAY_WORDS: Final = frozenset({"день", "дня", "дней", "дни", "day", "days"})
