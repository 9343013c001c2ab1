"""The borders inside values: where one branch of a value gives way to another, and where a floor or a cap sets in."""

from collections.abc import Iterator

from regdsl.core.walk import children
from regdsl.feel.kernel import Apply, Choose, Collect, Extend, Kernel, Op, Quantify, Select
from regdsl.feel.types import Boolean
from regdsl.obligations.borders import Border, border_of, borders_in
from regdsl.obligations.steps import Definitions, rests_on_facts
from regdsl.obligations.structure import BOOLEAN, condition_of

__all__ = ["thresholds_in"]

Threshold = tuple[Kernel, Border]


def thresholds_in(kernel: Kernel, definitions: Definitions) -> Iterator[Threshold]:
    """The borders inside a value, each with the part that it is of: an atomic condition that chooses a branch, or
    `min` and `max` of several values. A border of a branch asks for an application that takes it. What is done with
    each element of a list is left out: what comes of it is a number, which has its own borders."""
    if isinstance(kernel.static.type, Boolean):
        yield from _of_condition(kernel, (), definitions)
    else:
        yield from _inside(kernel, (), definitions)


def _of_condition(condition: Kernel, way: tuple[Kernel, ...], definitions: Definitions) -> Iterator[Threshold]:
    for atom in condition_of(condition).atoms:
        yield from ((atom, _on_the(way, border)) for border in borders_in(atom, definitions))


def _inside(kernel: Kernel, way: tuple[Kernel, ...], definitions: Definitions) -> Iterator[Threshold]:
    match kernel:
        case Quantify() | Select() | Collect() | Extend():
            return
        case Choose(condition=condition, then=then, otherwise=otherwise):
            yield from _of_condition(condition, way, definitions)
            yield from _inside(then, (*way, condition), definitions)
            yield from _inside(otherwise, (*way, _not(condition)), definitions)
            return
        case Apply(op=(Op.LEAST | Op.GREATEST) as op, operands=operands):
            sign = Op.LE if op is Op.LEAST else Op.GE
            for place, one in enumerate(operands[:-1]):
                rest = operands[place + 1 :]
                other = rest[0] if len(rest) == 1 else Apply(op=op, operands=rest, static=kernel.static)
                pair = (
                    (one, other) if rests_on_facts(one, definitions) else (other, one)
                )  # a floor, a cap may stand first
                border = border_of(sign, *pair, definitions)
                if border is not None:
                    yield kernel, _on_the(way, border)
    for inner in children(kernel):
        yield from _inside(inner, way, definitions)


def _on_the(way: tuple[Kernel, ...], border: Border) -> Border:
    """The border, where every condition on the way to it holds."""
    if not way:
        return border
    on, beyond = (Apply(op=Op.AND, operands=(*way, test), static=BOOLEAN) for test in (border.on, border.beyond))
    return Border(border.value, border.limit, on, beyond)


def _not(condition: Kernel) -> Kernel:
    return Apply(op=Op.NOT, operands=(condition,), static=BOOLEAN)
