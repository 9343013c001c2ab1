"""What differs between two versions as they are written: what came, what went, what says something else."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct

from regdsl.core.program import Program
from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join, split
from regdsl.text import EMPTY_LIST
from regdsl.verify.change.leaves import Leaf, Path, Step, leaves_of
from regdsl.verify.change.saying import as_it_is

__all__ = ["Change", "How", "changes"]

_ORDERED: Final = ("variants", "results")
"""Sections whose entries are looked at one after another."""

_ORDER: Final = Bilingual("порядок", "order")
_NO: Final = "нет"


class How(StrEnum):
    """What became of a thing."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Change(Struct, frozen=True):
    """One difference: what it is called, from the section down, its pointer, and what was and is said there (of an
    entry all that it says). `words` tells that no decision turns on it, `wording` that it is but how something is
    put, `counts` that one may, or a record or a deadline, and that no program holds it."""

    how: How
    titles: tuple[Bilingual, ...]
    pointer: str
    before: Bilingual | None
    after: Bilingual | None
    words: bool
    wording: bool = False
    counts: bool = False


def changes(old: tuple[Bundle, Program | None], new: tuple[Bundle, Program | None]) -> tuple[Change, ...]:
    """All differences between two regulations, in the order of the new one, what went last; one that has errors has no
    program."""
    before, after = leaves_of(*old), leaves_of(*new)
    found = [*_from(before, after), *_orders(before, after), *_only(before, after, How.REMOVED)]
    sections = [*dict.fromkeys(path[0] for path in (*after, *before))]
    return tuple(sorted(found, key=lambda one: sections.index(split(one.pointer)[0])))


def _from(before: Mapping[Path, Leaf], after: Mapping[Path, Leaf]) -> Iterator[Change]:
    for path, leaf in after.items():
        former = before.get(path)
        if former is not None and (former.says, former.lines) != (leaf.says, leaf.lines):
            was, now = _lines(former, leaf)
            pointer = join("", *path)
            yield Change(How.CHANGED, _called(leaf.steps), pointer, was, now, leaf.words, leaf.wording, leaf.counts)
    yield from _only(after, before, How.ADDED)


def _lines(former: Leaf, leaf: Leaf) -> tuple[Bilingual, Bilingual]:
    """What was said and what is; of a table the lines alone that differ, unless only their order does."""
    gone = [line for line in former.lines if line not in leaf.lines]
    came = [line for line in leaf.lines if line not in former.lines]
    if not gone and not came:
        return former.says, leaf.says
    return as_it_is(" ⏎ ".join(gone)), as_it_is(" ⏎ ".join(came))


def _only(here: Mapping[Path, Leaf], there: Mapping[Path, Leaf], how: How) -> Iterator[Change]:
    """What stands here and not there: an entry once, with all that it says. That a list is empty is not told where its
    entries are."""
    told: set[Path] = set()
    filled = {path[:length] for path in there for length in range(len(path))}
    for path, leaf in here.items():
        if path in there or any(path[:length] in told for length in range(len(path))):
            continue
        if leaf.says == EMPTY_LIST and path in filled:
            continue
        says = leaf.says
        if leaf.marks:
            told.add(path)
            says = _whole(here, path)
        was, now = (None, says) if how is How.ADDED else (says, None)
        become, pointer = how if leaf.marks else How.CHANGED, join("", *path)
        counts = any(one.counts for own, one in here.items() if own[: len(path)] == path)
        yield Change(become, _called(leaf.steps), pointer, was, now, leaf.words, leaf.wording, counts)


def _whole(leaves: Mapping[Path, Leaf], path: Path) -> Bilingual:
    """All that an entry says, apart from words."""
    inside = [
        (_called(leaf.steps[len(path) :]), leaf.says)
        for own, leaf in leaves.items()
        if own[: len(path)] == path and not leaf.marks and not leaf.words and leaf.says.ru != _NO
    ]
    ru, en = (
        "; ".join(": ".join((*(one.get(lang) for one in titles), says.get(lang))) for titles, says in inside)
        for lang in ("ru", "en")
    )
    return Bilingual(ru, en)


def _orders(before: Mapping[Path, Leaf], after: Mapping[Path, Leaf]) -> Iterator[Change]:
    """Sections in which what both have stands in another order."""
    for section in _ORDERED:
        was, now = (_entries(leaves, section) for leaves in (before, after))
        common = [key for key in was if key in now]
        if common != (later := [key for key in now if key in was]):
            titles = (*_called(next(leaf.steps for path, leaf in after.items() if path[0] == section)[:1]), _ORDER)
            pointer = join("", section)
            yield Change(How.CHANGED, titles, pointer, _listed(common, was), _listed(later, now), words=False)


def _entries(leaves: Mapping[Path, Leaf], section: str) -> dict[str, Bilingual]:
    return {path[1]: leaf.steps[1].title for path, leaf in leaves.items() if path[:1] == (section,) and leaf.marks}


def _listed(names: list[str], titles: Mapping[str, Bilingual]) -> Bilingual:
    return Bilingual(", ".join(titles[name].ru for name in names), ", ".join(titles[name].en for name in names))


def _called(steps: tuple[Step, ...]) -> tuple[Bilingual, ...]:
    """What the steps are called; an entry of the author's in quotes."""
    return tuple(_quoted(step.title) if step.entry else step.title for step in steps if step.title.ru)


def _quoted(title: Bilingual) -> Bilingual:
    return Bilingual(f"«{title.ru}»", f"`{title.en}`")
