"""A year's special days by the Labour Code and the year's decree."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from msgspec.structs import replace

from regdsl.calendar.day import Day, DayKind, Decree, Transfer
from regdsl.calendar.holiday import NEW_YEAR_DAYS, holiday_on

__all__ = ["derive_days", "is_weekend", "ordinary_day"]

_ONE = timedelta(days=1)
_WEEKEND = Day(DayKind.WEEKEND)
_WORKING = Day(DayKind.WORKING)


def is_weekend(day: date) -> bool:
    """Whether `day` is a Saturday or a Sunday: the general days off of the five-day week."""
    return day.weekday() >= 5


def ordinary_day(day: date) -> Day:
    """What `day` is when no act says anything about it."""
    return _WEEKEND if is_weekend(day) else _WORKING


def derive_days(year: int, transfers: Sequence[Transfer], decree: Decree) -> Mapping[date, Day]:
    """Return every day of `year` that is not an ordinary weekday or weekend, by date.

    Holidays are off (ТК 112 ч. 1); the decree moves days off (ч. 5); a day off that falls on a holiday outside
    1-8 January and was not moved by the decree goes to the next working day (ч. 2); the day right before a holiday is
    an hour shorter (ТК 95). `transfers` are taken as they are: `check_transfers` says whether they are lawful.
    """
    days: dict[date, Day] = {}
    first, length = date(year, 1, 1), (date(year + 1, 1, 1) - date(year, 1, 1)).days
    every = [first + timedelta(days=number) for number in range(length)]
    for day in every:
        if holiday := holiday_on(day):
            days[day] = Day(DayKind.HOLIDAY, holiday=holiday)
    for transfer in transfers:
        days[transfer.target] = Day(DayKind.TRANSFERRED, moved=transfer.source, decree=decree)
        if holiday_on(transfer.source) is None:
            days[transfer.source] = Day(DayKind.WORKING_WEEKEND, moved=transfer.target, decree=decree)
    _move_by_law(year, transfers, days)
    for day in every:
        if _is_short(day, days):
            days[day] = replace(days.get(day, _WORKING), short=True)
    return MappingProxyType(dict(sorted(days.items())))


def _move_by_law(year: int, transfers: Sequence[Transfer], days: dict[date, Day]) -> None:
    """Move each day off that coincides with a holiday to the next working day (ТК 112 ч. 2)."""
    moved = {transfer.source for transfer in transfers}
    for day, info in sorted(days.items()):
        if info.holiday is None or info.holiday in NEW_YEAR_DAYS or not is_weekend(day) or day in moved:
            continue
        target = day + _ONE
        while target.year == year and not days.get(target, ordinary_day(target)).working:
            target += _ONE
        days[target] = Day(DayKind.SUBSTITUTE, holiday=info.holiday, moved=day)


def _is_short(day: date, days: Mapping[date, Day]) -> bool:
    """Whether `day` is worked one hour less (ТК 95 ч. 1).

    A weekend day that is worked has the length of the weekday that became its day off.
    """
    info = days.get(day, ordinary_day(day))
    if not info.working:
        return False
    if holiday_on(day + _ONE) is not None:
        return True
    return info.kind is DayKind.WORKING_WEEKEND and info.moved is not None and holiday_on(info.moved + _ONE) is not None
