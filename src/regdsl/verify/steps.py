"""What a proof about two views of an application rests on: part by part, what is known stays so when more is learnt."""

from collections.abc import Iterator, Sequence

from regdsl.compile.smt.decided import Part
from regdsl.compile.smt.flags import Flag, both, equal, implies, negation
from regdsl.compile.smt.values import Day, Fields, Items, Share, Truth, Value, Whole, known

__all__ = ["kept"]


def kept(less: Sequence[Part], more: Sequence[Part]) -> Iterator[Flag]:
    """For each part, in the order in which they rest on one another, that it is in `more` what it is known to be in
    `less`, given that all is known that was. Of what no condition reads only whether it is known matters. Nothing where
    the two views are not made of the same parts."""
    if len(less) != len(more):
        return
    last = max((place for place, part in enumerate(less) if part.decides), default=-1)
    for place, (before, after) in enumerate(zip(less, more, strict=True)):
        yield both(*_kept(before.value, after.value, place <= last))


def _kept(before: Value, after: Value, compared: bool) -> Iterator[Flag]:
    """What makes a value the same; only its state unless it is `compared`."""
    yield implies(before.absent, after.absent)
    yield implies(known(before), known(after))
    if compared:
        yield implies(known(before), both(*_same(before, after)))
    if isinstance(before, Fields) and isinstance(after, Fields):
        for one, other in zip(before.fields, after.fields, strict=True):
            yield from _kept(one, other, compared)
    elif isinstance(before, Items) and isinstance(after, Items):
        for item, now in zip(before.items, after.items, strict=True):
            there, gone = both(known(before), item.belongs), both(known(before), negation(item.belongs))
            yield implies(there, now.belongs)
            yield implies(both(gone, negation(item.doubtful)), both(negation(now.belongs), negation(now.doubtful)))
            yield from _kept(item.value, now.value, compared)


def _same(before: Value, after: Value) -> Iterator[Flag]:
    """What makes two values that are known one."""
    match before, after:
        case Truth(), Truth():
            yield implies(before.yes, after.yes)
            yield implies(after.yes, before.yes)
        case Whole(), Whole():
            yield equal(before.term, after.term)
        case Share(), Share():
            yield equal(before.above, after.above)
            yield equal(before.below, after.below)
        case Day(), Day():
            yield equal(before.year, after.year)
            yield equal(before.month, after.month)
            yield equal(before.day, after.day)
