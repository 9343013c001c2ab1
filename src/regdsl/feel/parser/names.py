"""Where a name ends: the longest match against what is declared, else the longest run of words (DMN 1.5, 10.3.1.3)."""

from typing import Final

from regdsl.feel.findings import FOREIGN_WORD, MISSING_NAME, NOT_WITHOUT_BRACKETS
from regdsl.feel.parser.advice import EXPECTED_NAME, meant_keyword, refuse
from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.scanner import KEYWORDS, NUMBER, STRING, SYMBOL, WORD
from regdsl.feel.tree import Name
from regdsl.feel.vocabulary import BUILTIN_NAMES

__all__ = ["LOCAL_STOPS", "key_length", "read_declared_name", "read_field_name", "read_key", "read_name"]

LOCAL_STOPS: Final = frozenset({"in"})
_KEY_SYMBOLS: Final = frozenset({".", "/", "-", "'", "+", "*", "**"})
_NEEDS_CALL: Final = "date and time"


def read_name(cursor: Cursor) -> Name:
    """Read a name in the place of a value; the next token is a word that is no keyword."""
    start = cursor.token.start
    known = _longest_known(cursor)
    run = _run_length(cursor)
    if known is not None and (known[0] >= run or cursor.ahead(known[0]).kind is NUMBER):
        length, name = known
    else:
        _refuse_foreign_words(cursor, known, run)
        while known is None and cursor.ahead(run).kind is NUMBER:
            run += 1
        length, name = run, _joined(cursor, run)
    cursor.position += length
    return Name(name, start=start, end=cursor.end)


def read_field_name(cursor: Cursor) -> str:
    """Read the name after a point. Raises SyntaxStop where no word stands."""
    if not cursor.at_name():
        if cursor.token.kind is WORD:  # a field may be called by a keyword: nothing else fits here
            return cursor.advance().text
        _refuse_no_name(cursor)
    best = BUILTIN_NAMES.longest(cursor.tokens, cursor.position)
    for index in (*cursor.field_indexes, cursor.seen_fields):
        found = index.longest(cursor.tokens, cursor.position)
        if found is not None and (best is None or found[0] >= best[0]):
            best = found
    run = _run_length(cursor)
    length, name = best if best is not None and best[0] >= run else (run, _joined(cursor, run))
    cursor.position += length
    return name


def read_declared_name(cursor: Cursor, stops: frozenset[str]) -> str:
    """Read a new name (an iteration variable, a parameter), which ends at a sign or at one of the words `stops`."""
    if not cursor.at_name():
        _refuse_no_name(cursor)
    length = 1
    while (token := cursor.ahead(length)).kind in (WORD, NUMBER) and token.text not in stops:
        length += 1
    name = _joined(cursor, length)
    cursor.position += length
    return name


def key_length(cursor: Cursor) -> int:
    """Return how many tokens a key or an argument's name takes if `:` follows it, else 0."""
    if cursor.token.kind is STRING:
        return 1 if cursor.ahead().text == ":" and cursor.ahead().kind is SYMBOL else 0
    if cursor.token.kind is not WORD:
        return 0
    length = 1
    while True:
        token = cursor.ahead(length)
        if token.kind is SYMBOL:
            if token.text == ":":
                return length
            if token.text not in _KEY_SYMBOLS:
                return 0
        elif token.kind not in (WORD, NUMBER):
            return 0
        length += 1


def read_key(cursor: Cursor, length: int) -> str:
    """Read a key of `length` tokens and the `:` after it."""
    token = cursor.token
    if token.kind is STRING:
        key = token.text
    else:
        known = _longest_known(cursor)
        key = known[1] if known is not None and known[0] == length else _joined(cursor, length)
    cursor.position += length + 1
    return key


def _longest_known(cursor: Cursor) -> tuple[int, str] | None:
    """Return the longest declared name here, an inner one before an outer one, a declared one before a built-in one."""
    tokens, at = cursor.tokens, cursor.position
    best = BUILTIN_NAMES.longest(tokens, at)
    if best is not None and best[1] == _NEEDS_CALL and cursor.ahead(best[0]).text != "(":
        best = None
    for index in cursor.scopes:
        found = index.longest(tokens, at)
        if found is not None and (best is None or found[0] >= best[0]):
            best = found
    return best


def _run_length(cursor: Cursor) -> int:
    tokens = cursor.tokens
    at = start = cursor.position + 1
    while tokens[at].kind is WORD and tokens[at].text not in KEYWORDS:  # the last one is END
        at += 1
    return at - start + 1


def _joined(cursor: Cursor, length: int) -> str:
    """Join tokens as they were written, any space between them folded to one."""
    parts: list[str] = []
    end = cursor.token.start
    for token in cursor.tokens[cursor.position : cursor.position + length]:
        if token.start > end:
            parts.append(" ")
        parts.append(token.text)
        end = token.end
    return "".join(parts)


def _refuse_foreign_words(cursor: Cursor, known: tuple[int, str] | None, run: int) -> None:
    """Find the words that an author took for keywords; only next to a known name, since names may hold any word."""
    first = cursor.token
    if first.text == "not" and run > 1:
        rest = cursor.text[cursor.ahead().start : cursor.ahead(run - 1).end]
        cursor.stop(NOT_WITHOUT_BRACKETS, first.start, first.end, {"instead": rest})
    if known is not None:
        word = cursor.ahead(known[0])
        if keyword := meant_keyword(word.text):
            cursor.stop(FOREIGN_WORD, word.start, word.end, {"found": word.text, "instead": keyword})
    elif run > 1 and (first.text.lower() in ("если", "иф") or _only_first_is_foreign(cursor, run)):
        keyword = meant_keyword(first.text) or ""
        cursor.stop(FOREIGN_WORD, first.start, first.end, {"found": first.text, "instead": keyword})


def _only_first_is_foreign(cursor: Cursor, run: int) -> bool:
    if meant_keyword(cursor.token.text) is None:
        return False
    rest = (index.longest(cursor.tokens, cursor.position + 1) for index in cursor.scopes)
    return any(found is not None and found[0] >= run - 1 for found in rest)


def _refuse_no_name(cursor: Cursor) -> None:
    token = cursor.token
    if token.kind is WORD or (token.kind is NUMBER):
        cursor.stop(MISSING_NAME, token.start, token.end, {"found": token.text})
    refuse(cursor, EXPECTED_NAME)
