"""What a change does to the register record of those whom both versions grant."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from itertools import zip_longest
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.merge import same
from regdsl.compile.smt.values import Value, Whole
from regdsl.core.program import Result
from regdsl.diagnostics import Bilingual
from regdsl.feel.types import ListOf, Number, Record, Type
from regdsl.runtime.effects import Outcome
from regdsl.verify.change import findings
from regdsl.verify.change.pair import Pair
from regdsl.verify.property import Claim, Model, called, said
from regdsl.verify.replay import Shown

__all__ = ["Entry", "Place", "differences", "entries", "records_stay"]

_STAYS: Final = Bilingual(
    "«{name}» в записи остаётся прежним у всех, кому предоставлено и раньше, и теперь",
    "`{name}` in the record stays for all whom both grant",
)


class Place(Struct, frozen=True):
    """One writing of a field: when each version writes it, and what; None where one of them never does."""

    was: Flag = False
    old: Value | None = None
    now: Flag = False
    new: Value | None = None


class Entry(Struct, frozen=True):
    """A field of the record in both versions, and every place where it is written: one, or one for each subject."""

    name: str
    old: Result | None
    new: Result | None
    places: tuple[Place, ...]

    @property
    def either_one(self) -> Result:
        """The field as some version has it."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def title(self) -> Bilingual:
        """What the field is called."""
        return called(self.either_one.title, self.name)

    @property
    def other_unit(self) -> bool:
        """Whether the two versions count in different units."""
        return self.old is not None and self.new is not None and self.old.display_unit != self.new.display_unit

    @property
    def scales(self) -> tuple[int, int] | None:
        """The digits after the point of a number that both versions write in one unit; None of anything else."""
        if self.old is None or self.new is None or self.other_unit:
            return None
        match self.old.value.static.type, self.new.value.static.type:
            case Number(scale=int() as old), Number(scale=int() as new):
                return old, new
            case _:
                return None


def entries(pair: Pair) -> Iterator[Entry]:
    """The fields of both records, by their names."""
    before, after = _writings(pair.old), _writings(pair.new)
    old = {result.name: result for result in pair.old.program.results}
    new = {result.name: result for result in pair.new.program.results}
    for name in dict.fromkeys((*after, *before)):
        pairs = zip_longest(before.get(name, ()), after.get(name, ()), fillvalue=(False, None))
        places = tuple(Place(was, one, now, other) for (was, one), (now, other) in pairs)
        yield Entry(name, old.get(name), new.get(name), places)


def _writings(made: Decided) -> Mapping[str, list[tuple[Flag, Value | None]]]:
    program = made.program
    found: dict[str, list[tuple[Flag, Value | None]]] = {}
    if program.subjects is None and not program.links:  # then silence writes as well, which `record` does not say
        for result in program.results:
            value = made.expression(result.value, f"result/{result.name}")
            found[result.name] = [(made.outcomes[Outcome.GRANTED], value)]
    else:
        for name, when, value in made.record:
            found.setdefault(name, []).append((when, value))
    return found


def records_stay(pair: Pair) -> Iterator[Claim]:
    """For whomever both grant, a field says the same. One of every field."""
    for entry in entries(pair):
        formula = both(pair.both_record, either(*(_differs(entry, place) for place in entry.places)))
        name = entry.title
        kind, shows = findings.RECORD_CHANGES, _Differs(entry.name, entry.other_unit)
        names = {"name": name}
        about, words = f"result/{entry.name}", said(_STAYS, **names)
        yield Claim(about, words, kind, dict(names), formula, Model.COUNTEREXAMPLE, shows)


def _differs(entry: Entry, place: Place) -> Flag:
    old, new = place.old, place.new
    if old is None or new is None or entry.old is None or entry.new is None:
        return either(place.was, place.now)
    written = both(place.was, place.now)
    alone = either(both(place.was, negation(place.now)), both(place.now, negation(place.was)))
    if entry.other_unit:
        return either(written, alone)
    unknown, absent = both(old.unknown, new.unknown), both(old.absent, new.absent)
    alike: Flag = absent
    if _alike_in_shape(entry.old.value.static.type, entry.new.value.static.type):
        scales = entry.scales
        alike = same(old, new) if scales is None else same(*_to_one_scale(old, new, scales))
    return either(alone, both(written, negation(unknown), negation(alike)))


def _alike_in_shape(old: Type, new: Type) -> bool:
    match old, new:
        case ListOf(), ListOf():
            return _alike_in_shape(old.element, new.element)
        case Record(), Record():
            pairs = zip_longest(old.fields, new.fields)
            return all(one and other and _alike_in_shape(one[1].type, other[1].type) for one, other in pairs)
        case Number(), Number():
            return (old.scale is None) == (new.scale is None)
        case _:
            return type(old) is type(new)


def _to_one_scale(old: Value, new: Value, scales: tuple[int, int]) -> tuple[Value, Value]:
    most = max(scales)
    made = [
        replace(value, term=value.term * 10 ** (most - scale)) if isinstance(value, Whole) else value
        for value, scale in zip((old, new), scales, strict=True)
    ]
    return made[0], made[1]


class _Differs(Struct, frozen=True):
    """Both record, and the field says something else; or is counted in another unit. Of several results those that were
    granted are recorded, whatever becomes of the last."""

    name: str
    other_unit: bool

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        if shown.before is None or shown.outcome != shown.before.outcome:
            return False
        if shown.outcome != Outcome.GRANTED.value and shown.decision.turn is None:
            return False
        before, after = _told(shown.before, self.name), _told(shown, self.name)
        return before != after or (self.other_unit and bool(before))


def differences(shown: Shown, name: str) -> frozenset[Fraction]:
    """By how much a number of the record has changed, wherever both decisions have written it."""
    if shown.before is None:
        return frozenset()
    before, after = _told(shown.before, name), _told(shown, name)
    pairs = ((before.get(place), value) for place, value in after.items())
    return frozenset(now - was for was, now in pairs if isinstance(was, Fraction) and isinstance(now, Fraction))


def _told(shown: Shown, name: str) -> dict[tuple[str, ...], object]:
    """What a decision writes into a field, by where: one record, those of several results, those of subjects."""
    said = shown.decision.to_dict(None)
    return dict(_found({key: said[key] for key in ("results", "each")}, name, ()))


def _found(held: Mapping[str, Any], name: str, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], object]]:
    for key, value in held.items():
        if key == name:
            yield (*path, key), _exact(value)
        elif isinstance(value, dict):
            yield from _found(value, name, (*path, key))


def _exact(value: object) -> object:
    """A number by its value, whatever its digits."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return value
    try:
        return Fraction(Decimal(value))
    except (InvalidOperation, ValueError, OverflowError):
        return value
