"""What a decision says: every true ground, its facts and limbs, in the language asked for."""

import json
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import application, load, said, text

SERVICE: dict[str, str] = {
    "inputs": """
        цель: {title: Цель, type: code, values: {дом: Жилой дом, сад: Садовый дом}, source: заявление, required: return}
        имя: {title: Имя заявителя, type: text, source: заявление, required: return}
        сумма: {title: Сумма долга, type: money, min: -100000, max: 1000000, source: налоговая}
        площадь: {title: Площадь, type: decimal, scale: 2, min: 0, max: 1000, unit: м², source: полиция}
        этажей: {title: Этажей, type: integer, min: 0, max: 99, source: полиция}
        день: {title: День, type: date, source: полиция}
        запрет: {title: Запрет, type: text, nullable: true, source: полиция}
        отступы: {title: Отступы, type: list of decimal, scale: 1, min: 0, max: 99, max_items: 4, source: полиция}
    """,
    "terms": "решение: {length: 5 рабочих дней, from: поступление, basis: акт/п.1}",
    "return_": """
        - {id: неполно, title: Неполно, event: missing_required, explain: "Не указано: {missing}", basis: акт/п.2}
    """,
    "refuse": """
        - id: долг
          title: Есть долг
          when: сумма > 1000
          explain: "Долг {сумма}, день {день}"
          remedy: "Погасите долг до {deadline.решение} и подайте снова"
          basis: акт/п.3
        - id: дом
          title: Дом не тот
          basis: акт/п.4
          unless:
            площадь: {expr: площадь <= 100, explain: "Площадь {площадь}", basis: акт/п.4.1}
            этажи: {expr: этажей <= 3, explain: "Этажей {этажей}, цель: {цель}"}
            отступы: {expr: every о in отступы satisfies о >= 3, title: Отступы не меньше трёх}
        - {id: запрет, title: Есть запрет, when: запрет != null, basis: акт/п.5}
    """,
}
SIDECAR = """\
regdsl: "1"
kind: translation
of: test.small
language: en
title: A service
inputs:
  имя: The name
  цель: {title: Purpose, values: {дом: A house}}
grounds:
  долг: {title: There is a debt, explain: "The debt is {сумма} on {день}", remedy: "Pay it by {deadline.решение}"}
  дом:
    title: The house is not right
    limbs:
      этажи: {explain: "Storeys: {этажей}, purpose: {цель}"}
"""
GOOD: dict[str, Any] = {
    "цель": "дом",
    "имя": "Анна",
    "сумма": "0",
    "площадь": "50.00",
    "этажей": 1,
    "день": "2026-03-01",
    "запрет": None,
    "отступы": ["3.0"],
}


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    (tmp_path / "service.en.yaml").write_text(SIDECAR, encoding="utf-8")
    return load(tmp_path, **SERVICE)


def english(service: regdsl.Regulation, inputs: dict[str, Any]) -> dict[str, Any]:
    return service.decide(application(inputs)).to_dict("en")


def test_money_dates_and_deadlines_are_written_for_people(service: regdsl.Regulation) -> None:
    (ground,) = said(service, {**GOOD, "сумма": "12345.60"})["grounds"]
    assert ground["explanation"].replace("\u00a0", " ") == "Долг 12 345,60 ₽, день 1 марта 2026 г."
    assert ground["remedy"].replace("\u00a0", " ") == "Погасите долг до 23 марта 2026 г. и подайте снова"
    assert ground["title"] == "Есть долг"
    assert ground["basis"] == ["акт/п.3"]
    assert ground["facts"] == {"сумма": "12345.60"}


def test_every_failing_limb_explains_itself(service: regdsl.Regulation) -> None:
    (ground,) = said(service, {**GOOD, "площадь": "100.01", "этажей": 4})["grounds"]
    assert [(limb["id"], limb["explanation"].replace("\u00a0", " ")) for limb in ground["limbs"]] == [
        ("площадь", "Площадь 100,01 м²"),
        ("этажи", "Этажей 4, цель: Жилой дом"),
    ]
    assert ground["explanation"].replace("\u00a0", " ") == "Площадь 100,01 м². Этажей 4, цель: Жилой дом."
    assert ground["facts"] == {"площадь": "100.01", "этажей": 4}
    assert ground["limbs"][0]["facts"] == {"площадь": "100.01"}


def test_the_articles_of_failing_limbs_are_added(service: regdsl.Regulation) -> None:
    assert said(service, {**GOOD, "площадь": "101"})["grounds"][0]["basis"] == ["акт/п.4", "акт/п.4.1"]
    assert said(service, {**GOOD, "этажей": 4})["grounds"][0]["basis"] == ["акт/п.4"]


def test_a_limb_without_an_explanation_is_named_by_its_title(service: regdsl.Regulation) -> None:
    (ground,) = said(service, {**GOOD, "отступы": ["3.0", "2.9"]})["grounds"]
    assert ground["limbs"] == [
        {"id": "отступы", "facts": {"отступы": ["3.0", "2.9"]}, "explanation": "Отступы не меньше трёх"}
    ]


def test_every_true_ground_is_explained(service: regdsl.Regulation) -> None:
    made = said(service, {**GOOD, "сумма": "2000", "этажей": 9, "запрет": "суд"})
    assert [ground["id"] for ground in made["grounds"]] == ["долг", "дом", "запрет"]
    assert all(ground["explanation"] for ground in made["grounds"])


def test_a_condition_without_words_is_said_in_words(service: regdsl.Regulation) -> None:
    (ground,) = said(service, {**GOOD, "запрет": "суд"})["grounds"]
    assert "«Запрет»" in ground["explanation"]
    assert "null" not in ground["explanation"]
    (translated,) = english(service, {**GOOD, "запрет": "суд"})["grounds"]
    assert "null" not in translated["explanation"]
    assert translated["explanation"] != ground["explanation"]


def test_missing_data_are_listed_by_their_titles(service: regdsl.Regulation) -> None:
    made = said(service, {**GOOD, "имя": None, "цель": None})
    assert made["grounds"][0]["explanation"] == "Не указано: цель и имя заявителя."


def test_a_fact_not_known_yet_is_said_to_be_so(service: regdsl.Regulation) -> None:
    inputs = {key: value for key, value in GOOD.items() if key != "день"}
    made = said(service, {**inputs, "сумма": "2000"})
    assert made["grounds"][0]["explanation"].replace("\u00a0", " ") == "Долг 2 000 ₽, день нет данных."


def test_english_comes_from_the_sidecar(service: regdsl.Regulation) -> None:
    made = english(service, {**GOOD, "сумма": "12345.60"})
    (ground,) = made["grounds"]
    assert ground["title"] == "There is a debt"
    assert ground["explanation"].startswith("The debt is ")
    assert "1 March 2026" in ground["explanation"].replace("\u00a0", " ")
    assert "23 March 2026" in ground["remedy"].replace("\u00a0", " ")
    assert made["untranslated"] == []


def test_a_code_without_a_translation_falls_back(service: regdsl.Regulation) -> None:
    made = english(service, {**GOOD, "этажей": 4, "цель": "сад"})
    (ground,) = made["grounds"]
    assert ground["explanation"] == "Storeys: 4, purpose: Садовый дом."
    assert made["untranslated"] == ["codes/сад"]


def test_what_is_not_translated_is_in_the_regulations_language_and_named(service: regdsl.Regulation) -> None:
    made = english(service, {**GOOD, "площадь": "101", "запрет": "суд"})
    house, ban = made["grounds"]
    assert house["title"] == "The house is not right"
    assert house["explanation"].startswith("Площадь ")
    assert ban["title"] == "Есть запрет"
    assert "grounds/запрет" in made["untranslated"]
    assert any("площадь" in name for name in made["untranslated"])


def test_in_its_own_language_nothing_is_untranslated(service: regdsl.Regulation) -> None:
    assert said(service, {**GOOD, "площадь": "101", "запрет": "суд"})["untranslated"] == []


def test_a_grant_explains_itself_by_its_facts(service: regdsl.Regulation) -> None:
    provenance = {"/inputs/сумма": {"source": "налоговая", "as_of": "2026-03-10"}}
    made = said(service, GOOD, provenance=provenance)
    assert made["outcome"] == "granted"
    steps = {step["step"]: step for step in made["trace"]}
    assert [ground["id"] for ground in steps["refuse"]["grounds"]] == ["долг", "дом", "запрет"]
    assert all(ground["value"] is False for ground in steps["refuse"]["grounds"])
    assert steps["refuse"]["grounds"][1]["limbs"] == {"площадь": False, "этажи": False, "отступы": False}
    assert steps["facts"]["facts"]["сумма"] == {"value": "0.00", "source": "налоговая", "as_of": "2026-03-10"}
    assert steps["facts"]["facts"]["запрет"]["value"] is None
    assert steps["facts"]["not_needed"] == ["день"]


def test_the_trace_stops_where_the_decision_was_made(service: regdsl.Regulation) -> None:
    trace = said(service, {**GOOD, "имя": None, "сумма": "2000"})["trace"]
    assert [step["step"] for step in trace] == ["variant", "return", "facts"]
    assert "сумма" in trace[-1]["not_needed"]
    assert trace[-1]["facts"].keys() == {"имя", "цель"}


def test_the_trace_says_what_is_unknown(service: regdsl.Regulation) -> None:
    inputs = {key: value for key, value in GOOD.items() if key != "площадь"}
    trace = said(service, {**inputs, "этажей": 9})["trace"]
    (refuse,) = [step for step in trace if step["step"] == "refuse"]
    assert refuse["grounds"][1] == {
        "id": "дом",
        "value": True,
        "limbs": {"площадь": None, "этажи": True, "отступы": False},
    }


def test_without_a_language_nothing_is_said_in_words(service: regdsl.Regulation) -> None:
    inputs = {key: value for key, value in GOOD.items() if key != "отступы"}
    made: dict[str, Any] = service.decide(application({**inputs, "сумма": "2000", "этажей": 9})).to_dict(None)
    for ground in made["grounds"]:
        assert not {"title", "explanation", "remedy"} & ground.keys()
        assert all("explanation" not in limb for limb in ground["limbs"])
    assert all("title" not in need for need in made["needs"])
    assert "untranslated" not in made


@pytest.mark.parametrize("change", [{}, {"площадь": "101"}, {"сумма": "2000"}])
def test_what_the_trace_without_words_leaves_out(service: regdsl.Regulation, change: dict[str, Any]) -> None:
    """The facts, and the limbs of grounds in stages in which nothing applied."""
    decision = service.decide(application({**GOOD, **change}))
    plain: list[dict[str, Any]] = decision.to_dict(None)["trace"]  # type: ignore[assignment]
    told: list[dict[str, Any]] = decision.to_dict("ru")["trace"]  # type: ignore[assignment]
    assert told.pop()["step"] == "facts"
    for step in told:
        if not any(ground["value"] for ground in step.get("grounds", ())):
            for ground in step.get("grounds", ()):
                ground.pop("limbs", None)
    assert told == plain
    assert ("limbs" in json.dumps(plain)) == bool(change)


def test_a_criterion_explains_the_ground_that_names_it(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        criteria='взрослый: {expr: возраст >= 18, explain: "Лет {возраст}, нужно 18"}',
        refuse="- {id: возраст, title: Мал, unless: взрослый, basis: акт/п.1}",
    )
    assert said(service, {"возраст": 17})["grounds"][0]["explanation"] == "Лет 17, нужно 18."


def test_an_absent_value_in_a_text_is_said_to_be_absent(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs="имя: {title: Имя, type: text, nullable: true, source: заявление}",
        refuse='- {id: имя, title: Т, when: имя = null, explain: "Имя: {имя}", basis: акт/п.1}',
    )
    assert said(service, {"имя": None})["grounds"][0]["explanation"] == "Имя: не указано."


def test_an_empty_list_in_a_text_is_said_to_be_empty(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs="дни: {title: Дни, type: list of date, max_items: 3, source: полиция}",
        refuse='- {id: дни, title: Т, when: count(дни) < 3, explain: "Дни: {дни}", basis: акт/п.1}',
    )
    assert said(service, {"дни": []})["grounds"][0]["explanation"] == "Дни: нет."
    two = said(service, {"дни": ["2026-03-01", "2026-04-02"]})["grounds"][0]["explanation"]
    assert two.replace("\u00a0", " ") == "Дни: 1 марта 2026 г. и 2 апреля 2026 г."


def test_the_channel_and_the_category_are_called_by_their_titles(tmp_path: Path) -> None:
    """Those of the regulation come first, then those that everybody knows; what has no title is called as it is."""
    explain = "{канал}: {категория заявителя}"
    written = text(refuse=f'- {{id: канал, title: Т, when: возраст > 0, explain: "{explain}", basis: акт/п.1}}')
    written = written.replace("[citizen, legal_entity]", "{citizen: Гражданин, legal_entity: {}}")
    written = written.replace("[epgu, mfc, post]", "{epgu: Госуслуги, mfc: {}, касса: Касса}")
    path = tmp_path / "service.yaml"
    path.write_text(written, encoding="utf-8")
    service = regdsl.load(path)

    def explained(channel: str, category: str, lang: str) -> object:
        filed = application({"возраст": 7}) | {"channel": channel, "applicant_category": category}
        return service.decide(filed).to_dict(lang)["grounds"][0]["explanation"]

    assert explained("epgu", "citizen", "ru") == "Госуслуги: Гражданин."
    assert explained("mfc", "legal_entity", "ru") == "МФЦ: legal_entity."
    assert explained("mfc", "citizen", "en") == "one-stop service centre: Гражданин."
    assert explained("касса", "legal_entity", "ru") == "Касса: legal_entity."


def test_a_definition_is_shown_by_its_scale_and_compared_exactly(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs="""
            часть: {title: Ч, type: decimal, scale: 2, min: 0, max: 1000, source: полиция}
            целое: {title: Ц, type: decimal, scale: 2, min: 1, max: 1000, source: полиция}
        """,
        definitions="процент: {expr: 100 * часть / целое, scale: 1}\nтысячная: {expr: часть * 0.001, scale: 1}",
        refuse="""
            - {id: доля, title: Т, unless: процент <= 33.3, explain: "Процент {процент}", basis: акт/п.1}
            - {id: тысячная, title: Т, unless: тысячная < 0.001, explain: "Тысячная {тысячная}", basis: акт/п.1}
        """,
    )
    made = said(service, {"часть": "1.00", "целое": "3.00"})
    share, thousandth = made["grounds"]
    assert share["explanation"] == "Процент 33,3."
    assert share["facts"] == {"часть": "1.00", "целое": "3.00", "процент": "33.3"}
    assert thousandth["explanation"] == "Тысячная 0."


def test_a_list_with_an_unknown_element_is_no_fact(tmp_path: Path) -> None:
    """A parameter without a value on its day stands in a list that the true ground reads."""
    regulation = load(
        tmp_path,
        parameters="предел: {title: П, type: decimal, values: [{from: 2024-01-01, to: 2024-12-31, value: 7.25}]}",
        definitions="пределы: '[предел]'",
        refuse="- {id: пределы, title: Т, when: count(пределы) = 1 and возраст > 1, basis: акт/п.1}",
    )
    made = said(regulation, {"возраст": 30})
    assert (made["outcome"], made["grounds"][0]["facts"]) == ("refused", {"возраст": 30})
