"""The located tree: what YAML and JSON texts become, every node with its place."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from regdsl.diagnostics import Span

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

    span: Span
    text: str
    value: ScalarValue
    style: ScalarStyle


@dataclass(frozen=True, slots=True)
class Sequence:
    """An ordered list of nodes."""

    span: Span
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Entries in the order written; keys are unique."""

    span: Span
    entries: tuple[Entry, ...]


Node = Scalar | Sequence | Mapping
