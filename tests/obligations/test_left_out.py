"""Each datum that a stage requires decides by itself that something was left out."""

from pathlib import Path
from typing import Any

import pytest

from regdsl.library.obligation_words import words_of
from regdsl.obligations.gauge import Gauge, gauge_of
from tests.decide.services import application, load

SERVICE = {
    "inputs": "\n".join(
        (
            "возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}",
            "адрес: {title: Адрес, type: text, source: заявление, required: return}",
            "школа: {title: Школа, type: text, source: заявление, required: return, only: [младший]}",
            "телефон: {title: Телефон, type: text, source: заявление, nullable: true}",
        )
    ),
    "variants": "\n".join(
        (
            "- {id: младший, title: Младший, when: возраст < 18}",
            "- {id: прочий, title: Прочий, otherwise: true}",
        )
    ),
    "return_": "- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.1}",
}
ADDRESS, SCHOOL = "pairs/grounds/пусто/1", "pairs/grounds/пусто/2"


@pytest.fixture(scope="module")
def gauge(tmp_path_factory: pytest.TempPathFactory) -> Gauge:
    return gauge_of(load(tmp_path_factory.mktemp("service"), **SERVICE).program)


def test_each_required_datum_has_two_sides(gauge: Gauge) -> None:
    pairs = {one.id for one in gauge.yardstick.obligations if one.id.startswith("pairs/")}
    assert pairs == {f"{group}/{side}" for group in (ADDRESS, SCHOOL) for side in ("true", "false")}


@pytest.mark.parametrize(
    ("inputs", "shown"),
    [
        ({"возраст": 10, "адрес": None, "школа": "1"}, {f"{ADDRESS}/true"}),
        ({"возраст": 10, "адрес": "А", "школа": None}, {f"{SCHOOL}/true"}),
        ({"возраст": 10, "адрес": None, "школа": None}, set()),
        ({"возраст": 10, "адрес": "А", "школа": "1"}, {f"{ADDRESS}/false", f"{SCHOOL}/false"}),
        ({"возраст": 20, "адрес": None}, {f"{ADDRESS}/true"}),
        ({"возраст": 20, "адрес": "А"}, {f"{ADDRESS}/false", f"{SCHOOL}/false"}),
        ({"возраст": 10, "адрес": None}, set()),
    ],
)
def test_it_has_the_say_where_nothing_else_is_left_out(
    tmp_path: Path, gauge: Gauge, inputs: dict[str, Any], shown: set[str]
) -> None:
    made = load(tmp_path, **SERVICE)
    decision = made.decide(application({**inputs, "телефон": None}))
    met = gauge.shown_by(decision, decision.to_dict("ru"))
    assert {one for one in met if one.startswith("pairs/")} == shown


def test_it_is_said_in_words(tmp_path: Path, gauge: Gauge) -> None:
    words = words_of(load(tmp_path, **SERVICE), gauge.yardstick.conditions)
    (one,) = (one for one in gauge.yardstick.obligations if one.id == f"{SCHOOL}/true")
    assert words.title(one).ru == "«Пусто» решает то, что не указано «Школа»"
    assert words.title(one).en == "`Пусто` turns on this being so: `Школа` is left out"
