"""What the cases owe, for a person at a terminal: beside what they exercise, every pair and border that is missing."""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.obligations.obligation import Kind
from regdsl.report.cells import one_line
from regdsl.report.owed import Debt, Owed
from regdsl.report.paint import PAINTED, PLAIN, Paint, Role

__all__ = ["render_owed"]

_TITLE: Final = Bilingual("Дела показывают с обеих сторон", "The cases show both sides of")
_KINDS: Final = {
    Kind.GROUND: Bilingual("основания", "grounds"),
    Kind.PAIR: Bilingual("условия, от которых зависит решение", "conditions that decide"),
    Kind.BORDER: Bilingual("границы", "limits"),
    Kind.OUTCOME: Bilingual("исходы", "outcomes"),
}
"""Limbs and variants are told with what the cases exercise."""
_NEVER: Final = Bilingual("ни в одном деле", "in no case")


def render_owed(owed: Owed, lang: Lang = "ru", color: bool = False) -> str:
    """Return how much of what they owe the cases show, and name the rest; ends with a newline."""
    paint = PAINTED if color else PLAIN
    lines = [paint(Role.STRONG, f"{_TITLE.get(lang)}:")]
    for kind, words in _KINDS.items():
        covered, total = owed.counts(kind)
        if total:
            role = Role.HELP if covered == total else Role.WARNING
            lines.append(f"  {words.get(lang)}: {paint(role, f'{covered}/{total}')}")
            lines += [f"    {line}" for one in owed.missing(kind) for line in _missing(one, paint, lang)]
    return "\n".join(lines) + "\n"


def _missing(one: Debt, paint: Paint, lang: Lang) -> Iterator[str]:
    place = ""
    if one.span is not None:
        place = f" {paint(Role.FRAME, '-->')} {one_line(one.span.file)}:{one.span.start.line}"
    yield f"{_NEVER.get(lang)}: {paint(Role.STRONG, one_line(one.title.get(lang)))}{place}"
