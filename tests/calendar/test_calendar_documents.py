"""What is no lawful calendar is refused, each defect at its own place."""

from collections.abc import Callable
from datetime import date

import pytest

from regdsl.calendar import CalendarDataError, check_year_data, year_from_data
from tests.calendar.data import YEARS, document

Change = Callable[[dict[str, object]], None]


def changed(change: Change, year: int = 2026) -> list[tuple[str, str]]:
    data = dict(document(year))
    change(data)
    return [(problem.pointer, problem.kind.slug) for problem in check_year_data(data)]


@pytest.mark.parametrize("year", YEARS)
def test_published_documents_are_lawful(year: int) -> None:
    assert check_year_data(document(year)) == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda data: data.pop("year"), [("/year", "calendar-field")]),
        (lambda data: data.update(year="2026"), [("/year", "calendar-field")]),
        (lambda data: data.update(year=True), [("/year", "calendar-field")]),
        (lambda data: data.update(year=2012), [("/year", "calendar-field")]),
        (lambda data: data.update(year=9999), [("/year", "calendar-field")]),
        (lambda data: data.pop("decree"), [("/decree", "calendar-field")]),
        (
            lambda data: data.update(decree={"number": 1466, "date": "вчера"}),
            [
                ("/decree/number", "calendar-field"),
                ("/decree/publication", "calendar-field"),
                ("/decree/date", "calendar-field"),
            ],
        ),
        (lambda data: data.pop("basis"), [("/basis", "calendar-field")]),
        (lambda data: data.pop("verified"), [("/verified", "calendar-field")]),
        (lambda data: data.pop("transfers"), [("/transfers", "calendar-field")]),
        (lambda data: data.update(transfers=["2026-01-03"]), [("/transfers/0", "calendar-field")]),
        (lambda data: data.pop("short_days"), [("/short_days", "calendar-field")]),
        (lambda data: data.update(working_weekends=["2026-02-30"]), [("/working_weekends/0", "calendar-field")]),
    ],
)
def test_unreadable_fields(change: Change, expected: list[tuple[str, str]]) -> None:
    assert changed(change) == expected


def transfers(*pairs: tuple[str, str]) -> Change:
    return lambda data: data.update(transfers=[{"from": source, "to": target} for source, target in pairs])


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            transfers(("2026-01-03", "2026-01-09"), ("2026-01-04", "2027-01-11")),
            [("/transfers/1/to", "calendar-year")],
        ),
        (
            transfers(("2026-01-03", "2026-01-09"), ("2026-01-05", "2026-12-31")),
            [("/transfers/1/from", "transfer-source")],
        ),
        (
            transfers(("2026-01-03", "2026-01-09"), ("2026-01-03", "2026-12-31")),
            [("/transfers/1/from", "transfer-source"), ("/transfers", "new-year-transfers")],
        ),
        (
            transfers(("2026-01-03", "2026-01-09"), ("2026-01-04", "2026-01-09")),
            [("/transfers/1/to", "transfer-target")],
        ),
        (
            transfers(("2026-01-03", "2026-01-07"), ("2026-01-04", "2026-12-26")),
            [("/transfers/0/to", "transfer-target"), ("/transfers/1/to", "transfer-target")],
        ),
        (transfers(("2026-01-03", "2026-01-09")), [("/transfers", "new-year-transfers")]),
    ],
)
def test_unlawful_transfers(change: Change, expected: list[tuple[str, str]]) -> None:
    assert changed(change) == expected


@pytest.mark.parametrize("name", ["days_off", "working_weekends", "short_days"])
def test_a_list_must_follow_from_the_law_and_the_transfers(name: str) -> None:
    def add(data: dict[str, object]) -> None:
        data[name] = [date(2026, 7, 1), *data[name]]

    assert changed(add) == [(f"/{name}", "calendar-days-disagree")]


def test_a_lacking_day_is_named_in_both_languages() -> None:
    data = dict(document(2026))
    data["days_off"] = [day for day in data["days_off"] if day != date(2026, 3, 9)]
    [problem] = check_year_data(data)
    difference = problem.params["difference"]
    assert (difference.ru, difference.en) == ("не хватает 2026-03-09", "lacking 2026-03-09")


def test_days_out_of_order_are_told() -> None:
    assert changed(lambda data: data.update(short_days=data["short_days"][::-1])) == [
        ("/short_days", "calendar-days-disagree")
    ]


def test_the_error_carries_every_problem() -> None:
    with pytest.raises(CalendarDataError) as caught:
        year_from_data({})
    assert [problem.pointer for problem in caught.value.problems] == [
        "/year",
        "/decree",
        "/transfers",
        "/days_off",
        "/working_weekends",
        "/short_days",
        "/basis",
        "/verified",
    ]
