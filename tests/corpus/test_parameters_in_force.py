"""A parameter has a value on every day from the first on which it is asked for, as far as values are known."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import text

ALL = "{from: 2026-02-01, to: 2026-12-31, value: 5}"
BIRTH = "рождён: {title: Р, type: date, min: 2000-01-01, max: 2020-12-31, source: полиция}\n"
USED = """\
regdsl: "1"
kind: parameters
id: test.norms
language: ru
title: Нормативы
parameters:
  предел: {title: Предел, type: integer, values: [{from: 2026-02-01, to: 2026-12-31, value: 5}]}
"""


def found(
    folder: Path, values: str, in_force: str, more: str = "", inputs: str = BIRTH, **sections: str
) -> list[tuple[str, str, str]]:
    parameter = f"предел: {{title: Предел, type: integer, {more}values: [{values}]}}"
    made = text(in_force=in_force, parameters=parameter, inputs=inputs, record="п: предел", **sections)
    return messages(folder, made)


def messages(folder: Path, made: str) -> list[tuple[str, str, str]]:
    path = folder / "service.yaml"
    path.write_text(made, encoding="utf-8")
    return [(one.kind.code, one.pointer, one.message("ru")) for one in regdsl.check([path]).diagnostics]


def test_a_gap_before_the_first_value_is_told_at_it(tmp_path: Path) -> None:
    assert found(tmp_path, ALL, "{from: 2026-01-15}") == [
        (
            "SCH221",
            "/parameters/предел/values/0/from",
            "значения норматива нет с 2026-01-15 по 2026-01-31, а регламент уже действует",
        )
    ]


def test_the_order_in_which_values_are_written_does_not_matter(tmp_path: Path) -> None:
    later = "{from: 2027-01-01, open: true, value: 7}"
    assert [pointer for _, pointer, _ in found(tmp_path, f"{later}, {ALL}", "{from: 2026-01-15}")] == [
        "/parameters/предел/values/1/from"
    ]


@pytest.mark.parametrize("in_force", ["{from: 2027-01-01}", "{from: 2020-01-01, to: 2026-01-31}"])
def test_values_of_other_days_alone_are_none(tmp_path: Path, in_force: str) -> None:
    ((code, pointer, message),) = found(tmp_path, ALL, in_force)
    assert (code, pointer) == ("SCH222", "/parameters/предел/values")
    assert "они с 2026-02-01 по 2026-12-31" in message


@pytest.mark.parametrize(
    "in_force", ["{from: 2026-02-01}", "{from: 2026-03-01}", "{from: 2026-02-01, to: 2030-12-31}", "{from: 2026-12-31}"]
)
def test_what_the_publisher_has_not_set_yet_is_no_gap(tmp_path: Path, in_force: str) -> None:
    assert found(tmp_path, ALL, in_force) == []


@pytest.mark.parametrize(
    ("more", "in_force", "codes"),
    [
        ("as_of: месяц обращения, ", "{from: 2026-02-15}", []),
        ("as_of: месяц обращения, ", "{from: 2026-01-15}", ["SCH221"]),
        ("as_of: рождён, ", "{from: 2026-01-01}", ["SCH222"]),
        ("reading: {kind: gap, text: До февраля его не было}, ", "{from: 2026-01-01}", []),
        ("reading: {kind: gap, text: Новое ещё не издано}, ", "{from: 2027-01-01}", []),
    ],
)
def test_the_day_that_picks_the_value_counts(tmp_path: Path, more: str, in_force: str, codes: list[str]) -> None:
    assert [code for code, _, _ in found(tmp_path, ALL, in_force, more)] == codes


def test_the_month_that_a_version_begins_in_has_to_have_a_value(tmp_path: Path) -> None:
    values = ALL.replace("2026-02-01", "2026-02-10")
    assert [message for _, _, message in found(tmp_path, values, "{from: 2026-02-15}", "as_of: месяц обращения, ")] == [
        "значения норматива нет с 2026-02-01 по 2026-02-09, а регламент уже действует"
    ]


def test_between_two_months_no_day_is_asked_for(tmp_path: Path) -> None:
    values = "{from: 2026-01-01, to: 2026-02-05, value: 1}, {from: 2026-02-10, to: 2026-12-31, value: 5}"
    assert found(tmp_path, values, "{from: 2026-01-01}", "as_of: месяц обращения, ") == []
    assert [code for code, _, _ in found(tmp_path, values, "{from: 2026-01-01}")] == ["SCH112"]


def test_before_its_first_value_an_input_may_name_any_day(tmp_path: Path) -> None:
    values = ALL.replace("2026-02-01", "2010-01-01")
    assert found(tmp_path, values, "{from: 2026-01-01}", "as_of: рождён, ") == []


@pytest.mark.parametrize(("record", "codes"), [("п: предел", ["SCH221"]), ("п: 1", [])])
def test_of_a_used_file_what_is_read_counts(tmp_path: Path, record: str, codes: list[str]) -> None:
    (tmp_path / "norms.yaml").write_text(USED, encoding="utf-8")
    made = text(in_force="{from: 2026-01-01}", record=record).replace(
        "applicants:", "uses: [test.norms]\napplicants:", 1
    )
    # it is spoken of where nobody reads it
    made = made.replace("title: Проверочная услуга", "title: Каков предел")
    assert [code for code, _, _ in messages(tmp_path, made)] == codes
