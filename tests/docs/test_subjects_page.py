"""The blocks of the page *One application, several subjects*: a regulation, an application, cases."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import regdsl
from tests.cli.calling import call
from tests.support.paths import DOCS, ROOT

PAGE = (DOCS / "explanation" / "subjects.md").read_text(encoding="utf-8")
YAML = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
APPLICATION = json.loads(re.findall(r"^```json\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0])
TEXT = re.findall(r"^```text\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0]
CASES = re.findall(r"^:class: cases\n\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The page's regulation."""
    made = tmp_path / "milk-kitchen.yaml"
    made.write_text("".join(YAML), encoding="utf-8")
    return made


def _decide(path: Path, application: dict[str, Any]) -> dict[str, Any]:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded.decide(application).to_dict("ru")


def _with(**fields: Any) -> dict[str, Any]:
    """The page's application with other fields of Катя; None leaves one out."""
    made = copy.deepcopy(APPLICATION)
    for name, value in fields.items():
        if value is None:
            del made["inputs"]["дети"]["Катя"][name.replace("_", " ")]
        else:
            made["inputs"]["дети"]["Катя"][name.replace("_", " ")] = value
    return made


def test_the_regulation_checks_clean(path: Path) -> None:
    assert [found.message("en") for found in regdsl.check([path]).diagnostics] == []


def test_it_is_granted_for_one_and_refused_for_the_other(path: Path) -> None:
    said = _decide(path, APPLICATION)
    assert (said["outcome"], said["grounds"], said["results"]) == ("granted", [], {})
    masha, katya = said["each"]["Маша"], said["each"]["Катя"]
    assert (masha["outcome"], masha["results"]) == ("granted", {"пакетов в день": 2, "на семью": 2})
    assert (katya["outcome"], katya["complete"], katya["results"]) == ("refused", True, {})
    (ground,) = katya["grounds"]
    assert (ground["id"], ground["facts"]) == ("гособеспечение", {"ребёнок.на гособеспечении": True})
    assert ground["explanation"] == "Катя — на полном государственном обеспечении."
    steps = [step["subject"] for step in said["trace"] if step["step"] == "subject"]
    assert steps == ["Катя", "Маша"]
    schema = json.loads((ROOT / "schemas" / "decision.json").read_text(encoding="utf-8"))
    jsonschema.validate(said, schema)


def test_the_text_of_the_page_is_what_is_printed(path: Path, tmp_path: Path) -> None:
    application = tmp_path / "application.json"
    application.write_text(json.dumps(APPLICATION), encoding="utf-8")
    said = call("decide", str(path), "--input", str(application), "--lang", "ru")
    assert said.out.startswith(TEXT)
    english = call("decide", str(path), "--input", str(application), "--lang", "en")
    assert english.out.startswith("Granted in part: 1 of 2.")


def test_a_field_that_is_missing_leaves_the_application_open(path: Path) -> None:
    said = _decide(path, _with(на_гособеспечении=None))
    assert (said["outcome"], said["certain"], said["undetermined"]) == ("needs_data", None, ["гособеспечение"])
    assert [(need["input"], need["source"]) for need in said["needs"]] == [("дети.Катя.на гособеспечении", "СФР")]
    katya = said["each"]["Катя"]
    assert (katya["outcome"], katya["certain"], katya["undetermined"]) == ("needs_data", None, ["гособеспечение"])


def test_a_refusal_that_is_certain_waits_for_the_other_grounds(path: Path) -> None:
    application = _with(на_гособеспечении=None, права_прекращены=True)
    katya = _decide(path, application)["each"]["Катя"]
    assert (katya["outcome"], katya["certain"], katya["complete"]) == ("needs_data", "refuse", False)
    assert [ground["id"] for ground in katya["grounds"]] == ["права"]
    del application["inputs"]["дети"]["Маша"]
    assert _decide(path, application)["certain"] == "refuse"


def test_it_is_refused_when_all_are(path: Path) -> None:
    application = copy.deepcopy(APPLICATION)
    del application["inputs"]["дети"]["Маша"]
    said = _decide(path, application)
    assert (said["outcome"], said["complete"], said["grounds"]) == ("refused", True, [])


def test_a_ground_of_the_whole_application_comes_first(path: Path) -> None:
    application = copy.deepcopy(APPLICATION)
    application["inputs"]["живёт здесь"] = False
    said = _decide(path, application)
    assert (said["outcome"], [ground["id"] for ground in said["grounds"]], said["each"]) == (
        "refused",
        ["не живёт"],
        {},
    )


@pytest.mark.parametrize("name", ["дети", "статус"])
def test_nobody_is_gone_through_while_the_list_or_the_variant_is_unknown(path: Path, name: str) -> None:
    application = copy.deepcopy(APPLICATION)
    del application["inputs"][name]
    said = _decide(path, application)
    assert (said["outcome"], said["each"], [need["input"] for need in said["needs"]]) == ("needs_data", {}, [name])


def test_a_guardian_is_not_asked_for_his_rights(path: Path) -> None:
    application = _with(на_гособеспечении=False, права_прекращены=True)
    assert _decide(path, application)["each"]["Катя"]["outcome"] == "refused"
    application["inputs"]["статус"] = "опекун"
    said = _decide(path, application)
    assert said["each"]["Катя"]["results"] == {"пакетов в день": 1, "на семью": 4}


def test_the_fast_door_and_the_receipt(path: Path, tmp_path: Path) -> None:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    on = loaded.decide(APPLICATION).on
    assert loaded.outcome(APPLICATION["inputs"], on=on)[0] == "granted"
    alone = {**APPLICATION["inputs"], "дети": {"Катя": APPLICATION["inputs"]["дети"]["Катя"]}}
    assert tuple(loaded.outcome(alone, on=on)) == ("refused", "родителю", ())
    application, receipt = tmp_path / "application.json", tmp_path / "receipt.json"
    application.write_text(json.dumps(APPLICATION), encoding="utf-8")
    missing = copy.deepcopy(APPLICATION)
    for name in ("Маша", "Катя"):
        del missing["inputs"]["дети"][name]["на гособеспечении"]
    application.write_text(json.dumps(missing), encoding="utf-8")
    call("decide", str(path), "--input", str(application), "--receipt", str(receipt))
    assert call("replay", str(receipt), "--reg", str(path)).status == 0
    application.write_text(json.dumps(APPLICATION), encoding="utf-8")
    call("decide", str(path), "--input", str(application), "--receipt", str(receipt))
    assert json.loads(receipt.read_text(encoding="utf-8"))["decision"]["each"]["Катя"]["outcome"] == "refused"
    assert call("replay", str(receipt), "--reg", str(path)).status == 0


def test_the_cases_of_the_page_pass_and_can_fail(path: Path) -> None:
    cases = path.with_name("milk-kitchen.cases.yaml")
    cases.write_text(CASES, encoding="utf-8")
    assert call("test", str(cases)).status == 0
    cases.write_text(CASES.replace("пакетов в день: 2", "пакетов в день: 3"), encoding="utf-8")
    failed = call("test", str(cases), "--format", "json")
    assert [one["path"] for one in failed.json["cases"][0]["differences"]] == ["each.Маша.пакетов в день"]
    cases.write_text(CASES.replace("Катя: {outcome", "Катерина: {outcome"), encoding="utf-8")
    assert "APP023" in call("test", str(cases), "--lang", "en").out


def test_the_layout_and_the_picture_of_it(path: Path, tmp_path: Path) -> None:
    assert call("fmt", str(path), "--check").status in (0, 1)
    call("fmt", str(path))
    assert [found.message("en") for found in regdsl.check([path]).diagnostics] == []
    picture = tmp_path / "picture.svg"
    assert call("draw", str(path), "--output", str(picture)).status == 0
    assert "о каждом: ребёнок" in picture.read_text(encoding="utf-8")
