"""Text inside braces that a comma has cut: `{title: Нет, без решения}` has two keys, the second without a value."""

import re

from regdsl.diagnostics import Diagnostic, Fix, Safety, Span
from regdsl.document import findings
from regdsl.document.places import Places
from regdsl.document.pointer import join
from regdsl.document.quoting import quote, shorten
from regdsl.document.tree import Entry, Scalar, ScalarStyle
from regdsl.document.yaml_frame import Cut, Frame

__all__ = ["cut_finding", "is_cut"]

_GLUED = re.compile(r"[^\W\d][\w-]*:(?!//)\S")


def is_cut(text: str, frame: Frame, place: Span, content: str) -> bool:
    """Say whether the value at `place` was never written: no colon stands between it and its key."""
    if content or not frame.is_flow or frame.key is None or place.start.offset != place.end.offset:
        return False
    return ":" not in text[frame.key.span.end.offset : place.start.offset]


def cut_finding(places: Places, cut: Cut, parent: str) -> Diagnostic:
    """Return the finding for the keys of `cut` in the mapping at the pointer `parent`.

    Findings: TEXT_CUT_BY_COMMA with the quoting edit if a text stands before, else MISSING_SPACE or KEY_WITHOUT_VALUE.
    """
    start, end = cut.first.span.start.offset, cut.last.span.end.offset
    place = Span(places.file, cut.first.span.start, cut.last.span.end)
    if _GLUED.match(cut.first.text):
        pointer = join(parent, cut.first.text.partition(":")[0])
        return Diagnostic(findings.MISSING_SPACE, place, pointer, {"text": shorten(cut.first.text)})
    before = _text_before(cut.before)
    if before is None or cut.before is None:
        pointer = join(parent, cut.first.text)
        return Diagnostic(findings.KEY_WITHOUT_VALUE, place, pointer, {"key": shorten(cut.first.text)})
    whole = places.text[before.span.start.offset : end]
    quoted = quote(" ".join(whole.split()))
    return Diagnostic(
        findings.TEXT_CUT_BY_COMMA,
        place,
        join(parent, cut.before.key.text),
        {"text": shorten(places.text[start:end]), "quoted": quote(shorten(whole))},
        fix=Fix(Span(places.file, before.span.start, cut.last.span.end), quoted, Safety.UNSAFE),
    )


def _text_before(entry: Entry | None) -> Scalar | None:
    if entry is None or not isinstance(entry.value, Scalar) or entry.value.style is not ScalarStyle.PLAIN:
        return None
    return entry.value if entry.value.text else None
