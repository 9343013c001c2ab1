"""Constructs that begin with a keyword: `if`, `for`, `some`, `every`, `function` (DMN 1.5, rules 44-49 and 55-57)."""

from regdsl.feel.parser.advice import expect_close, expect_keyword, expect_symbol
from regdsl.feel.parser.brackets import read_context
from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.parser.names import LOCAL_STOPS, read_declared_name
from regdsl.feel.parser.typenames import read_type
from regdsl.feel.scanner import Token
from regdsl.feel.tree import Expr, For, FunctionLiteral, If, Iterator, Parameter, Quantified, Quantifier
from regdsl.feel.vocabulary import NameIndex

__all__ = ["read_for", "read_function", "read_if", "read_quantified"]

_IF_FORM = "if a then b else c"
_NO_STOPS: frozenset[str] = frozenset()


def read_if(cursor: Cursor) -> Expr:
    """`if`, expression, `then`, expression, `else`, expression."""
    opener = cursor.advance()
    condition = cursor.expression()
    expect_keyword(cursor, "then", opener, _IF_FORM)
    then = cursor.expression()
    expect_keyword(cursor, "else", opener, _IF_FORM)
    return If(condition, then, cursor.expression(), start=opener.start, end=cursor.end)


def read_for(cursor: Cursor) -> Expr:
    """`for`, iterators, `return`, expression; the results so far are `partial`."""
    opener = cursor.advance()
    form = "for x in list return y"
    with cursor.scope() as names:
        iterators = _read_iterators(cursor, opener, form, names)
        expect_keyword(cursor, "return", opener, form)
        names.add("partial")
        return For(iterators, cursor.expression(), start=opener.start, end=cursor.end)


def read_quantified(cursor: Cursor) -> Expr:
    """`some` or `every`, iterators, `satisfies`, expression."""
    opener = cursor.advance()
    form = f"{opener.text} x in list satisfies y"
    with cursor.scope() as names:
        iterators = _read_iterators(cursor, opener, form, names)
        expect_keyword(cursor, "satisfies", opener, form)
        condition = cursor.expression()
    return Quantified(Quantifier(opener.text), iterators, condition, start=opener.start, end=cursor.end)


def _read_iterators(cursor: Cursor, opener: Token, form: str, names: NameIndex) -> tuple[Iterator, ...]:
    iterators: list[Iterator] = []
    while True:
        start = cursor.token.start
        name = read_declared_name(cursor, LOCAL_STOPS)
        expect_keyword(cursor, "in", opener, form)
        source = cursor.expression()
        upto = cursor.expression() if cursor.accept_symbol("..") else None
        iterators.append(Iterator(name, source, upto, start=start, end=cursor.end))
        names.add(name)
        if not cursor.accept_symbol(","):
            return tuple(iterators)


def read_function(cursor: Cursor) -> Expr:
    """`function`, parameters in brackets, the word `external` maybe, the body."""
    start = cursor.advance().start
    opener = cursor.token
    expect_symbol(cursor, "(")
    parameters: list[Parameter] = []
    while not cursor.at_symbol(")"):
        at = cursor.token.start
        name = read_declared_name(cursor, _NO_STOPS)
        type_ = read_type(cursor) if cursor.accept_symbol(":") else None
        parameters.append(Parameter(name, type_, start=at, end=cursor.end))
        if not cursor.accept_symbol(","):
            break
    expect_close(cursor, opener)
    if cursor.at_word("external") and cursor.ahead().text == "{":
        cursor.advance()
        return FunctionLiteral(tuple(parameters), read_context(cursor), True, start=start, end=cursor.end)
    with cursor.scope(parameter.name for parameter in parameters):
        body = cursor.expression()
    return FunctionLiteral(tuple(parameters), body, start=start, end=cursor.end)
