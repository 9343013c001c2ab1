"""Days of every year: a season in which something is done, within a year or over its turn."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.checker import CheckedRegulation
from regdsl.corpus import builtin_calendar
from regdsl.feel.strict import Value
from regdsl.library import checked
from regdsl.reference import judge
from regdsl.runtime import Unknown
from tests.decide.services import application, load, write

PERIODS = """
    лето: {every_year: 1 июня .. 31 августа, title: Летний сезон}
    зима: {every_year: 01.11 .. 29.02, title: Зимний сезон}
    один день: {every_year: 29 февраля .. 29 февраля}
"""
INPUTS = """
    день охоты: {title: День охоты, type: date, source: полиция}
    прежний день: {title: Прежний день, type: date, nullable: true, source: полиция}
"""
REFUSE = """
    - id: лето
      title: Не летом
      unless: день охоты in лето
      explain: "Летний сезон: {лето}"
      basis: акт/ст.1
    - id: зима
      title: Зимой нельзя
      when: прежний день != null and (прежний день in зима)
      explain: "Зимний сезон: {зима}"
      basis: акт/ст.2
"""
RECORD = """
    зимой: день охоты in зима
    в день: день охоты in один день
    не летом: not(день охоты in лето)
"""
GIVEN = {"день охоты": "2026-06-01", "прежний день": None}
DAYS = [date(year, 1, 1) + timedelta(days=number) for year in (2024, 2025) for number in range(365)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("seasons")


@pytest.fixture(scope="module")
def service(folder: Path) -> regdsl.Regulation:
    return load(folder, inputs=INPUTS, periods=PERIODS, refuse=REFUSE, record=RECORD)


def decided(service: regdsl.Regulation, **given: Any) -> dict[str, Any]:
    return service.decide(application({**GIVEN, **given}, submitted_at="2026-03-10")).to_dict("ru")


def in_summer(day: date) -> bool:
    return 6 <= day.month <= 8


def in_winter(day: date) -> bool:
    return day.month in (11, 12, 1, 2)


def test_every_day_of_two_years(service: regdsl.Regulation) -> None:
    for day in DAYS:
        brief = service.outcome({"день охоты": day, "прежний день": day}, on=date(2026, 3, 10))
        expected = [*(["лето"] if not in_summer(day) else []), *(["зима"] if in_winter(day) else [])]
        assert list(brief.grounds) == expected, day


@pytest.mark.parametrize("day", ["2026-05-31", "2026-06-01", "2026-08-31", "2026-09-01", "2024-02-29", "2026-11-01"])
def test_both_paths_and_the_oracle_agree(service: regdsl.Regulation, folder: Path, day: str) -> None:
    known: CheckedRegulation = checked(folder / "service.yaml")
    facts: dict[str, Value] = {"день охоты": date.fromisoformat(day), "прежний день": date.fromisoformat(day)}
    verdict = judge(known, facts, date(2026, 3, 10), builtin_calendar())
    said = decided(service, **{"день охоты": day, "прежний день": day})
    brief = service.outcome({"день охоты": day, "прежний день": day}, on=date(2026, 3, 10))
    assert said["outcome"] == verdict.outcome == brief.outcome
    assert [one["id"] for one in said["grounds"]] == list(verdict.grounds) == list(brief.grounds)


def test_what_is_unknown_of_a_day_is_unknown_of_the_season(service: regdsl.Regulation, folder: Path) -> None:
    said = service.decide(application({"прежний день": None}, submitted_at="2026-03-10")).to_dict("ru")
    assert (said["outcome"], said["undetermined"]) == ("needs_data", ["лето"])
    known = checked(folder / "service.yaml")
    unknown: dict[str, Value] = {"день охоты": Unknown(frozenset({"день охоты"})), "прежний день": None}
    assert judge(known, unknown, date(2026, 3, 10), builtin_calendar()).outcome == "needs_data"


def test_the_record_and_the_texts(service: regdsl.Regulation) -> None:
    assert decided(service)["results"] == {"зимой": False, "в день": False, "не летом": False}
    refused = decided(service, **{"день охоты": "2026-12-01", "прежний день": "2026-01-01"})
    assert [one["explanation"] for one in refused["grounds"]] == [
        "Летний сезон: 1 июня — 31 августа.",
        "Зимний сезон: 1 ноября — 29 февраля.",
    ]
    assert refused["grounds"][0]["facts"] == {"день охоты": "2026-12-01", "лето": "--06-01/--08-31"}


@pytest.mark.parametrize(
    ("expr", "code", "help_"),
    [
        ("день охоты in лето.start", "EXP198", "проверьте попадание в него даты: `дата in лето`"),
        ("лето = лето", "EXP164", "проверьте попадание в него даты: `дата in лето`"),
        ("день охоты.month in лето", "EXP030", None),
    ],
)
def test_what_a_season_is_not(tmp_path: Path, expr: str, code: str, help_: str | None) -> None:
    refuse = f"    - {{id: лето, title: Лето, when: '{expr}', basis: акт/ст.1}}"
    path = write(tmp_path, inputs=INPUTS, periods=PERIODS, refuse=refuse, record="    день: день охоты")
    found = [one for one in regdsl.check([path]).diagnostics if one.pointer == "/grounds/refuse/0/when"]
    assert {one.kind.code for one in found} == {code}
    assert help_ is None or found[0].help_text("ru") == help_


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("31 июня .. 31 августа", "SCH204"),
        ("1 июня", "SCH204"),
        ("1 июня - 31 августа", "SCH204"),
        ("06-01 .. 08-31", "SCH204"),
        ("1 июня 2026 .. 31 августа 2026", "SCH204"),
    ],
)
def test_what_is_no_season_is_told(tmp_path: Path, written: str, code: str) -> None:
    periods = f"    лето: {{every_year: {written}}}"
    path = write(tmp_path, inputs=INPUTS, periods=periods, record="    день: день охоты")
    found = [(one.kind.code, one.pointer) for one in regdsl.check([path]).diagnostics if one.pointer.startswith("/per")]
    assert found == [(code, "/periods/лето/every_year")]


def test_a_season_is_not_also_a_span(tmp_path: Path) -> None:
    periods = "    лето: {every_year: 1 июня .. 31 августа, from: 2026-06-01, to: 2026-08-31}"
    path = write(tmp_path, inputs=INPUTS, periods=periods, record="    день: день охоты")
    assert {one.pointer for one in regdsl.check([path]).diagnostics} == {"/periods/лето"}
