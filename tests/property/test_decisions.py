"""The properties that a decision must have, on real services and on a regulation with every construct."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec import json
from msgspec.structs import replace

from regdsl.decide import Decision
from regdsl.reference import SubjectSaid
from regdsl.runtime.effects import DETERMINATE, OUTCOME_OF, Effect
from regdsl.testing.strategies import applications, complete_applications, refinements
from tests.property.left_out import asked_in, asked_in_some, without
from tests.property.regulations import NAMES, oracle, subject
from tests.support.depth import at_depth

COUNT = at_depth(30, 200)
each_regulation = pytest.mark.parametrize("name", NAMES)
SOUND = {outcome.value for outcome in DETERMINATE}


def _limbs(said: dict[str, Any]) -> set[str]:
    return {f"{ground['id']}/{limb['id']}" for ground in said["grounds"] for limb in ground["limbs"]}


def _without_idle_limbs(said: dict[str, Any]) -> dict[str, Any]:
    """Without words, the limbs of a stage at which nothing applied are passed over where all data are known."""
    for step in said["trace"]:
        if not any(entry["value"] for entry in step.get("grounds", ())):
            for entry in step.get("grounds", ()):
                entry.pop("limbs", None)
    return said


def compare(name: str, application: dict[str, Any]) -> str:
    """Hold the engine against the oracle; what they say of the outcome."""
    known = subject(name)
    said = known.regulation.decide(application).to_dict(None)
    expected = oracle(known, application)
    assert said["outcome"] == expected.outcome
    assert said["variant"] == expected.variant
    assert [ground["id"] for ground in said["grounds"]] == list(expected.grounds)
    if expected.grounds and expected.complete:
        assert _limbs(said) == set(expected.limbs)
    assert said["certain"] == expected.certain
    assert said["complete"] == expected.complete
    assert said["deemed"] == expected.deemed
    assert said["deadline"] == {name: day.isoformat() for name, day in expected.deadline.items()}
    assert sorted(said["undetermined"]) == sorted(expected.undetermined)
    inputs = {slot.name for slot in known.regulation.program.inputs} - application["inputs"].keys()
    assert expected.missing & inputs <= {need["input"] for need in said["needs"]}
    _compare_each(said["each"], expected.each)
    for result, outcome in expected.by_result.items():
        assert said["results"][result]["outcome"] == outcome
    return expected.outcome


def _compare_each(said: dict[str, Any], expected: Mapping[str, SubjectSaid]) -> None:
    assert list(said) == list(expected)
    for key, own in expected.items():
        one = said[key]
        assert (one["outcome"], one["certain"], one["complete"]) == (own.outcome, own.certain, own.complete), key
        assert [ground["id"] for ground in one["grounds"]] == list(own.grounds)
        assert sorted(one["undetermined"]) == sorted(own.undetermined)
        if own.by_result:
            assert {result: made["outcome"] for result, made in one["results"].items()} == own.by_result
        if own.complete:
            assert _limbs(one) >= set(own.limbs)


@each_regulation
@settings(max_examples=COUNT)
@given(data=st.data())
def test_the_engine_agrees_with_the_oracle_on_complete_data(name: str, data: st.DataObject) -> None:
    known = subject(name)
    compare(name, data.draw(complete_applications(known.regulation.program, known.near)))


@each_regulation
@settings(max_examples=COUNT)
@given(data=st.data())
def test_the_engine_agrees_with_the_oracle_on_missing_data(name: str, data: st.DataObject) -> None:
    known = subject(name)
    compare(name, data.draw(applications(known.regulation.program, known.near)))


@pytest.mark.parametrize("records", [("2026-04-04T00:00", "2026-04-04"), ("2026-04-04", "2026-04-04T00:00")])
def test_of_a_silence_recorded_twice_the_moment_counts(records: tuple[str, str]) -> None:
    known = subject("clocks")
    events = [{"type": "no_answer", "about": "архив", "at": at} for at in records]
    made = {"regulation": "test.clocks", "submitted_at": "2026-03-12T00:01", "channel": "epgu", "events": events}
    made |= {"applicant_category": "citizen", "inputs": {"цель": "продлить"}}
    compare("clocks", made)
    assert known.regulation.decide(made).to_dict(None)["deadline"]["часы молчания"] == "2026-04-04"


@settings(max_examples=at_depth(60, 400))
@given(data=st.data(), is_whole=st.booleans())
def test_the_engine_agrees_with_the_oracle_on_days_without_a_time(data: st.DataObject, is_whole: bool) -> None:
    """The filing and the events by the day alone, or by the moment, some of them by either."""
    program = subject("clocks").regulation.program
    made = data.draw((complete_applications if is_whole else applications)(program, subject("clocks").near))
    if data.draw(st.booleans()):
        made = {**made, "submitted_at": made["submitted_at"][:10]}
    times = st.sampled_from(["", "", "T00:00", "T12:00", "T23:59"])
    events = [{**event, "at": f"{event['at']}{data.draw(times)}"} for event in made["events"]]
    filed = made["submitted_at"][:10]
    events += [
        {"type": kind, "about": "загс", "at": f"{filed}{data.draw(times)}"}
        for kind in data.draw(st.lists(st.sampled_from(["no_answer", "answered"]), max_size=2))
    ]
    if data.draw(st.booleans()):
        late = date.fromisoformat(filed) + timedelta(days=data.draw(st.integers(0, 5)))
        events.append({"type": "applicant_died", "at": f"{late}{data.draw(times)}"})
    compare("clocks", {**made, "events": events})


def _out(decision: Decision) -> set[str]:
    """To whom a result before the last one was refused."""
    before = [one for _, one in decision.turn.granted] if decision.turn is not None else []
    return {own.key for one in before for own in one.verdict.each if own.outcome == "refused"}


@each_regulation
@settings(max_examples=COUNT)
@given(data=st.data())
def test_the_fast_path_agrees_with_the_careful_one(name: str, data: st.DataObject) -> None:
    from regdsl.decide.run import careful
    from regdsl.runtime.state import State

    known = subject(name)
    application = data.draw(complete_applications(known.regulation.program, known.near))
    engine = known.regulation.engine
    read = known.regulation.read(application)
    decision = known.regulation.decide(application)
    state = State(read.facts.values, decision.environment, engine.days)
    slow = careful(decision.plan.program, decision.plan.module, state, out=_out(decision))
    quick = decision.verdict
    assert (quick.outcome, quick.variant, quick.grounds, quick.results) == (
        slow.outcome,
        slow.variant,
        slow.grounds,
        slow.results,
    )
    assert decision.to_json() == json.encode(decision.to_dict(None))
    carefully = replace(decision, verdict=slow)
    assert decision.to_dict("ru") == carefully.to_dict("ru")
    assert _without_idle_limbs(decision.to_dict(None)) == _without_idle_limbs(carefully.to_dict(None))


@pytest.mark.parametrize("name", [name for name in NAMES if asked_in_some(subject(name))])
@settings(max_examples=COUNT)
@given(data=st.data())
def test_what_other_variants_ask_for_is_not_missed_on_the_fast_path(name: str, data: st.DataObject) -> None:
    from datetime import date

    from regdsl.decide.run import careful
    from regdsl.decide.silence_defaults import defaults_upon
    from regdsl.runtime.state import State

    known = subject(name)
    whole = data.draw(complete_applications(known.regulation.program, known.near))
    variant = known.regulation.decide(whole).variant
    application = without(whole, data.draw(st.sets(st.sampled_from(asked_in_some(known)))))
    asked = asked_in(known, variant) - application["inputs"].keys()
    engine = known.regulation.engine
    decision = known.regulation.decide(application)
    state = State(decision.application.facts.values, decision.environment, engine.days)
    counted, _ = engine._surroundings(decision.application)
    defaults = defaults_upon(decision.plan.program, counted)
    slow = replace(
        decision, verdict=careful(decision.plan.program, decision.plan.module, state, defaults, _out(decision))
    )
    assert decision.to_dict("ru") == slow.to_dict("ru")
    assert decision.to_json() == json.encode(decision.to_dict(None))
    if not asked:
        assert (decision.verdict.reached is None) == (known.regulation.decide(whole).verdict.reached is None)
    compare(name, application)
    if "started_by" in application:
        return  # the fast door is for cases begun by an application
    on = date.fromisoformat(application["submitted_at"][:10])
    plain = {"submitted_at": on.isoformat(), "inputs": application["inputs"]}
    brief, said = known.regulation.outcome(application["inputs"], on=on), known.regulation.decide(plain)
    assert (brief.outcome, brief.variant, brief.grounds) == (said.outcome, said.variant, said.ground_ids)


@each_regulation
@settings(max_examples=COUNT)
@given(data=st.data())
def test_learning_a_datum_never_turns_a_determinate_outcome(name: str, data: st.DataObject) -> None:
    known = subject(name)
    less, more = data.draw(refinements(known.regulation.program, known.near))
    before, after = known.regulation.decide(less).to_dict(None), known.regulation.decide(more).to_dict(None)
    true_before = {ground["id"] for ground in before["grounds"]}  # type: ignore[attr-defined]
    true_after = {ground["id"] for ground in after["grounds"]}  # type: ignore[attr-defined]
    if before["outcome"] in SOUND:
        assert after["outcome"] == before["outcome"]
        assert true_before <= true_after
        if before["complete"]:
            assert true_before == true_after
    _learn_of_subjects(before, after)
    if before["certain"] is not None:
        grounds = [ground for one in (after, *after["each"].values()) for ground in one["grounds"]]  # type: ignore[attr-defined,index]
        effects = {ground["effect"] for ground in grounds}
        assert before["certain"] in (after["certain"], *effects)


def _learn_of_subjects(before: dict[str, Any], after: dict[str, Any]) -> None:
    """What was determined of a subject stays, once all that is not about one of them is known to be clear."""
    for key, own in before["each"].items():
        now = after["each"][key]
        true, then = ({ground["id"] for ground in one["grounds"]} for one in (own, now))
        assert true <= then
        if own["outcome"] != "needs_data":
            assert now["outcome"] == own["outcome"]
        if own["complete"]:
            assert true == then
        if own["certain"] is not None:
            assert now["certain"] == own["certain"] or now["outcome"] == OUTCOME_OF[Effect(own["certain"])]
        if any(isinstance(made, dict) for made in own["results"].values()):
            _learn_of_results(own["results"], now["results"])


def _learn_of_results(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Of several results each that is determined stays so."""
    for result, made in before.items():
        if made["outcome"] != "needs_data":
            assert after[result]["outcome"] == made["outcome"]


@each_regulation
@settings(max_examples=COUNT)
@given(data=st.data())
def test_missing_data_can_neither_grant_nor_refuse(name: str, data: st.DataObject) -> None:
    known = subject(name)
    less, more = data.draw(refinements(known.regulation.program, known.near))
    before, after = known.regulation.decide(less).outcome, known.regulation.decide(more).outcome
    if before in ("granted", "refused"):
        assert after == before


@each_regulation
@settings(max_examples=at_depth(30, 200))
@given(data=st.data())
def test_deciding_twice_gives_the_same_bytes(name: str, data: st.DataObject) -> None:
    import msgspec

    known = subject(name)
    application = data.draw(applications(known.regulation.program, known.near))
    for lang in ("ru", "en"):
        first = msgspec.json.encode(known.regulation.decide(application).to_dict(lang))  # type: ignore[arg-type]
        assert first == msgspec.json.encode(known.regulation.decide(dict(application)).to_dict(lang))  # type: ignore[arg-type]


@each_regulation
@settings(max_examples=COUNT)
@given(data=st.data())
def test_the_fast_door_says_what_the_decision_says(name: str, data: st.DataObject) -> None:
    from datetime import date

    known = subject(name)
    application = data.draw(applications(known.regulation.program, known.near))
    assume("started_by" not in application)  # this door is for cases begun by an application
    on = date.fromisoformat(application["submitted_at"][:10])
    plain = {key: application[key] for key in ("regulation", "inputs", "started_by") if key in application} | {
        "submitted_at": on.isoformat()
    }
    whole = known.regulation.decide(plain)
    by_trigger = application.get("started_by") == "trigger"
    began = {s.feature: s.by_trigger if by_trigger else s.by_application for s in known.regulation.program.starts}
    brief = known.regulation.outcome({**began, **application["inputs"]}, on=on)
    assert (brief.outcome, brief.variant, brief.grounds) == (whole.outcome, whole.variant, whole.ground_ids)


def test_one_subject_of_several_results_is_refused_early_where_a_result_says_so() -> None:
    whole = subject("turns").near[0]
    child = {"рядом": False, "доход": "4.99"}  # lives too far; the date of birth is not known yet
    application = {**whole, "inputs": {**whole["inputs"], "дети": {"Маша": child}}}
    assert compare("turns", application) == "refused"
