"""Both sides of a border: on the limit, and the nearest value beyond it, in the unit of the datum."""

from pathlib import Path
from typing import Any

import pytest

from regdsl.obligations.gauge import gauge_of
from tests.decide.services import application, load

INPUTS = "\n".join(
    (
        "возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}",
        "доход: {title: Доход, type: money, max: 100000, source: налоговая}",
        "едоков: {title: Едоков, type: integer, min: 1, max: 20, source: полиция}",
        "рождён: {title: Рождён, type: date, min: 1900-01-01, max: 2100-12-31, source: полиция}",
        "отступы: {title: Отступы, type: list of decimal, scale: 2, min: 0, max: 9, min_items: 1, max_items: 5, "
        "source: полиция}",
    )
)
GIVEN: dict[str, Any] = {
    "возраст": 30,
    "доход": "0.00",
    "едоков": 1,
    "рождён": "1990-01-01",
    "отступы": ["5.00"],
}


@pytest.mark.parametrize(
    ("unless", "name", "on", "beyond", "far"),
    [
        ("доход <= 50000", "доход", "50000.00", "50000.01", "50000.02"),
        ("not(доход > 50000)", "доход", "50000.00", "50000.01", "49999.99"),
        ("доход < 50000", "доход", "50000.00", "49999.99", "50000.01"),
        ("50000 >= доход", "доход", "50000.00", "50000.01", "49999.99"),
        ("возраст >= 18", "возраст", 18, 17, 19),
        ("возраст > 18", "возраст", 18, 19, 17),
        ("2 * доход <= 1000", "доход", "500.00", "500.01", "500.02"),
        ("доход / едоков <= 1000", "доход", "1000.00", "1000.01", "1000.02"),
        ('рождён <= date("2008-03-16")', "рождён", "2008-03-16", "2008-03-17", "2008-03-18"),
        ("every о in отступы satisfies о >= 3", "отступы", ["5.00", "3.00"], ["2.99"], ["2.98", "3.01"]),
        ("some о in отступы satisfies о >= 3", "отступы", ["3.00"], ["1.00", "2.99"], ["2.98"]),
    ],
)
def test_the_sides_of_a_border(tmp_path: Path, unless: str, name: str, on: Any, beyond: Any, far: Any) -> None:
    refuse = f"- {{id: отказ, title: Отказ, unless: '{unless}', basis: акт/п.1}}"
    made = load(tmp_path, inputs=INPUTS, refuse=refuse)
    gauge = gauge_of(made.program)

    def shown(value: Any) -> set[str]:
        decision = made.decide(application({**GIVEN, name: value}))
        met = gauge.shown_by(decision, decision.to_dict("ru"))
        return {one.rpartition("/")[2] for one in met if one.startswith("borders/")}

    assert shown(on) == {"on"}
    assert shown(beyond) == {"beyond"}
    assert shown(far) == set()


def test_a_range_has_two_borders(tmp_path: Path) -> None:
    refuse = "- {id: отказ, title: Отказ, unless: 'возраст in [18..65]', basis: акт/п.1}"
    gauge = gauge_of(load(tmp_path, inputs=INPUTS, refuse=refuse).program)
    groups = {one.group for one in gauge.yardstick.obligations if one.id.startswith("borders/")}
    assert groups == {"borders/grounds/отказ/1", "borders/grounds/отказ/2"}


def test_what_rests_on_no_datum_has_no_border(tmp_path: Path) -> None:
    refuse = "- {id: отказ, title: Отказ, unless: 'предел <= 10 or возраст >= 0', basis: акт/п.1}"
    parameters = (
        "предел: {title: Предел, type: integer, min: 0, max: 99, "
        "values: [{from: 2020-01-01, open: true, value: 7, basis: акт/п.1}]}"
    )
    gauge = gauge_of(load(tmp_path, inputs=INPUTS, refuse=refuse, parameters=parameters).program)
    groups = {one.group for one in gauge.yardstick.obligations if one.id.startswith("borders/")}
    assert groups == {"borders/grounds/отказ/1"}
