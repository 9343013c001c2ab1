"""A variant that follows another: every `only` and every value per variant of the other holds for it too."""

from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.bad.bad_files import call
from tests.decide.services import ids, load, said, write

FEATURES = """
цель: {question: Что нужно?, values: {учёт: На учёт, перевод: Перевести, изменение: Изменить, правка: Исправить}}
"""
VARIANTS = """
table: |
  | цель      | => вариант |
  |-----------|------------|
  | учёт      | обычная    |
  | перевод   | перевод    |
  | изменение | изменение  |
  | правка    | правка     |
изменение: {title: Изменить заявление, same_as: обычная, keeps: дата учёта}
правка: {same_as: изменение}
"""
INPUTS = """
живёт: {title: Живёт здесь, type: boolean, source: полиция, only: [обычная]}
возраст: {title: Возраст, type: integer, min: 0, max: 20, source: полиция}
"""
REFUSE = """
- {id: не живёт, title: Не живёт здесь, only: [обычная], unless: живёт, basis: акт/п.1}
- id: возраст
  title: Возраст не тот
  basis: акт/п.2
  unless:
    мал: {expr: возраст < 8}
    велик: {expr: возраст >= 3, only: обычная}
- {id: при переводе, title: Только при переводе, only: [перевод], when: возраст = 5, basis: акт/п.3}
"""
TERMS = """
решение: {length: {обычная: 2 рабочих дня, иначе: 5 рабочих дней}, from: поступление, basis: акт/п.4}
свой: {length: {обычная: 2 рабочих дня, изменение: 1 рабочий день, иначе: 5 рабочих дней}, from: поступление}
начало: {length: 1 рабочий день, from: {обычная: поступление, иначе: регистрация}}
учёт: {length: 3 рабочих дня, from: поступление, only: [обычная]}
"""
SECTIONS = {"features": FEATURES, "variants": VARIANTS, "inputs": INPUTS, "refuse": REFUSE, "terms": TERMS}
FOLLOWERS = ("учёт", "изменение", "правка")


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, **SECTIONS)


@pytest.mark.parametrize("aim", FOLLOWERS)
def test_grounds_limbs_and_inputs_hold_as_for_the_other(service: regdsl.Regulation, aim: str) -> None:
    given: dict[str, Any] = {"цель": aim, "возраст": 2, "живёт": False}
    made = said(service, given)
    assert ids(made) == ["не живёт", "возраст"]
    assert [limb["id"] for limb in made["grounds"][1]["limbs"]] == ["велик"]
    assert said(service, {"цель": aim, "возраст": 4})["outcome"] == "needs_data"
    assert said(service, {"цель": aim, "возраст": 5, "живёт": True})["outcome"] == "granted"


def test_a_variant_that_follows_nothing_is_untouched(service: regdsl.Regulation) -> None:
    assert ids(said(service, {"цель": "перевод", "возраст": 5})) == ["при переводе"]
    assert said(service, {"цель": "перевод", "возраст": 2})["outcome"] == "granted"


def test_it_keeps_its_own_name(service: regdsl.Regulation) -> None:
    for aim, variant in (("учёт", "обычная"), ("изменение", "изменение"), ("правка", "правка")):
        assert said(service, {"цель": aim, "возраст": 5, "живёт": True})["variant"] == variant


@pytest.mark.parametrize(
    ("aim", "decided", "own", "listed"),
    [
        # filed on Monday, 16 March 2026
        ("учёт", "2026-03-18", "2026-03-18", "2026-03-19"),
        ("изменение", "2026-03-18", "2026-03-17", "2026-03-19"),  # what it says itself comes first
        ("правка", "2026-03-18", "2026-03-17", "2026-03-19"),  # then what the nearest one that it follows says
        ("перевод", "2026-03-23", "2026-03-23", None),
    ],
)
def test_terms_run_as_for_the_other(
    service: regdsl.Regulation, aim: str, decided: str, own: str, listed: str | None
) -> None:
    deadline = said(service, {"цель": aim, "возраст": 6, "живёт": True})["deadline"]
    assert (deadline["решение"], deadline["свой"], deadline.get("учёт")) == (decided, own, listed)


def test_the_fast_door_agrees(service: regdsl.Regulation) -> None:
    from datetime import date

    for aim in ("учёт", "изменение", "правка", "перевод"):
        for age in (2, 5, 9):
            for lives in (True, False):
                given = {"цель": aim, "возраст": age, "живёт": lives}
                whole = said(service, given)
                brief = service.outcome(given, on=date(2026, 3, 16))
                assert (brief.outcome, list(brief.grounds)) == (whole["outcome"], ids(whole))


def test_what_is_kept_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, **SECTIONS)
    file = tmp_path / "application.yaml"
    file.write_text("submitted_at: 2026-03-16\ninputs: {цель: изменение, возраст: 5, живёт: true}\n", encoding="utf-8")
    done = call("decide", str(path), "--input", str(file), "--lang", "ru")
    assert "Вариант: Изменить заявление. Сохраняется: дата учёта." in done.text


@pytest.mark.parametrize(
    ("old", "new", "code", "pointer"),
    [
        ("same_as: обычная", "same_as: обычный", "NAM015", "/variants/изменение/same_as"),
        ("same_as: обычная", "same_as: изменение", "NAM030", "/variants/изменение/same_as"),
        ("same_as: обычная", "same_as: правка", "NAM030", "/variants/изменение/same_as"),
    ],
)
def test_mistakes(tmp_path: Path, old: str, new: str, code: str, pointer: str) -> None:
    path = write(tmp_path, **{**SECTIONS, "variants": VARIANTS.replace(old, new)})
    (found,) = regdsl.check([path]).diagnostics
    assert (found.kind.code, found.pointer) == (code, pointer)
    assert found.span is not None
