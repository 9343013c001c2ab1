"""Boolean functions (DMN 1.5, clause 10.3.4.2)."""

from typing import Final

from regdsl.feel.dmn.accept import any_value
from regdsl.feel.dmn.builtins.table import builtin, optional, required, signature
from regdsl.feel.dmn.compare import equal
from regdsl.feel.dmn.logic import negation
from regdsl.feel.dmn.values import Function, Value
from regdsl.feel.temporal import DateTime, Time

__all__ = ["LOGIC_FUNCTIONS"]


def _is(left: Value, right: Value) -> bool:
    """Tell whether two values are the same, times down to how their zone is told."""
    if isinstance(left, Time | DateTime):
        return left == right
    return equal(left, right) is True


LOGIC_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin("not", signature(negation, required("negand", any_value))),
    builtin("is", signature(_is, optional("value1", any_value), optional("value2", any_value))),
)
