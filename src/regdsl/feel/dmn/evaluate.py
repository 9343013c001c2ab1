"""The way into DMN mode."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from regdsl.feel.dmn.builtins import FUNCTIONS
from regdsl.feel.dmn.interop import from_python, to_python
from regdsl.feel.dmn.interpreter import evaluate
from regdsl.feel.dmn.scope import MAX_STEPS, Scope, WorkExhausted
from regdsl.feel.error import FeelError
from regdsl.feel.findings import TOO_DEEP, TOO_MUCH_WORK
from regdsl.feel.parser import parse
from regdsl.feel.parser.cursor import MAX_NESTING
from regdsl.feel.problem import Problem
from regdsl.feel.tree import Expr
from regdsl.feel.vocabulary import Vocabulary

__all__ = ["evaluate_dmn", "evaluate_text"]


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


def evaluate_text(text: str, context: Mapping[str, object]) -> Any:
    """Parse `text`, to which the keys of `context` are names and the keys inside it fields, and return its value.

    Raises FeelError for a text that does not parse, and what `evaluate_dmn` raises.
    """
    vocabulary = Vocabulary(frozenset(context), frozenset(_keys_inside(context.values())))
    parsed = parse(text, vocabulary)
    if parsed.expr is None:
        raise FeelError(parsed.problems)
    return evaluate_dmn(parsed.expr, context)


def _keys_inside(values: Iterable[object]) -> Iterator[str]:
    pending = list(values)
    while pending:
        value = pending.pop()
        if isinstance(value, Mapping):
            yield from (key for key in value if isinstance(key, str))
            pending.extend(value.values())
        elif isinstance(value, list | tuple):
            pending.extend(value)
