"""Edits that mend findings, put into a text: only what they replace changes, so comments stay."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Diagnostic, Fix, Safety

__all__ = ["SAFE_ONLY", "WITH_UNSAFE", "Mended", "mend"]

SAFE_ONLY: Final = frozenset({Safety.SAFE})
"""Edits that can change no legal outcome."""

WITH_UNSAFE: Final = frozenset({Safety.SAFE, Safety.UNSAFE})
"""Edits that a person has to read before they are kept, too."""


class Mended(Struct, frozen=True):
    """A text after edits, and the findings that they mend."""

    text: str
    mended: tuple[Diagnostic, ...]


def mend(text: str, file: str, found: Iterable[Diagnostic], allowed: frozenset[Safety]) -> Mended:
    """Make the edits of `found` that are in `file` and of an `allowed` safety; of two that overlap the first in the
    text is made. The same edit asked for by several findings is made once."""
    wanted: dict[tuple[int, int], tuple[Fix, list[Diagnostic]]] = {}
    for one in found:
        fix = one.fix
        if fix is None or fix.safety not in allowed or fix.span.file != file:
            continue
        place = (fix.span.start.offset, fix.span.end.offset)
        if wanted.setdefault(place, (fix, []))[0].replacement == fix.replacement:
            wanted[place][1].append(one)
    pieces: list[str] = []
    made: list[Diagnostic] = []
    at = 0
    for (start, end), (fix, mends) in sorted(wanted.items(), key=lambda one: one[0]):
        if start < at:
            continue
        pieces += [text[at:start], fix.replacement]
        made += mends
        at = end
    return Mended("".join([*pieces, text[at:]]), tuple(made))
