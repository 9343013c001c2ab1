"""A part of an expression that the solver does not read: any function of what the part reads."""

from collections.abc import Iterator

import z3

from regdsl.compile.smt.flags import Flag, Term, both, negation
from regdsl.compile.smt.scope import Scope
from regdsl.compile.smt.shapes import Shaper
from regdsl.compile.smt.values import (
    Day,
    Fields,
    Items,
    Share,
    Tables,
    Truth,
    Value,
    Whole,
    strict_state,
    with_state,
)
from regdsl.compile.smt.world import Call, Reason, World
from regdsl.feel.kernel import Apply

__all__ = ["unread"]


def unread(scope: Scope, node: Apply, reason: Reason, operands: tuple[Value, ...], partial: bool = False) -> Value:
    """The part as a function that gives the same for the same operands, within the type of its result. `partial` tells
    that it may be outside its domain."""
    world = scope.world
    arguments = [_term(part) for operand in operands for part in _parts(operand)]
    name = f"{node.op.value}/{','.join(str(argument.sort()) for argument in arguments)}"
    doubt = _function(world, f"{name}?", arguments, z3.BoolSort()) if partial else None
    outside: Flag = False if doubt is None else doubt(*arguments)
    unknown, absent = strict_state(*operands, outside=outside)
    named = world.named(f"{node.op.value} {node.static.type}", tuple(arguments))
    there = both(negation(unknown), negation(absent))
    shaper = Shaper(world, lambda name, nullable: (False, False), world.holds.append)
    made = shaper.stated(named, node.static.type, False)
    terms = [_term(part) for part in _parts(made)]
    scope.leave(reason, node, f"{name}?", *(term.decl().name() for term in terms))
    functions = tuple(
        _function(world, f"{name}.{place}", arguments, term.sort()) for place, term in enumerate(terms) if _varies(term)
    )
    for term, function in zip(filter(_varies, terms), functions, strict=True):
        world.holds.append(z3.Implies(there, term == function(*arguments)))
    world.calls.append(Call(node.op, operands, tuple(arguments), functions, doubt))
    return with_state(made, unknown, absent)


def _varies(term: z3.ExprRef) -> bool:
    return bool(z3.is_const(term) and term.decl().kind() == z3.Z3_OP_UNINTERPRETED)


def _function(world: World, name: str, arguments: list[z3.ExprRef], result: z3.SortRef) -> z3.FuncDeclRef:
    if name not in world.functions:
        world.functions[name] = z3.Function(name, *(argument.sort() for argument in arguments), result)
    return world.functions[name]


def _term(part: Flag | Term) -> z3.ExprRef:
    if isinstance(part, bool):
        return z3.BoolVal(part)
    return z3.IntVal(part) if isinstance(part, int) else part


def _parts(value: Value) -> Iterator[Flag | Term]:
    match value:
        case Truth(yes=yes):
            yield yes
        case Whole(term=term):
            yield term
        case Share(above=above, below=below):
            yield above
            yield below
        case Day(year=year, month=month, day=day):
            yield from (year, month, day)
        case Fields(fields=fields):
            for own in fields:
                yield from (own.unknown, own.absent)
                yield from _parts(own)
        case Items(items=items):
            for item in items:
                yield from (item.belongs, item.doubtful)
                yield from _parts(item.value)
        case Tables():
            raise AssertionError("figures are only looked up")
