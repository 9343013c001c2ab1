"""A syntax tree back into canonical text: one space around operators, brackets only where they are needed or were kept.

Reading the text again, with the same vocabulary, gives the same tree up to positions.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from regdsl.feel.literal_text import key_text, string_text
from regdsl.feel.tree import (
    AnyTest,
    Arithmetic,
    ArithmeticOp,
    AtLiteral,
    Between,
    BooleanLiteral,
    Call,
    Comparison,
    Conjunction,
    ContextLiteral,
    ContextType,
    Disjunction,
    Expr,
    Filter,
    For,
    FunctionLiteral,
    FunctionType,
    If,
    In,
    InstanceOf,
    Iterator,
    ListLiteral,
    ListType,
    Name,
    NamedType,
    NegatedTests,
    Negation,
    NullLiteral,
    NumberLiteral,
    Parameter,
    Path,
    Quantified,
    RangeLiteral,
    RangeType,
    StringLiteral,
    TypeExpr,
    UnaryComparison,
)

__all__ = ["format_expression", "format_type", "format_unary_tests"]

_BLOCK, _OR, _AND, _COMPARISON, _ADDITIVE, _MULTIPLICATIVE, _POWER, _NEGATION, _POSTFIX, _ATOM = range(10)

_ARITHMETIC: Final = {
    ArithmeticOp.ADD: _ADDITIVE,
    ArithmeticOp.SUBTRACT: _ADDITIVE,
    ArithmeticOp.MULTIPLY: _MULTIPLICATIVE,
    ArithmeticOp.DIVIDE: _MULTIPLICATIVE,
    ArithmeticOp.POWER: _POWER,
}
_LEVELS: Final[Mapping[type, int]] = {
    If: _BLOCK,
    For: _BLOCK,
    Quantified: _BLOCK,
    FunctionLiteral: _BLOCK,
    Disjunction: _OR,
    Conjunction: _AND,
    Comparison: _COMPARISON,
    Between: _COMPARISON,
    In: _COMPARISON,
    InstanceOf: _COMPARISON,  # binds closer when read, but `x instance of list < 5` would begin a type
    Negation: _NEGATION,
    NumberLiteral: _NEGATION,  # `1[x]` and `1.x` are as hard to read for people as for the scanner
}


def format_expression(expr: Expr) -> str:
    """Return the canonical text of `expr`."""
    return _text(expr, _BLOCK)


def format_unary_tests(tests: tuple[Expr, ...]) -> str:
    """Return the canonical text of the unary tests of a cell."""
    if len(tests) == 1 and isinstance(tests[0], Call) and tests[0].function == _not_at(tests[0].function):
        return f"({format_expression(tests[0])})"  # bare, it would read as tests turned round
    return ", ".join(map(_test, tests))


def _not_at(function: Expr) -> Expr:
    return Name("not", start=function.start, end=function.end)


def _text(expr: Expr, at_least: int) -> str:
    text = _FORMS[type(expr)](expr)
    level = _ARITHMETIC[expr.op] if isinstance(expr, Arithmetic) else _LEVELS.get(type(expr), _ATOM)
    kept = isinstance(expr, Conjunction | Disjunction | In) and expr.bracketed
    return f"({text})" if kept or level < at_least else text


def _arithmetic(expr: Arithmetic) -> str:
    level = _ARITHMETIC[expr.op]
    return f"{_text(expr.left, level)} {expr.op.value} {_text(expr.right, level + 1)}"


def _comparison(expr: Comparison) -> str:
    return f"{_text(expr.left, _ADDITIVE)} {expr.op.value} {_text(expr.right, _ADDITIVE)}"


def _between(expr: Between) -> str:
    value, low, high = (_text(each, _ADDITIVE) for each in (expr.value, expr.low, expr.high))
    return f"{value} between {low} and {high}"


def _in(expr: In) -> str:
    value = _text(expr.value, _ADDITIVE)
    if len(expr.tests) != 1:
        return f"{value} in ({', '.join(map(_test, expr.tests))})"
    test = expr.tests[0]
    if isinstance(test, UnaryComparison):
        return f"{value} in {_test(test)}"
    text = _text(test, _ADDITIVE)
    is_half = isinstance(test, RangeLiteral) and (test.low is None or test.high is None)
    return f"{value} in ({text})" if is_half else f"{value} in {text}"


def _test(test: Expr) -> str:
    if isinstance(test, UnaryComparison):
        return f"{test.op.value} {_text(test.operand, _ADDITIVE)}"
    return _text(test, _BLOCK)


def _instance_of(expr: InstanceOf) -> str:
    return f"{_text(expr.value, _POSTFIX)} instance of {format_type(expr.type)}"


def _if(expr: If) -> str:
    condition, then, otherwise = _text(expr.condition, _OR), _text(expr.then, _OR), _text(expr.otherwise, _BLOCK)
    return f"if {condition} then {then} else {otherwise}"


def _for(expr: For) -> str:
    return f"for {_iterators(expr.iterators)} return {_text(expr.result, _BLOCK)}"


def _quantified(expr: Quantified) -> str:
    return f"{expr.quantifier.value} {_iterators(expr.iterators)} satisfies {_text(expr.condition, _BLOCK)}"


def _iterators(iterators: tuple[Iterator, ...]) -> str:
    return ", ".join(map(_iterator, iterators))


def _iterator(iterator: Iterator) -> str:
    upto = "" if iterator.upto is None else f"..{_text(iterator.upto, _OR)}"
    return f"{iterator.name} in {_text(iterator.source, _OR)}{upto}"


def _call(expr: Call) -> str:
    arguments = [_text(argument, _BLOCK) for argument in expr.arguments]
    if expr.names:
        arguments = [f"{key_text(name)}: {argument}" for name, argument in zip(expr.names, arguments, strict=True)]
    return f"{_text(expr.function, _POSTFIX)}({', '.join(arguments)})"


def _context(expr: ContextLiteral) -> str:
    entries = (f"{key_text(entry.key)}: {_text(entry.value, _BLOCK)}" for entry in expr.entries)
    return "{" + ", ".join(entries) + "}"


def _range(expr: RangeLiteral) -> str:
    if expr.low is None and expr.high is not None:
        return f"({'<=' if expr.high_included else '<'} {_text(expr.high, _ADDITIVE)})"
    if expr.high is None and expr.low is not None:
        return f"({'>=' if expr.low_included else '>'} {_text(expr.low, _ADDITIVE)})"
    if expr.low is None or expr.high is None:
        raise ValueError("a range without ends has no text")
    opening, closing = "[" if expr.low_included else "(", "]" if expr.high_included else ")"
    return f"{opening}{_text(expr.low, _OR)}..{_text(expr.high, _OR)}{closing}"


def _function(expr: FunctionLiteral) -> str:
    parameters = ", ".join(map(_parameter, expr.parameters))
    external = "external " if expr.external else ""
    return f"function({parameters}) {external}{_text(expr.body, _BLOCK)}"


def _parameter(parameter: Parameter) -> str:
    return parameter.name if parameter.type is None else f"{parameter.name}: {format_type(parameter.type)}"


def format_type(type_: TypeExpr) -> str:
    """Return the canonical text of a type."""
    match type_:
        case NamedType(name=name):
            return name
        case ListType(element=element):
            return f"list<{format_type(element)}>"
        case RangeType(element=element):
            return f"range<{format_type(element)}>"
        case ContextType(fields=fields):
            return f"context<{', '.join(f'{name}: {format_type(field)}' for name, field in fields)}>"
        case FunctionType(parameters=parameters, result=result):
            return f"function<{', '.join(map(format_type, parameters))}> -> {format_type(result)}"


_FORMS: Final[Mapping[type, Callable[[Any], str]]] = {
    NumberLiteral: lambda expr: expr.text,
    StringLiteral: lambda expr: string_text(expr.value),
    BooleanLiteral: lambda expr: "true" if expr.value else "false",
    NullLiteral: lambda expr: "null",
    AtLiteral: lambda expr: "@" + string_text(expr.text),
    Name: lambda expr: expr.name,
    Negation: lambda expr: "-" + _text(expr.operand, _NEGATION),
    Arithmetic: _arithmetic,
    Comparison: _comparison,
    Conjunction: lambda expr: f"{_text(expr.left, _AND)} and {_text(expr.right, _COMPARISON)}",
    Disjunction: lambda expr: f"{_text(expr.left, _OR)} or {_text(expr.right, _AND)}",
    Between: _between,
    In: _in,
    UnaryComparison: lambda expr: f"({_test(expr)})",
    AnyTest: lambda expr: "-",
    NegatedTests: lambda expr: f"not({', '.join(map(_test, expr.tests))})",
    InstanceOf: _instance_of,
    If: _if,
    For: _for,
    Quantified: _quantified,
    Path: lambda expr: f"{_text(expr.base, _POSTFIX)}.{expr.name}",
    Filter: lambda expr: f"{_text(expr.base, _POSTFIX)}[{_text(expr.predicate, _BLOCK)}]",
    Call: _call,
    ListLiteral: lambda expr: f"[{', '.join(_text(item, _BLOCK) for item in expr.items)}]",
    ContextLiteral: _context,
    RangeLiteral: _range,
    FunctionLiteral: _function,
}
