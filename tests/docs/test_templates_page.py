"""The blocks of the page *Templates* do what the page says of them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.cli.calling import call
from tests.support.paths import DOCS

PAGE = (DOCS / "explanation" / "templates.md").read_text(encoding="utf-8")
TEMPLATE, INSTANCE, BOOK = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
APPLICATION = json.loads(re.findall(r"^```json\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0])
(BLOCKS,) = re.findall(r"^```text\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """The page's instance, in a folder below that of the template."""
    (tmp_path / "allotment.yaml").write_text(TEMPLATE, encoding="utf-8")
    folder = tmp_path / "berezovo"
    folder.mkdir()
    (folder / "streets.yaml").write_text(BOOK, encoding="utf-8")
    made = folder / "allotment.yaml"
    made.write_text(INSTANCE, encoding="utf-8")
    return made


def _decide(path: Path, **inputs: object) -> dict[str, Any]:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded.decide({**APPLICATION, "inputs": {**APPLICATION["inputs"], **inputs}}).to_dict("ru")


def test_everything_checks_clean(city: Path) -> None:
    report = regdsl.check([city.parent.parent])
    assert [found.message("en") for found in report.diagnostics] == []
    assert report.files_read == 3


def test_the_local_limit_decides(city: Path) -> None:
    refused = _decide(city)
    assert refused["outcome"] == "refused"
    assert [ground["explanation"] for ground in refused["grounds"]] == ["Вы просите 40 м², здесь дают до 30\u00a0м²."]
    granted = _decide(city, площадь=20)
    assert (granted["outcome"], granted["results"]) == ("granted", {"площадь": 20, "плата": "1200.00"})
    assert granted["deadline"] == {"решение": "2026-03-12", "выдача": "2026-03-17"}


def test_an_instance_is_laid_out_and_drawn_and_its_template_is_not_decided_by(city: Path) -> None:
    assert call("draw", str(city), "--format", "json").status == 0
    assert call("fmt", "--check", str(city), str(city.parent.parent / "allotment.yaml")).status == 0
    said = call("decide", str(city.parent.parent / "allotment.yaml"), "--input", "-", stdin=b"{}")
    assert said.status == 2
    assert "SCH991" in said.err
    assert "example.template.allotment@2026.1" in said.err


def test_the_blocks_of_the_page_stand_in_a_regulation(tmp_path: Path) -> None:
    head = TEMPLATE.replace("kind: template", "kind: regulation")
    head = head[: head.index("locals:")] + head[head.index("applicants:") :]
    head = (
        head.replace("code(улицы)", "text")
        .replace("наибольшая площадь", "30")
        .replace("срок решения", "7 рабочих дней")
    )
    head = head.replace("плата: плата", "улица: улица").replace("fee: none", FEE)
    use, variants, grounds = BLOCKS.split("\n\n")
    feature = "features: {цель: {question: Что нужно?, values: {участок: Участок, опечатка: Ошибка}}}\n"
    kept = re.search(r"^    - id: площадь\n.*?(?=^  leave)", head, re.DOTALL | re.MULTILINE)
    assert kept
    lists = {name: re.search(rf"^  {name}:\n((?:    .*\n)+)", grounds + "\n", re.MULTILINE) for name in _LISTS}
    for name, found in lists.items():
        assert found, name
        old = re.search(rf"^  {name}:( \[\]\n|\n(?:    .*\n)*)", head, re.MULTILINE)
        assert old, name
        own = "" if name != "refuse" else kept[0]
        head = head.replace(old[0], f"  {name}:\n{own}{found[1]}")
    head = head.replace("sources:\n", f"{use}\n{feature}{variants}\nsources:\n  нотариат: {{agency: Нотариат}}\n")
    path = tmp_path / "allotment.yaml"
    path.write_text(head, encoding="utf-8")
    assert [found.message("en") for found in regdsl.check([path]).diagnostics] == []
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    filed = {**APPLICATION, "channel": "epgu"}
    asked = {"цель": "опечатка", "ошибка есть": True, "документы читаются": True, "подпись действительна": True}
    said = loaded.decide({**filed, "inputs": asked}).to_dict("ru")
    assert said["outcome"] == "needs_data"
    assert "кто подаёт" in [need["input"] for need in said["needs"]]
    mended = loaded.decide({**filed, "inputs": {**asked, "кто подаёт": "заявитель"}}).to_dict("ru")
    assert (mended["outcome"], mended["variant"], mended["results"]) == ("granted", "опечатка", _NO_RECORD)
    assert mended["deadline"] == {"исправление опечаток": "2026-03-10"}


FEE = "fee: {amount: 350, basis: порядок/п.1}"
_LISTS = ("reject_intake", "refuse", "leave_unconsidered")
_NO_RECORD = {"площадь": None, "улица": None}
