"""Pipe tables in the canonical layout."""

__all__ = ["TABLE_KEY", "aligned", "cells_of"]

TABLE_KEY = "table"
"""The key whose value is a pipe table."""

# Few files have tables; the layout of the others needs nothing of the model, which takes long to import.


def cells_of(text: str) -> tuple[tuple[str, ...], ...] | None:
    """Return the cells of the pipe table `text` row by row, or None if it is none."""
    from regdsl.model import table_layout

    return table_layout.cells_of(text)


def aligned(text: str) -> str:
    """Return the pipe table `text` with columns of equal width and a ruler under its heading; any other text as it
    is."""
    from regdsl.model import table_layout

    return table_layout.aligned(text)
