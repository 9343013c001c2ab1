"""Unary tests (DMN 1.5, table 53): a value against a list of tests is a disjunction."""

from collections.abc import Callable
from datetime import date, datetime

from regdsl.feel import tree
from regdsl.feel.strict.compare import compare, equal, within
from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.lists import contains
from regdsl.feel.strict.logic import Truth, disjunction, negation
from regdsl.feel.strict.values import End, RangeValue, SeasonValue, Value
from regdsl.runtime.unknown import Unknown

__all__ = ["passes", "range_value"]

Evaluate = Callable[[tree.Expr], Value]


def passes(value: Value, tests: tuple[tree.Expr, ...], evaluate: Evaluate) -> Truth:
    """Whether `value` passes one of `tests`."""
    verdicts: list[Truth] = []
    for test in tests:
        verdicts.append(_passes(value, test, evaluate))
    return disjunction(verdicts)


def _passes(value: Value, test: tree.Expr, evaluate: Evaluate) -> Truth:
    match test:
        case tree.AnyTest():
            return True
        case tree.NegatedTests():
            return negation(passes(value, test.tests, evaluate))
        case tree.UnaryComparison():
            return compare(test.op, value, evaluate(test.operand))
        case _:
            return _meets(value, evaluate(test))


def _meets(value: Value, found: Value) -> Truth:
    """In a range, among the elements of a list, or equal to the value."""
    if isinstance(found, RangeValue):
        return within(value, found)
    if isinstance(found, SeasonValue):
        return _in_season(value, found)
    if isinstance(found, tuple) and not isinstance(value, tuple):
        return contains(found, value)
    return equal(value, found)


def _in_season(value: Value, season: SeasonValue) -> Truth:
    if value is None or isinstance(value, Unknown):
        return value
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Mismatch("in")
    return season.holds(value)


def range_value(expr: tree.RangeLiteral, evaluate: Evaluate) -> RangeValue:
    """The range that a literal writes."""
    low = None if expr.low is None else End(evaluate(expr.low), expr.low_included)
    high = None if expr.high is None else End(evaluate(expr.high), expr.high_included)
    return RangeValue(low, high)
