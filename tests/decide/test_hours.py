"""Terms in hours: from the moment, or from the end of a day of which no more is known (ГК 191)."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec import json

import regdsl
from regdsl.corpus import builtin_calendar
from tests.decide.services import load, said

CHAIN = """
первый: {length: 24 часа, from: регистрация, basis: акт/п.1}
второй: {length: 24 часа, from: первый, basis: акт/п.1}
третий: {length: 1 рабочий день, from: второй, basis: акт/п.1}
"""
OF_ANSWER = """
ответ: {length: 24 часа, from: поступление(полиция), basis: акт/п.1}
потом: {length: 24 часа, from: ответ, basis: акт/п.1}
"""
ADULT = {"возраст": 30}


def deadline(folder: Path, terms: str, at: str, *events: dict[str, Any]) -> dict[str, str]:
    made: dict[str, str] = said(load(folder, terms=terms), ADULT, *events, submitted_at=at)["deadline"]
    return made


def test_a_term_after_one_in_hours_runs_from_its_moment(tmp_path: Path) -> None:
    made = deadline(tmp_path, CHAIN, "2026-03-02T10:00")
    assert made == {"первый": "2026-03-03", "второй": "2026-03-04", "третий": "2026-03-05"}


@pytest.mark.parametrize("at", ["2026-03-02", date(2026, 3, 2)])
def test_hours_from_a_day_run_from_its_end(tmp_path: Path, at: Any) -> None:
    made = deadline(tmp_path, CHAIN, at)
    assert made == {"первый": "2026-03-04", "второй": "2026-03-05", "третий": "2026-03-06"}


@pytest.mark.parametrize("at", ["2026-03-02T00:00", datetime(2026, 3, 2)])
def test_midnight_is_a_moment(tmp_path: Path, at: Any) -> None:
    made = deadline(tmp_path, CHAIN, at)
    assert made == {"первый": "2026-03-03", "второй": "2026-03-04", "третий": "2026-03-05"}


@pytest.mark.parametrize(
    ("at", "end", "then"),
    [
        ("2026-03-02", "2026-03-04", "2026-03-05"),
        ("2026-03-02T00:00", "2026-03-03", "2026-03-04"),
        ("2026-03-02T23:59", "2026-03-03", "2026-03-04"),
    ],
)
def test_hours_from_an_answer(tmp_path: Path, at: str, end: str, then: str) -> None:
    event = {"type": "answered", "about": "полиция", "at": at}
    assert deadline(tmp_path, OF_ANSWER, "2026-03-01T10:00", event) == {"ответ": end, "потом": then}


def test_hours_after_what_is_done_at_once(tmp_path: Path) -> None:
    terms = """
        сразу: {length: мгновенно, from: регистрация, basis: акт/п.1}
        потом: {length: 8 часов, from: сразу, basis: акт/п.1}
    """
    assert deadline(tmp_path, terms, "2026-03-02T10:00") == {"сразу": "2026-03-02", "потом": "2026-03-02"}
    assert deadline(tmp_path, terms, "2026-03-02") == {"сразу": "2026-03-02", "потом": "2026-03-03"}


def test_hours_after_days_run_from_the_end_of_the_last(tmp_path: Path) -> None:
    terms = """
        дни: {length: 2 рабочих дня, from: регистрация, basis: акт/п.1}
        потом: {length: 8 часов, from: дни, basis: акт/п.1}
    """
    assert deadline(tmp_path, terms, "2026-03-02T10:00") == {"дни": "2026-03-04", "потом": "2026-03-05"}


STOPPED = {
    "sources": "{заявление: {from: application}, полиция: {agency: Полиция, if_silent: нет ответа}}",
    "suspend": "- {id: нет ответа, title: Т, event: no_answer, resume: answered, stops: часы, basis: акт/п.1}",
    "terms": "часы: {length: 24 часа, from: регистрация, basis: акт/п.1}",
}


@pytest.mark.parametrize(
    ("stops", "resumes", "end"),
    [
        ("2026-03-02T15:00", "2026-03-04T15:00", "2026-03-05"),  # 5 hours had gone by, 19 are left
        ("2026-03-02", "2026-03-04T15:00", "2026-03-05"),  # the day of the stop counts: 14 hours, 10 are left
        ("2026-03-02T15:00", "2026-03-04", "2026-03-05"),  # that of the answer does not: 19 hours from its end
        ("2026-03-02T10:30", "2026-03-03", "2026-03-04"),  # half an hour had gone by
        ("2026-03-02", "2026-03-02", "2026-03-03"),
    ],
)
def test_a_stop_of_which_only_the_day_is_known(tmp_path: Path, stops: str, resumes: str, end: str) -> None:
    silent = {"type": "no_answer", "about": "полиция", "at": stops}
    answer = {"type": "answered", "about": "полиция", "at": resumes}
    decided = said(load(tmp_path, **STOPPED), ADULT, silent, answer, submitted_at="2026-03-02T10:00")
    assert decided["deadline"] == {"часы": end}


def test_the_command_and_the_decision_agree(tmp_path: Path) -> None:
    from regdsl.cli.terms import Asked, links

    program = load(tmp_path, terms=CHAIN).program
    assert builtin_calendar()
    for name, end in deadline(tmp_path, CHAIN, "2026-03-02").items():
        found = links(program, name, Asked(date(2026, 3, 2), None, None))[-1].end
        assert str(found.date) == end  # type: ignore[union-attr]


def test_receipts_of_then_count_as_then(tmp_path: Path) -> None:
    from regdsl.decide import Engine

    one: regdsl.Regulation = load(tmp_path, terms=CHAIN)
    then = Engine.of(one.program, one.module, builtin_calendar(), one.digest, one.modules, as_once=True)
    for at, second in (("2026-03-02T10:00", "2026-03-05"), ("2026-03-02", "2026-03-05")):
        read = one.read({"submitted_at": at, "inputs": ADULT})
        ends = then.decide(read, date(2026, 3, 2)).to_dict("ru")["deadline"]
        assert isinstance(ends, dict)
        assert ends["второй"] == second


@pytest.mark.parametrize(
    ("lang", "hours", "day"), [("ru", "4 марта 2026", "5 марта 2026"), ("en", "4 March 2026", "5 March 2026")]
)
def test_of_hours_the_moment_is_shown(tmp_path: Path, lang: Any, hours: str, day: str) -> None:
    from regdsl.report.decision_text import render_decision

    made = load(tmp_path, terms=CHAIN).decide({"submitted_at": "2026-03-02T10:20", "inputs": ADULT}).to_dict(lang)
    shown = render_decision(made, lang).splitlines()
    (second,), (third,) = ([line for line in shown if name in line] for name in ("второй", "третий"))
    assert hours in second
    assert "10:20" in second
    assert day in third
    assert ":20" not in third


def test_a_program_is_told_the_day_and_the_moment(tmp_path: Path) -> None:
    decision = load(tmp_path, terms=CHAIN).decide({"submitted_at": "2026-03-02T10:20", "inputs": ADULT})
    made: Any = decision.to_dict(None)
    (step,) = [one for one in made["trace"] if one["step"] == "clocks"]
    assert {name: clock["moment"] for name, clock in step["clocks"].items()} == {
        "первый": "2026-03-03T10:20:00+03:00",
        "второй": "2026-03-04T10:20:00+03:00",
    }
    assert decision.to_json() == json.encode(made)


def test_an_explanation_tells_the_moment(tmp_path: Path) -> None:
    refuse = "- {id: мало, title: Т, explain: 'Решим к {deadline.первый}', when: возраст < 18, basis: акт/п.1}"
    one = load(tmp_path, terms=CHAIN, refuse=refuse)
    (ground,) = said(one, {"возраст": 3}, submitted_at="2026-03-02T10:20")["grounds"]
    assert "10:20" in ground["explanation"]


def test_a_case_filed_on_a_day_is_counted_as_an_application_of_that_day(tmp_path: Path) -> None:
    from regdsl.cli.main import main

    load(tmp_path, terms=CHAIN)
    cases = 'regdsl: "1"\nkind: cases\nregulation: test.small\ncases:\n'
    for name, filed, end in (("день", "2026-03-02", "2026-03-05"), ("полночь", "2026-03-02T00:00", "2026-03-04")):
        cases += f"  - {{id: {name}, filed: {filed}, given: {{возраст: 30}}, "
        cases += f"expect: {{outcome: granted, deadline: {{второй: {end}}}}}}}\n"
    (tmp_path / "service.cases.yaml").write_text(cases, encoding="utf-8")
    assert main(["test", str(tmp_path)]) == 0
