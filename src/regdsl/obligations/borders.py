"""Both sides of a border: an application on the limit, and the nearest one beyond it."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from regdsl.core.lower.align import align
from regdsl.feel.kernel import Apply, Const, Kernel, Op, Quantify
from regdsl.feel.types import Date, Days, Month, Months, Number, Seconds, Static
from regdsl.obligations.steps import Definitions, rests_on_facts, step_of
from regdsl.obligations.structure import BOOLEAN, condition_of

__all__ = ["Border", "border_of", "borders_in"]

Within = Callable[[Kernel], Kernel]
"""From a condition on one element of a list to that some element meets it."""

_TURNED: Final = {Op.LT: Op.GT, Op.LE: Op.GE, Op.GT: Op.LT, Op.GE: Op.LE}
_ABOVE: Final = frozenset({Op.LE, Op.GT})
"""What is beyond the limit of `x <= limit` and of `x > limit` stands above it; of the others, below."""


class Border(Struct, frozen=True):
    """A comparison: its `value` with its `limit`, when an application is `on` the limit, and when it is `beyond`."""

    value: Kernel
    limit: Kernel
    on: Kernel
    beyond: Kernel


def borders_in(kernel: Kernel, definitions: Definitions) -> Iterator[Border]:
    """The borders of an atomic condition: its own, or those of what some or every element of a list has to meet."""
    yield from _borders(kernel, definitions, _itself)


def _itself(condition: Kernel) -> Kernel:
    return condition


def _borders(kernel: Kernel, definitions: Definitions, within: Within) -> Iterator[Border]:
    match kernel:
        case Apply(op=op, operands=(left, right)) if op in _TURNED:
            border = border_of(op, left, right, definitions)
            if border is not None:
                yield Border(border.value, border.limit, within(border.on), within(border.beyond))
        case Quantify(condition=condition):
            for atom in condition_of(condition).atoms:
                yield from _borders(atom, definitions, _some(kernel, within))


def border_of(op: Op, left: Kernel, right: Kernel, definitions: Definitions) -> Border | None:
    """The border of a comparison; None where nothing in it rests on an application, or values have no steps."""
    if not rests_on_facts(left, definitions):
        op, left, right = _TURNED[op], right, left
    beyond = _beyond(op, left, right, definitions) if rests_on_facts(left, definitions) else None
    return None if beyond is None else Border(left, right, _compared(Op.EQ, left, right), beyond)


def _some(of: Quantify, within: Within) -> Within:
    return lambda condition: within(replace(of, universal=False, condition=condition, static=BOOLEAN))


def _compared(op: Op, left: Kernel, right: Kernel) -> Kernel:
    return Apply(op=op, operands=align((left, right)), static=BOOLEAN)


def _beyond(op: Op, value: Kernel, limit: Kernel, definitions: Definitions) -> Kernel | None:
    """Beyond the limit by no more than a step; None where values have no steps."""
    sign = 1 if op in _ABOVE else -1
    end = _moved(value, limit, sign, definitions)
    if end is None:
        return None
    past, within = (Op.GT, Op.LE) if sign == 1 else (Op.LT, Op.GE)
    return Apply(op=Op.AND, operands=(_compared(past, value, limit), _compared(within, value, end)), static=BOOLEAN)


def _moved(value: Kernel, limit: Kernel, sign: int, definitions: Definitions) -> Kernel | None:
    """The limit, moved by a step."""
    static = limit.static
    match static.type:
        case Number():
            step = max(step_of(value, definitions), step_of(limit, definitions)) or Fraction(1)
            return _sum(limit, sign * step)
        case Date():
            return _plus(Op.ADD_DAYS, limit, Const(value=sign, static=Static(Days(-1, 1))))
        case Month():
            return _plus(Op.ADD_MONTHS, limit, Const(value=sign, static=Static(Months(-1, 1))))
        case Days() | Months() | Seconds():
            return _plus(Op.ADD, limit, Const(value=sign, static=replace(static, absent_until=0)))
        case _:
            return None


def _plus(op: Op, limit: Kernel, step: Kernel) -> Kernel:
    return Apply(op=op, operands=(limit, step), static=limit.static)


def _sum(limit: Kernel, step: Fraction) -> Kernel:
    """The limit and a number, in the finer scale of both; a step that has no last digit is cut to nine."""
    scale = next((digits for digits in range(9) if (step * 10**digits).denominator == 1), 9)
    number = Number(step, step, scale)
    constant = Const(value=int(step * 10**scale), static=Static(number))
    left, right = align((limit, constant))
    kind = left.static.type
    assert isinstance(kind, Number)
    low, high = (bound if bound is None else bound + step for bound in (kind.low, kind.high))
    static = replace(left.static, type=replace(kind, low=low, high=high))
    return Apply(op=Op.ADD, operands=(left, right), static=static)
