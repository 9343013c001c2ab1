"""Corners where readings could part: each expression by all three of them, against the value that it must have."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

import pytest

from regdsl.diagnostics import Severity
from regdsl.feel import types
from regdsl.feel.strict import DaySeconds, Value
from regdsl.feel.types import ALWAYS, ListOf, Static, number
from regdsl.runtime import Unknown
from tests.differential.running import Compiled, Expression, parsed, typed
from tests.feel.strict.test_strict_tables import alike

NAMES = {
    "n": Static(number(-9, 9)),
    "a": Static(types.Date()),
    "b": Static(types.Date()),
    "y": Static(number(1900, 2100), ALWAYS),
    "m": Static(types.DateTime()),
    "t": Static(types.Text()),
    "x": Static(types.Text(), ALWAYS),
    "L": Static(ListOf(number(-9, 9), 0, 3)),
    "M": Static(ListOf(number(0, 9), 0, 3)),
    "T": Static(ListOf(types.Text(), 0, 3)),
    "B": Static(ListOf(types.Boolean(), 1, 3)),
    "W": Static(ListOf(types.DateTime(), 0, 3)),
}


def moment(hour: int, offset: int = 3) -> datetime:
    return datetime(2026, 3, 1, hour, tzinfo=timezone(timedelta(hours=offset)))


GIVEN: dict[str, Value] = {
    "n": Fraction(3),
    "a": date(2026, 3, 3),
    "b": date(2026, 3, 1),
    "y": None,
    "m": moment(10),
    "t": "дом",
    "x": None,
    "L": (Fraction(1), Fraction(5)),
    "M": (Fraction(2),),
    "T": ("а", "б"),
    "B": (True, False),
    "W": (moment(10), moment(6, -8)),
}


def made(text: str) -> Compiled:
    tree = parsed(text, list(NAMES))
    found = typed(tree, NAMES)
    assert found.kernel is not None, found.problems
    return Compiled(NAMES, (Expression(text, tree, found.kernel, "в"),))


def slugs(text: str) -> list[str]:
    """The errors that the elaborator finds."""
    problems = typed(parsed(text, list(NAMES)), NAMES).problems
    return [problem.kind.slug for problem in problems if problem.kind.severity is Severity.ERROR]


def given(**changed: Any) -> Mapping[str, Value]:
    return {**GIVEN, **changed}


KNOWN = [
    # days and seconds are one kind of duration, counted in two units
    ('(a - b in [duration("P1D")..duration("PT48H")])', True),
    ('(a - b in [duration("PT47H")..duration("P1D")])', False),
    ('(m - m in [duration("P0D")..duration("PT1S")])', True),
    ('list contains([a - b], duration("PT48H"))', True),
    ('list contains([m - m], duration("P0D"))', True),
    ('(a - b in [duration("PT48H")])', True),
    ('a - b + duration("PT1H") = duration("PT49H")', True),
    ('a - b = duration("PT48H") and duration("PT48H") = a - b', True),
    # lists of what are no numbers are compared, chosen and joined too
    ('T = ["а", "б"]', True),
    ('if n > 0 then T else []', ("а", "б")),
    ('concatenate(T, ["в"])', ("а", "б", "в")),
    ("[[1, 2], [2.5]] = [[1], [2.5]]", False),
    ("list contains([[1, 2.5]], [1, 2.5])", True),
    ("list contains([1, 2], 2.5 - 0.5)", True),
    ("[1, 2.5] = [1.0, 2.50]", True),
    # the same literal of another kind is another value
    ('b + n * duration("P1D")', date(2026, 3, 4)),
    ('n * duration("P1M") != null and b + n * duration("P1D") = date("2026-03-04")', True),
    ('@"2026-03-01T23:00:00+03:00".day', Fraction(1)),
    # inside a filter `item` is the element of that filter
    ("L[count(B[item]) = 1 and item > 1]", (Fraction(5),)),
    ("count(L[count(M[item > 2]) = 0])", Fraction(2)),
    # instants, whatever the offset
    ("m < @\"2026-03-01T00:30:00-08:00\"", True),
    # exactness
    ("1 / 3 + 1 / 3 + 1 / 3 = 1", True),
    ("sum(for i in [1, 2, 3] return i / 3)", Fraction(2)),
    ("mean([0.1, 0.2]) = 0.15", True),
    ("abs(-n) / 3 = 1", True),
    ("modulo(-n, 2.5)", Fraction(2)),
    ("sum(n, 1, 2.5) = 6.5 and mean(1, 2) = 1.5", True),
    ("all(n = 3, true) and not(any(n = 1, false))", True),
    # a constant is never absent
    ("1 = null", False),
    ("[1, 2] != null", True),
    ('"а" = null or n = 3', True),
    ("null = null", True),
    ("y = null and x = null", True),
]  # fmt: skip


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_all_readings_give_the_value(text: str, expected: Value) -> None:
    compiled = made(text)
    assert alike(compiled.interpreted(GIVEN)[0], expected)
    assert alike(compiled.careful(GIVEN)[0], expected)
    fast = compiled.fast(GIVEN)
    assert fast is not None
    assert alike(fast[0], expected)


LACKING = [
    ("list contains(L, n)", ("L", "n"), {"L", "n"}),
    ("n in L", ("L", "n"), {"L", "n"}),
    ("n in L", ("n",), {"n"}),
    ("n in []", ("n",), False),
    ("L[n]", ("L", "n"), {"L", "n"}),
    ("list contains(L[item > n], 5)", ("n",), {"n"}),
    ('(a - b in [duration("PT1S")..duration("P1D")])', ("a",), {"a"}),
    ("0 * n", ("n",), {"n"}),
]


@pytest.mark.parametrize(("text", "unknown", "expected"), LACKING)
def test_all_readings_lack_the_same(text: str, unknown: tuple[str, ...], expected: Any) -> None:
    compiled = made(text)
    partly = given(**{name: Unknown(frozenset({name})) for name in unknown})
    meant = Unknown(frozenset(expected)) if isinstance(expected, set) else expected
    assert alike(compiled.interpreted(partly)[0], meant)
    assert alike(compiled.careful(partly)[0], meant)


@pytest.mark.parametrize("text", ["0 * working days(b, a)", "working days(b, a) * 0", "0 * working days(b, a) / n + 1"])
def test_what_the_calendar_lacks_is_never_multiplied_away(text: str) -> None:
    late = given(a=date(2099, 1, 1), b=date(2099, 1, 1))
    compiled = made(text.replace("/ n", "/ 3"))
    assert compiled.interpreted(late)[0] == Unknown(frozenset({"calendar.2099"}))
    assert compiled.careful(late)[0] == Unknown(frozenset({"calendar.2099"}))
    assert compiled.fast(late) is None


REFUSED = [
    # an absent year makes an absent date
    ("date(y, 9, 1)", "may-be-absent"),
    # a moment may not leave the calendar any more than a date may
    ('m + duration("P7000Y")', "date-out-of-calendar"),
    ('m - duration("P700000D")', "date-out-of-calendar"),
    ('m + duration("PT999999999H")', "date-out-of-calendar"),
    ('m + 999999999 * duration("P999999999Y")', "date-out-of-calendar"),
    ('date(m + duration("P1000Y")) + duration("P6500Y")', "date-out-of-calendar"),
    ('a + duration("P7001Y")', "date-out-of-calendar"),
    ('date("9999-12-01") + duration("P1M")', "date-out-of-calendar"),
    # as many values as the function takes
    ("floor(n, 1, 2)", "bad-call"),
    ("ceiling(n / 3, 1, 2)", "bad-call"),
    ("round up(n)", "bad-call"),
    ("date(2026, 3)", "bad-call"),
    # an element is no place
    ("L[item]", "type-clash"),
    ("L[item + 1]", "type-clash"),
    ("L[count(M[item]) = 1]", "type-clash"),
    ("L[B[1]]", "out-of-domain"),
    ("L[if n > 0 then B[1] else true]", "out-of-domain"),
    ("some p in B satisfies count(L[p]) > 0", "out-of-domain"),
    # truth values have no order
    ("min(B)", "type-clash"),
    ("max(true, false)", "type-clash"),
    ("min([L, M])", "type-clash"),
]


@pytest.mark.parametrize(("text", "slug"), REFUSED, ids=lambda value: str(value)[:40])
def test_what_could_fail_is_refused(text: str, slug: str) -> None:
    assert slug in slugs(text)


@pytest.mark.parametrize(
    ("start", "doubled"),
    [("t", "{0} + {0}"), ("n", "{0} * {0}"), ("n / 7 + 0.5", "{0} * {0}"), ("L", "concatenate({0}, {0})")],
)
def test_what_grows_without_end_is_refused(start: str, doubled: str) -> None:
    """Forty definitions that each double the one before are small to write and too large to compute."""
    defined: list[Expression] = []
    for place in range(40):
        text = doubled.format(defined[-1].name) if defined else start
        tree = parsed(text, [*NAMES, *(one.name for one in defined)])
        found = typed(tree, NAMES, defined)
        if found.kernel is None:
            assert [problem.kind.slug for problem in found.problems] == ["out-of-domain"]
            return
        defined.append(Expression(text, tree, found.kernel, f"в{place}"))
    pytest.fail("all forty were accepted")


def test_the_length_of_a_text_is_known() -> None:
    long = "t + t + t + t"
    assert slugs(f"10 / (39999 - string length({long}))") != []
    assert slugs(f"10 / (40001 - string length({long}))") == []
    assert slugs("10 / (30001 - string length(upper case(t)))") == []
    assert slugs('10 / (4 - string length("дом"))') == []


def test_values_at_the_end_of_the_calendar_of_a_moment() -> None:
    for day in (types.EARLIEST, types.LATEST):
        for hours in (-12, 0, 14):
            at = datetime(day.year, day.month, day.day, 23, 59, 59, 999_999, tzinfo=timezone(timedelta(hours=hours)))
            for text in ('m + duration("P1M")', 'm - duration("PT36H")', 'm + duration("P1D")', "date(m)"):
                compiled = made(text)
                value = compiled.interpreted(given(m=at))[0]
                assert isinstance(value, date)
                assert alike(compiled.careful(given(m=at))[0], value)


def test_seconds_between_are_exact() -> None:
    late = datetime(2999, 12, 31, 23, 59, 59, 999_999, tzinfo=timezone(timedelta(0)))
    early = datetime(1800, 1, 1, tzinfo=timezone(timedelta(0)))
    compiled = made('m - @"1800-01-01T00:00:00Z"')
    expected = DaySeconds((late - early) // timedelta(seconds=1))
    assert compiled.interpreted(given(m=late))[0] == expected
    assert compiled.careful(given(m=late))[0] == expected


LITERALS = [
    ('time("10:00")', True),
    ('time("10:00:00")', True),
    ('time("24:00")', False),
    ('time("10")', False),
    ('time("10:00:00.5")', False),
    ('time("10:00+03:00")', False),
    ('date and time("2026-03-01T10:00+03:00")', True),
    ('date and time("2026-03-01T10:00:00+03:00")', True),
    ('date and time("2026-03-01T10:00Z")', True),
    ('date and time("2026-03-01T10:00@Europe/Moscow")', True),
    ('date and time("2026-03-01T10:00@Europe/Nowhere")', False),
    ('date and time("2026-03-01T10:00:00")', False),
    ('date and time("2026-03-01T10:00:00.123+03:00")', False),
    ('date and time("2026-03-01T10:00:00+03")', False),
    ('date and time("20260301T100000Z")', False),
    ('date and time("2026-W10-7T10:00Z")', False),
    ('date and time("2026-03-01 10:00Z")', False),
    ('date and time("2026-02-30T10:00Z")', False),
    ('date("2026-03-01")', True),
    ('date("2026-3-1")', False),
    ('date("20260301")', False),
    ('date("2026-W10-7")', False),
    ('date("0000-01-01")', False),
    ('duration("P1Y6M")', True),
    ('duration("-P2W")', True),
    ('duration("PT36H")', True),
    ('duration("P")', False),
    ('duration("PT")', False),
    ('duration("P1DT")', False),
    ('duration("P1Y1D")', False),
    ('duration("P1.5D")', False),
    ('@"2026-03-01T10:00Z"', True),
    ('@"P1D"', True),
    ('@"10:00"', True),
    ('@"завтра"', False),
]


@pytest.mark.parametrize(("text", "right"), LITERALS)
def test_the_checker_reads_the_literals_that_the_interpreter_reads(text: str, right: bool) -> None:
    if right:
        assert slugs(text) == []
        compiled = made(text)
        assert alike(compiled.careful(GIVEN)[0], compiled.interpreted(GIVEN)[0])
    else:
        assert slugs(text) == ["bad-literal"]
