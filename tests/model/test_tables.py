"""Pipe tables, and the table of variants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.model.decision_table import DecisionTable, parse_decision_table
from regdsl.model.pipe_table import PipeTable, TableFlaw, TableProblem, parse_pipe_table
from regdsl.model.variant_table import VariantTable, parse_variant_table


def test_a_ruler_is_skipped_and_a_hyphen_is_a_cell() -> None:
    table = parse_pipe_table("| а | => б |\n|---|:----:|\n| - | да |\n\n| - | нет |\n")
    assert isinstance(table, PipeTable)
    assert [[cell.text for cell in row] for row in table.rows] == [["-", "да"], ["-", "нет"]]


def test_a_pipe_in_quotes_divides_nothing() -> None:
    table = parse_pipe_table('| а | => б |\n| "|" | да |\n')
    assert isinstance(table, PipeTable)
    assert table.rows[0][0].text == '"|"'


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("", TableFlaw.EMPTY),
        ("\n \n", TableFlaw.EMPTY),
        ("|---|---|\n", TableFlaw.EMPTY),
        ("а | б", TableFlaw.NO_PIPES),
        ("|", TableFlaw.NO_PIPES),
        ("| а | => б |", TableFlaw.NO_ROWS),
        ("| а | => б |\n| в |", TableFlaw.UNEVEN),
        ("| а | => б |\n| | в |", TableFlaw.EMPTY_CELL),
        ("| а | б |\n| в | г |", TableFlaw.NO_RESULT),
        ("| => а |\n| в |", TableFlaw.NO_RESULT),
        ("| а | а | => б |\n| в | г | д |", TableFlaw.TWICE),
        ("| а | => б |\n| в, , г | д |", TableFlaw.EMPTY_CELL),
        ("| а | => б |\n| в, | д |", TableFlaw.EMPTY_CELL),
    ],
)
def test_what_is_no_table_of_variants(text: str, flaw: TableFlaw) -> None:
    found = parse_variant_table(text)
    assert isinstance(found, TableProblem)
    assert found.flaw is flaw
    assert 0 <= found.start < found.end


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("| а | б |\n| 1 | 2 |", TableFlaw.NO_RESULT),
        ("| => а |\n| 1 |", TableFlaw.NO_RESULT),
        ("| а  б | а б | => в |\n| 1 | 2 | 3 |", TableFlaw.TWICE),
        ("| а | => б |\n| 1 | 2 | 3 |", TableFlaw.UNEVEN),
        ("| а | => б |\n|   | 2 |", TableFlaw.EMPTY_CELL),
        ("| а | => б |\n|---|---|\n", TableFlaw.NO_ROWS),
    ],
)
def test_what_is_no_decision_table(text: str, flaw: TableFlaw) -> None:
    found = parse_decision_table(text)
    assert isinstance(found, TableProblem)
    assert found.flaw is flaw
    assert 0 <= found.start < found.end <= len(text)


def test_a_decision_table_is_read_as_it_stands() -> None:
    found = parse_decision_table("|  а + 1 |=> б|\n|:---:|---|\n| > 2,  3 |  'в' |\n")
    assert isinstance(found, DecisionTable)
    assert found.lines == ("а + 1 | => б", "> 2, 3 | 'в'")
    for cell in (*found.columns, found.result, *found.rows[0].tests, found.rows[0].result):
        assert found.text[cell.start : cell.end] == cell.text


def test_codes_in_quotes_keep_their_commas() -> None:
    found = parse_variant_table('| а | => б |\n| "да, но", нет | в |')
    assert isinstance(found, VariantTable)
    assert [code.text for code in found.rows[0].codes[0] or ()] == ["да, но", "нет"]


@given(st.text(alphabet='|-=> ,"абв\n', max_size=60))
def test_every_cell_is_where_it_says(text: str) -> None:
    found = parse_variant_table(text)
    if isinstance(found, TableProblem):
        assert 0 <= found.start < found.end <= max(len(text), 1)
        return
    codes = [code for row in found.rows for cell in row.codes if cell for code in cell]
    for cell in (*found.features, *codes, *(row.variant for row in found.rows)):
        assert text[cell.start : cell.end] == cell.text
        assert cell.text.strip()
