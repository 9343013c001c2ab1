"""Date and time functions (DMN 1.5, clauses 10.3.4.7 and 10.3.4.1 for the span in months)."""

from decimal import Decimal
from typing import Final

from regdsl.feel.dmn.accept import date_or_date_time
from regdsl.feel.dmn.builtins.table import builtin, required, signature
from regdsl.feel.dmn.values import Function, Value
from regdsl.feel.temporal import Date, DateTime, MonthsDuration

__all__ = ["DATE_FUNCTIONS"]

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _day(value: Date | DateTime) -> Date:
    return value.date if isinstance(value, DateTime) else value


def _months_between(start: Date | DateTime, end: Date | DateTime) -> Value:
    """Whole months from `start` to `end`, negative when they run backwards."""
    first, last = _day(start), _day(end)
    sign = 1
    if last < first:
        first, last, sign = last, first, -1
    months = (last.year - first.year) * 12 + last.month - first.month
    return MonthsDuration(sign * (months - (last.day < first.day)))


_DATE: Final = required("date", date_or_date_time)

DATE_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin("day of year", signature(lambda date: Decimal(_day(date).day_of_year), _DATE)),
    builtin("day of week", signature(lambda date: _WEEKDAYS[_day(date).weekday - 1], _DATE)),
    builtin("month of year", signature(lambda date: _MONTHS[_day(date).month - 1], _DATE)),
    builtin("week of year", signature(lambda date: Decimal(_day(date).week_of_year), _DATE)),
    builtin(
        "years and months duration",
        signature(_months_between, required("from", date_or_date_time), required("to", date_or_date_time)),
    ),
)
