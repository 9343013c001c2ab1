"""The figures of law that are written into an expression."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from msgspec import Struct

from regdsl.feel.tree import Arithmetic, AtLiteral, Call, Filter, Name, Node, NumberLiteral, StringLiteral

__all__ = ["Figure", "figures_of"]

_PLAIN: Final = frozenset({Decimal(0), Decimal(1)})
_OF_UNITS: Final = frozenset(map(Decimal, (7, 12, 24, 60, 100, 1000, 3600)))
_COMPARING: Final = frozenset({"min", "max"})
_DAYS: Final = frozenset({"date", "duration", "date and time"})


class Figure(Struct, frozen=True):
    """A figure as it is written, and where in the expression."""

    text: str
    start: int
    end: int


def figures_of(node: Node) -> Iterator[Figure]:
    """The numbers and days of an expression that somebody has set, in its order. Not 0 and 1, not the numbers of units
    that it reckons with (12 months, 100 percent), not the plain arguments of functions and the numbers of elements."""
    if isinstance(node, NumberLiteral):
        if Decimal(node.text) not in _PLAIN:
            yield Figure(node.text, node.start, node.end)
        return
    if isinstance(node, AtLiteral):
        yield Figure(node.text, node.start, node.end)
        return
    if (
        isinstance(node, Call)
        and _called(node) in _DAYS
        and any(isinstance(one, StringLiteral) for one in node.arguments)
    ):
        text = next(one.value for one in node.arguments if isinstance(one, StringLiteral))
        yield Figure(text, node.start, node.end)
        return
    for part in _parts(node):
        if not (isinstance(part, NumberLiteral) and _is_plain(node, part)):
            yield from figures_of(part)


def _is_plain(node: Node, part: NumberLiteral) -> bool:
    """Whether a number is none of law by where it stands."""
    if isinstance(node, Arithmetic):
        return Decimal(part.text) in _OF_UNITS
    if isinstance(node, Call):
        return _called(node) not in _COMPARING
    return isinstance(node, Filter)


def _called(node: Call) -> str:
    return node.function.name if isinstance(node.function, Name) else ""


def _parts(node: Node) -> Iterator[Node]:
    """The nodes that a node is made of, in their order."""
    for name in node.__struct_fields__:
        value = getattr(node, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Node):
                yield part
