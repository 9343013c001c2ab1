"""What an expression reads."""

from collections.abc import Iterable, Iterator

from regdsl.core.program import Program
from regdsl.core.walk import children, nodes
from regdsl.feel.kernel import Apply, Kernel, Op, Origin, Ref

__all__ = ["Reads", "may_lack"]

_MAY_LACK = frozenset({Op.ADD_WORKING_DAYS, Op.WORKING_DAYS_BETWEEN, Op.LOOKUP, Op.ON_DAY})


def may_lack(kernel: Kernel) -> bool:
    """Whether the expression itself asks for what may not be published though all data are known: a calendar that it
    counts working days by, a figure that it looks up."""
    return any(isinstance(node, Apply) and node.op in _MAY_LACK for node in nodes((kernel,)))


def _unguarded(kernel: Kernel) -> Iterator[Ref]:
    """The names that are read whatever the variant: those behind a condition on the variant are not."""
    stack = [kernel]
    while stack:
        node = stack.pop()
        if isinstance(node, Ref):
            yield node
        elif not (isinstance(node, Apply) and node.op is Op.AND and _is_of_variant(node.operands[0])):
            stack.extend(children(node))


def _is_of_variant(kernel: Kernel) -> bool:
    if isinstance(kernel, Apply) and kernel.op is Op.OR:
        return all(_is_of_variant(operand) for operand in kernel.operands)
    return isinstance(kernel, Ref) and kernel.origin is Origin.VARIANT


class Reads:
    """What definitions read, through one another."""

    def __init__(self, program: Program) -> None:
        self._order = [definition.name for definition in program.definitions]
        self._values = {definition.name: definition.value for definition in program.definitions}
        self._limits = {entry.name: entry.only for entry in program.inputs}
        self._all: dict[str, frozenset[str]] = {}
        self._only: dict[str, frozenset[str] | None] = {}
        for name in self._order:
            self._note(name)

    def _note(self, name: str) -> None:
        needed: set[str] = set()
        only: frozenset[str] | None = None
        for node in nodes((self._values[name],)):
            if isinstance(node, Ref) and node.origin is Origin.DEFINITION:
                needed |= {node.name} | self._all[node.name]
        for node in _unguarded(self._values[name]):
            limit: frozenset[str] | None = None
            if node.origin is Origin.DEFINITION:
                limit = self._only[node.name]
            elif node.origin is Origin.INPUT:
                limit = self._limits[node.name]
            if limit is not None:
                only = limit if only is None else only & limit
        self._all[name] = frozenset(needed)
        self._only[name] = only

    def definitions(self, kernels: Iterable[Kernel]) -> tuple[str, ...]:
        """The definitions that the expressions need, in the order in which they can be computed."""
        found: set[str] = set()
        for node in nodes(kernels):
            if isinstance(node, Ref) and node.origin is Origin.DEFINITION:
                found |= {node.name} | self._all[node.name]
        return tuple(name for name in self._order if name in found)

    def only(self, name: str) -> frozenset[str] | None:
        """The variants in which all data that a definition reads are asked for; None for all."""
        return self._only[name]

    def may_lack(self, kernel: Kernel) -> bool:
        """Whether the expression asks for what may not be published, by itself or through definitions."""
        return may_lack(kernel) or any(may_lack(self._values[name]) for name in self.definitions((kernel,)))
