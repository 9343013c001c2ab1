"""What an expression shows of its kind without its types: whether it is a condition, whether it is an index."""

from collections.abc import Container
from typing import Final

from regdsl.feel import tree

__all__ = ["VERDICTS", "is_condition", "is_index"]

VERDICTS: Final = frozenset(
    {"all", "any", "contains", "ends with", "even", "list contains", "not", "odd", "starts with"},
)
"""Functions whose result is a truth value."""

_CONDITIONS: Final = (
    tree.Comparison,
    tree.Conjunction,
    tree.Disjunction,
    tree.Between,
    tree.In,
    tree.Quantified,
)


def is_condition(expr: tree.Expr) -> bool:
    """Whether `expr` is a condition by its form; a name may be one too, but does not show it."""
    match expr:
        case tree.If():
            return is_condition(expr.then) or is_condition(expr.otherwise)
        case tree.Call(function=tree.Name(name=name)):
            return name in VERDICTS
    return isinstance(expr, _CONDITIONS)


def is_index(expr: tree.Expr, declared: Container[str]) -> bool:
    """Whether `expr` inside `list[...]` is an index; a declared name is taken for one, any other for a field of the
    element."""
    if is_condition(expr) or isinstance(expr, tree.BooleanLiteral):
        return False
    while isinstance(expr, tree.Path):
        expr = expr.base
    return not isinstance(expr, tree.Name) or expr.name in declared
