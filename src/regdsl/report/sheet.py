"""A printed sheet as a value: headings, paragraphs, tables, lists, room to write in; drawn as text or as HTML."""

from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph in a cell."""

    text: str
    style: Style = Style.PLAIN


Cell = tuple[Piece, ...]
"""What stands in a cell, paragraph by paragraph; empty for one that is to be filled in."""


def said(*texts: str) -> Cell:
    """A cell of plain paragraphs."""
    return tuple(Piece(text) for text in texts)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 1 is the sheet's title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A numbered list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and its part of the width, in hundredths."""

    title: str
    share: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row is its heading."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """Room to write in by hand: what about, and how many lines."""

    title: str
    lines: int


Block = Heading | Paragraph | Listing | Table | Blank


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its title, what the foot of each page says, and the blocks."""

    title: str
    foot: str
    blocks: tuple[Block, ...]
