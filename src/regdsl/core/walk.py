"""Going through an expression."""

from collections.abc import Iterable, Iterator

from regdsl.feel.kernel import (
    Apply,
    Choose,
    Collect,
    Const,
    Extend,
    InRange,
    Kernel,
    MakeList,
    Quantify,
    Ref,
    Select,
)

__all__ = ["children", "nodes"]


def children(node: Kernel) -> tuple[Kernel, ...]:
    """The expressions directly inside one."""
    match node:
        case Const() | Ref():
            return ()
        case Apply(operands=operands):
            return operands
        case InRange(value=value, low=low, high=high):
            return value, low, high
        case Choose(condition=condition, then=then, otherwise=otherwise):
            return condition, then, otherwise
        case MakeList(items=items):
            return items
        case Quantify(source=source, condition=condition) | Select(source=source, condition=condition):
            return source, condition
        case Collect(source=source, result=result):
            return source, result
        case Extend(record=record, items=items):
            return record, *items


def nodes(kernels: Iterable[Kernel]) -> Iterator[Kernel]:
    """Every node of the expressions."""
    stack = list(kernels)
    while stack:
        node = stack.pop()
        yield node
        stack.extend(children(node))
