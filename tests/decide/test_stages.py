"""Stages: their order, what is evaluated at each, and what an unknown does to them."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import ids, load, needed, said

FLAGS = "\n".join(
    f"{name}: {{title: Сведение {name}, type: boolean, source: полиция}}"
    for name in ("а", "б", "в", "г", "д", "е", "ж")
)
STAGED = {
    "terminate": "- {id: прекращено, title: Т, when: а, basis: акт/п.1}",
    "leave_unconsidered": "- {id: отозвано, title: Т, event: withdrawn, basis: акт/п.1}",
    "reject_intake": "- {id: приём, title: Т, when: б, basis: акт/п.1}",
    "return_": "- {id: возврат, title: Т, when: в, basis: акт/п.1}",
    "correct": "- {id: доработка, title: Т, when: г, basis: акт/п.1}",
    "suspend": "- {id: приостановка, title: Т, when: д, basis: акт/п.1}",
    "refuse": "- {id: отказ, title: Т, when: е, basis: акт/п.1}",
}
ORDER = (
    ("а", "terminated", "прекращено"),
    ("б", "not_accepted", "приём"),
    ("в", "returned", "возврат"),
    ("г", "to_correct", "доработка"),
    ("д", "suspended", "приостановка"),
    ("е", "refused", "отказ"),
)
ALL_FALSE = {name: False for name, _, _ in ORDER}


@pytest.fixture
def staged(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, inputs=FLAGS, **STAGED)


@pytest.fixture
def three(tmp_path: Path) -> regdsl.Regulation:
    grounds = [f"- {{id: п{name}, title: Т, when: {name}, basis: акт/п.1}}" for name in "абв"]
    return load(tmp_path, inputs=FLAGS, refuse="\n".join(grounds))


@pytest.mark.parametrize(("name", "outcome", "ground"), ORDER)
def test_every_effect_has_its_own_outcome(staged: regdsl.Regulation, name: str, outcome: str, ground: str) -> None:
    made = said(staged, {**ALL_FALSE, name: True})
    assert (made["outcome"], ids(made)) == (outcome, [ground])
    assert made["complete"] is True
    assert made["certain"] is None


@pytest.mark.parametrize("first", range(len(ORDER)))
def test_the_earliest_stage_with_a_true_ground_decides(staged: regdsl.Regulation, first: int) -> None:
    values = {name: index >= first for index, (name, _, _) in enumerate(ORDER)}
    made = said(staged, values)
    assert made["outcome"] == ORDER[first][1]
    assert ids(made) == [ORDER[first][2]]


@pytest.mark.parametrize("first", range(len(ORDER)))
def test_no_stage_is_entered_past_an_unknown(staged: regdsl.Regulation, first: int) -> None:
    values = {name: index > first for index, (name, _, _) in enumerate(ORDER) if index != first}
    made = said(staged, values)
    assert made["outcome"] == "needs_data"
    assert made["undetermined"] == [ORDER[first][2]]
    assert needed(made) == [ORDER[first][0]]
    assert ids(made) == []
    assert made["certain"] is None


def test_everything_false_is_granted(staged: regdsl.Regulation) -> None:
    made = said(staged, ALL_FALSE)
    assert (made["outcome"], made["complete"], made["grounds"], made["needs"]) == ("granted", True, [], [])


def test_withdrawal_comes_after_termination_and_before_all_else(staged: regdsl.Regulation) -> None:
    withdrawn = {"type": "withdrawn"}
    assert said(staged, {**ALL_FALSE, "а": True}, withdrawn)["outcome"] == "terminated"
    assert said(staged, {**ALL_FALSE, "б": True, "е": True}, withdrawn)["outcome"] == "left_unconsidered"


def test_all_true_grounds_of_a_stage_are_named(three: regdsl.Regulation) -> None:
    made = said(three, {"а": True, "б": False, "в": True})
    assert (made["outcome"], ids(made), made["undetermined"]) == ("refused", ["па", "пв"], [])


def test_a_true_ground_among_unknown_ones_is_certain_but_not_decided(three: regdsl.Regulation) -> None:
    made = said(three, {"а": False, "в": True})
    assert made["outcome"] == "needs_data"
    assert made["certain"] == "refuse"
    assert made["complete"] is False
    assert made["undetermined"] == ["пб"]
    assert ids(made) == ["пв"]
    assert needed(made) == ["б"]


def test_what_is_certain_stays_certain_when_the_rest_is_learnt(three: regdsl.Regulation) -> None:
    for rest in (False, True):
        made = said(three, {"а": False, "в": True, "б": rest})
        assert made["outcome"] == "refused"
        assert "пв" in ids(made)


def test_nothing_true_and_something_unknown_is_not_certain(three: regdsl.Regulation) -> None:
    made = said(three, {"а": False})
    assert (made["outcome"], made["certain"], made["undetermined"]) == ("needs_data", None, ["пб", "пв"])


def test_nothing_known_grants_nothing(staged: regdsl.Regulation) -> None:
    assert said(staged, {})["outcome"] == "needs_data"


def test_all_failing_limbs_are_named_and_no_other(tmp_path: Path) -> None:
    limbs = "\n".join(f"    к{name}: {{expr: {name}, title: К}}" for name in "абв")
    regulation = load(
        tmp_path,
        inputs=FLAGS,
        refuse=f"- id: п\n  title: Т\n  basis: акт/п.1\n  unless:\n{limbs}",
    )
    made = said(regulation, {"а": False, "б": True, "в": False})
    assert [limb["id"] for limb in made["grounds"][0]["limbs"]] == ["ка", "кв"]
    partly = said(regulation, {"а": False, "б": True})
    assert partly["outcome"] == "refused", "a ground with a failing limb is true, whatever the other limbs are"
    assert [limb["id"] for limb in partly["grounds"][0]["limbs"]] == ["ка"]


def test_an_early_stage_decides_on_its_first_true_ground(tmp_path: Path) -> None:
    grounds = "\n".join(f"- {{id: п{name}, title: Т, when: {name}, basis: акт/п.1}}" for name in "абв")
    regulation = load(tmp_path, inputs=FLAGS, refuse=grounds, early="[refuse]")
    made = said(regulation, {"а": False, "в": True})
    assert (made["outcome"], made["complete"], made["undetermined"], made["certain"]) == (
        "refused",
        False,
        ["пб"],
        None,
    )
    whole = said(regulation, {"а": False, "б": False, "в": True})
    assert (whole["outcome"], whole["complete"], whole["undetermined"]) == ("refused", True, [])
    assert said(regulation, {"а": False, "б": False})["outcome"] == "needs_data"


def test_early_concerns_its_own_stage_only(tmp_path: Path) -> None:
    two = "- {{id: {0}1, title: Т, when: {1}, basis: акт/п.1}}\n- {{id: {0}2, title: Т, when: {2}, basis: акт/п.1}}"
    regulation = load(
        tmp_path,
        inputs=FLAGS,
        return_=two.format("р", "а", "б"),
        refuse=two.format("о", "в", "г"),
        early="[return]",
    )
    assert said(regulation, {"а": True})["outcome"] == "returned"
    made = said(regulation, {"а": False, "б": False, "в": True})
    assert (made["outcome"], made["certain"]) == ("needs_data", "refuse")


def test_needs_name_the_title_and_the_source_in_the_language_asked_for(tmp_path: Path) -> None:
    sidecar = """\
regdsl: "1"
kind: translation
of: test.small
language: en
inputs: {возраст: Age}
sources: {полиция: {title: The police}}
"""
    (tmp_path / "service.en.yaml").write_text(sidecar, encoding="utf-8")
    regulation = load(tmp_path, refuse="- {id: п, title: Т, unless: возраст >= 18, basis: акт/п.1}")
    decision = regulation.decide({"submitted_at": "2026-03-16", "inputs": {}})
    assert decision.to_dict("ru")["needs"] == [{"input": "возраст", "title": "Возраст", "source": "Полиция"}]
    assert decision.to_dict("en")["needs"] == [{"input": "возраст", "title": "Age", "source": "The police"}]
