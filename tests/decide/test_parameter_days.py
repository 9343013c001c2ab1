"""The day of a parameter: that of the application, its month, or one that an input gives."""

from datetime import date
from pathlib import Path

import pytest

import regdsl
from tests.decide.services import load, needed, said

NORM = """
порог:
  title: Порог
  type: integer
  publisher: Правительство
  values:
    - {from: 2000-01-01, to: 2009-12-31, value: 5}
    - {from: 2010-01-01, to: 2026-03-15, value: 7}
    - {from: 2026-03-16, to: 2030-12-31, value: 9}
"""
INPUTS = """
    рождение: {title: День рождения, type: date, source: полиция}
    лет: {title: Лет, type: integer, min: 0, max: 100, source: полиция}
"""
REFUSE = "- {id: п, title: Т, unless: лет >= порог, explain: 'Лет {лет}, порог {порог}', basis: акт/п.1}"


def dated(folder: Path, as_of: str | None = None, date_of_all: str | None = None) -> regdsl.Regulation:
    norm = NORM if as_of is None else NORM.replace("  type: integer\n", f"  type: integer\n  as_of: {as_of}\n")
    path = folder / "service.yaml"
    load(folder, parameters=norm, inputs=INPUTS, refuse=REFUSE, record="порог: порог")
    if date_of_all is not None:
        whole = path.read_text(encoding="utf-8").replace(
            "applicants:", f"parameter_date: {date_of_all}\napplicants:", 1
        )
        path.write_text(whole, encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    return made


def threshold(service: regdsl.Regulation, born: str, day: str) -> object:
    inputs = {"рождение": born, "лет": 50}
    made = said(service, inputs, submitted_at=day)
    assert service.outcome(inputs, on=date.fromisoformat(day)).outcome == made["outcome"]
    return made["results"].get("порог")


@pytest.mark.parametrize(
    ("as_of", "of_all", "expected"),
    [
        (None, None, 9),
        (None, "дата обращения", 9),
        (None, "месяц обращения", 7),  # the first day of the month
        (None, "рождение", 5),
        ("рождение", None, 5),
        ("рождение", "месяц обращения", 5),  # its own day goes before that of the file
        ("дата обращения", "рождение", 9),
    ],
)
def test_which_day_picks_the_value(tmp_path: Path, as_of: str | None, of_all: str | None, expected: int) -> None:
    assert threshold(dated(tmp_path, as_of, of_all), "2005-05-05", "2026-03-20") == expected


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("2000-01-01", 5),
        ("2009-12-31", 5),
        ("2010-01-01", 7),
        ("2030-12-31", 9),
        ("1999-12-31", None),
        ("2031-01-01", None),
    ],
)
def test_the_day_of_an_input(tmp_path: Path, born: str, expected: int | None) -> None:
    service = dated(tmp_path, "рождение")
    assert threshold(service, born, "2026-03-20") == expected
    assert threshold(service, born, "2040-01-01") == expected


def test_a_day_that_no_period_covers_asks_the_publisher(tmp_path: Path) -> None:
    made = said(dated(tmp_path, "рождение"), {"рождение": "1999-12-31", "лет": 50})
    assert made["needs"] == [{"input": "parameters.порог", "title": "Порог", "source": "Правительство"}]


def test_while_the_day_is_unknown_the_value_is(tmp_path: Path) -> None:
    made = said(dated(tmp_path, "рождение"), {"лет": 50})
    assert (made["outcome"], needed(made)) == ("needs_data", ["рождение"])


def test_the_fact_is_the_value_of_the_day(tmp_path: Path) -> None:
    made = said(dated(tmp_path, "рождение"), {"лет": 6, "рождение": "2015-01-01"})
    assert made["grounds"][0]["facts"] == {"лет": 6, "рождение": "2015-01-01", "порог": 7}
    assert made["grounds"][0]["explanation"] == "Лет 6, порог 7."


def test_the_date_of_the_file_holds_for_parameters_of_used_files(tmp_path: Path) -> None:
    norms = 'regdsl: "1"\nkind: parameters\nid: test.norms\nlanguage: ru\ntitle: Нормативы\nparameters:\n'
    norms += "".join(f"  {line}\n" for line in NORM.strip().splitlines())
    (tmp_path / "norms.yaml").write_text(norms, encoding="utf-8")
    path = tmp_path / "service.yaml"
    load(tmp_path, inputs=INPUTS)
    head = "uses: [test.norms]\nparameter_date: рождение\napplicants:"
    text = path.read_text(encoding="utf-8").replace("applicants:", head, 1)
    path.write_text(
        text.replace("result:\n  register: Реестр\n", "result:\n  register: Реестр\n  record: {п: порог}\n")
    )
    service = regdsl.load(path)
    assert isinstance(service, regdsl.Regulation)
    assert said(service, {"рождение": "2005-01-01", "лет": 1})["results"] == {"п": 5}


def test_a_keyed_parameter_on_the_day_of_an_input(tmp_path: Path) -> None:
    norm = """
    сбор:
      title: Сбор
      type: integer
      by: товар
      as_of: куплено
      values:
        - from: 2020-01-01
          to: 2024-12-31
          table: |
            | товар | => рублей |
            | еда   | 5         |
            | вещи  | 7         |
        - from: 2025-01-01
          to: 2030-12-31
          table: |
            | товар | => рублей |
            | еда   | 6         |
            | вещи  | 8         |
    """
    inputs = """
    товар: {title: Товар, type: code, values: {еда: Еда, вещи: Вещи}, source: полиция}
    куплено: {title: Куплено, type: date, source: заявление, required: return}
    """
    missing = "- {id: н, title: Н, event: missing_required, basis: акт/п.1}"
    refuse = "- {id: п, title: Т, unless: сбор(товар) < 8, basis: акт/п.1}"
    service = load(tmp_path, parameters=norm, inputs=inputs, return_=missing, refuse=refuse, record="с: сбор(товар)")
    assert said(service, {"товар": "вещи", "куплено": "2024-12-31"})["results"] == {"с": 7}
    refused = said(service, {"товар": "вещи", "куплено": "2025-01-01"})
    assert refused["grounds"][0]["facts"] == {"куплено": "2025-01-01", "товар": "вещи", "сбор(товар)": 8}
    assert said(service, {"товар": "вещи", "куплено": None})["outcome"] == "returned"
    assert said(service, {"товар": "вещи", "куплено": "2031-01-01"})["outcome"] == "needs_data"
    for bought in ("2024-12-31", "2025-01-01", "2031-01-01", None):
        brief = service.outcome({"товар": "вещи", "куплено": bought}, on=date(2026, 3, 16))
        assert brief.outcome == said(service, {"товар": "вещи", "куплено": bought})["outcome"]
