"""One small right file of every kind but a regulation."""

__all__ = ["FILES"]

BOOKS = """regdsl: "1"
kind: reference-book
id: ru.books
language: ru
title: Справочники
books:
  субъекты:
    title: Субъекты РФ
    versions:
      - {from: 2020-01-01, to: 2025-12-31, codes: {"29": Архангельская область}}
      - from: 2026-01-01
        open: true
        codes: {"29": Архангельская область, "95": Херсонская область}
        basis: конституция/ст.65
        verified: secondary
"""

NORMS = """regdsl: "1"
kind: parameters
id: ru.norms
language: ru
title: Нормативы
uses: ru.books
legal_basis: {мрот: {act: Закон о минимальном размере оплаты труда, article: 1}}
parameters:
  мрот:
    title: Минимальный размер оплаты труда
    type: money
    currency: RUB
    as_of: дата обращения
    values:
      - {from: 2025-01-01, value: 22440.00, verified: secondary}
      - {from: 2026-01-01, to: 2026-12-31, value: 27093.00, basis: мрот/ст.1, published: 2025-11-28}
"""

ACTS = """regdsl: "1"
kind: legal-acts
id: ru.acts
language: ru
title: Акты
acts:
  грк:
    act: Градостроительный кодекс РФ
    number: 190-ФЗ
    date: 2004-12-29
    in_force: {from: 2004-12-30}
    editions: [2023-08-04]
    articles: [51.1, 55]
    verified: official_copy
"""

CASES = """regdsl: "1"
kind: cases
regulation: ru.municipal.izhs-notice
fixtures:
  обычный: {поселение: нет, этажей: 2, отступы: [3.00, 5.50], кадастровый номер: null}
cases:
  - id: согласовано
    title: Все параметры в пределах
    filed: 2026-03-14T21:40
    channel: epgu
    applicant_category: citizen
    given: {based_on: обычный, право заявителя: true}
    expect: {variant: обычный, outcome: granted, grounds: [], deadline: {решение: 2026-03-25}, results: {а: null}}
    boundary:
      - {change: {этажей: null}, expect: {outcome: returned, grounds: [ч6]}}
  - id: неизвестно
    decided_on: 2026-03-14
    given: {based_on: обычный}
    unknown: право заявителя
    events: [{type: no_answer, about: егрн, at: 2026-03-17T09:00:00+03:00}]
    expect: {outcome: needs_data, needs: [право заявителя], certain: refuse, complete: false, undetermined: [ч10п3]}
"""

TRANSLATION = """regdsl: "1"
kind: translation
of: ru.municipal.izhs-notice
language: en
title: Notice of planned house construction
authority: The local authority
features: {поселение: {question: Is the plot in a historic settlement?, values: {нет: "No"}}}
variants: {обычный: Ordinary}
inputs: {этажей: {title: Storeys, unit: storey}, право заявителя: The applicant's right to the plot}
grounds:
  ч6: {title: Mandatory data are missing, explain: "Missing: {missing}."}
  ч10п1:
    title: Parameters beyond the limits
    limbs: {этажи: {explain: "{этажей} storeys, at most {предельное число этажей}"}, отступ: Setbacks}
  ч10п3: Not filed by the developer
terms: {решение: Decision}
record: {право строить до: Right to build until}
"""

CALENDAR = """regdsl: "1"
kind: calendar
id: ru
year: 2026
decree: {number: "1466", date: 2025-09-24, publication: "0001202509240023"}
basis: ТК РФ, ст. 112
verified: secondary
transfers: [{from: 2026-01-03, to: 2026-01-09}, {from: 2026-01-04, to: 2026-12-31}]
days_off: [
  2026-01-01, 2026-01-02, 2026-01-05, 2026-01-06, 2026-01-07, 2026-01-08, 2026-01-09, 2026-02-23, 2026-03-09,
  2026-05-01, 2026-05-11, 2026-06-12, 2026-11-04, 2026-12-31]
working_weekends: []
short_days: [2026-04-30, 2026-05-08, 2026-06-11, 2026-11-03]
"""

TEMPLATE = """regdsl: "1"
kind: template
id: ru.template.garden
version: "2026.1"
language: ru
title: Место в саду (выдуманная услуга)
in_force: {from: 2026-01-01}
authority: {level: municipal, body: Администрация, owner: {post: deputy_head}}
legal_basis:
  порядок: {act: Порядок (выдуман), verified: unverified}
locals:
  срок выделения: {type: duration, unit: рабочий день, max: 10, title: Срок выделения}
  наибольшая площадь: {type: integer, min: 1, max: 50}
inputs: {}
grounds: {reject_intake: [], return: [], correct: [], suspend: [], refuse: [], leave_unconsidered: [], terminate: []}
terms:
  решение: {length: 10 рабочих дней, from: регистрация}
"""

FILES = {
    "reference-book": BOOKS,
    "parameters": NORMS,
    "legal-acts": ACTS,
    "cases": CASES,
    "translation": TRANSLATION,
    "calendar": CALENDAR,
    "template": TEMPLATE,
}
