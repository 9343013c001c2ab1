"""What cannot be run as written is a located finding, never a traceback and never a silent pass."""

from pathlib import Path

import pytest

from regdsl.testing import TestReport, run
from tests.testing.service import CASE, HEAD, REGULATION, run_cases, write

FIRST = HEAD.count("\n") + 1

WRONG_CASES = [
    ("given: {based_on: обычный, площать: 5.00}", "SCH166", "did you mean `площадь`"),
    ("given: {based_on: обычный}, unknown: [свабоден]", "SCH166", "did you mean `свободен`"),
    ("given: {based_on: обычный, свободен: true}, unknown: [свободен]", "SCH167", None),
    ("given: {based_on: обычныи}", "SCH164", "did you mean `обычный`"),
    ("given: {based_on: обычный, площадь: много}", "APP003", None),
    ("given: {based_on: обычный, площадь: 100.01}", "APP004", None),
    ("given: {based_on: обычный, площадь: 5.001}", "APP005", None),
    ("given: {based_on: обычный, свободен: null}", "APP003", None),
    ("given: {based_on: обычный}, channel: почта", "APP006", None),
    ("given: {based_on: обычный}, applicant_category: гость", "APP006", None),
    ("given: {based_on: обычный}, events: [{type: withdrawn}]", "APP012", None),
    ("given: {based_on: обычный}, decided_on: 2031-01-01", "APP014", None),
]


def codes(report: TestReport) -> list[str]:
    return [found.kind.code for case in report.cases for found in case.diagnostics]


@pytest.mark.parametrize(("body", "code", "help_"), WRONG_CASES, ids=lambda value: str(value)[-40:])
def test_an_unusable_case_fails_with_its_reason(tmp_path: Path, body: str, code: str, help_: str | None) -> None:
    text = (
        CASE
        + f"  - {{id: дело, filed: 2026-03-16, {body}, expect: {{outcome: granted}}}}\n"
        + CASE.replace("выдан", "ещё")
    )
    report = run_cases(tmp_path, text)
    first, wrong, last = report.cases
    assert (first.passed, wrong.passed, last.passed) == (True, False, True)
    (found,) = wrong.diagnostics
    assert found.kind.code == code
    assert found.span is not None
    assert (found.span.file, found.span.start.line) == (str(tmp_path / "garden.cases.yaml"), wrong.span.start.line)
    assert help_ is None or found.help_text("en") == help_
    assert not report.ok
    assert report.to_dict("en")["cases"][1]["diagnostics"][0]["message"] == found.message("en")


def test_a_wrong_value_of_a_fixture_is_found_in_the_fixture(tmp_path: Path) -> None:
    head = HEAD.replace("площадь: 5.00", "площадь: много")
    report = run_cases(tmp_path, head + CASE)
    (found,) = report.cases[0].diagnostics
    assert (found.kind.code, found.pointer) == ("APP003", "/fixtures/обычный/площадь")
    assert found.span is not None
    assert found.span.start.line == 5


def test_a_wrong_change_is_found_in_the_boundary(tmp_path: Path) -> None:
    boundary = "    boundary:\n      - {change: {площадь: 100.01}, expect: {outcome: granted}}\n"
    report = run_cases(tmp_path, CASE + boundary)
    (found,) = report.cases[0].diagnostics
    assert (found.kind.code, found.pointer) == ("APP004", "/cases/0/boundary/0/change/площадь")
    assert [one.path for one in report.cases[0].differences] == ["boundary.0.outcome"]


def test_an_unknown_name_of_a_change_is_found(tmp_path: Path) -> None:
    boundary = "    boundary:\n      - {change: {площать: 1.00}, expect: {outcome: granted}}\n"
    report = run_cases(tmp_path, CASE + boundary)
    assert codes(report) == ["SCH166"]


def test_an_unknown_name_of_a_fixture_is_found_once(tmp_path: Path) -> None:
    head = HEAD.replace("имя: Вересов", "имъя: Вересов, имя: Вересов")
    report = run_cases(tmp_path, head + CASE + CASE.replace("выдан", "ещё"))
    (found,) = report.diagnostics
    assert (found.kind.code, found.pointer) == ("SCH166", "/fixtures/обычный/имъя")
    assert found.span is not None
    assert found.span.start.line == 5
    assert report.passed == 2
    assert not report.ok


def test_a_circle_of_fixtures_is_found(tmp_path: Path) -> None:
    head = HEAD.replace("обычный: {", "обычный: {based_on: большой, ")
    report = run_cases(tmp_path, head + CASE)
    assert {found.kind.code for found in report.diagnostics} == {"SCH165"}
    assert not report.ok


def test_an_unknown_base_of_a_fixture_is_found(tmp_path: Path) -> None:
    report = run_cases(tmp_path, HEAD.replace("based_on: обычный", "based_on: ничей") + CASE)
    assert [found.kind.code for found in report.diagnostics] == ["SCH164"]


@pytest.mark.parametrize(
    ("expect", "name"),
    [
        ("grounds: [занет]", "занет"),
        ("grounds: [размер/придел]", "размер/придел"),
        ("grounds: [занят/предел]", "занят/предел"),
        ("undetermined: [размер/предел]", "размер/предел"),
        ("variant: средний", "средний"),
        ("needs: [цена]", "цена"),
        ("results: {цвет: зелёный}", "цвет"),
        ("deadline: {ответ: 2026-03-23}", "ответ"),
    ],
)
def test_a_name_that_the_regulation_does_not_know_is_found(tmp_path: Path, expect: str, name: str) -> None:
    text = f"  - {{id: дело, filed: 2026-03-16, given: {{based_on: обычный}}, expect: {{{expect}}}}}\n"
    report = run_cases(tmp_path, text)
    (found,) = report.cases[0].diagnostics
    assert found.kind.code == "SCH170"
    assert found.span is not None
    assert found.span.start.line == FIRST
    assert f"`{name}`" in found.message("ru")


TREES = """\
types:
  ветка: {длина: {type: integer, min: 0, max: 9}}
  дерево: {высота: {type: integer, min: 0, max: 9}, ветки: {type: list of ветка, key: место, max_items: 2}}
inputs:
  деревья: {title: Деревья, type: list of дерево, key: порода, max_items: 3, source: росреестр}
"""
LOW = "свободен and sum(деревья.высота) < 5 and every д in деревья satisfies sum(д.ветки.длина) < 5"


@pytest.mark.parametrize(
    ("needs", "code"),
    [
        ("деревья.яблоня.высота, деревья.яблоня.ветки.левая.длина", None),
        ("деревья.яблоня.вышина", "SCH170"),
        ("деревья.яблоня", "SCH170"),
        ("деревья.яблоня.ветки.левая.высота", "SCH170"),
    ],
)
def test_a_field_of_a_record_may_be_expected_among_the_needs(tmp_path: Path, needs: str, code: str | None) -> None:
    regulation = REGULATION.replace("inputs:\n", TREES).replace("unless: свободен,", f"unless: '{LOW}',")
    given = "{based_on: обычный, деревья: {яблоня: {ветки: {левая: {}}}}}"
    body = f"{{id: дело, filed: 2026-03-16, given: {given}, expect: {{needs: [{needs}]}}}}"
    report = run([write(tmp_path, HEAD + f"  - {body}\n", regulation)])
    assert codes(report) == ([code] if code else [])
    assert report.ok is (code is None)


@pytest.mark.parametrize("expect", ["", ", expect: {}"])
def test_a_case_that_tests_nothing_fails(tmp_path: Path, expect: str) -> None:
    text = f"  - {{id: дело, filed: 2026-03-16, given: {{based_on: обычный}}{expect}}}\n"
    assert codes(run_cases(tmp_path, text)) == ["SCH168"]


def test_a_boundary_that_tests_nothing_fails(tmp_path: Path) -> None:
    assert codes(run_cases(tmp_path, CASE + "    boundary: [{change: {сарай: true}, expect: {}}]\n")) == ["SCH168"]


def test_a_case_may_leave_everything_to_its_boundaries(tmp_path: Path) -> None:
    text = (
        "  - {id: дело, filed: 2026-03-16, given: {based_on: обычный}, "
        "boundary: [{change: {сарай: true}, expect: {outcome: granted}}]}\n"
    )
    assert run_cases(tmp_path, text).ok


def test_two_cases_of_one_name_are_found(tmp_path: Path) -> None:
    assert codes(run_cases(tmp_path, CASE + CASE)) == ["SCH169"]


def test_a_broken_file_of_cases(tmp_path: Path) -> None:
    report = run_cases(tmp_path, HEAD + "  - {id: дело\n")
    assert report.cases == ()
    assert not report.usable
    assert report.diagnostics
    assert all(found.span is not None for found in report.diagnostics)


def test_an_unknown_key_of_a_case(tmp_path: Path) -> None:
    report = run_cases(tmp_path, CASE.replace("    expect:", "    ожидаем: 1\n    expect:"))
    assert [found.kind.slug for found in report.diagnostics] == ["unknown-key"]
    assert not report.usable


def test_a_regulation_with_errors(tmp_path: Path) -> None:
    report = run([write(tmp_path, CASE, REGULATION.replace("площадь <= предел", "площадь <= придел"))])
    assert [found.span.file for found in report.diagnostics if found.span] == [
        str(tmp_path / "garden.yaml"),
        str(tmp_path / "garden.cases.yaml"),
    ]
    assert report.diagnostics[-1].kind.code == "SCH163"
    assert str(tmp_path / "garden.yaml") in report.sources
    assert not report.usable


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("title: ", 'title: "', "YML023"),
        ("kind: regulation", "kind: reglament", "SCH001"),
        ("id: ru.demo.garden", "", "SCH003"),
    ],
)
def test_a_regulation_that_cannot_be_read(tmp_path: Path, before: str, after: str, code: str) -> None:
    """It is there, so it is not said to be missing: its own findings come first, each in its place."""
    assert before in REGULATION
    report = run([write(tmp_path, CASE, REGULATION.replace(before, after, 1))])
    assert [found.kind.code for found in report.diagnostics] == [code, "SCH163"]
    first, last = report.diagnostics
    assert first.span is not None
    assert first.span.file == str(tmp_path / "garden.yaml")
    assert str(tmp_path / "garden.yaml") in report.sources
    assert f"regdsl check {tmp_path / 'garden.yaml'}" in last.help_text("en")
    assert not report.usable


def test_a_version_that_cannot_be_read_does_not_pass_for_absent(tmp_path: Path) -> None:
    path = write(tmp_path, CASE)
    again = tmp_path / "garden-2027.yaml"
    again.write_text(REGULATION.replace("title: ", 'title: "', 1), encoding="utf-8")
    report = run([path])
    assert [found.kind.code for found in report.diagnostics] == ["YML023", "SCH163"]
    assert report.cases == ()
    assert str(again) in report.diagnostics[-1].help_text("en")


def test_another_regulation_under_the_name_of_the_cases(tmp_path: Path) -> None:
    path = write(tmp_path, CASE, REGULATION.replace("ru.demo.garden", "ru.demo.orchard"))
    assert [found.kind.code for found in run([path]).diagnostics] == ["SCH162"]


def test_no_regulation_beside_the_cases(tmp_path: Path) -> None:
    path = write(tmp_path, CASE)
    (tmp_path / "garden.yaml").unlink()
    report = run([path])
    (found,) = report.diagnostics
    assert (found.kind.code, found.span and found.span.start.line) == ("SCH162", 3)
    assert not report.usable


def test_no_file(tmp_path: Path) -> None:
    report = run([tmp_path / "none.cases.yaml"])
    assert [found.kind.code for found in report.diagnostics] == ["YML001"]
    assert not report.usable


def test_a_folder_without_cases(tmp_path: Path) -> None:
    report = run([tmp_path])
    assert [found.kind.code for found in report.diagnostics] == ["SCH160"]
    assert not report.usable
    assert not report.ok


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    write(tmp_path, CASE)
    (tmp_path / "garden.cases.yaml").unlink()
    report = run([tmp_path / "garden.yaml"])
    assert [found.kind.code for found in report.diagnostics] == ["SCH161"]
    assert not report.usable


def test_a_damaged_file_never_ends_in_a_traceback(tmp_path: Path) -> None:
    """Any byte may be missing, any line too: there is a report."""
    whole = HEAD + CASE
    lines = whole.splitlines(keepends=True)
    for number in range(len(lines)):
        damaged = "".join(lines[:number] + lines[number + 1 :])
        path = write(tmp_path, damaged if damaged.startswith("regdsl") else "regdsl" + damaged)
        report = run([path])
        assert report.cases or report.diagnostics
        report.to_dict()
