"""Going through an expression."""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

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

__all__ = ["children", "nodes", "with_children"]


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


def with_children(node: Kernel, change: Callable[[Kernel], Kernel]) -> Kernel:
    """The expression with those directly inside it changed."""
    match node:
        case Const() | Ref():
            return node
        case Apply(operands=operands):
            return replace(node, operands=tuple(map(change, operands)))
        case InRange(value=value, low=low, high=high):
            return replace(node, value=change(value), low=change(low), high=change(high))
        case Choose(condition=condition, then=then, otherwise=otherwise):
            return replace(node, condition=change(condition), then=change(then), otherwise=change(otherwise))
        case MakeList(items=items):
            return replace(node, items=tuple(map(change, items)))
        case Quantify(source=source, condition=condition) | Select(source=source, condition=condition):
            return replace(node, source=change(source), condition=change(condition))
        case Collect(source=source, result=result):
            return replace(node, source=change(source), result=change(result))
        case Extend(record=record, items=items):
            return replace(node, record=change(record), items=tuple(map(change, items)))


def nodes(kernels: Iterable[Kernel]) -> Iterator[Kernel]:
    """Every node of the expressions."""
    stack = list(kernels)
    while stack:
        node = stack.pop()
        yield node
        stack.extend(children(node))
