"""Writes a placed picture as SVG: plain shapes and text, nothing fetched from anywhere."""

import textwrap
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from regdsl.cli.drawing.picture import Kind, Picture
from regdsl.cli.drawing.places import FONT, LINE, NOTE_FONT, Box, Frame, Placed
from regdsl.cli.drawing.styles import ARROW, INK, PALE, STYLES, Style
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang

__all__ = ["to_svg"]

_FAMILY: Final = "Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
_LEGEND: Final = Bilingual("Обозначения", "Legend")
_READING: Final = Bilingual(
    "Стрелка ведёт от того, что известно, к тому, что от него зависит.",
    "An arrow leads from what is known to what depends on it.",
)
_MARGIN: Final = 30
_SAMPLE: Final = 30
_LEGEND_WIDTH: Final = 250


def to_svg(placed: Placed, lang: Lang) -> str:
    """Return the SVG document of `placed`, legend and footnotes in `lang`."""
    picture = placed.layered.picture
    legend, height = _legend(placed, picture, lang)
    width = placed.width
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" font-family={quoteattr(_FAMILY)} font-size="{FONT}" '
        f'xml:lang="{lang}" role="img">'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        head,
        f"<title>{escape(picture.title)}</title>",
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>',
        *_text(picture.title, _MARGIN, 46, size=22, weight="bold"),
        *_text(picture.subtitle, _MARGIN, 70, colour=PALE),
        *(line for frame in placed.frames for line in _frame(frame)),
        f'<g fill="none" stroke="{ARROW}" stroke-width="1.3">',
        *_arrows(placed),
        "</g>",
        *(line for box in placed.boxes.values() for line in _box(box)),
        *legend,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _frame(frame: Frame) -> Iterator[str]:
    yield (
        f'<rect x="{frame.x:.1f}" y="{frame.y:.1f}" width="{frame.width:.1f}" height="{frame.height:.1f}" rx="8" '
        f'fill="#f6f7f9" stroke="#c9ced6"/>'
    )
    for number, line in enumerate(frame.heading):
        yield from _text(line, frame.x + 10, frame.y + 17 + number * 19, weight="bold")


def _box(box: Box) -> Iterator[str]:
    node = box.slot.node
    if node is None:
        return
    yield f"<g><title>{escape(node.tooltip)}</title>"
    yield from _shape(STYLES[node.kind], box.x, box.y, box.width, box.height)
    at = box.y + 7 + FONT
    for line in box.lines:
        yield from _text(line, box.x + 12, at)
        at += LINE
    for line in box.notes:
        yield from _text(line, box.x + 12, at - 2, size=NOTE_FONT, colour=PALE)
        at += LINE - 3
    yield "</g>"


def _shape(style: Style, x: float, y: float, width: float, height: float) -> Iterator[str]:
    dashes = f' stroke-dasharray="{style.dashes}"' if style.dashes else ""
    yield (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{style.round}" '
        f'fill="{style.fill}" stroke="{style.stroke}"{dashes}/>'
    )
    if style.bar:
        yield f'<rect x="{x:.1f}" y="{y:.1f}" width="5" height="{height:.1f}" fill="{style.stroke}"/>'


def _arrows(placed: Placed) -> Iterator[str]:
    for tail, head in placed.layered.steps:
        start, end = placed.boxes[tail], placed.boxes[head]
        left = start.x + start.width
        middle = (left + end.x) / 2
        tip = end.x - (5 if end.slot.node else 0)
        yield (
            f'<path d="M{left:.1f} {start.middle:.1f} C{middle:.1f} {start.middle:.1f} {middle:.1f} {end.middle:.1f} '
            f'{tip:.1f} {end.middle:.1f}"/>'
        )
        if end.slot.node is None:
            yield f'<path d="M{end.x:.1f} {end.middle:.1f} H{end.x + end.width:.1f}"/>'
        else:
            yield (f'<path d="M{end.x:.1f} {end.middle:.1f} l-7 -3.5 v7 z" fill="{ARROW}" stroke="none"/>')


def _legend(placed: Placed, picture: Picture, lang: Lang) -> tuple[list[str], float]:
    """Return the legend's elements and the height of the whole document."""
    kinds = {node.kind for node in picture.nodes}
    shown = [kind for kind in Kind if kind in kinds]
    top = placed.bottom + 50
    lines = list(_text(_LEGEND.get(lang), _MARGIN, top, weight="bold"))
    columns = max(1, int((placed.width - 2 * _MARGIN) // _LEGEND_WIDTH))
    for number, kind in enumerate(shown):
        x = _MARGIN + number % columns * _LEGEND_WIDTH
        y = top + 14 + number // columns * 28
        lines += _shape(STYLES[kind], x, y, _SAMPLE, 18)
        lines += _text(STYLES[kind].words.get(lang), x + _SAMPLE + 8, y + 14)
    at = top + 14 + -(-len(shown) // columns) * 28 + 18
    for note in (_READING.get(lang), *picture.footnotes):
        for line in _note_lines(note, placed.width):
            lines += _text(line, _MARGIN, at, colour=PALE)
            at += LINE
    return lines, at + 12


def _note_lines(note: str, width: float) -> list[str]:
    return textwrap.wrap(note, max(40, int((width - 2 * _MARGIN) / 8.1)))


def _text(text: str, x: float, y: float, *, size: int = FONT, weight: str = "", colour: str = INK) -> Iterator[str]:
    bold = f' font-weight="{weight}"' if weight else ""
    yield f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}"{bold} fill="{colour}">{escape(text)}</text>'
