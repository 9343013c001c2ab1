"""Records on the fast path: tuples, their computed fields bound one after another."""

from collections.abc import Callable
from typing import Final

from regdsl.compile.code import Call, Code, Comprehension, Conditional, Leaf, Strength, bracketed, leaf, tuple_of
from regdsl.compile.fast_context import Fast
from regdsl.compile.fields_read import names_of
from regdsl.compile.products import Pair, Product
from regdsl.compile.scales import is_ratio
from regdsl.feel.kernel import Collect, Const, Extend, Kernel, Origin, Ref
from regdsl.feel.types import Record

__all__ = ["extended_records", "field_of"]

Write = Callable[[Fast, Kernel], Code]
"""How the parts of an expression are written."""

Halve = Callable[[Fast, Kernel], Pair | None]
"""How a ratio is written as two whole numbers."""

_OF_NOTHING: Final = {"sum": "0", "len": "0", "tuple": "()", "dict.fromkeys": "{}"}
"""What a call makes of no elements."""


def extended_records(write: Write, halves: Halve, ctx: Fast, node: Collect, extended: Extend) -> Code:
    """Every record with its computed fields, each of them a local variable, or two for a ratio."""
    kind = extended.static.type
    assert isinstance(kind, Record)
    own, first = ctx.symbols.local(node.local), len(kind.fields) - len(extended.items)
    # the same variable goes through the records of other lists, whose fields stand at other places
    ctx.fields = {at: made for at, made in ctx.fields.items() if at[0] != extended.local}
    bound: list[tuple[str, Code]] = []
    values: list[Code] = [leaf(f"*{own}")]
    for place, item in enumerate(extended.items, start=first):
        name = f"{node.local} {kind.fields[place][0]}"
        ratio = halves(ctx, item) if is_ratio(item) else None
        if ratio is None:
            bound.append((ctx.symbols.local(name), _if_any(write(ctx, item))))
            ctx.fields[(extended.local, place)] = leaf(ctx.symbols.local(name))
            values.append(leaf(ctx.symbols.local(name)))
            continue
        num, den = _half(ctx, f"{name} num", ratio.num, bound), _half(ctx, f"{name} den", ratio.den, bound)
        ctx.fields[(extended.local, place)] = Pair(num, den)
        # what only the other computed fields read need not be made a fraction
        values.append(ctx.fraction(Pair(num, den)) if (names_of(kind), place) in ctx.read else leaf("None"))
    return Comprehension("tuple", tuple_of(tuple(values)), own, write(ctx, node.source), bound=tuple(bound))


def _if_any(code: Code) -> Code:
    """A pass over a list of the record's own, made only where the list is not empty: most records have none of most."""
    inner = code
    while isinstance(inner, Call) and inner.name in _OF_NOTHING and len(inner.items) == 1:
        inner = inner.items[0]
    if not isinstance(inner, Comprehension) or inner.bound or not isinstance(inner.source, Leaf):
        return code
    outer = code.name if isinstance(code, Call | Comprehension) else ""
    return Conditional(code, inner.source, leaf(_OF_NOTHING[outer])) if outer in _OF_NOTHING else code


def _half(ctx: Fast, name: str, product: Product, bound: list[tuple[str, Code]]) -> Product:
    """The numerator or denominator of a ratio as a variable bound for each record, unless it is a constant."""
    if not product.factors:
        return product
    own = ctx.symbols.local(name)
    bound.append((own, product.code(ctx.notes)))
    return Product(1, (leaf(own),))


def field_of(write: Write, ctx: Fast, record: Kernel, place: Kernel) -> Code:
    """A field of a record; of one that is being computed, its local variable."""
    assert isinstance(place, Const)
    assert isinstance(place.value, int)
    if isinstance(record, Ref) and (record.name, place.value) in ctx.fields and record.origin is Origin.LOCAL:
        made = ctx.fields[(record.name, place.value)]
        return ctx.fraction(made) if isinstance(made, Pair) else made
    return leaf(f"{bracketed(write(ctx, record), Strength.ATOM)}[{place.value}]")
