"""Clocks that stand, are started and extended by what is recorded; an invented service with both."""

from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import ids, load, needed, said

SOURCES = """
заявление: {from: application}
загс: {agency: ЗАГС, if_silent: нет ответа}
мвд: {agency: МВД, if_silent: нет ответа}
фнс: {agency: Налоговая, if_silent: продление}
фонд: {agency: Фонд, if_silent: повтор}
"""
INPUTS = """
возраст: {title: Возраст, type: integer, min: 0, max: 150, source: мвд}
доход: {title: Доход, type: integer, min: 0, max: 150, source: фнс}
счёт: {title: Счёт, type: text, source: заявление, required: correct}
"""
CORRECT = """
- id: доработка
  title: Нет счёта
  event: missing_required
  applicant: {within: 5 рабочих дней, from: получение уведомления, stops: решение, otherwise: не доработано}
  basis: акт/п.1
"""
SUSPEND = """
- id: нет ответа
  title: Не ответили
  event: no_answer
  resume: answered
  stops: решение
  starts: предельный
  explain: "Не ответили: {silent}. Решим не позднее {deadline.предельный}."
  basis: акт/п.1
"""
REFUSE = """
- {id: не доработано, title: Не доработано, event: not_corrected(доработка), basis: акт/п.2}
- {id: возраст, title: Нет 18 лет, unless: возраст >= 18 and доход < 100, basis: акт/п.2}
"""
TERMS = """
решение: {length: 10 рабочих дней, from: регистрация, basis: акт/п.3}
предельный: {length: 15 рабочих дней, from: регистрация, when: приостановлено, basis: акт/п.3}
"""
EXTEND = "продление: {clock: решение, by: 20 рабочих дней, event: no_answer, once: true, basis: акт/п.4}"
SECTIONS = {
    "sources": SOURCES,
    "inputs": INPUTS,
    "correct": CORRECT,
    "suspend": SUSPEND,
    "refuse": REFUSE,
    "terms": TERMS,
    "extend": EXTEND,
}
MARCH, APRIL = "2026-03-12T21:40", "2026-04-06T09:00"
WHOLE = {"возраст": 30, "доход": 5, "счёт": "1"}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> regdsl.Regulation:
    return load(tmp_path_factory.mktemp("clocks"), **SECTIONS)


def changed(folder: Path, **sections: str) -> regdsl.Regulation:
    return load(folder, **{**SECTIONS, **sections})


def event(kind: str, about: str | None = None, at: str | None = None) -> dict[str, Any]:
    return {"type": kind, **({"about": about} if about else {}), **({"at": at} if at else {})}


def no_answer(about: str, at: str | None = None) -> dict[str, Any]:
    return event("no_answer", about, at)


def answered(about: str, at: str | None = None) -> dict[str, Any]:
    return event("answered", about, at)


def step(decision: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = next((one["clocks"] for one in decision["trace"] if one["step"] == "clocks"), {})
    return made


# The two scenarios of the sketches: a benefit and a certificate.


def test_a_correction_stops_the_clock_and_gives_the_applicant_his_own(service: regdsl.Regulation) -> None:
    made = said(service, {"счёт": None}, submitted_at=MARCH)
    assert (made["outcome"], ids(made)) == ("to_correct", ["доработка"])
    assert made["deadline"] == {"доработка": "2026-03-19"}
    assert made["needs"] == [{"input": "answered(заявление)", "title": "Ответ", "source": "заявление"}]


def test_the_clock_runs_on_after_the_applicants_answer(service: regdsl.Regulation) -> None:
    made = said(service, {"счёт": "1"}, answered("заявление", "2026-03-17"), submitted_at=MARCH)
    assert (made["outcome"], made["deadline"]) == ("needs_data", {"решение": "2026-03-31"})


def test_silence_extends_from_the_last_day(service: regdsl.Regulation) -> None:
    events = answered("заявление", "2026-03-17"), no_answer("фнс", "2026-03-31")
    made = said(service, {"счёт": "1"}, *events, submitted_at=MARCH)
    assert (made["outcome"], made["deadline"]) == ("needs_data", {"решение": "2026-04-28"})
    assert needed(made) == ["возраст", "доход"]
    assert step(made) == {
        "решение": {
            "stood": [{"ground": "доработка", "from": "2026-03-12", "to": "2026-03-17"}],
            "extended": [{"extension": "продление", "at": "2026-03-31", "from": "2026-03-31", "to": "2026-04-28"}],
        }
    }


def test_a_suspended_case_shows_its_other_clock_and_asks_for_what_is_missing(service: regdsl.Regulation) -> None:
    made = said(service, {"счёт": "1", "доход": 5}, no_answer("мвд", "2026-04-08"), submitted_at=APRIL)
    assert (made["outcome"], ids(made)) == ("suspended", ["нет ответа"])
    assert made["deadline"] == {"предельный": "2026-04-27"}
    assert needed(made) == ["возраст"]
    assert made["grounds"][0]["explanation"] == "Не ответили: МВД. Решим не позднее 27 апреля 2026 г."


def test_an_answer_resumes_the_case_and_the_clock(service: regdsl.Regulation) -> None:
    events = no_answer("мвд", "2026-04-08"), answered("мвд", "2026-04-20")
    made = said(service, WHOLE, *events, submitted_at=APRIL)
    # 7 and 8 April count; 21 April is the third day
    assert (made["outcome"], made["deadline"]) == ("granted", {"решение": "2026-04-30"})


# Stops


def test_what_is_not_recorded_stops_nothing(service: regdsl.Regulation) -> None:
    made = said(service, {"счёт": "1"}, submitted_at=MARCH)
    assert (made["deadline"], step(made)) == ({"решение": "2026-03-26"}, {})


def test_a_clock_runs_on_only_once_all_have_answered(service: regdsl.Regulation) -> None:
    events = [no_answer("мвд", "2026-04-08"), no_answer("загс", "2026-04-10"), answered("мвд", "2026-04-20")]
    made = said(service, WHOLE, *events, submitted_at=APRIL)
    assert (made["outcome"], made["deadline"]) == ("suspended", {"предельный": "2026-04-27"})
    assert needed(made) == ["answered(загс)"]
    made = said(service, WHOLE, *events, answered("загс", "2026-04-22"), submitted_at=APRIL)
    assert made["deadline"] == {"решение": "2026-05-05"}


def test_a_source_asked_again_stops_the_clock_again(service: regdsl.Regulation) -> None:
    events = [no_answer("мвд", "2026-04-08"), answered("мвд", "2026-04-09"), no_answer("мвд", "2026-04-14")]
    made = said(service, WHOLE, *events, answered("мвд", "2026-04-15"), submitted_at=APRIL)
    assert made["deadline"] == {"решение": "2026-04-22"}, "9 and 15 April do not count"


def test_a_missing_answer_recorded_twice_is_one(service: regdsl.Regulation) -> None:
    events = [no_answer("мвд", "2026-04-08"), no_answer("мвд", "2026-04-15"), answered("мвд", "2026-04-20")]
    assert said(service, WHOLE, *events, submitted_at=APRIL)["deadline"] == {"решение": "2026-04-30"}


def test_a_stop_after_the_last_day_moves_nothing(service: regdsl.Regulation) -> None:
    made = said(service, WHOLE, no_answer("мвд", "2026-05-06"), submitted_at=APRIL)
    assert made["outcome"] == "suspended"
    assert made["deadline"]["решение"] == "2026-04-20"
    assert step(made) == {}


def test_a_stop_without_a_day_leaves_the_last_day_open(service: regdsl.Regulation) -> None:
    made = said(service, WHOLE, no_answer("мвд"), answered("мвд", "2026-04-20"), submitted_at=APRIL)
    assert (made["outcome"], made["deadline"]) == ("granted", {})
    assert needed(made) == ["no_answer(мвд)"]


def test_a_stopped_clock_holds_up_no_decision(service: regdsl.Regulation) -> None:
    made = said(service, {"возраст": 1, "доход": 1, "счёт": "1"}, answered("заявление"), submitted_at=MARCH)
    assert (made["outcome"], made["deadline"]) == ("refused", {})


def test_a_term_that_starts_from_a_standing_one_waits_with_it(tmp_path: Path) -> None:
    service = changed(tmp_path, terms=TERMS + "выплата: {length: 3 рабочих дня, from: решение, basis: акт/п.3}\n")
    made = said(service, {**WHOLE, "возраст": 30}, no_answer("мвд", "2026-04-08"), submitted_at=APRIL)
    assert made["deadline"] == {"предельный": "2026-04-27"}
    assert needed(made) == ["answered(мвд)"]


def test_a_ground_of_some_variants_stops_the_clock_in_them(tmp_path: Path) -> None:
    service = changed(
        tmp_path,
        features="цель: {question: Зачем?, values: {новое: Новое, замена: Замена}}",
        variants="table: |\n  | цель | => вариант |\n  |---|---|\n  | новое | новый |\n  | замена | замена |",
        suspend=SUSPEND.replace("  event:", "  only: [новый]\n  event:"),
    )
    late = no_answer("мвд", "2026-04-08")
    assert "решение" not in said(service, {**WHOLE, "цель": "новое"}, late, submitted_at=APRIL)["deadline"]
    made = said(service, {**WHOLE, "цель": "замена"}, late, submitted_at=APRIL)
    assert (made["outcome"], made["deadline"]) == ("granted", {"решение": "2026-04-20"})
    made = said(service, WHOLE, late, submitted_at=APRIL)
    assert (made["deadline"], needed(made)) == ({}, ["цель"])


def test_a_silent_source_is_not_asked_for_what_concerns_other_variants(tmp_path: Path) -> None:
    service = changed(
        tmp_path,
        features="цель: {question: Зачем?, values: {новое: Новое, замена: Замена}}",
        variants="table: |\n  | цель | => вариант |\n  |---|---|\n  | новое | новый |\n  | замена | замена |",
        inputs=INPUTS + "прежний: {title: Прежний билет, type: boolean, source: мвд, only: [замена]}\n",
        refuse=REFUSE + "- {id: прежний, title: Прежнего нет, only: [замена], unless: прежний, basis: акт/п.2}\n",
    )
    known = {"доход": 5, "счёт": "1"}
    late = no_answer("мвд", "2026-04-08")
    made = said(service, {**known, "цель": "новое"}, late, submitted_at=APRIL)
    assert (made["outcome"], needed(made)) == ("suspended", ["возраст"])
    made = said(service, {**known, "цель": "замена"}, late, submitted_at=APRIL)
    assert (made["outcome"], needed(made)) == ("suspended", ["возраст", "прежний"])


# Starts


def test_a_clock_is_there_only_once_a_ground_has_started_it(tmp_path: Path) -> None:
    terms = TERMS.replace(", when: приостановлено", "")
    service = changed(tmp_path, terms=terms)
    assert said(service, WHOLE, submitted_at=APRIL)["deadline"] == {"решение": "2026-04-20"}
    events = no_answer("мвд", "2026-04-08"), answered("мвд", "2026-04-20")
    made = said(service, WHOLE, *events, submitted_at=APRIL)
    assert made["deadline"] == {"решение": "2026-04-30", "предельный": "2026-04-27"}, "it goes on after the answer"


def test_a_clock_without_a_start_of_its_own_starts_with_the_ground(tmp_path: Path) -> None:
    terms = TERMS.replace("from: регистрация, when: приостановлено", "when: suspended")
    made = said(changed(tmp_path, terms=terms), WHOLE, no_answer("мвд", "2026-04-08"), submitted_at=APRIL)
    assert made["deadline"] == {"предельный": "2026-04-29"}


def test_a_second_suspension_starts_the_clock_anew(tmp_path: Path) -> None:
    terms = TERMS.replace("from: регистрация, when: приостановлено", "when: приостановлено")
    events = no_answer("мвд", "2026-04-08"), answered("мвд", "2026-04-09"), no_answer("загс", "2026-04-13")
    made = said(changed(tmp_path, terms=terms), WHOLE, *events, submitted_at=APRIL)
    assert made["deadline"] == {"предельный": "2026-05-05"}


# Extensions


def test_an_extension_holds_though_the_answer_comes_later(service: regdsl.Regulation) -> None:
    events = no_answer("фнс", "2026-04-08"), answered("фнс", "2026-04-10")
    assert said(service, WHOLE, *events, submitted_at=APRIL)["deadline"] == {"решение": "2026-05-20"}


def test_an_extension_comes_no_later_than_the_last_day(service: regdsl.Regulation) -> None:
    assert said(service, WHOLE, no_answer("фнс", "2026-04-20"), submitted_at=APRIL)["deadline"] == {
        "решение": "2026-05-20"
    }
    made = said(service, WHOLE, no_answer("фнс", "2026-04-21"), submitted_at=APRIL)
    assert (made["deadline"], step(made)) == ({"решение": "2026-04-20"}, {})


@pytest.mark.parametrize(("once", "last"), [("true", "2026-05-20"), ("false", "2026-06-18")])
def test_once_or_for_each_event(once: str, last: str, tmp_path: Path) -> None:
    service = changed(tmp_path, extend=EXTEND.replace("once: true", f"once: {once}"))
    again = no_answer("фнс", "2026-04-14")
    events = no_answer("фнс", "2026-04-08"), answered("фнс", "2026-04-10"), again
    assert said(service, WHOLE, *events, submitted_at=APRIL)["deadline"] == {"решение": last}
    assert said(service, WHOLE, events[0], again, submitted_at=APRIL)["deadline"] == {"решение": "2026-05-20"}


def test_an_extension_of_a_standing_clock_is_counted_when_it_runs_on(service: regdsl.Regulation) -> None:
    events = no_answer("мвд", "2026-04-08"), no_answer("фнс", "2026-04-09")
    assert "решение" not in said(service, WHOLE, *events, submitted_at=APRIL)["deadline"]
    made = said(service, WHOLE, *events, answered("мвд", "2026-04-20"), submitted_at=APRIL)
    assert made["deadline"] == {"решение": "2026-06-01"}


def test_an_extension_by_another_event(tmp_path: Path) -> None:
    extend = EXTEND + "\nпо суду: {clock: решение, by: 1 месяц, event: court_order, basis: акт/п.4}"
    service = changed(tmp_path, extend=extend)
    made = said(service, WHOLE, event("court_order", at="2026-04-08"), submitted_at=APRIL)
    assert (made["outcome"], made["deadline"]) == ("granted", {"решение": "2026-05-20"})


# What a silent source says of itself


def test_the_silence_of_a_source_has_the_consequence_it_names(service: regdsl.Regulation) -> None:
    known = {"счёт": "1"}
    assert said(service, known, no_answer("фнс", "2026-04-08"), submitted_at=APRIL)["outcome"] == "needs_data"
    made = said(service, known, no_answer("фонд", "2026-04-08"), submitted_at=APRIL)
    assert (made["outcome"], made["deadline"]) == ("needs_data", {"решение": "2026-04-20"})


def test_a_source_that_names_two_consequences_has_both(tmp_path: Path) -> None:
    sources = SOURCES.replace("if_silent: продление", "if_silent: [нет ответа, продление]")
    service = changed(tmp_path, sources=sources)
    events = no_answer("фнс", "2026-04-08"), answered("фнс", "2026-04-10")
    assert said(service, {"счёт": "1"}, events[0], submitted_at=APRIL)["outcome"] == "suspended"
    assert said(service, WHOLE, *events, submitted_at=APRIL)["deadline"] == {"решение": "2026-05-22"}


def test_a_source_that_says_nothing_goes_by_what_is_said_of_all(tmp_path: Path) -> None:
    service = changed(tmp_path, sources=SOURCES.replace(", if_silent: повтор", ""))
    made = said(service, {"счёт": "1"}, no_answer("фонд", "2026-04-08"), submitted_at=APRIL)
    assert made["outcome"] == "suspended"
    assert step(made)["решение"]["extended"] == []


@pytest.mark.parametrize("about", ["заявление", "мвд"])
def test_events_of_clocks_may_be_recorded(about: str, service: regdsl.Regulation) -> None:
    assert said(service, WHOLE, answered(about, "2026-04-08"), submitted_at=APRIL)["outcome"] == "granted"


def test_an_answer_of_the_applicant_that_no_clock_waits_for_is_an_error(tmp_path: Path) -> None:
    service = changed(
        tmp_path,
        sources=SOURCES.replace(", if_silent: нет ответа", "").replace(", if_silent: продление", ""),
        correct="- {id: доработка, title: Т, event: missing_required, basis: акт/п.1}",
        suspend=SUSPEND.replace("event: no_answer", "event: no_answer(мвд)"),
        extend=EXTEND.replace("event: no_answer", "event: no_answer(фнс)"),
    )
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(service, WHOLE, answered("заявление", "2026-04-08"), submitted_at=APRIL)
    (found,) = caught.value.diagnostics
    assert found.kind.code == "APP012"
    assert {"no_answer(мвд)", "no_answer(фнс)", "no_answer(фонд)"} <= {*str(found.params["known"]).split(", ")}


# The applicant's clock


def test_an_answer_that_did_not_mend_it_starts_the_applicants_clock_anew(service: regdsl.Regulation) -> None:
    made = said(service, {"счёт": None}, answered("заявление", "2026-03-17"), submitted_at=MARCH)
    assert (made["outcome"], made["deadline"]) == ("to_correct", {"доработка": "2026-03-24"})


def test_the_applicants_clock_waits_for_the_day_of_filing(service: regdsl.Regulation) -> None:
    from datetime import date

    made = service.decide({"inputs": {"счёт": None}}, on=date(2026, 3, 12)).to_dict()
    assert (made["outcome"], made["deadline"]) == ("to_correct", {})
    assert [need["input"] for need in made["needs"]] == ["дата обращения"]  # type: ignore[attr-defined]


def test_the_clock_runs_on_from_the_day_nothing_was_mended(service: regdsl.Regulation) -> None:
    made = said(service, {"счёт": None}, event("not_corrected", "доработка", "2026-03-20"), submitted_at=MARCH)
    assert (made["outcome"], ids(made)) == ("refused", ["не доработано"])
    assert made["deadline"] == {"решение": "2026-04-03"}


def test_the_applicants_clock_may_start_from_an_answer(tmp_path: Path) -> None:
    service = changed(tmp_path, correct=CORRECT.replace("получение уведомления", "поступление(загс)"))
    made = said(service, {"счёт": None}, submitted_at=MARCH)
    assert made["deadline"] == {}
    assert "answered(загс)" in needed(made)
    made = said(service, {"счёт": None}, answered("загс", "2026-03-13"), submitted_at=MARCH)
    assert made["deadline"] == {"доработка": "2026-03-20"}


# Until


def until(folder: Path, term: str = "решение") -> regdsl.Regulation:
    leave = f"- {{id: отзыв, title: Отозвано, event: withdrawn, until: {term}, basis: акт/п.1}}"
    return changed(folder, leave_unconsidered=leave)


@pytest.mark.parametrize(
    ("at", "outcome"),
    [("2026-04-20T23:59", "left_unconsidered"), ("2026-04-21", "granted"), (None, "left_unconsidered")],
)
def test_an_event_counts_until_the_last_day_of_the_term(at: str | None, outcome: str, tmp_path: Path) -> None:
    assert said(until(tmp_path), WHOLE, event("withdrawn", at=at), submitted_at=APRIL)["outcome"] == outcome


def test_an_extended_or_standing_term_has_not_run_out(tmp_path: Path) -> None:
    service, late = until(tmp_path), event("withdrawn", at="2026-04-21")
    assert said(service, WHOLE, no_answer("фнс", "2026-04-08"), late, submitted_at=APRIL)["outcome"] == (
        "left_unconsidered"
    )
    assert said(service, WHOLE, no_answer("мвд", "2026-04-08"), late, submitted_at=APRIL)["outcome"] == (
        "left_unconsidered"
    )
    assert said(service, {**WHOLE, "счёт": None}, late, submitted_at=APRIL)["outcome"] == "left_unconsidered"


def test_whether_an_event_came_in_time_may_wait_for_data(tmp_path: Path) -> None:
    """Had the applicant left out his account, the clock would stand; while that is not known, nobody can say."""
    late = event("withdrawn", at="2026-04-21")
    made = said(until(tmp_path), {"возраст": 30, "доход": 5}, late, submitted_at=APRIL)
    assert (made["outcome"], made["undetermined"], needed(made)) == ("needs_data", ["отзыв"], ["счёт"])
    in_time = event("withdrawn", at="2026-04-20")
    assert said(until(tmp_path), {}, in_time, submitted_at=APRIL)["outcome"] == "left_unconsidered"


def test_a_clock_that_does_not_run_limits_nothing(tmp_path: Path) -> None:
    made = said(until(tmp_path, "предельный"), WHOLE, event("withdrawn", at="2026-09-01"), submitted_at=APRIL)
    assert made["outcome"] == "left_unconsidered"


def test_a_decision_in_words_tells_of_the_clocks(service: regdsl.Regulation) -> None:
    from regdsl.report.decision_text import render_decision
    from regdsl.report.decision_titles import titles_of

    application = {"submitted_at": MARCH, "inputs": {"счёт": None}}
    shown = {}
    for lang in ("ru", "en"):
        decided = service.decide(application).to_dict(lang)  # type: ignore[arg-type]
        shown[lang] = render_decision(decided, lang, titles_of(service.program, lang))  # type: ignore[arg-type]
    assert (
        "Нет счёта: 19 марта 2026 г., четверг\n  решение\n    срок стоит с 12 марта 2026 г. — Нет счёта" in shown["ru"]
    )
    assert "the clock stands since 12 March 2026 — Нет счёта" in shown["en"]
