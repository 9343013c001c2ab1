"""What the check proves of a table, and what it says where the proof fails."""

from pathlib import Path

import pytest

import regdsl
from regdsl.compile import to_python
from tests.decide.services import load, write

INPUTS = """
число: {title: Ч, type: integer, min: 0, max: 100, source: полиция}
деньги: {title: Д, type: money, source: полиция}
день: {title: День, type: date, min: 2026-01-01, max: 2026-12-31, source: полиция}
момент: {title: М, type: date and time, source: полиция}
час: {title: Ч, type: time, source: полиция}
слово: {title: С, type: text, source: полиция}
флаг: {title: Ф, type: boolean, source: полиция}
другой флаг: {title: Ф, type: boolean, source: полиция}
вид: {title: Вид, type: code, values: {а: А, б: Б, в: В}, source: полиция}
список: {title: С, type: list of integer, min: 0, max: 9, max_items: 3, source: полиция}
долг: {title: Д, type: money, nullable: true, source: полиция}
ответ: {title: О, type: integer, min: 0, max: 9, source: заявление, required: return}
"""
RETURN = "- {id: неполно, title: Неполно, event: missing_required, basis: акт/п.1}"


def findings(folder: Path, definitions: str) -> list[tuple[str, str]]:
    path = write(folder, inputs=INPUTS, definitions=definitions, return_=RETURN)
    return [(found.kind.code, found.message("en")) for found in regdsl.check([path]).diagnostics]


def table(column: str, *cells: str, hit: str = "unique") -> str:
    rows = "".join(f"    | {cell} | {place} |\n" for place, cell in enumerate(cells))
    return f"итог:\n  hit: {hit}\n  table: |\n    | {column} | => итог |\n{rows}"


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ("число", ("< 5", "[5..10)", ">= 10")),
        ("число", ("<= 4", ">= 5")),
        ("число", ("0", "[1..100]")),
        ("число", ("(-1..101)",)),
        ("число / 2", ("<= 2.5", "> 2.5")),
        ("деньги", ("< 0.01", "[0.01..1000]", "> 1000")),
        ("день", ('< date("2026-06-01")', '>= date("2026-06-01")')),
        ("день", ('<= date("2026-05-31")', '>= date("2026-06-01")')),
        ("день", ('[date("2026-01-01")..date("2026-12-31")]',)),
        ("день.month", ("< 4", "[4..6]", "[7..12]")),
        ("момент", ('< date and time("2026-06-01T00:00:00+03:00")', '>= date and time("2026-05-31T21:00:00Z")')),
        ("час", ('< time("09:00:00")', '[time("09:00:00")..time("18:00:00"))', '>= time("18:00:00")')),
        ("слово", ('"да"', '"нет"', 'not("да", "нет")')),
        ("слово", ('< "м"', '>= "м"')),
        ("флаг", ("true", "false")),
        ("флаг", ("true", "!= true")),
        ("флаг", ("другой флаг", "!= другой флаг")),
        ("число > 5", ("true", "false")),
        ("вид", ("а", "б, в")),
        ("вид", ("not(а)", "а")),
        ("список", ("[]", "not([])")),
        ("count(список)", ("0", "[1..3]")),
        ("долг", ("null", "<= 100", "> 100")),
        ("долг", ("not(> 100)", "> 100")),
        ("долг", ("null, < 5", "not(null, < 5)")),
        ("день - дата обращения", ('< duration("P10D")', '>= duration("P10D")')),
        ("ответ", ("< 3", ">= 3")),
    ],
)
def test_what_covers_every_value_once(column: str, cells: tuple[str, ...], tmp_path: Path) -> None:
    assert findings(tmp_path, table(column, *cells)) == []


@pytest.mark.parametrize(
    ("column", "cells", "shown"),
    [
        ("число", ("< 5", "> 5"), "число = 5"),
        ("число", ("<= 4", "> 5"), "число = 5"),
        ("число", ("<= 3", ">= 5"), "число = 4"),  # no other whole number lies between
        ("число", ("<= 3", ">= 6"), "3 < число < 6"),
        ("ответ", ("> 0",), "ответ = 0"),
        ("ответ", ("> 2",), "ответ < 2"),
        ("ответ", ("< 9",), "ответ = 9"),
        ("ответ", ("< 8", "= 8"), "ответ = 9"),
        ("деньги", ("<= 1", ">= 1.02"), "деньги = 1.01"),
        ("деньги", ("<= 1", ">= 1.03"), "1 < деньги < 1.03"),
        ("день", ('<= date("2026-06-01")', '>= date("2026-06-03")'), "день = 2026-06-02"),
        ("число / 2", ("<= 2", ">= 2.5"), "2 < число / 2 < 2.5"),
        ("деньги", ("< 0.01", "> 0.01"), "деньги = 0.01"),
        ("день", ('< date("2026-06-01")', '> date("2026-06-01")'), "день = 2026-06-01"),
        ("день.month", ("< 4", "[4..6]", "(7..12]"), "день.month = 7"),
        ("момент", ('< date and time("2026-06-01T00:00:00Z")',), "момент = 2026-06-01T00:00:00+00:00"),
        ("час", ('> time("09:00:00")',), "час < 09:00:00"),
        ("слово", ('"да"', '"нет"'), "слово"),
        ("флаг", ("true",), "флаг = false"),
        ("флаг", ("другой флаг",), "флаг != другой флаг"),
        ("вид", ("а", "в"), "вид = б"),
        ("долг", ("<= 100", "> 100"), "долг = null"),
        ("долг", ("null", "> 100"), "долг < 100"),
        ("день - дата обращения", ('< duration("P10D")',), "день - дата обращения = P10D"),
    ],
)
def test_a_value_that_no_row_fits_is_named(column: str, cells: tuple[str, ...], shown: str, tmp_path: Path) -> None:
    found = findings(tmp_path, table(column, *cells))
    assert found == [("EXP100", f"it may be that no row of the table fits: {shown}")]


@pytest.mark.parametrize(
    ("column", "cells", "shown"),
    [
        ("число", ("<= 5", ">= 5"), "число = 5"),
        ("число", ("< 6", ">= 5"), "число = 5"),
        ("вид", ("а, б", "б, в"), "вид = б"),
        ("слово", ('"да"', "-"), "слово = да"),
        ("долг", ("not(5)", "null", "5"), "долг = null"),
    ],
)
def test_a_value_that_two_rows_fit_is_named(column: str, cells: tuple[str, ...], shown: str, tmp_path: Path) -> None:
    found = [message for code, message in findings(tmp_path, table(column, *cells)) if code == "EXP101"]
    assert found == [f"rows 1 and 2 may both fit: {shown}"]


def test_rows_that_decide_nothing_are_warned_of(tmp_path: Path) -> None:
    cells = ("> 50", "> 60", "> 100", "-", "5")
    found = findings(tmp_path, table("число", *cells, hit="first"))
    assert found == [("EXP107", f"row {row} decides nothing") for row in (2, 3, 5)]


def test_results_that_are_written_alike_agree(tmp_path: Path) -> None:
    rows = "    | > 5 | число  +  1 |\n    | - | число + 1 |\n"
    definition = f"итог:\n  hit: any\n  table: |\n    | число | => итог |\n{rows}"
    assert findings(tmp_path, definition) == []


def test_too_many_limits_need_a_first_row_and_a_rest(tmp_path: Path) -> None:
    cells = [f"> деньги * {place}" for place in range(1, 9)]
    assert [code for code, _ in findings(tmp_path, table("долг", *cells, "-", hit="first"))] == ["EXP103"]
    assert [code for code, _ in findings(tmp_path, table("долг", *cells) + "  otherwise: 9\n")] == ["EXP103"]
    assert findings(tmp_path, table("долг", *cells, hit="first") + "  otherwise: 9\n") == []


def test_what_a_table_needs_of_a_required_answer_waits_for_its_stage(tmp_path: Path) -> None:
    definition = table("ответ", "< 3", ">= 3")
    early = "- {id: рано, title: Рано, when: итог = 1, basis: акт/п.1}"
    path = write(tmp_path, inputs=INPUTS, definitions=definition, return_=RETURN, reject_intake=early)
    assert [found.kind.code for found in regdsl.check([path]).diagnostics] == ["EXP062"]
    path = write(tmp_path, inputs=INPUTS, definitions=definition, return_=RETURN, correct=early)
    assert [found.kind.code for found in regdsl.check([path]).diagnostics] == []


def test_a_table_over_something_broken_is_not_reported_a_second_time(tmp_path: Path) -> None:
    definitions = "плохое: число + нет такого\n" + table("плохое", "< 5", ">= 5") + "дальше: итог + 1\n"
    assert [code for code, _ in findings(tmp_path, definitions)] == ["NAM001"]


def test_every_column_and_result_is_looked_at(tmp_path: Path) -> None:
    rows = "    | веши | > > 1 | 1 |\n    | г | число > 5 | 1 |\n"
    definition = f"итог:\n  table: |\n    | вид | число | => итог |\n{rows}  otherwise: число + вид\n"
    codes = sorted(code for code, _ in findings(tmp_path, definition))
    assert codes == ["EXP030", "EXP104", "EXP104", "EXP105", "EXP108"]


def test_no_text_of_a_table_becomes_code(tmp_path: Path) -> None:
    text = "x\\u202eraise SystemExit # "
    definition = f'итог: {{hit: first, table: "| слово | => {text} |\\n| \\"{text}\\" | 1 |\\n", otherwise: 2}}'
    program = load(tmp_path, inputs=INPUTS, definitions=definition, return_=RETURN).program
    compile(to_python(program), "generated", "exec")
