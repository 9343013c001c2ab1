"""A regulation with so many inputs and grounds, for measuring proofs: ages, incomes, codes, terms, three variants."""

import random

__all__ = ["make_service"]

_HEADER = """\
regdsl: "1"
kind: regulation
id: ru.bench.proofs-{inputs}
version: "1"
language: ru
title: Услуга из {inputs} сведений
in_force: {{from: 2025-01-01, to: 2026-12-31}}
authority: {{level: regional, body: Орган власти, owner: {{post: deputy_head}}, time_zone: Europe/Moscow}}
legal_basis:
  закон: {{act: "Закон, по которому меряют доказательства", verified: unverified}}
applicants: [citizen]
sources:
  реестр: {{agency: Реестр, within: 2 рабочих дня}}
parameters:
  минимум:
    title: Минимум
    type: money
    values:
      - {{from: 2025-01-01, to: 2025-12-31, value: 17733, basis: закон/ст.1}}
      - {{from: 2026-01-01, to: 2026-12-31, value: 18939, basis: закон/ст.1}}
features:
  повод: {{question: Зачем вы обращаетесь?, values: {{впервые: Впервые, снова: Снова, исправить: Исправить}}}}
variants:
  - {{id: впервые, title: Впервые, when: 'повод = "впервые"'}}
  - {{id: снова, title: Снова, when: 'повод = "снова"'}}
  - {{id: исправить, title: Исправить, otherwise: true}}
inputs:
"""
_INPUTS = (
    "  доход {i}: {{title: Доход {i}, type: money, max: 10000000, source: реестр}}\n",
    "  отметка {i}: {{title: Отметка {i}, type: boolean, source: реестр}}\n",
    "  рождение {i}: {{title: Рождение {i}, type: date, min: 1900-01-01, max: 2025-01-01, source: реестр}}\n",
    "  вид {i}: {{title: Вид {i}, type: code, values: {{а: А, б: Б, в: В, г: Г}}, source: реестр}}\n",
    "  стаж {i}: {{title: Стаж {i}, type: integer, min: 0, max: 60, nullable: true, source: реестр}}\n",
)
_ATOMS = (
    "доход {i} > минимум * {factor}",
    "not(отметка {i})",
    "age(рождение {i}, дата обращения) < {age}",
    'вид {i} = "{code}"',
    "(if стаж {i} = null then true else стаж {i} < {age})",
)
_GROUNDS = """\
grounds:
  terminate: []
  leave_unconsidered: []
  reject_intake: []
  return: []
  correct: []
  suspend: []
  refuse:
"""
_TAIL = """\
channels: [epgu]
fee: none
result:
  register: Реестр
  extract: true
  record:
    сумма: round half up(минимум + доход 0 / 2, 2)
procedures: standard
"""


def make_service(inputs: int, seed: int = 20260101) -> str:
    """The text of a regulation of `inputs` inputs and two grounds for every five of them. Neighbouring grounds read a
    common datum, every datum is read by some ground, every fourth ground has two criteria, every seventh is for one
    variant alone."""
    draw = random.Random(seed)
    lines = [_HEADER.format(inputs=inputs)]
    lines += [_INPUTS[i % len(_INPUTS)].format(i=i) for i in range(inputs)]
    lines.append(_GROUNDS)
    grounds = inputs * 2 // 5
    for place in range(grounds):
        first = place * inputs // grounds
        last = max(first + 1, (place + 1) * inputs // grounds)
        reads = [number % inputs for number in range(first, last + 1)]
        atoms = [_atom(number, draw) for number in reads]
        only = ", only: [снова]" if place % 7 == 6 else ""
        when = f"'{' and '.join(atoms)}'"
        if place % 4 == 3:
            whole, rest = atoms[0], " and ".join(atoms[1:])
            lines.append(f"    - id: о{place}\n      title: Основание {place}\n      basis: закон/ст.{place + 1}\n")
            lines.append(f"      unless: {{первый: 'not({whole})', второй: 'not({rest})'}}\n")
        else:
            lines.append(
                f"    - {{id: о{place}, title: Основание {place}, basis: закон/ст.{place + 1}, when: {when}{only}}}\n"
            )
    return "".join((*lines, _TAIL))


def _atom(number: int, draw: random.Random) -> str:
    atom = _ATOMS[number % len(_ATOMS)]
    factor, age, code = draw.randint(1, 9), draw.randint(14, 59), draw.choice("абвг")
    return atom.format(i=number, factor=factor, age=age, code=code)
