"""The blocks of the page *Tables* are one regulation: it checks clean and decides as the page says."""

import re
from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.cli.main import main
from regdsl.model.decision_table import HitPolicy
from tests.support.paths import DOCS

PAGE = (DOCS / "explanation" / "tables.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
KNOWN: dict[str, Any] = {
    "лодка": "вёсельная",
    "часов": 2,
    "детей": 0,
    "ветеран": False,
    "последний прокат": "2026-05-09",
    "залог": "1000.00",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The page's regulation: its last block is what stands around the definitions."""
    *definitions, rest = BLOCKS
    head, grounds, tail = rest.partition("grounds:\n")
    file = tmp_path / "boats.yaml"
    file.write_text(head + "".join(definitions) + grounds + tail, encoding="utf-8")
    return file


def said(path: Path, **changed: Any) -> dict[str, Any]:
    regulation = regdsl.load(path)
    assert isinstance(regulation, regdsl.Regulation)
    inputs = {name: value for name, value in {**KNOWN, **changed}.items() if value != "?"}
    application = {"submitted_at": "2026-06-01T10:00", "channel": "epgu", "applicant_category": "citizen"}
    made: dict[str, Any] = regulation.decide({**application, "inputs": inputs}).to_dict("ru")
    return made


def test_the_blocks_check_clean(path: Path) -> None:
    assert [diagnostic.message("en") for diagnostic in regdsl.check([path]).diagnostics] == []


@pytest.mark.parametrize(
    ("changed", "field", "value"),
    [
        ({}, "цена часа", 200),
        ({"лодка": "парус", "часов": 3, "ветеран": True}, "цена часа", 900),
        ({"лодка": "парус", "часов": 4}, "цена часа", 700),
        ({"ветеран": True, "детей": 5}, "очередь", "без очереди"),
        ({"детей": 5}, "очередь", "первая"),
        ({"последний прокат": None}, "очередь", "вторая"),
        ({"последний прокат": "2024-07-01"}, "очередь", "вторая"),
        ({}, "очередь", "общая"),
        ({}, "скидка", 0),
        ({"ветеран": True, "детей": 4}, "скидка", 30),
        ({"детей": 2}, "скидка", 5),
        ({"залог": None}, "к возврату", "0.00"),
        ({"залог": "200.00"}, "к возврату", "0.00"),
        ({}, "к возврату", "800.00"),
    ],
)
def test_the_tables_give_what_they_say(changed: dict[str, Any], field: str, value: object, path: Path) -> None:
    assert said(path, **changed)["results"][field] == value


def test_a_discount_waits_for_what_its_rows_ask(path: Path) -> None:
    waiting = said(path, ветеран="?")
    assert (waiting["outcome"], [need["input"] for need in waiting["needs"]]) == ("needs_data", ["ветеран"])


def test_a_hole_shows_the_value(path: Path) -> None:
    refused = said(path, лодка="моторная")
    assert [ground["explanation"] for ground in refused["grounds"]] == ["Час стоит 900\u00a0₽, очередь общая."]


def test_generated_code_shows_the_rows(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", str(path), "--to", "python"]) == 0
    code = capsys.readouterr().out
    rows = ["# вёсельная | - | 200", "# моторная, парус | <= 3 | 900", "# моторная, парус | > 3 | 700"]
    assert all(row in code for row in rows)


def test_every_hit_policy_is_told() -> None:
    assert [one.value for one in HitPolicy if f"`{one.value}`" not in PAGE] == []
