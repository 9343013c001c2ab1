"""Paragraphs cut into lines, without tearing what belongs together."""

import re
import textwrap

from regdsl.report.cells import one_line

__all__ = ["wrapped"]

_TOGETHER = re.compile(r"((?:\b(?:ст|ч|п|пп|подп|абз|art)\.)|\b(?:part|item)|№|\d(?= г\.)) (?=\S)")
_GLUE = "\ue000"


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Return `text` as lines of at most `width` columns (a longer word has a line of its own): the first begins with
    `first`, the others with `rest`. A number is not parted from its `ст.`, `№` or `г.`."""
    lines = textwrap.wrap(
        _TOGETHER.sub(rf"\1{_GLUE}", one_line(text)),
        width,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_GLUE, " ") for line in lines]
