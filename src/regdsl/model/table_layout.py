"""Pipe tables with their columns aligned."""

from regdsl.model.pipe_table import PipeTable, parse_pipe_table
from regdsl.text.columns import width

__all__ = ["TABLE_KEY", "aligned", "cells_of"]

TABLE_KEY = "table"
"""The key whose value is a pipe table."""


def cells_of(text: str) -> tuple[tuple[str, ...], ...] | None:
    """Return the cells of the pipe table `text` row by row, or None if it is none."""
    table = parse_pipe_table(text)
    if not isinstance(table, PipeTable):
        return None
    return tuple(tuple(cell.text for cell in row) for row in (table.heading, *table.rows))


def aligned(text: str) -> str:
    """Return the pipe table `text` with columns of equal width and a ruler under its heading; any other text as it is.

    The digests of regulations rest on what this writes: receipts of old would not replay if it wrote otherwise.
    """
    rows = cells_of(text)
    if rows is None:
        return text
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [_line(row, widths) for row in rows]
    ruler = "|" + "|".join("-" * (size + 2) for size in widths) + "|"
    return "\n".join([lines[0], ruler, *lines[1:]]) + "\n"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = (f" {cell}{' ' * (size - width(cell))} " for cell, size in zip(row, widths, strict=True))
    return "|" + "|".join(cells) + "|"
