"""Where every box and frame of a picture stands, in pixels."""

import textwrap
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from regdsl.cli.drawing.layers import Layered, Slot
from regdsl.cli.drawing.picture import Kind

__all__ = ["FONT", "LINE", "NOTE_FONT", "Box", "Frame", "Placed", "placed"]

FONT: Final = 13
NOTE_FONT: Final = 11
LINE: Final = 17
_TOP: Final = 100
_MARGIN: Final = 30
_GAP: Final = 10
_GROUP_GAP: Final = 26
_HEADING: Final = 21
_WAY: Final = 6
_CHANNEL: Final = 110
_PADDING: Final = 7
_WIDTHS: Final = {Kind.LIMB: 200, Kind.GROUND: 350, Kind.DEFINITION: 210, Kind.VARIANT: 240}
_FIRST_WIDTH: Final = 280
_WAY_WIDTH: Final = 60
_CHARACTER: Final = 8.1
_NOTE_CHARACTER: Final = 6.9
_BOLD_CHARACTER: Final = 9.0
_SWEEPS: Final = 6


class Box(Struct, frozen=True):
    """The rectangle of a slot, with its text cut into lines."""

    slot: Slot
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def middle(self) -> float:
        """The height at which arrows meet it."""
        return self.y + self.height / 2


class Frame(Struct, frozen=True):
    """The rectangle around a group, with its heading cut into lines."""

    heading: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float


class Placed(Struct, frozen=True):
    """A picture with a place for everything; `bottom` is where the boxes end."""

    layered: Layered
    boxes: Mapping[str, Box]
    frames: tuple[Frame, ...]
    width: float
    bottom: float


class _Size(Struct, frozen=True):
    """How large a slot is, and how much room is above it."""

    width: float
    height: float
    above: float
    lines: tuple[str, ...]
    notes: tuple[str, ...]


def placed(layered: Layered) -> Placed:
    """Give every box a place: columns side by side, no box over another, each near the middle of what it is joined
    to."""
    headings = {group.id: group.heading for group in layered.picture.groups}
    sizes = _sizes(layered, headings)
    tops = _tops(layered, sizes)
    shift = _TOP - min((tops[id] - sizes[id].above for id in tops), default=0.0)
    boxes: dict[str, Box] = {}
    x = float(_MARGIN)
    for column in layered.columns:
        widest = max((sizes[slot.id].width for slot in column), default=0.0)
        for slot in column:
            size = sizes[slot.id]
            width = widest if slot.node is None else size.width
            boxes[slot.id] = Box(slot, x, tops[slot.id] + shift, width, size.height, size.lines, size.notes)
        x += widest + _CHANNEL
    bottom = max((box.y + box.height for box in boxes.values()), default=float(_TOP))
    frames = tuple(_frames(layered, boxes, headings))
    return Placed(layered, boxes, frames, max(x - _CHANNEL + _MARGIN, 760.0), bottom)


def _sizes(layered: Layered, headings: Mapping[str, str]) -> dict[str, _Size]:
    sizes: dict[str, _Size] = {}
    for column in layered.columns:
        group = ""
        for place, slot in enumerate(column):
            above = 0.0 if place == 0 else float(_GAP if slot.node else _WAY)
            width = float(_WIDTHS.get(slot.node.kind, _FIRST_WIDTH) if slot.node else _WAY_WIDTH)
            if slot.group and slot.group != group:
                above = _GROUP_GAP + _HEADING * len(_heading(headings[slot.group], width))
            elif not slot.group and group:
                above = float(_GROUP_GAP)
            group = slot.group
            sizes[slot.id] = _size(slot, width, above)
    return sizes


def _size(slot: Slot, width: float, above: float) -> _Size:
    if slot.node is None:
        return _Size(width, float(_WAY), above, (), ())
    lines = _cut(slot.node.label, width, _CHARACTER)
    notes = _cut(slot.node.note, width, _NOTE_CHARACTER) if slot.node.note else ()
    height = LINE * len(lines) + (LINE - 3) * len(notes) + 2 * _PADDING
    return _Size(width, float(height), above, lines, notes)


def _cut(text: str, width: float, character: float) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, max(8, int((width - 2 * _PADDING - 6) / character))))


def _heading(text: str, width: float) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, max(8, int(width / _BOLD_CHARACTER))))


def _tops(layered: Layered, sizes: Mapping[str, _Size]) -> dict[str, float]:
    """Find the tops: stack every column, then let each box move to the middle of its neighbours, order and distances
    kept; the tallest column stays."""
    tops: dict[str, float] = {}
    heights: list[float] = []
    for column in layered.columns:
        at = 0.0
        for slot in column:
            at += sizes[slot.id].above
            tops[slot.id] = at
            at += sizes[slot.id].height
        heights.append(at)
    tallest = max(heights, default=0.0)
    for column, height in zip(layered.columns, heights, strict=True):
        for slot in column:
            tops[slot.id] += (tallest - height) / 2
    joined: dict[str, list[str]] = {}
    for tail, head in layered.steps:
        joined.setdefault(tail, []).append(head)
        joined.setdefault(head, []).append(tail)
    fixed = heights.index(tallest) if heights else 0
    for _ in range(_SWEEPS):
        for number in sorted(range(len(layered.columns)), key=lambda one: abs(one - fixed)):
            if number != fixed:
                _settle(layered.columns[number], sizes, joined, tops, tallest)
    return tops


def _settle(
    column: tuple[Slot, ...],
    sizes: Mapping[str, _Size],
    joined: Mapping[str, list[str]],
    tops: dict[str, float],
    tallest: float,
) -> None:
    """Move the boxes of one column as near to the middles of their neighbours as their order allows: the wishes, less
    the room that stands before each box, have to rise, and the nearest rising row is the mean of each block that does
    not (pool adjacent violators)."""
    offsets: list[float] = []
    wishes: list[float] = []
    at = 0.0
    for slot in column:
        at += sizes[slot.id].above
        offsets.append(at)
        ids = joined.get(slot.id, [])
        middles = [tops[id] + sizes[id].height / 2 for id in ids]
        own = sum(middles) / len(middles) - sizes[slot.id].height / 2 if middles else tops[slot.id]
        wishes.append(own - at)
        at += sizes[slot.id].height
    wishes = _together(column, wishes)
    blocks: list[tuple[float, int]] = []
    for wish in wishes:
        mean, count = wish, 1
        while blocks and blocks[-1][0] > mean:
            other, size = blocks.pop()
            mean, count = (mean * count + other * size) / (count + size), count + size
        blocks.append((mean, count))
    rising = [mean for mean, count in blocks for _ in range(count)]
    for slot, offset, value in zip(column, offsets, rising, strict=True):
        tops[slot.id] = offset + min(max(value, 0.0), max(tallest - at, 0.0))


def _together(column: tuple[Slot, ...], wishes: list[float]) -> list[float]:
    """Give the boxes of one frame one wish, so that the frame stays tight."""
    members: dict[str, list[float]] = {}
    for slot, wish in zip(column, wishes, strict=True):
        members.setdefault(slot.group or slot.id, []).append(wish)
    means = {name: sum(values) / len(values) for name, values in members.items()}
    return [means[slot.group or slot.id] for slot in column]


def _frames(layered: Layered, boxes: Mapping[str, Box], headings: Mapping[str, str]) -> list[Frame]:
    frames: list[Frame] = []
    for column in layered.columns:
        members: dict[str, list[Box]] = {}
        for slot in column:
            if slot.group:
                members.setdefault(slot.group, []).append(boxes[slot.id])
        for group, own in members.items():
            heading = _heading(headings[group], own[0].width)
            top = own[0].y - _HEADING * len(heading) - 4
            bottom = own[-1].y + own[-1].height + 8
            frames.append(Frame(heading, own[0].x - 10, top, own[0].width + 20, bottom - top))
    return frames
