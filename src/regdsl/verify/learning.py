"""What the solver takes for some function it learns point by point: the calendar and texts as they really are."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final

import z3

from regdsl.compile.smt.flags import Flag, both, either, implies
from regdsl.compile.smt.values import Day, Value, Whole
from regdsl.compile.smt.world import Call, World
from regdsl.feel.kernel import Op
from regdsl.runtime import texts
from regdsl.runtime.state import WorkingCalendar
from regdsl.runtime.unknown import Unknown
from regdsl.verify.witness import Reader

__all__ = ["learnt_of"]

_TEXTS: Final[Mapping[Op, Callable[..., object]]] = {
    Op.LT: lambda one, other: one < other,
    Op.LE: lambda one, other: one <= other,
    Op.GT: lambda one, other: one > other,
    Op.GE: lambda one, other: one >= other,
    Op.JOIN_TEXT: texts.join,
    Op.CONTAINS: texts.contains,
    Op.STARTS_WITH: texts.starts_with,
    Op.ENDS_WITH: texts.ends_with,
    Op.LENGTH: texts.length,
    Op.UPPER: texts.upper,
    Op.LOWER: texts.lower,
    Op.SUBSTRING_BEFORE: texts.before,
    Op.SUBSTRING_AFTER: texts.after,
}


def learnt_of(world: World, reader: Reader, days: WorkingCalendar, years: range) -> Iterator[Flag]:
    """What the functions that the model made up really are for the operands that they have in it. `years` are those
    whose calendar is published."""
    for call in world.calls:
        if not all(isinstance(operand, Day | Whole) for operand in call.operands):
            continue
        arguments = [reader.model.eval(argument, model_completion=True) for argument in call.arguments]
        answer = _answer(call, reader, days)
        if answer is None:
            continue
        if call.outside is not None:
            yield from _new(reader, call.outside(*arguments), isinstance(answer, Unknown))
            if isinstance(answer, Unknown):
                yield from _unpublished(call, years)
        if not isinstance(answer, Unknown):
            for function, part in zip(call.results, _parts(world, answer), strict=True):
                yield from _new(reader, function(*arguments), part)


def _unpublished(call: Call, years: range) -> Iterator[Flag]:
    """For which operands the calendar has no answer, all at once: there are many more years that nobody has published
    than those that have been."""
    assert call.outside is not None
    match call.op, call.operands:
        case Op.ADD_WORKING_DAYS, (Day(year=year), Whole(term=amount)):
            ahead = both(amount >= 1, either(year >= years.stop, year <= years.start - 2))
            back = both(amount <= -1, either(year < years.start, year >= years.stop + 1))
            yield implies(either(ahead, back), call.outside(*call.arguments))
        case _:
            return


def _new(reader: Reader, applied: z3.ExprRef, is_really: bool | int) -> Iterator[Flag]:
    found = reader.model.eval(applied, model_completion=True)
    fact = applied == is_really
    if not z3.is_true(z3.simplify(found == is_really)):
        yield fact


def _answer(call: Call, reader: Reader, days: WorkingCalendar) -> object:
    """What the operator makes of the operands; None where nobody can say."""
    try:
        if call.op is Op.ADD_WORKING_DAYS:
            return days.add_working_days(_day(call.operands[0], reader), _number(call.operands[1], reader))
        if call.op is Op.WORKING_DAYS_BETWEEN:
            return days.working_days_between(*(_day(operand, reader) for operand in call.operands))
    except (ArithmeticError, ValueError):
        return Unknown()
    function = _TEXTS.get(call.op)
    if function is None:
        return None
    return function(*(reader.world.text_of(_number(operand, reader)) for operand in call.operands))


def _day(value: Value, reader: Reader) -> date:
    assert isinstance(value, Day)
    return reader.date(value)


def _number(value: Value, reader: Reader) -> int:
    assert isinstance(value, Whole)
    return reader.number(value.term)


def _parts(world: World, answer: object) -> tuple[Any, ...]:
    match answer:
        case bool() | int():
            return (answer,)
        case str():
            return (world.text(answer),)
        case date():
            return answer.year, answer.month, answer.day
        case _:
            raise AssertionError(f"no operator makes {answer!r}")
