"""Records on the fast path: tuples, their computed fields bound one after another."""

from collections.abc import Callable

from regdsl.compile.code import Code, Comprehension, Strength, bracketed, leaf
from regdsl.compile.fast_context import Fast
from regdsl.feel.kernel import Collect, Const, Extend, Kernel, Origin, Ref
from regdsl.feel.types import Record

__all__ = ["extended_records", "field_of"]

Write = Callable[[Fast, Kernel], Code]
"""How the parts of an expression are written."""


def extended_records(write: Write, ctx: Fast, node: Collect, extended: Extend) -> Code:
    """Every record with its computed fields, each of them a local variable."""
    kind = extended.static.type
    assert isinstance(kind, Record)
    own, first = ctx.symbols.local(node.local), len(kind.fields) - len(extended.items)
    bound: list[tuple[str, Code]] = []
    for place, item in enumerate(extended.items, start=first):
        name = ctx.symbols.local(f"{node.local} {kind.fields[place][0]}")
        bound.append((name, write(ctx, item)))
        ctx.fields[(extended.local, place)] = leaf(name)
    element = leaf(f"({', '.join((f'*{own}', *(name for name, _ in bound)))})")
    return Comprehension("tuple", element, own, write(ctx, node.source), bound=tuple(bound))


def field_of(write: Write, ctx: Fast, record: Kernel, place: Kernel) -> Code:
    """A field of a record; of one that is being computed, its local variable."""
    assert isinstance(place, Const)
    assert isinstance(place.value, int)
    if isinstance(record, Ref) and (record.name, place.value) in ctx.fields and record.origin is Origin.LOCAL:
        return ctx.fields[(record.name, place.value)]
    return leaf(f"{bracketed(write(ctx, record), Strength.ATOM)}[{place.value}]")
