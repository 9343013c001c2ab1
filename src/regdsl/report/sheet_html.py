"""A sheet as one HTML file that needs nothing beside it: no script, no font, no picture; made to be printed on A4."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.sheet import Blank, Block, Cell, Heading, Listing, Paragraph, Sheet, Style, Table
from regdsl.report.sheet_style import STYLE

__all__ = ["render_sheet_html"]

_SHORT: Final = 3
"""A table of so many rows is not parted between pages."""
_PAGE: Final = {"ru": ("Страница ", " из "), "en": ("Page ", " of ")}


def render_sheet_html(sheets: Iterable[Sheet], lang: Lang = "ru") -> str:
    """Return the sheets as one page in `lang`, each beginning on a sheet of paper of its own; every text is escaped."""
    listed = tuple(sheets)
    title = _text(listed[0].title if listed else "regdsl")
    page, of = _PAGE[lang]
    foot = _css(listed[0].foot if len(listed) == 1 else "")
    paged = (
        f'@page {{ @bottom-left {{ content: "{foot}"; }} '
        f'@bottom-right {{ content: "{page}" counter(page) "{of}" counter(pages); }} }}'
    )
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}">',
        "<head>",
        '<meta charset="utf-8"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>",
        f"<title>{title}</title>",
        f"<style>\n{STYLE}{paged}\n</style>",
        "</head>",
        "<body>",
    ]
    return "\n".join([*head, *(line for sheet in listed for line in _sheet(sheet)), "</body>", "</html>"]) + "\n"


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield "<main>"
    for block in sheet.blocks:
        yield from _drawn(block)
    yield "</main>"


def _drawn(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"<h{block.level}>{_text(block.text)}</h{block.level}>"
    elif isinstance(block, Paragraph):
        yield f"<p>{_text(block.text)}</p>"
    elif isinstance(block, Listing):
        yield "<ol>"
        yield from (f"<li>{_text(item)}</li>" for item in block.items)
        yield "</ol>"
    elif isinstance(block, Table):
        yield from _table(block)
    else:
        yield from _blank(block)


def _table(table: Table) -> Iterator[str]:
    yield '<table class="short">' if len(table.rows) <= _SHORT else "<table>"
    yield f"<caption>{_text(table.caption)}</caption>"
    yield "<colgroup>" + "".join(f'<col style="width: {column.share}%"/>' for column in table.columns) + "</colgroup>"
    yield "<thead><tr>"
    yield from (f'<th scope="col">{_text(column.title)}</th>' for column in table.columns)
    yield "</tr></thead>"
    yield "<tbody>"
    for head, *rest in table.rows:
        cells = "".join(f"<td>{_cell(cell)}</td>" for cell in rest)
        yield f'<tr><th scope="row">{_cell(head)}</th>{cells}</tr>'
    yield "</tbody>"
    yield "</table>"


def _cell(cell: Cell) -> str:
    return "".join(_piece(piece.text, piece.style) for piece in cell)


def _piece(text: str, style: Style) -> str:
    if style is Style.QUOTE:
        return f"<pre><code>{_text(text)}</code></pre>"
    if style is Style.STRONG:
        return f"<p><strong>{_text(text)}</strong></p>"
    return f"<p>{_text(text)}</p>"


def _blank(blank: Blank) -> Iterator[str]:
    yield '<div class="blank">'
    yield f"<p>{_text(blank.title)}</p>"
    yield from ('<div class="line"></div>' for _ in range(blank.lines))
    yield "</div>"


def _text(text: str) -> str:
    return escape(one_line(text))


def _css(text: str) -> str:
    """A text as the inside of a CSS string in a style element: everything but letters, digits and plain marks is
    escaped by its number, so that nothing ends the string or the element."""
    plain = " .,:;№—-()/«»"
    return "".join(char if char.isalnum() or char in plain else f"\\{ord(char):x} " for char in one_line(text))
