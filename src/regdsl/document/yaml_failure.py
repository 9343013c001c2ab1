"""The place where libyaml stopped, with what an explanation needs to know of the text around it."""

import re
from typing import Any

import yaml
from msgspec import Struct

from regdsl.diagnostics import Diagnostic, Fix, Kind, Safety
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import findings
from regdsl.document.places import Places
from regdsl.document.quoting import CLOSING, quote, shorten

__all__ = ["Failure"]

_COMMENT = re.compile(r"\s+#.*")


class Failure(Struct, frozen=True):
    """libyaml stopped at the offset `at`, reading what began at `context`; the scalar before it, if any, stood from
    `last_start` to `last_end` in quotes of the kind `last_quote` (empty: none)."""

    places: Places
    at: int
    context: int
    in_flow: bool
    last_start: int
    last_end: int
    last_quote: str

    @classmethod
    def of(cls, error: yaml.MarkedYAMLError, places: Places, last: Any) -> "Failure":
        """Return the failure that `error` reports."""
        at = min(_index(error.problem_mark), len(places.text))
        context = _index(error.context_mark) if error.context_mark else at
        opening = places.text[context : context + 1]
        in_flow = opening in CLOSING or _inside_brackets(places, at)
        if last is None:
            return cls(places, at, context, in_flow, 0, 0, "")
        quoted = last.style if last.style in ("'", '"') else ""
        return cls(places, at, context, in_flow, _index(last.start_mark), _index(last.end_mark), quoted)

    @property
    def text(self) -> str:
        """The whole text."""
        return self.places.text

    @property
    def line_start(self) -> int:
        """Where the line of the failure starts."""
        return self.places.line_start(self.at)

    def char_at(self, offset: int) -> str:
        """Return the character at `offset`; nothing beyond the end."""
        return self.text[offset : offset + 1]

    def line_above(self) -> tuple[int, int, str] | None:
        """Return start, end and text of the nearest line above that has content."""
        end = self.line_start
        while end > 0:
            start = self.places.line_start(end - 1)
            line = self.text[start:end].rstrip()
            if line.strip() and not line.lstrip().startswith("#"):
                begin = start + len(line) - len(line.lstrip())
                return begin, start + len(line), self.text[begin : start + len(line)]
            end = start
        return None

    def plain_end(self, offset: int) -> int:
        """Return where the text of the line of `offset` ends, a comment and trailing space not counted."""
        end = self.places.line_end(offset)
        comment = _COMMENT.search(self.text, offset, end)
        return offset + len(self.text[offset : comment.start() if comment else end].rstrip())

    def flow_text(self) -> tuple[int, int]:
        """Return the bounds of the value inside brackets that the failure is in, brackets within it balanced."""
        floor = self.line_start
        starts = [self.text.rfind(sign, floor, self.at) + len(sign) for sign in (": ", "{", ", ") if sign]
        found = [start for start, sign in zip(starts, (": ", "{", ", "), strict=True) if start >= floor + len(sign)]
        colon = self.text.rfind(": ", floor, self.at)
        start = colon + 2 if colon >= floor else max(found, default=self.at)
        limit = self.places.line_end(self.at)
        depth, end = 0, start
        while end < limit:
            char = self.text[end]
            if depth == 0 and end >= self.at and char in ",}]":
                break
            depth += (char in "[{") - (char in "]}")
            end += 1
        return start, start + len(self.text[start:end].rstrip())

    def follows_quote(self) -> bool:
        """Say whether a quoted text ends just before the failure, on the same line."""
        before = self.text[self.line_start : self.at].rstrip(" \t")
        of_plain_text = not self.last_quote and self.last_start < self.line_start + len(before) <= self.last_end
        return before[-1:] in ("'", '"') and not of_plain_text

    def between(self, kind: Kind, start: int, end: int, **params: Parameter) -> Diagnostic:
        """Return a finding for the text between two offsets."""
        return Diagnostic(kind, self.places.span(start, end), params=_short(params))

    def point(self, kind: Kind, **params: Parameter) -> Diagnostic:
        """Return a finding for the character of the failure."""
        return self.between(kind, self.at, min(self.at + 1, len(self.text)), **params)

    def word(self, kind: Kind) -> Diagnostic:
        """Return a finding for the word that the failure is in."""
        start = min(self.context, self.at)
        found = re.compile(r"\S+").match(self.text, start)
        end = found.end() if found else start
        return self.between(kind, start, end, text=self.text[start:end])

    def line(self, kind: Kind) -> Diagnostic:
        """Return a finding for the line where the failing construct begins."""
        start = self.places.line_start(min(self.context, self.at))
        return self.between(kind, start, self.plain_end(start))

    def whole_line(self, kind: Kind) -> Diagnostic:
        """Return a finding for the line of the failure."""
        return self.between(kind, self.at, max(self.plain_end(self.at), min(self.at + 1, len(self.text))))

    def quotable(self, kind: Kind, start: int, end: int, **params: Parameter) -> Diagnostic:
        """Return a finding for a text that only needs quotes, with the edit that puts them."""
        quoted = quote(self.text[start:end])
        place = self.places.span(start, end)
        fix = Fix(place, quoted, Safety.UNSAFE)
        shown = quote(shorten(self.text[start:end]))
        return Diagnostic(kind, place, params={**_short(params), "quoted": shown}, fix=fix)

    def tab(self) -> Diagnostic:
        """Return the finding for a tab in the indent."""
        start = self.text.find("\t", self.line_start, self.places.line_end(self.at))
        start = self.at if start < 0 else start
        tabs = re.compile("\t*").match(self.text, start)
        return self.between(findings.TAB, start, tabs.end() if tabs else start)

    def unclosed(self, opening: int) -> Diagnostic:
        """Return the finding for a bracket that is never closed."""
        bracket = self.char_at(opening)
        return self.between(
            findings.UNCLOSED_BRACKET, opening, opening + 1, bracket=bracket, closing=CLOSING.get(bracket, "]")
        )

    def unclosed_quote(self) -> Diagnostic:
        """Return the finding for a quote that is never closed."""
        return self._unclosed_quote(self.context)

    def after_quote(self) -> Diagnostic:
        """Return the finding for text behind a closing quote; if the quoted text runs over lines that look like keys,
        the quote was not meant to close here."""
        quoted = self.text[self.last_start : self.last_end]
        if self.last_quote and re.search(r"\n\s*[^\n:]+:\s", quoted):
            return self._unclosed_quote(self.last_start)
        closing = self.line_start + len(self.text[self.line_start : self.at].rstrip(" \t")) - 1
        sign = self.text[closing]
        start = self._quoted_start(closing)
        end = self._quoted_end(start)
        whole = self.text[start:end]
        if closing + 1 == self.at and len(whole) > 1 and whole.endswith(sign):
            whole = whole[1:-1]  # the outer quotes were meant: 'it's'
        quoted = quote(" ".join(whole.split()))
        params: dict[str, Parameter] = {"quote": sign, "quoted": quote(shorten(whole))}
        fix = Fix(self.places.span(start, end), quoted, Safety.UNSAFE)
        return Diagnostic(findings.TEXT_AFTER_QUOTE, self.places.span(self.at, end), params=params, fix=fix)

    def _quoted_start(self, closing: int) -> int:
        """Return where the text in quotes that ends with the quote at `closing` begins."""
        if self.last_quote and self.last_start < closing < self.last_end:
            return self.last_start
        opening = self.text.rfind(self.text[closing], self.line_start, closing)
        return opening if opening >= 0 else closing

    def _quoted_end(self, start: int) -> int:
        """Return where the text that goes on after its quote ends: a key at its colon, a value at its bracket."""
        if self.in_flow:
            return max(self.at, self.flow_text()[1])
        end = max(self.plain_end(self.at), self.at)
        colon = self.text.find(": ", self.at, end)
        is_key = not self.text[self.places.line_start(start) : start].strip(" -")
        return colon if is_key and colon > self.at else end

    def _unclosed_quote(self, start: int) -> Diagnostic:
        return self.between(findings.UNCLOSED_QUOTE, start, self.places.line_end(start), quote=self.char_at(start))


def _index(mark: Any) -> int:
    return int(mark.index) if mark is not None else 0


def _inside_brackets(places: Places, at: int) -> bool:
    """Say whether the line of `at` has an open bracket before it."""
    before = places.text[places.line_start(at) : at]
    return any(before.count(opening) > before.count(closing) for opening, closing in CLOSING.items())


def _short(params: dict[str, Parameter]) -> dict[str, Parameter]:
    return {name: shorten(value) if isinstance(value, str) else value for name, value in params.items()}
