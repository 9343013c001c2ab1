"""The blocks of the page *The language* are one regulation and its translation, and both check clean."""

import re
from pathlib import Path

import pytest

import regdsl
from regdsl.model.unsupported import UNSUPPORTED
from tests.support.paths import DOCS

PAGE = (DOCS / "explanation" / "language.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
APPLICATION = {
    "submitted_at": "2026-03-16T10:00",
    "channel": "epgu",
    "applicant_category": "legal_entity",
    "inputs": {
        "место": "у заведения",
        "охрана": "нет",
        "инн": "7700000000",
        "вывеска": None,
        "начало": "2026-05-01",
        "площадь": "20.0",
        "столов": 8,
        "проходы": ["1.20", "1.50"],
        "торговля": "кухня",
        "долг": "0",
        "ширина тротуара": None,
    },
}


@pytest.fixture
def regulation(tmp_path: Path) -> Path:
    """The page's regulation, with its translation beside it."""
    *sections, translation = BLOCKS
    path = tmp_path / "summer-cafe.yaml"
    path.write_text("".join(sections), encoding="utf-8")
    path.with_name("summer-cafe.en.yaml").write_text(translation, encoding="utf-8")
    return path


def test_the_blocks_check_clean(regulation: Path) -> None:
    report = regdsl.check([regulation.parent])
    assert (report.files_read, report.errors) == (2, 0)
    (only,) = report.diagnostics
    assert only.message("en").startswith("the translation is incomplete"), "as the page says of it"


def test_a_text_that_changes_under_its_translation_is_warned_of(regulation: Path) -> None:
    text = regulation.read_text(encoding="utf-8")
    regulation.write_text(text.replace("title: Долг за аренду", "title: Задолженность по аренде"), encoding="utf-8")
    said = [diagnostic.message("en") for diagnostic in regdsl.check([regulation.parent]).diagnostics]
    changed = "the original text has changed: `Долг за аренду` was translated, now it is `Задолженность по аренде`"
    assert [one for one in said if not one.startswith("the translation is incomplete")] == [changed]


def test_the_blocks_decide(regulation: Path) -> None:
    loaded = regdsl.load(regulation)
    assert isinstance(loaded, regdsl.Regulation)
    assert loaded.decide(APPLICATION).outcome.value == "granted"
    narrow = {**APPLICATION, "inputs": {**APPLICATION["inputs"], "долг": "5000", "ширина тротуара": "2.50"}}
    said = {ground["id"]: ground["explanation"] for ground in loaded.decide(narrow).to_dict("en")["grounds"]}
    assert said.keys() == {"долг", "тесно"}
    assert said["тесно"] == "The pavement is 2.5 m wide, 3 m are needed."


@pytest.mark.parametrize(
    ("written", "lawful"),
    [
        ("ширина тротуара >= 3", False),
        ("ширина тротуара != null and ширина тротуара >= 3", True),
        ("if ширина тротуара = null then true else ширина тротуара >= 3", True),
        ("ширина тротуара = null or ширина тротуара >= 3", False),
        ("столов > 0 and площадь / столов >= 1.5", True),
        ("площадь / столов >= 1.5", False),
        ('торговля = "кухня"', True),
        ("площадь between 10 and 50", True),
        ("столов in [1..10]", True),
        ('(торговля in ("кухня", "напитки"))', True),
        ("every п in проходы satisfies п >= 1.2", True),
        ("some п in проходы satisfies п < 1", True),
        ("sum(проходы) > count(проходы)", True),
    ],
)
def test_conditions_of_the_page(written: str, lawful: bool, regulation: Path) -> None:
    assert f"`{written}`" in PAGE or written in ("площадь / столов >= 1.5", "sum(проходы) > count(проходы)")
    text = regulation.read_text(encoding="utf-8")
    regulation.write_text(text.replace("unless: долг <= допустимый долг", f"unless: {written}"), encoding="utf-8")
    assert (regdsl.check([regulation]).errors == 0) is lawful


def test_every_unsupported_construct_is_named() -> None:
    """The page's last section speaks of every construct that the check refuses as not supported yet."""
    section = PAGE.split("## Not supported yet")[1]
    keys = {construct.pattern.rsplit("/", 1)[1] for construct in UNSUPPORTED if construct.kind == "regulation"}
    told = {
        "joint": "joint applicants",
        "each": "joint applicants",
        "extends": "templates",
        "needs": "a representative's authority",
    }
    assert [key for key in sorted(keys) if f"`{key}`" not in section and told.get(key, "?") not in section] == []
