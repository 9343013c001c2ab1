"""The common way of an operator: unknown goes through it, then null does, then it is computed."""

from collections.abc import Callable

from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.values import Value, unknown_among

__all__ = ["Operator", "expect", "lifted"]

Operator = Callable[..., Value]


def lifted(operator: Operator) -> Operator:
    """Make an operator on present values take unknown and absent ones.

    With an unknown operand the result is unknown and lacks all that the unknown operands lack, even beside a null; with
    a null operand it is null.
    """

    def apply(*operands: Value) -> Value:
        unknown = unknown_among(*operands)
        if unknown is not None:
            return unknown
        return None if None in operands else operator(*operands)

    return apply


def expect(operation: str, kind: type, *operands: Value) -> None:
    """Demand operands of exactly one kind. Raises Mismatch otherwise."""
    if any(type(operand) is not kind for operand in operands):
        raise Mismatch(operation)
