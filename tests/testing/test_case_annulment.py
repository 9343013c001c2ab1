"""What a case says became known after the grant: which grounds for annulment hold by it."""

from pathlib import Path

import pytest

from regdsl.report.test_text import render_coverage, render_report
from regdsl.report.tested import TestReport
from regdsl.testing import run
from tests.testing.service import HEAD, REGULATION, write

ANNUL = """\
  annul:
    - {id: снова занят, title: На участке уже кто-то живёт, when: not(свободен), term: 3 рабочих дня, basis: закон/ст.6}
    - id: суд
      title: Так решил суд
      event: court_order
      basis: закон/ст.7
"""
GRANTED = "  - id: выдан\n    filed: 2026-03-16\n    given: {based_on: обычный}\n"


def service(folder: Path) -> Path:
    assert REGULATION.count("\n  record:") == 1
    return write(folder, "", REGULATION.replace("\n  record:", f"\n{ANNUL}  record:"))


def report_on(folder: Path, annul: str, case: str = GRANTED) -> TestReport:
    path = service(folder)
    path.write_text(f"{HEAD}{case}    annul:\n{annul}", encoding="utf-8")
    return run([path])


def said(report: TestReport, lang: str = "ru") -> str:
    return render_report(report, lang, False)  # type: ignore[arg-type]


def entry(what: str, expect: str, day: str = "2026-05-20") -> str:
    return f"      - {{known_on: {day}, {what}, expect: {{{expect}}}}}\n"


def test_what_became_known_annuls(tmp_path: Path) -> None:
    report = report_on(
        tmp_path,
        entry(
            "change: {свободен: false}",
            "outcome: annulled, grounds: [снова занят], deadline: {снова занят: 2026-05-25}",
        )
        + entry("events: [{type: court_order}]", "outcome: annulled, decision: granted, grounds: [суд], complete: true")
        + entry("change: {имя: Ива}", "outcome: stands, grounds: [], undetermined: [], needs: []"),
    )
    assert report.ok, said(report)
    assert report.coverage.annulments.to_dict() == {"covered": 2, "total": 2, "missing": []}


def test_each_entry_stands_by_itself(tmp_path: Path) -> None:
    report = report_on(
        tmp_path,
        entry("change: {свободен: false}", "outcome: annulled")
        + entry("events: [{type: court_order}]", "grounds: [суд]"),
    )
    assert report.ok, said(report)


def test_an_entry_follows_the_last_step(tmp_path: Path) -> None:
    case = (
        "  - id: выдан\n    filed: 2026-03-16\n    given: {based_on: обычный}\n    unknown: [свободен]\n"
        "    then: [{at: 2026-03-18, answer: {свободен: true}}]\n"
    )
    report = report_on(tmp_path, entry("events: [{type: court_order}]", "outcome: annulled"), case)
    assert report.ok, said(report)


def test_what_was_not_granted_is_not_annulled(tmp_path: Path) -> None:
    case = "  - {id: отказ, filed: 2026-03-16, given: {based_on: обычный, площадь: 9.00}"
    path = service(tmp_path)
    annul = "annul: [{known_on: 2026-05-20, events: [{type: court_order}], expect: {outcome: not_granted}}]"
    path.write_text(f"{HEAD}{case}, {annul}}}\n", encoding="utf-8")
    report = run([path])
    assert report.ok, said(report)
    assert report.coverage.annulments.missing == ("снова занят", "суд")


def test_missing_data_annul_nothing(tmp_path: Path) -> None:
    case = "  - {id: неясно, given: {based_on: обычный}, filed: 2026-03-16, unknown: [предел]"
    path = service(tmp_path)
    annul = "annul: [{known_on: 2026-05-20, change: {имя: Ива}, expect: {outcome: needs_data, needs: [предел]}}]"
    path.write_text(f"{HEAD}{case}, {annul}}}\n", encoding="utf-8")
    report = run([path])
    assert report.ok, said(report)


@pytest.mark.parametrize(
    ("what", "expect", "line"),
    [
        (
            "change: {свободен: false}",
            "outcome: stands",
            "outcome: ожидалось stands (остаётся в силе), получено annulled (есть основания аннулировать)"
            " — основания: снова занят — Установлено: «Участок свободен» — нет",
        ),
        (
            "change: {имя: Ива}",
            "grounds: [снова занят]",
            "grounds: нет снова занят — свободен = true",
        ),
        ("change: {имя: Ива}", "grounds: [суд]", "grounds: нет суд — такого события не записано"),
        (
            "events: [{type: court_order}]",
            "grounds: []",
            "grounds: лишнее суд — Так решил суд",
        ),
        (
            "change: {свободен: false}",
            "deadline: {снова занят: 2026-05-26}",
            "deadline.снова занят: ожидалось 2026-05-26, получено 2026-05-25",
        ),
        ("change: {имя: Ива}", "complete: false", "complete: ожидалось false, получено true"),
        (
            "change: {имя: Ива}",
            "decision: refused",
            "decision: ожидалось refused (отказано), получено granted (предоставлено)",
        ),
    ],
)
def test_a_difference_says_what_differs_and_why(what: str, expect: str, line: str, tmp_path: Path) -> None:
    report = report_on(tmp_path, entry(what, expect))
    assert not report.ok
    assert "    аннулирование 1, 20 мая 2026 г. --> " in said(report)
    assert f"      {line}\n" in said(report)


def test_a_difference_is_told_in_english(tmp_path: Path) -> None:
    report = report_on(tmp_path, entry("change: {имя: Ива}", "outcome: annulled, grounds: [суд]"))
    english = said(report, "en")
    assert "annulment 1, 20 May 2026" in english
    assert "outcome: expected annulled (to be annulled), got stands (stands)" in english
    assert "grounds: missing суд — no such event is recorded" in english
    paths = [one["path"] for one in report.to_dict("en")["cases"][0]["differences"]]
    assert paths == ["annul.0.outcome", "annul.0.grounds"]


def test_coverage_lists_the_grounds_that_no_case_exercises(tmp_path: Path) -> None:
    report = report_on(tmp_path, entry("events: [{type: court_order}]", "outcome: annulled"))
    assert report.coverage.annulments.missing == ("снова занят",)
    text = render_coverage(report, "ru", False)
    assert "  основания аннулирования: 1/2\n    ни в одном деле: снова занят\n" in text
    assert "  grounds for annulment: 1/2\n    in no case: снова занят\n" in render_coverage(report, "en", False)


def test_of_a_service_that_annuls_nothing_coverage_says_nothing(tmp_path: Path) -> None:
    report = run([write(tmp_path, f"{GRANTED}    expect: {{outcome: granted}}\n")])
    assert report.ok, said(report)
    assert "аннулирован" not in render_coverage(report, "ru", False)
    assert "annulments" not in report.to_dict()["coverage"]


@pytest.mark.parametrize(
    ("what", "expect", "code", "pointer"),
    [
        ("change: {имя: Ива}", "", "SCH202", "/cases/0/annul/0/expect"),
        ("note: так", "outcome: stands", "SCH203", "/cases/0/annul/0"),
        ("change: {имья: Ива}", "outcome: stands", "SCH166", "/cases/0/annul/0/change/имья"),
        ("change: {площадь: много}", "outcome: stands", "APP003", "/cases/0/annul/0/change/площадь"),
        ("events: [{type: applicant_died}]", "outcome: stands", "APP012", "/cases/0/annul/0/events/0"),
        ("change: {имя: Ива}", "grounds: [занят]", "SCH170", "/cases/0/annul/0/expect/grounds"),
        ("change: {имя: Ива}", "undetermined: [сут]", "SCH170", "/cases/0/annul/0/expect/undetermined"),
        ("change: {имя: Ива}", "deadline: {суд: 2026-05-26}", "SCH170", "/cases/0/annul/0/expect/deadline/суд"),
        ("change: {имя: Ива}", "results: {запись: stands}", "SCH170", "/cases/0/annul/0/expect/results/запись"),
    ],
)
def test_what_is_wrong_with_an_entry_is_told(what: str, expect: str, code: str, pointer: str, tmp_path: Path) -> None:
    report = report_on(tmp_path, entry(what, expect))
    found = [(one.kind.code, one.pointer) for one in report.cases[0].diagnostics]
    assert found == [(code, pointer)]
    assert report.cases[0].diagnostics[0].span is not None


def test_nothing_is_learnt_before_the_filing(tmp_path: Path) -> None:
    report = report_on(tmp_path, entry("change: {имя: Ива}", "outcome: stands", "2026-03-15"))
    (found,) = report.cases[0].diagnostics
    assert (found.kind.code, found.pointer) == ("SCH201", "/cases/0/annul/0/known_on")
    assert found.message("ru") == "узнали 2026-03-15, раньше подачи"


def test_a_service_without_grounds_for_annulment_annuls_nothing(tmp_path: Path) -> None:
    annul = entry("change: {имя: Ива}", "outcome: stands")
    report = run([write(tmp_path, f"{GRANTED}    annul:\n{annul}")])
    (found,) = report.cases[0].diagnostics
    assert (found.kind.code, found.pointer) == ("SCH200", "/cases/0/annul")
