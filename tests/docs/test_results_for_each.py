"""The part of the page *Several results, documents and people* on several results for each: its files, and what it says
of them."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.checker.subject_findings import PER_WITHOUT_SUBJECT
from regdsl.library import make_receipt, replay
from tests.cli.calling import call
from tests.support.paths import DOCS

PAGE = (DOCS / "explanation" / "results.md").read_text(encoding="utf-8")


def block(caption: str) -> str:
    found = re.findall(rf"^:caption: {re.escape(caption)}\n\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    (made,) = found
    return str(made)


APPLICATION = json.loads(block("meals.json"))
EACH = json.loads(block("of each, in part"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The page's regulation, with its cases beside it."""
    made = tmp_path / "meals.yaml"
    made.write_text(block("meals.yaml"), encoding="utf-8")
    (tmp_path / "meals.cases.yaml").write_text(block("meals.cases.yaml"), encoding="utf-8")
    return made


def decide(path: Path, child: str = "", **changes: Any) -> dict[str, Any]:
    """The decision on the page's application with other data, of a child or of all; None leaves one out."""
    application = copy.deepcopy(APPLICATION)
    given = application["inputs"]["дети"][child] if child else application["inputs"]
    for name, value in changes.items():
        given[name.replace("_", " ")] = value
        if value is None:
            del given[name.replace("_", " ")]
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded.decide(application).to_dict("ru")


def outcomes(said: dict[str, Any]) -> dict[str, str]:
    return {key: own["outcome"] for key, own in said["each"].items()}


def test_the_page_is_right(path: Path) -> None:
    assert [one.message("en") for one in regdsl.check([path]).diagnostics] == []
    said = decide(path)
    told = {key: {name: own[name] for name in ("outcome", "results")} for key, own in said["each"].items()}
    assert (said["outcome"], told) == ("granted", EACH)
    assert call("test", str(path.parent)).status == 0


def test_nobody_asks_about_who_was_refused_before(path: Path) -> None:
    said = decide(path)
    steps = [(step["subject"], step["result"]) for step in said["trace"] if step["step"] == "subject"]
    assert sorted(steps) == [
        ("Катя", "учёт"), ("Маша", "питание"), ("Маша", "учёт"), ("Оля", "питание"), ("Оля", "учёт"),
    ]  # fmt: skip
    assert said["needs"] == []


def test_who_was_granted_so_far_waits_for_the_data_of_others(path: Path) -> None:
    said = decide(path, "Катя", учится_здесь=None)
    assert (said["outcome"], set(outcomes(said).values())) == ("needs_data", {"needs_data"})
    assert said["each"]["Маша"]["results"] == {"учёт": EACH["Маша"]["results"]["учёт"]}
    assert [need["input"] for need in said["needs"]] == ["дети.Катя.учится здесь"]


@pytest.mark.parametrize(("given", "outcome"), [(False, "refused"), (None, "needs_data")])
def test_who_is_still_in_shares_what_becomes_of_the_application(path: Path, given: bool | None, outcome: str) -> None:
    said = decide(path, кухня_открыта=given)
    assert said["outcome"] == outcome
    assert outcomes(said) == {"Маша": outcome, "Катя": "refused", "Оля": outcome}
    assert said["each"]["Маша"]["results"]["питание"] == {"outcome": outcome}
    assert said["each"]["Маша"]["results"]["учёт"] == EACH["Маша"]["results"]["учёт"]
    assert [ground["id"] for ground in said["grounds"]] == (["закрыта"] if given is False else [])


def test_refused_when_nobody_is_granted_all_results(path: Path) -> None:
    said = decide(path, "Маша", льготник=False)
    assert (said["outcome"], said["results"]["учёт"]["outcome"]) == ("refused", "granted")
    assert set(outcomes(said).values()) == {"refused"}


def test_each_result_is_told_in_words(path: Path) -> None:
    application = path.with_name("meals.json")
    application.write_text(json.dumps(APPLICATION), encoding="utf-8")
    told = call("decide", str(path), "--input", str(application), "--lang", "ru").out
    assert told.startswith("Предоставлено частично: 1 из 3.")
    assert "    питание — предоставлено\n      порций на семью: 1\n" in told
    assert "  Катя: отказано\n" in told
    english = call("decide", str(path), "--input", str(application), "--lang", "en").out
    assert "    питание — granted\n" in english


def test_a_case_tells_by_its_path_what_differs(path: Path) -> None:
    cases = path.with_name("meals.cases.yaml")
    text = cases.read_text(encoding="utf-8")
    wrong = text.replace("питание: refused}}", "питание: granted}}").replace("порций на семью: 1", "порций на семью: 2")
    cases.write_text(wrong, encoding="utf-8")
    told = json.loads(call("test", str(path.parent), "--format", "json").out)
    paths = [difference["path"] for difference in told["cases"][0]["differences"]]
    assert paths == ["each.Маша.порций на семью", "each.Оля.results.питание"]
    unknown = text.replace("{учёт: refused}", "{обед: refused}")
    cases.write_text(unknown, encoding="utf-8")
    assert "обед" in call("test", str(path.parent)).out


def test_a_receipt_of_it_replays(path: Path) -> None:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    receipt = make_receipt(loaded, APPLICATION, loaded.decide(APPLICATION))
    assert replay(receipt, path).verdict == "same"


def test_a_record_for_each_needs_a_subject(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("subject: {name: ребёнок, in: дети, kept: дети с питанием}\n", "")
    path.write_text(text, encoding="utf-8")
    found = {(one.kind.code, one.pointer) for one in regdsl.check([path]).diagnostics}
    assert (PER_WITHOUT_SUBJECT.code, "/results/учёт/per") in found
