"""Which data two versions share. One datum is one term; a number that is written with other digits is two terms that
are one number; what is of another kind, in another unit, or never of the same value, is two data."""

from collections.abc import Iterator
from enum import Enum
from math import ceil, floor

from regdsl.compile.smt.flags import Flag, either, equal
from regdsl.compile.smt.values import Fields, Items, Share, Value, Whole
from regdsl.feel.types import (
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Number,
    Record,
    Seconds,
    Text,
    Time,
    Type,
)

__all__ = ["Relation", "agreement", "relation", "same_values"]


class Relation(Enum):
    """How a datum of one version is related to that of the same name in another."""

    ONE = "one"
    SCALED = "scaled"
    APART = "apart"


def relation(old: Type, new: Type) -> Relation:
    """How two data of one name and these types are related."""
    match old, new:
        case Number(), Number():
            if old.unit != new.unit or not _numbers_meet(old, new):
                return Relation.APART
            return Relation.ONE if old.scale == new.scale else Relation.SCALED
        case Text(codes=one), Text(codes=other):
            apart = one is not None and other is not None and one.isdisjoint(other)
        case (
            (Date(low=low, high=high), Date(low=least, high=most))
            | (Month(low=low, high=high), Month(low=least, high=most))
            | (DateTime(low=low, high=high), DateTime(low=least, high=most))
        ):
            apart = max(low, least) > min(high, most)
        case (
            (Months(low=low, high=high), Months(low=least, high=most))
            | (Days(low=low, high=high), Days(low=least, high=most))
            | (Seconds(low=low, high=high), Seconds(low=least, high=most))
        ):
            apart = max(low, least) > min(high, most)
        case ListOf(), ListOf():
            lengths = max(old.min_items, new.min_items) <= min(old.max_items, new.max_items)
            apart = not lengths or relation(old.element, new.element) is not Relation.ONE
        case Record(), Record():
            apart = not _records_meet(old, new)
        case _:
            apart = not (isinstance(old, Boolean | Time) and type(old) is type(new))
    return Relation.APART if apart else Relation.ONE


def _numbers_meet(old: Number, new: Number) -> bool:
    lows = [one for one in (old.low, new.low) if one is not None]
    highs = [one for one in (old.high, new.high) if one is not None]
    if not lows or not highs:
        return True
    scales = [one for one in (old.scale, new.scale) if one is not None]
    if not scales:
        return max(lows) <= min(highs)
    power: int = 10 ** min(scales)
    return ceil(max(lows) * power) <= floor(min(highs) * power)


def _records_meet(old: Record, new: Record) -> bool:
    if old.fields[0][0] != new.fields[0][0]:
        return False
    others = dict(new.fields)
    return all(
        relation(static.type, others[name].type) is Relation.ONE for name, static in old.fields if name in others
    )


def same_values(old: Type, new: Type) -> bool:
    """Whether the two types allow the same values; fields that one record has alone do not matter."""
    match old, new:
        case Number(), Number():
            return (old.low, old.high, old.scale) == (new.low, new.high, new.scale)
        case Text(), Text():
            return old.codes == new.codes and (old.codes is not None or old.longest == new.longest)
        case ListOf(), ListOf():
            lengths = (old.min_items, old.max_items) == (new.min_items, new.max_items)
            return lengths and same_values(old.element, new.element)
        case Record(), Record():
            others = dict(new.fields)
            return all(
                static.nullable == others[name].nullable and same_values(static.type, others[name].type)
                for name, static in old.fields
                if name in others
            )
        case _:
            return old == new


def agreement(old: Value, new: Value, types: tuple[Type, Type]) -> Iterator[Flag]:
    """What holds of a datum that both versions know: it is there for both or for neither, and it is the same number."""
    yield equal(old.absent, new.absent)
    match old, new, *types:
        case Items(items=mine), Items(items=yours), ListOf(element=one), ListOf(element=other):
            for our, your in zip(mine, yours, strict=False):
                yield from agreement(our.value, your.value, (one, other))
        case Fields(fields=mine), Fields(fields=yours), Record(fields=ours), Record(fields=others):
            known = {name: (value, static) for value, (name, static) in zip(yours, others, strict=True)}
            for value, (name, static) in zip(mine, ours, strict=True):
                if name in known:
                    theirs, kind = known[name]
                    yield from agreement(value, theirs, (static.type, kind.type))
        case (Whole() | Share()) as number, (Whole() | Share()) as same, Number(scale=one), Number(scale=other):
            if one != other:
                yield either(old.absent, _one_number(number, one, same, other))
        case _:
            return


def _one_number(old: Whole | Share, mine: int | None, new: Whole | Share, yours: int | None) -> Flag:
    ours = old.term if isinstance(old, Whole) else old.above
    theirs = new.term if isinstance(new, Whole) else new.above
    return ours * 10 ** (yours or 0) == theirs * 10 ** (mine or 0)
