"""Pipe tables, the table of variants, the figures of keyed parameters."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.model.decision_table import DecisionTable, parse_decision_table
from regdsl.model.figure_table import FigureTable, parse_figure_table, read_figure
from regdsl.model.pipe_table import Cell, PipeTable, TableFlaw, TableProblem, parse_pipe_table
from regdsl.model.value_type import Basic
from regdsl.model.variant_table import VariantTable, parse_variant_table


def test_a_ruler_is_skipped_and_a_hyphen_is_a_cell() -> None:
    table = parse_pipe_table("| а | => б |\n|---|:----:|\n| - | да |\n\n| - | нет |\n")
    assert isinstance(table, PipeTable)
    assert [[cell.text for cell in row] for row in table.rows] == [["-", "да"], ["-", "нет"]]


@pytest.mark.parametrize(
    "ruler", ["|-|-|", "|--|--|", "| -- | -- |", "|:-|-:|", "|:--:|:--:|", "|—|—|", "| -- | --- |"]
)
def test_under_the_heading_any_dashes_are_a_ruler(ruler: str) -> None:
    table = parse_pipe_table(f"| а | => б |\n{ruler}\n| в | да |\n| - | нет |\n")
    assert isinstance(table, PipeTable)
    assert [[cell.text for cell in row] for row in table.rows] == [["в", "да"], ["-", "нет"]]


def test_elsewhere_a_lone_hyphen_is_a_cell() -> None:
    table = parse_pipe_table("| а | => б |\n|--|--|\n| - | - |\n")
    assert isinstance(table, PipeTable)
    assert [[cell.text for cell in row] for row in table.rows] == [["-", "-"]]


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
        ("| а | => б | => в |\n| г | д | е |", TableFlaw.RESULT_TWICE),
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
        ("| а | => б | => в |\n| 1 | 2 | 3 |", TableFlaw.RESULT_TWICE),
        ("| => а | => б |\n| 1 | 2 |", TableFlaw.RESULT_TWICE),
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


TWO = """
| код | на душу | "да | нет" |
|-----|---------|------------|
| А   | 1.00    | 2          |
| "Б" | -       | 3          |
"""


def test_figures_stand_under_the_codes_of_both_keys() -> None:
    found = parse_figure_table(TWO)
    assert isinstance(found, FigureTable)
    assert found.keys == 2
    assert {keys: cell.text for keys, cell in found.figures().items()} == {
        ("А", "на душу"): "1.00",
        ("А", "да | нет"): "2",
        ("Б", "да | нет"): "3",
    }
    assert all(TWO[row.code.start : row.code.end] == row.code.text for row in found.rows)


def test_one_key_has_one_column_of_figures() -> None:
    found = parse_figure_table("| код | => рублей |\n| А | 1 |\n| Б | - |\n")
    assert isinstance(found, FigureTable)
    assert found.keys == 1
    assert {keys: cell.text for keys, cell in found.figures().items()} == {("А",): "1"}


@pytest.mark.parametrize(
    ("text", "flaw", "shown"),
    [
        ("| код |\n| А |", TableFlaw.FEW_COLUMNS, "код"),
        ("| код | б | => в |\n| А | 1 | 2 |", TableFlaw.FIGURE_COLUMNS, "=> в"),
        ("| код | б | б |\n| А | 1 | 2 |", TableFlaw.TWICE, "б"),
        ("| код | б |\n| А | 1 |\n| А | 2 |", TableFlaw.ROW_TWICE, "А"),
        ("| код | б |\n| А |", TableFlaw.UNEVEN, "| А |"),
        ("| код | б |", TableFlaw.NO_ROWS, "код | б"),
        ("код", TableFlaw.NO_PIPES, "код"),
    ],
)
def test_what_is_no_table_of_figures(text: str, flaw: TableFlaw, shown: str) -> None:
    found = parse_figure_table(text)
    assert isinstance(found, TableProblem)
    assert found.flaw is flaw
    assert text[found.start : found.end] == shown


@pytest.mark.parametrize(
    ("written", "kind", "figure"),
    [
        ("18", Basic.INTEGER, 18),
        ("18.50", Basic.MONEY, Decimal("18.50")),
        ("18,50", Basic.MONEY, "18,50"),
        ("1e9", Basic.DECIMAL, "1e9"),
        ("true", Basic.BOOLEAN, True),
        ("да", Basic.BOOLEAN, "да"),
        ("true", Basic.TEXT, "true"),
        ('"а, б"', Basic.TEXT, "а, б"),
        ("2026-01-01", Basic.DATE, "2026-01-01"),
    ],
)
def test_a_figure_is_read_by_the_parameters_type(written: str, kind: Basic, figure: object) -> None:
    found = read_figure(Cell(written, 0, len(written)), kind)
    assert (type(found), found) == (type(figure), figure)
