"""Small pieces of output that several commands share."""

import json
import re
from collections.abc import Sequence
from typing import Any

from regdsl.report.cells import one_line
from regdsl.report.paint import Paint, Role
from regdsl.text.columns import width

__all__ = ["json_text", "table"]

# Legal in JSON, yet each can steer a terminal, turn the direction of writing, or break a line of a log.
_DANGEROUS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_GAP = "  "


def json_text(value: Any) -> str:
    """Return `value` as JSON for programs and readable for people, with a newline at the end."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _DANGEROUS.sub(lambda char: f"\\u{ord(char.group()):04x}", text) + "\n"


def table(heading: Sequence[str], rows: Sequence[Sequence[str]], paint: Paint) -> str:
    """Return rows under a heading, in columns of equal width, each line ending with a newline."""
    cells = [[one_line(cell) for cell in row] for row in (heading, *rows)]
    widths = [max(width(row[column]) for row in cells) for column in range(len(heading))]
    lines = []
    for number, row in enumerate(cells):
        padded = [cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True)]
        line = _GAP.join(padded).rstrip()
        lines.append(paint(Role.STRONG, line) if number == 0 else line)
    return "".join(f"{line}\n" for line in lines)
