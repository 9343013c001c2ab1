"""Unary tests: whether a value passes one of several (DMN 1.5, clause 7.3.3 and table 55)."""

from collections.abc import Callable

from regdsl.feel.dmn.compare import compare
from regdsl.feel.dmn.logic import disjunction, negation
from regdsl.feel.dmn.ranges import is_in
from regdsl.feel.dmn.scope import Scope
from regdsl.feel.dmn.values import Value
from regdsl.feel.parser.height import children
from regdsl.feel.tree import AnyTest, ComparisonOp, Expr, Name, NegatedTests, Node, UnaryComparison

__all__ = ["mentions", "passes"]

Evaluate = Callable[[Expr, Scope], Value]


def passes(value: Value, tests: tuple[Expr, ...], scope: Scope, evaluate: Evaluate) -> bool | None:
    """Return whether `value` passes one of `tests`; None when none is passed and one cannot be told."""
    inner = scope.inner({"?": value})
    result: bool | None = False
    for test in tests:
        result = disjunction(result, _passes_one(value, test, inner, evaluate))
        if result is True:
            return True
    return result


def _passes_one(value: Value, test: Expr, scope: Scope, evaluate: Evaluate) -> bool | None:
    match test:
        case UnaryComparison(op=ComparisonOp.EQUAL, operand=operand):
            return is_in(value, evaluate(operand, scope))
        case UnaryComparison(op=op, operand=operand):
            return compare(op, value, evaluate(operand, scope))
        case AnyTest():
            return True
        case NegatedTests(tests=tests):
            return negation(passes(value, tests, scope, evaluate))
        case _:
            result = evaluate(test, scope)
            if mentions(test, "?"):  # then it is a condition, not a value to match
                return result if isinstance(result, bool) else None
            return is_in(value, result)


def mentions(expr: Expr, name: str) -> bool:
    """Tell whether `name` stands anywhere in `expr`."""
    pending: list[Node] = [expr]
    while pending:
        node = pending.pop()
        if isinstance(node, Name) and node.name == name:
            return True
        pending.extend(children(node))
    return False
