"""Laws of Kleene logic, of exact arithmetic, of roundings and of the calendar."""

from calendar import isleap
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel.strict import evaluate_strict
from regdsl.feel.strict.values import DaySeconds, Months
from regdsl.runtime.unknown import Unknown

truths = st.sampled_from([True, False, None, "p", "q", "r"]).map(
    lambda value: Unknown(frozenset({value})) if isinstance(value, str) else value
)
kleene = truths.filter(lambda value: value is not None)
numbers = st.one_of(st.integers(-1000, 1000), st.decimals(-1000, 1000, places=3, allow_nan=False, allow_infinity=False))
dates = st.dates(date(1900, 1, 1), date(2200, 12, 31))

LOGIC = [
    ("not(not(a))", "a"),
    ("a and b", "b and a"),
    ("a or b", "b or a"),
    ("a and (b and c)", "(a and b) and c"),
    ("a or (b or c)", "(a or b) or c"),
    ("a and a", "a"),
    ("a or a", "a"),
    ("a and true", "a"),
    ("a or false", "a"),
    ("a and false", "false"),
    ("a or true", "true"),
    ("not(a and b)", "not(a) or not(b)"),
    ("not(a or b)", "not(a) and not(b)"),
    ("all([a, b, c])", "a and b and c"),
    ("any([a, b, c])", "a or b or c"),
    ("every x in [a, b, c] satisfies x", "a and b and c"),
    ("some x in [a, b, c] satisfies x", "a or b or c"),
    ("not(every x in [a, b] satisfies x)", "some x in [a, b] satisfies not(x)"),
]
# null is neither known nor unknown, and the lattice with it is not distributive
KLEENE = [
    ("a and (b or c)", "(a and b) or (a and c)"),
    ("a or (b and c)", "(a or b) and (a or c)"),
    ("a and (a or b)", "a"),
    ("a or (a and b)", "a"),
]


@pytest.mark.parametrize(("left", "right"), LOGIC)
@given(a=truths, b=truths, c=truths)
def test_logic_with_null(left: str, right: str, a: object, b: object, c: object) -> None:
    context = {"a": a, "b": b, "c": c}
    assert evaluate_strict(left, context) == evaluate_strict(right, context)


@pytest.mark.parametrize(("left", "right"), KLEENE)
@given(a=kleene, b=kleene, c=kleene)
def test_logic_of_known_and_unknown(left: str, right: str, a: object, b: object, c: object) -> None:
    """As truth values: what is missing may differ."""
    context = {"a": a, "b": b, "c": c}
    first, second = evaluate_strict(left, context), evaluate_strict(right, context)
    assert first == second or (isinstance(first, Unknown) and isinstance(second, Unknown))


COMPARISONS = [
    ("a < b", "b > a"),
    ("a <= b", "b >= a"),
    ("a < b", "not(a >= b)"),
    ("a <= b", "a < b or a = b"),
    ("a != b", "not(a = b)"),
    ("a between b and c", "a >= b and a <= c"),
    ("a in [b..c)", "a >= b and a < c"),
    ("a in (b..c]", "a > b and a <= c"),
    ("a in (< b, > c)", "a < b or a > c"),
    ("a in (b, c)", "a = b or a = c"),
    ("min(a, b) <= max(a, b)", "true"),
    ("list contains([a, b], c)", "c = a or c = b"),
    ("count([a, b, c][item > b])", "count([a, c][item > b])"),
]


@pytest.mark.parametrize(("left", "right"), COMPARISONS)
@given(a=numbers, b=numbers, c=numbers)
def test_comparisons(left: str, right: str, a: object, b: object, c: object) -> None:
    context = {"a": a, "b": b, "c": c}
    assert evaluate_strict(left, context) == evaluate_strict(right, context)


ARITHMETIC = [
    ("a + b - b", "a"),
    ("a * (b + c)", "a * b + a * c"),
    ("a - b", "-(b - a)"),
    ("if b = 0 then a else a / b * b", "a"),
    ("if b = 0 then 0 else modulo(a, b) + b * floor(a / b)", "if b = 0 then 0 else a"),
    ("abs(a)", "max(a, -a)"),
    ("sum([a, b, c])", "a + b + c"),
    ("mean([a, b, c]) * 3", "a + b + c"),
    ("sum(for x in [a, b, c] return x * 2)", "2 * (a + b + c)"),
    ("floor(a)", "-ceiling(-a)"),
    ("round up(a, 1)", "-round up(-a, 1)"),
    ("round half up(a, 1)", "-round half up(-a, 1)"),
]


@pytest.mark.parametrize(("left", "right"), ARITHMETIC)
@given(a=numbers, b=numbers, c=numbers)
def test_arithmetic_is_exact(left: str, right: str, a: object, b: object, c: object) -> None:
    context = {"a": a, "b": b, "c": c}
    assert evaluate_strict(left, context) == evaluate_strict(right, context)


@pytest.mark.parametrize(
    ("function", "rounding"),
    [
        ("floor", "ROUND_FLOOR"),
        ("ceiling", "ROUND_CEILING"),
        ("round up", "ROUND_UP"),
        ("round down", "ROUND_DOWN"),
        ("round half up", "ROUND_HALF_UP"),
        ("round half down", "ROUND_HALF_DOWN"),
        ("decimal", "ROUND_HALF_EVEN"),
    ],
)
@given(number=st.integers(-100_000, 100_000), scale=st.integers(0, 3))
def test_roundings_are_those_of_decimal_arithmetic(function: str, rounding: str, number: int, scale: int) -> None:
    value = Decimal(number).scaleb(-3)
    expected = Fraction(value.quantize(Decimal(1).scaleb(-scale), rounding))
    assert evaluate_strict(f"{function}(x, {scale})", {"x": value}) == expected


def test_a_scale_may_be_negative_but_not_broken() -> None:
    assert evaluate_strict("floor(1290, -2)") == 1200
    assert evaluate_strict("decimal(1250, -2)") == 1200
    assert evaluate_strict("floor(1290, 0.5)") == Unknown()
    assert evaluate_strict("floor(1290, 100000)") == Unknown()


@given(birth=dates, on=dates, years=st.integers(0, 120))
def test_age_agrees_with_the_addition_of_years(birth: date, on: date, years: int) -> None:
    context = {"birth": birth, "on": on}
    by_age = evaluate_strict(f"age(birth, on) >= {years}", context)
    assert by_age == evaluate_strict(f'birth + duration("P{years}Y") <= on', context)


@given(year=st.integers(1904, 2096).filter(isleap), later=st.integers(0, 1500))
def test_born_on_29_february(year: int, later: int) -> None:
    birth = date(year, 2, 29)
    on = birth + timedelta(days=later)
    birthdays = [date(y, 2, 29 if isleap(y) else 28) for y in range(year + 1, on.year + 1)]
    assert evaluate_strict("age(b, d)", {"b": birth, "d": on}) == sum(day <= on for day in birthdays)


@given(start=dates, end=dates)
def test_months_between_is_the_inverse_of_clamped_addition(start: date, end: date) -> None:
    context = {"a": min(start, end), "b": max(start, end)}
    months = evaluate_strict("years and months duration(a, b)", context)
    assert isinstance(months, Months)
    assert evaluate_strict("years and months duration(b, a)", context) == Months(-months.count)
    assert evaluate_strict(f'a + duration("P{months.count}M") <= b', context) is True
    assert evaluate_strict(f'a + duration("P{months.count + 1}M") > b', context) is True
    whole = evaluate_strict("years and months duration(a, b).years", context)
    assert whole == evaluate_strict("age(a, b)", context)


@given(day=dates, months=st.integers(-600, 600))
def test_month_addition_keeps_the_day_or_takes_the_last(day: date, months: int) -> None:
    moved = evaluate_strict("d + m", {"d": day, "m": Months(months)})
    assert isinstance(moved, date)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day == day.day or (moved.day < day.day and (moved + timedelta(days=1)).day == 1)


@given(a=dates, b=dates)
def test_date_difference_and_addition_are_inverse(a: date, b: date) -> None:
    assert evaluate_strict("b + (a - b) = a", {"a": a, "b": b}) is True
    assert evaluate_strict("(a - b).days", {"a": a, "b": b}) == (a - b).days


@given(seconds=st.integers(-(10**7), 10**7))
def test_the_parts_of_a_duration_make_it_up(seconds: int) -> None:
    parts = [evaluate_strict(f"x.{name}", {"x": DaySeconds(seconds)}) for name in ("days", "hours", "minutes")]
    days, hours, minutes = (int(part) for part in parts if isinstance(part, Fraction))
    rest = seconds - ((days * 24 + hours) * 60 + minutes) * 60
    assert abs(rest) < 60
    assert all(part * seconds >= 0 for part in (days, hours, minutes, rest))
    assert abs(hours) < 24
    assert abs(minutes) < 60


@given(items=st.lists(st.integers(-5, 5), max_size=6))
def test_lists_against_plain_python(items: list[int]) -> None:
    context = {"L": items}
    assert evaluate_strict("count(L)", context) == len(items)
    assert evaluate_strict("sum(L)", context) == sum(items)
    assert evaluate_strict("min(L)", context) == min(items, default=None)
    assert evaluate_strict("max(L)", context) == max(items, default=None)
    assert evaluate_strict("distinct values(L)", context) == tuple(dict.fromkeys(items))
    assert evaluate_strict("reverse(L)", context) == tuple(reversed(items))
    assert evaluate_strict("L[item > 0]", context) == tuple(item for item in items if item > 0)
    assert evaluate_strict("concatenate(L, L)", context) == tuple(items * 2)
    for place in range(1, len(items) + 1):
        assert evaluate_strict(f"L[{place}]", context) == items[place - 1]
        assert evaluate_strict(f"L[-{place}]", context) == items[-place]
