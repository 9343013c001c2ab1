"""Fields computed for the records of several lists: each list has its own, wherever they stand among the others."""

from pathlib import Path

import pytest

import regdsl

YARD = """\
regdsl: "1"
kind: regulation
id: test.yard
version: "1"
language: ru
title: Двор (выдуман)
in_force: {from: 2026-01-01}
authority: {level: municipal, body: Управа, owner: {post: deputy_head}, time_zone: Europe/Moscow}
legal_basis: {порядок: {act: Порядок, verified: unverified}}
applicants: [citizen]
sources: {реестр: {agency: Реестр}}
types:
  дом:
    этажей: {title: Этажей, type: integer, min: 0, max: 99}
    computed: {высокий: этажей > 9}
  сарай:
    шагов: {title: Шагов, type: integer, min: 0, max: 99}
    целый: {title: Целый, type: boolean}
    computed: {занят: целый and шагов > 5}
inputs:
  дома: {title: Дома, type: list of дом, key: номер, max_items: 9, source: реестр}
  сараи: {title: Сараи, type: list of сарай, key: номер, max_items: 9, source: реестр}
grounds:
  terminate: []
  leave_unconsidered: []
  reject_intake: []
  return: []
  correct: []
  suspend: []
  refuse:
    - {id: дом, title: Высокий дом, when: some д in дома satisfies д.высокий, basis: порядок/п.1}
    - {id: сарай, title: Занятый сарай, when: some с in сараи satisfies с.занят, basis: порядок/п.2}
channels: [epgu]
fee: none
result: {register: Реестр дворов, record: {домов: count(дома)}}
procedures: standard
"""


@pytest.mark.parametrize("floors", [9, 10])
@pytest.mark.parametrize(("steps", "whole"), [(5, True), (6, True), (6, False)])
def test_a_computed_field_reads_the_fields_of_its_own_record(
    tmp_path: Path, floors: int, steps: int, whole: bool
) -> None:
    path = tmp_path / "yard.yaml"
    path.write_text(YARD, encoding="utf-8")
    regulation = regdsl.load(path)
    assert isinstance(regulation, regdsl.Regulation)
    inputs = {"дома": {"1": {"этажей": floors}}, "сараи": {"1": {"шагов": steps, "целый": whole}}}
    decided = regulation.decide({"submitted_at": "2026-03-12T10:00", "inputs": inputs})
    expected = ["дом"] * (floors > 9) + ["сарай"] * (steps > 5 and whole)
    assert list(decided.ground_ids) == expected
