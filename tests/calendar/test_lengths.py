"""Lengths as authors write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.calendar import AMOUNT_LIMIT, INSTANT, Length, LengthProblem, Unit, format_length, parse_length
from regdsl.diagnostics import Diagnostic

COUNTED = [unit for unit in Unit if unit is not Unit.INSTANT]
LENGTHS = st.one_of(st.just(INSTANT), st.builds(Length, st.integers(1, AMOUNT_LIMIT), st.sampled_from(COUNTED)))


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("10 рабочих дней", 10, Unit.WORKING_DAY),
        ("1 рабочий день", 1, Unit.WORKING_DAY),
        ("2 рабочих дня", 2, Unit.WORKING_DAY),
        ("1 рабочего дня", 1, Unit.WORKING_DAY),
        ("3 working days", 3, Unit.WORKING_DAY),
        ("1 working day", 1, Unit.WORKING_DAY),
        ("30 календарных дней", 30, Unit.CALENDAR_DAY),
        ("1 календарный день", 1, Unit.CALENDAR_DAY),
        ("3 календарных дня", 3, Unit.CALENDAR_DAY),
        ("30 calendar days", 30, Unit.CALENDAR_DAY),
        ("48 часов", 48, Unit.HOUR),
        ("1 час", 1, Unit.HOUR),
        ("2 часа", 2, Unit.HOUR),
        ("24 hours", 24, Unit.HOUR),
        ("2 недели", 2, Unit.WEEK),
        ("1 неделя", 1, Unit.WEEK),
        ("1 неделю", 1, Unit.WEEK),
        ("6 недель", 6, Unit.WEEK),
        ("2 weeks", 2, Unit.WEEK),
        ("12 месяцев", 12, Unit.MONTH),
        ("1 месяц", 1, Unit.MONTH),
        ("3 месяца", 3, Unit.MONTH),
        ("1 month", 1, Unit.MONTH),
        ("1 год", 1, Unit.YEAR),
        ("2 года", 2, Unit.YEAR),
        ("10 лет", 10, Unit.YEAR),
        ("10 years", 10, Unit.YEAR),
        ("мгновенно", 0, Unit.INSTANT),
        ("instant", 0, Unit.INSTANT),
        ("полгода", 6, Unit.MONTH),
        ("полмесяца", 15, Unit.CALENDAR_DAY),
        ("  7\u00a0Рабочих   дней ", 7, Unit.WORKING_DAY),
        ("9999 часов", 9999, Unit.HOUR),
        ("10000 часов", 10_000, Unit.HOUR),
    ],
)
def test_reading(text: str, amount: int, unit: Unit) -> None:
    assert parse_length(text) == Length(amount, unit)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("", "length-empty"),
        ("  \n", "length-empty"),
        ("5 дней", "ambiguous-days"),
        ("1 день", "ambiguous-days"),
        ("5 days", "ambiguous-days"),
        ("5", "length-no-unit"),
        ("0 рабочих дней", "length-amount"),
        ("05 рабочих дней", "length-amount"),
        ("-5 рабочих дней", "length-amount"),
        ("1,5 месяца", "length-amount"),
        ("1.5 months", "length-amount"),
        ("рабочий день", "length-amount"),
        ("десять рабочих дней", "length-amount"),
        ("P10D", "length-amount"),
        ("٣ месяца", "length-amount"),
        ("1 000 рабочих дней", "length-amount"),
        ("2 квартала", "quarter-length"),
        ("3 рабочих", "length-unit"),
        ("3 сутки", "length-unit"),
        ("3 рабочиx дня", "length-unit"),
        ("10001 рабочих дней", "length-too-long"),
        ("99999 лет", "length-too-long"),
        ("9" * 5000 + " лет", "length-too-long"),
        ("10001 дней", "length-too-long"),
        ("10001 попугаев", "length-too-long"),
        ("10000 дней", "ambiguous-days"),
    ],
)
def test_what_is_no_length(text: str, slug: str) -> None:
    found = parse_length(text)
    assert isinstance(found, LengthProblem)
    assert found.kind.slug == slug


@pytest.mark.parametrize(
    ("text", "russian"),
    [
        ("3 рабочиx дня", "возможно, имелось в виду `3 рабочих дня`"),
        ("7 рабочих", "возможно, имелось в виду `7 рабочих дней`"),
        ("5 месецев", "возможно, имелось в виду `5 месяцев`"),
        ("1 workin day", "возможно, имелось в виду `1 working day`"),
        ("мгновено", "возможно, имелось в виду `мгновенно`"),
        ("instent", "возможно, имелось в виду `instant`"),
        # of several words that are near, the nearest
        ("3 чаcа", "возможно, имелось в виду `3 часа`"),
        ("3 годa", "возможно, имелось в виду `3 года`"),
        ("2 календарнных дня", "возможно, имелось в виду `2 календарных дня`"),
        ("21 weak", "возможно, имелось в виду `21 weeks`"),
        ("3 hoars", "возможно, имелось в виду `3 hours`"),
    ],
)
def test_did_you_mean(text: str, russian: str) -> None:
    found = parse_length(text)
    assert isinstance(found, LengthProblem)
    assert found.help is not None
    assert found.help.ru == russian


@pytest.mark.parametrize("text", ["3 попугая", "3 parrots", "десять рабочих дней", "завтра", "скоро", "now"])
def test_nothing_is_meant_where_nothing_is_near(text: str) -> None:
    found = parse_length(text)
    assert isinstance(found, LengthProblem)
    assert found.help is None


def test_a_long_text_is_cut_where_it_is_shown() -> None:
    whole = "скоро" * 12
    for text, shown in ((whole, whole), (f"{whole}!", f"{whole}…"), ("скоро" * 1_000, f"{whole}…")):
        found = parse_length(text)
        assert isinstance(found, LengthProblem)
        assert found.params == {"text": shown}


@pytest.mark.parametrize(
    ("length", "ru", "en"),
    [
        (Length(1, Unit.WORKING_DAY), "1 рабочий день", "1 working day"),
        (Length(2, Unit.WORKING_DAY), "2 рабочих дня", "2 working days"),
        (Length(11, Unit.WORKING_DAY), "11 рабочих дней", "11 working days"),
        (Length(21, Unit.CALENDAR_DAY), "21 календарный день", "21 calendar days"),
        (Length(112, Unit.HOUR), "112 часов", "112 hours"),
        (Length(4, Unit.WEEK), "4 недели", "4 weeks"),
        (Length(101, Unit.YEAR), "101 год", "101 years"),
        (Length(5, Unit.YEAR), "5 лет", "5 years"),
        (INSTANT, "мгновенно", "instant"),
    ],
)
def test_writing(length: Length, ru: str, en: str) -> None:
    assert (format_length(length, "ru"), format_length(length, "en")) == (ru, en)


def test_the_word_after_a_number_is_in_the_form_that_the_number_asks_for() -> None:
    for amount in range(1, AMOUNT_LIMIT + 1):
        digits = str(amount)
        many = digits[-2:-1] == "1" or digits[-1] in "056789"
        word = "лет" if many else "год" if digits[-1] == "1" else "года"
        length = Length(amount, Unit.YEAR)
        assert format_length(length, "ru") == f"{amount} {word}"
        assert format_length(length, "en") == f"{amount} {'year' if amount == 1 else 'years'}"


@given(LENGTHS, st.sampled_from(["ru", "en"]))
def test_what_is_written_is_read_back(length: Length, lang: str) -> None:
    assert parse_length(format_length(length, lang)) == length


@given(st.one_of(st.text(), st.from_regex(r"[0-9]{1,6} ?\w{0,12}", fullmatch=True)))
def test_any_text_is_a_length_or_a_problem_with_a_message(text: str) -> None:
    found = parse_length(text)
    if isinstance(found, LengthProblem):
        for template in (found.kind.message, found.help or found.kind.help):
            for lang in ("ru", "en"):
                shown = template.get(lang) if template is found.help else template.get(lang).format_map(found.params)
                assert shown
                assert len(shown) < 250


@pytest.mark.parametrize(("amount", "unit"), [(0, Unit.MONTH), (-1, Unit.HOUR), (AMOUNT_LIMIT + 1, Unit.YEAR)])
def test_a_length_holds_its_amount(amount: int, unit: Unit) -> None:
    with pytest.raises(ValueError, match="amount"):
        Length(amount, unit)


def test_an_instant_has_no_amount() -> None:
    with pytest.raises(ValueError, match="instant"):
        Length(1, Unit.INSTANT)


@pytest.mark.parametrize(
    ("text", "ru", "en"),
    [
        ("1 день", ("1 рабочий день", "1 календарный день"), ("1 working day", "1 calendar day")),
        ("2 дня", ("2 рабочих дня", "2 календарных дня"), ("2 working days", "2 calendar days")),
        ("11 дней", ("11 рабочих дней", "11 календарных дней"), ("11 working days", "11 calendar days")),
        ("21 день", ("21 рабочий день", "21 календарный день"), ("21 working days", "21 calendar days")),
        ("5 days", ("5 рабочих дней", "5 календарных дней"), ("5 working days", "5 calendar days")),
    ],
)
def test_what_to_write_for_days_of_no_kind_is_in_the_form_of_the_number(
    text: str, ru: tuple[str, str], en: tuple[str, str]
) -> None:
    problem = parse_length(text)
    assert isinstance(problem, LengthProblem)
    said = Diagnostic(problem.kind, None, params=problem.params)
    assert said.help_text("ru") == f"напишите `{ru[0]}` или `{ru[1]}`, как в законе"
    assert said.help_text("en") == f"write `{en[0]}` or `{en[1]}`, as the law has it"
