"""Three states of a datum: known, known to be absent, unknown; and filing, which closes the applicant's part."""

from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import load, needed, said

INPUTS = """
имя: {title: Имя, type: text, nullable: true, source: заявление}
этажей: {title: Этажей, type: integer, min: 0, max: 9, source: заявление, default: 1}
адрес: {title: Адрес, type: text, source: заявление, required: return}
долг: {title: Долг, type: money, nullable: true, source: налоговая}
доход: {title: Доход, type: money, source: налоговая}
"""
SERVICE = {
    "inputs": INPUTS,
    "return_": "- {id: неполно, title: Т, event: missing_required, basis: акт/п.1}",
    "refuse": "- {id: долг, title: Т, when: долг != null and долг > 0, basis: акт/п.1}\n"
    "- {id: этажи, title: Т, when: этажей > 3, basis: акт/п.1}\n"
    "- {id: доход, title: Т, when: доход > 100, basis: акт/п.1}\n"
    '- {id: имя, title: Т, when: имя = "нет", basis: акт/п.1}',
    "features": "цель: {question: Зачем?, values: {новое: Новое, замена: Замена}}",
    "variants": """
        table: |
          | цель   | => вариант |
          |--------|------------|
          | новое  | новое      |
          | замена | замена     |
    """,
}
WHOLE = {"цель": "новое", "имя": None, "этажей": 1, "адрес": "Дом", "долг": None, "доход": "0"}


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, **SERVICE)


def without(*names: str) -> dict[str, Any]:
    return {name: value for name, value in WHOLE.items() if name not in names}


def test_an_absent_datum_is_known(service: regdsl.Regulation) -> None:
    made = said(service, WHOLE)
    assert (made["outcome"], made["needs"]) == ("granted", [])


def test_a_known_datum_counts(service: regdsl.Regulation) -> None:
    assert said(service, {**WHOLE, "долг": "0.01"})["outcome"] == "refused"
    assert said(service, {**WHOLE, "долг": "0.00"})["outcome"] == "granted"


@pytest.mark.parametrize("name", WHOLE)
def test_a_missing_key_is_unknown_whatever_it_may_be(service: regdsl.Regulation, name: str) -> None:
    made = said(service, without(name))
    assert made["outcome"] == "needs_data"
    assert needed(made) == [name]


@pytest.mark.parametrize("name", ["этажей", "доход", "цель"])
def test_what_cannot_be_absent_may_not_be_null(service: regdsl.Regulation, name: str) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(service, {**WHOLE, name: None})
    (found,) = caught.value.diagnostics
    assert (found.kind.code, found.pointer) == ("APP003", f"/inputs/{name}")


def test_filing_makes_the_applicants_blanks_absent_or_their_default(service: regdsl.Regulation) -> None:
    made = regdsl.submit(service, {"submitted_at": "2026-03-16", "inputs": {}})
    assert made == {"submitted_at": "2026-03-16", "inputs": {"имя": None, "этажей": 1, "адрес": None}}


def test_filing_leaves_what_agencies_say_and_what_is_given(service: regdsl.Regulation) -> None:
    given = {"имя": "Анна", "этажей": 2, "доход": "5"}
    made = regdsl.submit(service, {"inputs": given})
    assert made["inputs"] == {**given, "адрес": None}
    assert "долг" not in made["inputs"]


def test_filing_never_answers_a_feature(service: regdsl.Regulation) -> None:
    assert "цель" not in regdsl.submit(service, {"inputs": {}})["inputs"]  # type: ignore[operator]


def test_filing_keeps_unknown_what_is_named(service: regdsl.Regulation) -> None:
    assert regdsl.submit(service, {"inputs": {}}, ["имя"])["inputs"] == {"этажей": 1, "адрес": None}


def test_filing_changes_no_value_it_was_given(service: regdsl.Regulation) -> None:
    inputs: dict[str, Any] = {}
    regdsl.submit(service, {"inputs": inputs})
    assert inputs == {}


def test_deciding_never_files(service: regdsl.Regulation) -> None:
    unfiled = {"submitted_at": "2026-03-16", "inputs": without("адрес", "этажей")}
    before = service.decide(unfiled)
    assert before.outcome == "needs_data"
    assert service.decide(regdsl.submit(service, unfiled)).outcome == "returned"
    assert service.decide(unfiled).to_dict() == before.to_dict()


def test_a_default_that_is_a_decimal_is_filled_exactly(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs="доля: {title: Т, type: decimal, scale: 2, min: 0, max: 1, source: заявление, default: 0.10}",
        refuse="- {id: п, title: Т, unless: доля = 0.1, basis: акт/п.1}",
        record="доля: доля",
    )
    made = service.decide(regdsl.submit(service, {"submitted_at": "2026-03-16", "inputs": {}})).to_dict()
    assert (made["outcome"], made["results"]) == ("granted", {"доля": "0.10"})


KLEENE = {
    "inputs": "\n".join(f"{name}: {{title: Т, type: boolean, source: полиция}}" for name in "абв"),
}


@pytest.mark.parametrize(
    ("condition", "inputs", "outcome"),
    [
        ("а and б", {"а": False}, "granted"),
        ("а and б", {"а": True}, "needs_data"),
        ("а or б", {"а": True}, "refused"),
        ("а or б", {"а": False}, "needs_data"),
        ("not(а)", {}, "needs_data"),
        ("а = б", {"а": True}, "needs_data"),
        ("if а then б else в", {"б": True, "в": True}, "refused"),
        ("if а then б else в", {"б": False, "в": False}, "granted"),
        ("if а then б else в", {"б": True, "в": False}, "needs_data"),
        ("if а then б else в", {"а": True, "б": True}, "refused"),
    ],
)
def test_unknown_goes_through_conditions(tmp_path: Path, condition: str, inputs: dict[str, bool], outcome: str) -> None:
    service = load(tmp_path, **KLEENE, refuse=f"- {{id: п, title: Т, when: {condition}, basis: акт/п.1}}")
    assert said(service, inputs)["outcome"] == outcome


def test_only_what_matters_is_needed(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        **KLEENE,
        refuse="- {id: п, title: Т, when: а and б, basis: акт/п.1}\n- {id: р, title: Т, when: в, basis: акт/п.1}",
    )
    assert needed(said(service, {"а": False})) == ["в"]
    assert needed(said(service, {"а": True, "в": False})) == ["б"]
    assert needed(said(service, {"а": False, "в": False})) == []


def test_an_empty_list_and_an_unknown_list_differ(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs="доходы: {title: Т, type: list of money, min: 0, max: 100, max_items: 3, source: налоговая}",
        refuse="- {id: п, title: Т, unless: sum(доходы) <= 10, basis: акт/п.1}",
    )
    assert said(service, {"доходы": []})["outcome"] == "granted"
    assert said(service, {})["outcome"] == "needs_data"
    assert said(service, {"доходы": ["5.00", "5.01"]})["outcome"] == "refused"
    assert said(service, {"доходы": ["5.00", "5.00"]})["outcome"] == "granted"


RECORD = {
    "inputs": """
        сумма: {title: С, type: money, min: -1000, max: 1000, source: налоговая}
        число: {title: Ч, type: integer, min: 0, max: 9, source: налоговая}
        день: {title: Д, type: date, source: полиция}
        имя: {title: И, type: text, nullable: true, source: заявление}
        площади: {title: П, type: list of decimal, scale: 1, min: 0, max: 9, max_items: 3, source: полиция}
        миг: {title: М, type: date and time, source: полиция}
        есть: {title: Е, type: boolean, source: полиция}
    """,
    "record": "сумма: сумма\nчисло: число\nдень: день\nимя: имя\nплощади: площади\nмиг: миг\nесть: есть",
}
VALUES = {
    "сумма": "-0.50",
    "число": 3,
    "день": "2026-02-28",
    "имя": None,
    "площади": ["1.5", "2"],
    "миг": "2026-03-01T10:00:00+03:00",
    "есть": True,
}


def test_results_are_written_exactly(tmp_path: Path) -> None:
    assert said(load(tmp_path, **RECORD), VALUES)["results"] == {**VALUES, "площади": ["1.5", "2.0"]}


@pytest.mark.parametrize("name", VALUES)
def test_an_unknown_result_grants_nothing(tmp_path: Path, name: str) -> None:
    made = said(load(tmp_path, **RECORD), {key: value for key, value in VALUES.items() if key != name})
    assert (made["outcome"], needed(made), made["results"]) == ("needs_data", [name], {})


def test_a_refusal_has_no_results_and_waits_for_none(tmp_path: Path) -> None:
    service = load(tmp_path, **RECORD, refuse="- {id: п, title: Т, unless: есть, basis: акт/п.1}")
    made = said(service, {"есть": False})
    assert (made["outcome"], made["results"], made["needs"]) == ("refused", {}, [])


def test_a_day_that_is_not_said_is_unknown(tmp_path: Path) -> None:
    from datetime import date

    service = load(tmp_path, inputs=RECORD["inputs"], record="подано: дата обращения")
    made = service.decide({"inputs": VALUES}, on=date(2026, 3, 16)).to_dict()
    assert made["outcome"] == "needs_data"
    assert [need["input"] for need in made["needs"]] == ["дата обращения"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("field", "name"), [("channel", "канал"), ("applicant_category", "категория заявителя")])
def test_a_channel_or_category_that_is_not_said_is_unknown(tmp_path: Path, field: str, name: str) -> None:
    value = {"channel": "epgu", "applicant_category": "citizen"}[field]
    service = load(tmp_path, refuse=f"- {{id: п, title: Т, unless: '{name} = \"{value}\"', basis: акт/п.1}}")
    made = said(service, {"возраст": 20})
    assert (made["outcome"], needed(made)) == ("needs_data", [name])
    assert said(service, {"возраст": 20}, **{field: value})["outcome"] == "granted"
