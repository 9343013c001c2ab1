"""Services that nobody provides: regulations of realistic size, each with its own data, grounds, variants and texts."""

import random
from dataclasses import dataclass
from itertools import product

from bench.service_data import FEATURES, OBJECTS, Agency, Draw, Feature, Item, title_of
from bench.service_sidecars import cases_of, translation_of

__all__ = ["Service", "make_service"]

_VERBS = ("Выдача разрешения на", "Назначение выплаты на", "Постановка на учёт", "Согласование", "Предоставление")
_REASONS = "Орган сверил сведения с реестром и нашёл расхождение; изменить их может тот, кто ведёт реестр."


@dataclass(frozen=True, slots=True)
class Service:
    """One service: the text of its regulation, of its translation and of its cases."""

    regulation: str
    translation: str
    cases: str


def make_service(
    agency: Agency, number: int, lines: int, draw: random.Random, version: int = 1, last: int = 1
) -> Service:
    """Make a service whose regulation has about `lines` lines; its versions 1 to `last` follow each other year by year
    and differ in nothing but that."""
    drawn = Draw(draw)
    items = [drawn.item() for _ in range(max(2, (lines - 130) // 18))]
    features = list(FEATURES[: draw.randint(1, 3 if lines > 250 else 2)])
    subject = f"{draw.choice(_VERBS).lower()} {draw.choice(OBJECTS)} № {number}"
    subject = subject[0].upper() + subject[1:]
    header = _header(agency, number, subject, version, last)
    regulation = "".join((header, _variants(features), _data(items, draw), _grounds(items, draw), _tail(number)))
    return Service(regulation, translation_of(number, version, items, features), cases_of(number, items, features))


def _header(agency: Agency, number: int, title: str, version: int, last: int) -> str:
    until = f", to: {2025 + version}-12-31" if version < last else ""
    return f"""\
regdsl: "1"
kind: regulation
id: ru.bench.service-{number:05}
version: "{version}"
language: ru
title: {title}
short: Услуга {number}
in_force: {{from: {2025 + version}-01-01{until}}}
law_as_of: {2025 + version}-01-01
authority:
  level: regional
  body: Ведомство {agency.number}
  owner: {{post: deputy_head}}
  time_zone: Europe/Moscow
legal_basis:
  порядок:
    act: Порядок от 01.12.2025 № {number}, которого нет
    edition: 2026-01-01
    verified: official_copy
    source: Сочинён, чтобы мерить скорость
  210-фз:
    act: Федеральный закон от 27.07.2010 № 210-ФЗ
    edition: 2026-01-01
    verified: official_copy
    source: Назван, чтобы мерить скорость
uses: [{agency.books}, {agency.norms}, ru.bench.norms-of-all]
parameter_date: дата обращения
applicants:
  citizen: {{title: Гражданин, basis: порядок/п.1}}
representatives: {{allow: [по доверенности], document: Доверенность, basis: порядок/п.3}}
life_situations: [Своё дело]
consumers:
  - {{title: Учёт услуг ведомства {agency.number}, what: Кому и что предоставлено, basis: порядок/п.12}}
"""


def _variants(features: list[Feature]) -> str:
    made = ["features:\n"]
    for name, question, values in features:
        codes = "".join(f"      {value}: {title_of(value)}\n" for value in values)
        made.append(f"  {name}:\n    question: {question}\n    values:\n{codes}    basis: порядок/п.2\n")
    made.append("variants: # regdsl: allow SCN005 — порядок исправления опечаток не знает\n  table: |\n")
    names = [name for name, _, _ in features]
    made.append(f"    | {' | '.join(names)} | => вариант |\n    |{'---|' * (len(names) + 1)}\n")
    rows = list(product(*(values for _, _, values in features)))
    made += (f"    | {' | '.join(row)} | {' '.join(row)} |\n" for row in rows)
    made += (f"  {' '.join(row)}: {title_of(', '.join(row))}\n" for row in rows)
    return "".join((*made, "  basis: порядок/п.2\n"))


def _data(items: list[Item], draw: random.Random) -> str:
    made = [
        """\
sources:
  заявление: {from: application}
  реестр: {agency: Орган учёта, register: Реестр учёта, within: 2 рабочих дня, basis: порядок/п.5}
  мвд: {agency: МВД России, within: 2 рабочих дня, basis: порядок/п.5}
  фнс: {agency: ФНС России, within: 1 рабочий день, basis: порядок/п.5}
inputs:
  район:
    title: Где это нужно
    type: code(районы)
    source: заявление
    purpose: [decision, register_record]
    required: return
    basis: порядок/п.3
"""
    ]
    for item in items:
        source = draw.choice(("реестр", "мвд", "фнс"))
        personal = "\n    personal: common" if item.kind in ("money", "integer") else ""
        made.append(
            f"  {item.name}:\n    title: {item.title}\n    {item.declared}\n    source: {source}\n"
            f"    purpose: decision{personal}\n    basis: порядок/п.{draw.randint(4, 5)}\n"
        )
    made.append("definitions:\n")
    for item in items[::3]:
        made.append(f"  проверка {item.name}:\n    title: Сведения «{item.title}» годятся\n")
        made.append(f"    expr: {item.holds}\n    basis: порядок/п.4\n")
    sums = [item.name for item in items if item.kind == "money"]
    if len(sums) > 1:
        made.append(f"  всего денег:\n    title: Всего денег\n    expr: {' + '.join(sums)}\n    basis: порядок/п.4\n")
    return "".join(made)


def _grounds(items: list[Item], draw: random.Random) -> str:
    made = [
        """\
grounds:
  terminate: []
  leave_unconsidered:
    - id: отзыв
      title: Заявление отозвано
      event: withdrawn
      basis: порядок/п.7
      explain: Заявление отозвано заявителем.
      remedy: Подайте заявление снова.
  reject_intake: []
  return:
    - id: не всё
      title: Не указаны сведения
      event: missing_required
      basis: порядок/п.6
      explain: "Не указано: {missing}."
      remedy: Укажите недостающее и подайте заявление снова.
  correct: []
  suspend: []
  refuse:
"""
    ]
    for index, item in enumerate(items):
        holds = f"проверка {item.name}" if index % 3 == 0 else item.holds
        shown = f" По данным реестра: {item.shown}." if item.shown else ""
        made.append(
            f"    - id: г{index + 1}\n      title: Сведения «{item.title}» не подходят\n      unless: {holds}\n"
            f"      basis: порядок/п.8/подп.{index + 1}\n"
            f'      explain: "Сведения «{item.title}» не подходят.{shown}"\n'
            f"      remedy: >-\n        {_REASONS}\n"
            f"        Исправьте сведения в реестре {draw.choice('АБВГД')}, подайте заявление снова.\n"
        )
    if sum(item.kind == "money" for item in items) > 1:
        made.append(
            "    - id: всего\n      title: Всего слишком много денег\n"
            '      unless: всего денег <= предел денег or район = "д1"\n      basis: порядок/п.8\n'
            '      explain: "Всего {всего денег}, а предел {предел денег}."\n'
            "      remedy: Обратитесь, когда станет меньше.\n"
        )
    return "".join(made)


def _tail(number: int) -> str:
    return f"""\
terms:
  решение:
    title: Принять решение
    length: {3 + number % 2} рабочих дня
    from: регистрация
    basis: порядок/п.10
channels:
  epgu: {{basis: порядок/п.3}}
  rpgu: {{basis: порядок/п.3}}
  mfc: {{basis: [порядок/п.3, 210-фз/ст.16]}}
  api: {{title: Сервисы организаций, electronic: true, basis: порядок/п.3}}
presence: none
consents:
  remote: {{needed: true, given: В заявлении на портале, withdrawn: В личном кабинете, basis: порядок/п.3}}
fee:
  amount: пошлина всех
  title: Госпошлина
  currency: RUB
  portal: true
  methods: [ЕПГУ, банк]
  checked_in: ГИС ГМП
  basis: порядок/п.9
result:
  title: Запись внесена
  register: Реестр услуги {number}
  record:
    цель услуги: {{expr: цель, title: Цель, basis: порядок/п.11}}
    где: {{expr: район, title: Район, basis: порядок/п.11}}
  legal_force: {{statement: Запись подтверждает право, basis: порядок/п.11}}
  deliver: [epgu, mfc]
  deliver_to_third_party: true
  extract: true
  access:
    - {{who: applicant, ground: own}}
    - {{who: third_party, ground: consent, basis: порядок/п.12}}
  verification: По номеру записи на портале
  basis: порядок/п.11
  annul:
    - {{id: решение суда, title: Решение суда, event: court_order, term: 1 рабочий день, basis: порядок/п.13}}
procedures:
  standard: true
  not_provided:
    - {{type: suspension, reason: Порядок её не знает}}
    - {{type: assessment, reason: Осмотра нет}}
    - {{type: allocation, reason: Хватает всем}}
    - {{type: proactive_start, reason: Порядок требует заявления, basis: порядок/п.3}}
    - {{type: additional_information, reason: Неполное заявление возвращают, basis: порядок/п.6}}
retention: {{case: 5 лет, personal_data: 5 лет, record: Постоянно, basis: порядок/п.14}}
"""
