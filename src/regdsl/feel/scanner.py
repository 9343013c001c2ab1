"""Text of an expression into tokens (DMN 1.5, clause 10.3.1.2, rules 26-34 and 61-65)."""

import re
from enum import Enum
from typing import Final, NamedTuple, NoReturn
from unicodedata import is_normalized, normalize

from regdsl.feel.findings import BAD_ESCAPE, TOO_LONG, UNCLOSED_COMMENT, UNCLOSED_STRING
from regdsl.feel.problem import Problem

__all__ = [
    "END",
    "KEYWORDS",
    "MAX_LENGTH",
    "NUMBER",
    "STRAY",
    "STRING",
    "SYMBOL",
    "WORD",
    "SyntaxStop",
    "Token",
    "TokenKind",
    "scan",
]

MAX_LENGTH: Final = 50_000

KEYWORDS: Final = frozenset({
    "and", "between", "else", "every", "false", "for", "function", "if", "in", "instance", "null", "or", "return",
    "satisfies", "some", "then", "true",
})  # fmt: skip
"""Words that end a name of unknown extent; `not`, `date`, `list` and the like are names."""

# Without the three signs that NFC turns into what is no letter: the middle dot, the grave and the acute accent.
_NAME_START: Final = (
    r"?A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u0386\u0388-\u167F\u1681-\u180D"
    r"\u180F-\u1FEE\u1FF0-\u1FFC\u1FFE-\u1FFF\u200C-\u200D\u2070-\u218F"
    r"\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFFD\U00010000-\U000EFFFF"
)
_SPACE: Final = r"[\s\u0085\u00A0\u180E\u200B\u2028\u2029\uFEFF]+"
_VERTICAL: Final = r"\n\r\u000B\u000C\u0085\u2028\u2029"
_TOKEN: Final = re.compile(
    rf"""(?:{_SPACE})?(?:(?P<WORD>[{_NAME_START}](?:[{_NAME_START}0-9\u00B7\u0387\u0300-\u036F\u203F-\u2040])*)
    |(?P<NUMBER>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
    |(?P<COMMENT>//[^\n\r]*|/\*(?s:.)*?\*/)
    |(?P<OPEN_COMMENT>/\*)
    |(?P<SYMBOL>\*\*|\.\.|<=|>=|!=|->|[-+*/=<>()\[\]{{}},:.@'])
    |(?P<STRING>"(?:[^"\\{_VERTICAL}]|\\[^{_VERTICAL}])*")
    |(?P<END>\Z)
    |(?P<STRAY>(?s:.)))""",
    re.VERBOSE,
)
_ESCAPE: Final = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{6}|.)", re.DOTALL)
_SIMPLE_ESCAPES: Final = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "'": "'", "\\": "\\"}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class TokenKind(Enum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    STRING = "string"
    SYMBOL = "symbol"
    STRAY = "stray"
    END = "end"


WORD: Final = TokenKind.WORD
NUMBER: Final = TokenKind.NUMBER
STRING: Final = TokenKind.STRING
SYMBOL: Final = TokenKind.SYMBOL
STRAY: Final = TokenKind.STRAY
END: Final = TokenKind.END
"""The kinds by names of their own, for code that asks of every token: looking one up in its enumeration takes several
times as long as the question."""


_KINDS: Final = {_TOKEN.groupindex[kind.name]: kind for kind in TokenKind}


class Token(NamedTuple):
    """A token between two 0-based offsets; the text of a word is NFC, that of a string has its escapes read."""

    kind: TokenKind
    start: int
    end: int
    text: str


class SyntaxStop(Exception):
    """Reading cannot go on: carries the one finding that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.slug)
        self.problem = problem


def scan(text: str) -> list[Token]:
    """Split `text` into tokens, the last of which is END.

    Raises SyntaxStop for a text over MAX_LENGTH and for an open string, open comment or senseless escape.
    """
    if len(text) > MAX_LENGTH:
        raise SyntaxStop(Problem(TOO_LONG, MAX_LENGTH, len(text), {"limit": MAX_LENGTH}))
    tokens: list[Token] = []
    append, new = tokens.append, tuple.__new__  # the constructor of a named tuple takes twice the time
    is_nfc = text.isascii() or is_normalized("NFC", text)
    for match in _TOKEN.finditer(text):
        group = match.lastindex or 0
        start, end = match.span(group)
        kind, found = _KINDS.get(group), text[start:end]
        if kind is WORD:
            found = found if is_nfc else normalize("NFC", found)
        elif kind is STRING:
            found = _read_string(found, start)
        elif kind is STRAY:
            _refuse_open_string(text, start)
        elif kind is None:
            if match.lastgroup == "OPEN_COMMENT":
                raise SyntaxStop(Problem(UNCLOSED_COMMENT, start, end))
            continue
        append(new(Token, (kind, start, end, found)))
        if kind is END:
            break
    return tokens


def _refuse_open_string(text: str, start: int) -> None:
    if text[start] == '"':
        line_end = re.compile(rf"[{_VERTICAL}]").search(text, start)
        raise SyntaxStop(Problem(UNCLOSED_STRING, start, line_end.start() if line_end else len(text)))


def _read_string(quoted: str, start: int) -> str:
    """Read escapes; what is none stays as written, since regular expressions are full of backslashes."""
    body = quoted[1:-1]
    if "\\" in body:
        body = _ESCAPE.sub(lambda match: _unescape(match, start), body)
    if _SURROGATE.search(body):
        try:
            body = body.encode("utf-16", "surrogatepass").decode("utf-16")
        except UnicodeDecodeError:
            _refuse_escape(quoted, start, start + len(quoted))
    return body


def _unescape(match: re.Match[str], start: int) -> str:
    escape = match[1]
    if len(escape) == 1:
        return _SIMPLE_ESCAPES.get(escape, match[0])
    code = int(escape[1:], 16)
    if code > 0x10FFFF:
        _refuse_escape(match[0], start + 1 + match.start(), start + 1 + match.end())
    return chr(code)


def _refuse_escape(found: str, start: int, end: int) -> NoReturn:
    printable = found.encode("ascii", "backslashreplace").decode()
    raise SyntaxStop(Problem(BAD_ESCAPE, start, end, {"found": printable}))
