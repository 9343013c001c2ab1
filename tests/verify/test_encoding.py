"""What the solver is told of a decision is what the engine decides: known, absent and unknown data alike."""

from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

pytest.importorskip("z3")

from regdsl.testing.strategies import applications
from tests.property.regulations import subject
from tests.verify.pinned import Sight, says
from tests.support.depth import at_depth

COUNT = at_depth(60, 1_000)


@cache
def sight(name: str) -> Sight:
    return Sight(subject(name).regulation.program)


@pytest.mark.parametrize("name", ["hunting-ticket", "izhs-notice"])
@settings(max_examples=COUNT, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(data=st.data())
def test_the_solver_says_what_the_engine_decides(name: str, data: st.DataObject) -> None:
    known = subject(name)
    drawn = data.draw(applications(known.regulation.program, known.near))
    application = known.regulation.read(drawn)
    decision = known.regulation.decide(application)
    variant = decision.variant
    said = says(sight(name), application, decision.outcome.value)
    assert said == (decision.outcome.value, variant, tuple(sorted(decision.ground_ids)))
