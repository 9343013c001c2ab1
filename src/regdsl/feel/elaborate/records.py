"""Fields of records: of one, of each in a list, and named by themselves inside a filter."""

from difflib import get_close_matches

from regdsl.feel import tree
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import SHADOWED_NAME, UNKNOWN_PROPERTY
from regdsl.feel.elaborate.scope import Context, field_of
from regdsl.feel.kernel import Collect, Kernel, Origin, Ref
from regdsl.feel.names import fold
from regdsl.feel.types import ListOf, Record, Static
from regdsl.text import did_you_mean

__all__ = ["fields_in_scope", "is_of_records", "path"]


def is_of_records(kernel: Kernel) -> bool:
    """Whether a value is a record or a list of them."""
    kind = kernel.static.type
    return isinstance(kind.element if isinstance(kind, ListOf) else kind, Record)


def path(ctx: Context, node: tree.Path, base: Kernel) -> Kernel | None:
    """`record.field`, or `list.field`: the field of each (DMN 1.5, 10.3.2.13.3 and table 54)."""
    present = ctx.presume(base)
    if present is None:
        return None
    kind = present.static.type
    if isinstance(kind, Record):
        return _field(ctx, node, present)
    assert isinstance(kind, ListOf)
    local = f"each at {node.start}"
    each = Ref(origin=Origin.LOCAL, name=local, static=Static(kind.element), start=node.start, end=node.end)
    found = _field(ctx, node, each)
    # the elements of a list are never absent
    result = found and ctx.presume(found, node.name)
    if result is None:
        return None
    made = Static(ListOf(result.static.type, kind.min_items, kind.max_items))
    return Collect(local=local, source=present, result=result, static=made, start=node.start, end=node.end)


def _field(ctx: Context, node: tree.Path, record: Kernel) -> Kernel | None:
    kind = record.static.type
    assert isinstance(kind, Record)
    if kind.place(node.name) is not None:
        return ctx.see(field_of(record, node.name, node.start, node.end))
    known = [name for name, _ in kind.fields]
    close = {fold(name): name for name in known}.get(fold(node.name)) or next(
        iter(get_close_matches(node.name, known, 1)), None
    )
    help_ = did_you_mean(node.name, close) if close else None
    ctx.problem(UNKNOWN_PROPERTY, node, help_, type=type_name(kind), name=node.name, known=", ".join(known))
    return None


def fields_in_scope(ctx: Context, node: tree.Node, record: Ref) -> Context | None:
    """The context of a filter over records: their fields are named by themselves. None, with the finding noted, where
    one of them is called like something outside."""
    kind = record.static.type
    assert isinstance(kind, Record)
    taken = next((name for name, _ in kind.fields if name in ctx.symbols), None)
    if taken is not None:
        ctx.problem(SHADOWED_NAME, node, name=taken)
        return None
    return ctx.within(record)
