"""Places in a source text."""

from dataclasses import dataclass

__all__ = ["Position", "Span"]


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place between two characters: 1-based line and column (in characters, not bytes), 0-based offset."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class Span:
    """The text of `file` from `start` up to but not including `end`."""

    file: str
    start: Position
    end: Position
