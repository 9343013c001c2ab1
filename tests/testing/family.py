"""A made-up service about a family and its incomes, with clocks, and cases of it for tests to change."""

from pathlib import Path

from regdsl.report.tested import TestReport
from regdsl.testing import run

__all__ = ["FIXTURE", "HEAD", "REGULATION", "case", "run_cases", "write"]

REGULATION = """\
regdsl: "1"
kind: regulation
id: ru.test.picnic
version: "1"
language: ru
title: Семейный пикник (вымышленная услуга)
in_force: {from: 2026-01-01}
authority: {level: municipal, body: Управа, owner: {post: deputy_head}, time_zone: Europe/Moscow}
legal_basis:
  порядок: {act: Вымышленный порядок, edition: 2026-01-01, verified: unverified}
applicants: [citizen]
sources:
  заявление: {from: application}
  загс: {agency: ЕГР ЗАГС}
  фнс: {agency: ФНС России, if_silent: продление}
  мвд: {agency: МВД России, if_silent: нет ответа}
types:
  доход:
    месяц: {type: date, title: Месяц}
    сумма: {type: money, max: 10000000, title: Сумма}
    вид: {type: code, title: Вид, values: {зарплата: Зарплата, пенсия: Пенсия}}
  причина:
    месяц: {type: date, title: Месяц}
    код: {type: code, title: Код, values: {учёба: Учёба, болезнь: Болезнь}}
  член семьи:
    роль: {type: code, title: Роль, values: {взрослый: Взрослый, ребёнок: Ребёнок}}
    доходы: {type: list of доход, key: запись, max_items: 50, source: фнс, title: Доходы}
    причины: {type: list of причина, key: запись, max_items: 50, title: Причины}
inputs:
  счёт: {title: Счёт, type: text, source: заявление, required: correct}
  пожелание: {title: Пожелание, type: text, nullable: true, source: заявление}
  семья: {title: Семья, type: list of член семьи, key: имя, min_items: 1, max_items: 20, source: загс}
  не судим: {title: Не судим, type: boolean, source: мвд}
definitions:
  доходы семьи: {expr: "for ч in семья return sum(ч.доходы.сумма)", title: Доходы}
  доход: {expr: sum(доходы семьи), type: money, title: Доход семьи}
  на человека: {expr: доход / count(семья), type: money, title: Доход на человека}
  причин: {expr: "sum(for ч in семья return count(ч.причины))", type: integer, title: Месяцев с причиной}
grounds:
  reject_intake: []
  return: []
  correct:
    - id: доработка
      title: Нет счёта
      event: missing_required
      applicant: {within: 5 рабочих дней, from: получение уведомления, stops: решение, otherwise: не доработано}
      basis: порядок/п.1
  suspend:
    - {id: нет ответа, title: Нет ответа, event: no_answer, resume: answered, stops: решение, basis: порядок/п.2}
  refuse:
    - id: доход
      title: Доход велик
      unless: {предел: {expr: на человека <= 300000, explain: "На человека {на человека}"}}
      basis: порядок/п.3
    - {id: судимость, title: Судимость, unless: не судим, explain: Есть судимость, basis: порядок/п.4}
    - {id: не доработано, title: Счёт не указан в срок, event: not_corrected(доработка), basis: порядок/п.5}
  leave_unconsidered: []
  terminate: []
terms:
  решение: {length: 10 рабочих дней, from: регистрация, basis: порядок/п.6}
extend:
  продление: {clock: решение, by: 20 рабочих дней, event: no_answer, basis: порядок/п.6}
channels: [epgu]
fee: none
result: {register: Реестр пикников, record: {семья из: count(семья), доход: доход, причин: причин}}
procedures: standard
"""

FIXTURE = """\
  семья:
    счёт: "40817"
    пожелание: null
    семья:
      мать: {роль: взрослый, доходы: {each_month: 30000.00, months: 2025-02..2026-01, вид: зарплата}, причины: []}
      отец: {роль: взрослый, доходы: {each_month: 20000.00, months: 2025-02..2026-01, вид: зарплата}, причины: []}
    не судим: true
"""

HEAD = f"""\
regdsl: "1"
kind: cases
regulation: ru.test.picnic
fixtures:
{FIXTURE}cases:
"""


def case(given: str, expect: str, more: str = "") -> str:
    """A case of the family with what is `given` besides, and what is expected."""
    given = f", {given}" if given else ""
    text = (
        "  - id: дело\n"
        "    filed: 2026-03-12T21:40\n"
        "    channel: epgu\n"
        "    applicant_category: citizen\n"
        f"    given: {{based_on: семья{given}}}\n"
    )
    return text + (f"    expect: {{{expect}}}\n" if expect else "") + more


def write(folder: Path, cases: str, regulation: str = REGULATION) -> Path:
    """Write the service and a file with `cases` (the list's items, or a whole file) into `folder`."""
    (folder / "picnic.yaml").write_text(regulation, encoding="utf-8")
    path = folder / "picnic.cases.yaml"
    path.write_text(cases if cases.startswith("regdsl") else HEAD + cases, encoding="utf-8")
    return path


def run_cases(folder: Path, cases: str) -> TestReport:
    """Run `cases` against the service."""
    return run([write(folder, cases)])
