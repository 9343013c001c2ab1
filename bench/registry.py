"""A registry of regulations that nobody has: agencies with their folders, shared books and norms, services by the
thousand. The same seed writes the same bytes."""

import random
from pathlib import Path

from bench.service_data import Agency
from bench.services import make_service

__all__ = ["write_registry"]

_BY_AGENCY = 40
_ALL = """\
regdsl: "1"
kind: parameters
id: ru.bench.norms-of-all
language: ru
title: Нормативы всех ведомств
legal_basis:
  порядок: {act: "Порядок от 01.12.2025 № 1, которого нет", edition: 2026-01-01, verified: official_copy}
parameters:
  пошлина всех:
    title: Госпошлина
    type: money
    min: 0
    max: 10000
    values:
      - {from: 2026-01-01, open: true, value: 350.00, basis: порядок/п.9}
"""
_NORMS = """\
regdsl: "1"
kind: parameters
id: {id}
language: ru
title: Нормативы ведомства {number}
legal_basis:
  порядок: {{act: "Порядок от 01.12.2025 № {number}, которого нет", edition: 2026-01-01, verified: official_copy}}
parameters:
  предел денег:
    title: Предел денег
    type: money
    min: 0
    max: 1000000000
    values:
      - {{from: 2026-01-01, to: 2026-12-31, value: {value}.00, basis: порядок/п.9}}
      - {{from: 2027-01-01, open: true, value: {value}.50, basis: порядок/п.9}}
"""
_BOOKS = """\
regdsl: "1"
kind: reference-book
id: {id}
language: ru
title: Справочники ведомства {number}
legal_basis:
  порядок: {{act: "Порядок от 01.12.2025 № {number}, которого нет", edition: 2026-01-01, verified: official_copy}}
books:
  районы:
    title: Районы ведомства {number}
    owner: Ведомство {number}
    basis: порядок/п.3
    versions:
      - from: 2026-01-01
        open: true
        codes:
"""


def write_registry(folder: Path, count: int, seed: int = 1) -> int:
    """Write `count` regulations of 120 to 600 lines below `folder`, with what they share; two in five have a
    translation, two in five cases, one in 25 a version that follows it. Returns how many files there are."""
    draw = random.Random(seed)
    (folder / "norms-of-all.yaml").write_text(_ALL, encoding="utf-8")
    files, number = 1, 0
    while number < count:
        agency = _agency(1 + number // _BY_AGENCY, folder, draw)
        files += 2
        for _ in range(_BY_AGENCY):
            if number == count:
                break
            number += 1
            files += _services(agency, number, folder / f"agency-{agency.number:03}", draw)
    return files


def _agency(number: int, folder: Path, draw: random.Random) -> Agency:
    """Write the folder of an agency with its books and norms."""
    made = Agency(number, tuple(f"д{index}" for index in range(1, draw.randint(6, 60))))
    own = folder / f"agency-{number:03}"
    own.mkdir()
    codes = "".join(f"          {code}: Район {code} ведомства {number}\n" for code in made.districts)
    (own / "books.yaml").write_text(_BOOKS.format(id=made.books, number=number) + codes, encoding="utf-8")
    norms = _NORMS.format(id=made.norms, number=number, value=draw.randint(10**6, 10**8))
    (own / "norms.yaml").write_text(norms, encoding="utf-8")
    return made


def _services(agency: Agency, number: int, folder: Path, draw: random.Random) -> int:
    """Write one service; returns how many files that took."""
    lines, seed = draw.randint(120, 600), draw.random()
    last = 2 if draw.random() < 0.04 else 1
    files = 0
    for version in range(1, last + 1):
        made = make_service(agency, number, lines, random.Random(seed), version, last)
        name = f"service-{number:05}" if last == 1 else f"service-{number:05}-v{version}"
        written = {f"{name}.yaml": made.regulation}
        if draw.random() < 0.4:
            written[f"{name}.en.yaml"] = made.translation
        if draw.random() < 0.4 and last == 1:
            written[f"{name}.cases.yaml"] = made.cases
        for path, text in written.items():
            (folder / path).write_text(text, encoding="utf-8")
        files += len(written)
    return files
