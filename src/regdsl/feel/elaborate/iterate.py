"""Going over lists: quantifiers, `for`, filters and indexes."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate.compare import BOOLEAN
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import NOT_YET, OUT_OF_DOMAIN, SHADOWED_NAME, TYPE_CLASH
from regdsl.feel.elaborate.keys import speaks_of
from regdsl.feel.elaborate.lists import index
from regdsl.feel.elaborate.records import fields_in_scope
from regdsl.feel.elaborate.scope import Context, Symbol
from regdsl.feel.kernel import Collect, Kernel, Origin, Quantify, Ref, Select
from regdsl.feel.types import Boolean, ListOf, Number, Record, Static

__all__ = ["Elab", "collected", "filtered", "quantified", "truth"]

ITEM: Final = "item"
"""The name of the element under test inside a filter."""

Elab = Callable[[Context, tree.Expr], "Kernel | None"]
"""How the parts of an expression are elaborated."""


def truth(ctx: Context, kernel: Kernel) -> Kernel | None:
    """The kernel as a truth value that is present; None with the finding noted where it is none."""
    present = ctx.presume(kernel)
    if present is None:
        return None
    if isinstance(present.static.type, Boolean):
        return present
    ctx.problem(TYPE_CLASH, kernel, expected=type_name(Boolean()), found=type_name(kernel.static.type))
    return None


def _elements(elab: Elab, ctx: Context, source: tree.Expr) -> tuple[Kernel, ListOf] | None:
    kernel = elab(ctx, source)
    present = kernel and ctx.presume(kernel)
    if present is None:
        return None
    if isinstance(present.static.type, ListOf):
        return present, present.static.type
    ctx.problem(TYPE_CLASH, present, expected=Bilingual("список", "list"), found=type_name(present.static.type))
    return None


def _bound(elab: Elab, ctx: Context, iterator: tree.Iterator) -> tuple[Context, Kernel, ListOf] | None:
    if iterator.upto is not None:
        hint = Bilingual("пройдите по списку", "go over a list")
        ctx.problem(NOT_YET, iterator, what=Bilingual("перебор чисел", "counting through numbers"), hint=hint)
        return None
    if iterator.name in ctx.symbols:
        ctx.problem(SHADOWED_NAME, iterator, name=iterator.name)
        return None
    found = _elements(elab, ctx, iterator.source)
    if found is None:
        return None
    return ctx.bind(iterator.name, Static(found[1].element)), found[0], found[1]


def quantified(elab: Elab, ctx: Context, node: tree.Quantified) -> Kernel | None:
    """`some` and `every`: one quantifier for each variable, the first outermost."""
    bound: list[tuple[str, Kernel]] = []
    inner = ctx
    for iterator in node.iterators:
        found = _bound(elab, inner, iterator)
        if found is None:
            return None
        inner = found[0]
        bound.append((iterator.name, found[1]))
    condition = elab(inner, node.condition)
    condition = condition and truth(inner, condition)
    if condition is None:
        return None
    for name, source in reversed(bound):
        condition = Quantify(
            universal=node.quantifier is tree.Quantifier.EVERY,
            local=name,
            source=source,
            condition=condition,
            static=BOOLEAN,
            start=node.start,
            end=node.end,
        )
    return condition


def collected(elab: Elab, ctx: Context, node: tree.For) -> Kernel | None:
    """`for`: the result for each element."""
    if len(node.iterators) > 1:
        hint = Bilingual("пройдите по одному списку", "go over one list")
        ctx.problem(NOT_YET, node, what=Bilingual("перебор нескольких списков", "going over several lists"), hint=hint)
        return None
    found = _bound(elab, ctx, node.iterators[0])
    if found is None:
        return None
    inner, source, kind = found
    result = elab(inner, node.result)
    present = result and inner.presume(result)
    if present is None:
        return None
    made = ListOf(present.static.type, kind.min_items, kind.max_items)
    local = node.iterators[0].name
    return Collect(local=local, source=source, result=present, static=Static(made), start=node.start, end=node.end)


def filtered(elab: Elab, ctx: Context, node: tree.Filter) -> Kernel | None:
    """`list[predicate]`: a selection over `item`, or an index."""
    found = _elements(elab, ctx, node.base)
    if found is None:
        return None
    source, kind = found
    # a filter within a filter has an `item` of its own: what guards showed of one says nothing of the other
    local = f"item at {node.start}"
    symbol = Symbol(Origin.LOCAL, local, Static(kind.element))
    outer: Context | None = ctx
    if isinstance(kind.element, Record):
        element = Ref(origin=Origin.LOCAL, name=local, static=symbol.static, start=node.start, end=node.end)
        outer = fields_in_scope(ctx, node.base, element)
    if outer is None:
        return None
    inner = replace(outer, symbols={**outer.symbols, ITEM: symbol})
    predicate = elab(inner, node.predicate)
    if predicate is None:
        return None
    if isinstance(predicate.static.type, Number) and not speaks_of(predicate, local):
        return index(ctx, node, source, predicate)
    if _reads_like_index(inner, node.predicate, local):
        what = Bilingual("неясно, место это или условие", "this may be a place or a condition")
        hint = Bilingual("напишите условие сравнением: … = true", "write the condition as a comparison: … = true")
        ctx.problem(OUT_OF_DOMAIN, node.predicate, what=what, hint=hint)
        return None
    condition = truth(inner, predicate)
    made = ListOf(kind.element, 0, kind.max_items)
    return condition and Select(
        local=local, source=source, condition=condition, static=Static(made), start=node.start, end=node.end
    )


def _reads_like_index(ctx: Context, predicate: tree.Expr, local: str) -> bool:
    """Whether only the type of an element tells a condition from a place: `list[flags[1]]`. A field of the element
    `local` under test is no place."""
    match predicate:
        case tree.If(then=then, otherwise=otherwise):
            return _reads_like_index(ctx, then, local) or _reads_like_index(ctx, otherwise, local)
        case tree.Name(name=name):
            symbol = ctx.symbols[name]
            own = symbol.record is not None and symbol.record.name == local
            return name != ITEM and symbol.origin is Origin.LOCAL and not own
    return isinstance(predicate, tree.Filter)
