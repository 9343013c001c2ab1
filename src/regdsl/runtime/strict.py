"""Making a function of present values take unknown and absent ones."""

from collections.abc import Callable
from functools import wraps

from regdsl.runtime.known import OUTSIDE, unknown_among
from regdsl.runtime.unknown import Unknown

__all__ = ["strict"]


def strict(function: Callable[..., object]) -> Callable[..., object]:
    """Lift `function`: with an unknown operand the result is unknown and lacks all that the unknown operands lack, even
    beside an absent one; with an absent operand it is absent; outside the function's domain it is unknown.
    """

    @wraps(function)
    def lifted(*operands: object) -> object:
        absent = False
        for operand in operands:
            if type(operand) is Unknown:
                return unknown_among(operands)
            if operand is None:
                absent = True
        if absent:
            return None
        try:
            return function(*operands)
        except (ArithmeticError, ValueError):
            return OUTSIDE

    return lifted
