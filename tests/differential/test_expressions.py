"""What passes the elaborator cannot fail, and every reading of it agrees: random well-typed expressions.

Expressions are grown as text, some of them without the guards that they need. Those that the elaborator accepts are run
by the interpreter, by the careful path and by the fast one.
"""

from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
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

COUNT = at_depth(60, 3_000)
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


@settings(max_examples=COUNT)
@given(made=regulations(), applications=st.lists(complete(), min_size=2, max_size=4))
def test_what_is_accepted_cannot_fail_on_complete_data(made: Compiled, applications: list[dict[str, Value]]) -> None:
    for application in applications:
        values = made.interpreted(application)
        for place, (one, value) in enumerate(zip(made.expressions, values, strict=True)):
            static = one.kernel.static
            assert known_but_for_calendars(value), shown(made, application, place, value)
            assert value is not None or static.absent_until != NEVER, shown(made, application, place, value)
            if value is not None and is_known(value):
                assert fits(value, static.type), shown(made, application, place, value, static)


@settings(max_examples=COUNT)
@given(made=regulations(), applications=st.lists(complete(), min_size=2, max_size=4))
def test_both_paths_agree_with_the_interpreter_on_complete_data(
    made: Compiled, applications: list[dict[str, Value]]
) -> None:
    for application in applications:
        expected, careful = made.interpreted(application), made.careful(application)
        for place, (value, other) in enumerate(zip(expected, careful, strict=True)):
            assert alike(value, other), shown(made, application, place, value, other)
        fast = made.fast(application)
        if fast is None:
            assert any("working days" in one.text for one in made.expressions)
            continue
        for place, (value, other) in enumerate(zip(expected, fast, strict=True)):
            assert alike(value, other), shown(made, application, place, value, other)


@settings(max_examples=COUNT)
@given(
    made=regulations(), application=complete(), unknown=st.lists(st.one_of(names, few_names), min_size=2, max_size=4)
)
def test_the_careful_path_agrees_with_the_interpreter_on_missing_data(
    made: Compiled, application: dict[str, Value], unknown: list[frozenset[str]]
) -> None:
    for missing in unknown:
        partly = hidden(application, missing)
        for place, (value, other) in enumerate(zip(made.interpreted(partly), made.careful(partly), strict=True)):
            assert alike(value, other), shown(made, partly, place, value, other)
