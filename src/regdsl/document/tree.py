"""The located tree: what YAML and JSON texts become, every node with its place.

A node keeps the offsets between which it stands; lines and columns are counted once somebody asks for them, which for
most nodes nobody ever does.
"""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

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


class Scalar(Struct, frozen=True, eq=False):
    """One value: `text` is its content after unquoting, `value` what YAML 1.2's core schema makes of it (a date stays
    text; a number with a point is an exact Decimal)."""

    places: Places
    start: int
    end: int
    text: str
    value: ScalarValue
    style: ScalarStyle

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.places.span(self.start, self.end)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scalar) and self._same() == other._same()

    def __hash__(self) -> int:
        return hash(self._same())

    def _same(self) -> tuple[int, int, str, ScalarValue, ScalarStyle]:
        return self.start, self.end, self.text, self.value, self.style


class Sequence(Struct, frozen=True, eq=False):
    """An ordered list of nodes."""

    places: Places
    start: int
    end: int
    items: tuple["Node", ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.places.span(self.start, self.end)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._same() == other._same()

    def __hash__(self) -> int:
        return hash(self._same())

    def _same(self) -> tuple[int, int, tuple["Node", ...]]:
        return self.start, self.end, self.items


class Entry(Struct, frozen=True):
    """A key with its value."""

    key: Scalar
    value: "Node"


class Mapping(Struct, frozen=True, eq=False):
    """Entries in the order written; keys are unique."""

    places: Places
    start: int
    end: int
    entries: tuple[Entry, ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.places.span(self.start, self.end)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and self._same() == other._same()

    def __hash__(self) -> int:
        return hash(self._same())

    def _same(self) -> tuple[int, int, tuple[Entry, ...]]:
        return self.start, self.end, self.entries


Node = Scalar | Sequence | Mapping
