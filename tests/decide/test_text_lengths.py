"""The length that an author allows a text: asked of every text that comes in, given to every reading of it."""

import json
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import load, write

INPUTS = """\
    имя: {title: Имя, type: text, max_length: 5, source: полиция}
    улицы: {title: Улицы, type: list of text, max_length: 3, max_items: 2, source: полиция}
    дети: {title: Дети, type: list of ребёнок, key: кто, max_items: 2, source: полиция}
"""
TYPES = "ребёнок: {прозвище: {title: Прозвище, type: text, max_length: 2}}"
REFUSE = """\
- {id: имя, title: Имя, when: 'имя = "Ия"', basis: акт/п.1}
- {id: улица, title: Улица, when: 'count(улицы[item = "м"]) > 0', basis: акт/п.2}
- {id: дитя, title: Дитя, when: 'some д in дети satisfies д.прозвище = "б"', basis: акт/п.3}
"""
FITS: dict[str, Any] = {"имя": "Ольга", "улицы": ["Мир", ""], "дети": {"первый": {"прозвище": "ох"}}}


@pytest.fixture
def named(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, inputs=INPUTS, types=TYPES, refuse=REFUSE)


@pytest.mark.parametrize("asked_before", [0, 3])
def test_texts_of_the_allowed_length_are_decided_upon(named: regdsl.Regulation, asked_before: int) -> None:
    for _ in range(asked_before + 1):  # the first application is read carefully, the others by generated code
        decision = named.decide({"inputs": FITS, "submitted_at": "2026-03-16"})
    assert decision.outcome.value == "granted"


@pytest.mark.parametrize("asked_before", [0, 3])
@pytest.mark.parametrize(
    ("inputs", "pointer", "said"),
    [
        ({"имя": "Ольгаа"}, "/inputs/имя", "«имя»: в тексте 6 знаков, допускается не больше 5"),
        ({"улицы": ["Мир", "Миру"]}, "/inputs/улицы/1", "«улицы»: в тексте 4 знаков, допускается не больше 3"),
        ({"дети": {"а": {"прозвище": "ого"}}}, "/inputs/дети/а/прозвище", "не больше 2"),
    ],
)
def test_a_longer_text_is_refused_at_its_place(
    named: regdsl.Regulation, asked_before: int, inputs: dict[str, Any], pointer: str, said: str
) -> None:
    for _ in range(asked_before):
        named.decide({"inputs": FITS, "submitted_at": "2026-03-16"})
    with pytest.raises(regdsl.ApplicationError) as raised:
        named.decide({"inputs": {**FITS, **inputs}, "submitted_at": "2026-03-16"})
    (found,) = raised.value.diagnostics
    assert (found.kind.code, found.pointer) == ("APP038", pointer)
    assert said in found.message("ru")


def test_the_schema_of_an_application_says_the_lengths(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from regdsl.cli.main import main

    path = write(tmp_path, inputs=INPUTS, types=TYPES, refuse=REFUSE)
    assert main(["compile", str(path), "--to", "json-schema"]) == 0
    inputs = json.loads(capsys.readouterr().out)["properties"]["inputs"]["properties"]
    assert inputs["имя"]["maxLength"] == 5
    assert inputs["улицы"]["items"]["maxLength"] == 3
    assert inputs["дети"]["additionalProperties"]["properties"]["прозвище"]["maxLength"] == 2


def test_a_default_keeps_to_the_length(tmp_path: Path) -> None:
    inputs = "имя: {title: Имя, type: text, max_length: 2, default: Ольга, source: заявление}"
    with pytest.raises(regdsl.LoadError) as raised:
        load(tmp_path, inputs=inputs)
    assert "/inputs/имя/default" in {one.pointer for one in raised.value.diagnostics}
