"""What would change the decisions on the examples' applications."""

import json
from pathlib import Path

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.verify.whatif import Goal
from tests.support.depth import DEEP
from tests.support.paths import EXAMPLES

REFUSED = sorted(EXAMPLES.glob("*/applications/re*.json"))
GRANTED = sorted(EXAMPLES.glob("*/applications/granted.json"))[:: 1 if DEEP else 3]


@pytest.mark.parametrize(
    "path",
    [*REFUSED, *GRANTED],
    ids=lambda path: "-".join(path.parts[-3::2]),
)
def test_it_is_settled(path: Path) -> None:
    application = json.loads(path.read_text(encoding="utf-8"), parse_float=str)
    folder = regdsl.load(path.parents[1])
    made = folder if isinstance(folder, regdsl.Regulation) else folder.for_application(application)
    answer = made.whatif(application)
    assert answer.undecided is None
    assert answer.goal is (Goal.LOSE if path in GRANTED else Goal.GRANT)
    assert answer.alternatives or answer.unmoved
    slots = {slot.name: slot for slot in made.program.inputs}
    for one in answer.alternatives:
        assert made.decide(one.application).outcome is one.outcome
        if answer.goal is Goal.GRANT:
            sources = [slots[change.path[0]].source for change in one.changes]
            assert all(source is not None and source.from_applicant for source in sources)
