"""`expect.show`: what definitions come to on the way, to be compared exactly."""

from pathlib import Path
from typing import Any

import pytest

from regdsl.report.test_text import render_report
from regdsl.testing import run
from tests.testing.service import HEAD, REGULATION, write

DEFINITIONS = """\
definitions:
  на грядку: {expr: площадь / 3, scale: 2}
  удвоено: площадь * 2
  целых: {expr: floor(площадь), title: Целых}
  срок: 'дата обращения + duration("P1Y")'
  ширина: грядки
  прозвище: имя
  подпись: 'if имя = null then "нет имени" else "есть имя"'
  свободно: свободен and площадь > 1
  третья: {expr: предел / 3, scale: 1}
criteria:
  просторно: {expr: площадь >= 4, title: Просторно}
grounds:
"""
WITH = REGULATION.replace("grounds:\n", DEFINITIONS, 1)


def differences(folder: Path, expect: str, given: str = "", more: str = "") -> list[dict[str, Any]]:
    rest = f", {given}" if given else ""
    body = f"{{id: дело, filed: 2026-03-16, given: {{based_on: обычный{rest}}}, expect: {{{expect}}}{more}}}"
    report = run([write(folder, HEAD + f"  - {body}\n", WITH)])
    (only,) = report.cases
    assert [found.message("en") for found in only.diagnostics] == []
    return [difference.to_dict() for difference in only.differences]


@pytest.mark.parametrize(
    "show",
    [
        "на грядку: 1.67",  # 5/3 as it is shown
        'на грядку: "1.67"',
        "удвоено: 10",
        "удвоено: 10.00",
        "удвоено: 10.0000",  # more digits than are shown: exactly so much
        "целых: 5",
        "срок: 2027-03-16",
        "прозвище: Вересов",
        "подпись: есть имя",
        "свободно: true",
        "просторно: true",
        "удвоено: 10, целых: 5, свободно: true",
    ],
)
def test_what_comes_out_passes(tmp_path: Path, show: str) -> None:
    assert differences(tmp_path, f"show: {{{show}}}") == []


@pytest.mark.parametrize(
    ("show", "given", "path", "expected", "actual"),
    [
        ("на грядку: 1.66", "", "show.на грядку", "1.66", "1.67"),
        ("на грядку: 1.7", "", "show.на грядку", "1.7", "1.67"),
        ("на грядку: 1.667", "", "show.на грядку", "1.667", "5/3"),
        ("на грядку: 1.6666666667", "", "show.на грядку", "1.6666666667", "5/3"),
        ("на грядку: 2.0010", "площадь: 6.00", "show.на грядку", "2.0010", "2.00"),
        ("на грядку: 1.251", "площадь: 3.75", "show.на грядку", "1.251", "1.25"),
        ("удвоено: 9.99", "", "show.удвоено", "9.99", "10.00"),
        ("целых: 6", "", "show.целых", 6, "5"),
        ("целых: много", "", "show.целых", "много", "5"),
        ("целых: true", "", "show.целых", True, "5"),
        ("целых: null", "", "show.целых", None, "5"),
        ("срок: 2027-03-17", "", "show.срок", "2027-03-17", "2027-03-16"),
        ("прозвище: null", "", "show.прозвище", None, "Вересов"),
        ("прозвище: Вересов", "имя: null", "show.прозвище", "Вересов", None),
        ("свободно: false", "", "show.свободно", False, True),
        ("свободно: 1", "", "show.свободно", 1, True),
        ("просторно: true", "площадь: 3.99", "show.просторно", True, False),
        ("ширина: [1, 2.4]", "грядки: [1, 2.5]", "show.ширина", [1, "2.4"], ["1", "2.5"]),
        ("ширина: [1]", "грядки: [1, 2.5]", "show.ширина", [1], ["1", "2.5"]),
    ],
)
def test_what_differs_is_told(
    tmp_path: Path, show: str, given: str, path: str, expected: object, actual: object
) -> None:
    found = differences(tmp_path, f"show: {{{show}}}", given)
    assert found == [{"path": path, "expected": expected, "actual": actual}]


def test_an_absent_value_and_a_list_can_be_expected(tmp_path: Path) -> None:
    assert differences(tmp_path, "show: {прозвище: null, ширина: [1, 2.50]}", "имя: null, грядки: [1.0, 2.5]") == []


def test_what_is_unknown_differs_from_whatever_is_expected(tmp_path: Path) -> None:
    for expected in ("null", "true", "false"):
        (found,) = differences(tmp_path, f"show: {{свободно: {expected}}}", "", ", unknown: [свободен]")
        assert found["actual"] == {"unknown": ["свободен"]}


def test_a_definition_is_shown_whatever_the_outcome(tmp_path: Path) -> None:
    assert differences(tmp_path, "outcome: refused, show: {третья: 0.3}", "площадь: 50.00, предел: 1.0") == []
    assert differences(tmp_path, "outcome: needs_data, show: {удвоено: 10}", "", ", unknown: [предел]") == []


def test_a_boundary_shows_its_own_values(tmp_path: Path) -> None:
    more = ", boundary: [{change: {площадь: 5.99}, expect: {show: {удвоено: 11.97}}}]"
    found = differences(tmp_path, "show: {удвоено: 10.00}", "", more)
    assert found == [{"path": "boundary.0.show.удвоено", "expected": "11.97", "actual": "11.98"}]


def test_show_alone_is_enough_of_an_expectation(tmp_path: Path) -> None:
    assert differences(tmp_path, "show: {целых: 5}") == []


def test_an_unknown_name_is_found_at_its_place(tmp_path: Path) -> None:
    body = "  - {id: дело, filed: 2026-03-16, given: {based_on: обычный}, expect: {show: {на гряду: 1, площадь: 5}}}\n"
    report = run([write(tmp_path, HEAD + body, WITH)])
    (only,) = report.cases
    first, second = only.diagnostics
    assert (first.kind.code, first.pointer) == ("SCH170", "/cases/0/expect/show/на гряду")
    assert first.message("ru") == "в регламенте нет вычисления `на гряду`"
    assert first.help_text("ru") == "возможно, имелось в виду `на грядку`"
    assert second.pointer.endswith("/площадь")
    assert not only.passed


def test_the_report_reads_aloud(tmp_path: Path) -> None:
    body = "  - {id: дело, filed: 2026-03-16, given: {based_on: обычный}, unknown: [свободен],\n"
    body += "     expect: {show: {на грядку: 1.66, свободно: true, прозвище: null}}}\n"
    text = render_report(run([write(tmp_path, HEAD + body, WITH)]), "ru")
    assert "    show.на грядку: ожидалось 1.66, получено 1.67 — из: " in text
    assert "    show.свободно: ожидалось true, получено неизвестно, не хватает: свободен\n" in text
    assert "    show.прозвище: ожидалось ничего, получено Вересов — из: имя = Вересов\n" in text
    english = render_report(run([tmp_path / "garden.cases.yaml"]), "en")
    assert "show.свободно: expected true, got unknown, missing: свободен" in english


RECORDS = """\
types:
  доход: {сумма: {type: money}, месяц: {type: date}}
"""


def test_a_list_of_records_is_shown_by_key(tmp_path: Path) -> None:
    regulation = WITH.replace("inputs:\n", RECORDS + "inputs:\n", 1).replace(
        "  свободен:",
        "  доходы: {title: Доходы, type: list of доход, key: номер, max_items: 3, source: росреестр}\n  свободен:",
        1,
    )
    regulation = regulation.replace("definitions:\n", "definitions:\n  большие: доходы[сумма > 10]\n", 1)
    given = "доходы: {а: {сумма: 20.50, месяц: 2026-01-01}, б: {сумма: 1, месяц: 2026-02-01}}"
    for amount, passed in (("20.5", True), ("20.51", False)):
        show = f"большие: {{а: {{сумма: {amount}, месяц: 2026-01-01}}}}"
        body = f"{{id: дело, filed: 2026-03-16, given: {{based_on: обычный, {given}}}, expect: {{show: {{{show}}}}}}}"
        report = run([write(tmp_path, HEAD + f"  - {body}\n", regulation)])
        assert report.diagnostics == ()
        assert [found.message("en") for found in report.cases[0].diagnostics] == []
        assert report.ok is passed
    assert "получено {а: {сумма: 20.5, месяц: 2026-01-01}}" in render_report(report, "ru")
