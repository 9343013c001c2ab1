"""A variant that a datum of the applicant's tells, not a feature: while it is missing, what belongs to some variants
waits for that datum."""

from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import load, said

INPUTS = """\
    возраст: {title: Возраст, type: integer, min: 0, max: 99, source: полиция}
    согласие: {title: Согласие, type: boolean, source: заявление, required: return}
"""
VARIANTS = """\
- {id: ребёнок, title: Ребёнку, when: лет < 14}
- {id: взрослый, title: Взрослому, otherwise: true}
"""
SECTIONS = {
    "inputs": INPUTS,
    "variants": VARIANTS,
    "definitions": "лет: {title: Лет, expr: возраст + 0}",
    "return_": "- {id: нет согласия, title: Нет, event: missing_required, basis: акт/п.1}",
    "refuse": "- {id: молод, title: Молод, when: возраст < 7, basis: акт/п.2}",
}
TERMS = """\
решение: {length: 5 рабочих дней, from: поступление, basis: акт/п.1}
детский: {length: 10 рабочих дней, from: поступление, only: [ребёнок], basis: акт/п.1}
после: {length: 1 рабочий день, from: детский, basis: акт/п.1}
"""
BLANK: dict[str, Any] = {"согласие": None}


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, terms=TERMS, **SECTIONS)


def test_a_term_of_some_variants_is_not_announced_while_the_datum_is_missing(service: regdsl.Regulation) -> None:
    made = said(service, BLANK)
    assert (made["outcome"], made["variant"]) == ("returned", None)
    assert made["deadline"].keys() == {"решение"}
    assert [need["input"] for need in made["needs"]] == ["возраст"], "it would tell the other terms"


@pytest.mark.parametrize(("age", "told"), [(10, {"решение", "детский", "после"}), (30, {"решение"})])
def test_once_the_datum_is_there_the_terms_of_its_variant_are(
    service: regdsl.Regulation, age: int, told: set[str]
) -> None:
    made = said(service, {**BLANK, "возраст": age})
    assert made["deadline"].keys() == told
    assert made["needs"] == []


def test_an_extension_of_some_variants_leaves_its_term_open_while_the_datum_is_missing(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        terms="решение: {length: 5 рабочих дней, from: поступление, basis: акт/п.1}",
        extend="суд: {clock: решение, by: 5 рабочих дней, event: court_order, only: [ребёнок], basis: акт/п.1}",
        **SECTIONS,
    )
    order = {"type": "court_order", "at": "2026-03-17"}
    assert said(service, BLANK)["deadline"].keys() == {"решение"}
    made = said(service, BLANK, order)
    assert made["deadline"] == {}
    assert [need["input"] for need in made["needs"]] == ["возраст"]
    assert said(service, {**BLANK, "возраст": 30}, order)["deadline"].keys() == {"решение"}


def test_a_decision_rests_on_what_told_the_variant(service: regdsl.Regulation) -> None:
    trace = said(service, {**BLANK, "возраст": 30})["trace"]
    (facts,) = [step["facts"] for step in trace if step["step"] == "facts"]
    assert facts.keys() == {"возраст", "согласие"}
