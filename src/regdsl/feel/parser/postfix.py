"""What may follow an operand directly: a path, a filter, arguments (DMN 1.5, rules 40-43, 45 and 52)."""

from collections.abc import Callable
from typing import Final

from regdsl.feel.findings import MIXED_ARGUMENTS
from regdsl.feel.parser.advice import expect_close
from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.parser.names import key_length, read_field_name, read_key
from regdsl.feel.tree import Call, Expr, Filter, Path

__all__ = ["POSTFIX"]


def _read_path(cursor: Cursor, base: Expr, start: int) -> Expr:
    cursor.advance()
    return Path(base, read_field_name(cursor), start=start, end=cursor.end)


def _read_filter(cursor: Cursor, base: Expr, start: int) -> Expr:
    """Read a filter; `item` and the fields of the element are in scope inside."""
    opener = cursor.advance()
    outer, closing = len(cursor.scopes), cursor.closing_bracket
    cursor.scopes.extend((*cursor.field_indexes, cursor.seen_fields))
    cursor.closing_bracket = None
    try:
        with cursor.scope(("item",)):
            predicate = cursor.expression()
        expect_close(cursor, opener)
    finally:
        del cursor.scopes[outer:]
        cursor.closing_bracket = closing
    return Filter(base, predicate, start=start, end=cursor.end)


def _read_call(cursor: Cursor, function: Expr, start: int) -> Expr:
    opener = cursor.advance()
    arguments: list[Expr] = []
    names: list[str] = []
    while not cursor.at_symbol(")"):
        token = cursor.token
        if length := key_length(cursor):
            names.append(read_key(cursor, length))
        arguments.append(cursor.expression())
        if names and len(names) != len(arguments):
            cursor.stop(MIXED_ARGUMENTS, token.start, cursor.end)
        if not cursor.accept_symbol(","):
            break
    expect_close(cursor, opener)
    return Call(function, tuple(arguments), tuple(names), start=start, end=cursor.end)


POSTFIX: Final[dict[str, Callable[[Cursor, Expr, int], Expr]]] = {".": _read_path, "[": _read_filter, "(": _read_call}
