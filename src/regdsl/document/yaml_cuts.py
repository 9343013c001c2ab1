"""Text inside braces that a comma has cut: `{title: Нет, без решения}` has two keys, the second without a value."""

import re

from regdsl.diagnostics import Bilingual, Diagnostic, Fix, Safety
from regdsl.document import findings
from regdsl.document.places import Places
from regdsl.document.pointer import join
from regdsl.document.quoting import quote, shorten
from regdsl.document.tree import Entry, Scalar, ScalarStyle
from regdsl.document.yaml_frame import Cut, Frame

__all__ = ["cut_finding", "is_cut"]

_DECIMAL_COMMA = re.compile(r"\d,\d+\Z")
_NUMBER = re.compile(r"-?\d+\.\d+")
_GLUED = re.compile(r"[^\W\d][\w-]*:(?!//)\S")


def is_cut(frame: Frame, value: Scalar) -> bool:
    """Say whether `value` was never written: no colon stands between it and its key."""
    if value.text or not frame.is_flow or frame.key is None or value.start != value.end:
        return False
    return ":" not in value.places.text[frame.key.end : value.start]


def cut_finding(places: Places, cut: Cut, parent: str) -> Diagnostic:
    """Return the finding for the keys of `cut` in the mapping at the pointer `parent`.

    Findings: TEXT_CUT_BY_COMMA with the quoting edit if a text stands before, else MISSING_SPACE or KEY_WITHOUT_VALUE.
    """
    start, end = cut.first.start, cut.last.end
    place = places.span(start, end)
    if _GLUED.match(cut.first.text):
        pointer = join(parent, cut.first.text.partition(":")[0])
        return Diagnostic(findings.MISSING_SPACE, place, pointer, {"text": shorten(cut.first.text)})
    before = _text_before(cut.before)
    if before is None or cut.before is None:
        pointer = join(parent, cut.first.text)
        return Diagnostic(findings.KEY_WITHOUT_VALUE, place, pointer, {"key": shorten(cut.first.text)})
    whole = places.text[before.start : end]
    quoted = quote(" ".join(whole.split()))
    help_ = None
    if _DECIMAL_COMMA.search(whole) and cut.first is cut.last:
        point = whole[: start - before.start - 1] + "." + whole[start - before.start :]
        help_ = _with_point(shorten(point), None if _NUMBER.fullmatch(point) else quote(shorten(whole)))
        quoted = point
    return Diagnostic(
        findings.TEXT_CUT_BY_COMMA,
        place,
        join(parent, cut.before.key.text),
        {"text": shorten(places.text[start:end]), "quoted": quote(shorten(whole))},
        help=help_,
        fix=Fix(places.span(before.start, end), quoted, Safety.UNSAFE),
    )


def _with_point(point: str, quoted: str | None) -> Bilingual:
    """How a number is written that a comma has cut; in quotes, where it may be a part of a text."""
    ru, en = (
        f"дробную часть отделяют точкой, а не запятой: `{point}`",
        f"the fraction goes after a point, not a comma: `{point}`",
    )
    if quoted is not None:
        ru, en = f"{ru}; если это текст, возьмите его в кавычки: `{quoted}`", f"{en}; put a text in quotes: `{quoted}`"
    return Bilingual(ru, en)


def _text_before(entry: Entry | None) -> Scalar | None:
    if entry is None or not isinstance(entry.value, Scalar) or entry.value.style is not ScalarStyle.PLAIN:
        return None
    return entry.value if entry.value.text else None
