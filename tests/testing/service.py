"""A small service with its cases, for tests to change."""

from pathlib import Path

from regdsl.report.tested import TestReport
from regdsl.testing import run

__all__ = ["CASE", "HEAD", "REGULATION", "run_cases", "write"]

REGULATION = """\
regdsl: "1"
kind: regulation
id: ru.demo.garden
version: "1"
language: ru
title: Выдача участка
in_force: {from: 2024-01-01, to: 2030-12-31}
law_as_of: 2024-01-01
authority: {level: municipal, body: Администрация, owner: {post: deputy_head}, time_zone: Europe/Moscow}
legal_basis:
  закон: {act: Закон о садах, edition: 2024-01-01, verified: unverified}
applicants: [citizen, legal_entity]
variants:
  - {id: малый, title: Малый участок, when: предел <= 6}
  - {id: большой, title: Большой участок, otherwise: true}
sources:
  заявление: {from: application}
  росреестр: {agency: Росреестр}
inputs:
  площадь: {title: Площадь, type: decimal, scale: 2, min: 0, max: 100, source: заявление, required: return}
  имя: {title: Имя, type: text, nullable: true, source: заявление}
  грядки: {title: Грядки, type: list of decimal, scale: 1, min: 0, max: 9, max_items: 3, nullable: true,
           source: заявление}
  сарай: {title: Нужен сарай, type: boolean, default: false, source: заявление}
  свободен: {title: Участок свободен, type: boolean, source: росреестр}
  предел: {title: Предельная площадь, type: decimal, scale: 1, min: 0, max: 100, source: росреестр}
grounds:
  reject_intake: []
  return:
    - {id: неполно, title: Нет площади, event: missing_required, basis: закон/ст.1, explain: "Не указано: {missing}."}
  correct: []
  suspend:
    - {id: молчит, title: Росреестр молчит, event: {type: no_answer, about: росреестр}, basis: закон/ст.2}
  refuse:
    - id: размер
      title: Участок велик
      basis: закон/ст.3
      unless:
        предел: {expr: площадь <= предел, explain: Площадь больше предельной}
        сарай: {expr: not(сарай) or площадь >= 4, only: [малый], explain: Для сарая мало места}
    - {id: занят, title: Участок занят, unless: свободен, basis: закон/ст.4, explain: На участке уже кто-то живёт}
  leave_unconsidered: []
  terminate: []
terms:
  решение: {length: 5 рабочих дней, from: поступление, basis: закон/ст.5}
channels: [epgu, mfc]
presence: none
fee: none
result:
  register: Реестр участков
  record: {площадь: площадь, владелец: имя, до: 'дата обращения + duration("P1Y")', сарай: сарай, грядки: грядки}
  extract: true
procedures: standard
"""

HEAD = """\
regdsl: "1"
kind: cases
regulation: ru.demo.garden
fixtures:
  обычный: {площадь: 5.00, имя: Вересов, свободен: true, предел: 6.0}
  большой: {based_on: обычный, площадь: 8.00, предел: 10.0}
cases:
"""

CASE = """\
  - id: выдан
    title: Всё в порядке
    filed: 2026-03-16T10:00
    channel: epgu
    applicant_category: citizen
    given: {based_on: обычный}
    expect:
      outcome: granted
      variant: малый
      grounds: []
      complete: true
      deemed: false
      needs: []
      undetermined: []
      results: {площадь: 5, владелец: Вересов, до: 2027-03-16, сарай: false}
      deadline: {решение: 2026-03-23}
"""


def write(folder: Path, cases: str, regulation: str = REGULATION) -> Path:
    """Write the service and a file with `cases` (the list's items, or a whole file) into `folder`."""
    (folder / "garden.yaml").write_text(regulation, encoding="utf-8")
    path = folder / "garden.cases.yaml"
    path.write_text(cases if cases.startswith("regdsl") else HEAD + cases, encoding="utf-8")
    return path


def run_cases(folder: Path, cases: str) -> TestReport:
    """Run `cases` against the service."""
    return run([write(folder, cases)])
