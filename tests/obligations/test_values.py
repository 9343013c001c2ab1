"""Both sides of a border inside what is granted, and pairs of conditions of variants, against what people would say."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.obligations.gauge import gauge_of
from regdsl.verify.suite import suite_of
from tests.decide.services import application, load, write

INPUTS = "\n".join(
    (
        "доход: {title: Доход, type: integer, min: 0, max: 9, source: налоговая}",
        "детей: {title: Детей, type: integer, min: 0, max: 4, source: полиция}",
        "судим: {title: Судим, type: boolean, source: полиция}",
    )
)
REFUSE = "- {id: судим, title: Судим, when: судим, basis: акт/п.1}"
DOMAINS: dict[str, Any] = {"доход": range(10), "детей": range(5), "судим": (False, True)}


def everybody(made: regdsl.Regulation) -> Iterator[tuple[dict[str, Any], frozenset[str]]]:
    """Everybody, with what his decision shows of borders and pairs."""
    gauge = gauge_of(made.program)
    for values in product(*DOMAINS.values()):
        given = dict(zip(DOMAINS, values, strict=True))
        decision = made.decide(application(given))
        yield given, frozenset(gauge.shown_by(decision, decision.to_dict("ru")))


def agrees(made: regdsl.Regulation) -> None:
    """A made suite shows all that anybody can, and calls the rest impossible."""
    suite = suite_of(made.engine)
    can = frozenset[str]().union(*(shown for _, shown in everybody(made)))
    owed = {one.id for one in suite.gauge.yardstick.obligations if not one.id.startswith("outcomes/needs_data")}
    assert not suite.open
    assert {one.id for one in suite.impossible} == owed - can
    assert frozenset[str]().union(*(one.shows for one in suite.applicants)) >= can & owed


@pytest.mark.parametrize(
    ("record", "on", "beyond"),
    [
        (
            "итог: if доход <= 5 then 10 else 0",
            lambda income, children: income == 5,
            lambda income, children: income == 6,
        ),
        ("итог: min(доход, 7)", lambda income, children: income == 7, lambda income, children: income == 8),
        ("итог: 'max(2, доход)'", lambda income, children: income == 2, lambda income, children: income == 1),
        (
            "итог: if детей > 2 then 1 else min(доход, 4)",
            lambda income, children: children <= 2 and income == 4,
            lambda income, children: children <= 2 and income == 5,
        ),
        (
            "итог: if детей < 3 then (if доход < 4 then 1 else 2) else 3",
            lambda income, children: children < 3 and income == 4,
            lambda income, children: children < 3 and income == 3,
        ),
    ],
)
def test_the_sides_of_a_threshold_in_a_field_of_the_record(tmp_path: Path, record: str, on: Any, beyond: Any) -> None:
    made = load(tmp_path, inputs=INPUTS, refuse=REFUSE, record=record)
    last = max(
        one.group for one in gauge_of(made.program).yardstick.obligations if one.id.startswith("borders/results/")
    )
    for given, shown in everybody(made):
        people = given["доход"], given["детей"]
        granted = not given["судим"]
        assert (f"{last}/on" in shown) is (granted and on(*people)), given
        assert (f"{last}/beyond" in shown) is (granted and beyond(*people)), given
    agrees(made)


@pytest.mark.parametrize(
    ("definitions", "record", "refuse", "granted_only"),
    [
        ("размер: {title: Р, expr: if доход <= 5 then 10 else 0}", "итог: размер + детей", REFUSE, True),
        ("бедный: {title: Б, expr: доход <= 5}", "итог: if бедный then 2 else 1", REFUSE, True),
        (
            "размер: {title: Р, expr: if доход <= 5 then 3 else 1}",
            "итог: размер",
            f"{REFUSE}\n- {{id: мало, title: Мало, when: детей > размер, basis: акт/п.2}}",
            False,
        ),
    ],
)
def test_the_sides_of_a_threshold_in_what_the_record_rests_on(
    tmp_path: Path, definitions: str, record: str, refuse: str, granted_only: bool
) -> None:
    made = load(tmp_path, inputs=INPUTS, definitions=definitions, refuse=refuse, record=record)
    (group,) = {
        one.group for one in gauge_of(made.program).yardstick.obligations if one.id.startswith("borders/definitions/")
    }
    for given, shown in everybody(made):
        looked = not granted_only or not given["судим"]
        assert (f"{group}/on" in shown) is (looked and given["доход"] == 5), given
        assert (f"{group}/beyond" in shown) is (looked and given["доход"] == 6), given
    agrees(made)


VARIANTS = "\n".join(
    (
        "- {id: первый, title: Первый, when: доход > 7}",
        "- {id: второй, title: Второй, when: 'детей > 2 and доход < 4'}",
        "- {id: прочий, title: Прочий, otherwise: true}",
    )
)


def test_conditions_of_a_variant_have_pairs_where_it_is_none_before(tmp_path: Path) -> None:
    """The first condition turns the second variant where the other holds, and the other way round."""
    made = load(tmp_path, inputs=INPUTS, variants=VARIANTS, refuse=REFUSE)
    pairs = {
        "1/true": lambda income, children: children > 2 and income < 4,
        "1/false": lambda income, children: children <= 2 and income < 4,
        "2/true": lambda income, children: children > 2 and income < 4,
        "2/false": lambda income, children: children > 2 and 4 <= income <= 7,
    }
    for given, shown in everybody(made):
        for name, holds in pairs.items():
            expected = holds(given["доход"], given["детей"])
            assert (f"pairs/variants/второй/{name}" in shown) is expected, (name, given)
        assert ("borders/variants/второй/1/on" in shown) is (given["детей"] == 2 and given["доход"] <= 7), given
    agrees(made)


def test_each_child_has_a_record_of_his_own(tmp_path: Path) -> None:
    sections = {
        "types": "чел: {лет: {title: Лет, type: integer, min: 0, max: 9}, судим: {title: С, type: boolean}}",
        "inputs": "дети: {title: Дети, type: list of чел, key: имя, min_items: 1, max_items: 2, source: полиция}",
        "subject": "name: чел\nin: дети",
        "refuse": "- {id: судим, title: Судим, when: чел.судим, basis: акт/п.1, about: чел}",
        "record": "сумма: if чел.лет < 3 then 2 else 1",
    }
    path = write(tmp_path, **sections)
    text = path.read_text(encoding="utf-8").replace("  register: Реестр\n", "  register: Реестр\n  per: subject\n")
    path.write_text(text, encoding="utf-8")
    again = regdsl.load(path)
    assert isinstance(again, regdsl.Regulation)
    gauge = gauge_of(again.program)
    for (one, guilty), (other, clean) in product(product((2, 3, 4), (False, True)), repeat=2):
        children = {"А": {"лет": one, "судим": guilty}, "Б": {"лет": other, "судим": clean}}
        decision = again.decide(application({"дети": children}))
        shown = gauge.shown_by(decision, decision.to_dict("ru"))
        paid = {years for years, refused in ((one, guilty), (other, clean)) if not refused}
        assert ("borders/results/сумма/1/on" in shown) is (3 in paid)
        assert ("borders/results/сумма/1/beyond" in shown) is (2 in paid)
    suite = suite_of(again.engine)
    assert not suite.open
    assert not suite.impossible
