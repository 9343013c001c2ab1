"""String functions (DMN 1.5, clause 10.3.4.3). Positions count code points from 1, or from the end where negative."""

from decimal import Decimal
from typing import Final

from regdsl.feel.dmn.accept import integer, list_of, nullable, numeric, text
from regdsl.feel.dmn.builtins.table import builtin, optional, required, signature
from regdsl.feel.dmn.regex import compile_pattern, read_replacement
from regdsl.feel.dmn.values import Function, Value

__all__ = ["STRING_FUNCTIONS"]


def _substring(string: str, start: Decimal, length: Decimal | None) -> Value:
    position = int(start)
    if position == 0 or abs(position) > len(string) or (length is not None and length < 1):
        return None
    rest = string[position - 1 if position > 0 else position :]
    return rest if length is None else rest[: int(length)]


def _substring_before(string: str, match: str) -> Value:
    found = string.find(match)
    return string[:found] if found > 0 else ""


def _substring_after(string: str, match: str) -> Value:
    found = string.find(match)
    return string[found + len(match) :] if found >= 0 else ""


def _replace(string: str, pattern: str, replacement: str, flags: str | None) -> Value:
    compiled = compile_pattern(pattern, flags or "")
    if compiled.is_found_in_nothing():
        return None
    replaced = read_replacement(replacement, compiled.groups)
    pieces: list[str] = []
    start = 0
    for match in compiled.finditer(string):
        pieces += [string[start : match.start()], replaced(match)]
        start = match.end()
    return "".join([*pieces, string[start:]])


def _matches(string: str, pattern: str, flags: str | None) -> Value:
    return compile_pattern(pattern, flags or "").search(string) is not None


def _split(string: str, delimiter: str) -> Value:
    compiled = compile_pattern(delimiter, "")
    if compiled.is_found_in_nothing():
        return None
    pieces: list[Value] = []
    start = 0
    for match in compiled.finditer(string):
        pieces.append(string[start : match.start()])
        start = match.end()
    return (*pieces, string[start:])


def _join(items: tuple[str | None, ...], delimiter: str | None) -> Value:
    return (delimiter or "").join(item for item in items if item is not None)


_STRING: Final = required("string", text)
_MATCH: Final = required("match", text)
_PATTERN: Final = (required("input", text), required("pattern", text))

STRING_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin(
        "substring",
        signature(_substring, _STRING, required("start position", integer), optional("length", numeric)),
    ),
    builtin("string length", signature(lambda string: Decimal(len(string)), _STRING)),
    builtin("upper case", signature(str.upper, _STRING)),
    builtin("lower case", signature(str.lower, _STRING)),
    builtin("substring before", signature(_substring_before, _STRING, _MATCH)),
    builtin("substring after", signature(_substring_after, _STRING, _MATCH)),
    builtin("contains", signature(lambda string, match: match in string, _STRING, _MATCH)),
    builtin("starts with", signature(str.startswith, _STRING, _MATCH)),
    builtin("ends with", signature(str.endswith, _STRING, _MATCH)),
    builtin("replace", signature(_replace, *_PATTERN, required("replacement", text), optional("flags", text))),
    builtin("matches", signature(_matches, *_PATTERN, optional("flags", text))),
    builtin("split", signature(_split, _STRING, required("delimiter", text))),
    builtin(
        "string join",
        signature(_join, required("list", list_of(nullable(text))), optional("delimiter", text)),
    ),
)
