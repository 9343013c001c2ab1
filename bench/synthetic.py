"""A regulation of as many lines as asked, with an application to it: no two seeds give the same file."""

import random
from dataclasses import dataclass
from typing import Any

__all__ = ["Synthetic", "make_regulation"]

_HEADER = """\
regdsl: "1"
kind: regulation
id: ru.bench.synthetic-{seed}
version: "1"
language: ru
title: Услуга {seed}
in_force: {{from: 2020-01-01}}
authority: {{level: regional, body: Орган власти, owner: {{post: deputy_head}}, time_zone: Europe/Moscow}}
legal_basis:
  закон: {{act: "Закон, по которому меряют загрузку", verified: unverified}}

applicants: [citizen]

sources:
  реестр: {{agency: Реестр, within: 2 рабочих дня}}

inputs:
"""
_INPUT = """\
  сведение {i}: {{title: Сведение {i}, type: decimal, scale: 2, min: 0, max: 1000000, source: реестр}}
  отметка {i}: {{title: Отметка {i}, type: boolean, source: реестр}}
"""
_DEFINITION = """\
  сумма {i}:
    title: Сумма {i}
    expr: сведение {i} + {before} * {factor} + (if отметка {i} then {bonus} else 0)
"""
_GROUND = """\
    - id: о{i}
      title: Сумма {i} больше предела
      basis: закон/ст.{i}
      unless: сумма {i} <= {limit} or отметка {i}
      explain: "Сумма {i} равна {{сумма {i}}}, предел {limit}."
"""
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
procedures: standard
"""


@dataclass(frozen=True, slots=True)
class Synthetic:
    """A regulation's text and an application that it can decide."""

    text: str
    application: dict[str, Any]


def make_regulation(lines: int, seed: int) -> Synthetic:
    """Make a regulation of about `lines` lines; its constants follow from `seed`."""
    draw = random.Random(seed)
    fixed = (_HEADER + _GROUNDS + _TAIL).count("\n") + 2
    size = max(1, (lines - fixed) // (_INPUT + _DEFINITION + _GROUND).count("\n"))
    numbers = range(1, size + 1)
    parts = [_HEADER.format(seed=seed), *(_INPUT.format(i=i) for i in numbers), "\ndefinitions:\n"]
    for i in numbers:
        before = f"сведение {draw.randint(1, size)}"
        parts.append(_DEFINITION.format(i=i, before=before, factor=draw.randint(2, 9), bonus=draw.randint(1, 999)))
    parts.append(_GROUNDS)
    parts += (_GROUND.format(i=i, limit=draw.randint(1_000, 9_000_000)) for i in numbers)
    parts.append(_TAIL)
    inputs: dict[str, Any] = {f"сведение {i}": draw.randint(0, 1_000_000) for i in numbers}
    inputs |= {f"отметка {i}": draw.random() < 0.5 for i in numbers}
    application = {
        "regulation": f"ru.bench.synthetic-{seed}",
        "submitted_at": "2026-06-01T10:00",
        "channel": "epgu",
        "applicant_category": "citizen",
        "inputs": inputs,
    }
    return Synthetic("".join(parts), application)
