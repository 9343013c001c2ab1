"""A bound on the height of a finished tree, so that no reading of it runs out of stack on `1+1+1+...`."""

from collections.abc import Iterator
from typing import Final

from regdsl.feel.findings import TOO_DEEP
from regdsl.feel.problem import Problem
from regdsl.feel.scanner import SyntaxStop
from regdsl.feel.tree import Expr, Node

__all__ = ["MAX_HEIGHT", "check_height", "children"]

MAX_HEIGHT: Final = 200
_PLAIN: Final = frozenset({
    "start", "end", "text", "name", "op", "quantifier", "bracketed", "names", "key", "external", "low_included",
    "high_included",
})  # fmt: skip
_CHILD_FIELDS: Final[dict[type[Node], tuple[str, ...]]] = {}


def check_height(expr: Expr) -> None:
    """Raise SyntaxStop when nodes of `expr` stand more than MAX_HEIGHT deep in one another."""
    level: list[Node] = [expr]
    for _ in range(MAX_HEIGHT):
        level = [child for node in level for child in children(node)]
        if not level:
            return
    raise SyntaxStop(Problem(TOO_DEEP, expr.start, expr.end, {"limit": MAX_HEIGHT}))


def children(node: Node) -> Iterator[Node]:
    """Yield the nodes directly inside `node`, in the order of the text."""
    for name in _child_fields(type(node)):
        value = getattr(node, name)
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Node):
                    yield item
                elif isinstance(item, tuple):  # a field of a context type: (name, type)
                    yield from (part for part in item if isinstance(part, Node))


def _child_fields(kind: type[Node]) -> tuple[str, ...]:
    known = _CHILD_FIELDS.get(kind)
    if known is None:
        known = tuple(name for name in kind.__struct_fields__ if name not in _PLAIN)
        _CHILD_FIELDS[kind] = known
    return known
