"""A static bound on the work that one decision can take."""

from regdsl.feel.kernel import (
    Apply,
    Choose,
    Collect,
    Const,
    Extend,
    InRange,
    Kernel,
    MakeList,
    Op,
    Quantify,
    Ref,
    Select,
)
from regdsl.feel.types import ListOf

__all__ = ["cost_of"]

_WHOLE_LIST = frozenset(
    {Op.COUNT, Op.SUM, Op.MIN, Op.MAX, Op.MEAN, Op.ALL, Op.ANY, Op.LIST_CONTAINS, Op.CONCATENATE, Op.REVERSE}
)


def cost_of(kernel: Kernel) -> int:
    """How many operators an evaluation applies at most: bodies of loops count once for each possible element."""
    match kernel:
        case Ref() | Const():
            return 1
        case Apply(op=op, operands=operands):
            own = sum(_length(operand) for operand in operands) if op in _WHOLE_LIST else 1
            if op is Op.DISTINCT:  # every element may be compared with every other
                own = _length(operands[0]) ** 2
            return own + sum(cost_of(operand) for operand in operands)
        case InRange(value=value, low=low, high=high):
            return 2 + cost_of(value) + cost_of(low) + cost_of(high)
        case Choose(condition=condition, then=then, otherwise=otherwise):
            return 1 + cost_of(condition) + max(cost_of(then), cost_of(otherwise))
        case MakeList(items=items):
            return 1 + sum(cost_of(item) for item in items)
        case Quantify(source=source, condition=body) | Select(source=source, condition=body):
            return cost_of(source) + _length(source) * (1 + cost_of(body))
        case Collect(source=source, result=body):
            return cost_of(source) + _length(source) * (1 + cost_of(body))
        case Extend(record=record, items=items):
            return 1 + cost_of(record) + sum(cost_of(item) for item in items)


def _length(kernel: Kernel) -> int:
    kind = kernel.static.type
    return kind.max_items if isinstance(kind, ListOf) else 1
