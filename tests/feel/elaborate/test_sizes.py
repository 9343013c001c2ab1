"""No chain of definitions makes numbers that take for ever to count with: the checker bounds their size."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel.elaborate import Elaborated, Symbol, elaborate
from regdsl.feel.elaborate import intervals as sizes
from regdsl.feel.kernel import Origin
from regdsl.feel.parser import parse
from regdsl.feel.types import Date, ListOf, Number, Static, Type, number
from regdsl.feel.vocabulary import Vocabulary

INPUTS: dict[str, Type] = {
    "доход": number(0, 100_000, 2),
    "человек": number(1, 20),
    "платежи": ListOf(number(0, 1_000, 2), 1, 12),
}


def typed(text: str, symbols: dict[str, Type]) -> Elaborated:
    """An expression over names of the given types."""
    parsed = parse(text, Vocabulary(frozenset(symbols)))
    assert parsed.expr is not None
    return elaborate(parsed.expr, {name: Symbol(Origin.INPUT, name, Static(kind)) for name, kind in symbols.items()})


def first_refused(begin: str, step: str, most: int) -> int | None:
    """Which definition of a chain is refused: the first is `begin`, each further one `step` of the one before."""
    symbols = dict(INPUTS)
    text = begin
    for place in range(most):
        made = typed(text, symbols)
        if made.kernel is None:
            (problem,) = made.problems
            assert problem.kind.code == "EXP041"
            return place
        symbols["доля"] = made.kernel.static.type
        text = step
    return None


@pytest.mark.parametrize(
    ("begin", "step"),
    [
        ("человек / (доход + 1)", "доля * доля"),
        ("человек / (доход + 1)", "доля + доля"),
        ("человек / (доход + 1)", "(if доля > 1 then доля else 1) * доля"),
        ("человек / (доход + 1)", "sum([доля, доля])"),
        ("mean(платежи)", "mean([доля, доля, доля * доля])"),
        ("1 / (доход + 1)", "1 / (доля * доля + 1)"),
    ],
)
def test_a_ratio_cannot_grow_without_end(begin: str, step: str) -> None:
    assert first_refused(begin, step, 40) is not None


@pytest.mark.parametrize(
    ("begin", "step"),
    [
        ("человек / (доход + 1)", "доля + доход / человек"),
        ("1 / (доход + 1)", "round half up(доля * доля, 6)"),
        ("mean(платежи)", "abs(-доля)"),
        ("mean(платежи)", "max(доля, 1)"),
    ],
)
def test_what_law_counts_is_short_enough(begin: str, step: str) -> None:
    assert first_refused(begin, step, 40) is None


RATIOS = st.fractions(-1_000, 1_000, max_denominator=500)


def exact(value: Fraction) -> Number:
    """The narrowest type of one ratio."""
    return Number(value, value, None, None, value.denominator.bit_length())


@given(RATIOS, RATIOS)
def test_the_bound_holds(left: Fraction, right: Fraction) -> None:
    a, b = exact(left), exact(right)
    made = [
        (sizes.added(a, b), left + right),
        (sizes.subtracted(a, b), left - right),
        (sizes.multiplied(a, b), left * right),
        (sizes.negated(a), -left),
        (sizes.joined(a, b), left),
        (sizes.joined(a, b), right),
        (sizes.summed(sizes.joined(a, b), 0, 3), left + right + right),
        (sizes.averaged(sizes.joined(a, b), 3), (left + right + right) / 3),
        (sizes.averaged(number(0, 9, 2), 7), Fraction(1, 700)),
    ]
    if right:
        made.append((sizes.divided(a, b), left / right))
    for kind, value in made:
        assert value.denominator.bit_length() <= sizes.denominator_bits(kind)


@given(st.integers(0, 18), st.integers(1, 10**6))
def test_the_bound_holds_beside_numbers_of_a_scale(scale: int, over: int) -> None:
    value = Fraction(over, 10**scale)
    kind = number(value, value, scale)
    assert value.denominator.bit_length() <= sizes.denominator_bits(kind)
    assert (1 / value).denominator.bit_length() <= sizes.denominator_bits(sizes.divided(number(1, 1), kind))
    third = exact(Fraction(1, 3))
    assert (value / 3).denominator.bit_length() <= sizes.denominator_bits(sizes.multiplied(kind, third))


SEVERAL = st.lists(st.tuples(st.fractions(-50, 50), st.fractions(-50, 50)).map(sorted), min_size=1, max_size=4)


@pytest.mark.parametrize("text", ["{}({})", "{}([{}])"])
@given(bounds=SEVERAL)
def test_the_extreme_of_values_is_as_great_as_any_and_no_greater(text: str, bounds: list[list[Fraction]]) -> None:
    """Of values each between two bounds: the range is the narrowest that holds whatever the values are."""
    symbols: dict[str, Type] = {
        name: Number(low, high, None, None, 60) for name, (low, high) in zip("абвг", bounds, strict=False)
    }
    lows, highs = [low for low, _ in bounds], [high for _, high in bounds]
    for function, least, most in (("max", max(lows), max(highs)), ("min", min(lows), min(highs))):
        if len(symbols) == 1 and "[" not in text:
            continue  # one value that is no list
        made = typed(text.format(function, ", ".join(symbols)), symbols).kernel
        assert made is not None
        kind = made.static.type
        assert isinstance(kind, Number)
        assert (kind.low, kind.high) == (least, most)


def test_an_extreme_tells_of_what_it_does_not_know_the_order() -> None:
    """Dates and durations have ranges too; of a list that is not written out only its elements' range is known."""
    symbols: dict[str, Type] = {
        "д": Date(date(2020, 1, 1), date(2020, 12, 31)),
        "е": Date(date(2020, 6, 1), date(2021, 6, 1)),
        "платежи": ListOf(number(0, 1_000, 2), 1, 12),
    }
    types = {text: kernel.static.type for text in ("max(д, е)", "min(д, е)", "max(платежи)")
             if (kernel := typed(text, symbols).kernel) is not None}  # fmt: skip
    assert types == {
        "max(д, е)": Date(date(2020, 6, 1), date(2021, 6, 1)),
        "min(д, е)": Date(date(2020, 1, 1), date(2020, 12, 31)),
        "max(платежи)": number(0, 1_000, 2),
    }


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("доход / max(минус, 1) > 5", False),
        ("доход / max([минус, 1]) > 5", False),
        ("доход / max(count(платежи), 1) > 5", False),
        ("доход / min(человек, -1) > 5", False),
        ("доход / max(минус, 0) > 5", True),
        ("доход / min(человек, 0) > 5", True),
    ],
)
def test_a_divisor_is_kept_from_zero_by_an_extreme(text: str, refused: bool) -> None:
    symbols = {**INPUTS, "минус": number(-5, 5), "платежи": ListOf(number(0, 1_000, 2), 0, 12)}
    made = typed(text, symbols)
    assert (made.kernel is None, [problem.kind.code for problem in made.problems]) == (
        refused, ["EXP032"] if refused else [],
    )  # fmt: skip
