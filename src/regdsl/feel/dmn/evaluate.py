"""The way into DMN mode."""

from collections.abc import Mapping
from typing import Any

from regdsl.feel.dmn.builtins import FUNCTIONS
from regdsl.feel.dmn.interop import from_python, to_python
from regdsl.feel.dmn.interpreter import evaluate
from regdsl.feel.dmn.scope import Scope, WorkExhausted
from regdsl.feel.error import FeelError
from regdsl.feel.findings import TOO_DEEP, TOO_MUCH_WORK
from regdsl.feel.parser.cursor import MAX_NESTING
from regdsl.feel.problem import Problem
from regdsl.feel.dmn.scope import MAX_STEPS
from regdsl.feel.tree import Expr

__all__ = ["evaluate_dmn"]


def evaluate_dmn(expr: Expr, context: Mapping[str, object]) -> Any:
    """Return the value of `expr` over `context`, both in Python's terms (see `dmn.interop`).

    An operation outside its domain gives null. Raises FeelError when the evaluation takes too many steps or functions
    call themselves too deep, TypeError and ValueError for a context that FEEL has no values for.
    """
    scope = Scope(dict(FUNCTIONS)).inner({name: from_python(value) for name, value in context.items()})
    try:
        return to_python(evaluate(expr, scope))
    except WorkExhausted:
        raise FeelError((Problem(TOO_MUCH_WORK, expr.start, expr.end, {"limit": MAX_STEPS}),)) from None
    except RecursionError:
        raise FeelError((Problem(TOO_DEEP, expr.start, expr.end, {"limit": MAX_NESTING}),)) from None
