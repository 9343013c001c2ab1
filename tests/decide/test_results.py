"""Several results of one application: each with its own lists, record and place in the turn."""

from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import decide, ids, said

REGULATION = """\
regdsl: "1"
kind: regulation
id: test.several
version: "1"
language: ru
title: Проверочная услуга
in_force: {from: 2020-01-01}
authority: {level: regional, body: Орган, owner: {post: deputy_head}, time_zone: Europe/Moscow}
legal_basis:
  акт: {act: "Проверочный акт", edition: 2020-01-01, verified: unverified}
applicants: [citizen]
features:
  цель: {question: Зачем?, values: {впервые: Впервые, снова: Снова}}
variants:
  table: |
    | цель    | => вариант |
    |---------|------------|
    | впервые | первый     |
    | снова   | второй     |
sources:
  заявление: {from: application}
  полиция: {agency: Полиция}
  места: {register: Реестр мест}
inputs:
  возраст: {title: Возраст, type: integer, min: 0, max: 150, unit: год, source: полиция}
  доход: {title: Доход, type: money, min: 0, max: 1000, currency: RUB, source: полиция}
  годен: {title: Годен, type: boolean, source: полиция}
  долг: {title: Долг, type: boolean, source: полиция}
results:
  учёт:
    kind: intermediate
    title: Учёт
    record:
      register: Реестр учёта
      fields: {лет: возраст, часть: {expr: доход / 300, type: fraction}, частей: {expr: возраст * 2, unit: лет}}
    term: {length: 3 рабочих дня, from: регистрация}
  осмотр: {kind: intermediate, after: учёт, variants: [первый]}
  выплата:
    after: осмотр
    record: {register: Реестр выплат, fields: {сумма: {expr: доход * 2, currency: RUB}}}
    term: {length: 5 рабочих дней, from: регистрация}
  место: {after: выплата, by: allocation, variants: [первый]}
allocation:
  resource: {name: место, from: места}
  candidates: {stage: выплата}
grounds:
  учёт:
    terminate: []
    leave_unconsidered: []
    reject_intake: []
    return: []
    correct: []
    suspend: []
    refuse:
      - {id: мал, title: Мал, unless: возраст >= 18, basis: акт/п.1}
      - {id: беден, title: Беден, unless: доход > 0, basis: акт/п.1}
  осмотр:
    refuse: [{id: негоден, title: Негоден, unless: годен, basis: акт/п.2}]
  выплата:
    refuse:
      - {id: богат, title: Богат, when: доход > 900, basis: акт/п.3}
      - {id: должник, title: Должник, when: долг, basis: акт/п.3}
    early: [refuse]
  место:
    refuse: []
channels: [epgu]
fee: none
procedures: standard
"""
SILENCE = "silence: {after: выплата, means: granted, basis: акт/п.9}\n"
GOOD = {"цель": "впервые", "возраст": 20, "доход": "100.00", "годен": True, "долг": False}
LATE = {"at": "2026-05-16T10:00", "type": "term_expired", "about": "выплата"}


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return loaded(tmp_path)


def loaded(folder: Path, more: str = "") -> regdsl.Regulation:
    path = folder / "service.yaml"
    path.write_text(REGULATION + more, encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    return made


def results(service: regdsl.Regulation, *events: dict[str, Any], **inputs: Any) -> dict[str, Any]:
    given = {name: value for name, value in {**GOOD, **inputs}.items() if value != "?"}
    found = said(service, given, *events)["results"]
    assert isinstance(found, dict)
    return found


def test_each_result_has_its_own_record(service: regdsl.Regulation) -> None:
    assert results(service) == {
        "учёт": {"outcome": "granted", "record": {"лет": 20, "часть": "1/3", "частей": 40}},
        "осмотр": {"outcome": "granted", "record": {}},
        "выплата": {"outcome": "granted", "record": {"сумма": "200.00"}},
        "место": {"outcome": "pending", "by": "allocation"},
    }


def test_a_result_that_the_variant_has_not_is_passed_over(service: regdsl.Regulation) -> None:
    assert list(results(service, цель="снова", годен=False)) == ["учёт", "выплата"]


@pytest.mark.parametrize(
    ("inputs", "grounds", "came_to"),
    [
        ({"возраст": 17, "долг": True}, ["мал"], {"учёт": "refused"}),
        ({"возраст": 17, "доход": "0.00"}, ["мал", "беден"], {"учёт": "refused"}),
        ({"годен": False, "долг": True}, ["негоден"], {"учёт": "granted", "осмотр": "refused"}),
        ({"долг": True}, ["должник"], {"учёт": "granted", "осмотр": "granted", "выплата": "refused"}),
        ({"долг": True, "цель": "снова"}, ["должник"], {"учёт": "granted", "выплата": "refused"}),
    ],
)
def test_the_grounds_of_a_result_decide_that_one_only(
    service: regdsl.Regulation, inputs: dict[str, Any], grounds: list[str], came_to: dict[str, str]
) -> None:
    decision = said(service, {**GOOD, **inputs})
    assert (decision["outcome"], ids(decision)) == ("refused", grounds)
    assert {name: one["outcome"] for name, one in decision["results"].items()} == came_to


def test_what_is_early_in_one_result_is_not_in_another(service: regdsl.Regulation) -> None:
    without = {name: value for name, value in GOOD.items() if name != "доход"}
    first = said(service, {**without, "возраст": 17})
    assert (first["outcome"], first["certain"]) == ("needs_data", "refuse")
    owing = {name: value for name, value in GOOD.items() if name != "долг"}
    third = said(service, {**owing, "доход": "950.00"})
    assert (third["outcome"], third["complete"], ids(third), third["undetermined"]) == (
        "refused",
        False,
        ["богат"],
        ["должник"],
    )


def test_silence_grants_the_result_that_it_names_and_no_other(tmp_path: Path) -> None:
    service = loaded(tmp_path, SILENCE)
    deemed = results(service, LATE, долг="?")
    assert deemed["выплата"] == {"outcome": "granted", "deemed": True, "record": {"сумма": "200.00"}}
    assert "deemed" not in deemed["учёт"]
    waiting = decide(service, {"цель": "впервые", "доход": "100.00"}, LATE).to_dict("ru")
    assert waiting["outcome"] == "needs_data"


def test_without_silence_nothing_is_granted_by_it(service: regdsl.Regulation) -> None:
    assert results(service, долг="?")["выплата"]["outcome"] == "needs_data"


def test_what_a_program_says_of_its_results(service: regdsl.Regulation) -> None:
    said_of = [(one.id, one.register, one.variants, one.program is None) for one in service.program.links]
    assert said_of == [
        ("учёт", "Реестр учёта", None, False),
        ("осмотр", "", frozenset({"первый"}), False),
        ("выплата", "Реестр выплат", None, False),
        ("место", "", frozenset({"первый"}), True),
    ]
    units = {field.name: field.display_unit for field in service.program.results}
    assert units == {"лет": "год", "часть": "RUB", "частей": "лет", "сумма": "RUB"}
    assert [one.title["ru"] for one in service.program.links] == ["Учёт", "осмотр", "выплата", "место"]
