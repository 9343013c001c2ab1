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
from tests.feel.strict.order import refines

TRUTHS, NUMBERS, LISTS = ("p", "q", "r"), ("a", "b", "c"), ("L", "M")


def _forms(*forms: str) -> st.SearchStrategy[str]:
    return st.sampled_from(forms)


@st.composite
def _filled(draw: st.DrawFn, form: str, kinds: Mapping[str, st.SearchStrategy[str]]) -> str:
    return "".join(f"({draw(kinds[char])})" if char in kinds else char for char in form)


def _grow(kinds: Mapping[str, st.SearchStrategy[str]], forms: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(forms).flatmap(lambda form: _filled(form, kinds))


# Б stands for a truth value, Ч for a number, С for a list of numbers
TRUTH_FORMS = (
    "Б and Б", "Б or Б", "not(Б)", "Ч < Ч", "Ч <= Ч", "Ч = Ч", "Ч != Ч", "Ч between Ч and Ч", "Ч in [Ч..Ч)", "Ч in (< Ч, Ч)",
    "if Б then Б else Б", "some x in С satisfies x > Ч", "every x in С satisfies x > Ч and Б", "list contains(С, Ч)", "С = С",
    "all([Б, Б])", "any([Б, Б])", "Ч = null", "some x in С, y in С satisfies x = y",
)  # fmt: skip
NUMBER_FORMS = (
    "Ч + Ч", "Ч - Ч", "Ч * Ч", "Ч / Ч", "-Ч", "if Б then Ч else Ч", "count(С)", "sum(С)", "min(С)", "max(Ч, Ч)", "mean(С)",
    "С[1]", "С[Ч + 0]", "floor(Ч)", "modulo(Ч, Ч)", "abs(Ч)",
)  # fmt: skip
LIST_FORMS = (
    "[Ч, Ч]", "С[item > Ч]", "С[Б and item = Ч]", "for x in С return x + Ч", "concatenate(С, С)", "append(С, Ч)",
    "distinct values(С)", "reverse(С)", "union(С, С)", "if Б then С else С",
)  # fmt: skip


def expressions(depth: int) -> dict[str, st.SearchStrategy[str]]:
    kinds = {
        "Б": st.sampled_from([*TRUTHS, "true", "false"]),
        "Ч": st.sampled_from([*NUMBERS, "0", "1", "2"]),
        "С": st.sampled_from([*LISTS, "[]", "[1, 2]"]),
    }
    for _ in range(depth):
        inner = dict(kinds)
        kinds = {
            "Б": inner["Б"] | _grow(inner, TRUTH_FORMS),
            "Ч": inner["Ч"] | _grow(inner, NUMBER_FORMS),
            "С": inner["С"] | _grow(inner, LIST_FORMS),
        }
    return kinds


KINDS = expressions(3)
texts = st.one_of(_grow(KINDS, TRUTH_FORMS), _grow(KINDS, NUMBER_FORMS), _grow(KINDS, LIST_FORMS))
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
