"""Annulment: what was granted, and what became known since."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import application, text

ANNUL = """result:
  annul:
    - {id: подлог, title: Документ подложный, when: подлог, term: 1 рабочий день, basis: акт/п.7}
    - {id: суд, title: Решение суда, event: court_order, term: 1 рабочий день, basis: акт/п.7}
"""
FORGED = "\nподлог: {title: Документ подложный, type: boolean, source: полиция}"


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    from tests.decide.services import AGE

    made = text(inputs=AGE + FORGED, refuse="- {id: рано, title: Рано, unless: возраст >= 18, basis: акт/п.1}")
    path = tmp_path / "service.yaml"
    path.write_text(made.replace("result:\n", ANNUL), encoding="utf-8")
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded


@pytest.mark.parametrize(
    ("inputs", "later", "outcome", "grounds"),
    [
        ({"возраст": 20}, {}, "needs_data", []),
        ({"возраст": 20, "подлог": False}, {}, "stands", []),
        ({"возраст": 20}, {"inputs": {"подлог": False}}, "stands", []),
        ({"возраст": 20, "подлог": False}, {"inputs": {"подлог": True}}, "annulled", ["подлог"]),
        ({"возраст": 20}, {"events": [{"type": "court_order", "at": "2026-04-01"}]}, "annulled", ["суд"]),
        ({"возраст": 5, "подлог": True}, {}, "not_granted", []),
        ({"подлог": True}, {}, "needs_data", []),
    ],
)
def test_what_becomes_of_a_grant(
    service: regdsl.Regulation,
    inputs: dict[str, object],
    later: dict[str, object],
    outcome: str,
    grounds: list[str],
) -> None:
    answer = service.annulment(application(inputs), {"known_on": "2026-04-02", **later})
    assert (answer.outcome, list(answer.ground_ids)) == (outcome, grounds)


def test_what_is_missing_is_named_with_whom_to_ask(service: regdsl.Regulation) -> None:
    answer = service.annulment(application({"возраст": 20}), {"known_on": "2026-04-02"}).to_dict("ru")
    assert answer["needs"] == [{"input": "подлог", "title": "Документ подложный", "source": "Полиция"}]
