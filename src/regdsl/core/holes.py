"""The holes of a program's texts, in the one order on which compiled code and its callers agree."""

from collections.abc import Iterator

from regdsl.core.program import Each, Program
from regdsl.core.texts import Hole, Texts

__all__ = ["holes"]


def holes(program: Program) -> tuple[Hole, ...]:
    """Every hole that holds a value: by stage, ground (explanation, remedy, its limbs) and language; silence last."""
    return tuple(_holes(program))


def _holes(program: Program) -> Iterator[Hole]:
    for ground in program.grounds:
        yield from _of(ground.explain)
        yield from _of_each(ground.each)
        yield from _of(ground.remedy)
        for limb in ground.limbs:
            yield from _of(limb.explain)
            yield from _of_each(limb.each)
    if program.silence is not None:
        yield from _of(program.silence.explain)


def _of_each(eaches: tuple[Each, ...]) -> Iterator[Hole]:
    for each in eaches:
        yield each.items
        yield from _of(each.texts)


def _of(texts: Texts | None) -> Iterator[Hole]:
    for language in sorted(texts or ()):
        for part in (texts or {})[language]:
            if isinstance(part, Hole) and part.value is not None:
                yield part
