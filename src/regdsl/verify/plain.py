"""The plainest value of every datum: what an applicant has unless it matters."""

from collections.abc import Iterator
from datetime import date

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.flags import Flag, both, equal, negation
from regdsl.compile.smt.values import Day, Fields, Items, Share, Truth, Value, Whole
from regdsl.compile.smt.world import PLAIN_TEXT, World
from regdsl.core.program import Input, Program
from regdsl.feel.types import Date, ListOf, Month, Number, Record, Text, Type
from regdsl.verify.plain_values import PLAIN_DAY

__all__ = ["plain_datum", "plain_facts"]


def plain_facts(world: World, program: Program, case: Case) -> Iterator[tuple[str, Flag]]:
    """For every datum of a case, by its path, that it is as plain as can be; the least important first to give up."""
    for event, flag in case.events.items():
        yield f"!{event}", negation(flag)
    yield "/day", _is(case.day, program.first_filing)
    for slot in program.inputs:
        yield from _datum(world, case, slot)


def plain_datum(world: World, program: Program, case: Case, name: str) -> Iterator[tuple[str, Flag]]:
    """The same of one input; nothing of what is none."""
    for slot in program.inputs:
        if slot.name == name:
            yield from _datum(world, case, slot)


def _datum(world: World, case: Case, slot: Input) -> Iterator[tuple[str, Flag]]:
    yield from _plain(world, slot.name, case.inputs[slot.name], slot.static.type, slot.nullable)


def _plain(world: World, path: str, value: Value, kind: Type, nullable: bool) -> Iterator[tuple[str, Flag]]:
    if nullable:
        yield path, value.absent
        return
    match value, kind:
        case Truth(yes=yes), _:
            yield path, negation(yes)
        case Items(items=items), ListOf(element=element, min_items=least):
            most = len(items) if isinstance(element, Record) else least + 1
            yield from ((path, negation(item.belongs)) for item in items[least:most])
            for item in items:
                if isinstance(element, Record):
                    yield from _plain(world, path, item.value, element, False)
        case Fields(fields=fields), Record(fields=types):
            for own, (name, static) in list(zip(fields, types, strict=True))[1:]:
                yield from _plain(world, f"{path}.{name}", own, static.type, static.nullable)
        case Share(above=above), Number(low=low):
            yield path, above == (0 if low is None or low <= 0 else 1)
        case Day() as day, (Date(low=low, high=high) | Month(low=low, high=high)):
            near = max(low, min(high, PLAIN_DAY))
            yield path, _is(day, near)
        case Whole(term=term), _:
            yield path, equal(term, _whole(world, kind))
        case _:
            return


def _is(day: Day, on: date) -> Flag:
    return both(equal(day.year, on.year), equal(day.month, on.month), equal(day.day, on.day))


def _whole(world: World, kind: Type) -> int:
    match kind:
        case Text(codes=frozenset() as codes) if codes:
            return world.text(min(codes))
        case Text(codes=None, longest=longest) if longest < len(PLAIN_TEXT):
            return world.text(PLAIN_TEXT[:longest])
        case Number(low=low, scale=int() as scale) if low is not None and low > 0:
            return int(-(-low * 10**scale // 1))
        case _:
            return 0
