"""A hand-written suite by the yardstick: all that it owes is found, and what a case less leaves uncovered is named."""

from pathlib import Path

import pytest

from regdsl.obligations.obligation import Kind
from regdsl.report.owed import Owed
from regdsl.report.owed_text import render_owed
from regdsl.testing import measure
from tests.decide.services import write

INPUTS = "\n".join(
    f"{name}: {{title: Сведение {name}, type: boolean, source: полиция}}" for name in ("альфа", "бета", "гамма")
)
REFUSE = "- {id: отказ, title: Отказ, when: '(альфа and бета) or гамма', basis: акт/п.1}"
FULL = {
    "оба": "альфа: true, бета: true, гамма: false",
    "одно": "альфа: true, бета: false, гамма: false",
    "другое": "альфа: false, бета: true, гамма: false",
    "третье": "альфа: true, бета: false, гамма: true",
}
"""By hand: the pairs are оба/другое for альфа, оба/одно for бета, одно/третье for гамма."""


def owed(folder: Path, cases: dict[str, str], sections: dict[str, str] | None = None) -> Owed:
    write(folder, **(sections or {"inputs": INPUTS, "refuse": REFUSE}))
    lines = ['regdsl: "1"', "kind: cases", "regulation: test.small", "cases:"]
    for name, given in cases.items():
        lines.append(f"  - {{id: {name}, filed: 2026-03-16, given: {{{given}}}, expect: {{complete: true}}}}")
    (folder / "service.cases.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = measure([folder])
    assert report.usable, report.diagnostics
    assert report.owed is not None
    return report.owed


def missing(found: Owed, kind: Kind) -> set[str]:
    return {one.id for one in found.missing(kind)}


def test_four_cases_show_three_pairs(tmp_path: Path) -> None:
    found = owed(tmp_path, FULL)
    assert found.counts(Kind.PAIR) == (3, 3)
    assert found.counts(Kind.GROUND) == (1, 1)
    assert missing(found, Kind.OUTCOME) == {"outcomes/needs_data"}


@pytest.mark.parametrize(
    ("gone", "pairs"),
    [
        ("оба", {"pairs/grounds/отказ/1/true", "pairs/grounds/отказ/2/true"}),
        ("одно", {"pairs/grounds/отказ/2/false"}),
        ("другое", {"pairs/grounds/отказ/1/false"}),
        ("третье", {"pairs/grounds/отказ/3/true"}),
    ],
)
def test_without_a_case_its_pairs_are_named(tmp_path: Path, gone: str, pairs: set[str]) -> None:
    found = owed(tmp_path, {name: given for name, given in FULL.items() if name != gone})
    assert missing(found, Kind.PAIR) == pairs
    for one in found.missing(Kind.PAIR):
        assert one.span is not None
        assert one.span.file.endswith("service.yaml")
    text = render_owed(found, "ru")
    assert "«Отказ» решает то, что" in text
    assert "«Сведение " in text


def test_a_condition_for_which_data_lack_is_not_shown(tmp_path: Path) -> None:
    found = owed(tmp_path, {"без беты": "альфа: true, гамма: false"})
    assert len(missing(found, Kind.PAIR)) == 6
    assert missing(found, Kind.GROUND) == {"grounds/отказ/applies", "grounds/отказ/escaped"}
    assert missing(found, Kind.OUTCOME) == {"outcomes/granted", "outcomes/refused"}


def test_a_ground_that_no_decision_comes_to_shows_nothing(tmp_path: Path) -> None:
    suspend = "- {id: стоп, title: Стоп, when: гамма, basis: акт/п.2}"
    sections = {"inputs": INPUTS, "refuse": REFUSE, "suspend": suspend}
    found = owed(tmp_path, {"стоит": "альфа: true, бета: true, гамма: true"}, sections)
    assert len(missing(found, Kind.PAIR)) == 6


def test_a_shared_criterion_has_pairs_of_its_own(tmp_path: Path) -> None:
    criteria = "условие: {title: Условие, expr: альфа or бета}"
    refuse = "- {id: отказ, title: Отказ, unless: условие, basis: акт/п.1}"
    found = owed(tmp_path, FULL, {"inputs": INPUTS, "criteria": criteria, "refuse": refuse})
    assert found.counts(Kind.PAIR) == (0, 2)
    assert missing(found, Kind.PAIR) == {"pairs/definitions/условие/1/false", "pairs/definitions/условие/2/false"}


def test_json_names_what_is_missing(tmp_path: Path) -> None:
    made = owed(tmp_path, {"третье": FULL["третье"]}).to_dict("en")
    assert made["pairs"]["covered"] == 0
    assert made["pairs"]["total"] == 3
    assert {one["id"] for one in made["outcomes"]["missing"]} == {"outcomes/granted", "outcomes/needs_data"}
    assert all(one["title"] and one["line"] for one in made["pairs"]["missing"])
