"""A matcher that tries no step twice at one place, so that its time grows with the pattern and the text and no faster.
The engine of the standard library tries every way, of which some patterns have more than anybody can wait for."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from regdsl.feel.dmn.regex.parts import Step

__all__ = ["Found", "Pattern"]

_MOST_TRIED: Final = 400_000
"""Steps that are tried before a pattern is given up: a reference to a group can be looked for in more ways."""

_Slots = list[int | None]


class Found(Struct, frozen=True):
    """A match: where its groups begin and end, the whole one first."""

    string: str
    slots: tuple[int | None, ...]

    def start(self) -> int:
        """Where it begins."""
        return self.slots[0] or 0

    def end(self) -> int:
        """Where it ends."""
        return self.slots[1] or 0

    def __getitem__(self, group: int) -> str | None:
        start, end = self.slots[2 * group], self.slots[2 * group + 1]
        return None if start is None or end is None else self.string[start:end]


class Pattern(Struct, frozen=True):
    """A compiled pattern. Its methods raise ValueError where looking takes too many steps."""

    steps: tuple[Step, ...]
    groups: int
    ignores_case: bool
    refers: bool

    def search(self, string: str) -> Found | None:
        """The first match."""
        return next(self.finditer(string), None)

    def is_found_in_nothing(self) -> bool:
        """Whether the empty text matches."""
        return self.search("") is not None

    def finditer(self, string: str) -> Iterator[Found]:
        """The matches one after another, none inside another."""
        run = _Run(self, string)
        at = 0
        while at <= len(string):
            found = run.at(at)
            if found is None:
                at += 1
                continue
            run.tried.clear()
            yield found
            at = max(found.end(), at + 1)


class _Run:
    """One text that is looked through."""

    def __init__(self, pattern: Pattern, string: str) -> None:
        self.pattern = pattern
        self.string = string
        self.tried: set[tuple[int, int]] = set()
        self.left = _MOST_TRIED

    def at(self, start: int) -> Found | None:
        """The match that begins at a place: of all ways the one that the pattern prefers."""
        steps, tried, string = self.pattern.steps, self.tried, self.string
        slots: _Slots = [None] * (2 * self.pattern.groups + 2)
        todo: list[tuple[int, int, tuple[int, int | None] | None]] = [(0, start, None)]
        while todo:
            index, place, undone = todo.pop()
            if undone is not None:
                slots[undone[0]] = undone[1]
                continue
            self.left -= 1
            if self.left < 0:
                raise ValueError("a match that takes too many steps")
            if index == len(steps):
                slots[0], slots[1] = start, place
                return Found(string, tuple(slots))
            if not self.pattern.refers:
                if (index, place) in tried:
                    continue
                tried.add((index, place))
            step = steps[index]
            if step.fits is not None:
                if step.fits(string, place):
                    todo.append((index + 1, place + step.width, None))
            elif step.slot is not None:
                todo.append((0, 0, (step.slot, slots[step.slot])))
                slots[step.slot] = place
                todo.append((index + 1, place, None))
            elif step.group is not None:
                end = self._again(slots, step.group, place)
                if end is not None:
                    todo.append((index + 1, end, None))
            else:
                todo += [(way, place, None) for way in reversed(step.ways)]
        return None

    def _again(self, slots: _Slots, group: int, place: int) -> int | None:
        """Where what a group has matched ends, if it stands at a place once more."""
        start, end = slots[2 * group], slots[2 * group + 1]
        if start is None or end is None:
            return None
        wanted, found = self.string[start:end], self.string[place : place + end - start]
        same = wanted.lower() == found.lower() if self.pattern.ignores_case else wanted == found
        return place + len(wanted) if same else None
