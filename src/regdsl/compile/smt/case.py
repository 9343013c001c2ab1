"""An application that nobody has filled in yet: every input, the day, the channel, the events as terms.

Two programs may be asked about one application; and one that is known less of is another view of the same terms.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Final

import z3
from msgspec import Struct, field

from regdsl.compile.smt.flags import Flag, both, either, equal, implies, negation
from regdsl.compile.smt.shapes import Shaper
from regdsl.compile.smt.values import Day, Truth, Value, Whole, with_state
from regdsl.compile.smt.world import Outside, Reason, World
from regdsl.core.program import EventSlot, Program
from regdsl.feel.names import RESERVED
from regdsl.feel.types import Date, Text

__all__ = ["NO_ANSWER", "Case", "Known", "learnt_more", "of_program", "possible"]

Known = Callable[[str], Flag]
"""From the path of a datum to whether it is unknown."""

Event = tuple[str, str | None]

NO_ANSWER: Final = "no_answer"
"""The event that a source has not answered in its term."""


class Case(Struct, frozen=True):
    """An application in terms. `events` are by type and what they are about, and nothing else has happened; `unknown`
    has the flag of every datum that may be unknown, by its path; `holds` is what every application is like, `name`
    which view it is."""

    inputs: Mapping[str, Value]
    day: Day
    channel: Whole
    category: Whole
    events: Mapping[Event, Flag]
    unknown: Mapping[str, Flag] = field(default_factory=dict)
    holds: tuple[Flag, ...] = ()
    name: str = ""

    def reserved(self, name: str) -> Value:
        """What the engine fills: the day, its month, the channel, the category."""
        day = self.day
        if name == RESERVED[0]:
            return day
        if name == RESERVED[1]:
            return Day(day.unknown, day.absent, day.year, day.month, 1)
        return self.channel if name == RESERVED[2] else self.category

    def happened(self, world: World, slot: EventSlot) -> Truth:
        """Whether the event of a slot is in effect. That one came in time, the solver does not count out: it may have,
        it may not, it may be unknown."""
        happened = either(
            *(
                flag
                for (kind, about), flag in self.events.items()
                if kind == slot.type and slot.about in (None, about) and about not in slot.elsewhere
            )
        )
        if slot.until is None:
            return Truth(yes=happened)
        late, unsure = (z3.Bool(f"!{slot.key}/{how}{self.name}") for how in ("late", "unsure"))
        world.outside.setdefault(Outside(Reason.CALENDAR, f"events/{slot.key}", 0, 0), set()).update(
            (late.decl().name(), unsure.decl().name())
        )
        return Truth(both(happened, unsure), False, both(happened, negation(late)))


def of_program(
    world: World, program: Program, partial: bool, name: str = "", but: frozenset[str] = frozenset()
) -> Case:
    """An application to a program; with `partial`, data of it may be unknown, else all are known or absent. `name`
    tells the states of several views of one application from each other. All are one application, `but` for those
    inputs, which are another one's."""
    unknown: dict[str, Flag] = {}
    holds: list[Flag] = []

    def state(path: str, nullable: bool) -> tuple[Flag, Flag]:
        missing: Flag = unknown.setdefault(path, z3.Bool(f"{path}?{name}")) if partial else False
        absent: Flag = z3.Bool(f"{path}=null") if nullable else False
        return missing, both(absent, negation(missing))

    shaper = Shaper(world, state, holds.append)
    answered = {start.feature for start in program.starts}
    inputs: dict[str, Value] = {}
    for slot in program.inputs:
        nullable = slot.nullable or slot.required is not None
        path = f"{slot.name}~" if slot.name in but else slot.name
        made = shaper.stated(path, slot.static.type, nullable)
        if slot.name in answered and partial:
            unknown.pop(slot.name)
            made = with_state(made, False, False)
        inputs[slot.name] = made
    holds += possible(world, program, inputs)
    day = shaper.stated(f"/{RESERVED[0]}", Date(program.first_filing, program.last_filing), False)
    channel = shaper.stated(f"/{RESERVED[2]}", Text(frozenset(program.channels)), False)
    category = shaper.stated(f"/{RESERVED[3]}", Text(frozenset(program.applicants)), False)
    assert isinstance(day, Day)
    assert isinstance(channel, Whole)
    assert isinstance(category, Whole)
    things: Iterable[Event] = (
        (slot.type, about) for slot in program.events for about in (slot.about, *sorted(slot.elsewhere))
    )
    if partial:  # of a datum that is there nobody asks whether its source was silent
        things = chain(things, ((NO_ANSWER, one.source) for one in program.silence_defaults))
    events = {(kind, about): z3.Bool(f"!{kind}({about})") for kind, about in things}
    return Case(inputs, day, channel, category, events, unknown, tuple(holds), name)


def possible(world: World, program: Program, inputs: Mapping[str, Value]) -> list[Flag]:
    """What holds of answers: no excluded combination of features, and the engine's own as the case was begun."""
    holds: list[Flag] = []
    for exclusion in program.excluded:
        met = [_among(world, inputs[name], codes) for name, codes in exclusion.answers]
        holds.append(negation(both(*met)))
    if program.starts:
        by_trigger = z3.Bool("/started_by")
        for start in program.starts:
            feature = inputs[start.feature]
            assert isinstance(feature, Whole)
            holds.append(implies(by_trigger, equal(feature.term, world.text(start.by_trigger))))
            holds.append(implies(negation(by_trigger), equal(feature.term, world.text(start.by_application))))
    return holds


def _among(world: World, value: Value, codes: frozenset[str]) -> Flag:
    assert isinstance(value, Whole)
    there = both(negation(value.unknown), negation(value.absent))
    return both(there, either(*(equal(value.term, world.text(code)) for code in sorted(codes))))


def learnt_more(less: Case, more: Case) -> tuple[Flag, ...]:
    """What makes one view of an application know all that another does."""
    return tuple(implies(flag, less.unknown[path]) for path, flag in more.unknown.items() if path in less.unknown)
