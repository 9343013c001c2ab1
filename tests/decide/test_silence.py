"""The authority's silence: it grants once its term has run out, in the variants for which the law says so."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import ids, load, needed, said

EXPIRED = {"type": "term_expired", "about": "решение"}

SECTIONS: dict[str, str] = {
    "features": """\
        цель:
          question: Что сделать?
          values: {построить: Построить, снести: Снести}
    """,
    "variants": """\
        table: |
          | цель      | => вариант |
          |-----------|------------|
          | построить | стройка    |
          | снести    | снос       |
    """,
    "inputs": """\
        отступ: {title: Отступ соблюдён, type: boolean, source: полиция}
        план: {title: План, type: text, source: заявление, required: return}
    """,
    "return_": "- {id: нет плана, title: Нет плана, event: missing_required, basis: акт/п.1}",
    "refuse": "- {id: отступ, title: Отступ мал, unless: отступ, basis: акт/п.2}",
    "terms": "решение: {length: 7 рабочих дней, from: поступление, basis: акт/п.3}",
    "silence": "after: решение\nmeans: granted\nonly: [стройка]\nbasis: акт/п.4",
}


@pytest.fixture
def silent(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, **SECTIONS)


def test_silence_grants_in_its_variant(silent: regdsl.Regulation) -> None:
    made = said(silent, {"цель": "построить", "план": None, "отступ": False}, EXPIRED)
    assert (made["outcome"], made["deemed"], made["complete"]) == ("granted", True, False)


def test_in_another_variant_it_is_decided_as_ever(silent: regdsl.Regulation) -> None:
    refused = said(silent, {"цель": "снести", "план": "есть", "отступ": False}, EXPIRED)
    assert (refused["outcome"], refused["deemed"], ids(refused)) == ("refused", False, ["отступ"])
    returned = said(silent, {"цель": "снести", "план": None, "отступ": False}, EXPIRED)
    assert (returned["outcome"], ids(returned)) == ("returned", ["нет плана"])


@pytest.mark.parametrize("plan", [None, "есть"])
def test_while_the_variant_is_open_nothing_is_decided_that_silence_may_yet_grant(
    silent: regdsl.Regulation, plan: str | None
) -> None:
    open_ = said(silent, {"план": plan, "отступ": False}, EXPIRED)
    assert (open_["outcome"], open_["certain"], needed(open_)) == ("needs_data", None, ["цель"])


def test_without_the_event_only_the_return_decides_while_the_variant_is_open(silent: regdsl.Regulation) -> None:
    assert said(silent, {"план": None, "отступ": False})["outcome"] == "returned"


def test_an_unknown_variant_is_reported(tmp_path: Path) -> None:
    with pytest.raises(regdsl.LoadError) as raised:
        load(tmp_path, **{**SECTIONS, "silence": SECTIONS["silence"].replace("[стройка]", "[перестройка]")})
    assert [one.pointer for one in raised.value.diagnostics] == ["/silence/only/0"]
