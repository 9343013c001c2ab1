"""What to tell an author who wrote something that is no FEEL: the finding that fits a token best."""

from typing import Final, NoReturn

from regdsl.diagnostics import Bilingual
from regdsl.feel.findings import (
    DECIMAL_COMMA,
    FOREIGN_OPERATOR,
    FOREIGN_WORD,
    MALFORMED_NUMBER,
    MISSING_KEYWORD,
    STRAY_CHARACTER,
    UNCLOSED_BRACKET,
    UNEXPECTED,
    UNEXPECTED_END,
    UNOPENED_BRACKET,
    WRONG_QUOTES,
)
from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.scanner import END, KEYWORDS, NUMBER, STRAY, STRING, SYMBOL, WORD, Token

__all__ = [
    "END_OF_EXPRESSION",
    "EXPECTED_NAME",
    "EXPECTED_TYPE",
    "EXPECTED_VALUE",
    "expect_close",
    "expect_keyword",
    "expect_symbol",
    "meant_keyword",
    "refuse",
]

EXPECTED_VALUE: Final = Bilingual("значение", "a value")
EXPECTED_NAME: Final = Bilingual("имя", "a name")
EXPECTED_TYPE: Final = Bilingual("тип", "a type")
END_OF_EXPRESSION: Final = Bilingual("знак действия или конец выражения", "an operator or the end")

_RUSSIAN: Final = {
    "и": "and", "или": "or", "не": "not", "если": "if", "то": "then", "иначе": "else", "между": "between", "в": "in",
    "для": "for", "каждый": "every", "любой": "some", "вернуть": "return", "истина": "true", "ложь": "false",
    "иф": "if", "да": "true", "нет": "false",
}  # fmt: skip
_JOINED_SIGNS: Final = {
    "==": "=", "<>": "!=", "=>": ">=", "=<": "<=", "&&": "and", "||": "or", "&": "and", "|": "or", "!": "not(...)",
    "^": "**", "≤": "<=", "≥": ">=", "≠": "!=", "×": "*", "÷": "/", "−": "-", "–": "-", "—": "-", "…": "..",
    "%": "/ 100", ";": ",", "`": '"',
}  # fmt: skip
_QUOTES: Final = frozenset("'«»„“”‘’‚")
_CLOSERS: Final = {"(": ")", "[": "]", "{": "}"}
_OPENERS: Final = frozenset("([{")


def meant_keyword(word: str) -> str | None:
    """Return the keyword that `word` seems to stand for: Russian, in another case, or a slip of one letter."""
    lowered = word.lower()
    if lowered in _RUSSIAN:
        return _RUSSIAN[lowered]
    if lowered in KEYWORDS:
        return lowered
    if lowered.isascii() and len(lowered) > 2:
        return next((keyword for keyword in sorted(KEYWORDS) if _one_slip(lowered, keyword)), None)
    return None


def _one_slip(a: str, b: str) -> bool:
    """Tell whether one letter was added, lost, changed or swapped with its neighbour."""
    if abs(len(a) - len(b)) > 1 or len(b) < 3:
        return False
    at = next((index for index, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[at:], b[at:]
    if len(a) == len(b):
        return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]


def refuse(cursor: Cursor, expected: Bilingual) -> NoReturn:
    """Raise SyntaxStop for the next token, which is not what was `expected`."""
    token = cursor.token
    if token.kind is END:
        cursor.stop(UNEXPECTED_END, token.start, token.end, {"expected": expected})
    before = cursor.tokens[cursor.position - 1] if cursor.position else None
    _refuse_sign(cursor, token, before)
    if before is not None and before.kind is NUMBER:
        _refuse_number(cursor, token, before)
    if token.kind is WORD and (keyword := meant_keyword(token.text)) and keyword != token.text:
        cursor.stop(FOREIGN_WORD, token.start, token.end, {"found": token.text, "instead": keyword})
    if token.kind is SYMBOL and token.text in _CLOSERS.values():
        cursor.stop(UNOPENED_BRACKET, token.start, token.end, {"found": token.text})
    found = cursor.text[token.start : token.end]
    cursor.stop(UNEXPECTED, token.start, token.end, {"found": found, "expected": expected})


def _refuse_sign(cursor: Cursor, token: Token, before: Token | None) -> None:
    if token.text in _QUOTES and token.kind is not STRING:
        closing = cursor.text.find("»" if token.text == "«" else "”" if token.text == "“" else token.text, token.end)
        end = closing + 1 if closing >= 0 else token.end
        cursor.stop(WRONG_QUOTES, token.start, end, {"found": token.text})
    if token.kind is WORD or token.kind is STRING:
        return
    after = cursor.ahead()
    for left, right in ((before, token), (token, after)):
        if left is not None and left.end == right.start and (instead := _JOINED_SIGNS.get(left.text + right.text)):
            params = {"found": left.text + right.text, "instead": instead}
            cursor.stop(FOREIGN_OPERATOR, left.start, right.end, {**params})
    if token.kind is STRAY:
        if instead := _JOINED_SIGNS.get(token.text):
            cursor.stop(FOREIGN_OPERATOR, token.start, token.end, {"found": token.text, "instead": instead})
        printable = token.text if token.text.isprintable() else f"U+{ord(token.text):04X}"
        cursor.stop(STRAY_CHARACTER, token.start, token.end, {"found": printable})


def _refuse_number(cursor: Cursor, token: Token, before: Token) -> None:
    after = cursor.ahead()
    if token.text == "," and token.kind is SYMBOL and after.kind is NUMBER:
        cursor.stop(DECIMAL_COMMA, before.start, after.end, {"instead": f"{before.text}.{after.text}"})
    glued = token.kind is WORD and token.start == before.end
    if token.kind is NUMBER or glued:
        found = cursor.text[before.start : token.end]
        cursor.stop(MALFORMED_NUMBER, before.start, token.end, {"found": found})


def expect_symbol(cursor: Cursor, symbol: str) -> None:
    """Read the sign `symbol`, or raise SyntaxStop."""
    if not cursor.accept_symbol(symbol):
        refuse(cursor, Bilingual(f"`{symbol}`", f"`{symbol}`"))


def expect_close(cursor: Cursor, opener: Token, closers: frozenset[str] | None = None) -> Token:
    """Read the bracket that closes `opener` (one of `closers` where several may), or raise SyntaxStop."""
    closer = _CLOSERS.get(opener.text, "[")
    token = cursor.token
    if token.kind is SYMBOL and token.text in (closers or (closer,)):
        return cursor.advance()
    mismatched = token.kind is SYMBOL and token.text in _CLOSERS.values()
    if token.kind is END or mismatched:
        cursor.stop(UNCLOSED_BRACKET, opener.start, opener.end, {"opener": opener.text, "closer": closer})
    refuse(cursor, Bilingual(f"`{closer}` или знак действия", f"`{closer}` or an operator"))


def expect_keyword(cursor: Cursor, keyword: str, opener: Token, form: str) -> None:
    """Read `keyword`, which the construct begun by `opener` needs, or raise SyntaxStop."""
    if cursor.at_word(keyword):
        cursor.advance()
        return
    for token in cursor.tokens[cursor.tokens.index(opener) + 1 : cursor.position + 1]:
        if token.kind is WORD and token.text not in KEYWORDS and meant_keyword(token.text) == keyword:
            cursor.stop(FOREIGN_WORD, token.start, token.end, {"found": token.text, "instead": keyword})
    token = cursor.token
    before = cursor.tokens[cursor.position - 1]
    if token.kind in (STRAY, NUMBER) or (token.kind is SYMBOL and token.text in "=,<'"):
        _refuse_sign(cursor, token, before)
        if before.kind is NUMBER:
            _refuse_number(cursor, token, before)
    params = {"opener": opener.text, "keyword": keyword, "form": form}
    cursor.stop(MISSING_KEYWORD, opener.start, opener.end, {**params})
