"""The run of cases as a person reads it, in both languages."""

from pathlib import Path

from regdsl.diagnostics.bilingual import Lang
from regdsl.report.test_text import render_coverage, render_report
from regdsl.report.tested import TestReport
from tests.testing.service import CASE, HEAD, run_cases

FIRST = HEAD.count("\n") + 1
SECOND = FIRST + CASE.count("\n")
REFUSED = """\
  - id: отказ
    title: Занят и велик
    filed: 2026-03-16
    given: {based_on: обычный, площадь: 7.00, свободен: false}
    expect: {outcome: granted, grounds: [неполно], deadline: {решение: 2026-03-24}}
    boundary:
      - {change: {площадь: 6.00}, expect: {grounds: []}}
"""


def text_of(report: TestReport, folder: Path, lang: Lang) -> str:
    return render_report(report, lang, False).replace(str(folder), "")


def test_success_is_one_line(tmp_path: Path) -> None:
    report = run_cases(tmp_path, CASE)
    assert render_report(report, "ru", False) == "дел: 1, прошло: 1, не прошло: 0\n"
    assert render_report(report, "en", False) == "cases: 1, passed: 1, failed: 0\n"


def test_a_failure_says_what_where_and_why_in_russian(tmp_path: Path) -> None:
    assert text_of(run_cases(tmp_path, CASE + REFUSED), tmp_path, "ru") == (
        "✗ отказ: Занят и велик\n"
        f"  --> /garden.cases.yaml:{SECOND}\n"
        "    outcome: ожидалось granted (предоставлено), получено refused (отказано)\n"
        "    grounds: нет неполно\n"
        "    grounds: лишнее размер/предел — Площадь больше предельной\n"
        "    grounds: лишнее занят — На участке уже кто-то живёт.\n"
        "    deadline.решение: ожидалось 2026-03-24, получено 2026-03-23\n"
        f"    граница 1 --> /garden.cases.yaml:{SECOND + 6}\n"
        "      grounds: лишнее занят — На участке уже кто-то живёт.\n"
        "\n"
        "дел: 2, прошло: 1, не прошло: 1\n"
    )


def test_a_failure_in_english(tmp_path: Path) -> None:
    rendered = text_of(run_cases(tmp_path, REFUSED), tmp_path, "en")
    assert "outcome: expected granted (granted), got refused (refused)\n" in rendered
    assert "grounds: missing неполно\n" in rendered
    assert "grounds: not expected занят — " in rendered
    assert "boundary 1 --> /garden.cases.yaml:" in rendered
    assert rendered.endswith("cases: 1, passed: 0, failed: 1\n")


def test_a_finding_is_shown_in_its_place(tmp_path: Path) -> None:
    text = "  - {id: дело, filed: 2026-03-16, given: {основа: обычный}, expect: {outcome: granted}}\n"
    rendered = text_of(run_cases(tmp_path, text), tmp_path, "ru")
    assert "error[SCH166]" in rendered
    assert f"/garden.cases.yaml:{FIRST}:" in rendered
    assert "given: {основа: обычный}" in rendered


def test_cases_that_never_ran_are_told(tmp_path: Path) -> None:
    rendered = text_of(run_cases(tmp_path, HEAD.replace("ru.demo.garden", "ru.demo.other") + CASE), tmp_path, "ru")
    assert "error[SCH162]" in rendered
    assert rendered.endswith("дел: 0, прошло: 0, не прошло: 0; часть дел не запущена\n")


def test_colour_only_where_asked(tmp_path: Path) -> None:
    report = run_cases(tmp_path, REFUSED)
    assert "\x1b[" not in render_report(report, "ru", False) + render_coverage(report, "ru", False)
    assert "\x1b[" in render_report(report, "ru", True)
    assert "\x1b[" in render_coverage(report, "ru", True)


def test_a_case_cannot_steer_the_terminal(tmp_path: Path) -> None:
    text = '  - {id: "а\\u001b[31mб", filed: 2026-03-16, given: {based_on: обычный}, expect: {outcome: refused}}\n'
    assert "\x1b" not in render_report(run_cases(tmp_path, text), "ru", False)


def test_coverage_in_words(tmp_path: Path) -> None:
    report = run_cases(tmp_path, CASE)
    assert render_coverage(report, "ru", False) == (
        "Дела проверяют:\n"
        "  основания: 0/4\n"
        "    ни в одном деле: неполно, молчит, размер, занят\n"
        "  критерии: 0/2\n"
        "    ни в одном деле не нарушен: размер/предел, размер/сарай\n"
        "  варианты: 1/2\n"
        "    ни в одном деле: большой\n"
    )
    assert "limbs: 0/2\n    never fails in any case: размер/предел" in render_coverage(report, "en", False)
