"""Random expressions over names that may be unknown: learning more keeps what was known, and `missing` is honest."""

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel.parser import parse
from regdsl.feel.strict import evaluate
from regdsl.feel.strict.values import Value, missing_in
from regdsl.feel.vocabulary import Vocabulary
from regdsl.runtime.unknown import Unknown
from tests.feel.semantics.tables import RowScope
from tests.feel.strict.generator import LISTS, NUMBERS, TRUTHS, texts
from tests.feel.strict.order import refines

small = st.integers(0, 3).map(Fraction)
worlds = st.fixed_dictionaries({
    **dict.fromkeys(TRUTHS, st.booleans() | st.none()),
    **dict.fromkeys(NUMBERS, small | st.none()),
    **dict.fromkeys(LISTS, st.lists(small, max_size=3).map(tuple)),
})  # fmt: skip
names = st.sets(st.sampled_from([*TRUTHS, *NUMBERS, *LISTS]))


def run(text: str, given_: Mapping[str, Value]) -> Value:
    parsed = parse(text, Vocabulary(frozenset(given_)))
    assert parsed.expr is not None, (text, parsed.problems)
    return evaluate(parsed.expr, RowScope(given_, frozenset(NUMBERS)))


def hidden(world: Mapping[str, Value], unknown: set[str]) -> dict[str, Value]:
    return {name: Unknown(frozenset({name})) if name in unknown else value for name, value in world.items()}


@given(text=texts, world=worlds, unknown=names, learnt=names)
def test_learning_more_keeps_what_was_known(
    text: str, world: dict[str, Value], unknown: set[str], learnt: set[str]
) -> None:
    before, after = run(text, hidden(world, unknown)), run(text, hidden(world, unknown - learnt))
    assert refines(before, after)


@given(text=texts, world=worlds, unknown=names)
def test_only_unknown_names_are_missing(text: str, world: dict[str, Value], unknown: set[str]) -> None:
    assert missing_in(run(text, hidden(world, unknown))) <= unknown


@given(text=texts, world=worlds, unknown=names)
def test_what_is_not_missing_decides_nothing(text: str, world: dict[str, Value], unknown: set[str]) -> None:
    """As long as nothing of `missing` is learnt, the rest may be learnt without any change."""
    before = run(text, hidden(world, unknown))
    if isinstance(before, Unknown):
        assert run(text, hidden(world, unknown & before.missing)) == before


@given(text=texts, world=worlds)
def test_the_same_expression_has_the_same_value_twice(text: str, world: dict[str, Value]) -> None:
    assert run(text, world) == run(text, world)
