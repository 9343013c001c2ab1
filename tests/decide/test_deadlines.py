"""Deadlines: named clocks; none of them ever holds up a decision."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.decide.services import load, needed, said

ADULT = {"возраст": 30}


def term(length: str, more: str = "") -> str:
    return f"решение: {{length: {length}, from: поступление{more}, basis: акт/п.1}}"


def deadline(folder: Path, terms: str, *events: dict[str, Any], **rest: Any) -> dict[str, str]:
    made: dict[str, str] = said(load(folder, terms=terms), ADULT, *events, **rest)["deadline"]
    return made


# The working days of 2023-2027: the Labour Code art. 112 and the Government's decrees on transfers.
@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-02-27", 3, "2026-03-04"),
        ("2026-02-27", 7, "2026-03-11"),
        ("2026-02-27", 10, "2026-03-16"),
        ("2026-02-27", 20, "2026-03-30"),
        ("2026-04-30", 7, "2026-05-13"),
        ("2026-10-30", 10, "2026-11-16"),
        ("2026-12-30", 5, "2027-01-15"),
        ("2024-04-26", 3, "2024-05-03"),
        ("2024-12-27", 3, "2025-01-10"),
        ("2025-10-31", 1, "2025-11-01"),
        ("2027-02-19", 1, "2027-02-20"),
        ("2027-02-19", 7, "2027-03-03"),
    ],
)
def test_working_days_over_holidays(tmp_path: Path, start: str, days: int, end: str) -> None:
    word = {1: "рабочий день", 3: "рабочих дня"}.get(days, "рабочих дней")
    assert deadline(tmp_path, term(f"{days} {word}"), submitted_at=start) == {"решение": end}


# The Civil Code: art. 191 (the next day is the first), 192 (months clamp), 193 (a last day off moves on).
@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("2026-05-04", "5 календарных дней", "2026-05-12"),
        ("2026-03-03", "5 календарных дней", "2026-03-10"),
        ("2025-12-27", "5 календарных дней", "2026-01-12"),
        ("2024-12-23", "5 календарных дней", "2024-12-28"),
        ("2026-01-31", "1 месяц", "2026-03-02"),
        ("2026-04-16", "1 неделя", "2026-04-23"),
        ("2024-02-29", "1 год", "2025-02-28"),
    ],
)
def test_calendar_terms(tmp_path: Path, start: str, length: str, end: str) -> None:
    assert deadline(tmp_path, term(length), submitted_at=start) == {"решение": end}


def test_a_last_day_off_stays_where_the_special_law_says_so(tmp_path: Path) -> None:
    assert deadline(tmp_path, term("5 календарных дней", ", roll: false"), submitted_at="2026-05-04") == {
        "решение": "2026-05-09"
    }


def test_the_day_of_filing_is_the_authoritys(tmp_path: Path) -> None:
    terms = term("1 рабочий день")
    assert deadline(tmp_path, terms, submitted_at="2026-03-16T20:30:00Z") == {"решение": "2026-03-17"}
    assert deadline(tmp_path, terms, submitted_at="2026-03-16T21:30:00Z") == {"решение": "2026-03-18"}


def test_hours_run_through_nights_and_days_off(tmp_path: Path) -> None:
    terms = term("48 часов")
    assert deadline(tmp_path, terms, submitted_at="2026-03-13T10:00") == {"решение": "2026-03-15"}
    assert deadline(tmp_path, terms, submitted_at="2026-03-13T23:30") == {"решение": "2026-03-15"}


CHANNEL = term("5 рабочих дней", ", by_channel: {post: 10 рабочих дней}")


@pytest.mark.parametrize(("channel", "end"), [("post", "2026-03-30"), ("epgu", "2026-03-23"), ("mfc", "2026-03-23")])
def test_a_term_by_channel(tmp_path: Path, channel: str, end: str) -> None:
    assert deadline(tmp_path, CHANNEL, channel=channel) == {"решение": end}


def test_a_term_by_channel_waits_for_the_channel(tmp_path: Path) -> None:
    made = said(load(tmp_path, terms=CHANNEL), ADULT)
    assert (made["outcome"], made["deadline"], needed(made)) == ("granted", {}, ["канал"])


BY_VARIANT = {
    "features": "срочно: {question: Срочно?, values: {да: Срочно, нет: Обычно}}",
    "variants": """
        table: |
          | срочно | => вариант |
          |--------|------------|
          | да     | быстрый    |
          | нет    | обычный    |
    """,
    "terms": """
        решение: {length: {быстрый: 1 рабочий день, обычный: 5 рабочих дней}, from: поступление, basis: акт/п.1}
        проверка: {length: 2 рабочих дня, from: поступление, only: [обычный], basis: акт/п.1}
    """,
}


def test_a_term_by_variant(tmp_path: Path) -> None:
    service = load(tmp_path, **BY_VARIANT)
    assert said(service, {"срочно": "да"})["deadline"] == {"решение": "2026-03-17"}
    assert said(service, {"срочно": "нет"})["deadline"] == {"решение": "2026-03-23", "проверка": "2026-03-18"}


def test_a_term_by_variant_waits_for_the_variant(tmp_path: Path) -> None:
    made = said(load(tmp_path, **BY_VARIANT), {})
    assert "решение" not in made["deadline"]
    assert needed(made) == ["срочно"]


def test_a_term_of_some_variants_waits_for_the_variant(tmp_path: Path) -> None:
    """So does a term that runs from its end, and is there only with it; a term of all variants waits for nothing."""
    terms = """
        ответ: {length: 1 рабочий день, from: поступление, basis: акт/п.1}
        проверка: {length: 2 рабочих дня, from: поступление, only: [обычный], basis: акт/п.1}
        запись: {length: 1 рабочий день, from: проверка, basis: акт/п.1}
    """
    service = load(tmp_path, **{**BY_VARIANT, "terms": terms})
    open_ = said(service, ADULT)
    assert (open_["deadline"], needed(open_)) == ({"ответ": "2026-03-17"}, ["срочно"])
    assert said(service, {"срочно": "да"})["deadline"] == {"ответ": "2026-03-17"}
    assert said(service, {"срочно": "нет"})["deadline"] == {
        "ответ": "2026-03-17", "проверка": "2026-03-18", "запись": "2026-03-19",
    }  # fmt: skip


@pytest.mark.parametrize("until", ["проверка", "запись"])
def test_whether_an_event_came_in_time_may_wait_for_the_variant(tmp_path: Path, until: str) -> None:
    """A term that is not there limits nothing: in the other variant the withdrawal counts however late it is."""
    terms = """
        проверка: {length: 2 рабочих дня, from: поступление, only: [обычный], basis: акт/п.1}
        запись: {length: 1 рабочий день, from: проверка, basis: акт/п.1}
    """
    leave = f"- {{id: отзыв, title: Т, event: withdrawn, until: {until}, basis: акт/п.1}}"
    service = load(tmp_path, **{**BY_VARIANT, "terms": terms, "leave_unconsidered": leave})
    late, soon = ({"type": "withdrawn", "at": at} for at in ("2026-03-27", "2026-03-17"))
    open_ = said(service, ADULT, late)
    assert (open_["outcome"], open_["undetermined"], needed(open_)) == ("needs_data", ["отзыв"], ["срочно"])
    assert said(service, {**ADULT, "срочно": "да"}, late)["outcome"] == "left_unconsidered"
    assert said(service, {**ADULT, "срочно": "нет"}, late)["outcome"] == "granted"
    assert said(service, ADULT, soon)["outcome"] == "left_unconsidered"


CHAIN = """
решение: {length: 5 рабочих дней, from: поступление, basis: акт/п.1}
выплата: {length: 1 месяц, from: решение, basis: акт/п.1}
запись: {length: 1 рабочий день, from: выплата, basis: акт/п.1}
"""


def test_a_term_may_start_where_another_ends(tmp_path: Path) -> None:
    assert deadline(tmp_path, CHAIN) == {"решение": "2026-03-23", "выплата": "2026-04-23", "запись": "2026-04-24"}


ANSWER = "ответ: {length: 2 рабочих дня, from: поступление(полиция), basis: акт/п.1}"
SUSPEND = "- {id: молчит, title: Т, event: no_answer(полиция), basis: акт/п.1}"


def test_a_term_from_an_answer_waits_for_it(tmp_path: Path) -> None:
    service = load(tmp_path, terms=ANSWER, suspend=SUSPEND)
    made = said(service, ADULT)
    assert (made["outcome"], made["deadline"], needed(made)) == ("granted", {}, ["answered(полиция)"])
    event = {"type": "answered", "about": "полиция", "at": "2026-03-20T15:00"}
    assert said(service, ADULT, event)["deadline"] == {"ответ": "2026-03-24"}


def test_a_term_from_an_answer_counts_from_the_latest(tmp_path: Path) -> None:
    service = load(tmp_path, terms=ANSWER, suspend=SUSPEND)
    events = [{"type": "answered", "about": "полиция", "at": day} for day in ("2026-03-25", "2026-03-20")]
    assert said(service, ADULT, *events)["deadline"] == {"ответ": "2026-03-27"}


def test_an_answer_that_only_a_term_waits_for_may_be_recorded(tmp_path: Path) -> None:
    event = {"type": "answered", "about": "полиция", "at": "2026-03-20T15:00"}
    assert deadline(tmp_path, ANSWER, event) == {"ответ": "2026-03-24"}


def test_a_year_without_a_published_calendar_is_asked_for_and_grants_all_the_same(tmp_path: Path) -> None:
    made = said(load(tmp_path, terms=term("5 рабочих дней")), ADULT, submitted_at="2029-03-16")
    assert (made["outcome"], made["deadline"]) == ("granted", {})
    assert made["needs"] == [
        {
            "input": "calendar.2029",
            "title": "Производственный календарь на 2029 год",
            "source": "Правительство Российской Федерации",
        }
    ]


def test_a_calendar_that_a_criterion_reads_does_hold_up(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs="день: {title: Д, type: date, min: 2020-01-01, max: 2040-12-31, source: полиция}",
        refuse="- {id: п, title: Т, when: 'день > add working days(дата обращения, 5)', basis: акт/п.1}",
    )
    late = said(service, {"день": "2029-03-20"}, submitted_at="2029-03-16")
    assert (late["outcome"], needed(late)) == ("needs_data", ["calendar.2029"])
    assert said(service, {"день": "2026-03-23"})["outcome"] == "granted"
    assert said(service, {"день": "2026-03-24"})["outcome"] == "refused"


def test_no_deadline_without_a_day_of_filing(tmp_path: Path) -> None:
    service = load(tmp_path, terms=CHAIN)
    made = service.decide({"inputs": ADULT}, on=date(2026, 3, 16)).to_dict()
    assert (made["outcome"], made["deadline"]) == ("granted", {})
    assert [need["input"] for need in made["needs"]] == ["дата обращения"]  # type: ignore[attr-defined]


def test_a_ground_has_a_term_of_its_own_when_it_is_true(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs="имя: {title: И, type: text, source: заявление, required: return}",
        return_="- {id: неполно, title: Т, event: missing_required, term: 3 рабочих дня, basis: акт/п.1}",
    )
    assert said(service, {"имя": None})["deadline"] == {"неполно": "2026-03-19"}
    assert said(service, {"имя": "Анна"})["deadline"] == {}


def test_a_refusal_has_its_deadlines_too(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        terms=term("5 рабочих дней"),
        refuse="- {id: п, title: Т, unless: возраст >= 18, basis: акт/п.1}",
    )
    assert said(service, {"возраст": 1})["deadline"] == {"решение": "2026-03-23"}


def test_a_deadline_is_the_same_on_whatever_day_is_decided(tmp_path: Path) -> None:
    service = load(tmp_path, terms=term("5 рабочих дней"))
    application = {"submitted_at": "2026-03-16", "inputs": ADULT}
    made = {str(service.decide(application, on=date(2026, month, 1)).to_dict()["deadline"]) for month in (3, 4, 9)}
    assert len(made) == 1
