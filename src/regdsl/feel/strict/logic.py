"""Truth values: strong Kleene logic over true, false and unknown, with FEEL's null beside them (DMN 1.5, table 50)."""

from collections.abc import Iterable

from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.values import Value, unknown_among
from regdsl.runtime.unknown import Unknown

__all__ = ["Truth", "both", "conjunction", "disjunction", "either", "negation", "truth"]

Truth = bool | Unknown | None
"""True, false, unknown, or absent."""


def truth(value: Value, operation: str) -> Truth:
    """Return `value` as a truth value. Raises Mismatch for anything else."""
    if value is None or isinstance(value, bool | Unknown):
        return value
    raise Mismatch(operation)


def conjunction(operands: Iterable[Truth]) -> Truth:
    """All of `operands`: false wins over everything, then unknown, then null; of nothing it is true."""
    seen = tuple(operands)
    if any(operand is False for operand in seen):
        return False
    unknown = unknown_among(*seen)
    if unknown is not None:
        return unknown
    return None if any(operand is None for operand in seen) else True


def disjunction(operands: Iterable[Truth]) -> Truth:
    """Some of `operands`: true wins over everything, then unknown, then null; of nothing it is false."""
    seen = tuple(operands)
    if any(operand is True for operand in seen):
        return True
    unknown = unknown_among(*seen)
    if unknown is not None:
        return unknown
    return None if any(operand is None for operand in seen) else False


def both(left: Value, right: Value) -> Truth:
    """`left and right`."""
    return conjunction((truth(left, "and"), truth(right, "and")))


def either(left: Value, right: Value) -> Truth:
    """`left or right`."""
    return disjunction((truth(left, "or"), truth(right, "or")))


def negation(operand: Value) -> Truth:
    """`not(operand)`: null and unknown stay what they are."""
    value = truth(operand, "not")
    return not value if isinstance(value, bool) else value
