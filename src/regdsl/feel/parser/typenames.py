"""Types as `instance of` and parameters name them (DMN 1.5, rule 53)."""

from regdsl.feel.findings import TOO_DEEP
from regdsl.feel.parser.advice import EXPECTED_TYPE, expect_symbol, refuse
from regdsl.feel.parser.cursor import MAX_NESTING, Cursor
from regdsl.feel.parser.names import read_declared_name
from regdsl.feel.scanner import KEYWORDS, TokenKind
from regdsl.feel.tree import ContextType, FunctionType, ListType, NamedType, RangeType, TypeExpr
from regdsl.feel.vocabulary import NameIndex

__all__ = ["read_type"]

_KNOWN = NameIndex(("date and time", "days and time duration", "years and months duration"))


def read_type(cursor: Cursor) -> TypeExpr:
    """Read a type. Raises SyntaxStop where none stands."""
    token = cursor.token
    is_function = cursor.at_word("function")
    if token.kind is not TokenKind.WORD or (token.text in KEYWORDS and not (is_function or token.text == "null")):
        refuse(cursor, EXPECTED_TYPE)
    if cursor.nesting >= MAX_NESTING:
        cursor.stop(TOO_DEEP, token.start, token.end, {"limit": MAX_NESTING})
    cursor.nesting += 1
    try:
        if cursor.ahead().text == "<" and cursor.ahead().kind is TokenKind.SYMBOL:
            return _read_generic(cursor)
        return _read_named(cursor)
    finally:
        cursor.nesting -= 1


def _read_named(cursor: Cursor) -> TypeExpr:
    token = cursor.token
    known = _KNOWN.longest(cursor.tokens, cursor.position)
    if known is not None:
        cursor.position += known[0]
        return NamedType(known[1], start=token.start, end=cursor.end)
    words = [cursor.advance().text]
    while cursor.at_name() or (cursor.at_symbol(".") and cursor.at_name(1)):
        joined = cursor.accept_symbol(".")
        words.append(("." if joined else " ") + cursor.advance().text)
    return NamedType("".join(words), start=token.start, end=cursor.end)


def _read_generic(cursor: Cursor) -> TypeExpr:
    start = cursor.token.start
    match cursor.token.text:
        case "list":
            return ListType(_read_element(cursor), start=start, end=cursor.end)
        case "range":
            return RangeType(_read_element(cursor), start=start, end=cursor.end)
        case "context":
            return ContextType(_read_fields(cursor), start=start, end=cursor.end)
        case "function":
            parameters = _read_parameters(cursor)
            return FunctionType(parameters, read_type(cursor), start=start, end=cursor.end)
        case _:
            return _read_named(cursor)


def _read_element(cursor: Cursor) -> TypeExpr:
    cursor.advance()
    cursor.advance()
    element = read_type(cursor)
    expect_symbol(cursor, ">")
    return element


def _read_fields(cursor: Cursor) -> tuple[tuple[str, TypeExpr], ...]:
    cursor.advance()
    cursor.advance()
    fields: list[tuple[str, TypeExpr]] = []
    while not cursor.at_symbol(">"):
        name = read_declared_name(cursor, frozenset())
        expect_symbol(cursor, ":")
        fields.append((name, read_type(cursor)))
        if not cursor.accept_symbol(","):
            break
    expect_symbol(cursor, ">")
    return tuple(fields)


def _read_parameters(cursor: Cursor) -> tuple[TypeExpr, ...]:
    cursor.advance()
    cursor.advance()
    parameters: list[TypeExpr] = []
    while not cursor.at_symbol(">"):
        parameters.append(read_type(cursor))
        if not cursor.accept_symbol(","):
            break
    expect_symbol(cursor, ">")
    expect_symbol(cursor, "->")
    return tuple(parameters)
