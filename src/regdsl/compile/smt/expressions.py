"""Expressions as values in the solver; what each operator means is what `regdsl.runtime.operators` says."""

from collections.abc import Callable

from msgspec.structs import replace

from regdsl.compile.operands import ROUNDINGS
from regdsl.compile.smt.arithmetic import arithmetic, ordered
from regdsl.compile.smt.calendars import calendar
from regdsl.compile.smt.compare import comparison
from regdsl.compile.smt.flags import both, either, negation
from regdsl.compile.smt.lists import (
    collect,
    concatenate,
    contains,
    count,
    distinct,
    every,
    folded,
    item_at,
    reverse,
    select,
    some,
)
from regdsl.compile.smt.logic import all_of, any_of, equality, inverted
from regdsl.compile.smt.lookups import figure, on_day
from regdsl.compile.smt.merge import choose
from regdsl.compile.smt.scope import Scope
from regdsl.compile.smt.shapes import constant
from regdsl.compile.smt.texts import note_texts
from regdsl.compile.smt.unread import unread
from regdsl.compile.smt.values import Fields, Item, Items, Tables, Truth, Value, Whole, strict_state
from regdsl.compile.smt.world import Reason
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
from regdsl.feel.types import Boolean, Record, Static, Text

__all__ = ["encoded", "truth"]

_BOOLEAN = Static(Boolean())
_ORDER = frozenset({Op.LT, Op.LE, Op.GT, Op.GE})


def truth(scope: Scope, node: Kernel) -> Truth:
    """A condition."""
    made = encoded(scope, node)
    assert isinstance(made, Truth)
    return made


def encoded(scope: Scope, node: Kernel) -> Value:
    """An expression."""
    note_texts(scope.world, node)
    match node:
        case Const():
            return constant(scope.world, node.value, node.static.type)
        case Ref(origin=Origin.LOCAL, name=name):
            return scope.names[name]
        case Ref():
            return scope.resolve(node)
        case Apply():
            return _applied(scope, node)
        case InRange(value=value, low=low, high=high):
            above = _compared(scope, Op.GE if node.low_included else Op.GT, node, (value, low))
            below = _compared(scope, Op.LE if node.high_included else Op.LT, node, (value, high))
            return all_of((above, below))
        case Choose(condition=condition, then=then, otherwise=otherwise):
            return choose(truth(scope, condition), encoded(scope, then), encoded(scope, otherwise))
        case MakeList(items=items):
            return Items(items=tuple(Item(encoded(scope, item)) for item in items))
        case Quantify(source=source, local=local, condition=condition):
            over = every if node.universal else some
            return over(_items(scope, source), _condition(scope, local, condition))
        case Select(source=source, local=local, condition=condition):
            return select(_items(scope, source), _condition(scope, local, condition))
        case Collect(source=source, local=local, result=result):
            return collect(_items(scope, source), lambda item: encoded(scope.inside(local, item), result))
        case Extend(record=record):
            return _extended(scope, node, encoded(scope, record))


def _items(scope: Scope, node: Kernel) -> Items:
    made = encoded(scope, node)
    if isinstance(made, Items):
        return made
    return Items(made.unknown, made.absent)  # null, or an unknown list


def _condition(scope: Scope, local: str, body: Kernel) -> Callable[[Value], Truth]:
    return lambda item: truth(scope.inside(local, item), body)


def _extended(scope: Scope, node: Extend, record: Value) -> Value:
    """The record with what is computed for it: each field is an expression of its own."""
    assert isinstance(record, Fields)
    assert isinstance(node.static.type, Record)
    made = record
    for item in node.items:
        name, _ = node.static.type.fields[len(made.fields)]
        own = replace(scope.inside(node.local, made), owner=f"{scope.owner}/{name}")
        made = replace(made, fields=(*made.fields, encoded(own, item)))
    return made


def _compared(scope: Scope, op: Op, whole: Kernel, operands: tuple[Kernel, Kernel]) -> Truth:
    left, right = (encoded(scope, operand) for operand in operands)
    if isinstance(operands[0].static.type, Text):
        node = Apply(op=op, operands=operands, static=_BOOLEAN, start=whole.start, end=whole.end)
        made = unread(scope, node, Reason.TEXT, (left, right))
        assert isinstance(made, Truth)
        return made
    return comparison(op, left, right)


def _applied(scope: Scope, node: Apply) -> Value:
    op = node.op
    if op in _ORDER:
        first, second = node.operands
        return _compared(scope, op, node, (first, second))
    if op is Op.ON_DAY:
        table, day = node.operands
        assert isinstance(table, Ref)
        return on_day(scope.world, scope.timetables[table.name], node.static.type, encoded(scope, day))
    if op is Op.IN_SET:
        return _in_set(scope, node)
    if op is Op.FIELD:
        return _field(encoded(scope, node.operands[0]), node.operands[1])
    digits = node.operands[1:] if op in ROUNDINGS else ()
    operands = tuple(encoded(scope, operand) for operand in node.operands[: len(node.operands) - len(digits)])
    operands += tuple(Whole() for _ in digits)
    for family in (_logical, _listed, arithmetic, calendar):
        made = family(scope, node, operands)
        if made is not None:
            return made
    if any(isinstance(operand, Truth) and operand.absent is True for operand in operands):
        return Truth(*strict_state(*operands))  # an operator over the constant null
    return unread(scope, node, Reason.TEXT, operands)


def _logical(scope: Scope, node: Apply, operands: tuple[Value, ...]) -> Value | None:
    match node.op:
        case Op.AND:
            return all_of(_truths(operands))
        case Op.OR:
            return any_of(_truths(operands))
        case Op.NOT:
            return inverted(_truths(operands)[0])
        case Op.EQ:
            return equality(*operands)
        case Op.IS_ABSENT:
            return Truth(operands[0].unknown, False, operands[0].absent)
        case Op.LEAST | Op.GREATEST:
            return ordered(node.op, operands)
        case Op.LOOKUP:
            tables, *keys = operands
            assert isinstance(tables, Tables)
            return figure(scope.world, tables, tuple(keys), node.static.type)
        case _:
            return None


def _listed(scope: Scope, node: Apply, operands: tuple[Value, ...]) -> Value | None:
    match node.op, operands:
        case Op.ALL, (Items() as items,):
            return every(items, _itself)
        case Op.ANY, (Items() as items,):
            return some(items, _itself)
        case Op.COUNT, (Items() as items,):
            return count(items)
        case ((Op.MIN | Op.MAX), (Items() as items,)):
            op = Op.LEAST if node.op is Op.MIN else Op.GREATEST
            empty = replace(items.items[0].value, unknown=False, absent=True) if items.items else Truth(absent=True)
            return folded(items, lambda one, other: ordered(op, (one, other)), empty)
        case Op.INDEX, (Items() as items, Whole() as place):
            return item_at(items, place)
        case Op.LIST_CONTAINS, (Items() as items, element):
            return contains(items, element)
        case Op.CONCATENATE, _:
            return concatenate(*(item for item in operands if isinstance(item, Items)))
        case Op.DISTINCT, (Items() as items,):
            return distinct(items)
        case Op.REVERSE, (Items() as items,):
            return reverse(items)
        case _:
            return None


def _itself(value: Value) -> Truth:
    assert isinstance(value, Truth)
    return value


def _truths(operands: tuple[Value, ...]) -> tuple[Truth, ...]:
    made = tuple(operand for operand in operands if isinstance(operand, Truth))
    assert len(made) == len(operands)
    return made


def _in_set(scope: Scope, node: Apply) -> Truth:
    value, codes = node.operands
    assert isinstance(codes, Const)
    assert isinstance(codes.value, frozenset)
    made = encoded(scope, value)
    if not isinstance(made, Whole):
        return Truth(made.unknown, False, False)
    among = either(*(made.term == scope.world.text(code) for code in sorted(codes.value)))
    return Truth(made.unknown, False, both(among, negation(made.absent)))


def _field(record: Value, place: Kernel) -> Value:
    assert isinstance(place, Const)
    assert isinstance(place.value, int)
    if not isinstance(record, Fields):
        return Truth(record.unknown, record.absent)
    found = record.fields[place.value]
    unknown = either(record.unknown, both(negation(record.absent), found.unknown))
    absent = either(record.absent, both(negation(record.unknown), found.absent))
    return replace(found, unknown=unknown, absent=absent)
