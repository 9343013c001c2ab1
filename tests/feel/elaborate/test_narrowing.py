"""What a guard shows: declaring a range more narrowly never makes a new error behind a guard."""

import operator
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from regdsl.feel.elaborate import Elaborated, Symbol, elaborate
from regdsl.feel.kernel import Origin
from regdsl.feel.parser import parse
from regdsl.feel.problem import Problem
from regdsl.feel.types import Static, Text, number
from regdsl.feel.vocabulary import Vocabulary

COMPARISONS: dict[str, Callable[[object, object], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "!=": operator.ne,
}
LIMITS = st.integers(-5, 5)


def typed(text: str, low: int, high: int) -> Elaborated:
    """An expression over a whole number `а` of this range and a `б` between 0 and 3."""
    parsed = parse(text, Vocabulary(frozenset({"а", "б"})))
    assert parsed.expr is not None
    kinds = {"а": number(low, high, 0), "б": number(0, 3, 0)}
    return elaborate(parsed.expr, {name: Symbol(Origin.INPUT, name, Static(kind)) for name, kind in kinds.items()})


@pytest.mark.parametrize("guard", ["а > 2", "а >= 3", "а = 3", "(а in [3..5])", "not(а <= 2)", "б < а and а > 2"])
def test_a_guard_that_is_never_met_lets_nothing_behind_it_be_wrong(guard: str) -> None:
    text = f"{guard} and 10 / (а - 1) > 4"
    assert not typed(text, -5, 5).problems
    assert not typed(text, -5, 1).problems


def test_a_guard_that_is_met_is_still_too_little_where_it_does_not_exclude_zero() -> None:
    assert [problem.kind.code for problem in typed("а > 0 and 10 / (а - 1) > 4", -5, 5).problems] == ["EXP032"]


@given(
    bounds=st.tuples(LIMITS, LIMITS, LIMITS, LIMITS).map(sorted),
    left=st.sampled_from("аб"),
    sign=st.sampled_from(list(COMPARISONS)),
    right=st.one_of(LIMITS, st.sampled_from("аб")),
    less=LIMITS,
)
def test_a_narrower_range_makes_no_new_error(
    bounds: list[int], left: str, sign: str, right: int | str, less: int
) -> None:
    low, inner_low, inner_high, high = bounds
    met = (
        COMPARISONS[sign](values[left], values.get(right, right))
        for first in range(low, high + 1)
        for second in range(4)
        for values in [{"а": first, "б": second}]
    )
    assume(any(met))
    assume(inner_low < inner_high)  # a divisor that is always zero is told of, whatever guard stands before it
    text = f"{left} {sign} {right} and 10 / (а - ({less})) > 4"
    assume(not typed(text, low, high).problems)
    assert not typed(text, inner_low, inner_high).problems


CLOSED = Text(frozenset({"да", "нет", "иное"}))


@pytest.mark.parametrize("kind", [CLOSED, Text()])
@pytest.mark.parametrize(
    "text",
    [
        '(г in ("да", "нет")) and г = "иное"',
        '(г in ("да", "нет")) and г != "иное"',
        '(г in ("да", "нет")) and "иное" = г',
        '(г in ("да", "нет")) and (г in ("иное", "да"))',
        'if (г in ("да")) then list contains(["иное"], г) else true',
        'if (г in ("да", "нет")) then (if (г in ("нет")) then г = "да" else true) else true',
    ],
)
def test_a_value_of_the_list_stays_one_behind_a_guard_that_leaves_others(text: str, kind: Text) -> None:
    assert not _problems(text, kind)


@pytest.mark.parametrize("text", ['(г in ("да", "нет")) and г = "прочее"', 'г = "да" and г != "прочее"'])
def test_what_never_was_a_value_is_none_behind_a_guard(text: str) -> None:
    (problem,) = _problems(text, CLOSED)
    assert problem.kind.code == "EXP036"
    assert problem.params["codes"] == "да, иное, нет"
    assert not _problems(text, Text())


def _problems(text: str, kind: Text) -> tuple[Problem, ...]:
    parsed = parse(text, Vocabulary(frozenset({"г"})))
    assert parsed.expr is not None
    return elaborate(parsed.expr, {"г": Symbol(Origin.INPUT, "г", Static(kind))}).problems
