"""The doors of the library agree: `decide`, `decide_json`, `read`, `prepare`, `outcome`."""

import json
from collections import defaultdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import regdsl
from tests.decide.services import application, load
from tests.property.regulations import NAMES, subject
from tests.support.paths import SCHEMAS

DECISION = Draft202012Validator(json.loads((SCHEMAS / "decision.json").read_text(encoding="utf-8")))
ON = date(2026, 3, 16)
SMALL = {
    "inputs": "доход: {title: Доход, type: money, source: налоговая}\n"
    "имя: {title: Имя, type: text, nullable: true, source: заявление}",
    "refuse": "- {id: доход, title: Т, unless: доход <= 0.30, basis: акт/п.1}",
    "record": "доход: доход",
}


@pytest.fixture
def small(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, **SMALL)


def _cases(name: str) -> list[dict[str, Any]]:
    """The applications of a service's cases, each whole, and each with one datum unknown."""
    made: list[dict[str, Any]] = []
    for whole in subject(name).near[:12]:
        made.append(whole)
        for key in list(whole["inputs"])[::5]:
            made.append({**whole, "inputs": {n: v for n, v in whole["inputs"].items() if n != key}})
    return made


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", ["ru", "en", None])
def test_every_decision_keeps_to_its_schema(name: str, lang: Any) -> None:
    regulation = subject(name).regulation
    for case in _cases(name):
        made = json.loads(json.dumps(regulation.decide(case).to_dict(lang)))
        assert not [error.message for error in DECISION.iter_errors(made)]


@pytest.mark.parametrize("name", NAMES)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    regulation = subject(name).regulation
    for case in _cases(name)[:20]:
        data = json.dumps(case, default=str).encode()
        first = regulation.decide_json(data)
        assert regulation.decide_json(data) == first
        shuffled = {**case, "inputs": dict(reversed(list(case["inputs"].items())))}
        assert regulation.decide_json(json.dumps(shuffled, default=str).encode()) == first


@pytest.mark.parametrize("name", NAMES)
def test_json_in_and_out_says_what_decide_says(name: str) -> None:
    regulation = subject(name).regulation
    for case in _cases(name)[:20]:
        for lang in ("ru", "en", None):
            made = json.loads(regulation.decide_json(json.dumps(case, default=str).encode(), lang=lang))
            assert made == json.loads(json.dumps(regulation.decide(case).to_dict(lang)))


@pytest.mark.parametrize("name", NAMES)
def test_reading_first_changes_nothing(name: str) -> None:
    regulation = subject(name).regulation
    for case in _cases(name)[:20]:
        assert regulation.decide(regulation.read(case)).to_dict() == regulation.decide(case).to_dict()


@pytest.mark.parametrize("name", NAMES)
def test_the_fast_door_agrees(name: str) -> None:
    regulation = subject(name).regulation
    for case in _cases(name):
        whole = regulation.decide({"inputs": case["inputs"], "submitted_at": ON.isoformat()})
        expected = (whole.outcome, whole.variant, whole.ground_ids)
        brief = regulation.outcome(case["inputs"], on=ON)
        assert (brief.outcome, brief.variant, brief.grounds) == expected
        prepared = regulation.outcome(regulation.prepare(case["inputs"]), on=ON)
        assert (prepared.outcome, prepared.variant, prepared.grounds) == expected


def test_the_fast_door_follows_the_day(tmp_path: Path) -> None:
    regulation = load(
        tmp_path,
        parameters="""
            предел:
              title: П
              type: money
              values:
                - {from: 2024-01-01, to: 2024-12-31, value: 1, basis: акт/п.1, verified: unverified}
                - {from: 2025-01-01, to: 2025-12-31, value: 2, basis: акт/п.1, verified: unverified}
        """,
        inputs=SMALL["inputs"],
        refuse="- {id: доход, title: Т, unless: доход <= предел, basis: акт/п.1}",
    )
    inputs = {"доход": "1.50", "имя": None}
    days = [date(2024, 5, 5), date(2025, 5, 5), date(2026, 5, 5), date(2024, 5, 5), date(2025, 5, 5)]
    outcomes = [str(regulation.outcome(inputs, on=day).outcome) for day in days]
    assert outcomes == ["refused", "granted", "needs_data", "refused", "granted"]


def test_the_fast_door_keeps_to_the_days_in_force(small: regdsl.Regulation) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        small.outcome({"доход": "0", "имя": None}, on=date(2019, 12, 31))
    assert caught.value.diagnostics[0].kind.code == "APP014"


@pytest.mark.parametrize("on", ["2026-03-16", 20260316, datetime(2026, 3, 16, tzinfo=UTC)])
def test_what_is_no_day_is_said_to_be_none(small: regdsl.Regulation, tmp_path: Path, on: Any) -> None:
    inputs = {"доход": "0", "имя": None}
    versions = regdsl.load(tmp_path)
    assert isinstance(versions, regdsl.RegulationSet)
    for door in (
        lambda: small.decide(application(inputs), on=on),
        lambda: small.decide_under_way(application(inputs), on),
        lambda: small.outcome(inputs, on),
        lambda: versions.decide(application(inputs), on=on),
        lambda: versions.at(on),
    ):
        with pytest.raises(TypeError, match=r"date\(2026, 4, 1\)"):
            door()


@pytest.mark.parametrize("door", ["outcome", "prepare"])
@pytest.mark.parametrize("inputs", [{"доход": 0.1, "имя": None}, {"доход": "x"}, {"дохд": "1"}, {"доход": None}])
def test_the_fast_door_refuses_what_does_not_fit(small: regdsl.Regulation, door: str, inputs: dict[str, Any]) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        small.prepare(inputs) if door == "prepare" else small.outcome(inputs, on=ON)
    assert caught.value.diagnostics[0].pointer.startswith("/inputs/")


@pytest.mark.parametrize(
    "data",
    [
        '{"submitted_at": "2026-03-16", "inputs": {"доход": "0", "доход": "1"}}',
        '{"submitted_at": "2026-03-16", "submitted_at": "2026-03-17", "inputs": {}}',
        '{"inputs": {"доход": NaN}}',
        '{"inputs": {"доход": Infinity}}',
        '{"inputs": ',
        "[]",
        "null",
        "",
        "[" * 100_000,
    ],
)
def test_json_that_is_not_sound_is_refused_with_findings(small: regdsl.Regulation, data: str) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        small.decide_json(data.encode())
    assert caught.value.diagnostics
    assert caught.value.diagnostics[0].message("ru")


@pytest.mark.parametrize(("number", "outcome"), [("0.30", "granted"), ("0.3", "granted"), ("0.31", "refused")])
def test_numbers_of_json_are_read_exactly(small: regdsl.Regulation, number: str, outcome: str) -> None:
    data = f'{{"submitted_at": "2026-03-16", "inputs": {{"доход": {number}, "имя": null}}}}'
    assert json.loads(small.decide_json(data.encode()))["outcome"] == outcome


def test_a_decimal_is_a_text_in_json(small: regdsl.Regulation) -> None:
    made = json.loads(
        small.decide_json(
            b'{"submitted_at": "2026-03-16", "inputs": {"\xd0\xb4\xd0\xbe\xd1\x85\xd0\xbe\xd0\xb4": 0.3}}'
        )
    )
    assert made["results"] == {"доход": "0.30"}


def test_a_decision_is_not_changed_by_what_is_done_with_it(small: regdsl.Regulation) -> None:
    decision = small.decide(application({"доход": "5", "имя": None}))
    first = decision.to_dict()
    first["grounds"].clear()  # type: ignore[attr-defined]
    assert decision.to_dict()["grounds"]


def test_the_loaded_regulation_is_named_in_the_decision(small: regdsl.Regulation) -> None:
    made = small.decide(application({"доход": "0", "имя": None})).to_dict()
    assert made["regulation"] == {"id": small.id, "version": small.version, "digest": small.digest}


def test_findings_of_a_bad_regulation_stand_at_their_places(tmp_path: Path) -> None:
    with pytest.raises(regdsl.LoadError) as caught:
        load(tmp_path, refuse="- {id: п, title: Т, unless: возрст >= 18, basis: акт/п.1}")
    (found,) = caught.value.diagnostics
    assert found.span is not None
    assert found.span.file.endswith("service.yaml")
    line = caught.value.sources[found.span.file].splitlines()[found.span.start.line - 1]
    assert line[found.span.start.column - 1 :].startswith("возрст")


def test_all_findings_of_an_application_are_told_at_once(small: regdsl.Regulation) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        small.decide({"submitted_at": "вчера", "channel": "голубь", "inputs": {"доход": True, "имя": 1, "иное": 1}})
    codes = sorted(found.kind.code for found in caught.value.diagnostics)
    assert codes == ["APP002", "APP003", "APP003", "APP006", "APP010"]
    assert all(line.isprintable() for line in str(caught.value).splitlines())


def test_an_application_for_another_regulation_is_refused(small: regdsl.Regulation) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        small.decide(application({"доход": "0"}, regulation="test.other"))
    assert caught.value.diagnostics[0].kind.code == "APP015"


@pytest.mark.parametrize("name", ["missing.yaml", "nothing.txt"])
def test_a_file_that_is_not_there_is_a_load_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(regdsl.LoadError) as caught:
        regdsl.load(tmp_path / name)
    assert caught.value.diagnostics


def test_both_errors_are_errors_of_the_library() -> None:
    assert issubclass(regdsl.LoadError, regdsl.RegdslError)
    assert issubclass(regdsl.ApplicationError, regdsl.RegdslError)


def test_the_public_names_are_there() -> None:
    assert all(getattr(regdsl, name) is not None for name in regdsl.__all__)
    assert not hasattr(regdsl, "no_such_name")


def test_a_mapping_that_makes_up_what_is_missing_decides_nothing(small: regdsl.Regulation) -> None:
    """A name misspelt, and a mapping that answers for the right one all the same."""
    good = {"доход": "0", "имя": None}
    given: dict[str, Any] = defaultdict(lambda: "0", {"дохот": "0", "имя": None})
    assert small.outcome(good, on=date(2026, 3, 16)).outcome
    with pytest.raises(regdsl.ApplicationError):
        small.outcome(given, on=date(2026, 3, 16))
