"""An application of which most is settled: what stays as it is is a constant, what may change is a term.

So little is left to the solver: what no changeable fact touches is worked out while it is encoded.
"""

from collections.abc import Callable, Iterable

import z3
from msgspec import Struct, field

from regdsl.compile.smt.case import Case, possible
from regdsl.compile.smt.dates import constant_day
from regdsl.compile.smt.flags import Flag, both, negation
from regdsl.compile.smt.merge import same
from regdsl.compile.smt.shapes import Shaper, constant
from regdsl.compile.smt.values import Day, Fields, Item, Items, Share, Truth, Value, Whole
from regdsl.compile.smt.world import World
from regdsl.core.program import Input, Program
from regdsl.decide.application import Application
from regdsl.decide.events import in_effect
from regdsl.feel.types import ALWAYS, Boolean, Date, ListOf, Month, Number, Record, Type
from regdsl.runtime.unknown import Unknown
from regdsl.verify.whatif.fact import Declared, Fact

__all__ = ["Laid", "has_length", "laid"]

MayChange = Callable[[Declared, Type, object], bool]
"""From what is declared of a datum, its type and what it is now to whether it may change."""


class Laid(Struct, frozen=True):
    """The application as the solver sees it, and its facts that may change."""

    case: Case
    facts: tuple[Fact, ...]


def laid(world: World, program: Program, application: Application, may_change: MayChange, blank: bool = False) -> Laid:
    """Lay out an application. Which records a list has stays as it is, and so do the day, the channel, the applicant's
    category and the events. With `blank`, what is required may be left out too."""
    values = application.facts.values
    longest = (_longest(slot.static.type, now) for slot, now in zip(program.inputs, values, strict=True))
    world.longest = max(world.longest, *longest, 0)
    builder = _Builder(world, may_change, blank)
    inputs = {
        slot.name: builder.value((slot.name,), slot.static.type, _nullable(slot, blank), now, (slot,))
        for slot, now in zip(program.inputs, values, strict=True)
    }
    day = application.submitted_on
    case = Case(
        inputs,
        Day(unknown=True) if day is None else constant_day(day),
        _code(world, application.channel),
        _code(world, application.applicant_category),
        {(event.type, event.about): True for event in in_effect(application.events)},
        holds=(*builder.holds, *possible(world, program, inputs)),
    )
    return Laid(case, tuple(builder.facts))


def _nullable(slot: Input, blank: bool) -> bool:
    return slot.nullable or (blank and slot.required is not None)


def has_length(items: Items, length: int) -> Flag:
    """Whether a list whose places are filled from the first on has so many elements."""
    last = items.items[length - 1].belongs if length else True
    return both(last, negation(items.items[length].belongs) if length < len(items.items) else True)


class _Builder(Struct):
    """Makes values of an application's data."""

    world: World
    may_change: MayChange
    blank: bool
    facts: list[Fact] = field(default_factory=list)
    holds: list[Flag] = field(default_factory=list)

    def value(
        self, path: tuple[str, ...], kind: Type, nullable: bool, now: object, declared: tuple[Declared, ...]
    ) -> Value:
        """The value of a datum."""
        if isinstance(kind, ListOf) and isinstance(kind.element, Record) and isinstance(now, tuple):
            element = kind.element
            return _items(element, (self._record(path, element, record, declared) for record in now))
        if self.may_change(declared[-1], kind, now):
            return self._free(path, kind, nullable, now, declared)
        return _settled(self.world, now, kind)

    def _record(self, path: tuple[str, ...], kind: Record, now: object, declared: tuple[Declared, ...]) -> Fields:
        assert isinstance(now, tuple)
        key, *values = now
        fields: list[Value] = [Whole(term=self.world.text(key))]
        for own, (_, static), value in zip(declared[-1].fields, kind.fields[1:], values, strict=True):
            at = (*path, key, own.name)
            nullable = static.nullable if self.blank else static.absent_until == ALWAYS
            fields.append(self.value(at, static.type, nullable, value, (*declared, own)))
        return Fields(fields=tuple(fields))

    def _free(
        self, path: tuple[str, ...], kind: Type, nullable: bool, now: object, declared: tuple[Declared, ...]
    ) -> Value:
        """A datum that may change. It can become absent only where the law knows that it may be."""
        name = ".".join(part.replace("~", "~0").replace(".", "~1") for part in path)

        def state(of: str, may_be_absent: bool) -> tuple[Flag, Flag]:
            missing: Flag = z3.Bool(f"{of}?") if of == name and isinstance(now, Unknown) else False
            return missing, both(z3.Bool(f"{of}=null") if may_be_absent else False, negation(missing))

        made = Shaper(self.world, state, self.holds.append).stated(name, kind, nullable or now is None)
        self.facts.append(Fact(path, declared, kind, now, made, _same(self.world, now, made, kind)))
        return made


def _longest(kind: Type, value: object) -> int:
    """The length of the longest list of plain values in a value."""
    if not (isinstance(kind, ListOf) and isinstance(value, tuple)):
        return 0
    if not isinstance(kind.element, Record):
        return len(value)
    types = [static.type for _, static in kind.element.fields]
    return max((_longest(own, field) for record in value for own, field in zip(types, record, strict=True)), default=0)


def _same(world: World, now: object, made: Value, kind: Type) -> Flag:
    """Whether a datum is what it is now."""
    if isinstance(now, Unknown):
        return made.unknown
    if now is None:
        return made.absent
    if isinstance(made, Items):
        assert isinstance(kind, ListOf)
        assert isinstance(now, tuple)
        alike = (
            same(item.value, constant(world, own, kind.element)) for item, own in zip(made.items, now, strict=False)
        )
        return both(negation(made.absent), has_length(made, len(now)), *alike)
    return same(made, constant(world, now, kind))


def _settled(world: World, now: object, kind: Type) -> Value:
    """A datum that stays as it is."""
    if isinstance(now, Unknown):
        return _blank(kind, unknown=True)
    if now is None:
        return _blank(kind, absent=True)
    if isinstance(now, tuple):
        assert isinstance(kind, ListOf)
        return _items(kind.element, (constant(world, one, kind.element) for one in now))
    return constant(world, now, kind)


def _items(element: Type, values: Iterable[Value]) -> Items:
    """A list; an empty one has an empty place all the same, which says what would stand in it."""
    return Items(items=tuple(map(Item, values)) or (Item(_blank(element), belongs=False),))


def _blank(kind: Type, unknown: Flag = False, absent: Flag = False) -> Value:
    """A value of the type that says nothing."""
    match kind:
        case Boolean():
            return Truth(unknown, absent)
        case Number(scale=None):
            return Share(unknown, absent)
        case Date() | Month():
            return Day(unknown, absent)
        case ListOf(element=element):
            return Items(unknown, absent, (Item(_blank(element), belongs=False),))
        case Record(fields=fields):
            return Fields(unknown, absent, tuple(_blank(static.type) for _, static in fields))
        case _:
            return Whole(unknown, absent)


def _code(world: World, code: str | None) -> Whole:
    return Whole(unknown=True) if code is None else Whole(term=world.text(code))
