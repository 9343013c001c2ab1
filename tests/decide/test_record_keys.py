"""The key of a record: a text of 1 to 1000 characters, whoever reads the application."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import application, load

SECTIONS = {
    "types": "карточка: {рост: {type: integer, min: 0, max: 300, title: Рост}}",
    "inputs": "дети: {title: Дети, type: list of карточка, key: имя, max_items: 3, source: полиция}",
    "refuse": "- {id: мал, title: Мал, when: some р in дети satisfies р.рост < 50, basis: акт/п.1}",
}


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, **SECTIONS)


@pytest.mark.parametrize("key", ["Я", "ф" * 999, "ф" * 1000])
def test_a_key_that_fits(service: regdsl.Regulation, key: str) -> None:
    inputs = {"дети": {key: {"рост": 40}}}
    assert service.decide(application(inputs)).to_dict("ru")["outcome"] == "refused"
    assert service.module.read(inputs) is not None, "it is read at speed too"


@pytest.mark.parametrize("key", ["", "ф" * 1001])
def test_a_key_that_does_not(service: regdsl.Regulation, key: str) -> None:
    inputs = {"дети": {key: {"рост": 40}}}
    assert service.module.read(inputs) is None
    with pytest.raises(regdsl.ApplicationError, match="APP022"):
        service.decide(application(inputs))
