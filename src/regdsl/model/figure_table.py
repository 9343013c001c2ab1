"""The table of a keyed parameter: a row for each code of the first key, a column for each code of the second."""

import re
from decimal import Decimal
from typing import Annotated

from msgspec import Struct
from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling
from regdsl.model.pipe_table import Cell, TableFlaw, TableProblem, parse_pipe_table
from regdsl.model.read_by import ReadBy
from regdsl.model.value_type import Basic, ValueType

__all__ = ["NUMERIC", "FigureRow", "FigureTable", "FigureTableField", "parse_figure_table", "read_figure"]

NUMERIC = frozenset({Basic.INTEGER, Basic.DECIMAL, Basic.MONEY})
"""The types whose figures are numbers."""

_ARROW = "=>"
_NOTHING = "-"
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?")
_TRUTHS = {"true": True, "false": False}


class FigureRow(Struct, frozen=True):
    """The code of a row and, for each column, the cell of its figure; None where the table gives none."""

    code: Cell
    figures: tuple[Cell | None, ...]


class FigureTable(Struct, frozen=True):
    """The codes of the second key that make the columns (None where there is but one key), and the rows; offsets in
    cells count from the start of `text`. `heading` is the place of the last heading."""

    text: str
    columns: tuple[Cell, ...] | None
    rows: tuple[FigureRow, ...]
    heading: Cell

    @property
    def keys(self) -> int:
        """By how many keys a figure is found."""
        return 1 if self.columns is None else 2

    def figures(self) -> dict[tuple[str, ...], Cell]:
        """The cells of all figures by their codes."""
        found: dict[tuple[str, ...], Cell] = {}
        for row in self.rows:
            for place, cell in enumerate(row.figures):
                if cell is not None:
                    second = () if self.columns is None else (self.columns[place].text,)
                    found[(row.code.text, *second)] = cell
        return found


def parse_figure_table(text: str) -> FigureTable | TableProblem:
    """Read the pipe block: the first column holds codes; with one key the second is headed `=>`, with two the headings
    of the others are codes. The heading of the first column is a caption. `-` is no figure."""
    table = parse_pipe_table(text)
    if isinstance(table, TableProblem):
        return table
    _, *others = table.heading
    if not others:
        return _flaw(TableFlaw.FEW_COLUMNS, table.heading[0])
    arrows = [heading for heading in others if heading.text.startswith(_ARROW)]
    if len(arrows) > 1:
        return _flaw(TableFlaw.RESULT_TWICE, arrows[1])
    if arrows and len(others) != 1:
        return _flaw(TableFlaw.FIGURE_COLUMNS, arrows[0])
    columns = None if arrows else tuple(map(_bare, others))
    if twice := _repeated(columns or ()):
        return _flaw(TableFlaw.TWICE, twice)
    rows = tuple(FigureRow(_bare(code), tuple(map(_figure, cells))) for code, *cells in table.rows)
    if twice := _repeated([row.code for row in rows]):
        return _flaw(TableFlaw.ROW_TWICE, twice)
    return FigureTable(text, columns, rows, table.heading[-1])


def read_figure(cell: Cell, kind: ValueType) -> str | int | Decimal | bool:
    """A figure as YAML would read it for a parameter of the type; a text that is none of that stays one."""
    if kind in NUMERIC and _NUMBER.fullmatch(cell.text):
        return Decimal(cell.text) if "." in cell.text else int(cell.text)
    if kind is Basic.BOOLEAN:
        return _TRUTHS.get(cell.text, cell.text)
    return _bare(cell).text


def _flaw(flaw: TableFlaw, at: Cell) -> TableProblem:
    return TableProblem(flaw, at.start, at.end)


def _figure(cell: Cell) -> Cell | None:
    return None if cell.text == _NOTHING else cell


def _bare(cell: Cell) -> Cell:
    """The cell without the quotes around its text."""
    text = cell.text
    quoted = len(text) > 2 and text[0] == text[-1] == '"'
    return Cell(text[1:-1], cell.start + 1, cell.end - 1) if quoted else cell


def _repeated(cells: tuple[Cell, ...] | list[Cell]) -> Cell | None:
    seen: set[str] = set()
    for cell in cells:
        if cell.text in seen:
            return cell
        seen.add(cell.text)
    return None


def _field(value: object) -> FigureTable:
    if not isinstance(value, str):
        raise PydanticCustomError("expected", "expected a table", {"expected": "table"})
    table = parse_figure_table(value)
    if isinstance(table, TableProblem):
        raise PydanticCustomError("table", "no table", {"problem": table})
    return table


FigureTableField = Annotated[FigureTable, Spelling("table"), ReadBy(_field, {"type": "string", "pattern": r"\|"})]
"""A field that holds the figures of a keyed parameter."""
