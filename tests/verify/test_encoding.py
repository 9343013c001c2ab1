"""What the solver is told of a decision is what the engine decides: known, absent and unknown data alike."""

from functools import cache
from itertools import islice
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

pytest.importorskip("z3")

from regdsl.feel.types import ListOf, Record, Type
from regdsl.testing.strategies import applications
from tests.property.regulations import NAMES, subject
from tests.support.depth import at_depth
from tests.verify.pinned import Sight

COUNT = at_depth(20, 200)
LONGEST = 5
"""Lists are looked at up to so many elements, and drawn so short."""


@cache
def sight(name: str) -> Sight:
    return Sight(subject(name).regulation.program, LONGEST)


def shortened(value: Any, kind: Type) -> Any:
    """A datum of an application without what its lists have too much."""
    match value, kind:
        case dict(), ListOf(element=Record(fields=fields)):
            types = {name: static.type for name, static in fields}
            return {
                key: {name: shortened(own, types[name]) for name, own in record.items()}
                for key, record in islice(value.items(), LONGEST)
            }
        case list(), _:
            return value[:LONGEST]
        case _:
            return value


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=COUNT, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(data=st.data())
def test_the_solver_says_what_the_engine_decides(name: str, data: st.DataObject) -> None:
    known = subject(name)
    drawn = data.draw(applications(known.regulation.program, known.near))
    types = {slot.name: slot.static.type for slot in known.regulation.program.inputs}
    inputs = {name: shortened(value, types[name]) for name, value in drawn["inputs"].items()}
    application = known.regulation.read({**drawn, "inputs": inputs})
    decision = known.regulation.decide(application)
    said = (decision.outcome.value, decision.variant, decision.ground_ids)
    assert sight(name).agrees(application, said)
