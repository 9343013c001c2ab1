"""`evaluate_strict`: plain values in, exact values out; literals, unary tests, named zones."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from regdsl.feel.parser import parse_unary_tests
from regdsl.feel.strict import (
    OUTSIDE,
    DaySeconds,
    End,
    Months,
    PlainScope,
    RangeValue,
    evaluate_strict,
    satisfies,
    to_value,
)
from regdsl.feel.strict.literals import read_at, read_duration, read_moment, read_number, read_time
from regdsl.runtime.unknown import Unknown

N = Unknown(frozenset({"n"}))


@pytest.mark.parametrize(
    ("plain", "value"),
    [
        (1, Fraction(1)),
        (Decimal("0.1"), Fraction(1, 10)),
        (0.1, Fraction(1, 10)),
        (True, True),
        (None, None),
        ([1, [2]], (Fraction(1), (Fraction(2),))),
        (date(2026, 3, 1), date(2026, 3, 1)),
        (N, N),
    ],
)
def test_plain_values(plain: object, value: object) -> None:
    found = to_value(plain)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "plain", [float("nan"), Decimal("Infinity"), {"a": 1}, datetime(2026, 3, 1), time(10, tzinfo=UTC), object(), b"x"]
)
def test_values_that_strict_mode_has_not(plain: object) -> None:
    with pytest.raises(TypeError):
        to_value(plain)


def test_names_with_spaces() -> None:
    context = {"этажей": 3, "предельное число этажей": 3}
    assert evaluate_strict("этажей <= предельное число этажей", context) is True


def test_named_arguments() -> None:
    assert evaluate_strict("floor(scale: 1, n: 1.29)") == Fraction(12, 10)
    assert evaluate_strict("date(day: 1, month: 3, year: 2026)") == date(2026, 3, 1)


def test_a_name_may_hide_an_outer_one() -> None:
    assert evaluate_strict("some x in [1, 2] satisfies x = 2", {"x": 5}) is True


def test_a_range_behind_a_name() -> None:
    period = RangeValue(End(date(2025, 1, 1), True), End(date(2025, 12, 31), True))
    assert evaluate_strict("d in period", {"period": period, "d": date(2025, 12, 31)}) is True
    assert (
        evaluate_strict("d in period", {"period": RangeValue(None, End(date(2025, 1, 1), False)), "d": date.min})
        is True
    )
    half_known = RangeValue(End(N, True), End(date(2025, 12, 31), True))
    assert evaluate_strict("d in period", {"period": half_known, "d": date(2026, 1, 1)}) is False
    assert evaluate_strict("d in period", {"period": half_known, "d": date(2025, 1, 1)}) == N
    agreed = {"u": Unknown(frozenset({"u"})), "r": period, "s": half_known}
    assert evaluate_strict("if u = 1 then r else r", agreed) == period
    assert evaluate_strict("if u = 1 then s else s", agreed) == Unknown(frozenset({"n", "u"}))


def test_working_days_without_a_calendar() -> None:
    missing = Unknown(frozenset({"calendar"}))
    assert evaluate_strict('add working days(date("2026-03-01"), 1)') == missing
    assert evaluate_strict('working days(date("2026-03-01"), date("2026-03-02"))') == missing
    assert (
        evaluate_strict('some x in [1] satisfies working days(date("2026-03-01"), date("2026-03-02")) > x') == missing
    )
    assert evaluate_strict('add working days(date("2026-03-01"), 0.5)') == OUTSIDE


@pytest.mark.parametrize(
    ("tests", "value", "verdict"),
    [
        ("-", N, True),
        ("-", None, True),
        ("not(1, 2)", Fraction(3), True),
        ("not(1, 2)", Fraction(2), False),
        ("not(1, 2)", N, N),
        ("> 3, 1", Fraction(1), True),
        ("> 3, 1", Fraction(2), False),
        ("[1..3)", Fraction(3), False),
        ("null", None, True),
        ("null", Fraction(0), False),
        ('"а", "б"', "б", True),
        ("!= 1", Fraction(2), True),
    ],
)
def test_cells_of_tables(tests: str, value: object, verdict: object) -> None:
    parsed = parse_unary_tests(tests)
    assert parsed.tests is not None
    assert satisfies(to_value(value), parsed.tests, PlainScope()) == verdict


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("2024-02-29", date(2024, 2, 29)),
        ("10:30", time(10, 30)),
        ("10:30:59", time(10, 30, 59)),
        ("2026-03-01T10:00:00Z", datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("2026-03-01T10:00:00-05:30", datetime(2026, 3, 1, 10, tzinfo=timezone(-timedelta(hours=5, minutes=30)))),
        ("2026-03-01T10:00@Europe/Moscow", datetime(2026, 3, 1, 10, tzinfo=timezone(timedelta(hours=3)))),
        ("P1Y", Months(12)),
        ("P1Y2M", Months(14)),
        ("-P2M", Months(-2)),
        ("P0D", DaySeconds(0)),
        ("P1DT2H3M4S", DaySeconds(93784)),
        ("PT90M", DaySeconds(5400)),
        ("-P1W", DaySeconds(-7 * 86400)),
    ],
)
def test_literals(text: str, value: object) -> None:
    assert read_at(text) == value
    assert type(read_at(text)) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-02-29",
        "2026-13-01",
        "2026-3-1",
        "+2026-03-01",
        "0000-01-01",
        "٢٠٢٦-٠٣-٠١",
        "24:00:00",
        "10",
        "10:60",
        "P",
        "PT",
        "P1",
        "P1YT",
        "P1Y1D",
        "P-1D",
        "P1.5D",
        "PT1H ",
        "2026-03-01T10:00:00",
        "2026-03-01T10:00:00+99:00",
        "T10:00:00Z",
        "2026-03-01T10:00:00@Nowhere/At all",
        "2026-03-01T10:00:00@Nowhere",
        "2026-03-01T10:00:00@../../etc/passwd",
        "2026-02-30T10:00:00Z",
        "2026-03-01T10:99:00Z",
        "P1Y2M3",
    ],
)
def test_what_is_not_a_literal_lies_outside_the_domain(text: str) -> None:
    assert read_at(text) == OUTSIDE
    assert read_duration("x") == read_moment("x") == read_time("x") == OUTSIDE


def test_numbers_as_written() -> None:
    assert read_number("0.10") == Fraction(1, 10)
    assert read_number(".5e-1") == Fraction(1, 20)
    assert read_number("1e7000") is None
    assert read_number("12x") is None


def test_moments_of_a_named_zone_lie_on_the_time_line() -> None:
    """Clocks went back in Berlin on 25 October 2026 at 03:00: between 02:30 and 03:30 lie two hours."""
    zone = ZoneInfo("Europe/Berlin")
    before, after = datetime(2026, 10, 25, 2, 30, tzinfo=zone), datetime(2026, 10, 25, 3, 30, tzinfo=zone)
    context = {"m": before, "n": after}
    assert evaluate_strict("n - m", context) == DaySeconds(7200)
    assert evaluate_strict('m + duration("PT1H") < n', context) is True
    assert evaluate_strict('m + duration("PT2H") = n', context) is True
    assert evaluate_strict("m < n", {"m": before, "n": before.replace(fold=1)}) is True
    assert evaluate_strict("m = n", {"m": before, "n": before.replace(fold=1)}) is False


def test_branches_that_differ_only_in_offset_do_not_agree() -> None:
    context = {
        "u": N,
        "m": datetime(2026, 3, 1, 22, tzinfo=UTC),
        "n": datetime(2026, 3, 2, 1, tzinfo=timezone(timedelta(hours=3))),
    }
    assert evaluate_strict("m = n", context) is True
    assert evaluate_strict("if u = 1 then m else n", context) == N


def test_durations_between_whole_units() -> None:
    assert evaluate_strict('duration("P1Y") * 0.5') == Months(6)
    assert evaluate_strict('duration("P1Y") / 5') == OUTSIDE
    assert evaluate_strict('duration("PT1S") / 2') == OUTSIDE
    assert evaluate_strict('duration("P1D") / duration("PT1H")') == Fraction(24)
    assert evaluate_strict('duration("P1D") / duration("PT0S")') == OUTSIDE
    assert evaluate_strict('date("2026-03-01") + duration("PT1H")') == OUTSIDE
    assert evaluate_strict('date("2026-03-01") + duration("PT24H")') == date(2026, 3, 2)


def test_the_ends_of_the_calendar() -> None:
    assert evaluate_strict('date("0001-01-01") - duration("P1D")') == OUTSIDE
    assert evaluate_strict('date("0001-01-31") - duration("P1M")') == OUTSIDE
    assert evaluate_strict('date("9999-12-31") + duration("P999999999D")') == OUTSIDE
    assert evaluate_strict('@"9999-12-31T23:00:00Z" + duration("PT2H")') == OUTSIDE
    assert evaluate_strict('date("9999-12-01").year') == 9999
    assert evaluate_strict('date("9999-10-31") + duration("P1M")') == date(9999, 11, 30)
    assert evaluate_strict('date("0001-02-28") - duration("P1M")') == date(1, 1, 28)
