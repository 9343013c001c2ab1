"""Thousands of applications of each real service: the engine decides each as the reference interpreter does."""

from collections import Counter
from random import Random
from typing import Any

import pytest

import regdsl
from regdsl.runtime.effects import DETERMINATE
from tests.property.crossing import crossed
from tests.property.regulations import SERVICES, subject
from tests.property.test_decisions import compare
from tests.support.depth import at_depth

COUNT = at_depth(5_000, 100_000)
PARTS = 5


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", SERVICES)
def test_the_engine_decides_as_the_reference_interpreter(name: str, part: int) -> None:
    known, seen = subject(name), Counter[str]()
    for number in range(part * COUNT // PARTS, (part + 1) * COUNT // PARTS):
        application = crossed(Random(number), known.regulation.program, known.near)
        seen[_outcome(name, application)] += 1
    # most of them must come to an end, or little would have been shown
    assert seen["granted"]
    assert seen["refused"]
    assert seen["needs_data"]
    assert sum(seen[outcome.value] for outcome in DETERMINATE) > COUNT // PARTS // 5


def _outcome(name: str, application: dict[str, Any]) -> str:
    try:
        return compare(name, application)
    except regdsl.ApplicationError as refused:
        # crossing can bring together answers that exclude one another, and a filing with events of an earlier one
        if not {one.kind.code for one in refused.diagnostics} <= {"APP019", "APP045"}:
            raise
        return "impossible"
