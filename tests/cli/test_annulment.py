"""`regdsl decide --later`: what became known after a grant, and which grounds for annulment hold."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import regdsl
from regdsl.model.schema import schema_of
from tests.cli.calling import Result, call
from tests.cli.golden_file import assert_golden
from tests.support.paths import ROOT

TICKET = ROOT / "examples" / "hunting-ticket"
GRANTED = TICKET / "applications" / "granted.json"
CONVICTED = {
    "known_on": "2026-05-20",
    "inputs": {"судимость": "за умышленное"},
    "events": [{"type": "court_order", "at": "2026-05-19"}],
    "provenance": {"/inputs/судимость": {"source": "мвд", "as_of": "2026-05-18"}},
}


def ask(tmp_path: Path, later: object, *options: str, application: Path = GRANTED) -> Result:
    path = tmp_path / "later.json"
    path.write_text(later if isinstance(later, str) else json.dumps(later, ensure_ascii=False), encoding="utf-8")
    ticket = str(TICKET / "hunting-ticket.yaml")
    return call("decide", ticket, "--input", str(application), "--later", str(path), *options)


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize(("name", "later"), [("annulled", CONVICTED), ("stands", {"known_on": "2026-05-20"})])
def test_the_answer_in_words(tmp_path: Path, name: str, later: dict[str, Any], lang: str, update_golden: bool) -> None:
    done = ask(tmp_path, later, "--lang", lang)
    assert (done.status, done.err) == (0, "")
    assert_golden(f"annulment-{name}.{lang}.txt", done.out, update_golden)


@pytest.mark.parametrize("later", [CONVICTED, {"known_on": "2026-05-20"}])
def test_the_answer_as_json_has_the_shape_that_its_schema_says(tmp_path: Path, later: dict[str, Any]) -> None:
    Draft202012Validator(schema_of("later")).validate(later)
    said = ask(tmp_path, later, "--format", "json").json
    Draft202012Validator(schema_of("annulment")).validate(said)
    of_several = {"versions"}
    assert [name for name in schema_of("annulment")["properties"] if name not in of_several] == list(said)


def test_a_court_order_annuls_in_one_working_day(tmp_path: Path) -> None:
    said = ask(tmp_path, CONVICTED, "--format", "json").json
    assert (said["decision"], said["outcome"], said["complete"]) == ("granted", "annulled", True)
    assert [ground["id"] for ground in said["grounds"]] == ["несоответствие", "решение суда"]
    assert said["grounds"][0]["facts"]["судимость"] == "за умышленное"
    assert said["deadline"] == {"несоответствие": "2026-05-21", "решение суда": "2026-05-21"}
    facts = said["trace"][-1]["facts"]
    assert facts["судимость"] == {"value": "за умышленное", "source": "мвд", "as_of": "2026-05-18"}


def test_a_new_value_does_not_keep_the_provenance_of_the_former(tmp_path: Path) -> None:
    later = {key: value for key, value in CONVICTED.items() if key != "provenance"}
    facts = ask(tmp_path, later, "--format", "json").json["trace"][-1]["facts"]
    assert facts["судимость"]["as_of"] is None
    assert facts["признан недееспособным"]["as_of"] == "2026-03-17"


def test_the_end_of_a_term_is_unknown_where_no_calendar_reaches(tmp_path: Path) -> None:
    said = ask(tmp_path, {**CONVICTED, "known_on": "2090-05-20"}, "--format", "json").json
    assert (said["outcome"], said["deadline"]) == ("annulled", {})
    assert [need["input"] for need in said["needs"]] == ["calendar.2090"]


@pytest.mark.parametrize(("application", "decided"), [("refused.json", "not_granted"), ("missing.json", "needs_data")])
def test_of_what_is_not_granted_nothing_is_annulled(tmp_path: Path, application: str, decided: str) -> None:
    said = ask(tmp_path, CONVICTED, "--format", "json", application=TICKET / "applications" / application).json
    assert (said["outcome"], said["grounds"], said["trace"]) == (decided, [], [])
    assert bool(said["needs"]) == (decided == "needs_data")


def test_the_decision_itself_does_not_change(tmp_path: Path) -> None:
    loaded = regdsl.load(TICKET / "hunting-ticket.yaml")
    assert isinstance(loaded, regdsl.Regulation)
    application = json.loads(GRANTED.read_text(encoding="utf-8"))
    answer = loaded.annulment(application, CONVICTED)
    assert answer.decision.to_dict("ru") == loaded.decide(application).to_dict("ru")
    assert answer.ground_ids == ("несоответствие", "решение суда")


BAD = {
    "no-day": ({"inputs": {}}, "APP030", "1:1"),
    "not-a-day": ({"known_on": "в мае"}, "APP010", "1:14"),
    "unknown-field": ({"known_on": "2026-05-20", "cases": []}, "APP031", "1:28"),
    "unknown-input": ({"known_on": "2026-05-20", "inputs": {"билет": 1}}, "APP002", "1:39"),
    "wrong-value": ({"known_on": "2026-05-20", "inputs": {"судимость": "была"}}, "APP006", "1:52"),
    "events-no-list": ({"known_on": "2026-05-20", "events": {}}, "APP009", "1:38"),
    "useless-event": ({"known_on": "2026-05-20", "events": [{"type": "no_answer"}]}, "APP012", "1:39"),
    "not-json": ('{"known_on": ', "YML", ""),
}


@pytest.mark.parametrize("name", BAD)
def test_what_does_not_fit_is_shown_where_it_stands(tmp_path: Path, name: str) -> None:
    later, code, at = BAD[name]
    done = ask(tmp_path, later, "--lang", "en")
    assert done.status == 2
    assert f"error[{code}" in done.err
    assert f"later.json:{at}" in done.err
    assert " help: " in done.err


def test_a_receipt_is_of_a_decision(tmp_path: Path) -> None:
    done = ask(tmp_path, CONVICTED, "--receipt", str(tmp_path / "receipt.json"), "--lang", "en")
    assert done.status == 2
    assert "a receipt is of a decision" in done.err
