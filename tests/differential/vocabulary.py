"""The inputs over which random expressions are grown, and random values of them."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction
from typing import Any, Final

from hypothesis import strategies as st

from regdsl.feel import types
from regdsl.feel.strict import DaySeconds, Months, Value
from regdsl.feel.types import ALWAYS, NEVER, ListOf, Static, Type, number
from regdsl.runtime import Unknown
from tests.differential.grammar import kind_of

__all__ = ["INPUTS", "by_kind", "complete", "hidden"]


def _there(kind: Type) -> Static:
    return Static(kind, NEVER)


def _maybe(kind: Type) -> Static:
    return Static(kind, ALWAYS)


CODES = types.Text(frozenset({"а", "б", "в"}))
MONTHS = types.Month(date(2020, 1, 1), date(2030, 12, 1))
SHARES = types.Number(types.Fraction(0), types.Fraction(1), None, None, 30, True)
DAYS = types.Date(date(2000, 1, 1), date(2030, 12, 31))

INPUTS: Final[dict[str, Static]] = {
    "целое": _there(number(-20, 20)),
    "деньги": _there(number(-500, 500, 2, "RUB")),
    "много денег": _there(number(0, 10**12, 2, "RUB")),
    "точное": _there(number(-1, 1, 4)),
    "не меньше нуля": _there(number(0, 9)),
    "меньше нуля": _there(number(-9, -1)),
    "людей": _there(number(1, 6)),
    "мелочь": _there(number(Fraction(1, 100), 1, 2)),
    "метров": _there(number(0, 100, 1, "м")),
    "долг": _maybe(number(-50, 50, 2)),
    "может ноль": _maybe(number(0, 5)),
    "да": _there(types.Boolean()),
    "другое": _there(types.Boolean()),
    "возможно": _maybe(types.Boolean()),
    "слово": _there(types.Text()),
    "код": _there(CODES),
    "примечание": _maybe(types.Text(longest=4)),
    "код два": _maybe(types.Text(frozenset({"б", "в", "г"}))),
    "день": _there(DAYS),
    "любой день": _there(types.Date()),
    "день этого года": _there(types.Date(date(2026, 1, 1), date(2026, 12, 31))),
    "прежний день": _maybe(DAYS),
    "месяц": _there(MONTHS),
    "любой месяц": _there(types.Month()),
    "прежний месяц": _maybe(MONTHS),
    "месяцы": _there(ListOf(MONTHS, 0, 3)),
    "доля": _there(SHARES),
    "прежняя доля": _maybe(SHARES),
    "доли в праве": _there(ListOf(SHARES, 0, 3)),
    "стаж": _there(types.Months(0, 720)),
    "сдвиг в месяцах": _there(types.Months(-30, 30)),
    "прежний стаж": _maybe(types.Months(0, 720)),
    "отсрочка": _there(types.Days(0, 90)),
    "сдвиг в днях": _there(types.Days(-400, 400)),
    "прежняя отсрочка": _maybe(types.Days(0, 90)),
    "стажи": _there(ListOf(types.Months(0, 720), 0, 3)),
    "отсрочки": _there(ListOf(types.Days(0, 90), 1, 3)),
    "простой": _there(types.Seconds(0, 400_000)),
    "момент": _there(types.DateTime()),
    "другой момент": _there(types.DateTime()),
    "час": _there(types.Time()),
    "суммы": _there(ListOf(number(-50, 50, 2), 0, 4)),
    "числа": _there(ListOf(number(-3, 3), 1, 4)),
    "доли": _there(ListOf(number(1, 5), 0, 3)),
    "слова": _there(ListOf(types.Text(longest=6), 0, 3)),
    "коды": _there(ListOf(CODES, 1, 3)),
    "дни": _there(ListOf(DAYS, 1, 3)),
    "любые дни": _there(ListOf(types.Date(), 0, 3)),
    "ответы": _there(ListOf(types.Boolean(), 0, 3)),
    "два ответа": _there(ListOf(types.Boolean(), 2, 3)),
    "список": _maybe(ListOf(number(-5, 5, 1), 0, 3)),
}


def by_kind(names: Mapping[str, Static]) -> dict[str, tuple[str, ...]]:
    """The names under their kinds; numbers above zero under `positive` too."""
    found: dict[str, tuple[str, ...]] = {}
    for name, static in names.items():
        kind = kind_of(static)
        found[kind] = (*found.get(kind, ()), name)
        if isinstance(static.type, types.Number) and static.type.low is not None and static.type.low > 0:
            found["positive"] = (*found.get("positive", ()), name)
    for kind, texts in LOOKUPS.items():
        found[kind] = (*found.get(kind, ()), *texts)
    return found


LOOKUPS: Final = {
    "number": ("тариф(код)", 'тариф("б")', "пошлина(код)"),
    "whole": ("сбор",),
    "positive": ("тариф(код)", "сбор"),
}
"""Figures that are published for every code and day."""


def complete() -> st.SearchStrategy[dict[str, Value]]:
    """Values of all inputs, those that may be absent absent at times."""
    return st.fixed_dictionaries({name: _value(static) for name, static in INPUTS.items()})


def hidden(given: Mapping[str, Value], unknown: frozenset[str]) -> dict[str, Value]:
    """The same with some of the names unknown."""
    return {name: Unknown(frozenset({name})) if name in unknown else value for name, value in given.items()}


def _value(static: Static) -> st.SearchStrategy[Any]:
    found = _present(static.type)
    return st.one_of(st.none(), found, found) if static.nullable else found


def _present(kind: Type) -> st.SearchStrategy[Any]:
    match kind:
        case types.Number(scale=None):
            near = [Fraction(above, below) for below in (1, 2, 3, 6) for above in range(below + 1)]
            return st.one_of(st.sampled_from(near), st.fractions(0, 1, max_denominator=10**9 - 1))
        case types.Number(low=low, high=high, scale=scale):
            assert low is not None
            assert high is not None
            assert scale is not None
            step = 10**scale
            least, most = int(low * step), int(high * step)
            near = sorted({n for n in (least, least + 1, -step, -1, 0, 1, step, most - 1, most) if least <= n <= most})
            found = st.one_of(st.sampled_from(near), st.integers(least, most))
            return found.map(lambda n: Fraction(n, step))
        case types.Boolean():
            return st.booleans()
        case types.Text(codes=None, longest=longest):
            near = [text for text in ("", "а", "б", "ЁЖ", "улица", "ß") if len(text) <= longest]
            return st.one_of(st.sampled_from(near), st.text("абуё ", max_size=min(4, longest)))
        case types.Text(codes=codes):
            return st.sampled_from(sorted(codes or ()))
        case types.Month(low=low, high=high):
            near = [day for day in (low, high, date(2025, 12, 1), date(2026, 1, 1)) if low <= day <= high]
            return st.one_of(st.sampled_from(near), st.dates(low, high).map(lambda day: day.replace(day=1)))
        case types.Date(low=low, high=high):
            turns = (date(2000, 2, 29), date(2024, 2, 29), date(2023, 2, 28), date(2024, 12, 31), date(2026, 3, 9))
            near = [day for day in (low, high, *turns) if low <= day <= high]
            return st.one_of(st.sampled_from(near), st.dates(low, high))
        case types.Months(low=low, high=high):
            return _counts(low, high, 12).map(Months)
        case types.Days(low=low, high=high):
            return _counts(low, high, 1).map(lambda count: DaySeconds(count * 86_400))
        case types.Seconds(low=low, high=high):
            return _counts(low, high, 86_400).map(DaySeconds)
        case types.DateTime():
            return st.builds(
                _moment, st.dates(types.EARLIEST, types.LATEST), st.integers(0, 86_399), OFFSETS, MICROSECONDS
            )
        case types.Time():
            return st.builds(time, st.integers(0, 23), st.sampled_from([0, 30, 59]), st.sampled_from([0, 59]))
        case ListOf(element=element, min_items=least, max_items=most):
            return st.lists(_present(element), min_size=least, max_size=most).map(tuple)
    raise AssertionError(kind)


def _counts(low: int, high: int, turn: int) -> st.SearchStrategy[int]:
    near = [count for count in (low, high, -turn, 0, turn - 1, turn) if low <= count <= high]
    return st.one_of(st.sampled_from(near), st.integers(low, high))


OFFSETS: Final = st.sampled_from([0, 3, -8, 12])
MICROSECONDS: Final = st.sampled_from([0, 0, 1, 999_999])


def _moment(day: date, second: int, offset: int, micro: int) -> datetime:
    whole = datetime(day.year, day.month, day.day, tzinfo=timezone(timedelta(hours=offset)))
    return whole + timedelta(seconds=second, microseconds=micro)
