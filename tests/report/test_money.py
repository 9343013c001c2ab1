"""Sums of money wherever a text shows one: with the sign of the currency, as explanations have them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from regdsl.report.decision_text import render_decision
from regdsl.report.decision_titles import titles_of
from regdsl.report.proof_facts import facts
from regdsl.report.test_text import render_report
from regdsl.testing import run
from regdsl.text import format_quantity
from regdsl.verify.witness import Witness
from tests.decide.services import decide, load, write

MONEY = """
доход: {title: Доход, type: money, max: 1000000, source: налоговая}
пенсии: {title: Пенсии, type: list of money, max: 1000000, max_items: 5, source: налоговая}
евро: {title: В евро, type: money, currency: EUR, max: 1000000, source: налоговая}
семья: {title: Семья, type: list of человек, key: имя, max_items: 3, source: налоговая}
"""
TYPES = "человек: {сумма: {title: Сумма, type: money, max: 1000000}, рождён: {title: Рождён, type: date}}"
GIVEN: dict[str, Any] = {
    "доход": "1200.00",
    "пенсии": ["1500.00", "70.50"],
    "евро": "5.00",
    "семья": {"Анна": {"сумма": "28000.00", "рождён": "1990-05-01"}},
}


@pytest.mark.parametrize(
    ("unit", "ru", "en"),
    [("RUB", "1 200 ₽", "1,200 ₽"), ("CNY", "1 200 ¥", "1,200 ¥"), ("KZT", "1200 KZT", "1200 KZT")],
)
def test_a_currency_is_a_unit(unit: str, ru: str, en: str) -> None:
    assert format_quantity(1200, unit, "ru").replace("\u00a0", " ") == ru
    assert format_quantity(1200, unit, "en").replace("\u00a0", " ") == en


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("доход", "1 200 ₽"),
        ("доход + 1", "1 201 ₽"),
        ("if доход > 5 then доход else 0", "1 200 ₽"),
        ("пенсии", "1 500 ₽ и 70,50 ₽"),
        ("sum(пенсии)", "1 570,50 ₽"),
        ("sum(семья.сумма)", "28 000 ₽"),
        ("евро", "5 €"),
        ("{expr: доход, unit: ₽ в месяц}", "1 200 ₽ в месяц"),
    ],
)
def test_the_record_of_a_decision(tmp_path: Path, field: str, shown: str) -> None:
    service = load(tmp_path, types=TYPES, inputs=MONEY, record=f"сумма: {field}")
    made = decide(service, GIVEN).to_dict("ru")
    text = render_decision(made, "ru", titles_of(service.program, "ru"))
    assert f"сумма: {shown}\n" in text.replace("\u00a0", " ")


def test_the_sums_of_a_list_in_an_explanation(tmp_path: Path) -> None:
    refuse = "- {id: р, title: Т, when: доход > 5, explain: 'Пенсии {пенсии}, доходы {семья.сумма}', basis: акт}"
    made = decide(load(tmp_path, types=TYPES, inputs=MONEY, refuse=refuse), GIVEN).to_dict("ru")
    said = made["grounds"][0]["explanation"].replace("\u00a0", " ")  # type: ignore[index]  # a list of grounds
    assert said == "Пенсии 1 500 ₽ и 70,50 ₽, доходы 28 000 ₽."


def test_what_a_record_took_while_a_source_was_silent(tmp_path: Path) -> None:
    sources = """
    налоговая: {agency: Налоговая служба, within: 3 рабочих дня, if_silent: {default: {скидка: 1200}, basis: акт/п.2}}
    полиция: {agency: Полиция}
    """
    inputs = """
    скидка: {title: Скидка, type: money, max: 5000, source: налоговая}
    возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}
    """
    service = load(tmp_path, sources=sources, inputs=inputs, record="скидка: скидка")
    silent = {"type": "no_answer", "about": "налоговая", "at": "2026-03-20"}
    made = decide(service, {"возраст": 5}, silent).to_dict("ru")
    text = render_decision(made, "ru", titles_of(service.program, "ru")).replace("\u00a0", " ")
    assert "Скидка — 1 200 ₽" in text


def test_the_facts_of_a_proof(tmp_path: Path) -> None:
    program = load(tmp_path, types=TYPES, inputs=MONEY, record="сумма: доход").program
    witness = Witness({"inputs": GIVEN}, date(2026, 3, 1), ("доход", "пенсии", "евро", "семья"))
    told = {title: value.replace("\u00a0", " ") for title, value in facts(program, witness, "ru")}
    assert told == {
        "Доход": "1 200 ₽",
        "Пенсии": "1 500 ₽ и 70,50 ₽",
        "В евро": "5 €",
        "Семья": "Анна: сумма 28 000 ₽, рождён 1 мая 1990 г.",
    }


def test_a_case_that_expects_another_sum(tmp_path: Path) -> None:
    write(tmp_path, types=TYPES, inputs=MONEY, definitions="вдвое: доход * 2", record="сумма: доход\nлет: 5")
    cases = """\
regdsl: "1"
kind: cases
regulation: test.small
cases:
  - id: дело
    filed: 2026-03-16
    given: {доход: 1200.00, пенсии: [], евро: 5.00, семья: {}}
    expect: {outcome: granted, results: {сумма: 1300.00, лет: 6}, show: {вдвое: 1.00}}
"""
    (tmp_path / "service.cases.yaml").write_text(cases, encoding="utf-8")
    shown = render_report(run([tmp_path]), "ru", False).replace("\u00a0", " ")
    assert "results.сумма: ожидалось 1300.00 (1 300 ₽), получено 1200.00 (1 200 ₽)" in shown
    assert "results.лет: ожидалось 6, получено 5" in shown
    assert "show.вдвое: ожидалось 1.00 (1 ₽), получено 2400.00 (2 400 ₽)" in shown
