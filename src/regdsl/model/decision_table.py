"""Decision tables: a definition as rows of tests, each leading to a result (DMN 1.5, clause 8)."""

from typing import Annotated

from msgspec import Struct
from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling
from regdsl.model.choice import Choice
from regdsl.model.pipe_table import Cell, TableFlaw, TableProblem, parse_pipe_table
from regdsl.model.read_by import ReadBy

__all__ = ["ANY", "DecisionTable", "DecisionTableField", "HitPolicy", "TableRow", "parse_decision_table"]

ANY = "-"
"""The cell that every value passes."""

_ARROW = "=>"


class HitPolicy(Choice):
    """Which of the rows that fit gives the result (DMN 1.5, clause 8.2.8); the names are spelled out."""

    UNIQUE = "unique", "единственная", "unique"
    ANY = "any", "любая", "any"
    FIRST = "first", "первая", "first"
    PRIORITY = "priority", "главнейшая", "priority"
    RULE_ORDER = "rule order", "все, по порядку строк", "rule order"
    OUTPUT_ORDER = "output order", "все, главнейшие раньше", "output order"
    COLLECT = "collect", "все", "collect"
    COLLECT_SUM = "collect sum", "сумма всех", "sum of all"
    COLLECT_MIN = "collect min", "наименьшая из всех", "least of all"
    COLLECT_MAX = "collect max", "наибольшая из всех", "greatest of all"
    COLLECT_COUNT = "collect count", "число подошедших", "number of rows that fit"

    @property
    def collects(self) -> bool:
        """Whether every row that fits counts, not one of them."""
        return self.value.startswith("collect") or self in (HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER)

    @property
    def ranks(self) -> bool:
        """Whether results come by a rank that is written beside the table."""
        return self in (HitPolicy.PRIORITY, HitPolicy.OUTPUT_ORDER)


class TableRow(Struct, frozen=True):
    """One rule: a cell of unary tests for each column, and the expression of its result."""

    tests: tuple[Cell, ...]
    result: Cell


class DecisionTable(Struct, frozen=True):
    """The headings of the columns, the heading of the result and the rows; offsets in cells count from the start of
    `text`."""

    text: str
    columns: tuple[Cell, ...]
    result: Cell
    rows: tuple[TableRow, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The heading and the rows, each on one line."""
        rows = ((*self.columns, self.result), *((*row.tests, row.result) for row in self.rows))
        return tuple(" | ".join(" ".join(cell.text.split()) for cell in row) for row in rows)


def parse_decision_table(text: str) -> DecisionTable | TableProblem:
    """Read the pipe block; the last column's heading starts with `=>`."""
    table = parse_pipe_table(text)
    if isinstance(table, TableProblem):
        return table
    *columns, result = table.heading
    if not result.text.startswith(_ARROW) or not columns:
        return TableProblem(TableFlaw.NO_RESULT, result.start, result.end)
    if any(column.text.startswith(_ARROW) for column in columns):
        return TableProblem(TableFlaw.RESULT_TWICE, result.start, result.end)
    seen: set[str] = set()
    for column in columns:
        words = " ".join(column.text.split())
        if words in seen:
            return TableProblem(TableFlaw.TWICE, column.start, column.end)
        seen.add(words)
    return DecisionTable(text, tuple(columns), result, tuple(TableRow(row[:-1], row[-1]) for row in table.rows))


def _field(value: object) -> DecisionTable:
    if not isinstance(value, str):
        raise PydanticCustomError("expected", "expected a table", {"expected": "table"})
    table = parse_decision_table(value)
    if isinstance(table, TableProblem):
        raise PydanticCustomError("table", "no table", {"problem": table})
    return table


DecisionTableField = Annotated[DecisionTable, Spelling("table"), ReadBy(_field, {"type": "string", "pattern": r"\|"})]
"""A field that holds a decision table."""
