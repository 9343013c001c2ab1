"""Parameters: the value in force on the day of application, never a later or an earlier one."""

from datetime import date
from pathlib import Path

import pytest

import regdsl
from tests.decide.services import load, needed, said

NORM = """
предел:
  title: Предел дохода
  type: money
  publisher: Правительство
  values:
    - {from: 2024-01-01, to: 2024-12-31, value: 100, basis: акт/п.1, verified: unverified}
    - {from: 2025-01-01, to: 2025-12-31, value: 200.50, basis: акт/п.1, verified: unverified}
    - {from: 2027-01-01, open: true, value: 400, basis: акт/п.1, verified: unverified, reading: {kind: gap, text: Т}}
"""


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(
        tmp_path,
        parameters=NORM,
        inputs="доход: {title: Доход, type: money, source: налоговая}",
        refuse="""
            - id: доход
              title: Т
              unless: доход <= предел
              explain: "Доход {доход}, предел {предел}"
              basis: акт/п.1
        """,
        record="предел: предел",
    )


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2024-01-01", "100.00"),
        ("2024-12-31", "100.00"),
        ("2025-01-01", "200.50"),
        ("2025-12-31", "200.50"),
        ("2027-01-01", "400.00"),
        ("2035-06-01", "400.00"),
    ],
)
def test_the_period_that_covers_the_day_gives_the_value(service: regdsl.Regulation, day: str, value: str) -> None:
    assert said(service, {"доход": "0"}, submitted_at=day)["results"] == {"предел": value}


@pytest.mark.parametrize("day", ["2023-12-31", "2026-01-01", "2026-12-31"])
def test_a_day_that_no_period_covers_leaves_the_value_unknown(service: regdsl.Regulation, day: str) -> None:
    made = said(service, {"доход": "0"}, submitted_at=day)
    assert made["outcome"] == "needs_data"
    assert made["needs"] == [{"input": "parameters.предел", "title": "Предел дохода", "source": "Правительство"}]


def test_the_value_is_compared_exactly(service: regdsl.Regulation) -> None:
    assert said(service, {"доход": "200.50"}, submitted_at="2025-05-05")["outcome"] == "granted"
    made = said(service, {"доход": "200.51"}, submitted_at="2025-05-05")
    assert made["outcome"] == "refused"
    assert made["grounds"][0]["facts"] == {"доход": "200.51", "предел": "200.50"}


def test_the_day_of_application_counts_not_the_day_of_decision(service: regdsl.Regulation) -> None:
    application = {"submitted_at": "2025-12-31T12:00", "inputs": {"доход": "0"}}
    made = service.decide(application, on=date(2027, 5, 1)).to_dict()
    assert (made["on"], made["results"]) == ("2027-05-01", {"предел": "200.50"})


def test_the_day_of_application_is_the_authoritys(service: regdsl.Regulation) -> None:
    assert said(service, {"доход": "0"}, submitted_at="2024-12-31T21:30:00Z")["results"] == {"предел": "200.50"}
    assert said(service, {"доход": "0"}, submitted_at="2024-12-31T20:30:00Z")["results"] == {"предел": "100.00"}


def test_without_a_day_of_application_the_value_is_unknown(service: regdsl.Regulation) -> None:
    made = service.decide({"inputs": {"доход": "0"}}, on=date(2025, 5, 1)).to_dict()
    assert made["outcome"] == "needs_data"
    assert [need["input"] for need in made["needs"]] == ["дата обращения"]  # type: ignore[attr-defined]


def test_an_unknown_value_is_not_needed_where_it_cannot_matter(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        parameters=NORM,
        inputs="доход: {title: Доход, type: money, source: налоговая}",
        refuse="- {id: доход, title: Т, when: доход > 1000 and доход > предел, basis: акт/п.1}",
    )
    assert said(service, {"доход": "0"}, submitted_at="2026-05-05")["outcome"] == "granted"
    assert needed(said(service, {"доход": "2000"}, submitted_at="2026-05-05")) == ["parameters.предел"]
