"""What passes the elaborator cannot fail, and every reading of it agrees: random well-typed expressions.

Expressions are grown as text, some of them without the guards that they need. Those that the elaborator accepts are run
by the interpreter, by the careful path and by the fast one.
"""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from regdsl.diagnostics import Severity
from regdsl.feel.strict import Value
from regdsl.feel.strict.values import is_known
from regdsl.feel.types import NEVER
from regdsl.runtime import Unknown
from tests.differential.grammar import FORMS, Grammar
from tests.differential.representation import fits
from tests.differential.running import Compiled, Expression, parsed, typed
from tests.differential.vocabulary import INPUTS, by_kind, complete, hidden
from tests.feel.strict.test_strict_tables import alike
from tests.support.depth import at_depth

# making a failing example smaller takes minutes, and what failed says enough
quickly = settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))
COUNT = at_depth(30, 600)
GROWN = sorted(FORMS)
names = st.frozensets(st.sampled_from(sorted(INPUTS)))
few_names = st.frozensets(st.sampled_from(sorted(INPUTS)), min_size=1, max_size=3)


@st.composite
def regulations(draw: st.DrawFn) -> Compiled:
    """A few expressions that the elaborator accepts, of which later ones may use earlier ones."""
    accepted: list[Expression] = []
    known = dict(INPUTS)
    for place in range(draw(st.integers(1, 6))):
        grammar = Grammar(draw, by_kind(known))
        text = grammar.expression(draw(st.sampled_from(GROWN)), draw(st.integers(1, 4)))
        tree = parsed(text, list(known))
        found = typed(tree, INPUTS, accepted)
        if found.kernel is None or any(problem.kind.severity is Severity.ERROR for problem in found.problems):
            continue
        name = f"в{place}"
        accepted.append(Expression(text, tree, found.kernel, name))
        known[name] = found.kernel.static
    return Compiled(INPUTS, tuple(accepted))


def from_calendar(value: Value) -> bool:
    """Whether all that is lacking is the calendar of a year that is not published."""
    return isinstance(value, Unknown) and bool(value.missing) and all(n.startswith("calendar.") for n in value.missing)


def known_but_for_calendars(value: Any) -> bool:
    """Lists may lack calendars in their elements, or to know which of them belong."""
    from regdsl.feel.strict.values import missing_in

    return is_known(value) or (bool(missing_in(value)) and all(n.startswith("calendar.") for n in missing_in(value)))


def shown(made: Compiled, given: Mapping[str, Value], place: int, *found: object) -> str:
    used = "\n".join(f"  {one.name}: {one.text}" for one in made.expressions[: place + 1])
    read = {name: value for name, value in given.items() if any(name in one.text for one in made.expressions)}
    return f"\n{used}\n  given {read}\n  found {' and '.join(map(repr, found))}"


def cannot_fail(made: Compiled, application: Mapping[str, Value]) -> None:
    """On complete data every value is known (but for calendars) and one of those that its type promises."""
    for place, (one, value) in enumerate(zip(made.expressions, made.interpreted(application), strict=True)):
        static = one.kernel.static
        assert known_but_for_calendars(value), shown(made, application, place, value)
        assert value is not None or static.absent_until != NEVER, shown(made, application, place, value)
        if value is not None and is_known(value):
            assert fits(value, static.type), shown(made, application, place, value, static)


def paths_agree(made: Compiled, application: Mapping[str, Value]) -> None:
    """On complete data the interpreter, the careful path and the fast one give one value."""
    expected = made.interpreted(application)
    for place, (value, other) in enumerate(zip(expected, made.careful(application), strict=True)):
        assert alike(value, other), shown(made, application, place, value, other)
    fast = made.fast(application)
    if fast is None:
        assert any("working days" in one.text for one in made.expressions)
        return
    for place, (value, other) in enumerate(zip(expected, fast, strict=True)):
        assert alike(value, other), shown(made, application, place, value, other)


def careful_agrees(made: Compiled, partly: Mapping[str, Value]) -> None:
    """On missing data the interpreter and the careful path give one value, and lack the same."""
    for place, (value, other) in enumerate(zip(made.interpreted(partly), made.careful(partly), strict=True)):
        assert alike(value, other), shown(made, partly, place, value, other)


@settings(quickly, max_examples=COUNT)
@given(made=regulations(), applications=st.lists(complete(), min_size=2, max_size=4))
def test_what_is_accepted_cannot_fail_on_complete_data(made: Compiled, applications: list[dict[str, Value]]) -> None:
    for application in applications:
        cannot_fail(made, application)


@settings(quickly, max_examples=COUNT)
@given(made=regulations(), applications=st.lists(complete(), min_size=2, max_size=4))
def test_both_paths_agree_with_the_interpreter_on_complete_data(
    made: Compiled, applications: list[dict[str, Value]]
) -> None:
    for application in applications:
        paths_agree(made, application)


@settings(quickly, max_examples=COUNT)
@given(
    made=regulations(), application=complete(), unknown=st.lists(st.one_of(names, few_names), min_size=2, max_size=4)
)
def test_the_careful_path_agrees_with_the_interpreter_on_missing_data(
    made: Compiled, application: dict[str, Value], unknown: list[frozenset[str]]
) -> None:
    for missing in unknown:
        careful_agrees(made, hidden(application, missing))


@st.composite
def whole_kinds(draw: st.DrawFn, kind: str) -> Compiled:
    """Every form of a kind once, its parts small, as far as the elaborator accepts it."""
    accepted: list[Expression] = []
    for place, form in enumerate(FORMS[kind]):
        text = Grammar(draw, by_kind(INPUTS)).filled(form, draw(st.integers(0, 1)))
        tree = parsed(text, list(INPUTS))
        found = typed(tree, INPUTS)
        if not any(problem.kind.severity is Severity.ERROR for problem in found.problems):
            assert found.kernel is not None
            accepted.append(Expression(text, tree, found.kernel, f"в{place}"))
    return Compiled(INPUTS, tuple(accepted))


@pytest.mark.parametrize("kind", sorted(FORMS))
@settings(quickly, max_examples=at_depth(5, 60))
@given(data=st.data())
def test_every_form_has_one_meaning(kind: str, data: st.DataObject) -> None:
    made = data.draw(whole_kinds(kind))
    for _ in range(4):
        application = data.draw(complete())
        cannot_fail(made, application)
        paths_agree(made, application)
        careful_agrees(made, hidden(application, data.draw(few_names)))
