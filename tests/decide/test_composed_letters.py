"""A letter is the same however it is put together: in a file, in JSON, in a value that Python hands over."""

import json
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

import regdsl
from tests.decide.services import load

SECTIONS = {
    "types": "ребёнок: {имя: {title: Имя, type: text}}",
    "inputs": (
        "край: {title: Край, type: text, source: полиция}\n"
        "сёла: {title: Сёла, type: list of text, max_items: 3, source: полиция}\n"
        "знак: {title: Знак, type: code, values: {й: И краткое, ё: Ё}, source: полиция}\n"
        "дети: {title: Дети, type: list of ребёнок, key: ид, max_items: 3, source: полиция}"
    ),
    "refuse": (
        "- {id: край, title: Край, when: 'край = \"Алтайский\"', basis: акт/п.1}\n"
        "- {id: село, title: Село, when: 'list contains(сёла, \"Чёрное\")', basis: акт/п.2}\n"
        "- {id: имя, title: Имя, when: 'some р in дети satisfies р.имя = \"Андрей\"', basis: акт/п.3}\n"
        "- {id: знак, title: Знак, when: 'знак = \"й\"', basis: акт/п.4}"
    ),
}
COMPOSED: dict[str, Any] = {
    "край": "Алтайский",
    "сёла": ["Белое", "Чёрное"],
    "знак": "й",
    "дети": {"Андрей": {"имя": "Андрей"}},
}
APART: dict[str, Any] = {
    "край": normalize("NFD", "Алтайский"),
    "сёла": ["Белое", normalize("NFD", "Чёрное")],
    "знак": normalize("NFD", "й"),
    "дети": {normalize("NFD", "Андрей"): {"имя": normalize("NFD", "Андрей")}},
}


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, **SECTIONS)


def decided(service: regdsl.Regulation, inputs: dict[str, Any]) -> dict[str, Any]:
    made = service.decide({"inputs": inputs, "submitted_at": "2026-03-16"}).to_dict("ru")
    return {key: value for key, value in made.items() if key != "application"}


def test_the_same_letters_are_decided_the_same(service: regdsl.Regulation) -> None:
    whole = decided(service, COMPOSED)
    assert [ground["id"] for ground in whole["grounds"]] == ["край", "село", "имя", "знак"]
    for name in COMPOSED:
        assert decided(service, {**COMPOSED, name: APART[name]}) == whole, name
    assert decided(service, APART) == whole


def test_json_says_the_same_as_python(service: regdsl.Regulation) -> None:
    data = json.dumps({"inputs": APART, "submitted_at": "2026-03-16"}, ensure_ascii=False).encode()
    assert json.loads(service.decide_json(data))["grounds"] == decided(service, APART)["grounds"]


def test_the_quick_outcome_leaves_such_letters_to_the_careful_reader(service: regdsl.Regulation) -> None:
    assert service.module.read(COMPOSED) is not None
    for name in COMPOSED:
        assert service.module.read({**COMPOSED, name: APART[name]}) is None, name


def test_two_keys_that_read_the_same_are_one_too_many(service: regdsl.Regulation) -> None:
    children = {**COMPOSED["дети"], **APART["дети"]}
    assert len(children) == 2
    with pytest.raises(regdsl.ApplicationError, match="APP053"):
        service.decide({"inputs": {**COMPOSED, "дети": children}, "submitted_at": "2026-03-16"})
