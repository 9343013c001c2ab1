"""Which of two stretches of time is certainly longer, whatever the calendar and the first day.

A length is measured in four ways at once, each a least and a most that hold from every moment:

- working days: N of them last N; every working day is a calendar day, so N calendar days have at most N of them in
  them, even where ГК 193 moves the end to the next working day;
- calendar days: N working days last at least N and have no most, for days off may be many; a month has 28 to 31 days, a
  year 365 or 366; H hours touch at most `H // 24 + 1` days after that of the event (three hours from 23:00 end on the
  next day, and from a bare date they are counted from its end) and at least `(H - 1) // 24`;
- hours: N days run from the next day (ГК 191) and end at 24:00 (ГК 194), so from no moment of the event's day is there
  less than 24 hours to each of them or more than 24 for one day besides; an hour is given to clocks that are put on or
  back in between;
- months: only months and years have an exact number of them.

One is longer than the other where its least is above the other's most by any of the measures. Lengths as such are
compared: that ГК 193 moves an end from a day off is left out, but for days beside hours, which nothing moves.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from regdsl.calendar.length import Length, Unit

__all__ = ["at_least", "is_longer", "is_within"]


class _Range(Struct, frozen=True):
    """So much at least and at most; no `most` where there is no limit."""

    least: int
    most: int | None


_NOTHING: Final = _Range(0, 0)
_ANY: Final = _Range(0, None)
_A_DAY: Final = 24
_FIXED: Final = (Unit.HOUR, Unit.INSTANT)
"""What no day off moves."""


def is_longer(one: Sequence[Length], other: Sequence[Length]) -> bool:
    """Whether the lengths of `one` after another certainly last longer than those of `other` after another."""
    pairs = zip(_measured(one), _measured(other), strict=True)
    return any(than.most is not None and this.least > than.most for this, than in pairs)


def is_within(one: Sequence[Length], other: Sequence[Length]) -> bool:
    """Whether the lengths of `one` after another certainly last no longer than those of `other` after another."""
    if any(length.unit is Unit.HOUR for length in other) and any(length.unit not in _FIXED for length in one):
        return False
    pairs = zip(_measured(one), _measured(other), strict=True)
    return any(this.most is not None and this.most <= than.least for this, than in pairs)


def at_least(lengths: Iterable[Length]) -> int:
    """The fewest hours that the lengths last one after another."""
    hours, *_ = _measured(lengths)
    return hours.least


def _measured(lengths: Iterable[Length]) -> tuple[_Range, ...]:
    """In hours, calendar days, working days and months."""
    total: tuple[_Range, ...] = (_NOTHING,) * 4
    for length in lengths:
        total = tuple(_sum(one, other) for one, other in zip(total, _ranges(length), strict=True))
    return total


def _sum(one: _Range, other: _Range) -> _Range:
    most = None if one.most is None or other.most is None else one.most + other.most
    return _Range(one.least + other.least, most)


def _ranges(length: Length) -> tuple[_Range, ...]:
    amount = length.amount
    match length.unit:
        case Unit.INSTANT:
            return (_NOTHING,) * 4
        case Unit.HOUR:
            touched = amount // _A_DAY + 1
            return _Range(amount, amount), _Range((amount - 1) // _A_DAY, touched), _Range(0, touched), _ANY
        case Unit.WORKING_DAY:
            return _Range(_fewest_hours(amount), None), _Range(amount, None), _Range(amount, amount), _ANY
        case Unit.CALENDAR_DAY:
            return *_of_days(amount, amount), _ANY
        case Unit.WEEK:
            return *_of_days(7 * amount, 7 * amount), _ANY
        case Unit.MONTH:
            return *_of_days(28 * amount, 31 * amount), _Range(amount, amount)
        case Unit.YEAR:
            return *_of_days(365 * amount, 366 * amount), _Range(12 * amount, 12 * amount)


def _of_days(least: int, most: int) -> tuple[_Range, _Range, _Range]:
    """So many calendar days in hours, in themselves and in working days."""
    return _Range(_fewest_hours(least), _A_DAY * (most + 1) + 1), _Range(least, most), _Range(0, most)


def _fewest_hours(days: int) -> int:
    return _A_DAY * days - 1
