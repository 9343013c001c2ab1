"""Differences by key: elements and fields of lists of records, what is unknown, monthly series."""

from pathlib import Path
from typing import Any

import pytest

from regdsl.report.test_text import render_report
from regdsl.testing import TestReport, case_applications
from tests.testing.family import HEAD, case, run_cases, write

CHILD = "{роль: ребёнок, доходы: [], причины: []}"

PASSING = {
    "as the fixture has it": ("", "outcome: granted, results: {семья из: 2, доход: 600000.00, причин: 0}"),
    "an element is added": (f"семья.Петя: {CHILD}", "семья из: 3, show: {на человека: 200000}"),
    "an element is replaced": (
        f"семья.отец: {CHILD}", "results: {доход: 360000}, show: {доходы семьи: [360000, 0]}, outcome: granted",
    ),
    "an element is taken away": ("семья.отец: null", "outcome: refused, show: {на человека: 360000.00}"),
    "a field is replaced": ("семья.отец.доходы: []", "outcome: granted, доход: 360000, семья из: 2"),
    "an element of a field is added": (
        'семья.отец.доходы.премия: {месяц: "2025-03-01", сумма: 0.01, вид: зарплата}',
        "show: {доход: 600000.01}, outcome: refused",
    ),
    "one month of a series is changed": ("семья.отец.доходы.2025-03.сумма: 0", "show: {доход: 580000.00}"),
    "one month of a series is taken away": ("семья.отец.доходы.2025-03: null", "show: {доход: 580000.00}"),
    "the whole is laid before its parts": (
        f"семья.Петя.причины: {{months: 2025-02..2025-04, код: учёба}}, семья.Петя: {CHILD}", "причин: 3",
    ),
    "the whole list": (f"семья: {{дед: {CHILD}}}", "семья из: 1, доход: 0"),
    "a field is unknown": ("семья.отец.доходы: unknown", "outcome: needs_data, needs: [семья.отец.доходы]"),
    "a field of an inner record is unknown": (
        "семья.отец.доходы.2025-03.сумма: unknown", "outcome: needs_data, needs: [семья.отец.доходы.2025-03.сумма]",
    ),
    "an element is unknown": (
        "семья.отец: unknown", "outcome: needs_data, needs: [семья.отец.доходы]",
    ),
    "an input is unknown": ("не судим: unknown", "outcome: needs_data, needs: [не судим]"),
    "the applicant's own input is unknown": ("счёт: unknown", "outcome: needs_data, needs: [счёт]"),
    "a quoted word is a text": ('счёт: "unknown", пожелание: \'unknown\'', "outcome: granted"),
    "each month's amount is unknown": (
        "семья.отец.доходы: {each_month: unknown, months: 2025-02, вид: пенсия}",
        "needs: [семья.отец.доходы.2025-02.сумма]",
    ),
    "a total": ("семья.отец.доходы: {total: 100000.00, months: 2025-02..2025-04, вид: зарплата}", "доход: 460000"),
    "months apart": (
        "семья.отец.причины: {months: [2025-02..2025-05, 2025-12], код: учёба}", "причин: 5",
    ),
    "a list in brackets": (
        'семья.отец.доходы: [{месяц: "2025-03-01", сумма: 5, вид: пенсия}, {each_month: 1, months: 2025-02..2025-03, '
        "вид: зарплата}, {total: 0.03, months: 2025-02..2025-03, вид: зарплата}]",
        "доход: 360007.03",
    ),
    "a list with its key": (f"семья: [{{имя: дед, роль: взрослый, доходы: [], причины: []}}, {CHILD}]", "семья из: 2"),
}  # fmt: skip


def passes(folder: Path, cases: str) -> None:
    """Run cases that have to pass."""
    report = run_cases(folder, cases)
    assert report.ok, render_report(report, "en", False)


@pytest.mark.parametrize(("given", "expect"), PASSING.values(), ids=PASSING)
def test_a_difference(given: str, expect: str, tmp_path: Path) -> None:
    passes(tmp_path, case(given, expect))


@pytest.mark.parametrize(("given", "expect"), PASSING.values(), ids=PASSING)
def test_the_same_in_a_boundary(given: str, expect: str, tmp_path: Path) -> None:
    if given:
        boundary = f"    boundary:\n      - {{change: {{{given}}}, expect: {{{expect}}}}}\n"
        passes(tmp_path, case("", "outcome: granted", boundary))


def test_a_fixture_on_a_fixture(tmp_path: Path) -> None:
    second = f"  трое: {{based_on: семья, семья.Петя: {CHILD}, счёт: unknown}}\ncases:"
    head = HEAD[: -len("cases:\n")] + second + "\n"
    text = head + case("", "outcome: needs_data, needs: [счёт]").replace("based_on: семья", "based_on: трое")
    passes(tmp_path, text)


def test_what_was_unknown_becomes_known_again(tmp_path: Path) -> None:
    boundary = (
        "    unknown: [не судим, семья.мать.доходы]\n"
        "    boundary:\n"
        "      - {change: {не судим: true}, expect: {needs: [семья.мать.доходы]}}\n"
        "      - {change: {не судим: false, семья.мать.доходы: []}, expect: {outcome: refused, grounds: [судимость]}}\n"
    )
    passes(tmp_path, case("", "outcome: needs_data, needs: [семья.мать.доходы, не судим]", boundary))


def _income(folder: Path, written: str) -> dict[str, Any]:
    path = write(folder, case(f"семья.отец.доходы: {written}", "outcome: granted"))
    [application] = case_applications([path], "ru.test.picnic")
    inputs: Any = application["inputs"]
    income: dict[str, Any] = inputs["семья"]["отец"]["доходы"]
    return income


@pytest.mark.parametrize(
    ("total", "amounts"),
    [
        ("100.00", ["33.34", "33.33", "33.33"]),
        ("0.02", ["0.01", "0.01", "0.00"]),
        ("9", ["3.00", "3.00", "3.00"]),
        ("0", ["0.00", "0.00", "0.00"]),
    ],
)
def test_a_total_is_spread_to_the_last_unit(total: str, amounts: list[str], tmp_path: Path) -> None:
    made = _income(tmp_path, f"{{total: {total}, months: 2025-11..2026-01, вид: зарплата}}")
    assert [one["сумма"] for one in made.values()] == amounts
    assert [one["месяц"] for one in made.values()] == ["2025-11-01", "2025-12-01", "2026-01-01"]
    assert list(made) == ["2025-11", "2025-12", "2026-01"]
    assert all(one["вид"] == "зарплата" for one in made.values())


def test_a_list_in_brackets_gives_every_record_a_key(tmp_path: Path) -> None:
    made = _income(
        tmp_path,
        '[{месяц: "2025-02-01", сумма: 5, вид: пенсия}, {months: 2025-02, сумма: 6, вид: пенсия}, {each_month: 1, '
        "months: 2025-02, вид: зарплата}, {each_month: 2, months: 2025-02, вид: зарплата}]",
    )
    assert list(made) == ["1", "2025-02", "2025-02 (2)", "2025-02 (3)"]


WRONG = {
    "no input": ("семя.отец.доходы: []", "SCH166", "семя", "did you mean `семья.отец.доходы`"),
    "no input, no near one": ("корова: 5", "SCH166", "корова", None),
    "no element": ("семья.отецц.доходы: []", "SCH171", "отецц", "did you mean `семья.отец.доходы`"),
    "no element to take away": ("семья.дед: null", "SCH171", "дед", None),
    "no element that is unknown": ("семья.дед: unknown", "SCH171", "дед", None),
    "no inner element": ("семья.отец.доходы.2024-03.сумма: 5", "SCH171", "2024-03", "did you mean `семья.отец"),
    "no field": ("семья.отец.дохды: []", "SCH172", "дохды", "did you mean `семья.отец.доходы`"),
    "no inner field": ("семья.отец.доходы.2025-03.сума: 1", "SCH172", "сума", "did you mean `семья.отец.доходы.2025"),
    "no list": ("счёт.номер: 5", "SCH173", "номер", None),
    "no list below": ("семья.отец.роль.имя: 5", "SCH173", "имя", None),
    "no month field": ("семья: {each_month: 5, months: 2025-02}", "SCH174", "член семьи", None),
    "the month is written": (
        "семья.отец.доходы: {each_month: 5, months: 2025-02, месяц: 2025-02-01}", "SCH174", "доход", None,
    ),
    "no amount field": ("семья.отец.причины: {each_month: 5, months: 2025-02}", "SCH175", "each_month", None),
    "no period": ("семья.отец.доходы: {each_month: 5, вид: зарплата}", "SCH176", "each_month", None),
    "no such period": ("семья.отец.доходы: {total: 5, in: год, вид: зарплата}", "SCH176", "total", None),
    "no months": ("семья.отец.доходы: {each_month: 5, months: весна}", "SCH177", "весна", None),
    "no such month": ("семья.отец.доходы: {each_month: 5, months: 2025-13}", "SCH177", "2025-13", None),
    "backwards": ("семья.отец.причины: {months: 2025-05..2025-02}", "SCH177", "2025-05..2025-02", None),
    "endless": ("семья.отец.причины: {months: 0001-01..9999-12}", "SCH177", "0001-01..9999-12", None),
    "a key twice": ("семья: [{имя: дед}, {имя: дед}]", "SCH178", "дед", None),
    "two amounts": ("семья.отец.доходы: {each_month: 5, total: 60}", "SCH179", "total", None),
    "an unknown field of a series": (
        "семья.отец.доходы: {each_month: 5, months: 2025-02, вит: зарплата}", "APP020", "вит", "did you mean `вид`",
    ),
    "more digits than the field": (
        "семья.отец.доходы: {total: 5.001, months: 2025-02..2025-03, вид: зарплата}", "APP005", "5.001", None,
    ),
    "no amount": ("семья.отец.доходы: {each_month: много, months: 2025-02, вид: зарплата}", "APP003", "много", None),
}  # fmt: skip


def _one_finding(report: TestReport) -> Any:
    (found,) = (*report.diagnostics, *report.cases[0].diagnostics)
    return found


@pytest.mark.parametrize(("given", "code", "named", "help_"), WRONG.values(), ids=WRONG)
def test_a_wrong_difference_is_found_in_its_place(
    given: str, code: str, named: str, help_: str | None, tmp_path: Path
) -> None:
    report = run_cases(tmp_path, case(given, "outcome: granted"))
    found = _one_finding(report)
    assert found.kind.code == code, found.message("en")
    assert f"`{named}`" in found.message("en") or f'"{named}"' in found.message("en") or named in found.message("en")
    assert help_ is None or found.help_text("en").startswith(help_)
    assert found.pointer.startswith("/cases/0/given/")
    assert found.span.start.line == HEAD.count("\n") + 5
    assert not report.ok
    assert report.usable


@pytest.mark.parametrize(("given", "code", "named", "help_"), WRONG.values(), ids=WRONG)
def test_a_wrong_fixture_is_told_once(given: str, code: str, named: str, help_: str | None, tmp_path: Path) -> None:
    if code.startswith("APP"):
        return
    head = HEAD[: -len("cases:\n")] + f"  другая: {{based_on: семья, {given}}}\ncases:\n"
    one = case("", "outcome: granted").replace("based_on: семья", "based_on: другая")
    report = run_cases(tmp_path, head + one + one.replace("id: дело", "id: другое"))
    assert [found.kind.code for found in report.diagnostics] == [code]
    assert report.diagnostics[0].pointer.startswith("/fixtures/другая/")
    assert not report.ok


def test_a_path_under_unknown_that_leads_nowhere(tmp_path: Path) -> None:
    found = _one_finding(run_cases(tmp_path, case("", "outcome: granted", "    unknown: [семья.отец.дохды]\n")))
    assert (found.kind.code, found.pointer) == ("SCH172", "/cases/0/unknown/0")


def test_an_expected_need_that_leads_nowhere(tmp_path: Path) -> None:
    found = _one_finding(run_cases(tmp_path, case("не судим: unknown", "needs: [не судим, семья.отец.дохды]")))
    assert (found.kind.code, found.pointer) == ("SCH170", "/cases/0/expect/needs")


def test_a_name_with_points_is_taken_whole(tmp_path: Path) -> None:
    given = (
        f'семья: {{"А.А. Ёж": {CHILD}, "А.А": {CHILD}}}, '
        '"семья.А.А. Ёж.доходы": {each_month: 1, months: 2025-02, вид: пенсия}, '
        '"семья.А.А.доходы": {each_month: 2, months: 2025-02, вид: пенсия}'
    )
    passes(tmp_path, case(given, "show: {доходы семьи: [1, 2]}"))


def test_a_json_file_of_cases_says_unknown_in_its_list(tmp_path: Path) -> None:
    """All texts of JSON stand in quotes, so that the bare word cannot be written there."""
    import json

    from regdsl.testing import run

    write(tmp_path, case("", "outcome: granted"))
    made = {
        "id": "дело", "filed": "2026-03-12", "channel": "epgu", "applicant_category": "citizen",
        "given": {"счёт": "unknown", "семья": {"дед": {"роль": "взрослый", "доходы": [], "причины": []}}},
        "unknown": ["не судим"], "expect": {"outcome": "needs_data", "needs": ["не судим"]},
    }  # fmt: skip
    path = tmp_path / "more.cases.json"
    head = {"regdsl": "1", "kind": "cases", "regulation": "ru.test.picnic"}
    path.write_text(json.dumps({**head, "cases": [made]}), encoding="utf-8")
    report = run([path])
    assert report.ok, render_report(report, "en", False)
