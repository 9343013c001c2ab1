"""Every operator of the language over known, unknown and absent values: what the careful path calls.

Each is total: no well-typed operands make it raise.
"""

from fractions import Fraction

from regdsl.runtime import dates, numbers, rounding, texts
from regdsl.runtime.compare import at_least, at_most, between, equal, greatest, in_set, least, less, more
from regdsl.runtime.figures import looked_up, on_day
from regdsl.runtime.kleene import among, and_, choose, is_absent, not_, only_for, or_, provable
from regdsl.runtime.lists import (
    all_of,
    any_of,
    collect,
    concatenate,
    contains_item,
    count,
    distinct,
    every,
    item,
    make_list,
    maximum,
    mean,
    minimum,
    reverse,
    select,
    some,
    total,
)
from regdsl.runtime.records import extend, field
from regdsl.runtime.state import WorkingCalendar
from regdsl.runtime.strict import strict

__all__ = [
    "absolute",
    "add",
    "add_days",
    "add_months",
    "add_seconds",
    "add_working_days",
    "after",
    "age",
    "all_of",
    "among",
    "and_",
    "any_of",
    "at_least",
    "at_most",
    "before",
    "between",
    "ceiling",
    "choose",
    "collect",
    "concatenate",
    "contains",
    "contains_item",
    "count",
    "date_of",
    "day_of",
    "days_between",
    "days_to_seconds",
    "distinct",
    "divide",
    "down",
    "ends_with",
    "equal",
    "even",
    "every",
    "extend",
    "field",
    "floor",
    "greatest",
    "half_down",
    "half_even",
    "half_up",
    "in_set",
    "instant",
    "is_absent",
    "item",
    "join",
    "last_day_of_month",
    "least",
    "length",
    "less",
    "looked_up",
    "lower",
    "make_date",
    "make_list",
    "maximum",
    "mean",
    "minimum",
    "modulo",
    "month_of",
    "month_start",
    "months_between",
    "more",
    "multiply",
    "negate",
    "not_",
    "odd",
    "on_day",
    "only_for",
    "or_",
    "provable",
    "ratio",
    "rest_months",
    "reverse",
    "seconds_between",
    "select",
    "some",
    "starts_with",
    "subtract",
    "total",
    "up",
    "upper",
    "weekday_of",
    "whole_years",
    "working_days_between",
    "year_of",
]

add = strict(numbers.add)
subtract = strict(numbers.subtract)
multiply = strict(numbers.multiply)
divide = strict(numbers.divide)
negate = strict(numbers.negate)
absolute = strict(numbers.absolute)
modulo = strict(numbers.modulo)
odd = strict(numbers.odd)
even = strict(numbers.even)
ratio = strict(Fraction)

floor = strict(rounding.floor)
ceiling = strict(rounding.ceiling)
up = strict(rounding.up)
down = strict(rounding.down)
half_up = strict(rounding.half_up)
half_down = strict(rounding.half_down)
half_even = strict(rounding.half_even)

join = strict(texts.join)
contains = strict(texts.contains)
starts_with = strict(texts.starts_with)
ends_with = strict(texts.ends_with)
length = strict(texts.length)
upper = strict(texts.upper)
lower = strict(texts.lower)
before = strict(texts.before)
after = strict(texts.after)

add_months = strict(dates.add_months)
add_days = strict(dates.add_days)
add_seconds = strict(dates.add_seconds)
days_between = strict(dates.days_between)
seconds_between = strict(dates.seconds_between)
months_between = strict(dates.months_between)
days_to_seconds = strict(dates.days_to_seconds)
instant = strict(dates.instant)
age = strict(dates.age)
make_date = strict(dates.make_date)
date_of = strict(dates.date_of)
year_of = strict(dates.year_of)
month_of = strict(dates.month_of)
month_start = strict(dates.month_start)
day_of = strict(dates.day_of)
weekday_of = strict(dates.weekday_of)
last_day_of_month = strict(dates.last_day_of_month)
whole_years = strict(dates.whole_years)
rest_months = strict(dates.rest_months)


def add_working_days(calendar: WorkingCalendar, day: object, amount: object) -> object:
    """`add working days(day, amount)`, by the calendar."""
    return strict(calendar.add_working_days)(day, amount)


def working_days_between(calendar: WorkingCalendar, start: object, end: object) -> object:
    """`working days(start, end)`, by the calendar."""
    return strict(calendar.working_days_between)(start, end)
