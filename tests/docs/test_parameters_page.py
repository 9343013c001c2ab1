"""The three files of the page *Figures by key and by day* are one service, which decides what the page says."""

import re
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.support.paths import DOCS

PAGE = (DOCS / "explanation" / "parameters.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
FIGURES = [
    (code, group, figure)
    for code, *row in re.findall(r"^\| `([^`]+)` \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$", PAGE, re.MULTILINE)
    for group, figure in zip(("на душу", "трудоспособные", "дети"), row, strict=True)
]


@pytest.fixture
def service(tmp_path: Path) -> Path:
    for name, block in zip(("norms", "books", "service"), BLOCKS, strict=True):
        (tmp_path / f"{name}.yaml").write_text(block, encoding="utf-8")
    return tmp_path / "service.yaml"


def decide(path: Path, day: str = "2026-03-16", **inputs: Any) -> dict[str, Any]:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    given = {"место": "Долина", "доход": "100", "дата_рождения": "1960-05-05", **inputs}
    facts = {name.replace("_", " "): value for name, value in given.items() if value is not None}
    return loaded.decide({"submitted_at": day, "inputs": facts}).to_dict("ru")


def test_the_files_check_clean(service: Path) -> None:
    report = regdsl.check([service.parent])
    assert report.files_read == 3
    assert [one.message("en") for one in report.diagnostics] == []


@pytest.mark.parametrize(("code", "group", "figure"), FIGURES)
def test_the_figures_of_the_page(service: Path, code: str, group: str, figure: str) -> None:
    text = service.read_text(encoding="utf-8").replace('(место, "дети")', f'(место, "{group}")')
    service.write_text(text, encoding="utf-8")
    assert decide(service, место=code)["results"] == {"размер": figure}


def test_every_place_and_group_is_on_the_page() -> None:
    assert len(FIGURES) == 9


def test_the_day_of_birth_gives_the_threshold(service: Path) -> None:
    assert decide(service, дата_рождения="1964-03-16")["outcome"] == "granted"
    made = decide(service, дата_рождения="1970-01-01")
    assert made["grounds"][0]["explanation"] == "Полных лет 56 лет, нужно 65 лет."


def test_facts_name_the_keys(service: Path) -> None:
    made = decide(service, доход="18000.01")
    assert made["grounds"][0]["facts"]['прожиточный минимум(место, "на душу")'] == "18000.00"


def test_what_is_not_known(service: Path) -> None:
    unknown = decide(service, место=None)
    assert (unknown["outcome"], [need["input"] for need in unknown["needs"]]) == ("needs_data", ["место"])
    later = decide(service, day="2027-01-11")
    (need,) = later["needs"]
    assert (need["input"], need["source"]) == ("parameters.прожиточный минимум", "Правительство края")
