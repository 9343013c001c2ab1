"""The located tree: what YAML and JSON texts become, every node with its place.

A node keeps the offsets between which it stands; lines and columns are counted once somebody asks for them, which for
most nodes nobody ever does.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from regdsl.diagnostics import Span
from regdsl.document.places import Places

__all__ = ["Entry", "Mapping", "Node", "Scalar", "ScalarStyle", "ScalarValue", "Sequence"]

ScalarValue = str | int | Decimal | bool | None


class ScalarStyle(StrEnum):
    """How a scalar was written."""

    PLAIN = "plain"
    SINGLE_QUOTED = "single"
    DOUBLE_QUOTED = "double"
    LITERAL = "literal"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value: `text` is its content after unquoting, `value` what YAML 1.2's core schema makes of it (a date stays
    text; a number with a point is an exact Decimal)."""

    places: Places = field(repr=False, compare=False)
    start: int
    end: int
    text: str
    value: ScalarValue
    style: ScalarStyle

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.places.span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sequence:
    """An ordered list of nodes."""

    places: Places = field(repr=False, compare=False)
    start: int
    end: int
    items: tuple["Node", ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.places.span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Entries in the order written; keys are unique."""

    places: Places = field(repr=False, compare=False)
    start: int
    end: int
    entries: tuple[Entry, ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.places.span(self.start, self.end)


Node = Scalar | Sequence | Mapping
