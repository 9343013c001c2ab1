"""How far lists of records are looked at beyond the usual: as far as a regulation compares how many elements they have,
and to their end where that is not far."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil
from typing import Final

from msgspec import Struct

from regdsl.core.program import Parameter, Program
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Apply, Choose, Collect, Const, InRange, Kernel, Op, Origin, Ref, Select
from regdsl.feel.types import ListOf, Number, Record, Type
from regdsl.runtime.figures import Figures

__all__ = ["reach_of"]

_COMPARISONS: Final = frozenset({Op.LT, Op.LE, Op.GT, Op.GE, Op.EQ})
_OF_LISTS: Final = frozenset({Op.CONCATENATE, Op.DISTINCT, Op.REVERSE})

_USUAL: Final = 3
_MOST: Final = 40
"""So many values of elements beyond the usual number are bearable, of all lists: one of which it takes more is cut."""


def reach_of(program: Program) -> Mapping[str, int]:
    """For inputs that are lists of records, how many elements are looked at, where it is not the usual number: those
    that it takes to have more than any number with which the regulation compares their count come first."""
    kinds = {slot.name: slot.static.type for slot in program.inputs}
    lists = {
        name: kind for name, kind in kinds.items() if isinstance(kind, ListOf) and isinstance(kind.element, Record)
    }
    limits = [
        (name, min(limit, lists[name].max_items))
        for one in (program, *(link.program for link in program.links if link.program is not None))
        for name, limit in _limits(_Names.of(one), one)
        if name in lists
    ]
    found: dict[str, int] = {}
    left = _MOST
    for name, places in (*limits, *((name, kind.max_items) for name, kind in lists.items())):
        more = (places - found.get(name, _USUAL)) * _size(lists[name].element)
        if 0 < more <= left:
            found[name] = places
            left -= more
    return found


class _Names(Struct, frozen=True):
    """What the names of a program stand for."""

    definitions: Mapping[str, Kernel]
    parameters: Mapping[str, Parameter]

    @classmethod
    def of(cls, program: Program) -> "_Names":
        """Those of a program."""
        definitions = {one.name: one.value for one in program.definitions}
        return cls(definitions, {one.name: one for one in program.parameters})


def _limits(names: _Names, program: Program) -> Iterator[tuple[str, int]]:
    """Each list with how many elements it takes to go beyond a number that its count is compared with."""
    for node in nodes(_kernels(program)):
        match node:
            case Apply(op=op, operands=operands) if op in _COMPARISONS:
                yield from _compared(names, operands)
            case InRange(value=value, low=low, high=high):
                yield from _compared(names, (value, low, high))
            case Apply(op=Op.INDEX, operands=(items, place)):
                yield from ((name, abs(number)) for number in _numbers(names, place) for name in _lists(names, items))


def _compared(names: _Names, operands: tuple[Kernel, ...]) -> Iterator[tuple[str, int]]:
    lists = {name for operand in operands for name in _counted(names, operand)}
    if lists:
        numbers = [number for operand in operands for number in _numbers(names, operand)]
        yield from ((name, number + 1) for name in lists for number in numbers)


def _kernels(program: Program) -> Iterator[Kernel]:
    yield from (one.value for one in program.definitions)
    yield from (one.condition for one in program.variants if one.condition is not None)
    yield from (limb.fails for ground in program.grounds for limb in ground.limbs)
    yield from (one.value for one in program.results)
    yield from (kernel for one in program.stated for kernel in (one.whoever, one.gets) if kernel is not None)


def _within(names: _Names, node: Kernel) -> Iterator[Kernel]:
    """The parts of which a number is made up: not what is counted, nor what chooses between numbers."""
    left = [node]
    while left:
        part = left.pop()
        yield part
        match part:
            case Choose(then=then, otherwise=otherwise):
                left += (then, otherwise)
            case Apply(op=op, operands=operands) if op is not Op.COUNT:
                left += (one for one in operands if isinstance(one.static.type, Number))
            case Ref(origin=Origin.DEFINITION, name=name) if name in names.definitions:
                left.append(names.definitions[name])


def _counted(names: _Names, node: Kernel) -> Iterator[str]:
    """The inputs whose elements are counted in a number."""
    for part in _within(names, node):
        if isinstance(part, Apply) and part.op is Op.COUNT:
            yield from _lists(names, part.operands[0])


def _lists(names: _Names, node: Kernel) -> Iterator[str]:
    """The inputs whose elements a list is made of."""
    left = [node]
    while left:
        match left.pop():
            case Ref(origin=Origin.INPUT, name=name):
                yield name
            case Ref(origin=Origin.DEFINITION, name=name) if name in names.definitions:
                left.append(names.definitions[name])
            case Select(source=source) | Collect(source=source):
                left.append(source)
            case Choose(then=then, otherwise=otherwise):
                left += (then, otherwise)
            case Apply(op=op, operands=operands) if op in _OF_LISTS:
                left += operands


def _numbers(names: _Names, node: Kernel) -> Iterator[int]:
    """The whole numbers next above those in an expression, as far as they are constants or figures of law."""
    for part in _within(names, node):
        match part:
            case Const(value=value):
                yield from _whole(value, part.static.type)
            case Ref(origin=Origin.PARAMETER, name=name) if name in names.parameters:
                parameter = names.parameters[name]
                for period in parameter.periods:
                    values = period.value.values() if isinstance(period.value, Figures) else (period.value,)
                    for figure in values:
                        yield from _whole(figure, parameter.static.type)


def _whole(value: object, kind: Type) -> Iterator[int]:
    if isinstance(kind, Number) and isinstance(value, int | Fraction):
        yield ceil(Fraction(value) / 10 ** (kind.scale or 0))


def _size(kind: Type) -> int:
    """How many values an element is made of."""
    match kind:
        case Record(fields=fields):
            return sum(_size(static.type) for _, static in fields)
        case ListOf(element=element):
            return _USUAL * _size(element)
        case _:
            return 1
