"""What an expression reads."""

from collections.abc import Iterable, Iterator

from regdsl.core.program import Program
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
    Origin,
    Quantify,
    Ref,
    Select,
)

__all__ = ["Reads", "children", "may_lack", "nodes"]

_MAY_LACK = frozenset({Op.ADD_WORKING_DAYS, Op.WORKING_DAYS_BETWEEN, Op.LOOKUP, Op.ON_DAY})


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


def may_lack(kernel: Kernel) -> bool:
    """Whether the expression itself asks for what may not be published though all data are known: a calendar that it
    counts working days by, a figure that it looks up."""
    return any(isinstance(node, Apply) and node.op in _MAY_LACK for node in nodes((kernel,)))


class Reads:
    """What definitions read, through one another."""

    def __init__(self, program: Program) -> None:
        self._order = [definition.name for definition in program.definitions]
        self._values = {definition.name: definition.value for definition in program.definitions}
        self._only = {definition.name: definition.only for definition in program.definitions}
        self._all: dict[str, frozenset[str]] = {}
        for name in self._order:
            self._all[name] = frozenset(self._needed(name))

    def _needed(self, name: str) -> Iterator[str]:
        for node in nodes((self._values[name],)):
            if isinstance(node, Ref) and node.origin is Origin.DEFINITION:
                yield node.name
                yield from self._all[node.name]

    def definitions(self, kernels: Iterable[Kernel]) -> tuple[str, ...]:
        """The definitions that the expressions need, in the order in which they can be computed."""
        found: set[str] = set()
        for node in nodes(kernels):
            if isinstance(node, Ref) and node.origin is Origin.DEFINITION:
                found |= {node.name} | self._all[node.name]
        return tuple(name for name in self._order if name in found)

    def only(self, name: str) -> frozenset[str] | None:
        """The variants in which a definition can be computed; None for all."""
        return self._only[name]

    def may_lack(self, kernel: Kernel) -> bool:
        """Whether the expression asks for what may not be published, by itself or through definitions."""
        return may_lack(kernel) or any(may_lack(self._values[name]) for name in self.definitions((kernel,)))
