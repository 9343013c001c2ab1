"""Going through lists on the fast path: one pass where a selection is gone through at once."""

from collections.abc import Callable

from regdsl.compile.code import Code, Comprehension, Strength, call, group, leaf, listed, tuple_of
from regdsl.compile.fast_context import Fast
from regdsl.compile.products import Pair
from regdsl.compile.scales import is_ratio
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Apply, Collect, Kernel, Op, Origin, Quantify, Ref, Select
from regdsl.feel.types import DateTime, ListOf, Record

__all__ = ["gone_through", "selected", "told_apart", "total_of_ratios"]

Write = Callable[[Fast, Kernel], Code]
"""How the parts of an expression are written."""

Halve = Callable[[Fast, Kernel], Pair | None]
"""How a ratio is written as two whole numbers."""


def gone_through(write: Write, ctx: Fast, name: str, element: Code, local: str, source: Kernel) -> Code:
    """`name(element for local in source)`; of a selection, the elements that it keeps."""
    tests, base = _kept(write, ctx, local, source)
    condition = group("and", tuple(tests), Strength.AND) if tests else None
    return Comprehension(name, element, ctx.local(local), listed(write(ctx, base)), condition)


def selected(write: Write, ctx: Fast, node: Select) -> Code:
    """The elements that meet a condition; of a selection, those that meet both."""
    tests, base = _kept(write, ctx, node.local, node.source)
    condition = group("and", (*tests, write(ctx, node.condition)), Strength.AND)
    own = ctx.local(node.local)
    return Comprehension("tuple", leaf(own), own, listed(write(ctx, base)), condition)


def total_of_ratios(write: Write, halve: Halve, ctx: Fast, node: Kernel) -> Code | None:
    """A sum of ratios, each of them two whole numbers, as two whole numbers; None where it is no such sum."""
    match node:
        case Apply(op=Op.SUM, operands=(Collect(local=local, source=source, result=result) as items,)) if is_ratio(
            node
        ):
            if any(map(ctx.may_be_absent, (node, items, source, result))):
                return None
        case _:
            return None
    made = halve(ctx, result)
    if made is None:
        return None
    halves = tuple_of((made.num.code(ctx.notes), made.den.code(ctx.notes)))
    return call("ratios.total", gone_through(write, ctx, "", halves, local, source))


def told_apart(node: Kernel) -> bool:
    """Whether the values of a list are the same just when Python says so, and hash at once."""
    kind = node.static.type
    return isinstance(kind, ListOf) and not isinstance(kind.element, DateTime | Record | ListOf)


def _kept(write: Write, ctx: Fast, local: str, source: Kernel) -> tuple[list[Code], Kernel]:
    """What the elements of a selection meet, said of the variable `local`, and what they are selected from."""
    if not isinstance(source, Select) or _mentions(source.condition, local):
        return [], source
    before = ctx.shared.get(source.local)
    ctx.shared[source.local] = ctx.shared.get(local, local)
    tests, base = _kept(write, ctx, source.local, source.source)
    tests.append(write(ctx, source.condition))
    if before is None:
        del ctx.shared[source.local]
    else:
        ctx.shared[source.local] = before
    return tests, base


def _mentions(kernel: Kernel, local: str) -> bool:
    """Whether an expression has a name of its own, or reads one, that is called so."""
    for node in nodes((kernel,)):
        match node:
            case Ref(origin=Origin.LOCAL, name=name) | Quantify(local=name) | Select(local=name) | Collect(local=name):
                if name == local:
                    return True
    return False
