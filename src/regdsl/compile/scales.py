"""Static types as far as code depends on them."""

from regdsl.feel.kernel import Kernel
from regdsl.feel.types import DateTime, ListOf, Number

__all__ = ["decimal", "element_scale", "is_moment", "is_ratio", "scale_of"]


def scale_of(node: Kernel) -> int | None:
    """The digits after the point that a scaled integer stands for; None for a ratio; 0 for what is no number."""
    kind = node.static.type
    return kind.scale if isinstance(kind, Number) else 0


def element_scale(node: Kernel) -> int | None:
    """The scale of a list's elements."""
    kind = node.static.type
    return kind.element.scale if isinstance(kind, ListOf) and isinstance(kind.element, Number) else 0


def is_ratio(node: Kernel) -> bool:
    """Whether the value is a ratio."""
    return scale_of(node) is None


def is_moment(node: Kernel) -> bool:
    """Whether the value is a moment, which is compared by its place on the time line."""
    return isinstance(node.static.type, DateTime)


def decimal(value: int, digits: int) -> str:
    """A scaled integer as a decimal with so many digits after the point."""
    text = str(abs(value)).rjust(digits + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{text[: len(text) - digits]}.{text[len(text) - digits :]}" if digits else sign + text
