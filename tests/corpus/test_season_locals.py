"""Days of every year that a template leaves to its instances."""

from datetime import date
from pathlib import Path

import pytest

import regdsl
from regdsl.diagnostics import Diagnostic

TEMPLATE = """\
regdsl: "1"
kind: template
id: example.template.skating
version: "2026.1"
language: ru
title: Каток во дворе (выдуманная услуга)
in_force: {from: 2026-01-01}
authority: {level: municipal, body: Администрация, owner: {post: deputy_head}, time_zone: Europe/Moscow}
legal_basis:
  порядок: {act: Порядок заливки катков (выдуман), verified: unverified}
locals:
  зима: {LOCAL}
applicants: [citizen]
sources:
  заявление: {from: application}
inputs:
  день заливки: {title: День заливки, type: date, source: заявление, required: return}
grounds:
  reject_intake: []
  return: [{id: неполно, title: Указано не всё, event: missing_required, basis: порядок/п.1}]
  correct: []
  suspend: []
  refuse:
    - id: не сезон
      title: В этот день каток не заливают
      unless: день заливки in зима
      explain: "Заливают с {зима}."
      basis: порядок/п.2
  leave_unconsidered: []
  terminate: []
channels: [epgu]
fee: none
result: {register: Катки, record: {день: день заливки}}
procedures: standard
"""
LOCAL = "type: range of day_month, min: 1 ноября, max: 31 марта, title: Зимний сезон"
INSTANCE = """\
regdsl: "1"
kind: regulation
id: example.city.skating
extends: example.template.skating@2026.1
version: "1"
language: ru
authority: {body: Администрация города Н.}
locals:
  зима: VALUE
"""
SOUND = "{value: 1 декабря .. 15 марта, basis: порядок/п.3, verified: unverified}"


def write(folder: Path, value: str = SOUND, local: str = LOCAL) -> Path:
    """A template with one season, and an instance that settles it."""
    (folder / "template.yaml").write_text(TEMPLATE.replace("LOCAL", local), encoding="utf-8")
    path = folder / "instance.yaml"
    path.write_text(INSTANCE.replace("VALUE", value), encoding="utf-8")
    return path


def found_in(path: Path) -> list[Diagnostic]:
    return list(regdsl.check([path]).diagnostics)


def test_both_check_clean(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert [one.message("ru") for one in (*found_in(path), *found_in(tmp_path / "template.yaml"))] == []


@pytest.mark.parametrize("value", [SOUND, "1 декабря .. 15 марта", "01.12 .. 15.03"])
def test_a_season_of_the_instance_decides(tmp_path: Path, value: str) -> None:
    known = regdsl.load(write(tmp_path, value))
    assert isinstance(known, regdsl.Regulation)
    for day, outcome in (
        (date(2026, 11, 30), "refused"),
        (date(2026, 12, 1), "granted"),
        (date(2028, 2, 29), "granted"),
        (date(2026, 3, 15), "granted"),
        (date(2026, 3, 16), "refused"),
    ):
        assert known.outcome({"день заливки": day}, on=date(2026, 3, 2)).outcome == outcome, day
    said = known.decide({"submitted_at": "2026-03-02", "inputs": {"день заливки": "2026-06-01"}}).to_dict("ru")
    assert said["grounds"][0]["explanation"] == "Заливают с 1 декабря — 15 марта."  # type: ignore[index]


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ("1 ноября .. 31 марта", True),
        ("1 ноября .. 31 декабря", True),
        ("1 января .. 31 марта", True),
        ("31 октября .. 31 марта", False),
        ("1 ноября .. 1 апреля", False),
        ("1 июня .. 31 августа", False),
        # its ends lie within, and the summer between them
        ("1 марта .. 1 декабря", False),
    ],
)
def test_a_season_lies_within_the_bounds(tmp_path: Path, value: str, fits: bool) -> None:
    found = found_in(write(tmp_path, value))
    assert [one.kind.code for one in found] == ([] if fits else ["SCH987"])
    if not fits:
        said = f"«зима»: {value}, за пределами шаблона: не меньше 1 ноября, не больше 31 марта"
        assert found[0].message("ru") == said
        assert "at least 1 November, at most 31 March" in found[0].message("en")
        assert found[0].pointer == "/locals/зима"


@pytest.mark.parametrize("bound", ["min: 1 июля, max: 30 июня", "title: Сезон", "min: 1 января, max: 31 декабря"])
def test_a_whole_year_holds_any_season(tmp_path: Path, bound: str) -> None:
    local = f"type: range of day_month, {bound}"
    for value in ("1 декабря .. 15 марта", "1 мая .. 31 августа"):
        assert [one.message("ru") for one in found_in(write(tmp_path, value, local))] == []


@pytest.mark.parametrize("value", ["31 ноября .. 31 марта", "1 декабря", "15", "true", "зимой"])
def test_what_is_no_season_is_told(tmp_path: Path, value: str) -> None:
    (found,) = found_in(write(tmp_path, value))
    assert (found.kind.code, found.pointer) == ("SCH986", "/locals/зима")
    assert "дни каждого года от и до" in found.message("ru")
    assert "range of days of every year" in found.message("en")
    assert "1 ноября .. 31 марта" in (found.help_text("ru") or "")


@pytest.mark.parametrize("bound", ["min: 5", "max: 2026-03-31", "min: 5 рабочих дней"])
def test_the_bounds_of_a_season_are_days_of_every_year(tmp_path: Path, bound: str) -> None:
    write(tmp_path, local=f"type: range of day_month, {bound}")
    (found,) = found_in(tmp_path / "template.yaml")
    assert (found.kind.code, found.pointer) == ("SCH181", f"/locals/зима/{bound[:3]}")


def test_a_season_left_open_is_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.write_text(INSTANCE.partition("locals:")[0], encoding="utf-8")
    (found,) = found_in(path)
    assert found.kind.code == "SCH985"
    assert "1 ноября .. 31 марта" in (found.help_text("ru") or "")


@pytest.mark.parametrize(
    "taken",
    [
        "inputs:\n  зима: {title: Зима, type: date, source: заявление, required: return}",
        "periods: {зима: {from: 2026-01, to: 2026-02}}\ninputs:",
    ],
)
def test_a_name_that_is_taken_is_told(tmp_path: Path, taken: str) -> None:
    write(tmp_path)
    path = tmp_path / "template.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("inputs:", taken, 1), encoding="utf-8")
    (found,) = found_in(path)
    assert (found.kind.code, found.message("ru")) == ("NAM014", "имя «зима» уже занято")
