"""Suppressions: comments by which an author lets a finding stand, with the reason.

    channels: [mfc]   # regdsl: allow OMN001 — закон знает один канал

It speaks of the entry that it stands at, a comment on a line of its own of the one below it (`document.spoken`);
`allow-file` speaks of the whole file.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Diagnostic, Fix, Position, Safety, Severity, Span
from regdsl.document import Document
from regdsl.document.comments import Comment
from regdsl.document.spoken import FILE, LINE, directives_of, reaches
from regdsl.lint.findings import SUPPRESSION_UNREASONED, SUPPRESSION_UNUSED, UNKNOWN_COMMENT, UNKNOWN_RULE
from regdsl.lint.selection import Selection
from regdsl.text import did_you_mean

__all__ = ["Ran", "Suppressed", "Suppression", "apply", "misspelt", "suppressions_of"]

_DASH: Final = re.compile(r"\s*[—–]\s*|(?:^|\s)--?(?:\s+|$)")
_WORD: Final = re.compile(r"[^\W\d_]{2}")
"""A reason has a word at least."""

Ran = Callable[[str, str], bool]
"""Whether a rule (its code, second) has looked at all that could bring it to a finding in a file (its name, first)."""


class Suppression(Struct, frozen=True):
    """What one comment lets stand: the codes, where it is written, the first and the last line that it speaks of (None:
    the whole file). `gone` is what goes with it when it is taken out: the blanks before it, or the whole line that is
    nothing else."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    lines: tuple[int, int] | None
    gone: Span


class Suppressed(Struct, frozen=True):
    """A finding that was let stand, and by which comment."""

    diagnostic: Diagnostic
    by: Suppression


def suppressions_of(document: Document) -> tuple[Suppression, ...]:
    """The suppressions in the comments of a file; a text that looks like one is none."""
    said = [one for one in directives_of(document) if one.word in (LINE, FILE)]
    if not said:
        return ()
    found: list[Suppression] = []
    lines = document.text.split("\n")
    for one, reach in zip(said, reaches(document, said), strict=True):
        dash = _DASH.search(one.rest)
        codes = tuple((one.rest if dash is None else one.rest[: dash.start()]).replace(",", " ").split())
        reason = "" if dash is None else one.rest[dash.end() :].strip()
        span = _span(document, one.comment, one.start)
        gone = _gone(span, lines[one.comment.line - 1], span.start.column - 1, one.alone)
        spoken_of = None if one.word == FILE else (reach.first, reach.last)
        found.append(Suppression(codes, reason if _WORD.search(reason) else "", span, spoken_of, gone))
    return tuple(found)


def misspelt(document: Document) -> Iterator[Diagnostic]:
    """The comments that speak to regdsl and say nothing that it knows."""
    for one in directives_of(document):
        if one.word not in (LINE, FILE):
            close = get_close_matches(one.word, (LINE, FILE), 1, 0.5)
            help_ = did_you_mean(one.word, close[0]) if close else None
            span = _span(document, one.comment, one.start)
            yield Diagnostic(UNKNOWN_COMMENT, span, params={"word": one.word}, help=help_)


def _span(document: Document, comment: Comment, start: int) -> Span:
    end = comment.offset + len(comment.text)
    column = comment.column - comment.offset
    return Span(document.file, Position(comment.line, column + start, start), Position(comment.line, column + end, end))


def _gone(span: Span, line: str, start: int, alone: bool) -> Span:
    first = 0 if alone else len(line[:start].rstrip())
    begin = Position(span.start.line, first + 1, span.start.offset - start + first)
    after = Position(span.start.line + 1, 1, span.end.offset + 1)
    return Span(span.file, begin, after if alone else span.end)


def apply(
    found: Iterable[Diagnostic], suppressions: Iterable[Suppression], selection: Selection, ran: Ran
) -> tuple[tuple[Diagnostic, ...], tuple[Suppressed, ...]]:
    """Divide findings into those that stay and those let stand; what is wrong with the suppressions stays too.

    Only findings of rules can be let stand, and only with a reason: without one the comment is an error of its own. One
    that speaks of a rule that is off is left alone, and so is one that speaks of a rule that has not `ran` there: where
    nobody looked, nothing was missed. Of several that speak of a finding the one with the fewest lines is used.
    """
    listed = tuple(suppressions)
    by_file: dict[str, list[int]] = {}
    for number, one in enumerate(listed):
        by_file.setdefault(one.span.file, []).append(number)
    running = frozenset(rule.code for rule, _ in selection.rules)
    stay: list[Diagnostic] = []
    gone: list[Suppressed] = []
    used: dict[int, set[str]] = {}
    for diagnostic in found:
        here = by_file.get(diagnostic.span.file, ()) if diagnostic.span is not None else ()
        of_rule = diagnostic.kind.code in running
        speaking = (i for i in here if of_rule and _speaks_of(listed[i], diagnostic))
        index = min(speaking, key=lambda i: _extent(listed[i]), default=None)
        if index is None:
            stay.append(diagnostic)
            continue
        used.setdefault(index, set()).add(diagnostic.kind.code)
        if listed[index].reason:
            gone.append(Suppressed(diagnostic, listed[index]))
        else:
            stay.append(diagnostic)
    for number, one in enumerate(listed):
        stay.extend(_complaints(one, selection.known, running, used.get(number, set()), ran))
    return tuple(stay), tuple(gone)


def _speaks_of(one: Suppression, diagnostic: Diagnostic) -> bool:
    if diagnostic.kind.code not in one.codes or diagnostic.span is None or diagnostic.span.file != one.span.file:
        return False
    return one.lines is None or one.lines[0] <= diagnostic.span.start.line <= one.lines[1]


def _extent(one: Suppression) -> int:
    """How many lines it speaks of."""
    return sys.maxsize if one.lines is None else one.lines[1] - one.lines[0]


def _complaints(
    one: Suppression, known: frozenset[str], running: frozenset[str], used: set[str], ran: Ran
) -> Iterable[Diagnostic]:
    """What is wrong with a suppression; of a rule that does not run nothing is said but that it is none."""
    if not known:
        return
    for code in one.codes or ("",):
        params = {"code": code}
        if code not in known:
            yield Diagnostic(UNKNOWN_RULE, one.span, params=params, level=Severity.WARNING)
        elif code in running and not one.reason:
            yield Diagnostic(SUPPRESSION_UNREASONED, one.span, params=params)
        elif code in running and code not in used and ran(one.span.file, code):
            fix = Fix(one.gone, "", Safety.SAFE) if len(one.codes) == 1 else None
            yield Diagnostic(SUPPRESSION_UNUSED, one.span, params=params, fix=fix)
