"""`regdsl verify` over regulations that grow, and the picture of it."""

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10
from pathlib import Path
from typing import Final

import regdsl
from bench.proof_service import make_service
from regdsl.verify.run import verify
from regdsl.verify.verdict import Proved, Refuted, Undecided

__all__ = ["SIZES", "Point", "draw", "measure"]

SIZES: Final = (10, 30, 100, 300)


@dataclass(frozen=True, slots=True)
class Point:
    """How long all properties of a regulation of so many inputs took, and what they came to."""

    inputs: int
    seconds: float
    proved: int
    refuted: int
    undecided: int


def measure(inputs: int) -> Point:
    """Prove all properties of a generated regulation; loading it is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "service.yaml")
        path.write_text(make_service(inputs), encoding="utf-8")
        regulation = regdsl.load(path)
    if not isinstance(regulation, regdsl.Regulation):
        raise AssertionError("the generated regulation does not check")
    began = time.perf_counter()
    report = verify(regulation.engine)
    seconds = time.perf_counter() - began
    return Point(inputs, seconds, report.count(Proved), report.count(Refuted), report.count(Undecided))


_WIDE, _HIGH, _LEFT, _TOP = 520, 260, 64, 16
_TICKS = (0.1, 1.0, 10.0, 60.0)


def draw(points: Sequence[Point]) -> str:
    """Seconds over inputs, both on logarithmic scales, as SVG; the line at 60 seconds is what 300 inputs may take."""
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE + 96} {_HIGH + 64}" role="img" '
        'font-family="sans-serif" font-size="13" fill="#1b1b1b">',
        "<title>Seconds for all proofs, by the number of inputs</title>",
    ]
    for seconds in _TICKS:
        y, dash = _y(seconds), "" if seconds == _TICKS[-1] else ' stroke-dasharray="2 4"'
        lines.append(f'<path d="M{_LEFT} {y:.1f}H{_LEFT + _WIDE}" stroke="#767676"{dash}/>')
        lines.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{seconds:g} s</text>')
    for point in points:
        x = _x(point.inputs)
        lines.append(f'<text x="{x:.1f}" y="{_TOP + _HIGH + 22}" text-anchor="middle">{point.inputs}</text>')
    lines.append(f'<text x="{_LEFT + _WIDE / 2}" y="{_TOP + _HIGH + 42}" text-anchor="middle">inputs</text>')
    path = "L".join(f"{_x(point.inputs):.1f} {_y(point.seconds):.1f}" for point in points)
    lines.append(f'<path d="M{path}" fill="none" stroke="#0b57a4" stroke-width="2"/>')
    for point in points:
        x, y = _x(point.inputs), _y(point.seconds)
        lines.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#0b57a4"/>')
        lines.append(f'<text x="{x + 8:.1f}" y="{y + 18:.1f}">{point.seconds:.2g} s</text>')
    return "\n".join((*lines, "</svg>", ""))


def _x(inputs: int) -> float:
    return _LEFT + 24 + (log10(inputs) - 1) / (log10(SIZES[-1]) - 1) * (_WIDE - 72)


def _y(seconds: float) -> float:
    low, high = log10(_TICKS[0] / 2), log10(_TICKS[-1] * 1.5)
    return _TOP + _HIGH - (log10(max(seconds, _TICKS[0] / 2)) - low) / (high - low) * _HIGH
