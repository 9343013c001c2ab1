"""Constructs that begin with a bracket: brackets, ranges, lists, contexts (DMN 1.5, rules 8, 38 and 58-60)."""

from typing import Final

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual
from regdsl.feel.findings import MISSING_NAME
from regdsl.feel.parser.advice import EXPECTED_VALUE, expect_close, refuse
from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.parser.halves import HALF_OPEN, half_range, read_half
from regdsl.feel.parser.names import key_length, read_key
from regdsl.feel.scanner import END, NUMBER, STRING, SYMBOL, WORD, SyntaxStop, Token
from regdsl.feel.tree import (
    Conjunction,
    ContextEntry,
    ContextLiteral,
    Disjunction,
    Expr,
    In,
    ListLiteral,
    RangeLiteral,
)

__all__ = [
    "bracketed",
    "read_context",
    "read_opened_by_bracket",
    "read_parenthesis",
    "read_rest_of_range",
    "read_square",
]

_RANGE_CLOSERS: Final = frozenset({"]", ")", "["})
_OPENING: Final = frozenset("([{")
_CLOSING: Final = frozenset(")]}")
_MAX_GUESSES: Final = 3
_FAR_AHEAD: Final = 500


def read_parenthesis(cursor: Cursor) -> Expr:
    """An expression in brackets, a range open below, or half a comparison as a range: `(< 10)`."""
    opener = cursor.advance()
    if cursor.token.kind is SYMBOL and cursor.token.text in HALF_OPEN:
        half = read_half(cursor)
        expect_close(cursor, opener)
        return half_range(half, opener.start, cursor.end)
    inner = cursor.expression()
    if cursor.at_symbol(".."):
        return read_rest_of_range(cursor, opener, inner)
    expect_close(cursor, opener)
    return bracketed(inner)


def bracketed(inner: Expr) -> Expr:
    """Note on `inner` that it stood in brackets of its own, where the tree keeps that."""
    return replace(inner, bracketed=True) if isinstance(inner, Conjunction | Disjunction | In) else inner


def read_square(cursor: Cursor) -> Expr:
    """A list, or a range closed below."""
    opener = cursor.advance()
    if cursor.accept_symbol("]"):
        return ListLiteral((), start=opener.start, end=cursor.end)
    items = [cursor.expression()]
    if cursor.at_symbol(".."):
        return read_rest_of_range(cursor, opener, items[0])
    while cursor.accept_symbol(","):
        items.append(cursor.expression())
    expect_close(cursor, opener)
    return ListLiteral(tuple(items), start=opener.start, end=cursor.end)


def read_opened_by_bracket(cursor: Cursor) -> Expr:
    """A range open below in the other spelling: `]1..5]`."""
    start = cursor.position
    opener = cursor.advance()
    try:
        low = cursor.expression()
    except SyntaxStop:
        low = None
    if low is None or not cursor.at_symbol(".."):
        cursor.position = start
        refuse(cursor, EXPECTED_VALUE)
    return read_rest_of_range(cursor, opener, low)


def read_rest_of_range(cursor: Cursor, opener: Token, low: Expr) -> Expr:
    """Read `..`, the upper end and the bracket that closes the range."""
    cursor.advance()
    high = _read_upper_end(cursor)
    closer = expect_close(cursor, opener, _RANGE_CLOSERS)
    return RangeLiteral(low, high, opener.text == "[", closer.text == "]", start=opener.start, end=cursor.end)


def _read_upper_end(cursor: Cursor) -> Expr:
    """Read the upper end; a `[` after it opens a filter if that reads well, and closes the range otherwise."""
    start, outer = cursor.position, cursor.closing_bracket
    fallback: tuple[Expr, int] | SyntaxStop | None = None
    for guess in _guesses(cursor):
        if fallback is not None and cursor.retry_budget < 0:
            break
        cursor.position, cursor.closing_bracket = start, guess
        try:
            high = cursor.expression()
        except SyntaxStop as stop:
            fallback = fallback or stop
        else:
            if cursor.token.kind is SYMBOL and cursor.token.text in _RANGE_CLOSERS:
                return high
            fallback = fallback or (high, cursor.position)
        finally:
            cursor.closing_bracket = outer
            cursor.retry_budget -= cursor.position - start
    if not isinstance(fallback, tuple):
        raise fallback or AssertionError("no guess was made")
    cursor.position = fallback[1]
    return fallback[0]


def _guesses(cursor: Cursor) -> list[int | None]:
    """Return where the range may be closed by `[`: None (nowhere) first, unless a literal makes it plain."""
    if cursor.token.kind is NUMBER and cursor.ahead().text == "[":
        return [cursor.position + 1]
    found: list[int] = []
    depth = 0
    for offset, token in enumerate(cursor.tokens[cursor.position : cursor.position + _FAR_AHEAD]):
        if token.kind is not SYMBOL:
            continue
        if token.text == "[" and depth == 0 and len(found) < _MAX_GUESSES:
            found.append(cursor.position + offset)
        depth += 1 if token.text in _OPENING else -1 if token.text in _CLOSING else 0
        if depth < 0:
            break
    return [None, *reversed(found)]


def read_context(cursor: Cursor) -> Expr:
    """A context; later entries see earlier ones."""
    opener = cursor.advance()
    entries: list[ContextEntry] = []
    with cursor.scope() as names:
        while not cursor.at_symbol("}"):
            token = cursor.token
            length = key_length(cursor)
            if not length:
                _refuse_key(cursor, opener)
            key = read_key(cursor, length)
            entries.append(ContextEntry(key, cursor.expression(), start=token.start, end=cursor.end))
            names.add(key)
            cursor.seen_fields.add(key)
            if not cursor.accept_symbol(","):
                break
        expect_close(cursor, opener)
    return ContextLiteral(tuple(entries), start=opener.start, end=cursor.end)


def _refuse_key(cursor: Cursor, opener: Token) -> None:
    token = cursor.token
    if token.kind is END:
        expect_close(cursor, opener)
    if token.kind in (WORD, STRING):
        while cursor.at_name() or cursor.token.kind is STRING:
            cursor.advance()
        refuse(cursor, Bilingual("`:` после имени поля", "`:` after the name of a field"))
    cursor.stop(MISSING_NAME, token.start, token.end, {"found": cursor.text[token.start : token.end]})
