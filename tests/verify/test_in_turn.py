"""Several results of one application, each decided on every subject: what the first one states is stated."""

from pathlib import Path

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.verify.run import verify
from regdsl.verify.suite import suite_of
from regdsl.verify.verdict import Proved
from tests.cli.calling import call

TWO = """\
regdsl: "1"
kind: regulation
id: test.two
version: "1"
language: ru
title: Два результата
in_force: {from: 2026-01-01}
authority: {level: regional, body: Орган, owner: {post: deputy_head}, time_zone: Europe/Moscow}
legal_basis:
  акт: {act: "Акт", edition: 2020-01-01, verified: unverified}
applicants: [citizen]
sources:
  полиция: {agency: Полиция}
types:
  человек:
    судим: {title: Судим, type: boolean}
    болен: {title: Болен, type: boolean}
inputs:
  люди: {title: Люди, type: list of человек, key: имя, min_items: 1, max_items: 2, source: полиция}
subject: {name: человек, in: люди}
grounds:
  допуск:
    terminate: []
    leave_unconsidered: []
    reject_intake:
      - {id: все, title: Никто не годен, basis: акт/п.1, when: 'every один in люди satisfies один.судим'}
    return: []
    correct: []
    suspend: []
    refuse:
      - {id: судим, title: Судим, basis: акт/п.1, when: человек.судим, about: человек}
  место:
    refuse:
      - {id: болен, title: Болен, basis: акт/п.1, when: человек.болен, about: человек}
results:
  допуск: {kind: intermediate, title: Допуск, record: {register: Реестр, fields: {а: '1'}}}
  место: {kind: main, title: Место, after: допуск, record: {register: Реестр, fields: {б: '1'}}}
channels: [epgu]
fee: none
procedures: standard
"""


def written(folder: Path, name: str = "service.yaml", text: str = TWO) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def loaded(folder: Path, text: str = TWO) -> regdsl.Regulation:
    made = regdsl.load(written(folder, text=text))
    assert isinstance(made, regdsl.Regulation)
    return made


def test_a_ground_of_the_first_result_can_be_reached(tmp_path: Path) -> None:
    report = verify(loaded(tmp_path).engine)
    assert [one.claim for one in report.settled if not isinstance(one.verdict, Proved)] == []


@pytest.mark.parametrize("when", ["человек.болен", "человек.болен and человек.судим", "человек.болен or человек.судим"])
def test_a_suite_asks_of_a_result_only_whoever_is_left(tmp_path: Path, when: str) -> None:
    suite = suite_of(loaded(tmp_path, TWO.replace("when: человек.болен", f"when: {when}")).engine)
    assert suite.open == ()


def test_a_change_of_the_first_result_is_no_defect(tmp_path: Path) -> None:
    written(tmp_path, "old.yaml")
    narrower = TWO.replace("when: человек.судим", "when: человек.судим and not(человек.болен)").replace(
        'version: "1"', 'version: "2"'
    )
    written(tmp_path, "new.yaml", narrower)
    made = call("diff", str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"), "--format", "json").json
    (pair,) = made["pairs"]
    assert all(one.get("shown", True) for one in pair["claims"])
    assert "VER063" in {one.get("code") for one in pair["claims"]}
