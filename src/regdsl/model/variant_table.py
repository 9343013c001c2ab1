"""The table of variants: combinations of features, each leading to one variant."""

from collections.abc import Collection, Mapping
from typing import Annotated

from msgspec import Struct
from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling
from regdsl.model.pipe_table import Cell, TableFlaw, TableProblem, parse_pipe_table
from regdsl.model.read_by import ReadBy

__all__ = ["VariantRow", "VariantTable", "VariantTableField", "parse_variant_table"]

_ARROW = "=>"
_ANY = "-"


class VariantRow(Struct, frozen=True):
    """One combination: for each column the codes that fit (None for any), and the variant it leads to."""

    codes: tuple[tuple[Cell, ...] | None, ...]
    variant: Cell


class VariantTable(Struct, frozen=True):
    """The features that make the columns, and the rows; offsets in cells count from the start of `text`."""

    text: str
    features: tuple[Cell, ...]
    rows: tuple[VariantRow, ...]

    @property
    def variants(self) -> tuple[str, ...]:
        """The variants in the order of their first rows."""
        return tuple(dict.fromkeys(row.variant.text for row in self.rows))

    def led_to(self, feature: str, answers: Collection[str]) -> Mapping[str, frozenset[str]] | None:
        """The variants that each of the answers to a feature can lead to; None where no column asks for the feature."""
        place = next((at for at, cell in enumerate(self.features) if cell.text == feature), None)
        if place is None:
            return None
        cells = [(row.codes[place], row.variant.text) for row in self.rows]
        return {
            answer: frozenset(
                variant for codes, variant in cells if codes is None or answer in {code.text for code in codes}
            )
            for answer in answers
        }


def parse_variant_table(text: str) -> VariantTable | TableProblem:
    """Read the pipe block; the last column's heading starts with `=>`, codes in a cell are parted by commas."""
    table = parse_pipe_table(text)
    if isinstance(table, TableProblem):
        return table
    *features, result = table.heading
    if not result.text.startswith(_ARROW) or not features:
        return TableProblem(TableFlaw.NO_RESULT, result.start, result.end)
    if any(feature.text.startswith(_ARROW) for feature in features):
        return TableProblem(TableFlaw.RESULT_TWICE, result.start, result.end)
    seen: set[str] = set()
    for feature in features:
        if feature.text in seen:
            return TableProblem(TableFlaw.TWICE, feature.start, feature.end)
        seen.add(feature.text)
    rows: list[VariantRow] = []
    for *cells, variant in table.rows:
        codes = tuple(None if cell.text == _ANY else _codes(cell) for cell in cells)
        if hole := next((code for row in codes if row for code in row if not code.text), None):
            return TableProblem(TableFlaw.EMPTY_CELL, hole.start, hole.start + 1)
        rows.append(VariantRow(codes, variant))
    return VariantTable(text, tuple(features), tuple(rows))


def _codes(cell: Cell) -> tuple[Cell, ...]:
    """Split a cell at the commas outside double quotes; quotes around a code are dropped."""
    codes: list[Cell] = []
    begin, quoted = 0, False
    for index, char in enumerate(cell.text + ","):
        if char == '"':
            quoted = not quoted
        elif char == "," and (not quoted or index == len(cell.text)):
            part = cell.text[begin:index]
            left = cell.start + begin + len(part) - len(part.lstrip())
            code = part.strip()
            if len(code) >= 2 and code[0] == code[-1] == '"':
                code, left = code[1:-1], left + 1
            codes.append(Cell(code, left, left + len(code)))
            begin = index + 1
    return tuple(codes)


def _field(value: object) -> VariantTable:
    if not isinstance(value, str):
        raise PydanticCustomError("expected", "expected a table", {"expected": "table"})
    table = parse_variant_table(value)
    if isinstance(table, TableProblem):
        raise PydanticCustomError("table", "no table", {"problem": table})
    return table


VariantTableField = Annotated[VariantTable, Spelling("table"), ReadBy(_field, {"type": "string", "pattern": r"\|"})]
"""A field that holds a table of variants."""
