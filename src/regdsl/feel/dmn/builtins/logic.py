"""Boolean functions (DMN 1.5, clause 10.3.4.2)."""

from typing import Final

from regdsl.feel.dmn.accept import any_value
from regdsl.feel.dmn.builtins.table import builtin, required, signature
from regdsl.feel.dmn.logic import negation
from regdsl.feel.dmn.values import Function, Value
from regdsl.feel.temporal import DateTime, Time

__all__ = ["LOGIC_FUNCTIONS"]


def _is(left: Value, right: Value) -> bool:
    """Tell whether two values are the same in every component, zones included."""
    if type(left) is not type(right):
        return False
    if isinstance(left, Time | DateTime):
        assert isinstance(right, Time | DateTime)
        return left == right
    return left == right


LOGIC_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin("not", signature(negation, required("negand", any_value))),
    builtin("is", signature(_is, required("value1", any_value), required("value2", any_value))),
)
