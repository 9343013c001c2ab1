"""The parts of a regular expression and the steps of a matcher that they become."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from msgspec import Struct, field

__all__ = ["Alternatives", "At", "Back", "Capture", "One", "Part", "Repeat", "Row", "Step", "steps_of"]

_MOST_STEPS: Final = 10_000


class One(Struct, frozen=True):
    """One character of a kind, as the standard library writes it."""

    text: str


class At(Struct, frozen=True):
    """A place between characters."""

    text: str


class Back(Struct, frozen=True):
    """What a group has matched, once more."""

    group: int


class Row(Struct, frozen=True):
    """Parts one after another."""

    parts: "tuple[Part, ...]"


class Alternatives(Struct, frozen=True):
    """Parts of which the first that fits counts."""

    parts: "tuple[Part, ...]"


class Repeat(Struct, frozen=True):
    """A part several times; without `most` as often as it fits."""

    part: "Part"
    least: int
    most: int | None
    greedy: bool


class Capture(Struct, frozen=True):
    """A group that is remembered."""

    group: int
    part: "Part"


Part = One | At | Back | Row | Alternatives | Repeat | Capture


class Step(Struct):
    """One step of the matcher: a test of a character or of a place, a mark, a reference, or a way to other steps, the
    first of which is tried first. `fits` tells of a text and a position whether they pass."""

    fits: Callable[[str, int], bool] | None = None
    width: int = 0
    slot: int | None = None
    group: int | None = None
    ways: tuple[int, ...] = field(default=())


def steps_of(whole: Part, flags: int) -> tuple[Step, ...]:
    """The steps of a pattern; past the last one it has matched. Raises ValueError where there are too many."""
    steps: list[Step] = []
    _write(whole, flags, steps)
    return tuple(steps)


def _write(part: Part, flags: int, steps: list[Step]) -> None:
    if len(steps) > _MOST_STEPS:
        raise ValueError("a pattern of too many steps")
    match part:
        case One(text):
            steps.append(Step(fits=_one(re.compile(text, flags)), width=1))
        case At(text):
            place = re.compile(text, flags)
            steps.append(Step(fits=lambda string, at: place.match(string, at) is not None))
        case Back(group):
            steps.append(Step(group=group))
        case Row(parts):
            for inner in parts:
                _write(inner, flags, steps)
        case Capture(group, inner):
            steps.append(Step(slot=2 * group))
            _write(inner, flags, steps)
            steps.append(Step(slot=2 * group + 1))
        case Alternatives(parts):
            _alternatives(parts, flags, steps)
        case Repeat():
            _repeat(part, flags, steps)


def _one(kind: re.Pattern[str]) -> Callable[[str, int], bool]:
    known = lru_cache(maxsize=1024)(lambda char: kind.match(char) is not None)
    return lambda string, at: at < len(string) and known(string[at])


def _alternatives(parts: tuple[Part, ...], flags: int, steps: list[Step]) -> None:
    fork = Step()
    steps.append(fork)
    ways: list[int] = []
    ends: list[Step] = []
    for inner in parts:
        ways.append(len(steps))
        _write(inner, flags, steps)
        ends.append(Step())
        steps.append(ends[-1])
    fork.ways = tuple(ways)
    for end in ends:
        end.ways = (len(steps),)


def _repeat(part: Repeat, flags: int, steps: list[Step]) -> None:
    for _ in range(part.least):
        _write(part.part, flags, steps)
    forks: list[int] = []
    if part.most is None:
        start = len(steps)
        forks.append(len(steps))
        steps.append(Step())
        _write(part.part, flags, steps)
        steps.append(Step(ways=(start,)))
    for _ in range((part.most or 0) - part.least):
        forks.append(len(steps))
        steps.append(Step())
        _write(part.part, flags, steps)
    for fork in forks:
        steps[fork].ways = (fork + 1, len(steps)) if part.greedy else (len(steps), fork + 1)
