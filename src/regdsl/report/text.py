"""Findings for a person at a terminal.

    error[EXP014] несовместимые типы: ожидалась `date`, получен `string`
      --> izhs-notice.yaml:41:15   /criteria/adult/expr
    41 |   expr: birth_date > "1970-01-01"
       |                      ^^^^^^^^^^^^
     8 |   type: date          здесь объявлено `birth_date`
       |         ----
     помощь: напишите date("1970-01-01")

Nothing that an author wrote reaches the terminal unless it is printable.
"""

from collections.abc import Iterable, Mapping

from regdsl.diagnostics import Diagnostic, Label, Span
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.excerpt import Excerpt, Mark
from regdsl.report.paint import PAINTED, PLAIN, Paint, Role, severity_role
from regdsl.report.source_lines import SourceLines
from regdsl.text import cited

__all__ = ["render_text"]

_HELP = {"ru": "помощь:", "en": "help:"}
_BASIS = {"ru": "основание:", "en": "basis:"}


def render_text(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, str],
    lang: Lang = "ru",
    *,
    color: bool = False,
    width: int = 100,
) -> str:
    """Return `diagnostics` in their order with excerpts of `sources` (a file's name to its text; a file that is not
    there is named without an excerpt), in lines of about `width` columns. Ends with a newline unless it is empty."""
    lines = SourceLines(sources)
    paint = PAINTED if color else PLAIN
    return "\n".join(_render(found, lines, paint, lang, width) for found in diagnostics)


def _render(found: Diagnostic, lines: SourceLines, paint: Paint, lang: Lang, width: int) -> str:
    role = severity_role(found.severity)
    head = paint(role, f"{found.severity.value}[{found.kind.code}]")
    result = [f"{head} {paint(Role.STRONG, one_line(found.message(lang)))}"]
    if found.span is not None:
        excerpt = Excerpt(lines, paint, width, _gutter(found, found.span))
        result += _places(found, found.span, excerpt, lang)
    result.append(f" {paint(Role.HELP, _HELP[lang])} {one_line(found.help_text(lang))}")
    if found.basis:
        result.append(f" {paint(Role.FRAME, _BASIS[lang])} {one_line(cited(found.basis, lang))}")
    return "\n".join(result) + "\n"


def _places(found: Diagnostic, span: Span, excerpt: Excerpt, lang: Lang) -> list[str]:
    """Draw where the finding stands, then the labels on other lines, those of another file under its name."""
    beside = [label for label in found.labels if _is_beside(label, span)]
    marks = [Mark(span, "^", severity_role(found.severity))]
    marks += [Mark(label.span, "-", Role.SECOND, label.message.get(lang)) for label in beside]
    result = [_arrow(span, excerpt, found.pointer), *excerpt.primary(marks)]
    file = span.file
    for label in found.labels:
        if label in beside:
            continue
        if label.span.file != file:
            file = label.span.file
            result.append(_arrow(label.span, excerpt, ""))
        mark = Mark(label.span, "-", Role.SECOND, label.message.get(lang))
        drawn = excerpt.secondary(mark, span.start.column)
        result += drawn or [f"{_arrow(label.span, excerpt, '')}   {one_line(mark.note)}"]
    return result


def _arrow(span: Span, excerpt: Excerpt, pointer: str) -> str:
    place = f"{one_line(span.file)}:{span.start.line}:{span.start.column}"
    arrow = excerpt.paint(Role.FRAME, " " * excerpt.gutter + "-->")
    return f"{arrow} {place}" + (f"   {one_line(pointer)}" if pointer else "")


def _is_beside(label: Label, span: Span) -> bool:
    return label.span.file == span.file and label.span.start.line == span.start.line == span.end.line


def _gutter(found: Diagnostic, span: Span) -> int:
    numbers = [span.start.line, span.end.line, *(label.span.start.line for label in found.labels)]
    return len(str(max(numbers)))
