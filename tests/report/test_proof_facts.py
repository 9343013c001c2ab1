"""Of whom a proof shows, the facts that matter are read; where days are among them, the day of application too."""

from datetime import date
from pathlib import Path

import pytest

from regdsl.report.proof_facts import facts
from regdsl.verify.witness import Witness
from tests.decide.services import load

INPUTS = """
рождён: {title: Рождён, type: date, source: загс}
доход: {title: Доход, type: integer, min: 0, max: 9, source: загс}
семья: {title: Семья, type: list of чел, key: имя, max_items: 2, source: загс}
"""
TYPES = "чел: {рождена: {title: Рождена, type: date}}"
SOURCES = "загс: {agency: ЗАГС, basis: акт/п.1}"
APPLICATION = {
    "inputs": {"рождён": "2010-05-01", "доход": 3, "семья": {"Анна": {"рождена": "1990-05-01"}}},
    "submitted_at": "2026-03-16T10:00",
}
AGED = 'рождён + duration("P18Y") > дата обращения or доход > 5 or some ч in семья satisfies ч.рождена > рождён'
UNDATED = 'рождён > date("2011-01-01") or доход > 5 or some ч in семья satisfies ч.рождена > рождён'


@pytest.mark.parametrize(
    ("condition", "matter", "day"),
    [
        (AGED, ("рождён",), True),
        (AGED, ("семья.0.рождена",), True),
        (AGED, ("доход",), False),
        (AGED, ("доход", "/day"), True),
        (UNDATED, ("рождён",), False),
    ],
)
def test_days_are_read_with_the_day_of_application(
    tmp_path: Path, condition: str, matter: tuple[str, ...], day: bool
) -> None:
    service = load(
        tmp_path,
        inputs=INPUTS,
        types=TYPES,
        sources=SOURCES,
        refuse=f"- {{id: о, title: О, basis: акт/п.1, when: '{condition}'}}",
    )
    told = list(facts(service.program, Witness(APPLICATION, date(2026, 3, 16), matter), "ru"))
    assert (("День обращения", "16 марта 2026 г.") in told) is day
    assert len(told) == 1 + day
