"""The blocks of the page *Several results, documents and people*: a regulation, and what the page says of it."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.cli.calling import call
from tests.support.paths import DOCS

PAGE = (DOCS / "explanation" / "results.md").read_text(encoding="utf-8")
YAML = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
RESULTS = json.loads(re.findall(r"^```json\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0])
LATER = json.loads(re.findall(r"^:caption: later.json\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0])
ANSWER = json.loads(re.findall(r"^:caption: the answer, in part\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0])
APPLICATION = json.loads(re.findall(r"^:caption: swimming.json\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "swimming.yaml"
    made.write_text("".join(YAML), encoding="utf-8")
    return made


def decide(path: Path, day: str = "2026-03-16", started_by: str | None = None, **changes: Any) -> dict[str, Any]:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    inputs = {**APPLICATION["inputs"], **{name.replace("_", " "): value for name, value in changes.items()}}
    known = {name: value for name, value in inputs.items() if value != "unknown"}
    begun = {} if started_by is None else {"started_by": started_by}
    return loaded.decide({**APPLICATION, **begun, "submitted_at": f"{day}T10:00", "inputs": known}).to_dict("ru")


def ids(said: dict[str, Any]) -> list[str]:
    return [ground["id"] for ground in said["grounds"]]


def test_the_regulation_checks_clean_and_is_laid_out(path: Path) -> None:
    assert [one.message("en") for one in regdsl.check([path]).diagnostics] == []


def test_both_results_are_decided_and_the_place_waits(path: Path) -> None:
    said = decide(path)
    assert (said["outcome"], said["results"]) == ("granted", RESULTS)
    assert said["deadline"] == {"допуск": "2026-03-23", "уровень": "2026-03-26"}
    facts = said["trace"][-1]["facts"]
    assert facts["держится на воде"]["reason"] == "Проплыл 25 метров"
    assert facts["справка выдана"]["value"] == "2025-09-16"


def test_a_day_later_the_certificate_is_out_of_date(path: Path) -> None:
    said = decide(path, day="2026-03-17")
    assert (said["outcome"], ids(said), said["results"]) == ("refused", ["справка"], {"допуск": {"outcome": "refused"}})


@pytest.mark.parametrize(
    ("changes", "outcome", "grounds", "results"),
    [
        ({"держится_на_воде": False}, "refused", ["вода"], ["granted", "refused"]),
        ({"держится_на_воде": "unknown"}, "needs_data", [], ["granted", "needs_data"]),
        # the first result decides first, whatever the second would say
        ({"держится_на_воде": False, "врач_разрешил": False}, "refused", ["справка"], ["refused"]),
        ({"справка_выдана": None}, "refused", ["справка"], ["refused"]),
        ({"справка_выдана": "unknown"}, "needs_data", [], ["needs_data"]),
        # what is proved is false already: the date does not matter
        ({"справка_выдана": "unknown", "врач_разрешил": False}, "refused", ["справка"], ["refused"]),
        ({"справка_выдана": "2026-03-17"}, "refused", ["справка"], ["refused"]),
        ({"родители": {"Анна": {"согласие": True}, "Пётр": {"согласие": False}}}, "refused", ["согласие"], ["refused"]),
        ({"родители": None}, "returned", ["пусто"], ["returned"]),
        ({"умеет": "нет"}, "granted", [], ["granted", "pending"]),
        ({"умеет": "unknown"}, "needs_data", [], ["needs_data"]),
    ],
)
def test_what_decides(
    path: Path, changes: dict[str, Any], outcome: str, grounds: list[str], results: list[str]
) -> None:
    said = decide(path, **changes)
    assert (said["outcome"], ids(said)) == (outcome, grounds)
    assert [result["outcome"] for result in said["results"].values()] == results


def test_a_representative_needs_a_valid_document_for_the_service(path: Path) -> None:
    agent = {"обратился_представитель": True, "есть_доверенность": True, "доверено_обратиться": True}
    assert decide(path, **agent, доверенность_до="2026-03-16")["outcome"] == "granted"
    assert ids(decide(path, **agent, доверенность_до="2026-03-15")) == ["полномочия"]
    assert ids(decide(path, **agent, доверенность_до=None)) == ["полномочия"]
    assert ids(decide(path, **{**agent, "доверено_обратиться": False}, доверенность_до="2026-12-31")) == ["полномочия"]


def test_the_start_is_known_from_the_engine(path: Path) -> None:
    assert decide(path, умеет="нет")["variant"] == "начинающий"
    assert decide(path, умеет="нет", started_by="trigger")["variant"] == "беззаявительный"
    with pytest.raises(regdsl.ApplicationError, match="начато"):
        decide(path, умеет="нет", начато="сведениями")
    with pytest.raises(regdsl.ApplicationError, match="started_by"):
        decide(path, started_by="letter")


def test_a_judgement_is_asked_for_by_its_question(path: Path) -> None:
    (need,) = decide(path, держится_на_воде="unknown")["needs"]
    assert (need["source"], need["question"]) == ("Тренер", "Держится ли ребёнок на воде?")


def test_the_fast_door_goes_through_all_results(path: Path) -> None:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    inputs = {
        **APPLICATION["inputs"],
        "есть доверенность": False,
        "доверено обратиться": False,
        "доверенность до": None,
    }
    assert loaded.outcome(inputs, date(2026, 3, 16)).outcome == "granted"
    brief = loaded.outcome({**inputs, "держится на воде": False}, date(2026, 3, 16))
    assert (brief.outcome, brief.grounds) == ("refused", ("вода",))


def test_what_is_kept_is_counted_and_drawn(path: Path, tmp_path: Path) -> None:
    said = call("term", str(path), "подлог", "--from", "2026-03-16")
    assert "17 марта 2026" in said.out
    drawing = tmp_path / "swimming.svg"
    assert call("draw", str(path), "--output", str(drawing)).status == 0
    assert "Справка подложна" in drawing.read_text(encoding="utf-8")


def annulled(path: Path, later: dict[str, Any], **changes: Any) -> dict[str, Any]:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    inputs = {**APPLICATION["inputs"], **{name.replace("_", " "): value for name, value in changes.items()}}
    known = {name: value for name, value in inputs.items() if value != "unknown"}
    return loaded.annulment({**APPLICATION, "inputs": known}, later).to_dict("ru")


def test_what_a_court_says_later_annuls_the_first_result(path: Path) -> None:
    said = annulled(path, LATER)
    assert {key: said[key] for key in ANSWER} == ANSWER
    (ground,) = said["grounds"]
    assert (ground["id"], ground["basis"]) == ("подлог", ["порядок/п.8"])


def test_nothing_that_is_not_granted_is_annulled(path: Path) -> None:
    refused = annulled(path, LATER, врач_разрешил=False)
    assert (refused["outcome"], refused["grounds"], refused["results"]) == ("not_granted", [], {})
    first = annulled(path, LATER, держится_на_воде=False)
    assert (first["decision"], first["outcome"], first["results"]) == ("refused", "annulled", {"допуск": "annulled"})


def test_what_stands_may_still_have_to_be_decided(path: Path) -> None:
    said = annulled(path, {"known_on": "2026-05-20"}, держится_на_воде="unknown")
    assert (said["decision"], said["outcome"], said["results"]) == ("needs_data", "needs_data", {"допуск": "stands"})
    assert [need["input"] for need in said["needs"]] == ["держится на воде"]


def silent(path: Path, after: str, **changes: Any) -> dict[str, Any]:
    text = path.read_text(encoding="utf-8") + f"silence: {{after: {after}, means: granted, basis: порядок/п.5}}\n"
    path.write_text(text, encoding="utf-8")
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    inputs = {**APPLICATION["inputs"], **{name.replace("_", " "): value for name, value in changes.items()}}
    events = [{"type": "term_expired", "about": after, "at": "2026-04-01"}]
    return loaded.decide({**APPLICATION, "inputs": inputs, "events": events}).to_dict("ru")


def test_silence_grants_the_result_whose_term_has_run_out(path: Path) -> None:
    said = silent(path, "уровень", держится_на_воде=False)
    assert (said["outcome"], said["deemed"], said["complete"]) == ("granted", True, False)
    first, second, _ = said["results"].values()
    assert "deemed" not in first
    assert (second["outcome"], second["deemed"]) == ("granted", True)
    assert [step["result"] for step in said["trace"] if step["step"] == "silence"] == ["уровень"]


def test_silence_grants_no_other_result(path: Path) -> None:
    """The first is refused before the second is looked at."""
    assert ids(silent(path, "уровень", врач_разрешил=False)) == ["справка"]


def test_past_silence_the_next_result_decides(path: Path) -> None:
    said = silent(path, "допуск", врач_разрешил=False, держится_на_воде=False)
    assert (said["outcome"], said["deemed"], ids(said)) == ("refused", False, ["вода"])
    assert said["results"]["допуск"]["deemed"] is True
