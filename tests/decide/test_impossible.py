"""Excluded combinations of features: a closed list too, so they are neither granted nor refused but sent back."""

from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import regdsl
from regdsl.cli.application_schema import application_schema
from regdsl.library import checked
from tests.bad.bad_files import call
from tests.decide.services import application, load, needed, said, write

FEATURES = """
событие: {question: Что случилось?, values: {рождение: Рождение, усыновление: Усыновление}}
кто: {question: Кому?, values: {мать: Мать, усыновитель: Усыновитель, отец: Отец, ребёнок: Сам ребёнок}}
начато: {question: Чем начато?, values: {сведениями: Сведениями, заявлением: Заявлением}}
"""
VARIANTS = """
table: |
  | событие     | кто               | начато     | => вариант       |
  |-------------|-------------------|------------|------------------|
  | рождение    | мать              | сведениями | беззаявительный  |
  | рождение    | мать              | заявлением | матери           |
  | усыновление | мать, усыновитель | заявлением | усыновителю      |
  | -           | отец, ребёнок     | заявлением | перешедшее право |
excluded:
  - {событие: усыновление, начато: сведениями, reason: Тайна усыновления, basis: акт/ст.5, verified: unverified}
  - {событие: рождение, кто: усыновитель, reason: Усыновитель не рождает}
  - {кто: [отец, ребёнок], начато: сведениями, reason: Право переходит по заявлению, verified: unverified}
"""
INPUTS = "право: {title: Право есть, type: boolean, source: полиция}"
REFUSE = "- {id: нет права, title: Права нет, unless: право, basis: акт/ст.3}"
SECTIONS = {"features": FEATURES, "variants": VARIANTS, "inputs": INPUTS, "refuse": REFUSE}

POSSIBLE = {
    ("рождение", "мать", "сведениями"): "беззаявительный",
    ("рождение", "мать", "заявлением"): "матери",
    ("усыновление", "мать", "заявлением"): "усыновителю",
    ("усыновление", "усыновитель", "заявлением"): "усыновителю",
    ("рождение", "отец", "заявлением"): "перешедшее право",
    ("рождение", "ребёнок", "заявлением"): "перешедшее право",
    ("усыновление", "отец", "заявлением"): "перешедшее право",
    ("усыновление", "ребёнок", "заявлением"): "перешедшее право",
}
EVERY = [
    (first, second, third)
    for first in ("рождение", "усыновление")
    for second in ("мать", "усыновитель", "отец", "ребёнок")
    for third in ("сведениями", "заявлением")
]


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, **SECTIONS)


def inputs(combination: tuple[str, ...]) -> dict[str, Any]:
    return {**dict(zip(("событие", "кто", "начато"), combination, strict=True)), "право": True}


def finding(service: regdsl.Regulation, given: dict[str, Any]) -> tuple[str, str, str, str]:
    with pytest.raises(regdsl.ApplicationError) as caught:
        service.decide(application(given))
    (found,) = caught.value.diagnostics
    return found.kind.code, found.pointer, found.message("ru"), found.message("en")


@pytest.mark.parametrize("combination", EVERY)
def test_a_combination_has_its_variant_or_is_impossible(
    service: regdsl.Regulation, combination: tuple[str, str, str]
) -> None:
    given, on = inputs(combination), date(2026, 3, 2)
    if combination in POSSIBLE:
        made = said(service, given)
        assert (made["outcome"], made["variant"]) == ("granted", POSSIBLE[combination])
        assert service.outcome(given, on=on).variant == POSSIBLE[combination]
        return
    for _ in range(2):  # the first application is read carefully, the next ones by generated code
        assert finding(service, given)[0] == "APP019"
    for door in (service.prepare, lambda known: service.outcome(known, on=on)):
        with pytest.raises(regdsl.ApplicationError) as caught:
            door(given)
        assert [found.kind.code for found in caught.value.diagnostics] == ["APP019"]


def test_the_reason_is_told(service: regdsl.Regulation) -> None:
    code, pointer, ru, en = finding(service, {"событие": "усыновление", "начато": "сведениями"})
    assert (code, pointer) == ("APP019", "/inputs/событие")
    assert ru == "такое сочетание невозможно (событие = усыновление, начато = сведениями): Тайна усыновления"
    assert en.startswith("such a combination is impossible (событие = усыновление, начато = сведениями): ")


@pytest.mark.parametrize(
    ("given", "needs"),
    [
        ({}, ["событие", "кто", "начато", "право"]),
        ({"событие": "усыновление"}, ["кто", "начато", "право"]),
        ({"кто": "отец"}, ["начато", "право"]),
        # whatever is answered next is impossible: even so nothing is decided before it is
        ({"кто": "усыновитель", "начато": "сведениями"}, ["событие", "право"]),
        ({"кто": "усыновитель", "начато": "сведениями", "право": True}, ["событие"]),
        ({"кто": "усыновитель", "начато": "сведениями", "право": False}, ["событие"]),
    ],
)
def test_while_a_feature_is_unknown_nothing_changes(
    service: regdsl.Regulation, given: dict[str, Any], needs: list[str]
) -> None:
    made = said(service, given)
    assert (made["outcome"], made["variant"]) == ("needs_data", None)
    assert set(needed(made)) == set(needs)
    assert service.outcome(given, on=date(2026, 3, 2)).outcome == "needs_data"


def test_another_fault_of_a_feature_is_told_by_itself(service: regdsl.Regulation) -> None:
    assert finding(service, {"событие": "усыновление", "начато": None})[:2] == ("APP003", "/inputs/начато")
    assert finding(service, {"событие": "усыновление", "начато": "звонком"})[:2] == ("APP006", "/inputs/начато")


def test_the_command_line_shows_the_place(tmp_path: Path) -> None:
    path = write(tmp_path, **SECTIONS)
    file = tmp_path / "application.yaml"
    file.write_text(
        "submitted_at: 2026-03-02\ninputs:\n  кто: отец\n  событие: рождение\n  начато: сведениями\n", encoding="utf-8"
    )
    done = call("decide", str(path), "--input", str(file), "--lang", "ru")
    assert (done.status, done.places, done.helps) == (2, [(str(file), "3:8")], 1)
    assert done.findings == [
        ("APP019", "такое сочетание невозможно (кто = отец, начато = сведениями): Право переходит по заявлению")
    ]


def test_the_schema_of_applications_excludes_what_is_impossible(tmp_path: Path) -> None:
    service = load(tmp_path, **SECTIONS)
    schema = application_schema(service.program, "ru")
    for combination in EVERY:
        fits = jsonschema.Draft202012Validator(schema).is_valid({"inputs": inputs(combination)})
        assert fits == (combination in POSSIBLE), combination
    assert jsonschema.Draft202012Validator(schema).is_valid({"inputs": {"событие": "усыновление"}})


def test_a_combination_neither_in_the_table_nor_excluded_is_an_error(tmp_path: Path) -> None:
    left_out = VARIANTS.replace("  - {событие: рождение, кто: усыновитель, reason: Усыновитель не рождает}\n", "")
    path = write(tmp_path, **{**SECTIONS, "variants": left_out})
    (found,) = regdsl.check([path]).diagnostics
    assert (found.kind.code, found.pointer) == ("SCH108", "/variants/table")
    assert "событие = рождение, кто = усыновитель, начато = заявлением" in found.message("ru")


def test_a_wildcard_row_may_not_lead_an_excluded_combination(tmp_path: Path) -> None:
    wide = VARIANTS.replace(
        "| рождение    | мать              | заявлением", "| рождение    | мать, усыновитель | заявлением"
    )
    path = write(tmp_path, **{**SECTIONS, "variants": wide})
    (found,) = regdsl.check([path]).diagnostics
    assert found.kind.code == "EXP140"
    assert "кто = усыновитель" in found.message("ru")
    (label,) = found.labels
    assert label.span.start.line > (found.span.start.line if found.span else 0)


def test_an_entry_may_overlap_another_if_it_excludes_more(tmp_path: Path) -> None:
    """The first and the third entry share adoption, father, started by data."""
    assert regdsl.check([write(tmp_path, **SECTIONS)]).diagnostics == ()
    assert len(checked(write(tmp_path, **SECTIONS)).variants) == 4


def test_generated_code_that_reads_records_knows_the_codes_of_an_entry(tmp_path: Path) -> None:
    lists = """
право: {title: Право есть, type: boolean, source: полиция}
дети: {title: Дети, type: list of ребёнок, key: имя, max_items: 3, source: полиция}
"""
    types = "ребёнок: {учтён: {type: boolean, title: Учтён}}"
    refuse = REFUSE.replace("unless: право", "unless: 'право and count(дети[учтён]) = 0'")
    service = load(tmp_path, **{**SECTIONS, "inputs": lists, "types": types, "refuse": refuse})
    for _ in range(2):
        made = said(service, {**inputs(("рождение", "мать", "заявлением")), "дети": {"Анна": {"учтён": False}}})
        assert (made["outcome"], made["variant"]) == ("granted", "матери")
        given = {**inputs(("рождение", "отец", "сведениями")), "дети": {}}
        assert finding(service, given)[0] == "APP019"
