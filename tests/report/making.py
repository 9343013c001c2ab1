"""Findings made by hand."""

from regdsl.diagnostics import Bilingual, Diagnostic, Fix, Kind, Label, Position, Safety, Severity, Span

__all__ = ["KIND", "WARNING", "finding", "kind", "label", "place", "span_of"]


def kind(message: str, help_: str = "поправьте", severity: Severity = Severity.ERROR, basis: str | None = None) -> Kind:
    """Make a kind whose texts are the same in both languages but for a mark."""
    return Kind(
        "EXP014", "type-clash", severity, Bilingual(message, "en " + message), Bilingual(help_, "en " + help_), basis
    )


KIND = kind("ошибка в `{text}`")
WARNING = kind("внимание", severity=Severity.WARNING, basis="П07")


def place(file: str, first: tuple[int, int], last: tuple[int, int] | None = None) -> Span:
    """Make a span by lines and columns; offsets, which renderers must not need, are nonsense."""
    last = last or first
    return Span(file, Position(*first, 0), Position(*last, 0))


def span_of(text: str, part: str, file: str = "а.yaml", nth: int = 1) -> Span:
    """Return the span of the `nth` occurrence of `part` in `text`."""
    at = -1
    for _ in range(nth):
        at = text.index(part, at + 1)
    positions = []
    for offset in (at, at + len(part)):
        before = text[:offset]
        positions.append(Position(before.count("\n") + 1, offset - before.rfind("\n"), offset))
    return Span(file, *positions)


def label(span: Span, text: str) -> Label:
    """Make a label with the same text in both languages."""
    return Label(span, Bilingual(text, text))


def finding(
    span: Span | None, *labels: Label, kind: Kind = KIND, text: str = "x", pointer: str = "", fix: str | None = None
) -> Diagnostic:
    """Make a finding."""
    mend = Fix(span, fix, Safety.SAFE) if fix is not None and span else None
    return Diagnostic(kind, span, pointer, {"text": text}, labels, fix=mend)
