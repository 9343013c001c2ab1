"""A printed sheet as a value: headings, paragraphs, tables, lists, room to write in; drawn as text or as HTML."""

from enum import StrEnum

from msgspec import Struct

__all__ = [
    "Blank",
    "Block",
    "Cell",
    "Column",
    "Heading",
    "Listing",
    "Paragraph",
    "Piece",
    "Sheet",
    "Style",
    "Table",
    "said",
]


class Style(StrEnum):
    """How a piece of a cell is set; never what alone bears the meaning."""

    PLAIN = "plain"
    STRONG = "strong"
    QUOTE = "quote"


class Piece(Struct, frozen=True):
    """A paragraph in a cell."""

    text: str
    style: Style = Style.PLAIN


Cell = tuple[Piece, ...]
"""What stands in a cell, paragraph by paragraph; empty for one that is to be filled in."""


def said(*texts: str) -> Cell:
    """A cell of plain paragraphs."""
    return tuple(Piece(text) for text in texts)


class Heading(Struct, frozen=True):
    """A heading; 1 is the sheet's title."""

    level: int
    text: str


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    text: str


class Listing(Struct, frozen=True):
    """A numbered list."""

    items: tuple[str, ...]


class Column(Struct, frozen=True):
    """A column: its heading and its part of the width, in hundredths."""

    title: str
    share: int


class Table(Struct, frozen=True):
    """A table; the first cell of a row is its heading."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Blank(Struct, frozen=True):
    """Room to write in by hand: what about, and how many lines."""

    title: str
    lines: int


Block = Heading | Paragraph | Listing | Table | Blank


class Sheet(Struct, frozen=True):
    """A sheet: its title, what the foot of each page says, and the blocks."""

    title: str
    foot: str
    blocks: tuple[Block, ...]
