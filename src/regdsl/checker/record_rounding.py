"""The rounding that a field of the record states beside its expression, put round the expression.

So every reading of the tree rounds: the oracle, generated code, the solver, what is told in words.
"""

from typing import Final

from regdsl.checker.findings import NOT_ROUNDED_TO
from regdsl.checker.workbench import Workbench
from regdsl.document.pointer import join
from regdsl.feel import tree
from regdsl.model.result import RecordField, Rounding
from regdsl.model.value_type import Basic

__all__ = ["rounded"]

_FUNCTIONS: Final = {
    Rounding.HALF_UP: "round half up",
    Rounding.HALF_DOWN: "round half down",
    Rounding.HALF_EVEN: "decimal",
    Rounding.UP: "round up",
    Rounding.DOWN: "round down",
    Rounding.FLOOR: "floor",
    Rounding.CEILING: "ceiling",
}
_DIGITS: Final = {Basic.INTEGER: 0, Basic.MONEY: 2}
"""How many digits a type has where nothing else is said."""


def rounded(bench: Workbench, pointer: str, item: RecordField, read: tree.Expr) -> tree.Expr:
    """The expression `read` of the field at `pointer`, rounded as the field says; a finding where it is not said to how
    many digits."""
    if item.rounding is None:
        return read
    digits = item.scale
    if digits is None and isinstance(item.type, Basic):
        digits = _DIGITS.get(item.type)
    if digits is None:
        bench.report(NOT_ROUNDED_TO, join(pointer, "rounding"), at_key=True)
        digits = 0  # that it is not rounded follows from this, and is not told
    start, end = read.start, read.end
    function = tree.Name(start=start, end=end, name=_FUNCTIONS[item.rounding])
    scale = tree.NumberLiteral(start=start, end=end, text=str(digits))
    return tree.Call(start=start, end=end, function=function, arguments=(read, scale))
