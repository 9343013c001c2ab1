"""Places in a source text."""

from msgspec import Struct

__all__ = ["Position", "Span"]


class Position(Struct, frozen=True, order=True):
    """A place between two characters: 1-based line and column (in characters, not bytes), 0-based offset."""

    line: int
    column: int
    offset: int


class Span(Struct, frozen=True):
    """The text of `file` from `start` up to but not including `end`."""

    file: str
    start: Position
    end: Position
