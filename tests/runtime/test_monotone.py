"""Every operator is monotone: what it says of partly known operands, it says of whatever they turn out to be."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction
from itertools import product

import pytest

from regdsl.runtime import operators as op
from regdsl.runtime.figures import Figures, Timetable
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown
from tests.runtime.partial import agrees, completions, missing_of

U, V, M = Unknown(frozenset({"u"})), Unknown(frozenset({"v"})), Unknown(frozenset({"m"}))

BOOLEANS = (True, False, None)
INTEGERS = (-2, 0, 1, 3, None)
PRESENT = (-2, 0, 1, 3)
NUMBERS = (-2, 0, 3, Fraction(1, 3), Fraction(-5, 2), None)
RATIOS = (Fraction(0), Fraction(1, 3), Fraction(-5, 2), None)
TEXTS = ("", "а", "ба", None)
DATES = (date(2024, 2, 29), date(2023, 2, 28), date(9999, 12, 31), date(1, 1, 1), None)
MOMENTS = (
    datetime(2024, 2, 29, 23, tzinfo=UTC),
    datetime(2024, 3, 1, 2, tzinfo=timezone(timedelta(hours=3))),
    datetime(9999, 12, 31, tzinfo=UTC),
    None,
)
MONTHS = (-25, 0, 13, None)
LISTS = ((), (1,), (3, 1), (1, 1), (V,), (1, V), (Maybe(1, M),), (Maybe(3, M), 1), (1, Maybe(V, M)), None)
FLAGS = ((), (True,), (False, True), (V, False), (Maybe(False, M), True), (Maybe(True, M),), (Maybe(V, M),), None)
RECORDS = ((1, 3), (V, 1), (0, None), (V, V), None)
VARIANTS = (0, 1, 2)
FIGURES = Figures("ставка", {"": 1, "а": 2})
FIGURES_BY_TWO = Figures("ставка", {("", "а"): 1, ("а", "а"): 2})
FEES = Timetable("ставка", [date(2023, 1, 1), date(2024, 1, 1)], [(date(2023, 12, 31), 1), (date(2024, 2, 29), 2)])
TABLES = Timetable("ставка", [date(2023, 1, 1)], [(None, FIGURES)])


class Calendar:
    def add_working_days(self, day: object, amount: int, /) -> object:
        assert isinstance(day, date)
        return day + timedelta(days=amount) if day.year == 2024 else Unknown(frozenset({"calendar"}))

    def working_days_between(self, start: object, end: object, /) -> object:
        assert isinstance(start, date)
        assert isinstance(end, date)
        return (end - start).days if start.year == 2024 else Unknown(frozenset({"calendar"}))


def positive(value: object) -> object:
    return op.more(value, 1)


CASES: dict[str, tuple[Callable[..., object], tuple[tuple[object, ...], ...]]] = {
    "and": (op.and_, (BOOLEANS, BOOLEANS, BOOLEANS)),
    "or": (op.or_, (BOOLEANS, BOOLEANS, BOOLEANS)),
    "not": (op.not_, (BOOLEANS,)),
    "is_absent": (op.is_absent, (INTEGERS,)),
    "provable": (op.provable, (BOOLEANS[:2],)),
    "choose": (op.choose, (BOOLEANS, INTEGERS, INTEGERS)),
    "choose lists": (op.choose, (BOOLEANS, LISTS, LISTS)),
    "among": (lambda v: op.among(v, (0, 2)), (VARIANTS,)),
    "only_for": (lambda v, flag: op.only_for(v, (0, 2), flag), (VARIANTS, BOOLEANS[:2])),
    "equal": (op.equal, (NUMBERS, NUMBERS)),
    "equal lists": (op.equal, (LISTS, LISTS)),
    "less": (op.less, (NUMBERS, NUMBERS)),
    "at_most": (op.at_most, (TEXTS, TEXTS)),
    "more": (op.more, (DATES, DATES)),
    "at_least": (lambda a, b: op.at_least(op.instant(a), op.instant(b)), (MOMENTS, MOMENTS)),
    "between": (lambda a, b, c: op.between(a, b, c, True, False), (INTEGERS, INTEGERS, INTEGERS)),
    "between open": (lambda a, b, c: op.between(a, b, c, False, True), (INTEGERS, INTEGERS, INTEGERS)),
    "in_set": (lambda text: op.in_set(text, frozenset({"а", ""})), (TEXTS,)),
    "add": (op.add, (NUMBERS, NUMBERS, INTEGERS)),
    "subtract": (op.subtract, (NUMBERS, NUMBERS)),
    "multiply": (op.multiply, (NUMBERS, NUMBERS)),
    "divide": (op.divide, (NUMBERS, NUMBERS)),
    "negate": (op.negate, (NUMBERS,)),
    "absolute": (op.absolute, (NUMBERS,)),
    "modulo": (op.modulo, (NUMBERS, NUMBERS)),
    "odd": (op.odd, (INTEGERS,)),
    "even": (op.even, (INTEGERS,)),
    "least": (op.least, (NUMBERS, NUMBERS)),
    "greatest": (op.greatest, (NUMBERS, NUMBERS)),
    "ratio": (lambda a: op.ratio(a, 100), (INTEGERS,)),
    **{
        name: (function, (NUMBERS,))
        for name, function in {
            "floor": op.floor,
            "ceiling": op.ceiling,
            "up": op.up,
            "down": op.down,
            "half_up": op.half_up,
            "half_down": op.half_down,
            "half_even": op.half_even,
        }.items()
    },
    "join": (op.join, (TEXTS, TEXTS)),
    "contains": (op.contains, (TEXTS, TEXTS)),
    "starts_with": (op.starts_with, (TEXTS, TEXTS)),
    "ends_with": (op.ends_with, (TEXTS, TEXTS)),
    "length": (op.length, (TEXTS,)),
    "upper": (op.upper, (TEXTS,)),
    "lower": (op.lower, (TEXTS,)),
    "before": (op.before, (TEXTS, TEXTS)),
    "after": (op.after, (TEXTS, TEXTS)),
    "add_months": (op.add_months, (DATES, MONTHS)),
    "add_months to moments": (op.add_months, (MOMENTS, MONTHS)),
    "add_days": (op.add_days, (DATES, INTEGERS)),
    "add_days to moments": (op.add_days, (MOMENTS, INTEGERS)),
    "add_seconds": (op.add_seconds, (MOMENTS, INTEGERS)),
    "days_between": (op.days_between, (DATES, DATES)),
    "seconds_between": (op.seconds_between, (MOMENTS, MOMENTS)),
    "months_between": (op.months_between, (DATES, DATES)),
    "days_to_seconds": (op.days_to_seconds, (INTEGERS,)),
    "instant": (op.instant, (MOMENTS,)),
    "age": (op.age, (DATES, DATES)),
    "make_date": (lambda year: op.make_date(year, 2, 29), ((2023, 2024, 0, None),)),
    "date_of": (op.date_of, (MOMENTS,)),
    "year_of": (op.year_of, (DATES,)),
    "month_of": (op.month_of, (DATES,)),
    "day_of": (op.day_of, (MOMENTS,)),
    "weekday_of": (op.weekday_of, (DATES,)),
    "last_day_of_month": (op.last_day_of_month, (DATES,)),
    "month_start": (op.month_start, (DATES,)),
    "whole_years": (op.whole_years, (MONTHS,)),
    "rest_months": (op.rest_months, (MONTHS,)),
    "add_working_days": (lambda day, n: op.add_working_days(Calendar(), day, n), (DATES, INTEGERS)),
    "working_days_between": (lambda a, b: op.working_days_between(Calendar(), a, b), (DATES, DATES)),
    "looked_up": (lambda code: op.looked_up(FIGURES, code), (TEXTS,)),
    "looked_up by two": (lambda *codes: op.looked_up(FIGURES_BY_TWO, *codes), (TEXTS, TEXTS)),
    "looked_up on an unknown day": (lambda day, code: op.looked_up(op.on_day(TABLES, day), code), (DATES, TEXTS)),
    "on_day": (lambda day: op.on_day(FEES, day), (DATES,)),
    "count": (op.count, (LISTS,)),
    "total": (op.total, (LISTS,)),
    "minimum": (op.minimum, (LISTS,)),
    "maximum": (op.maximum, (LISTS,)),
    "mean": (op.mean, (LISTS,)),
    "item": (op.item, (LISTS, (0, 1, 2, -1, -3, None))),
    "contains_item": (op.contains_item, (LISTS, INTEGERS)),
    "concatenate": (op.concatenate, (LISTS, LISTS)),
    "distinct": (op.distinct, (LISTS,)),
    "reverse": (op.reverse, (LISTS,)),
    "make_list": (op.make_list, (PRESENT, PRESENT)),
    "all_of": (op.all_of, (FLAGS,)),
    "any_of": (op.any_of, (FLAGS,)),
    "every": (lambda items: op.every(items, positive), (LISTS,)),
    "some": (lambda items: op.some(items, positive), (LISTS,)),
    "select": (lambda items: op.select(items, positive), (LISTS,)),
    "select by unknown": (lambda items, n: op.select(items, lambda x: op.less(x, n)), (LISTS, INTEGERS)),
    "collect": (lambda items, n: op.collect(items, lambda x: op.add(x, n)), (LISTS, PRESENT)),
    "field": (lambda record: op.field(record, 0), (RECORDS,)),
    "field that may be absent": (lambda record: op.field(record, 1), (RECORDS,)),
    "extend": (
        lambda record, n: op.extend(record, lambda x: op.add(x[0], n), lambda x: op.more(x[2], 1)),
        (RECORDS, PRESENT),
    ),
    "every by unknown": (lambda items, n: op.every(items, lambda x: op.less(x, n)), (LISTS, INTEGERS)),
    "some by unknown": (lambda items, n: op.some(items, lambda x: op.less(x, n)), (LISTS, INTEGERS)),
}


def test_every_operator_is_among_the_cases() -> None:
    names = {name.split()[0].rstrip("_") for name in CASES}
    assert {name.rstrip("_") for name in op.__all__} <= names


@pytest.mark.parametrize("name", CASES)
def test_monotone(name: str) -> None:
    function, domains = CASES[name]
    checked = 0
    for operands in product(*((*domain, Unknown(frozenset({str(i)}))) for i, domain in enumerate(domains))):
        if not any(missing_of(operand) for operand in operands):
            continue
        found = function(*operands)
        allowed = frozenset().union(*map(missing_of, operands)) | {"calendar", "parameters.ставка"}
        assert missing_of(found) <= allowed
        known = [tuple(v for v in domain if not missing_of(v)) for domain in domains]
        elements = BOOLEANS[:2] if domains[0] is FLAGS else PRESENT
        for full in product(
            *(completions(operand, domain, elements) for operand, domain in zip(operands, known, strict=True))
        ):
            whole = function(*full)
            assert agrees(found, whole), (operands, found, full, whole)
            checked += 1
    assert checked


@pytest.mark.parametrize("name", CASES)
def test_total(name: str) -> None:
    """No operands of the right kinds make an operator raise."""
    function, domains = CASES[name]
    for operands in product(*((*domain, U) for domain in domains)):
        function(*operands)
