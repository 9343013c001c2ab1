"""The meaning of every node in DMN mode (DMN 1.5, clause 10.3.2): one function for each, in one table."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from regdsl.feel.dmn.access import filter_list, follow_path
from regdsl.feel.dmn.arithmetic import calculate, negate
from regdsl.feel.dmn.compare import compare
from regdsl.feel.dmn.instance import convert_to, has_type
from regdsl.feel.dmn.invoke import invoke, invoke_named
from regdsl.feel.dmn.logic import conjunction, disjunction
from regdsl.feel.dmn.loops import run_over, span
from regdsl.feel.dmn.numbers import finite, number
from regdsl.feel.dmn.ranges import half_range, make_range
from regdsl.feel.dmn.scope import Scope
from regdsl.feel.dmn.unary import mentions, passes
from regdsl.feel.dmn.values import Context, Function, Parameter, Signature, Value
from regdsl.feel.temporal.lexical import read_at_literal
from regdsl.feel.tree import (
    Arithmetic,
    AtLiteral,
    Between,
    BooleanLiteral,
    Call,
    Comparison,
    ComparisonOp,
    Conjunction,
    ContextLiteral,
    Disjunction,
    Expr,
    Filter,
    For,
    FunctionLiteral,
    If,
    In,
    InstanceOf,
    Iterator,
    ListLiteral,
    Name,
    Negation,
    NullLiteral,
    NumberLiteral,
    Path,
    Quantified,
    Quantifier,
    RangeLiteral,
    StringLiteral,
    TypeExpr,
    UnaryComparison,
)

__all__ = ["evaluate"]


def evaluate(expr: Expr, scope: Scope) -> Value:
    """Return the value of `expr`. Raises WorkExhausted; every other failure is null."""
    handler = _HANDLERS.get(type(expr))
    return handler(expr, scope) if handler is not None else None


def _at_literal(expr: AtLiteral, scope: Scope) -> Value:
    return read_at_literal(expr.text)


def _binary(expr: Arithmetic, scope: Scope) -> Value:
    return calculate(expr.op, evaluate(expr.left, scope), evaluate(expr.right, scope))


def _comparison(expr: Comparison, scope: Scope) -> Value:
    return compare(expr.op, evaluate(expr.left, scope), evaluate(expr.right, scope))


def _conjunction(expr: Conjunction, scope: Scope) -> Value:
    left = evaluate(expr.left, scope)
    return False if left is False else conjunction(left, evaluate(expr.right, scope))


def _disjunction(expr: Disjunction, scope: Scope) -> Value:
    left = evaluate(expr.left, scope)
    return True if left is True else disjunction(left, evaluate(expr.right, scope))


def _between(expr: Between, scope: Scope) -> Value:
    value = evaluate(expr.value, scope)
    above = compare(ComparisonOp.GREATER_OR_EQUAL, value, evaluate(expr.low, scope))
    below = compare(ComparisonOp.LESS_OR_EQUAL, value, evaluate(expr.high, scope))
    return conjunction(above, below)


def _in(expr: In, scope: Scope) -> Value:
    return passes(evaluate(expr.value, scope), expr.tests, scope, evaluate)


def _instance_of(expr: InstanceOf, scope: Scope) -> Value:
    return has_type(evaluate(expr.value, scope), expr.type)


def _if(expr: If, scope: Scope) -> Value:
    return evaluate(expr.then if evaluate(expr.condition, scope) is True else expr.otherwise, scope)


def _for(expr: For, scope: Scope) -> Value:
    results: list[Value] = []
    looks_back = mentions(expr.result, "partial")

    def collect(inner: Scope) -> bool:
        if looks_back:
            scope.work.step(len(results))
            inner = inner.inner({"partial": tuple(results)})
        results.append(evaluate(expr.result, inner))
        return True

    return tuple(results) if _iterate(expr.iterators, scope, collect) else None


def _quantified(expr: Quantified, scope: Scope) -> Value:
    """`some` is a disjunction over all combinations, `every` a conjunction; both end as soon as they are decided."""
    wanted = expr.quantifier is Quantifier.SOME
    join = disjunction if wanted else conjunction
    result: Value = not wanted

    def judge(inner: Scope) -> bool:
        nonlocal result
        result = join(result, evaluate(expr.condition, inner))
        return result is not wanted

    return result if _iterate(expr.iterators, scope, judge) else None


def _iterate(iterators: tuple[Iterator, ...], scope: Scope, visit: Callable[[Scope], bool]) -> bool:
    """Call `visit` for every combination until it returns False; return False when a source cannot be run over."""
    first, rest = iterators[0], iterators[1:]
    source = evaluate(first.source, scope)
    values = run_over(source, scope) if first.upto is None else span(source, evaluate(first.upto, scope), scope)
    if values is None:
        return False
    going = True

    def visit_noting(inner: Scope) -> bool:
        nonlocal going
        going = visit(inner)
        return going

    for value in values:
        inner = scope.inner({first.name: value})
        if not rest:
            going = visit(inner)
        elif not _iterate(rest, inner, visit_noting):
            return False
        if not going:
            break
    return True


def _filter(expr: Filter, scope: Scope) -> Value:
    return filter_list(evaluate(expr.base, scope), lambda inner: evaluate(expr.predicate, inner), scope)


def _call(expr: Call, scope: Scope) -> Value:
    scope.work.step()
    function = evaluate(expr.function, scope)
    arguments = [evaluate(argument, scope) for argument in expr.arguments]
    if not expr.names:
        return invoke(function, arguments)
    if len(set(expr.names)) != len(expr.names):
        return None
    return invoke_named(function, dict(zip(expr.names, arguments, strict=True)))


def _context(expr: ContextLiteral, scope: Scope) -> Value:
    """Later entries see earlier ones; a key that comes twice makes the whole null."""
    values: Context = {}
    inner = scope.inner(values)
    for entry in expr.entries:
        if entry.key in values:
            return None
        values[entry.key] = evaluate(entry.value, inner)
    return values


def _range(expr: RangeLiteral, scope: Scope) -> Value:
    if expr.low is None and expr.high is not None:
        op = ComparisonOp.LESS_OR_EQUAL if expr.high_included else ComparisonOp.LESS
        return half_range(op, evaluate(expr.high, scope))
    if expr.high is None and expr.low is not None:
        op = ComparisonOp.GREATER_OR_EQUAL if expr.low_included else ComparisonOp.GREATER
        return half_range(op, evaluate(expr.low, scope))
    if expr.low is None or expr.high is None:
        return None
    return make_range(evaluate(expr.low, scope), evaluate(expr.high, scope), expr.low_included, expr.high_included)


def _function(expr: FunctionLiteral, scope: Scope) -> Value:
    """A closure; one with a body in another language gives null whatever it is called with."""

    def run(*arguments: Value) -> Value:
        if expr.external:
            return None
        names = (parameter.name for parameter in expr.parameters)
        return evaluate(expr.body, scope.inner(dict(zip(names, arguments, strict=True))))

    parameters = tuple(Parameter(each.name, _acceptor(each.type)) for each in expr.parameters)
    return Function("", (Signature(parameters, run),), arity=len(parameters))


def _acceptor(type_: TypeExpr | None) -> Callable[[Value], Value]:
    return (lambda value: value) if type_ is None else (lambda value: convert_to(value, type_))


_HANDLERS: Final[Mapping[type, Callable[[Any, Scope], Value]]] = {
    NumberLiteral: lambda expr, scope: finite(number(expr.text)),
    StringLiteral: lambda expr, scope: expr.value,
    BooleanLiteral: lambda expr, scope: expr.value,
    NullLiteral: lambda expr, scope: None,
    AtLiteral: _at_literal,
    Name: lambda expr, scope: scope.find(expr.name),
    Negation: lambda expr, scope: negate(evaluate(expr.operand, scope)),
    Arithmetic: _binary,
    Comparison: _comparison,
    Conjunction: _conjunction,
    Disjunction: _disjunction,
    Between: _between,
    In: _in,
    InstanceOf: _instance_of,
    If: _if,
    For: _for,
    Quantified: _quantified,
    Path: lambda expr, scope: follow_path(evaluate(expr.base, scope), expr.name),
    Filter: _filter,
    Call: _call,
    ListLiteral: lambda expr, scope: tuple(evaluate(item, scope) for item in expr.items),
    ContextLiteral: _context,
    RangeLiteral: _range,
    UnaryComparison: lambda expr, scope: half_range(expr.op, evaluate(expr.operand, scope)),
    FunctionLiteral: _function,
}
