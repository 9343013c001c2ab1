"""Random values of the types that inputs have, for hypothesis: recipes that a day of submission turns into values."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from regdsl.core.interesting import Interesting
from regdsl.decide.durations import written
from regdsl.feel.types import (
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Number,
    Record,
    Seconds,
    Static,
    Text,
    Time,
    Type,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["Recipe", "met", "recipes"]

Recipe = Callable[[date], Any]
"""Makes a value for an application that is submitted on the given day."""

LONGEST_LIST = 4
FARTHEST = 10**6
OLDEST = 120
NEAR = 40
KEYS = ("Маша", "Петя", "мать", "отец", "1", "a.b", "ё")
TEXTS = ("", "-", "Вересов", "дом 4", "ё", "null", '"', "\u00a0")


def recipes(kind: Type, turns: Interesting) -> "SearchStrategy[Recipe]":
    """Values of a type as applications hold them: whole numbers as int, others as Decimal, dates as texts."""
    from hypothesis import strategies as st

    match kind:
        case Date():
            return _days(kind, turns).map(_dated)
        case Month(low=low, high=high):
            return _days(Date(low, high), turns).map(_monthly)
        case DateTime():
            return st.builds(_moment, st.integers(-NEAR, NEAR), st.integers(0, 23))
        case ListOf(element=Record() as record, min_items=least, max_items=most):
            return _records(record, least, min(most, max(least, LONGEST_LIST)), turns)
        case ListOf(element=element, min_items=least, max_items=most):
            one = recipes(element, turns)
            longest = max(least, min(most, LONGEST_LIST))
            short = st.lists(one, min_size=least, max_size=longest)
            full = st.lists(one, min_size=most, max_size=most)
            return st.one_of(short, short, short, full).map(_listed)
        case _:
            return _plain(kind, turns).map(_constant)


def _records(kind: Record, least: int, most: int, turns: Interesting) -> "SearchStrategy[Recipe]":
    """Records by key."""
    from hypothesis import strategies as st

    one = st.fixed_dictionaries({name: _field(static, turns) for name, static in kind.fields[1:]})
    keys = st.lists(st.sampled_from(KEYS), min_size=least, max_size=most, unique=True)
    drawn = keys.flatmap(lambda names: st.fixed_dictionaries(dict.fromkeys(names, one)))
    return drawn.map(
        lambda records: (
            lambda submitted: {
                key: {name: recipe(submitted) for name, recipe in fields.items()} for key, fields in records.items()
            }
        )
    )


def _field(static: Static, turns: Interesting) -> "SearchStrategy[Recipe]":
    from hypothesis import strategies as st

    present = recipes(static.type, turns)
    return st.one_of(present, st.just(_constant(None))) if static.nullable else present


def met(value: Any, kind: Number, shift: int) -> Any:
    """The number `value` of another input as a value of `kind`, `shift` units of its last digit away; None where that
    does not fit."""
    if kind.scale is None:
        return None  # shares have no last digit
    scaled = Fraction(value) * 10**kind.scale + shift
    low, high = _bounds(kind)
    if scaled.denominator != 1 or not low <= scaled <= high:
        return None
    return _written(scaled.numerator, kind.scale)


def _plain(kind: Type, turns: Interesting) -> "SearchStrategy[Any]":
    from hypothesis import strategies as st

    match kind:
        case Boolean():
            return st.booleans()
        case Number(scale=None):
            return _shares(kind)
        case Number():
            return _numbers(kind, turns)
        case Text(codes=codes) if codes is not None:
            return st.sampled_from(sorted(codes))
        case Text(longest=longest):
            known = sorted(text for text in {*TEXTS, *turns.texts} if len(text) <= longest)
            made = st.text(_seen(), max_size=min(longest, 12))
            return st.one_of(st.sampled_from(known), made) if known else made
        case Time():
            return st.times().map(lambda time: time.replace(microsecond=0).isoformat())
        case Months() | Days() | Seconds():
            near = [count for one in turns.durations for count in (one - 1, one, one + 1)]
            ends = sorted({count for count in (kind.low, kind.high, 0, *near) if kind.low <= count <= kind.high})
            counts = st.one_of(st.sampled_from(ends), st.integers(kind.low, kind.high))
            return counts.map(lambda count: written(count, kind))
        case _:
            raise AssertionError(f"no input is of the type {kind}")


def _seen() -> "SearchStrategy[str]":
    """Characters that an application may hold: those that nobody sees are refused at every door."""
    from hypothesis import strategies as st

    return st.characters(
        exclude_categories=("Cc", "Cs"), include_characters="\t\n\r", exclude_characters="\ufffe\uffff"
    )


def _numbers(kind: Number, turns: Interesting) -> "SearchStrategy[Any]":
    from hypothesis import strategies as st

    assert kind.scale is not None
    scale, (low, high) = kind.scale, _bounds(kind)
    near = _fitting(turns.numbers, 10**scale, low, high)
    anywhere = st.integers(low, high)
    scaled = st.one_of(st.sampled_from(near), st.sampled_from(near), anywhere) if near else anywhere
    return scaled.map(lambda value: _written(value, scale))


def _shares(kind: Number) -> "SearchStrategy[Any]":
    """Shares as texts, some of them whole numbers or not in lowest terms."""
    from hypothesis import strategies as st

    low, high = kind.low or Fraction(0), Fraction(1) if kind.high is None else kind.high
    near = [Fraction(above, below) for below in (1, 2, 3, 6) for above in range(below + 1)]
    ends = [share for share in (low, high, *near) if low <= share <= high]
    some = st.fractions(low, high, max_denominator=10**6)
    texts = st.one_of(st.sampled_from(ends), some).map(lambda share: f"{share.numerator}/{share.denominator}")
    wholes = [share.numerator for share in ends if share.denominator == 1]
    return st.one_of(texts, texts, st.sampled_from(wholes)) if wholes else texts


def _bounds(kind: Number) -> tuple[int, int]:
    power = 10 ** (kind.scale or 0)
    low = -FARTHEST * power if kind.low is None else int(kind.low * power)
    high = FARTHEST * power if kind.high is None else int(kind.high * power)
    return low, high


def _fitting(values: Iterable[Fraction], power: int, low: int, high: int) -> list[int]:
    """The numbers as integers of the scale, each with its neighbours, as far as they fit."""
    near = {int(value * power) + shift for value in values for shift in (-1, 0, 1)}
    return sorted(value for value in near if low <= value <= high)


def _written(scaled: int, scale: int) -> int | Decimal:
    return scaled if scale == 0 else Decimal(scaled).scaleb(-scale)


def _days(kind: Date, turns: Interesting) -> "SearchStrategy[Callable[[date], date]]":
    """Days at the turns of the law, around the submission, whole years before it (birthdays), and anywhere."""
    from hypothesis import strategies as st

    years = [0, *sorted({int(n) for n in turns.numbers if n.denominator == 1 and 0 < n <= OLDEST})]
    fixed = {day + timedelta(days=shift) for day in turns.dates for shift in (-1, 0, 1)}
    low, high = kind.low, kind.high

    def back(count: int, shift: int) -> Callable[[date], date]:
        return lambda submitted: min(max(low, _years_before(submitted, count) + timedelta(days=shift)), high)

    def always(day: date) -> Callable[[date], date]:
        return lambda submitted: day

    birthdays = st.builds(back, st.sampled_from(years), st.integers(-1, 1))
    around = st.builds(back, st.just(0), st.integers(-NEAR, NEAR))
    fitting = sorted(day for day in fixed if low <= day <= high)
    at_turns = [st.sampled_from(fitting).map(always)] if fitting else []
    return st.one_of(birthdays, birthdays, around, *at_turns, st.dates(low, high).map(always))


def _years_before(day: date, count: int) -> date:
    try:
        return day.replace(year=day.year - count)
    except ValueError:
        return day.replace(year=day.year - count, day=28)


def _dated(day: Callable[[date], date]) -> Recipe:
    return lambda submitted: day(submitted).isoformat()


def _monthly(day: Callable[[date], date]) -> Recipe:
    return lambda submitted: day(submitted).isoformat()[:7]


def _moment(shift: int, hour: int) -> Recipe:
    return lambda submitted: f"{(submitted + timedelta(days=shift)).isoformat()}T{hour:02}:00"


def _listed(items: list[Recipe]) -> Recipe:
    return lambda submitted: [item(submitted) for item in items]


def _constant(value: Any) -> Recipe:
    return lambda submitted: value
