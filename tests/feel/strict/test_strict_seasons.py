"""A date tested against a season: the days of every year from one to another, over the turn of the year where the first
comes later."""

from datetime import UTC, date, datetime

import pytest

from regdsl.feel.parser import parse_unary_tests
from regdsl.feel.strict import IllTyped, PlainScope, SeasonValue, Value, satisfies
from regdsl.runtime.unknown import Unknown

SUMMER = SeasonValue((6, 1), (8, 31))
WINTER = SeasonValue((11, 15), (2, 28))
N = Unknown(frozenset({"n"}))


def verdict_of(value: Value, season: SeasonValue, text: str = "сезон") -> Value:
    parsed = parse_unary_tests(text)
    assert parsed.tests is not None
    return satisfies(value, parsed.tests, PlainScope(values={"сезон": season}))


@pytest.mark.parametrize(
    ("season", "day", "verdict"),
    [
        (SUMMER, "2026-05-31", False),
        (SUMMER, "2026-06-01", True),
        (SUMMER, "1999-07-15", True),
        (SUMMER, "2026-08-31", True),
        (SUMMER, "2026-09-01", False),
        (SUMMER, "2026-01-15", False),
        (WINTER, "2026-11-14", False),
        (WINTER, "2026-11-15", True),
        (WINTER, "2026-12-31", True),
        (WINTER, "2027-01-01", True),
        (WINTER, "2027-02-28", True),
        (WINTER, "2024-02-29", False),
        (WINTER, "2027-03-01", False),
        (WINTER, "2027-07-01", False),
    ],
)
def test_a_day_lies_in_a_season_in_every_year(season: SeasonValue, day: str, verdict: bool) -> None:
    assert verdict_of(date.fromisoformat(day), season) is verdict
    assert verdict_of(date.fromisoformat(day), season, "not(сезон)") is not verdict


def test_one_day_is_a_season() -> None:
    one = SeasonValue((5, 9), (5, 9))
    assert [verdict_of(date(2026, 5, day), one) for day in (8, 9, 10)] == [False, True, False]


def test_a_season_is_one_of_several_tests() -> None:
    either = 'сезон, date("2026-05-09")'
    assert [verdict_of(date(2026, 5, day), SUMMER, either) for day in (8, 9)] == [False, True]
    assert verdict_of(date(2026, 6, 1), SUMMER, either) is True


@pytest.mark.parametrize("value", [None, N], ids=["absent", "unknown"])
def test_an_absent_and_an_unknown_day_are_tested_as_against_a_range(value: Value) -> None:
    in_range = 'date("2026-06-01")..date("2026-08-31")'
    assert verdict_of(value, SUMMER) == verdict_of(value, SUMMER, f"[{in_range}]")
    assert verdict_of(value, SUMMER) == value


@pytest.mark.parametrize("value", ["2026-06-01", True, datetime(2026, 7, 1, tzinfo=UTC), (date(2026, 7, 1),)])
def test_only_a_day_may_lie_in_a_season(value: Value) -> None:
    with pytest.raises(IllTyped):
        verdict_of(value, SUMMER)
