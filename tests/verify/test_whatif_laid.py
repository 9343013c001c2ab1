"""An application laid out as constants: the solver says of it what the engine decides, unknown and absent data too."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

pytest.importorskip("z3")

from regdsl.compile.smt.decision import decided
from regdsl.compile.smt.world import World
from regdsl.testing.strategies import applications
from regdsl.verify.solving import Limits
from regdsl.verify.whatif.asker import Asker
from regdsl.verify.whatif.laid import laid
from tests.property.regulations import NAMES, subject
from tests.support.depth import at_depth


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=at_depth(1, 60), deadline=None, phases=[Phase.explicit, Phase.generate], derandomize=True)
@given(data=st.data())
def test_the_solver_says_what_the_engine_decides(name: str, data: st.DataObject) -> None:
    made = subject(name).regulation
    application = made.read(data.draw(applications(made.program, subject(name).near)))
    world, asker = World(), Asker(Limits())
    out = laid(world, made.program, application, lambda declared, kind, now: False)
    assert not out.facts
    assert not world.cut
    outcomes = decided(world, made.program, out.case).outcomes
    asker.hold(*out.case.holds, *world.holds)
    asker.begin()
    flag = outcomes.pop(made.decide(application).outcome)
    assert asker.ask(flag) is True
    if not world.outside:
        assert all(asker.ask(other) is False for other in outcomes.values())
