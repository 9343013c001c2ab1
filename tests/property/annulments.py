"""What became known after a grant, drawn at random, and what the oracle says of it."""

from typing import Any

from hypothesis import strategies as st

from regdsl.corpus import builtin_calendar
from regdsl.decide.annulment import Annulment
from regdsl.reference import annulled
from regdsl.runtime.effects import Outcome
from regdsl.runtime.unknown import Unknown
from regdsl.testing.strategies import complete_applications
from tests.property.regulations import Subject, filed_for_oracle

__all__ = ["compare_annulment", "laters"]

KNOWN_ON = "2026-05-20"


@st.composite
def laters(draw: Any, known: Subject) -> dict[str, Any]:
    """Some facts in place of the former, some of the events by which a result is annulled."""
    program = known.regulation.program
    made = draw(complete_applications(program, known.near))
    own = {slot.name for slot in program.inputs} - {start.feature for start in program.starts}
    if program.excluded:  # a changed feature could make a combination that cannot be
        own -= {slot.name for slot in program.inputs if slot.is_feature}
    facts = [name for name in made["inputs"] if name in own]
    names = draw(st.lists(st.sampled_from(facts), unique=True, max_size=4)) if facts else []
    kinds = sorted({(one.type, one.about) for one in program.annulments if one.type}, key=str)
    events = draw(st.lists(st.sampled_from(kinds), unique=True)) if kinds else []
    return {
        "known_on": KNOWN_ON,
        "inputs": {name: made["inputs"][name] for name in names},
        "events": [{"type": kind, **({"about": about} if about else {})} for kind, about in events],
    }


def added(application: dict[str, Any], later: dict[str, Any]) -> dict[str, Any]:
    inputs = {**application["inputs"], **later["inputs"]}
    return {**application, "inputs": inputs, "events": [*application.get("events", ()), *later["events"]]}


def compare_annulment(known: Subject, application: dict[str, Any], later: dict[str, Any]) -> Annulment:
    """Hold the engine against the oracle; what the engine says."""
    said = known.regulation.annulment(application, later)
    decision = said.decision
    granted = (
        [name for name, one in decision.to_dict(None)["results"].items() if one["outcome"] == "granted"]  # type: ignore[attr-defined]
        if known.regulation.program.links
        else [""] * (decision.outcome is Outcome.GRANTED)
    )
    before, since = filed_for_oracle(known, application), filed_for_oracle(known, added(application, later))
    expected = annulled(
        known.checked, granted, (before.facts, since.facts), since.day, builtin_calendar(), since.events
    )
    assert said.ground_ids == tuple(name for name, value in expected.items() if value is True)
    assert said.undetermined == tuple(name for name, value in expected.items() if isinstance(value, Unknown))
    missing = frozenset[str]().union(*(one.missing for one in expected.values() if isinstance(one, Unknown)))
    assert (said.told.verdict.missing if said.told is not None else frozenset()) == missing
    assert [name for name, _ in said.results] == granted
    assert not said.ground_ids or said.outcome == "annulled"
    return said
