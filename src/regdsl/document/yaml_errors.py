"""What libyaml could not read, said in plain words: which habit of YAML the author has run into, and where.

libyaml names the rule of its grammar that failed; the author needs the mistake. `translate` looks at the text around
the place: one and the same "did not find expected key" is a text after a closing quote, a list without its indent, or a
lost bracket.
"""

import re
from typing import Any

import yaml

from regdsl.diagnostics import Diagnostic
from regdsl.document import findings
from regdsl.document.places import Places
from regdsl.document.quoting import CLOSING
from regdsl.document.yaml_failure import Failure

__all__ = ["translate"]

_GLUED = re.compile(r"[^\s:#]+:(?!//)[^\s:]\S*")
_KEY_LINE = re.compile(r"[ ]*(?:-[ ]+)*[^\s#:\"'\[{][^#:\r\n]*:(?=\s|$)")
_ESCAPE_WIDTHS = {"x": 4, "u": 6, "U": 10}


def translate(error: yaml.MarkedYAMLError, places: Places, last: Any) -> Diagnostic:
    """Return the finding for `error`; `last` is the scalar event read before it.

    Findings: every kind under "what cannot be read" in `findings`.
    """
    failure = Failure.of(error, places, last)
    problem, context = error.problem or "", error.context or ""
    if "directive" in context or "%YAML" in problem or "%TAG" in problem or "incompatible" in problem:
        return failure.line(findings.DIRECTIVE)
    if " tag" in context or "tag" in problem:
        return failure.word(findings.TAG)
    if "anchor" in context or "alias" in context:
        return failure.word(findings.ALIAS)
    if "block scalar" in context and "tab" not in problem:
        return failure.point(findings.BLOCK_HEADER, char=places.text[failure.context : failure.context + 1])
    step = _STEPS.get(problem)
    return step(failure) if step else failure.point(findings.STRUCTURE)


def _mapping_value(failure: Failure) -> Diagnostic:
    """A colon where no key may stand: inside a text, after a quoted text, or under a line that has its value."""
    before = failure.text[failure.line_start : failure.at]
    key = _KEY_LINE.match(before)
    if failure.follows_quote():
        return failure.after_quote()
    if key and before[key.end() :].strip():
        start = failure.line_start + key.end() + len(before[key.end() :]) - len(before[key.end() :].lstrip())
        return failure.quotable(findings.COLON_IN_TEXT, start, failure.plain_end(failure.at))
    above = failure.line_above()
    if above is not None and not re.search(r":(\s|$)", above[2].rstrip()):
        if _GLUED.fullmatch(above[2].strip()):
            return failure.between(findings.MISSING_SPACE, above[0], above[1], text=above[2].strip())
        return failure.between(findings.MISSING_COLON, above[0], above[1])
    start = failure.line_start + len(before) - len(before.lstrip())
    return failure.between(findings.NESTED_UNDER_VALUE, start, failure.at + 1)


def _no_colon(failure: Failure) -> Diagnostic:
    """A line that is neither a key nor part of a text."""
    end = failure.places.line_end(failure.context)
    line = failure.text[failure.context : end].rstrip()
    if _GLUED.match(line):
        return failure.between(findings.MISSING_SPACE, failure.context, failure.context + len(line), text=line)
    return failure.between(findings.MISSING_COLON, failure.context, failure.context + len(line))


def _no_comma(failure: Failure) -> Diagnostic:
    """Inside brackets something stands where a comma or the closing bracket should."""
    opening, char = failure.char_at(failure.context), failure.char_at(failure.at)
    before = failure.text[failure.line_start : failure.at]
    far = failure.line_start > failure.context
    if not char or char in "]}" or (far and char == ":" and ":" not in before):
        return failure.unclosed(failure.context)
    if char in "\"'" or (char in "{[" and before.rstrip()[-1:] in tuple("]}")):
        return failure.point(findings.MISSING_COMMA, closing=CLOSING.get(opening, "]"))
    if failure.follows_quote():
        return failure.after_quote()
    if char in ":{[":
        kind = findings.COLON_IN_TEXT if char == ":" else findings.BRACKET_IN_TEXT
        return failure.quotable(kind, *failure.flow_text(), char=char)
    return failure.point(findings.MISSING_COMMA, closing=CLOSING.get(opening, "]"))


def _bad_start(failure: Failure) -> Diagnostic:
    """A character that begins nothing: a tab, a reserved sign, or the rest of an expression after its bracket."""
    char = failure.char_at(failure.at)
    if char == "\t":
        return failure.tab()
    before = failure.text[failure.line_start : failure.at].rstrip()
    if failure.in_flow and before[-1:] in tuple("]}"):
        return failure.quotable(findings.BRACKET_IN_TEXT, *failure.flow_text(), char=char)
    end = failure.flow_text()[1] if failure.in_flow else failure.plain_end(failure.at)
    return failure.quotable(findings.RESERVED_START, failure.at, end, char=char)


def _no_key(failure: Failure) -> Diagnostic:
    """Between two keys of a section stands something that is no key."""
    if failure.follows_quote():
        return failure.after_quote()
    before = failure.text[failure.line_start : failure.at].rstrip()
    char = failure.char_at(failure.at)
    if char in tuple("]}"):
        return failure.point(findings.STRAY_BRACKET, bracket=char)
    if before[-1:] in tuple("]}"):
        key = _KEY_LINE.match(before)
        start = failure.line_start + (key.end() + 1 if key else len(before) - len(before.lstrip()))
        return failure.quotable(findings.TEXT_AFTER_BRACKET, start, failure.plain_end(failure.at), bracket=before[-1])
    if char == ":":
        return failure.point(findings.KEY_NOT_TEXT)
    return failure.whole_line(findings.BAD_INDENT)


def _no_document(failure: Failure) -> Diagnostic:
    """After the end of the content there is more of it."""
    char = failure.char_at(failure.at)
    if failure.text.lstrip().startswith("%"):
        return failure.between(findings.DIRECTIVE, 0, failure.places.line_end(0))
    if char in tuple("]}"):
        return failure.point(findings.STRAY_BRACKET, bracket=char)
    if failure.follows_quote():
        return failure.after_quote()
    return failure.whole_line(findings.BAD_INDENT)


def _no_content(failure: Failure) -> Diagnostic:
    """A sign of structure where a value should begin."""
    char = failure.char_at(failure.at)
    if char in tuple("]}"):
        return failure.point(findings.STRAY_BRACKET, bracket=char)
    if char == ",":
        return failure.point(findings.EMPTY_ITEM)
    if not char:
        return failure.point(findings.STRUCTURE)
    return failure.quotable(findings.RESERVED_START, failure.at, failure.plain_end(failure.at), char=char)


def _escape(failure: Failure) -> Diagnostic:
    """A backslash sequence that means nothing."""
    start = failure.text.rfind("\\", 0, failure.at + 1)
    start = failure.at if start < 0 else start
    width = _ESCAPE_WIDTHS.get(failure.char_at(start + 1), 2)
    end = min(start + width, failure.places.line_end(start))
    return failure.between(findings.BAD_ESCAPE, start, end, text=failure.text[start:end])


_STEPS = {
    "mapping values are not allowed in this context": _mapping_value,
    "could not find expected ':'": _no_colon,
    "did not find expected ',' or '}'": _no_comma,
    "did not find expected ',' or ']'": _no_comma,
    "found character that cannot start any token": _bad_start,
    "found a tab character that violates indentation": Failure.tab,
    "found a tab character where an indentation space is expected": Failure.tab,
    "found unexpected end of stream": Failure.unclosed_quote,
    "found unexpected document indicator": Failure.unclosed_quote,
    "found unknown escape character": _escape,
    "did not find expected hexdecimal number": _escape,
    "found invalid Unicode character escape code": _escape,
    "did not find expected key": _no_key,
    "did not find expected '-' indicator": _no_key,
    "did not find expected <document start>": _no_document,
    "did not find expected node content": _no_content,
    "block sequence entries are not allowed in this context": lambda failure: failure.point(findings.LIST_ON_KEY_LINE),
    "mapping keys are not allowed in this context": _no_content,
}
