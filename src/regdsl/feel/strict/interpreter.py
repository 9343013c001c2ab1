"""The reference interpreter of strict mode: the meaning of a syntax tree, in the plainest code there is.

It knows nothing of the type checker, the kernel or generated code, so that it can stand as a witness against them.
"""

from typing import Final

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.strict.arithmetic import OPERATORS, negate
from regdsl.feel.strict.compare import compare
from regdsl.feel.strict.errors import IllTyped, Mismatch, NotStrict, UndeclaredName
from regdsl.feel.strict.figures import figure
from regdsl.feel.strict.functions import FUNCTIONS
from regdsl.feel.strict.iterate import collect, every, items_of, select, some
from regdsl.feel.strict.lists import element_at
from regdsl.feel.strict.literals import read_at, read_number
from regdsl.feel.strict.logic import Truth, both, either, truth
from regdsl.feel.strict.records import path
from regdsl.feel.strict.scope import LocalScope, RecordScope, Scope
from regdsl.feel.strict.shape import Shape, shape_of
from regdsl.feel.strict.unary import passes, range_value
from regdsl.feel.strict.values import Items, RecordValue, Value, is_known, missing_in, same, unknown_among
from regdsl.runtime.unknown import Unknown

__all__ = ["evaluate", "satisfies"]

ITEM: Final = "item"
"""The name of the element under test inside a filter."""


def evaluate(expr: tree.Expr, scope: Scope) -> Value:
    """Return the value of `expr`, with names looked up in `scope`.

    Unknown goes through every operator; an operator outside its domain yields an unknown that lacks nothing. Raises
    NotStrict for what strict mode does not have, IllTyped for operands that an operator does not take, UndeclaredName:
    all of which the checker reports beforehand.
    """
    try:
        match expr:
            case tree.StringLiteral() | tree.BooleanLiteral():
                return expr.value
            case tree.NullLiteral():
                return None
            case tree.NumberLiteral():
                return _number(expr)
            case tree.AtLiteral():
                return read_at(expr.text)
            case tree.Name():
                return _name(expr, scope)
            case tree.Negation():
                return negate(evaluate(expr.operand, scope))
            case tree.Arithmetic():
                return _arithmetic(expr, scope)
            case tree.Comparison():
                return compare(expr.op, evaluate(expr.left, scope), evaluate(expr.right, scope))
            case tree.Conjunction():
                return both(evaluate(expr.left, scope), evaluate(expr.right, scope))
            case tree.Disjunction():
                return either(evaluate(expr.left, scope), evaluate(expr.right, scope))
            case tree.Between():
                return _between(expr, scope)
            case tree.In():
                return passes(evaluate(expr.value, scope), expr.tests, lambda test: evaluate(test, scope))
            case tree.RangeLiteral():
                return range_value(expr, lambda end: evaluate(end, scope))
            case tree.If():
                return _choice(expr, scope)
            case tree.Quantified():
                return _quantified(expr, scope)
            case tree.For():
                return _collected(expr, scope)
            case tree.Path():
                return path(evaluate(expr.base, scope), expr.name)
            case tree.Filter():
                return _filtered(expr, scope)
            case tree.Call():
                return _call(expr, scope)
            case tree.ListLiteral():
                return _all_of(expr.items, scope)
            case _:
                raise NotStrict(expr, _NAMES.get(type(expr), Bilingual("такая запись", "such notation")))
    except Mismatch as clash:
        raise IllTyped(expr, clash.operation) from None


def satisfies(value: Value, tests: tuple[tree.Expr, ...], scope: Scope) -> Truth:
    """Whether `value` passes the unary `tests` of a table's cell. Raises what `evaluate` raises."""
    try:
        return passes(value, tests, lambda test: evaluate(test, scope))
    except Mismatch as clash:
        raise IllTyped(tests[0], clash.operation) from None


_NAMES: Final = {
    tree.ContextLiteral: Bilingual("запись в фигурных скобках", "context literal"),
    tree.FunctionLiteral: Bilingual("собственная функция", "function literal"),
    tree.InstanceOf: Bilingual("проверка `instance of`", "`instance of`"),
    tree.UnaryComparison: Bilingual("сравнение без левой части", "comparison without its left side"),
    tree.AnyTest: Bilingual("проверка `-` вне таблицы", "`-` outside a table"),
    tree.NegatedTests: Bilingual("отрицание проверок вне таблицы", "negated tests outside a table"),
}


def _number(expr: tree.NumberLiteral) -> Value:
    number = read_number(expr.text)
    if number is None:
        raise NotStrict(expr, Bilingual(f"число `{expr.text}`", f"number `{expr.text}`"))
    return number


def _name(expr: tree.Name, scope: Scope) -> Value:
    try:
        return scope.lookup(expr.name)
    except KeyError:
        raise UndeclaredName(expr, expr.name) from None


def _arithmetic(expr: tree.Arithmetic, scope: Scope) -> Value:
    operator = OPERATORS.get(expr.op)
    if operator is None:
        raise NotStrict(expr, Bilingual(f"знак `{expr.op}`", f"`{expr.op}`"))
    return operator(evaluate(expr.left, scope), evaluate(expr.right, scope))


def _between(expr: tree.Between, scope: Scope) -> Value:
    value = evaluate(expr.value, scope)
    above = compare(tree.ComparisonOp.GREATER_OR_EQUAL, value, evaluate(expr.low, scope))
    return both(above, compare(tree.ComparisonOp.LESS_OR_EQUAL, value, evaluate(expr.high, scope)))


def _choice(expr: tree.If, scope: Scope) -> Value:
    """With an unknown condition: what both branches agree on, else all that is missing in all three."""
    condition = truth(evaluate(expr.condition, scope), "if")
    if condition is True:
        return evaluate(expr.then, scope)
    if not isinstance(condition, Unknown):
        return evaluate(expr.otherwise, scope)
    then, otherwise = evaluate(expr.then, scope), evaluate(expr.otherwise, scope)
    if is_known(then) and is_known(otherwise) and same(then, otherwise):
        return then
    return Unknown(condition.missing | missing_in(then) | missing_in(otherwise))


def _all_of(expressions: tuple[tree.Expr, ...], scope: Scope) -> tuple[Value, ...]:
    values: list[Value] = []  # a comprehension would deepen the stack
    for expression in expressions:
        values.append(evaluate(expression, scope))
    return tuple(values)


def _source(iterator: tree.Iterator, scope: Scope) -> Items | Unknown | None:
    if iterator.upto is not None:
        raise NotStrict(iterator, Bilingual("перебор чисел `a..b`", "iteration over `a..b`"))
    return _list(evaluate(iterator.source, scope), "in")


def _list(value: Value, operation: str) -> Items | Unknown | None:
    return value if value is None or isinstance(value, Unknown) else items_of(value, operation)


def _quantified(expr: tree.Quantified, scope: Scope) -> Value:
    """Several iterators are quantifiers nested one in another."""
    first, *rest = expr.iterators
    items = _source(first, scope)
    if not isinstance(items, tuple):
        return items
    inner = replace(expr, iterators=tuple(rest)) if rest else expr.condition
    quantifier = some if expr.quantifier is tree.Quantifier.SOME else every
    return quantifier(items, lambda found: evaluate(inner, LocalScope(scope, first.name, found)))


def _collected(expr: tree.For, scope: Scope) -> Value:
    """Several iterators run one inside another."""
    first, *rest = expr.iterators
    items = _source(first, scope)
    if not isinstance(items, tuple):
        return items
    # with one iterator left, each result is a list of one
    inner = replace(expr, iterators=tuple(rest)) if rest else tree.ListLiteral((expr.result,), start=0, end=0)
    return collect(items, lambda found: evaluate(inner, LocalScope(scope, first.name, found)))


def _filtered(expr: tree.Filter, scope: Scope) -> Value:
    """An index when the predicate is a number, else a selection."""
    base = evaluate(expr.base, scope)
    if shape_of(expr.predicate, scope, lambda predicate: evaluate(predicate, scope)) is Shape.CONDITION:
        items = _list(base, "[]")
        if not isinstance(items, tuple):
            return items
        return select(items, lambda found: evaluate(expr.predicate, LocalScope(_inside(scope, found), ITEM, found)))
    place = evaluate(expr.predicate, scope)
    unknown = unknown_among(base, place)
    if unknown is not None:
        return unknown
    return None if base is None or place is None else element_at(base, place)


def _inside(scope: Scope, element: Value) -> Scope:
    """Where a filter's predicate is evaluated: the fields of a record are named by themselves."""
    return RecordScope(scope, element) if isinstance(element, RecordValue) else scope


def _call(expr: tree.Call, scope: Scope) -> Value:
    name = expr.function.name if isinstance(expr.function, tree.Name) else None
    builtin = FUNCTIONS.get(name) if name is not None else None
    if name is None or builtin is None:
        return _figure(expr, name or "?", scope)
    arguments = _all_of(expr.arguments, scope)
    ordered = builtin.ordered(expr.names, arguments) if expr.names else arguments
    if ordered is None or not builtin.accepts(len(ordered)):
        raise IllTyped(expr, name)
    return builtin.run(scope, *ordered)


def _figure(expr: tree.Call, name: str, scope: Scope) -> Value:
    try:
        figures = scope.figures(name)
    except KeyError:
        raise NotStrict(expr.function, Bilingual(f"функция `{name}`", f"function `{name}`")) from None
    if expr.names:
        raise IllTyped(expr, name)
    return figure(name, figures, _all_of(expr.arguments, scope))
