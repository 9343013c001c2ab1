"""A case is submitted, decided, and held against what it expects."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.testing.service import CASE, HEAD, run_cases

FIRST = HEAD.count("\n") + 1
"""The line of the first case."""


def case(expect: str, given: str = "based_on: обычный", more: str = "", filed: str = "2026-03-16T10:00") -> str:
    lines = f"  - {{id: дело, filed: {filed}, given: {{{given}}}, expect: {{{expect}}}{', ' + more if more else ''}}}\n"
    return lines.replace("filed: -, ", "")


def differences(folder: Path, text: str) -> list[dict[str, Any]]:
    report = run_cases(folder, text)
    (only,) = report.cases
    assert [found.message("en") for found in only.diagnostics] == []
    assert report.diagnostics == ()
    return [difference.to_dict() for difference in only.differences]


def test_a_case_passes(tmp_path: Path) -> None:
    report = run_cases(tmp_path, CASE)
    assert report.ok
    assert report.usable
    assert report.to_dict()["cases"] == [
        {"id": "выдан", "file": str(tmp_path / "garden.cases.yaml"), "line": FIRST, "passed": True, "differences": []}
    ]


def test_the_report_is_json(tmp_path: Path) -> None:
    report = run_cases(tmp_path, CASE + case("outcome: refused"))
    made = json.loads(json.dumps(report.to_dict(), ensure_ascii=False))
    assert made["summary"] == {"passed": 1, "failed": 1}
    assert [(one["id"], one["passed"]) for one in made["cases"]] == [("выдан", True), ("дело", False)]
    assert made["cases"][1]["line"] == FIRST + CASE.count("\n")
    assert made["cases"][1]["differences"] == [{"path": "outcome", "expected": "refused", "actual": "granted"}]
    assert set(made["coverage"]) == {"grounds", "limbs", "variants"}
    assert not report.ok


@pytest.mark.parametrize(
    ("expect", "given", "path", "expected", "actual"),
    [
        ("outcome: refused", "", "outcome", "refused", "granted"),
        ("variant: большой", "", "variant", "большой", "малый"),
        ("variant: малый", "предел: 6.1", "variant", "малый", "большой"),
        ("grounds: [занят]", "", "grounds", ["занят"], []),
        ("grounds: []", "свободен: false", "grounds", [], ["занят"]),
        ("grounds: [занят]", "свободен: false, площадь: 11.00", "grounds", ["занят"], ["размер/предел", "занят"]),
        ("grounds: [размер/сарай]", "площадь: 11.00", "grounds", ["размер/сарай"], ["размер/предел"]),
        ("complete: false", "", "complete", False, True),
        ("deemed: true", "", "deemed", True, False),
        ("certain: refuse", "", "certain", "refuse", None),
        ("needs: [свободен]", "", "needs", ["свободен"], []),
        ("undetermined: [занят]", "", "undetermined", ["занят"], []),
        ("results: {площадь: 5.01}", "", "results.площадь", "5.01", "5.00"),
        ("results: {владелец: null}", "", "results.владелец", None, "Вересов"),
        ("results: {владелец: Вересов}", "имя: null", "results.владелец", "Вересов", None),
        ("results: {сарай: true}", "", "results.сарай", True, False),
        ("results: {до: 2027-03-17}", "", "results.до", "2027-03-17", "2027-03-16"),
        ("results: {площадь: 5.00}", "свободен: false", "results.площадь", "5.00", None),
        ("results: {грядки: [1]}", "грядки: [1, 2]", "results.грядки", [1], ["1.0", "2.0"]),
        ("results: {грядки: [1, 3]}", "грядки: [1, 2]", "results.грядки", [1, 3], ["1.0", "2.0"]),
        ("deadline: {решение: 2026-03-24}", "", "deadline.решение", "2026-03-24", "2026-03-23"),
    ],
)
def test_each_key_can_differ(
    tmp_path: Path, expect: str, given: str, path: str, expected: object, actual: object
) -> None:
    found = differences(tmp_path, case(expect, "based_on: обычный" + (", " + given if given else "")))
    assert found == [{"path": path, "expected": expected, "actual": actual}]


@pytest.mark.parametrize(
    ("expect", "given"),
    [
        ("grounds: [занят, размер]", "свободен: false, площадь: 11.00"),
        ("grounds: [занят, размер/предел]", "свободен: false, площадь: 11.00"),
        ("grounds: [размер/сарай, размер/предел]", "сарай: true, площадь: 3.00, предел: 2.0"),
        ("grounds: [размер]", "сарай: true, площадь: 3.00, предел: 2.0"),
        ("variant: большой, grounds: []", "сарай: true, площадь: 3.00, предел: 6.1"),
        ('results: {площадь: "5.00"}', ""),
        ("results: {площадь: 5.0}", ""),
        ("results: {владелец: null}", "имя: null"),
        ("results: {грядки: null}", ""),
        ("results: {грядки: [1, 2.5]}", "грядки: [1.0, 2.5]"),
    ],
)
def test_what_holds(tmp_path: Path, expect: str, given: str) -> None:
    assert differences(tmp_path, case(expect, "based_on: обычный" + (", " + given if given else ""))) == []


def test_every_failing_limb_is_named_or_none(tmp_path: Path) -> None:
    """Where one limb of a ground is named, the failing limbs are exactly those named."""
    given = "based_on: обычный, сарай: true, площадь: 3.00, предел: 2.0"
    (found,) = differences(tmp_path, case("grounds: [размер/сарай]", given))
    assert found["actual"] == ["размер/предел", "размер/сарай"]


def test_filing_closes_the_applicants_part(tmp_path: Path) -> None:
    """What the applicant left out is absent: a required input returns, a nullable one is null, a default holds."""
    without = "имя: Вересов, свободен: true, предел: 6.0"
    assert differences(tmp_path, case("outcome: returned, grounds: [неполно]", without)) == []
    blank = "площадь: 5.00, свободен: true, предел: 6.0"
    assert differences(tmp_path, case("outcome: granted, results: {владелец: null, сарай: false}", blank)) == []


def test_without_filing_nothing_becomes_absent(tmp_path: Path) -> None:
    given = "площадь: 5.00, имя: null, свободен: true, предел: 6.0"
    found = case("outcome: needs_data, needs: [сарай, грядки, дата обращения]", given, "decided_on: 2026-03-16", "-")
    assert differences(tmp_path, found) == []


def test_an_agencys_datum_left_out_stays_unknown(tmp_path: Path) -> None:
    given = "площадь: 5.00, предел: 6.0"
    assert differences(tmp_path, case("outcome: needs_data, needs: [свободен], undetermined: [занят]", given)) == []


@pytest.mark.parametrize("name", ["площадь", "свободен"])
def test_unknown_keeps_a_datum_unknown(tmp_path: Path, name: str) -> None:
    """The applicant's own too, which filing would close; the fixture's value does not count."""
    expect = f"outcome: needs_data, needs: [{name}]"
    assert differences(tmp_path, case(expect, more=f"unknown: [{name}]")) == []


def test_certain_is_compared(tmp_path: Path) -> None:
    expect = "outcome: needs_data, certain: refuse, grounds: [размер/предел], undetermined: [занят], complete: false"
    assert differences(tmp_path, case(expect, "based_on: обычный, площадь: 11.00", "unknown: [свободен]")) == []


def test_events_are_recorded(tmp_path: Path) -> None:
    silent = "events: [{type: no_answer, about: росреестр, at: 2026-03-20}]"
    assert differences(tmp_path, case("outcome: suspended, grounds: [молчит]", more=silent)) == []
    answered = (
        "events: [{type: no_answer, about: росреестр, at: 2026-03-20}, "
        "{type: answered, about: росреестр, at: 2026-03-21T09:00}]"
    )
    assert differences(tmp_path, case("outcome: granted", more=answered)) == []


def test_fixtures_build_on_fixtures(tmp_path: Path) -> None:
    assert (
        differences(tmp_path, case("variant: большой, results: {площадь: 8, владелец: Вересов}", "based_on: большой"))
        == []
    )


def test_a_boundary_is_the_case_with_a_change(tmp_path: Path) -> None:
    passing = "boundary: [{change: {площадь: 6.01}, expect: {outcome: refused, grounds: [размер/предел]}}]"
    assert differences(tmp_path, case("outcome: granted", "based_on: обычный, площадь: 6.00", passing)) == []


def test_a_failing_boundary_says_which(tmp_path: Path) -> None:
    more = (
        "boundary: [{change: {площадь: 6.00}, expect: {outcome: granted}}, "
        "{change: {площадь: 6.01}, expect: {outcome: granted, variant: большой}}]"
    )
    assert differences(tmp_path, case("outcome: granted", more=more)) == [
        {"path": "boundary.1.outcome", "expected": "granted", "actual": "refused"},
        {"path": "boundary.1.variant", "expected": "большой", "actual": "малый"},
    ]


def test_a_boundary_compares_only_what_it_mentions(tmp_path: Path) -> None:
    more = "boundary: [{change: {площадь: 6.00}, expect: {outcome: granted}}]"
    assert differences(tmp_path, case("variant: малый, results: {площадь: 5}", more=more)) == []


def test_a_boundary_may_make_the_unknown_known(tmp_path: Path) -> None:
    more = "unknown: [свободен], boundary: [{change: {свободен: false}, expect: {outcome: refused, needs: []}}]"
    assert differences(tmp_path, case("outcome: needs_data", more=more)) == []


def test_a_change_to_null_makes_absent(tmp_path: Path) -> None:
    more = "boundary: [{change: {площадь: null}, expect: {outcome: returned}}]"
    assert differences(tmp_path, case("outcome: granted", more=more)) == []


def test_running_twice_gives_the_same(tmp_path: Path) -> None:
    text = CASE + case("outcome: refused")
    assert run_cases(tmp_path, text).to_dict() == run_cases(tmp_path, text).to_dict()
