"""Moments in lists are told apart and ordered by their place on the time line, also when the clock is put back."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from regdsl.runtime.compare import equal
from regdsl.runtime.lists import contains_item, distinct, maximum, minimum

ZONE = ZoneInfo("Europe/Berlin")
# 25 October 2026, 02:30: first in summer time, and once more an hour later
SUMMER = datetime(2026, 10, 25, 2, 30, tzinfo=ZONE)
WINTER = SUMMER.replace(fold=1)
BETWEEN = datetime(2026, 10, 25, 2, 15, tzinfo=ZONE, fold=1)
ELSEWHERE = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_the_same_time_on_the_clock_is_not_the_same_moment() -> None:
    assert SUMMER == WINTER, "as Python compares moments of one zone"
    assert equal(SUMMER, WINTER) is False
    assert equal(WINTER, ELSEWHERE) is True
    assert equal((SUMMER, SUMMER), (SUMMER, WINTER)) is False
    assert equal((WINTER,), (ELSEWHERE,)) is True


def test_a_list_contains_a_moment_not_a_time_on_the_clock() -> None:
    assert contains_item((SUMMER,), WINTER) is False
    assert contains_item((SUMMER, WINTER), ELSEWHERE) is True


def test_the_first_and_the_last_moment() -> None:
    assert minimum((BETWEEN, SUMMER)) is SUMMER
    assert maximum((BETWEEN, SUMMER)) is BETWEEN
    assert minimum((WINTER, SUMMER)) is SUMMER
    assert maximum((SUMMER, WINTER)) is WINTER


def test_distinct_moments() -> None:
    assert distinct((SUMMER, WINTER, ELSEWHERE, SUMMER)) == (SUMMER, WINTER)
    assert distinct(((SUMMER,), (WINTER,), (ELSEWHERE,))) == ((SUMMER,), (WINTER,))


def test_other_values_are_compared_as_before() -> None:
    assert equal(True, 1) is True
    assert distinct((3, 1, 3)) == (3, 1)
    assert (minimum(()), maximum(("б", "а"))) == (None, "б")
