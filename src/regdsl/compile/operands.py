"""What both paths ask of an operator's operands."""

from typing import Final

from regdsl.compile.code import Code
from regdsl.compile.constants import Constants
from regdsl.feel.kernel import Apply, Const, Kernel, Op, Ref

__all__ = ["ROUNDINGS", "code_set", "digits_of", "left_spine", "signed_terms"]

ROUNDINGS: Final = {
    Op.FLOOR: "floor",
    Op.CEILING: "ceiling",
    Op.ROUND_UP: "up",
    Op.ROUND_DOWN: "down",
    Op.ROUND_HALF_UP: "half_up",
    Op.ROUND_HALF_DOWN: "half_down",
    Op.ROUND_HALF_EVEN: "half_even",
}
"""The functions of `regdsl.runtime.rounding` by operator."""


def code_set(constants: Constants, node: Apply) -> Code:
    """The constant set of an `in`, named after what is looked up in it."""
    value, codes = node.operands
    assert isinstance(codes, Const)
    assert isinstance(codes.value, frozenset)
    return constants.name(codes.value, f"{value.name} codes" if isinstance(value, Ref) else "codes")


def left_spine(node: Apply, op: Op) -> list[Kernel]:
    """The operands of `a op b op c`, which is deep to the left only."""
    parts: list[Kernel] = []
    rest: Kernel = node
    while isinstance(rest, Apply) and rest.op is op:
        rest, *others = rest.operands
        parts[:0] = others
    return [rest, *parts]


def signed_terms(node: Apply) -> list[tuple[bool, Kernel]]:
    """The terms of `a + b - c`, each with whether it is added; deep to the left only."""
    terms: list[tuple[bool, Kernel]] = []
    rest: Kernel = node
    while isinstance(rest, Apply) and rest.op in (Op.ADD, Op.SUB):
        added = rest.op is Op.ADD
        rest, *others = rest.operands
        terms[:0] = [(added, other) for other in others]
    return [(True, rest), *terms]


def digits_of(node: Apply) -> int:
    """How many digits a rounding keeps."""
    digits = node.operands[1]
    assert isinstance(digits, Const)
    assert isinstance(digits.value, int)
    return digits.value
