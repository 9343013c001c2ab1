"""Events: recorded facts about the course of the case."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import AGE, ids, load, needed, said

SUSPEND = """
- {id: молчит налоговая, title: Т, event: no_answer(налоговая), basis: акт/п.1}
- {id: молчит кто-то, title: Т, event: no_answer, explain: "Ждём: {silent}", basis: акт/п.1}
"""
ADULT = {"возраст": 30}
REFUSE = "- {id: возраст, title: Т, unless: возраст >= 18, basis: акт/п.2}"


def no_answer(about: str | None = "налоговая", **rest: Any) -> dict[str, Any]:
    return {"type": "no_answer", **({"about": about} if about else {}), **rest}


def answered(about: str = "налоговая", **rest: Any) -> dict[str, Any]:
    return {"type": "answered", "about": about, **rest}


@pytest.fixture
def waiting(tmp_path: Path) -> regdsl.Regulation:
    inputs = f"{AGE}\nдоход: {{title: Доход, type: money, source: налоговая}}"
    return load(tmp_path, inputs=inputs, suspend=SUSPEND, refuse=REFUSE)


def test_what_is_not_recorded_has_not_happened(waiting: regdsl.Regulation) -> None:
    assert said(waiting, ADULT)["outcome"] == "granted"


def test_a_missing_answer_suspends(waiting: regdsl.Regulation) -> None:
    made = said(waiting, ADULT, no_answer())
    assert (made["outcome"], ids(made)) == ("suspended", ["молчит налоговая", "молчит кто-то"])


def test_a_condition_about_one_source_is_not_met_by_another(waiting: regdsl.Regulation) -> None:
    assert ids(said(waiting, ADULT, no_answer("полиция"))) == ["молчит кто-то"]


def test_an_answer_undoes_a_missing_answer(waiting: regdsl.Regulation) -> None:
    assert said(waiting, ADULT, no_answer(at="2026-03-17"), answered(at="2026-03-18"))["outcome"] == "granted"


def test_the_latest_event_counts_whatever_its_place_in_the_file(waiting: regdsl.Regulation) -> None:
    late, early = no_answer(at="2026-03-19"), answered(at="2026-03-18")
    assert said(waiting, ADULT, late, early)["outcome"] == "suspended"
    assert said(waiting, ADULT, early, late)["outcome"] == "suspended"


def test_the_order_of_the_file_breaks_ties(waiting: regdsl.Regulation) -> None:
    at = "2026-03-18"
    assert said(waiting, ADULT, no_answer(at=at), answered(at=at))["outcome"] == "granted"
    assert said(waiting, ADULT, answered(at=at), no_answer(at=at))["outcome"] == "suspended"


def test_moments_in_other_time_zones_are_compared_as_moments(waiting: regdsl.Regulation) -> None:
    first, second = no_answer(at="2026-03-18T10:00+03:00"), answered(at="2026-03-18T09:00+00:00")
    assert said(waiting, ADULT, second, first)["outcome"] == "granted"


def test_an_answer_undoes_only_what_is_about_the_same(waiting: regdsl.Regulation) -> None:
    made = said(waiting, ADULT, no_answer("налоговая", at="2026-03-17"), answered("полиция", at="2026-03-18"))
    assert made["outcome"] == "suspended"


def test_an_event_about_nothing_in_particular_stands_by_itself(waiting: regdsl.Regulation) -> None:
    made = said(waiting, ADULT, no_answer(None, at="2026-03-17"), answered(at="2026-03-18"))
    assert (made["outcome"], ids(made)) == ("suspended", ["молчит кто-то"])


def test_events_about_nothing_do_not_replace_one_another(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        terminate="- {id: умер, title: Т, event: applicant_died, basis: акт/п.1}\n"
        "- {id: суд, title: Т, event: court_order, basis: акт/п.1}",
    )
    made = said(
        service, ADULT, {"type": "applicant_died", "at": "2026-03-17"}, {"type": "court_order", "at": "2026-03-18"}
    )
    assert ids(made) == ["умер", "суд"]


def test_recorded_events_count_whatever_the_day_of_the_decision(waiting: regdsl.Regulation) -> None:
    application = {"submitted_at": "2026-03-16", "inputs": ADULT, "events": [no_answer(at="2026-05-01")]}
    for day in (date(2026, 3, 16), date(2026, 3, 17), date(2026, 6, 1)):
        assert waiting.decide(application, on=day).outcome == "suspended"


def test_the_silent_are_named_by_their_titles(waiting: regdsl.Regulation) -> None:
    made = said(waiting, ADULT, no_answer("налоговая"), no_answer("полиция"))
    assert made["grounds"][1]["explanation"] == "Ждём: Налоговая служба и Полиция."


def test_a_silent_source_of_no_input_is_named_as_the_author_calls_it(tmp_path: Path) -> None:
    made = said(load(tmp_path, suspend=SUSPEND, refuse=REFUSE), ADULT, no_answer("налоговая"))
    assert made["grounds"][1]["explanation"] == "Ждём: налоговая."


@pytest.mark.parametrize(
    ("event", "code"),
    [
        ({"type": "withdrawn"}, "APP012"),
        ({"type": "term_expired", "about": "решение"}, "APP012"),
        ({"type": "missing_required"}, "APP011"),
        ({"type": "rained"}, "APP011"),
        ({"about": "налоговая"}, "APP011"),
        ({"type": "no_answer", "who": "налоговая"}, "APP011"),
        ({"type": "no_answer", "about": 1}, "APP011"),
        ({"type": "no_answer", "at": "позавчера"}, "APP010"),
        ("no_answer", "APP011"),
    ],
)
def test_an_event_that_means_nothing_is_an_error(waiting: regdsl.Regulation, event: Any, code: str) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(waiting, ADULT, event)
    (found,) = caught.value.diagnostics
    assert found.kind.code == code
    assert found.pointer.startswith("/events/0")


COURSE = {
    "correct": "- {id: доработка, title: Т, event: missing_required, basis: акт/п.1}",
    "refuse": "- {id: не исправлено, title: Т, event: not_corrected(доработка), basis: акт/п.1}",
    "leave_unconsidered": "- {id: отзыв, title: Т, event: withdrawn, basis: акт/п.1}",
    "terminate": """
        - {id: суд, title: Т, event: court_order, basis: акт/п.1}
        - {id: умер, title: Т, event: applicant_died, basis: акт/п.1}
    """,
    "suspend": "- {id: молчит, title: Т, event: no_answer(полиция), basis: акт/п.1}",
    "inputs": """
        имя: {title: Имя, type: text, source: заявление, required: correct}
        возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}
    """,
    "terms": "решение: {length: 3 рабочих дня, from: поступление, basis: акт/п.1}",
    "silence": "after: решение\nmeans: granted\nbasis: акт/п.1",
}


@pytest.mark.parametrize(
    ("event", "before"),
    [
        ({"type": "not_corrected", "about": "доработка"}, False),
        ({"type": "withdrawn"}, False),
        ({"type": "no_answer", "about": "полиция"}, False),
        ({"type": "term_expired", "about": "решение"}, False),
        # data may have come, a court may have ruled, and somebody may have died before
        ({"type": "answered", "about": "полиция"}, True),
        ({"type": "court_order"}, True),
        ({"type": "applicant_died"}, True),
    ],
)
def test_what_follows_the_filing_cannot_be_recorded_for_a_day_before_it(
    tmp_path: Path, event: dict[str, Any], before: bool
) -> None:
    service = load(tmp_path, **COURSE)
    for early in ("2026-03-01", "2026-03-15T23:59"):
        if before:
            said(service, {}, {**event, "at": early})
            continue
        for inputs in ({}, {"имя": "Анна", "возраст": 30}):  # complete data are read by other code
            with pytest.raises(regdsl.ApplicationError) as caught:
                said(service, inputs, {"type": "answered", "about": "полиция"}, {**event, "at": early})
            (found,) = caught.value.diagnostics
            assert (found.kind.code, found.pointer) == ("APP045", "/events/1/at")
            assert (found.params["day"], found.params["filed"]) == (early[:10], "2026-03-16")
    for late in ("2026-03-16", "2026-03-15T21:30:00Z", "2026-03-17"):  # a day alone is any time of it
        said(service, {}, {**event, "at": late})
    said(service, {}, event)
    unfiled = {"inputs": {}, "events": [{**event, "at": "2026-03-01"}]}
    service.decide(unfiled, on=date(2026, 3, 16))  # nothing says that it came before


def test_an_answer_from_a_source_nobody_waits_for_is_an_error(tmp_path: Path) -> None:
    service = load(tmp_path, suspend=SUSPEND.splitlines()[1])
    said(service, ADULT, answered("налоговая"))
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(service, ADULT, answered("полиция"))
    assert caught.value.diagnostics[0].kind.code == "APP012"


REQUIRED = """
имя: {title: Имя, type: text, source: заявление, required: return}
адрес: {title: Адрес, type: text, source: заявление, required: return}
"""
RETURN = '- {id: неполно, title: Т, event: missing_required, explain: "Не указано: {missing}", basis: акт/п.1}'


@pytest.fixture
def form(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, inputs=REQUIRED, return_=RETURN)


def test_a_required_datum_that_is_absent_returns_the_application(form: regdsl.Regulation) -> None:
    made = said(form, {"имя": None, "адрес": "Дом"})
    assert (made["outcome"], ids(made)) == ("returned", ["неполно"])
    assert made["grounds"][0]["explanation"] == "Не указано: имя."


def test_one_absent_datum_is_enough_whatever_the_others_are(form: regdsl.Regulation) -> None:
    made = said(form, {"имя": None})
    assert (made["outcome"], made["complete"], made["needs"]) == ("returned", True, [])


def test_an_unknown_required_datum_makes_the_ground_unknown(form: regdsl.Regulation) -> None:
    made = said(form, {"имя": "Анна"})
    assert (made["outcome"], made["undetermined"], needed(made)) == ("needs_data", ["неполно"], ["адрес"])


def test_all_required_data_present_make_the_ground_false(form: regdsl.Regulation) -> None:
    assert said(form, {"имя": "Анна", "адрес": ""})["outcome"] == "granted"


NARROW = {
    "features": "цель: {question: Зачем?, values: {новое: Новое, замена: Замена}}",
    "variants": """
        table: |
          | цель   | => вариант |
          |--------|------------|
          | новое  | новое      |
          | замена | замена     |
    """,
    "inputs": "номер: {title: Номер, type: text, source: заявление, required: return, only: [замена]}",
    "return_": RETURN,
}


def test_a_datum_of_another_variant_is_not_required(tmp_path: Path) -> None:
    service = load(tmp_path, **NARROW)
    assert said(service, {"цель": "новое", "номер": None})["outcome"] == "granted"
    assert said(service, {"цель": "новое"})["outcome"] == "granted"
    assert said(service, {"цель": "замена", "номер": None})["outcome"] == "returned"


def test_a_datum_of_one_variant_is_not_known_to_be_required_before_the_variant_is(tmp_path: Path) -> None:
    made = said(load(tmp_path, **NARROW), {"номер": None})
    assert (made["outcome"], made["undetermined"], needed(made)) == ("needs_data", ["неполно"], ["цель"])


def test_a_datum_that_is_there_cannot_be_missing_in_any_variant(tmp_path: Path) -> None:
    made = said(load(tmp_path, **NARROW), {"номер": "1"})
    assert (made["outcome"], made["undetermined"]) == ("needs_data", []), "only the variant is not known"


CORRECT = {
    "inputs": "счёт: {title: Счёт, type: text, source: заявление, required: correct}\n"
    "возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}",
    "correct": "- {id: без счёта, title: Т, event: missing_required, basis: акт/п.1}",
    "suspend": "- {id: молчит, title: Т, event: no_answer(полиция), basis: акт/п.1}",
    "refuse": "- {id: не доработано, title: Т, event: not_corrected(без счёта), basis: акт/п.1}\n"
    "- {id: возраст, title: Т, unless: возраст >= 18, basis: акт/п.1}",
}
NOT_CORRECTED = {"type": "not_corrected", "about": "без счёта"}


def test_correction_comes_before_refusal(tmp_path: Path) -> None:
    assert said(load(tmp_path, **CORRECT), {"счёт": None, "возраст": 5})["outcome"] == "to_correct"


def test_what_was_not_corrected_refuses_at_once(tmp_path: Path) -> None:
    made = said(load(tmp_path, **CORRECT), {"счёт": None}, NOT_CORRECTED)
    assert (made["outcome"], ids(made)) == ("refused", ["не доработано"])
    assert made["complete"] is False
    assert made["undetermined"] == ["возраст"]


def test_what_was_not_corrected_refuses_before_a_suspension(tmp_path: Path) -> None:
    made = said(load(tmp_path, **CORRECT), {"счёт": None}, NOT_CORRECTED, {"type": "no_answer", "about": "полиция"})
    assert made["outcome"] == "refused"


def test_a_refusal_for_not_correcting_stays_when_the_rest_is_learnt(tmp_path: Path) -> None:
    made = said(load(tmp_path, **CORRECT), {"счёт": None, "возраст": 5}, NOT_CORRECTED)
    assert made["outcome"] == "refused"
    assert "не доработано" in ids(made)


def test_what_was_not_corrected_does_not_go_before_the_return(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        **{
            **CORRECT,
            "inputs": CORRECT["inputs"] + "\nимя: {title: Имя, type: text, source: заявление, required: return}",
        },
        return_=RETURN,
    )
    assert said(service, {"имя": None, "счёт": None}, NOT_CORRECTED)["outcome"] == "returned"
    assert said(service, {"счёт": None}, NOT_CORRECTED)["outcome"] == "needs_data"


SILENCE = {
    "inputs": REQUIRED + "подпись: {title: Подпись, type: boolean, source: полиция}",
    "reject_intake": "- {id: приём, title: Т, unless: подпись, basis: акт/п.1}",
    "return_": RETURN,
    "refuse": '- {id: имя, title: Т, unless: имя != "", basis: акт/п.1}',
    "terms": "решение: {length: 5 рабочих дней, from: поступление, basis: акт/п.1}",
    "silence": '{after: решение, means: granted, basis: акт/п.1, explain: "До {deadline.решение} ответа не было"}',
    "record": "имя: имя\nдата: дата обращения",
}
EXPIRED = {"type": "term_expired", "about": "решение"}


def silent(folder: Path) -> regdsl.Regulation:
    sections = dict(SILENCE)
    sections["silence"] = "\n".join(
        ("after: решение", "means: granted", "basis: акт/п.1", 'explain: "До {deadline.решение} ответа не было"')
    )
    return load(folder, **sections)


def test_silence_grants(tmp_path: Path) -> None:
    made = said(silent(tmp_path), {"подпись": True, "имя": "Анна", "адрес": "Дом"}, EXPIRED)
    assert (made["outcome"], made["deemed"], made["complete"]) == ("granted", True, False)
    assert made["grounds"] == []


@pytest.mark.parametrize("inputs", [{"имя": None, "адрес": None}, {"имя": ""}, {}])
def test_silence_goes_before_every_stage_after_intake(tmp_path: Path, inputs: dict[str, Any]) -> None:
    made = said(silent(tmp_path), {"подпись": True, **inputs}, EXPIRED)
    assert (made["outcome"], made["deemed"]) == ("granted", True)


def test_silence_does_not_go_before_intake(tmp_path: Path) -> None:
    service = silent(tmp_path)
    assert said(service, {"подпись": False}, EXPIRED)["outcome"] == "not_accepted"
    unsure = said(service, {}, EXPIRED)
    assert (unsure["outcome"], unsure["deemed"], needed(unsure)) == ("needs_data", False, ["подпись"])


def test_a_deemed_grant_leaves_out_what_is_not_known(tmp_path: Path) -> None:
    service = silent(tmp_path)
    assert said(service, {"подпись": True}, EXPIRED)["results"] == {"дата": "2026-03-16"}
    assert said(service, {"подпись": True, "имя": "Анна"}, EXPIRED)["results"] == {"имя": "Анна", "дата": "2026-03-16"}


def test_a_deemed_grant_says_why(tmp_path: Path) -> None:
    trace = said(silent(tmp_path), {"подпись": True}, EXPIRED)["trace"]
    (step,) = [step for step in trace if step["step"] == "silence"]
    assert step["value"] is True
    assert step["basis"] == ["акт/п.1"]
    assert "23 марта 2026" in step["explanation"]


def test_an_expired_term_means_nothing_where_silence_has_no_meaning(tmp_path: Path) -> None:
    service = load(tmp_path, terms=SILENCE["terms"])
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(service, ADULT, EXPIRED)
    assert caught.value.diagnostics[0].kind.code == "APP012"


def test_withdrawal_goes_before_silence(tmp_path: Path) -> None:
    sections = {key: value for key, value in SILENCE.items() if key != "silence"}
    service = load(
        tmp_path,
        **sections,
        silence="after: решение\nmeans: granted\nbasis: акт/п.1",
        leave_unconsidered="- {id: отозвано, title: Т, event: withdrawn, basis: акт/п.1}",
    )
    assert said(service, {"подпись": True}, EXPIRED, {"type": "withdrawn"})["outcome"] == "left_unconsidered"
