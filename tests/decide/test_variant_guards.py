"""What is asked for in some variants may be named behind a guard on the features that rules the others out."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import said, write

SECTIONS = {
    "features": """
цель: {question: Для кого?, values: {детям: Детям, себе: Себе, другу: Другу}}
статус: {question: Кто вы?, values: {родитель: Родитель, опекун: Опекун}}
""",
    "variants": """
table: |
  | цель  | статус   | => вариант |
  |-------|----------|------------|
  | детям | родитель | родителю   |
  | детям | опекун   | опекуну    |
  | себе  | -        | себе       |
  | другу | -        | другу      |
""",
    "inputs": """
детей: {title: Сколько детей, type: integer, min: 1, max: 20, source: полиция, only: [родителю, опекуну]}
друзей: {title: Сколько друзей, type: integer, min: 1, max: 20, source: полиция, only: [другу]}
""",
}
SOUND = (
    'if цель = "детям" then детей else 1',
    'if цель != "детям" then 1 else детей',
    'if цель in ("себе", "другу") then 1 else детей',
    'if цель = "себе" then 1 else if цель = "другу" then друзей else детей',
    'if цель = "детям" and статус = "опекун" then детей else 1',
)
UNSOUND = (
    "детей",
    'if цель = "себе" then 1 else детей',
    'if цель in ("детям", "себе") then детей else 1',
    'if статус = "опекун" then детей else 1',
    'if цель = "детям" or статус = "опекун" then детей else 1',
    'if цель = "детям" then друзей else 1',
)


def with_definition(tmp_path: Path, expression: str) -> Path:
    refuse = "- {id: много, title: Слишком много, when: сколько > 3, basis: акт/п.1}"
    return write(tmp_path, **SECTIONS, definitions=f"сколько: '{expression}'", refuse=refuse)


@pytest.mark.parametrize("expression", SOUND)
def test_a_guard_that_rules_out_the_other_variants_is_enough(tmp_path: Path, expression: str) -> None:
    assert not regdsl.check([with_definition(tmp_path, expression)]).diagnostics


@pytest.mark.parametrize("expression", UNSOUND)
def test_a_guard_that_leaves_another_variant_is_not(tmp_path: Path, expression: str) -> None:
    found = regdsl.check([with_definition(tmp_path, expression)]).diagnostics
    assert {each.kind.code for each in found} == {"EXP063"}


@pytest.mark.parametrize("expression", SOUND)
def test_the_guarded_datum_is_asked_for_in_its_variants_only(tmp_path: Path, expression: str) -> None:
    service = regdsl.load(with_definition(tmp_path, expression))
    assert isinstance(service, regdsl.Regulation)
    decided = said(service, {"цель": "себе", "статус": "родитель"})
    assert (decided["outcome"], decided["needs"]) == ("granted", [])
    assert said(service, {"цель": "детям", "статус": "опекун"})["outcome"] == "needs_data"
    given = {"детей": 4, "друзей": 2}  # all of it, so that generated code decides
    assert said(service, {"цель": "детям", "статус": "опекун", **given})["outcome"] == "refused"
    assert said(service, {"цель": "себе", "статус": "родитель", **given})["outcome"] == "granted"
