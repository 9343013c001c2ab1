"""What fields of records are called in a translation, and the registers that keep them."""

from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.diagnostics import Diagnostic
from regdsl.report.decision_text import render_decision
from regdsl.report.decision_titles import titles_of

CLUB = """\
regdsl: "1"
kind: regulation
id: test.club
version: "1"
language: ru
title: Приём в кружок (выдуман)
in_force: {from: 2026-01-01}
authority: {level: municipal, body: Клуб, owner: {post: deputy_head}, time_zone: Europe/Moscow}
legal_basis: {порядок: {act: Порядок, verified: unverified}}
applicants: [citizen]
sources: {заявление: {from: application}, сфр: {agency: Фонд}, загс: {agency: ЗАГС}}
types:
  ребёнок:
    рост: {title: Рост, type: integer, min: 30, max: 250, source: загс}
    инвалид: {title: Инвалид, type: status, register: Реестр инвалидов, source: сфр}
    группа: {title: Группа, type: code, values: {млад: Младшая, стар: Старшая}}
    computed:
      высокий: {expr: рост > 150, title: Высокий}
      прочее: рост > 200
inputs:
  дети: {title: Дети, type: list of ребёнок, key: имя, min_items: 1, max_items: 9, source: заявление, required: return}
  льгота: {title: Льгота, type: status, register: Реестр льгот, source: сфр}
grounds:
  terminate: []
  leave_unconsidered: []
  reject_intake: []
  return: [{id: пусто, title: Не указаны, event: missing_required, basis: порядок/п.1}]
  correct: []
  suspend: []
  refuse:
    - id: рост
      title: Не те дети
      when: some р in дети satisfies р.высокий and not(р.инвалид) and р.группа = "млад"
      basis: порядок/п.2
    - {id: льгота, title: Есть льгота, when: льгота, basis: порядок/п.3}
channels: [epgu]
fee: none
result: {register: Реестр кружков, record: {детей: count(дети)}}
procedures: standard
"""
ENGLISH = """\
regdsl: "1"
kind: translation
of: test.club
language: en
title: Admission to a club
authority: Club
legal_basis: {порядок: Rules}
sources: {сфр: Fund, загс: Registry office}
types:
  ребёнок:
    рост: Height
    инвалид: {title: Disabled, register: Register of the disabled}
    группа: {title: Group, values: {млад: Junior, стар: Senior}}
    высокий: Tall
inputs: {дети: Children, льгота: {title: Privilege, register: Register of privileges}}
grounds: {пусто: Not given, рост: Not those children, льгота: There is a privilege}
result: {register: Register of clubs}
"""


def found(folder: Path, translation: str = ENGLISH, regulation: str = CLUB) -> tuple[Diagnostic, ...]:
    (folder / "club.yaml").write_text(regulation, encoding="utf-8")
    (folder / "club.en.yaml").write_text(translation, encoding="utf-8")
    return regdsl.check([folder]).diagnostics


def decided(folder: Path, lang: Any, **child: Any) -> tuple[dict[str, Any], str]:
    assert found(folder) == ()
    loaded = regdsl.load(folder / "club.yaml")
    assert isinstance(loaded, regdsl.Regulation)
    application = {
        "submitted_at": "2026-03-16T10:00",
        "applicant_category": "citizen",
        "inputs": {"дети": {"Аня": child}, "льгота": False},
    }
    said = loaded.decide(application).to_dict(lang)
    return said, render_decision(said, lang, titles_of(loaded.program, lang))


def test_a_whole_translation_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("    рост: Height\n", "types/ребёнок/рост"),
        ("    высокий: Tall\n", "types/ребёнок/высокий"),
        (", стар: Senior", "types/ребёнок/группа/values/стар"),
    ],
)
def test_a_missing_title_is_a_warning(tmp_path: Path, text: str, missing: str) -> None:
    (one,) = found(tmp_path, ENGLISH.replace(text, ""))
    assert (one.kind.code, one.message("en")) == (
        "EXP148",
        f"the translation is incomplete, texts missing: 1 ({missing})",
    )


@pytest.mark.parametrize(
    ("old", "new", "pointer"),
    [
        ("    рост: Height", "    рост: Height\n    вес: Weight", "/types/ребёнок/вес"),
        ("  ребёнок:\n    рост", "  взрослый: {рост: Height}\n  ребёнок:\n    рост", "/types/взрослый"),
        (", стар: Senior", ", стар: Senior, сред: Middle", "/types/ребёнок/группа/values/сред"),
    ],
)
def test_a_title_of_what_is_gone_is_an_error(tmp_path: Path, old: str, new: str, pointer: str) -> None:
    (one,) = found(tmp_path, ENGLISH.replace(old, new, 1))
    assert (one.kind.code, one.pointer) == ("SCH115", pointer)
    assert one.span is not None
    assert Path(one.span.file).name == "club.en.yaml"


def test_a_changed_original_is_a_warning(tmp_path: Path) -> None:
    changed = ENGLISH.replace("рост: Height", "рост: {title: Height, of: Высота}")
    (one,) = found(tmp_path, changed)
    assert (one.kind.code, one.pointer) == ("EXP149", "/types/ребёнок/рост/of")
    assert found(tmp_path, ENGLISH.replace("рост: Height", "рост: {title: Height, of: Рост}")) == ()


def test_an_explanation_in_english_calls_fields_by_their_titles(tmp_path: Path) -> None:
    said, _ = decided(tmp_path, "en", рост=160, инвалид=False, группа="млад")
    explanation = said["grounds"][0]["explanation"]
    assert all(f"“{title}”" in explanation for title in ("Tall", "Disabled", "Group"))
    assert said["untranslated"] == []
    said, _ = decided(tmp_path, "ru", рост=160, инвалид=False, группа="млад")
    assert "«высокий»" in said["grounds"][0]["explanation"]


def test_a_field_that_two_types_call_otherwise_keeps_its_name(tmp_path: Path) -> None:
    other = "types:\n  кружок: {рост: {title: Прирост, type: integer, min: 0, max: 9}}\n"
    inputs = "\ninputs:\n  кружки: {title: Кружки, type: list of кружок, key: имя, max_items: 3, source: сфр}\n"
    regulation = (
        CLUB.replace("types:\n", other, 1).replace("\ninputs:\n", inputs, 1).replace("р.высокий", "р.рост > 9", 1)
    )
    english = ENGLISH.replace("types:\n", "types:\n  кружок: {рост: Growth}\n", 1).replace(
        "inputs: {", "inputs: {кружки: Clubs, ", 1
    )
    assert [one.message("en") for one in found(tmp_path, english, regulation)] == []
    loaded = regdsl.load(tmp_path / "club.yaml")
    assert isinstance(loaded, regdsl.Regulation)
    children = {"Аня": {"рост": 160, "инвалид": False, "группа": "млад"}}
    inputs_known = {"дети": children, "льгота": False, "кружки": {}}
    said: Any = loaded.decide({"submitted_at": "2026-03-16T10:00", "inputs": inputs_known}).to_dict("en")
    assert "“рост”" in said["grounds"][0]["explanation"]


@pytest.mark.parametrize(
    ("lang", "title", "register", "shown"),
    [
        ("ru", "Инвалид (дети.Аня)", "Реестр инвалидов", "Фонд (Реестр инвалидов)"),
        ("en", "Disabled (дети.Аня)", "Register of the disabled", "Fund (Register of the disabled)"),
    ],
)
def test_a_need_names_the_register_of_a_status(
    tmp_path: Path, lang: str, title: str, register: str, shown: str
) -> None:
    said, text = decided(tmp_path, lang, рост=160, группа="млад")
    (need,) = said["needs"]
    assert (need["title"], need["register"]) == (title, register)
    assert shown in " ".join(text.split())


@pytest.mark.parametrize(
    ("lang", "register", "shown"),
    [
        ("ru", "Реестр инвалидов", "«Инвалид» у каждого из «дети» ведёт реестр: Реестр инвалидов"),
        ("en", "Register of the disabled", "‘Disabled’ of each of ‘Children’ is kept by: Register of the disabled"),
    ],
)
def test_a_fact_names_the_registers_of_the_fields(tmp_path: Path, lang: str, register: str, shown: str) -> None:
    said, text = decided(tmp_path, lang, рост=160, инвалид=True, группа="млад")
    facts = said["trace"][-1]["facts"]
    assert facts["дети"]["registers"] == {"инвалид": register}
    assert "registers" not in facts["льгота"]
    assert shown in " ".join(text.split())


def test_an_input_of_type_status_names_its_register_in_needs_too(tmp_path: Path) -> None:
    assert found(tmp_path) == ()
    loaded = regdsl.load(tmp_path / "club.yaml")
    assert isinstance(loaded, regdsl.Regulation)
    children = {"Аня": {"рост": 50, "инвалид": False, "группа": "млад"}}
    said: Any = loaded.decide({"submitted_at": "2026-03-16T10:00", "inputs": {"дети": children}}).to_dict("en")
    assert [need["register"] for need in said["needs"]] == ["Register of privileges"]
