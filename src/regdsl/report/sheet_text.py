"""A sheet as plain text: a table row is a paragraph with its columns named, so that it reads well at any width."""

import re
from collections.abc import Iterator

from regdsl.report.cells import one_line
from regdsl.report.sheet import Blank, Block, Cell, Heading, Listing, Paragraph, Sheet, Style, Table
from regdsl.report.wrapped import wrapped

__all__ = ["render_sheet_text"]

_RULES = {1: "=", 2: "-"}
_LEAST = 40


def render_sheet_text(sheet: Sheet, width: int = 100) -> str:
    """Return the sheet in lines of at most `width` columns where words allow it; ends with a newline."""
    lines: list[str] = []
    for block in sheet.blocks:
        lines += _drawn(block, max(width, _LEAST))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _drawn(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Heading):
        shown = wrapped(block.text, width)
        yield ""
        yield from shown
        if block.level in _RULES:
            yield _RULES[block.level] * max(map(len, shown), default=0)
        yield ""
    elif isinstance(block, Paragraph):
        yield from wrapped(block.text, width)
        yield ""
    elif isinstance(block, Listing):
        for number, item in enumerate(block.items, 1):
            yield from wrapped(item, width, f"{number}. ", "   ")
        yield ""
    elif isinstance(block, Table):
        yield from _table(block, width)
    else:
        yield from _blank(block, width)


def _table(table: Table, width: int) -> Iterator[str]:
    yield from wrapped(table.caption, width)
    yield ""
    for row in table.rows:
        head = " ".join(one_line(piece.text) for piece in row[0])
        if len(row) == 2:
            rest = " ".join(one_line(piece.text) for piece in row[1]) or "____"
            yield from wrapped(f"{head}: {rest}", width, "  ", "      ")
            continue
        if one := _in_one_line(table, row, width):
            yield one
            continue
        yield from _head(row[0], width)
        for column, cell in zip(table.columns[1:], row[1:], strict=True):
            first = cell[0].text if cell else "____"
            yield from wrapped(f"{column.title}: {first}", width, "    ", "      ")
            for piece in cell[1:]:
                mark = "> " if piece.style is Style.QUOTE else ""
                yield from wrapped(f"{mark}{piece.text}", width, "      ", "        ")
        yield ""
    yield ""


def _in_one_line(table: Table, row: tuple[Cell, ...], width: int) -> str:
    """A row of single short texts as one line; empty where it is too long or has room to be filled in."""
    if any(len(cell) != 1 or cell[0].style is Style.QUOTE for cell in row):
        return ""
    head, *rest = (one_line(cell[0].text) for cell in row)
    named = (f"{one_line(column.title)} — {text}" for column, text in zip(table.columns[1:], rest, strict=True))
    line = f"* {head}: {'; '.join(named)}"
    return line if len(line) <= width else ""


def _head(cell: Cell, width: int) -> Iterator[str]:
    """The heading of a row: a strong beginning stands before the piece after it, each other piece has its own lines."""
    texts = [piece.text for piece in cell]
    if len(texts) > 1 and cell[0].style is Style.STRONG:
        texts[:2] = [f"{texts[0]}. {texts[1]}"]
    for number, text in enumerate(texts):
        yield from wrapped(text, width, "  " if number else "* ", "  ")


def _blank(blank: Blank, width: int) -> Iterator[str]:
    yield from wrapped(blank.title, width)
    for _ in range(blank.lines):
        yield "_" * width
    yield ""
