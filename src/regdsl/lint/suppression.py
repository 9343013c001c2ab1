"""Suppressions: comments by which an author lets a finding stand, with the reason.

    channels: [mfc]   # regdsl: allow OMN001 — закон знает один канал

A comment on a line of its own speaks of the line below it; `allow-file` speaks of the whole file.
"""

import re
from collections.abc import Iterable

from msgspec import Struct

from regdsl.diagnostics import Diagnostic, Fix, Position, Safety, Severity, Span
from regdsl.lint.findings import SUPPRESSION_UNREASONED, SUPPRESSION_UNUSED, UNKNOWN_RULE
from regdsl.lint.selection import Selection

__all__ = ["Suppressed", "Suppression", "apply", "suppressions_of"]

_MARK = re.compile(r"#\s*regdsl:")
_COMMENT = re.compile(r"(?:^|\s)#\s*regdsl:\s*(allow|allow-file)\s+([^—#\n]*?)\s*(?:(?:—|--)\s*(.*))?$")


class Suppression(Struct, frozen=True):
    """What one comment lets stand: the codes, where it is written, the line it speaks of (None: the whole file). `gone`
    is what goes with it when it is taken out: the blanks before it, or the whole line that is nothing else."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    line: int | None
    gone: Span


class Suppressed(Struct, frozen=True):
    """A finding that was let stand, and by which comment."""

    diagnostic: Diagnostic
    by: Suppression


def suppressions_of(text: str, file: str) -> tuple[Suppression, ...]:
    """The suppressions in the comments of a file."""
    found: list[Suppression] = []
    if _MARK.search(text) is None:
        return ()
    offset = 0
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line)
        if match is not None:
            start = line.index("#", match.start())
            begin = Position(number, start + 1, offset + start)
            span = Span(file, begin, Position(number, len(line) + 1, offset + len(line)))
            alone = not line[:start].strip()
            whole = match.group(1) == "allow-file"
            spoken_of = None if whole else _next_line(lines, number) if alone else number
            codes = tuple(match.group(2).replace(",", " ").split())
            gone = _gone(span, line, start, alone)
            found.append(Suppression(codes, (match.group(3) or "").strip(), span, spoken_of, gone))
        offset += len(line) + 1
    return tuple(found)


def _gone(span: Span, line: str, start: int, alone: bool) -> Span:
    first = 0 if alone else len(line[:start].rstrip())
    begin = Position(span.start.line, first + 1, span.start.offset - start + first)
    after = Position(span.start.line + 1, 1, span.end.offset + 1)
    return Span(span.file, begin, after if alone else span.end)


def _next_line(lines: list[str], number: int) -> int:
    """The number of the first line after `number` that is no comment."""
    below = number
    while below < len(lines) and lines[below].lstrip().startswith("#"):
        below += 1
    return below + 1


def apply(
    found: Iterable[Diagnostic], suppressions: Iterable[Suppression], selection: Selection
) -> tuple[tuple[Diagnostic, ...], tuple[Suppressed, ...]]:
    """Divide findings into those that stay and those let stand; what is wrong with the suppressions stays too.

    Only findings of rules can be let stand, and only with a reason: without one the comment is an error of its own. One
    that speaks of a rule that is off is left alone.
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
        index = next((i for i in here if of_rule and _speaks_of(listed[i], diagnostic)), None)
        if index is None:
            stay.append(diagnostic)
            continue
        used.setdefault(index, set()).add(diagnostic.kind.code)
        if listed[index].reason:
            gone.append(Suppressed(diagnostic, listed[index]))
        else:
            stay.append(diagnostic)
    for number, one in enumerate(listed):
        stay.extend(_complaints(one, selection.known, running, used.get(number, set())))
    return tuple(stay), tuple(gone)


def _speaks_of(one: Suppression, diagnostic: Diagnostic) -> bool:
    if diagnostic.kind.code not in one.codes or diagnostic.span is None or diagnostic.span.file != one.span.file:
        return False
    return one.line is None or one.line == diagnostic.span.start.line


def _complaints(
    one: Suppression, known: frozenset[str], running: frozenset[str], used: set[str]
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
        elif code in running and code not in used:
            fix = Fix(one.gone, "", Safety.SAFE) if len(one.codes) == 1 else None
            yield Diagnostic(SUPPRESSION_UNUSED, one.span, params=params, fix=fix)
