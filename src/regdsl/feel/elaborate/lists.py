"""Functions over lists (DMN 1.5, table 74, strict mode): elements are never absent, lengths are bounded."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate import intervals
from regdsl.feel.elaborate.compare import (
    BOOLEAN,
    COMPARE_FIELDS,
    NOT_COMPARED,
    alike,
    holds_records,
    in_seconds,
    is_ordered,
)
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import OUT_OF_DOMAIN, TYPE_CLASH
from regdsl.feel.elaborate.joining import join_types, narrowed_to_extreme
from regdsl.feel.elaborate.numbers import is_short
from regdsl.feel.elaborate.scope import Context
from regdsl.feel.kernel import Apply, Collect, Const, Kernel, MakeList, Op, Origin, Ref
from regdsl.feel.types import (
    ALWAYS,
    NEVER,
    Boolean,
    ListOf,
    Null,
    Number,
    Seconds,
    Static,
    Text,
    Type,
    number,
)

__all__ = ["LIST_FUNCTIONS", "extreme", "in_list", "index", "make_list"]

Handler = Callable[[Context, tree.Call, tuple[Kernel, ...]], "Kernel | None"]
_MOST_ITEMS: Final = 1_000_000


def make_list(ctx: Context, node: tree.Node, items: tuple[Kernel, ...]) -> Kernel | None:
    """`[a, b, c]`: elements of one type, none of them absent."""
    element: Type = Null()
    for item in items:
        present = ctx.presume(item)
        joined = None if present is None else join_types(element, present.static.type)
        if present is None:
            return None
        if joined is None:
            ctx.problem(TYPE_CLASH, item, expected=type_name(element), found=type_name(item.static.type))
            return None
        element = joined
    size = len(items)
    return MakeList(items=items, static=Static(ListOf(element, size, size)), start=node.start, end=node.end)


def _apply(node: tree.Node, op: Op, operands: tuple[Kernel, ...], kind: Type, absent_until: int = NEVER) -> Kernel:
    return Apply(op=op, operands=operands, static=Static(kind, absent_until), start=node.start, end=node.end)


def _list(ctx: Context, kernel: Kernel) -> ListOf | None:
    present = ctx.presume(kernel)
    if present is None:
        return None
    if isinstance(present.static.type, ListOf):
        return present.static.type
    ctx.problem(TYPE_CLASH, kernel, expected=Bilingual("список", "list"), found=type_name(kernel.static.type))
    return None


def _numeric(ctx: Context, kernel: Kernel) -> tuple[ListOf, Number] | None:
    kind = _list(ctx, kernel)
    if kind is None:
        return None
    if isinstance(kind.element, Null):
        return kind, number(0, 0)
    if isinstance(kind.element, Number):
        return kind, kind.element
    found = type_name(kind.element)
    ctx.problem(TYPE_CLASH, kernel, expected=Bilingual("список чисел", "list of numbers"), found=found)
    return None


def _count(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    kind = _list(ctx, args[0])
    return _apply(node, Op.COUNT, args, number(kind.min_items, kind.max_items)) if kind else None


def _sum(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    found = _numeric(ctx, args[0])
    if found is None:
        return None
    kind, element = found
    made = intervals.summed(element, kind.min_items, kind.max_items)
    return _apply(node, Op.SUM, args, made) if is_short(ctx, node, made) else None


def _mean(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    found = _numeric(ctx, args[0])
    if found is None:
        return None
    kind, element = found
    until = NEVER if kind.min_items else ALWAYS
    made = intervals.averaged(element, kind.max_items)
    return _apply(node, Op.MEAN, args, made, until) if is_short(ctx, node, made) else None


def extreme(op: Op) -> Handler:
    """`min` or `max`: of one list, or of several values."""

    def handle(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
        if len(args) == 1:
            kind = _list(ctx, args[0])
            if kind is None or not _ordered(ctx, node, kind):
                return None
            items = args[0].items if isinstance(args[0], MakeList) else ()
            return _apply(node, op, args, _extreme(op, items, kind.element), NEVER if kind.min_items else ALWAYS)
        made = make_list(ctx, node, args)
        if made is None or not isinstance(made.static.type, ListOf) or not _ordered(ctx, node, made.static.type):
            return None
        several = Op.LEAST if op is Op.MIN else Op.GREATEST
        return _apply(node, several, args, _extreme(op, args, made.static.type.element))

    return handle


def _extreme(op: Op, items: tuple[Kernel, ...], joined: Type) -> Type:
    """The type of the least or the greatest of values: `max(x, 1)` is at least 1, whatever x is."""
    kinds = [item.static.type for item in items if type(item.static.type) is type(joined)]
    if not kinds or len(kinds) < len(items):
        return joined
    made = joined
    for kind in kinds:
        made = narrowed_to_extreme(made, kind, greatest=op is Op.MAX)
    return made


def _ordered(ctx: Context, node: tree.Node, kind: ListOf) -> bool:
    if is_ordered(kind.element) or isinstance(kind.element, Null):
        return True
    expected = Bilingual("числа, даты или тексты", "numbers, dates or texts")
    ctx.problem(TYPE_CLASH, node, expected=expected, found=type_name(kind.element))
    return False


def _contains(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    return in_list(ctx, node, args[1], args[0])


def in_list(ctx: Context, node: tree.Node, value: Kernel, values: Kernel) -> Kernel | None:
    """Whether a list contains a value; a list of constant texts is a set."""
    kind = _list(ctx, values)
    if kind is None:
        return None
    if isinstance(values, MakeList) and isinstance(kind.element, Text):
        for item in values.items:
            if alike(ctx, value, item) is None:
                return None
        constants = [item.value for item in values.items if isinstance(item, Const) and isinstance(item.value, str)]
        if len(constants) == len(values.items):
            codes = frozenset(constants)
            made = Const(value=codes, static=Static(Text(codes)), start=values.start, end=values.end)
            return Apply(op=Op.IN_SET, operands=(value, made), static=BOOLEAN, start=node.start, end=node.end)
    sample = Const(value=None, static=Static(kind.element), start=values.start, end=values.end)
    pair = (value, sample) if isinstance(kind.element, Null) else alike(ctx, value, sample)
    if pair is None:
        return None
    if isinstance(pair[0].static.type, Seconds):
        values = _each_in_seconds(values, kind)
    return Apply(op=Op.LIST_CONTAINS, operands=(values, pair[0]), static=BOOLEAN, start=node.start, end=node.end)


def _each_in_seconds(values: Kernel, kind: ListOf) -> Kernel:
    local = f"element at {values.start}"
    element = Ref(origin=Origin.LOCAL, name=local, static=Static(kind.element), start=values.start, end=values.end)
    made = in_seconds(element)
    if made is element:
        return values
    static = replace(values.static, type=replace(kind, element=made.static.type))
    return Collect(local=local, source=values, result=made, static=static, start=values.start, end=values.end)


def _concatenate(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    whole: ListOf | None = None
    for arg in args:
        kind = _list(ctx, arg)
        if kind is None:
            return None
        element = kind.element if whole is None else join_types(whole.element, kind.element)
        if element is None:
            ctx.problem(
                TYPE_CLASH, arg, expected=Bilingual("список того же типа", "list of one type"), found=type_name(kind)
            )
            return None
        low, high = (whole.min_items, whole.max_items) if whole else (0, 0)
        whole = ListOf(element, low + kind.min_items, high + kind.max_items)
        if whole.max_items > _MOST_ITEMS:
            what = Bilingual(
                f"в списке может оказаться больше {_MOST_ITEMS} значений", f"the list may exceed {_MOST_ITEMS} items"
            )
            hint = Bilingual("соединяйте меньше списков", "join fewer lists")
            ctx.problem(OUT_OF_DOMAIN, node, what=what, hint=hint)
            return None
    return _apply(node, Op.CONCATENATE, args, whole) if whole else None


def _append(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    tail = make_list(ctx, node, args[1:])
    return tail and _concatenate(ctx, node, (args[0], tail))


def _distinct(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    kind = _list(ctx, args[0])
    if kind is None:
        return None
    if holds_records(kind):
        ctx.problem(OUT_OF_DOMAIN, args[0], what=NOT_COMPARED, hint=COMPARE_FIELDS)
        return None
    return _apply(node, Op.DISTINCT, args, ListOf(kind.element, min(1, kind.min_items), kind.max_items))


def _union(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    whole = _concatenate(ctx, node, args)
    return whole and _distinct(ctx, node, (whole,))


def _reverse(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    kind = _list(ctx, args[0])
    return _apply(node, Op.REVERSE, args, kind) if kind else None


def _boolean_list(op: Op) -> Handler:
    def handle(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
        kind = _list(ctx, args[0])
        if kind is None:
            return None
        if not isinstance(kind.element, Boolean | Null):
            ctx.problem(
                TYPE_CLASH, args[0], expected=Bilingual("список да/нет", "list of boolean"), found=type_name(kind)
            )
            return None
        return _apply(node, op, args, Boolean())

    return handle


def index(ctx: Context, node: tree.Node, source: Kernel, place: Kernel) -> Kernel | None:
    """`list[n]`: the n-th element from the front, or from the back when n is negative; absent when there is none."""
    kind = _list(ctx, source)
    if kind is None:
        return None
    places = place.static.type
    if not (isinstance(places, Number) and places.is_integer):
        ctx.problem(TYPE_CLASH, place, expected=Bilingual("целое число", "integer"), found=type_name(places))
        return None
    low, high = intervals.bounds(places)
    certain = (low >= 1 and high <= kind.min_items) or (-Fraction(kind.min_items) <= low and high <= -1)
    return _apply(node, Op.INDEX, (source, place), kind.element, NEVER if certain else ALWAYS)


def _spread(handler: Handler) -> Handler:
    """A function of one list that several values may stand for."""

    def handle(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
        made = args[0] if len(args) == 1 else make_list(ctx, node, args)
        return made and handler(ctx, node, (made,))

    return handle


LIST_FUNCTIONS: dict[str, tuple[tuple[str, ...], bool, Handler]] = {
    "count": (("list",), False, _count),
    "sum": (("list",), True, _spread(_sum)),
    "mean": (("list",), True, _spread(_mean)),
    "min": (("list",), True, extreme(Op.MIN)),
    "max": (("list",), True, extreme(Op.MAX)),
    "list contains": (("list", "element"), False, _contains),
    "concatenate": (("list",), True, _concatenate),
    "append": (("list", "item"), True, _append),
    "union": (("list",), True, _union),
    "distinct values": (("list",), False, _distinct),
    "reverse": (("list",), False, _reverse),
    "all": (("list",), True, _spread(_boolean_list(Op.ALL))),
    "any": (("list",), True, _spread(_boolean_list(Op.ANY))),
}
"""Name: parameter names, whether the last repeats, handler."""
