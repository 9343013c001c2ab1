"""From JSON text (RFC 8259) to the same located tree as YAML: exact numbers, no duplicate keys, no NaN."""

import re
import unicodedata

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual, Diagnostic, Kind, Label
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import findings, pointer
from regdsl.document.decoding import CONTROL, name_character
from regdsl.document.json_scalar import NUMBER, STRING, WORDS, exact_number, unescape, wrong_value
from regdsl.document.limits import MAX_DEPTH, MAX_DIGITS, MAX_FINDINGS, MAX_NODES
from regdsl.document.places import Places
from regdsl.document.quoting import CLOSING, shorten
from regdsl.document.tree import Entry, Mapping, Node, Scalar, ScalarStyle, Sequence

__all__ = ["JsonReader"]

_SPACE = re.compile(r"[ \t\n\r]*+")
_FIRST = Bilingual("здесь этот ключ уже стоит", "the key already stands here")
_COLON = (
    Bilingual("двоеточие после ключа", "a colon after the key"),
    Bilingual("поставьте двоеточие", "write the colon"),
)
_AFTER_COMMA = (
    Bilingual("значение после запятой", "a value after the comma"),
    Bilingual("уберите запятую", "remove the comma"),
)
_KEY = (
    Bilingual("ключ в двойных кавычках", "a key in double quotes"),
    Bilingual("возьмите ключ в двойные кавычки", "put the key in double quotes"),
)


class JsonReader:
    """Reads one JSON text: `read` returns its tree, `diagnostics` holds what was found."""

    def __init__(self, file: str, text: str) -> None:
        self.places = Places(file, text)
        self.diagnostics: list[Diagnostic] = []
        self._text = text
        self._is_nfc = text.isascii()
        self._at = 0
        self._count = 0
        self._path: list[str | int] = []
        self._openings: list[int] = []

    def read(self) -> Node | None:
        """Return the tree, or None if reading had to stop.

        Findings: DUPLICATE_KEY, after which reading goes on; else the first one that the syntax or a limit gives.
        """
        if not self._next():
            return self._keep(self._fail(findings.EMPTY_FILE, 0, 0))
        root = self._value()
        if self._next() and not isinstance(root, Diagnostic):
            root = self._fail(findings.JSON_TRAILING, self._at, self.places.line_end(self._at))
        return self._keep(root)

    def _value(self) -> Node | Diagnostic:
        """value = object / array / string / number / true / false / null"""
        text, start = self._text, self._at
        self._count += 1
        if self._count > MAX_NODES:
            return self._fail(findings.TOO_MANY_VALUES, start, start + 1, limit=MAX_NODES)
        char = text[start : start + 1]
        if char == '"':
            return self._string()
        if char in ("{", "["):
            if len(self._openings) >= MAX_DEPTH:
                return self._fail(findings.TOO_DEEP, start, start + 1, limit=MAX_DEPTH)
            self._openings.append(start)
            node = self._object() if char == "{" else self._array()
            self._openings.pop()
            return node
        number = NUMBER.match(text, start)
        if number:
            return self._number(number)
        word = WORDS.match(text, start)
        if word:
            self._at = word.end()
            values = {"true": True, "false": False, "null": None}
            return Scalar(self.places, start, self._at, word.group(), values[word.group()], ScalarStyle.PLAIN)
        return self._wrong()

    def _object(self) -> Mapping | Diagnostic:
        """object = "{" [ string ":" value *( "," string ":" value ) ] "}" """
        begin = self._at
        entries: list[Entry] = []
        seen: dict[str, Scalar] = {}
        self._at += 1
        char = self._next()
        if char == "}":
            return Mapping(self.places, begin, self._close(), ())
        while True:
            if char != '"':
                return self._wrong_key(char, after_comma=bool(entries))
            self._count += 1
            key = self._string()
            if isinstance(key, Diagnostic):
                return key
            if self._next() != ":":
                return self._expected(_COLON)
            self._at += 1
            self._next()
            self._path.append(key.text)
            first = seen.setdefault(key.text, key)
            if first is not key:
                self._duplicate(key, first)
            value = self._value()
            if isinstance(value, Diagnostic):
                return value
            self._path.pop()
            if first is key:
                entries.append(Entry(key, value))
            char = self._next()
            if char == "}":
                return Mapping(self.places, begin, self._close(), tuple(entries))
            if char != ",":
                return self._no_comma(char)
            self._at += 1
            char = self._next()

    def _array(self) -> Sequence | Diagnostic:
        """array = "[" [ value *( "," value ) ] "]" """
        begin = self._at
        items: list[Node] = []
        self._at += 1
        if self._next() == "]":
            return Sequence(self.places, begin, self._close(), ())
        while True:
            self._path.append(len(items))
            value = self._value()
            if isinstance(value, Diagnostic):
                return value
            self._path.pop()
            items.append(value)
            char = self._next()
            if char == "]":
                return Sequence(self.places, begin, self._close(), tuple(items))
            if char != ",":
                return self._no_comma(char)
            self._at += 1
            if self._next() == "]":
                return self._expected(_AFTER_COMMA)

    def _string(self) -> Scalar | Diagnostic:
        """string = quotation-mark *char quotation-mark"""
        start = self._at
        found = STRING.match(self._text, start)
        if found is None:
            return self._broken_string()
        content, bad = unescape(found.group()[1:-1])
        if bad is not None:
            at = start + 1 + bad
            return self._fail(findings.BAD_ESCAPE, at, at + 2, text=self._text[at : at + 2])
        self._at = found.end()
        control = CONTROL.search(content)
        if control:
            return self._fail(findings.CONTROL_CHARACTER, start, found.end(), char=name_character(control.group()))
        if not self._is_nfc or "\\" in found.group():
            content = unicodedata.normalize("NFC", content)
        return Scalar(self.places, start, self._at, content, content, ScalarStyle.DOUBLE_QUOTED)

    def _number(self, found: "re.Match[str]") -> Scalar | Diagnostic:
        start, text = self._at, found.group()
        rest = wrong_value(self._text, start)
        if len(rest) > len(text):
            return self._fail(findings.JSON_NUMBER, start, start + len(rest), text=shorten(rest))
        value = exact_number(found)
        if value is None:
            return self._fail(findings.TOO_LONG_NUMBER, start, found.end(), limit=MAX_DIGITS)
        self._at = found.end()
        return Scalar(self.places, start, self._at, text, value, ScalarStyle.PLAIN)

    # What went wrong

    def _wrong(self) -> Diagnostic:
        """Explain what stands where a value should."""
        start, text = self._at, self._text
        char = text[start : start + 1]
        if not char and self._openings:
            return self._unclosed()
        if char == ",":
            return self._fail(findings.EMPTY_ITEM, start, start + 1)
        if char in ("}", "]"):
            return self._fail(findings.STRAY_BRACKET, start, start + 1, bracket=char)
        if char in ("/", "#"):
            return self._fail(findings.JSON_COMMENT, start, self.places.line_end(start))
        word = wrong_value(text, start)
        numeric = word.lstrip("+-") in ("NaN", "Infinity") or word[:1] in tuple("+-.0123456789")
        kind = findings.JSON_NUMBER if numeric else findings.JSON_QUOTES
        return self._fail(kind, start, start + max(1, len(word)), text=shorten(word))

    def _wrong_key(self, char: str, *, after_comma: bool) -> Diagnostic:
        if not char:
            return self._unclosed()
        if char == "}" and after_comma:
            return self._expected(_AFTER_COMMA)
        if char in tuple("{[]},:0123456789-"):
            return self._expected(_KEY)
        return self._wrong()

    def _no_comma(self, char: str) -> Diagnostic:
        if not char or char in ("}", "]"):
            return self._unclosed()
        if char in ("/", "#"):
            return self._wrong()
        closing = CLOSING[self._text[self._openings[-1]]]
        return self._fail(findings.MISSING_COMMA, self._at, self._at + 1, closing=closing)

    def _unclosed(self) -> Diagnostic:
        start = self._openings[-1]
        bracket = self._text[start]
        return self._fail(findings.UNCLOSED_BRACKET, start, start + 1, bracket=bracket, closing=CLOSING[bracket])

    def _broken_string(self) -> Diagnostic:
        """Explain a string without its end: a tab inside it, or no closing quote on its line."""
        start, end = self._at, self.places.line_end(self._at)
        tab = self._text.find("\t", start, end)
        if tab >= 0:
            return self._fail(findings.CONTROL_CHARACTER, tab, tab + 1, char=name_character("\t"))
        return self._fail(findings.UNCLOSED_QUOTE, start, end, quote='"')

    def _expected(self, what: tuple[Bilingual, Bilingual]) -> Diagnostic:
        """Ask for the first of `what`; the second is the way out."""
        if self._at >= len(self._text):
            return self._unclosed()
        expected, way_out = what
        return replace(self._fail(findings.JSON_EXPECTED, self._at, self._at + 1, expected=expected), help=way_out)

    def _duplicate(self, key: Scalar, first: Scalar) -> None:
        if len(self.diagnostics) < MAX_FINDINGS:
            labels = (Label(first.span, _FIRST),)
            params: dict[str, Parameter] = {"key": shorten(key.text)}
            where = pointer.join("", *self._path)
            self.diagnostics.append(Diagnostic(findings.DUPLICATE_KEY, key.span, where, params, labels))

    def _fail(self, kind: Kind, start: int, end: int, **params: Parameter) -> Diagnostic:
        place = self.places.span(start, end)
        return Diagnostic(kind, place, pointer.join("", *self._path), params)

    def _keep(self, outcome: Node | Diagnostic) -> Node | None:
        """Return the tree, or put away the finding that stands in its place."""
        if not isinstance(outcome, Diagnostic):
            return outcome
        self.diagnostics.append(outcome)
        return None

    # Where we are

    def _next(self) -> str:
        """Step over white space and return the character there, nothing at the end."""
        space = _SPACE.match(self._text, self._at)
        if space:
            self._at = space.end()
        return self._text[self._at : self._at + 1]

    def _close(self) -> int:
        """Step over the closing bracket and return where it ends."""
        self._at += 1
        return self._at
