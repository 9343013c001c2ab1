"""What the solver is told of a decision is what the engine decides: known, absent and unknown data alike."""

from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

pytest.importorskip("z3")

from regdsl.testing.strategies import applications
from tests.property.regulations import NAMES, subject
from tests.support.depth import at_depth
from tests.verify.pinned import Sight

COUNT = at_depth(60, 1_000)


@cache
def sight(name: str) -> Sight:
    return Sight(subject(name).regulation.program)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=COUNT, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(data=st.data())
def test_the_solver_says_what_the_engine_decides(name: str, data: st.DataObject) -> None:
    known = subject(name)
    drawn = data.draw(applications(known.regulation.program, known.near))
    application = known.regulation.read(drawn)
    decision = known.regulation.decide(application)
    said = (decision.outcome.value, decision.variant, decision.ground_ids)
    assert sight(name).agrees(application, said)
