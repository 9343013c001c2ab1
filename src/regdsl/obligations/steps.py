"""By how much a value changes where one datum changes by its least: so near a border is the nearest value beyond it."""

from collections.abc import Mapping
from fractions import Fraction

from regdsl.core.program import Definition
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Apply, Choose, Collect, Const, Extend, Kernel, MakeList, Op, Origin, Ref, Select
from regdsl.feel.types import ListOf, Number, Type

__all__ = ["Definitions", "rests_on_facts", "step_of"]

Definitions = Mapping[str, Definition]

_FACTS = frozenset({Origin.INPUT, Origin.ENGINE, Origin.EVENT, Origin.VARIANT, Origin.SUBJECT, Origin.LOCAL})
_SAME = frozenset({Op.RESCALE, Op.TO_RATIO, Op.NEG, Op.ABS, Op.SUM, Op.MIN, Op.MAX, Op.MEAN, Op.INDEX})
_GREATEST = frozenset({Op.ADD, Op.SUB, Op.LEAST, Op.GREATEST, Op.CONCATENATE})
_FIGURES = frozenset({Op.LOOKUP, Op.ON_DAY})
_ROUNDINGS = frozenset(
    {Op.FLOOR, Op.CEILING, Op.ROUND_UP, Op.ROUND_DOWN, Op.ROUND_HALF_UP, Op.ROUND_HALF_DOWN, Op.ROUND_HALF_EVEN}
)


def rests_on_facts(kernel: Kernel, definitions: Definitions) -> bool:
    """Whether a value is another for another application, beside the figures of law."""
    for node in nodes((kernel,)):
        if isinstance(node, Ref):
            if node.origin in _FACTS:
                return True
            if node.origin is Origin.DEFINITION and rests_on_facts(definitions[node.name].value, definitions):
                return True
    return False


def step_of(kernel: Kernel, definitions: Definitions) -> Fraction:
    """The step of a number or of a list of numbers; that of its own digits where it is not told by what it is made of.
    Zero for what rests on no datum."""
    match kernel:
        case Const():
            return Fraction(0)
        case Ref(origin=Origin.PARAMETER):
            return Fraction(0)
        case Ref(origin=Origin.DEFINITION, name=name):
            return step_of(definitions[name].value, definitions)
        case Choose(then=then, otherwise=otherwise):
            return max(step_of(then, definitions), step_of(otherwise, definitions))
        case Collect(result=result):
            return step_of(result, definitions)
        case Select(source=source):
            return step_of(source, definitions)
        case MakeList(items=items):
            return max((step_of(item, definitions) for item in items), default=Fraction(0))
        case Apply():
            return _applied(kernel, definitions)
        case Extend():
            return _own(kernel.static.type)
        case _:
            return _own(kernel.static.type)


def _applied(node: Apply, definitions: Definitions) -> Fraction:
    if node.op in _FIGURES:
        return Fraction(0)
    if node.op in _SAME:
        return step_of(node.operands[0], definitions)
    if node.op in _GREATEST:
        return max(step_of(operand, definitions) for operand in node.operands)
    if node.op in _ROUNDINGS:
        return max(step_of(node.operands[0], definitions), _own(node.static.type))
    if node.op is Op.MUL:
        left, right = node.operands
        return max(_most(left) * step_of(right, definitions), _most(right) * step_of(left, definitions))
    if node.op is Op.DIV:
        left, right = node.operands
        return step_of(left, definitions) / _least(right)
    return _own(node.static.type)


def _own(kind: Type) -> Fraction:
    """The last digit of a number; a whole one where it has no last digit."""
    if isinstance(kind, ListOf):
        return _own(kind.element)
    return Fraction(1, 10 ** (kind.scale or 0)) if isinstance(kind, Number) else Fraction(1)


def _bounds(kernel: Kernel) -> tuple[Fraction, ...]:
    kind = kernel.static.type
    found = (kind.low, kind.high) if isinstance(kind, Number) else ()
    return tuple(abs(bound) for bound in found if bound is not None)


def _most(kernel: Kernel) -> Fraction:
    return max(_bounds(kernel), default=Fraction(1))


def _least(kernel: Kernel) -> Fraction:
    return min((bound for bound in _bounds(kernel) if bound), default=Fraction(1))
