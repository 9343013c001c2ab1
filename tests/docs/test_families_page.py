"""The blocks of the page *Families and lists*: a regulation, an application, and what the page says of both."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import regdsl
from tests.cli.calling import call
from tests.support.paths import DOCS

PAGE = (DOCS / "explanation" / "families.md").read_text(encoding="utf-8")
YAML = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
APPLICATION = json.loads(re.findall(r"^```json\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The page's regulation."""
    made = tmp_path / "winter-fuel.yaml"
    made.write_text("".join(YAML), encoding="utf-8")
    return made


def _decide(path: Path, application: dict[str, Any]) -> dict[str, Any]:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded.decide(application).to_dict("ru")


def test_the_regulation_checks_clean(path: Path) -> None:
    assert [found.message("en") for found in regdsl.check([path]).diagnostics] == []


def test_the_application_is_refused_for_the_one_without_income(path: Path) -> None:
    said = _decide(path, APPLICATION)
    assert said["outcome"] == "refused"
    assert [(ground["id"], ground["explanation"]) for ground in said["grounds"]] == [
        ("нет дохода", "Нет дохода: Пётр.")
    ]


def test_a_field_that_is_left_out_is_asked_for(path: Path) -> None:
    less = copy.deepcopy(APPLICATION)
    del less["inputs"]["семья"]["Пётр"]["доходы"]
    said = _decide(path, less)
    assert said["outcome"] == "needs_data"
    assert [(need["input"], need["source"]) for need in said["needs"]] == [("семья.Пётр.доходы", "ФНС России")]


def test_income_makes_it_a_grant(path: Path) -> None:
    more = copy.deepcopy(APPLICATION)
    more["inputs"]["семья"]["Пётр"]["доходы"] = {"1": {"сумма": "16000.00", "вид": "зарплата"}}
    said = _decide(path, more)
    assert (said["outcome"], said["results"]) == ("granted", {"семья из": 2})
    more["inputs"]["семья"]["Пётр"]["доходы"]["1"]["сумма"] = "16000.01"
    assert [ground["id"] for ground in _decide(path, more)["grounds"]] == ["доход"]


def test_the_schema_of_its_applications(path: Path) -> None:
    done = call("compile", str(path), "--to", "json-schema")
    jsonschema.validate(APPLICATION, done.json)
    for field, value in (("доход", {}), ("дата рождения", 5), ("доходы", {"1": {"вид": "подарок"}})):
        wrong = copy.deepcopy(APPLICATION)
        wrong["inputs"]["семья"]["Пётр"][field] = value
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, done.json)


@pytest.mark.parametrize(
    ("written", "lawful"),
    [
        ("every ч in семья satisfies ч.взрослый", True),
        ("count(семья[item.всего > 100]) < 3", True),
        ("семья[1].взрослый", True),
        ("живые[1].взрослый", False),
        ("семья[1] = семья[2]", False),
        ("sum(for ч in семья return ч.всего * 2) > 5", True),
        ("max(семья.всего) > 100", True),
    ],
)
def test_conditions_of_the_page(written: str, lawful: bool, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("unless: count(без доходов) = 0", f"unless: {written}"), encoding="utf-8")
    codes = {found.kind.code for found in regdsl.check([path]).diagnostics if found.severity.value == "error"}
    assert (codes == set()) is lawful
