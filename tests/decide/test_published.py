"""Norms that were published after they had begun to apply: whoever was decided on by them is told so."""

from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.report.decision_text import render_decision
from tests.decide.services import EFFECTS, load, said

NORM = """
порог:
  title: Порог
  type: integer
  publisher: Правительство
  values:
    - {from: 2020-01-01, to: 2025-12-31, value: 5}
    - {from: 2026-01-01, published: 2026-05-22, open: true, value: 7}
"""
INPUTS = """
    рождение: {title: День рождения, type: date, source: полиция}
    лет: {title: Лет, type: integer, min: 0, max: 100, source: полиция}
"""
REFUSE = "- {id: п, title: Т, unless: лет >= порог, basis: акт/п.1}"
GIVEN = {"рождение": "2026-02-01", "лет": 50}


def told(decision: dict[str, Any]) -> list[dict[str, Any]]:
    """What the facts of a decision say was published later."""
    step = next(step for step in decision["trace"] if step["step"] == "facts")
    return list(step.get("published_later", []))


def filed(regulation: regdsl.Regulation, day: str, **rest: Any) -> list[dict[str, Any]]:
    return told(said(regulation, GIVEN, submitted_at=f"{day}T10:00", **rest))


def test_value_published_after_the_filing_is_told_with_both_days(tmp_path: Path) -> None:
    service = load(tmp_path, parameters=NORM, inputs=INPUTS, refuse=REFUSE)
    assert filed(service, "2026-05-21") == [
        {
            "parameter": "порог",
            "from": "2026-01-01",
            "published": "2026-05-22",
            "explanation": "Порог: значение действует с 1 января 2026 г., опубликовано 22 мая 2026 г., после подачи "
            "заявления",
        }
    ]


@pytest.mark.parametrize("day", ["2025-12-31", "2026-05-22"], ids=["by the value before", "on the day it came out"])
def test_nothing_is_told_of_what_was_published_in_time(tmp_path: Path, day: str) -> None:
    service = load(tmp_path, parameters=NORM, inputs=INPUTS, refuse=REFUSE)
    assert filed(service, day) == []


def test_nothing_is_told_of_a_value_that_the_decision_does_not_rest_on(tmp_path: Path) -> None:
    service = load(tmp_path, parameters=NORM, inputs=INPUTS, refuse="- {id: п, title: Т, unless: лет >= 5, basis: акт}")
    assert filed(service, "2026-02-01") == []


def test_the_day_of_the_value_is_that_which_an_input_gives(tmp_path: Path) -> None:
    norm = NORM.replace("  type: integer\n", "  type: integer\n  as_of: рождение\n")
    service = load(tmp_path, parameters=norm, inputs=INPUTS, refuse=REFUSE)
    assert [one["parameter"] for one in filed(service, "2026-03-01")] == ["порог"]
    earlier = said(service, {**GIVEN, "рождение": "2025-12-31"}, submitted_at="2026-03-01T10:00")
    assert told(earlier) == []


def test_table_of_a_parameter_by_key(tmp_path: Path) -> None:
    norm = """
    порог:
      title: Порог
      type: integer
      publisher: Правительство
      by: [район]
      values:
        - from: 2026-01-01
          published: 2026-05-22
          open: true
          table: |
            | район | => |
            |-------|----|
            | север | 7  |
            | юг    | 8  |
    """
    inputs = """
    район: {title: Район, type: code, values: {север: Север, юг: Юг}, source: полиция}
    лет: {title: Лет, type: integer, min: 0, max: 100, source: полиция}
    """
    service = load(
        tmp_path,
        in_force="{from: 2026-01-01}",
        parameters=norm,
        inputs=inputs,
        refuse="- {id: п, title: Т, unless: лет >= порог(район), basis: акт/п.1}",
    )
    made = said(service, {"район": "юг", "лет": 50})
    assert [one["published"] for one in told(made)] == ["2026-05-22"]


def test_version_published_after_the_filing(tmp_path: Path) -> None:
    service = load(tmp_path, in_force="{from: 2026-01-01, published: 2026-03-20}")
    (one,) = told(said(service, {"возраст": 50}))
    assert one["version"] == "1"
    assert one["explanation"] == (
        "Правила версии 1 действуют с 1 января 2026 г., опубликованы 20 марта 2026 г., после подачи заявления"
    )
    assert told(said(service, {"возраст": 50}, submitted_at="2026-03-20T10:00")) == []


def test_text_of_the_decision_says_it_in_both_languages(tmp_path: Path) -> None:
    service = load(tmp_path, parameters=NORM, inputs=INPUTS, refuse=REFUSE)
    decision = service.decide({"submitted_at": "2026-03-01T10:00", "inputs": GIVEN})
    assert "опубликовано 22 мая 2026 г." in " ".join(render_decision(decision.to_dict("ru")).split())
    assert "published on 22 May 2026" in " ".join(render_decision(decision.to_dict("en"), "en").split())


def test_results_one_after_another_tell_it_once(tmp_path: Path) -> None:
    path = tmp_path / "service.yaml"
    load(tmp_path, parameters=NORM, inputs=INPUTS, refuse=REFUSE)
    text = path.read_text(encoding="utf-8")
    start, end = text.index("grounds:"), text.index("channels:")
    lists = "".join(f"    {name}: []\n" for name in EFFECTS if name != "refuse")
    grounds = f"grounds:\n  учёт:\n{lists}    refuse:\n      {REFUSE}\n"
    grounds += f"  дом:\n    refuse:\n      {REFUSE.replace('id: п', 'id: п дома')}\n"
    results = """results:
  учёт: {kind: intermediate, title: Учёт, record: {register: Учёт, fields: {лет: лет}}}
  дом: {kind: main, title: Дом, after: учёт, record: {register: Дом, fields: {лет: лет}}}
"""
    path.write_text(text[:start] + grounds + results + text[end:], encoding="utf-8")
    service = regdsl.load(path)
    assert isinstance(service, regdsl.Regulation)
    made = said(service, GIVEN)
    assert set(made["results"]) == {"учёт", "дом"}
    assert len(told(made)) == 1
