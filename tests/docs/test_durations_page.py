"""The page *Durations and days of every year*: its regulation checks clean and decides as the page says."""

import re
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.cli.calling import call
from tests.support.paths import DOCS

PAGE = (DOCS / "explanation" / "durations.md").read_text(encoding="utf-8")
(YAML,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
GIVEN = {"проживание": "P1Y2M", "срок лова": "P10D", "начало лова": "2026-12-20", "отключение маячка": None}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("ice") / "ice.yaml"
    made.write_text(YAML, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def regulation(path: Path) -> regdsl.Regulation:
    assert [found.message("en") for found in regdsl.check([path]).diagnostics] == []
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded


def decide(regulation: regdsl.Regulation, **given: Any) -> dict[str, Any]:
    return regulation.decide({"submitted_at": "2026-11-02", "inputs": {**GIVEN, **given}}).to_dict("ru")


def test_it_is_granted(regulation: regdsl.Regulation) -> None:
    said = decide(regulation)
    assert said["results"] == {"по": "2026-12-30", "срок": "P10D", "лет в районе": 1}


@pytest.mark.parametrize(
    ("given", "limbs", "explanation"),
    [
        ({"проживание": "P5M"}, ["проживание"], "Вы живёте в районе 5 месяцев, нужно полгода."),
        ({"проживание": "P6M"}, [], ""),
        ({"начало лова": "2026-11-30"}, ["лёд/начало"], "30 ноября 2026 г. — не ледостав: 1 декабря — 31 марта."),
        (
            {"начало лова": "2027-03-22"},
            ["лёд/конец"],
            "Срок 10 дней не укладывается в ледостав: 1 декабря — 31 марта.",
        ),
        ({"начало лова": "2027-03-21"}, [], ""),
        ({"отключение маячка": "PT36H"}, [], ""),
        ({"отключение маячка": "P1DT12H1S"}, ["маячок"], "Маячок молчал 1 день 12 часов 1 секунда."),
    ],
)
def test_it_is_refused_on_its_borders(
    regulation: regdsl.Regulation, given: dict[str, str], limbs: list[str], explanation: str
) -> None:
    said = decide(regulation, **given)
    found = [f"{one['id']}/{limb['id']}" for one in said["grounds"] for limb in one["limbs"]] or [
        one["id"] for one in said["grounds"]
    ]
    assert found == limbs
    assert said["outcome"] == ("refused" if limbs else "granted")
    if limbs:
        ground = said["grounds"][0]
        assert explanation in (ground["explanation"], *(one["explanation"] for one in ground["limbs"]))


def test_a_default_in_words_is_filed_as_iso_writes_it(regulation: regdsl.Regulation) -> None:
    filed = regdsl.submit(regulation, {"submitted_at": "2026-11-02", "inputs": {}})
    assert filed["inputs"] == {"срок лова": "P7D", "начало лова": None}


def test_it_is_laid_out_and_says_how_its_applications_look(path: Path) -> None:
    assert call("compile", str(path), "--to", "json-schema").status == 0
    assert call("fmt", str(path)).status == 0
    assert [found.message("en") for found in regdsl.check([path]).diagnostics] == []
    assert "every_year: 1 декабря .. 31 марта" in path.read_text(encoding="utf-8")
    assert "default: 7 календарных дней" in path.read_text(encoding="utf-8")
