"""What other engines of law got wrong: each mistake is a test here."""

from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import AGE, load, needed, said, text

PREMIUM: dict[str, str] = {
    "inputs": """
        доход: {title: Доход, type: money, source: налоговая}
        имущество: {title: Имущество, type: money, source: налоговая}
    """,
    "refuse": """
        - {id: доход, title: Т, unless: доход <= 20000, basis: акт/п.1}
        - {id: имущество, title: Т, unless: имущество <= 100000, basis: акт/п.1}
    """,
    "record": "премия: 'round half up(1000 - доход / 100, 2)'",
}


@pytest.mark.parametrize("inputs", [{}, {"доход": "0"}, {"имущество": "0"}, {"доход": "20000"}])
def test_a_missing_income_never_grants_the_premium(tmp_path: Path, inputs: dict[str, str]) -> None:
    made = said(load(tmp_path, **PREMIUM), inputs)
    assert (made["outcome"], made["results"]) == ("needs_data", {})
    assert set(needed(made)) == {"доход", "имущество"} - inputs.keys()


def test_a_missing_income_is_not_an_income_of_nothing(tmp_path: Path) -> None:
    service = load(tmp_path, **PREMIUM)
    assert said(service, {"доход": "0", "имущество": "0"})["results"] == {"премия": "1000.00"}
    with pytest.raises(regdsl.ApplicationError):
        said(service, {"доход": None, "имущество": "0"})


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("refuse:", "refused:"),
        ("unless: возраст >= 18", "unles: возраст >= 18"),
        ("type: integer", "typ: integer"),
        ("in_force:", "inforce:"),
        ("min: 0", "minimum: 0"),
    ],
)
def test_a_keyword_that_is_not_known_is_an_error(tmp_path: Path, right: str, wrong: str) -> None:
    whole = text(refuse="- {id: п, title: Т, unless: возраст >= 18, basis: акт/п.1}")
    assert right in whole
    path = tmp_path / "service.yaml"
    path.write_text(whole.replace(right, wrong), encoding="utf-8")
    with pytest.raises(regdsl.LoadError) as caught:
        regdsl.load(path)
    assert any(wrong.split(":", 1)[0] in found.message("en") for found in caught.value.diagnostics)


@pytest.mark.parametrize("total", ["а + б", "sum([а, б])"])
def test_a_sum_of_what_is_not_known_is_not_zero(tmp_path: Path, total: str) -> None:
    service = load(
        tmp_path,
        inputs="а: {title: А, type: money, source: налоговая}\nб: {title: Б, type: money, source: налоговая}",
        refuse=f"- id: п\n  title: Т\n  basis: акт/п.1\n  unless: '{total} <= 10'",
    )
    for inputs in ({}, {"а": "0"}, {"а": "11"}):
        assert said(service, inputs)["outcome"] == "needs_data"
    assert said(service, {"а": "11", "б": "0"})["outcome"] == "refused"


def test_a_sum_over_what_may_be_absent_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(regdsl.LoadError):
        load(
            tmp_path,
            inputs="а: {title: А, type: money, nullable: true, source: налоговая}",
            refuse="- id: п\n  title: Т\n  basis: акт/п.1\n  unless: 'а + 1 <= 10'",
        )


SCREEN = {
    "inputs": "\n".join(f"{name}: {{title: Т, type: boolean, source: полиция}}" for name in "абвг"),
    "terminate": "- {id: т, title: Т, when: а and б, basis: акт/п.1}",
    "refuse": "- {id: р, title: Т, when: в, basis: акт/п.1}",
}


def test_a_question_that_cannot_change_the_answer_is_not_asked(tmp_path: Path) -> None:
    service = load(tmp_path, **SCREEN)
    assert needed(said(service, {"а": False})) == ["в"]
    assert needed(said(service, {"а": False, "в": True})) == []
    for inputs in ({}, {"а": True}, {"а": False}):
        assert "г" not in needed(said(service, inputs)), "no ground reads it"


def test_what_comes_after_the_next_step_is_not_asked_yet(tmp_path: Path) -> None:
    assert needed(said(load(tmp_path, **SCREEN), {"а": True})) == ["б"]


def test_asking_all_that_is_needed_comes_to_an_end(tmp_path: Path) -> None:
    service = load(tmp_path, **SCREEN)
    inputs: dict[str, Any] = {}
    for _ in range(4):
        made = said(service, inputs)
        if made["outcome"] != "needs_data":
            break
        assert made["needs"], "where data are needed, it is said which"
        inputs.update(dict.fromkeys(needed(made), False))
    assert made["outcome"] == "granted"
    assert "г" not in inputs


@pytest.mark.parametrize("name", ["возрст", "Возраст", "возраст ", "vozrast"])
def test_a_typo_in_an_application_is_an_error(tmp_path: Path, name: str) -> None:
    service = load(tmp_path, inputs=AGE)
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(service, {name: 30})
    (found,) = caught.value.diagnostics
    assert (found.kind.code, found.pointer) == ("APP002", f"/inputs/{name}")


def test_a_typo_in_an_application_is_recognised(tmp_path: Path) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(load(tmp_path, inputs=AGE), {"возрст": 30})
    assert "возраст" in caught.value.diagnostics[0].help_text("en")


def test_a_typo_in_a_condition_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(regdsl.LoadError) as caught:
        load(tmp_path, refuse="- {id: п, title: Т, unless: возрст >= 18, basis: акт/п.1}")
    assert "возрст" in str(caught.value)


def test_a_code_that_is_not_in_the_list_is_an_error_in_a_condition(tmp_path: Path) -> None:
    with pytest.raises(regdsl.LoadError):
        load(
            tmp_path,
            inputs="вид: {title: В, type: code, values: {дом: Дом, сад: Сад}, source: полиция}",
            refuse='- {id: п, title: Т, when: вид = "дача", basis: акт/п.1}',
        )


@pytest.mark.parametrize("field", ["input", "Inputs", "submited_at"])
def test_a_typo_in_a_field_of_the_application_is_an_error(tmp_path: Path, field: str) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(load(tmp_path), {"возраст": 30}, **{field: {}})
    assert caught.value.diagnostics[0].kind.code == "APP001"
