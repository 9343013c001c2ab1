"""Going through lists on the fast path: one pass where a selection is gone through at once."""

from collections.abc import Callable

from regdsl.compile.code import Code, Comprehension, Strength, group, leaf, listed
from regdsl.compile.fast_context import Fast
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Collect, Kernel, Origin, Quantify, Ref, Select

__all__ = ["gone_through", "selected"]

Write = Callable[[Fast, Kernel], Code]
"""How the parts of an expression are written."""


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
