"""Dates by year, month and day: comparing them and counting in months and years stays linear."""

from calendar import monthrange
from datetime import date
from itertools import accumulate

from regdsl.compile.smt.flags import Flag, Term, both, either, negation, term_if
from regdsl.compile.smt.values import Day

__all__ = [
    "add_months",
    "age",
    "constant_day",
    "is_day",
    "length_of_month",
    "months_between",
    "ordinal_of",
    "packed",
    "within",
]

_LONG = (1, 3, 5, 7, 8, 10, 12)
_BEFORE = tuple(accumulate((monthrange(2001, month)[1] for month in range(1, 12)), initial=0))


def constant_day(day: date) -> Day:
    """A date that is known before any application."""
    return Day(year=day.year, month=day.month, day=day.day)


def packed(day: Day) -> Term:
    """A number by which dates stand in their order."""
    return day.year * 384 + day.month * 32 + day.day


def _is_leap(year: Term) -> Flag:
    """Whether the year has 29 February."""
    return both(year % 4 == 0, either(negation(year % 100 == 0), year % 400 == 0))


def length_of_month(year: Term, month: Term) -> Term:
    """How many days the month has."""
    long = either(*(month == one for one in _LONG))
    return term_if(month == 2, term_if(_is_leap(year), 29, 28), term_if(long, 31, 30))


def is_day(day: Day) -> Flag:
    """Whether the parts are those of a date."""
    short = either(day.day <= 28, day.day <= length_of_month(day.year, day.month))
    return both(day.month >= 1, day.month <= 12, day.day >= 1, day.day <= 31, short)


def within(day: Day, low: date, high: date) -> Flag:
    """Whether the date lies between two."""
    return both(
        packed(day) >= packed(constant_day(low)),
        packed(day) <= packed(constant_day(high)),
        day.year >= low.year,
        day.year <= high.year,
    )


def _clamped(day: Term, year: Term, month: Term) -> Term:
    length = length_of_month(year, month)
    return term_if(either(day <= 28, day <= length), day, length)


def add_months(day: Day, months: Term) -> tuple[Term, Term, Term]:
    """The parts of the same day so many months later, or of that month's last day."""
    if isinstance(months, int) and months % 12 == 0:
        year, month = day.year + months // 12, day.month
    else:
        count = day.month - 1 + months
        year = day.year + (count // 12 if isinstance(count, int) else count / 12)
        month = count % 12 + 1
    return year, month, _clamped(day.day, year, month)


def months_between(start: Day, end: Day) -> Term:
    """The whole months from `start` to `end`, negative where it is earlier."""
    backwards = packed(end) < packed(start)
    return term_if(backwards, -1 * _months(end, start), _months(start, end))


def _months(start: Day, end: Day) -> Term:
    months = (end.year - start.year) * 12 + end.month - start.month
    return term_if(_clamped(start.day, end.year, end.month) <= end.day, months, months - 1)


def age(birth: Day, on: Day) -> Term:
    """The birthdays that have come by `on`."""
    reached = either(
        on.month > birth.month,
        both(on.month == birth.month, _clamped(birth.day, on.year, on.month) <= on.day),
    )
    return term_if(reached, on.year - birth.year, on.year - birth.year - 1)


def ordinal_of(day: Day) -> Term:
    """The number of the date, counted from 1 January of the year 1."""
    before = day.year - 1
    leaps = _quotient(before, 4) - _quotient(before, 100) + _quotient(before, 400)
    months: Term = 0
    for month in range(12, 0, -1):
        months = term_if(day.month == month, _BEFORE[month - 1], months)
    after = term_if(both(day.month > 2, _is_leap(day.year)), 1, 0)
    return before * 365 + leaps + months + after + day.day


def _quotient(term: Term, by: int) -> Term:
    return term // by if isinstance(term, int) else term / by
