"""The course of a case: dated steps with answers, silence and events, each decided by what has come in by then."""

from pathlib import Path
from typing import Any

import pytest

from regdsl.report.test_text import render_report
from regdsl.testing import case_applications
from tests.testing import service as garden
from tests.testing.family import HEAD, case, run_cases, write

UNKNOWN_INCOME = "семья.мать.доходы: unknown, семья.отец.доходы: unknown"
COURSE = """\
    then:
      - at: 2026-03-12
        expect:
          outcome: to_correct
          grounds: [доработка]
          clock: {решение: stopped}
          deadline: {доработка: 2026-03-19}
      - at: 2026-03-17
        answer: {счёт: "40817"}
        expect: {outcome: needs_data, clock: {решение: running}, deadline: {решение: 2026-03-31}}
      - at: 2026-03-31
        silent: [фнс]
        expect:
          outcome: needs_data
          deadline: {решение: 2026-04-28}
          needs: [семья.мать.доходы, семья.отец.доходы]
      - at: 2026-04-02T12:00
        answer: {семья.мать.доходы: [], семья.отец.доходы: {total: 600000.00, months: 2025-02..2026-01, вид: зарплата}}
        expect: {outcome: granted, доход: 600000, clock: {решение: running}}
      - at: 2026-04-30
        events: [{type: not_corrected, about: доработка}]
        expect: {outcome: refused, grounds: [не доработано]}
"""


def run_one(folder: Path, given: str, then: str, expect: str = "") -> str:
    """What a case comes to, in English; nothing where it passes."""
    report = run_cases(folder, case(given, expect, then))
    return "" if report.ok else render_report(report, "en", False)


def test_a_case_runs_through_its_days(tmp_path: Path) -> None:
    said = run_one(tmp_path, f"счёт: null, {UNKNOWN_INCOME}", COURSE)
    assert not said, said


def test_silence_suspends_and_an_answer_resumes(tmp_path: Path) -> None:
    then = """\
    then:
      - {at: 2026-03-16, silent: [мвд], expect: {outcome: suspended, grounds: [нет ответа], clock: {решение: stopped}}}
      - {at: 2026-03-18, answer: {не судим: true}, expect: {outcome: granted, deadline: {решение: 2026-03-30}}}
      - {at: 2026-03-31, expect: {clock: {решение: ended}, outcome: granted}}
"""
    said = run_one(tmp_path, "не судим: unknown", then, "outcome: needs_data, clock: {решение: running}")
    assert not said, said


@pytest.mark.parametrize("day", ["2026-03-12", "2026-03-12T21:40", "2026-03-12T23:59"])
def test_a_step_may_be_on_the_day_of_filing(day: str, tmp_path: Path) -> None:
    then = f"    then:\n      - {{at: {day}, silent: [мвд], expect: {{outcome: suspended}}}}\n"
    said = run_one(tmp_path, "не судим: unknown", then)
    assert not said, said


def _applications(folder: Path, given: str, then: str) -> list[dict[str, Any]]:
    return list(case_applications([write(folder, case(given, "", then))], "ru.test.picnic"))


def test_what_a_step_records(tmp_path: Path) -> None:
    then = """\
    events: [{type: no_answer, about: фнс, at: 2026-03-13}, {type: no_answer, about: мвд, at: 2026-03-25}]
    then:
      - {at: 2026-03-16, silent: [мвд], expect: {outcome: suspended}}
      - {at: 2026-03-18, answer: {не судим: true, семья.отец.доходы: []}}
      - {at: 2026-03-26, unknown: [не судим], events: [{type: no_answer, about: фнс}], expect: {outcome: suspended}}
"""
    _, first, second, third = _applications(tmp_path, f"не судим: unknown, {UNKNOWN_INCOME}", then)
    before = {"type": "no_answer", "about": "фнс", "at": "2026-03-13"}
    silent = {"type": "no_answer", "about": "мвд", "at": "2026-03-16"}
    answered = [{"type": "answered", "about": name, "at": "2026-03-18"} for name in ("мвд", "фнс")]
    assert first["events"] == [before, silent]
    assert second["events"] == [before, silent, *answered]
    late = {"type": "no_answer", "about": "мвд", "at": "2026-03-25"}
    again = {"type": "no_answer", "about": "фнс", "at": "2026-03-26"}
    assert third["events"] == [before, late, silent, *answered, again]
    assert "не судим" not in first["inputs"]
    assert second["inputs"]["не судим"] is True
    assert second["inputs"]["семья"]["отец"]["доходы"] == {}
    assert "доходы" not in second["inputs"]["семья"]["мать"]
    assert "не судим" not in third["inputs"]


def test_an_answer_that_no_ground_waits_for_is_not_recorded(tmp_path: Path) -> None:
    then = "    then:\n      - {at: 2026-03-17, answer: {площадь: 6.00}, expect: {outcome: granted}}\n"
    applications = list(case_applications([garden.write(tmp_path, garden.CASE + then)], "ru.demo.garden"))
    assert [str(one["inputs"]["площадь"]) for one in applications] == ["5.00", "6.00"]
    assert "events" not in applications[1]


def test_an_author_may_record_the_answer_himself(tmp_path: Path) -> None:
    then = """\
    then:
      - at: 2026-03-16
        answer: {не судим: true}
        events: [{type: answered, about: мвд, at: 2026-03-15}]
"""
    [event] = _applications(tmp_path, "", then)[1]["events"]
    assert event["at"] == "2026-03-15"


WRONG = {
    "before the filing": ("- {at: 2026-03-11, silent: [мвд]}", "SCH995", "/cases/0/then/0/at"),
    "out of order": ("- {at: 2026-03-20, silent: [мвд]}\n      - {at: 2026-03-19, silent: [мвд]}", "SCH996", "/1/at"),
    "without content": ("- {at: 2026-03-20}", "SCH998", "/cases/0/then/0/at"),
    "no day": ("- {silent: [мвд]}", "SCH003", "/cases/0/then/0"),
    "no such day": ("- {at: 2026-02-30, silent: [мвд]}", "SCH008", "/cases/0/then/0/at"),
    "an empty list": ("[]", "SCH", "/cases/0/then"),
    "an unknown key": ("- {at: 2026-03-20, silnt: [мвд]}", "SCH002", "silnt"),
    "an empty expectation": ("- {at: 2026-03-20, silent: [мвд], expect: {}}", "SCH168", "/cases/0/then/0"),
    "no such source": ("- {at: 2026-03-20, silent: [мвт], expect: {complete: false}}", "SCH170", "/silent/0"),
    "a path to nothing": ("- {at: 2026-03-20, answer: {сщёт: null}, expect: {complete: true}}", "SCH166", "/сщёт"),
    "no such clock": ("- {at: 2026-03-20, expect: {clock: {решения: running}}}", "SCH170", "/clock/решения"),
    "no such state": ("- {at: 2026-03-20, expect: {clock: {решение: идет}}}", "SCH", "/clock/решение"),
    "an event of no ground": ("- {at: 2026-03-20, events: [{type: court_order}], expect: {complete: true}}", "APP012",
                              "/cases/0/then/0/events/0"),
    "a wrong value": ("- {at: 2026-03-20, answer: {не судим: да}, expect: {complete: true}}", "APP003", "/не судим"),
}  # fmt: skip


@pytest.mark.parametrize(("then", "code", "pointer"), WRONG.values(), ids=WRONG)
def test_a_wrong_step_is_found_in_its_place(then: str, code: str, pointer: str, tmp_path: Path) -> None:
    report = run_cases(tmp_path, case("", "outcome: granted", f"    then:\n      {then}\n"))
    found = [*report.diagnostics, *(one for result in report.cases for one in result.diagnostics)]
    assert found, "something is wrong"
    assert found[0].kind.code.startswith(code), found[0].message("en")
    assert pointer in found[0].pointer
    assert found[0].span is not None
    assert found[0].span.start.line > HEAD.count("\n")
    assert not report.ok


def test_steps_need_a_filing(tmp_path: Path) -> None:
    text = case("", "outcome: granted", "    then:\n      - {at: 2026-03-20, silent: [мвд]}\n")
    report = run_cases(tmp_path, text.replace("    filed: 2026-03-12T21:40\n", "    decided_on: 2026-03-12\n"))
    assert [found.kind.code for found in report.diagnostics] == ["SCH997"]


def test_the_words_of_the_sketch_lead_to_those_of_the_decision(tmp_path: Path) -> None:
    for key, meant in (("state", "outcome"), ("wait", "deadline"), ("часы", "clock")):
        report = run_cases(tmp_path, case("", f"outcome: granted, {key}: suspended"))
        found = (*report.diagnostics, *(one for result in report.cases for one in result.diagnostics))
        assert found[0].help_text("en").startswith(f"did you mean `{meant}`"), found[0].message("en")


def test_a_difference_is_told_with_the_day_of_its_step(tmp_path: Path) -> None:
    then = """\
    then:
      - {at: 2026-03-16, silent: [мвд], expect: {outcome: granted, clock: {решение: running}}}
      - {at: 2026-03-18, answer: {не судим: false}, expect: {grounds: []}}
"""
    text = case("не судим: unknown", "outcome: needs_data", then)
    report = run_cases(tmp_path, text)
    said = render_report(report, "ru", False).replace(str(tmp_path), "")
    assert said == (
        "✗ дело\n"
        "  --> /picnic.cases.yaml:13\n"
        "    шаг 1, 16 марта 2026 г. --> /picnic.cases.yaml:20\n"
        "      outcome: ожидалось granted (предоставлено), получено suspended (приостановлено) — "
        "основания: нет ответа — Нет ответа\n"
        "      clock.решение: ожидалось running (идёт), получено stopped (стоит) — "
        "срок стоит с 16 марта 2026 г. — нет ответа; не хватает: не судим\n"
        "    шаг 2, 18 марта 2026 г. --> /picnic.cases.yaml:21\n"
        "      grounds: лишнее судимость — Есть судимость.\n"
        "\n"
        "дел: 1, прошло: 0, не прошло: 1\n"
    )
    made = report.to_dict("en")["cases"][0]
    assert [one["path"] for one in made["differences"]] == ["then.0.outcome", "then.0.clock.решение", "then.1.grounds"]
    assert made["reasons"]["then.0.outcome"] == "grounds: нет ответа — Нет ответа"
    assert made["reasons"]["then.1.grounds"] == "судимость: Есть судимость."
