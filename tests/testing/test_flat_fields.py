"""Fields of the record may stand beside the keys of an expectation; a slip in a key stays a slip."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from regdsl.model.schema import schema_of
from regdsl.report.test_text import render_report
from tests.testing.service import CASE, run_cases


def test_a_field_is_compared_like_one_under_results(tmp_path: Path) -> None:
    report = run_cases(
        tmp_path, CASE.replace("results: {", "владелец: Вересов\n      до: 2027-03-16\n      results: {")
    )
    assert report.ok, render_report(report, "en", False)


def test_a_field_that_differs(tmp_path: Path) -> None:
    text = CASE.replace("      results: {", "      площадь: 6\n      владелец: null\n      results: {")
    (result,) = run_cases(tmp_path, text).cases
    lines = text.split("\n")
    found = [(one.path, one.expected, one.actual, one.span.start.line) for one in result.differences]
    first = 7 + lines.index("      площадь: 6") + 1
    assert found == [
        ("results.площадь", 6, "5.00", first),
        ("results.владелец", None, "Вересов", first + 1),
    ]


def test_a_latin_name_is_a_key(tmp_path: Path) -> None:
    report = run_cases(tmp_path, CASE.replace("      complete: true\n", "      complet: true\n"))
    assert [found.kind.slug for found in report.diagnostics] == ["unknown-key"]
    assert report.diagnostics[0].help_text("en").startswith("did you mean `complete`")


@pytest.mark.parametrize(
    ("expect", "valid"),
    [
        ({"outcome": "granted", "процент": 50}, True),
        ({"процент": None}, True),
        ({"outcom": "granted"}, False),
        ({"clock": {"решение": "stopped"}}, True),
        ({"clock": {"решение": "stands"}}, False),
    ],
)
def test_the_schema_says_the_same(expect: dict[str, Any], valid: bool) -> None:
    head = {"regdsl": "1", "kind": "cases", "regulation": "ru.demo"}
    steps = [{"at": "2026-03-16", "silent": "мвд", "answer": {"семья.отец": None}, "expect": expect}]
    case = {"id": "дело", "filed": "2026-03-12", "given": {"семья.отец.доходы": "unknown"}, "then": steps}
    if valid:
        jsonschema.validate({**head, "cases": [case]}, schema_of("cases"))
    else:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**head, "cases": [case]}, schema_of("cases"))
