"""One application told to the solver: what it then says of the decision must be what the engine decides."""

from collections.abc import Iterator
from datetime import date, datetime, time
from fractions import Fraction
from typing import Any

import z3

from regdsl.compile.smt.case import Case, of_program
from regdsl.compile.smt.decision import decided
from regdsl.compile.smt.flags import Flag, both, negation
from regdsl.compile.smt.shapes import constant
from regdsl.compile.smt.values import Day, Fields, Items, Share, Truth, Value, Whole
from regdsl.compile.smt.world import World
from regdsl.core.program import Program
from regdsl.decide.application import Application
from regdsl.decide.events import in_effect
from regdsl.feel.types import Boolean
from regdsl.runtime.effects import Outcome
from regdsl.runtime.unknown import Unknown

__all__ = ["Said", "Sight"]


Said = tuple[str, str | None, tuple[str, ...]]
"""The outcome, the variant, the true grounds of the whole application."""


class Sight:
    """A program in the solver, and what it says of applications."""

    def __init__(self, program: Program, longest: int = 30) -> None:
        self.world = World(longest=longest)
        self.program = program
        self.case = of_program(self.world, program, partial=True)
        self.made = decided(self.world, program, self.case)
        self.solver = z3.Solver()
        self.add(*self.case.holds, *self.world.holds)

    def add(self, *flags: Flag) -> None:
        self.solver.add(*(z3.BoolVal(flag) if isinstance(flag, bool) else flag for flag in flags))

    def agrees(self, application: Application, said: Said) -> bool:
        """Whether the decision can be so, and where nothing is outside the fragment, whether it can be no other."""
        made, (outcome, variant, grounds) = self.made, said
        flags = [made.outcomes[Outcome(outcome)]]
        flags += [flag if name == variant else negation(flag) for name, flag in made.variants.items() if name]
        flags += [flag if name in grounds else negation(flag) for name, flag in made.stated.items()]
        self.solver.push()
        try:
            self.add(*_pinned(self.world, self.program, self.case, application))
            assert self.solver.check() == z3.sat  # the encoding contradicts no application
            self.add(both(*flags) if self.world.outside else negation(both(*flags)))
            return self.solver.check() == (z3.sat if self.world.outside else z3.unsat)
        finally:
            self.solver.pop()


def _pinned(world: World, program: Program, case: Case, application: Application) -> Iterator[Flag]:
    for slot, fact in zip(program.inputs, application.facts.values, strict=True):
        yield from _pin(world, case.inputs[slot.name], fact)
    day = application.submitted_on
    yield from _pin(world, case.day, Unknown() if day is None else day)
    yield from _pin(world, case.channel, application.channel or Unknown())
    yield from _pin(world, case.category, application.applicant_category or Unknown())
    counted = in_effect(application.events)
    for (kind, about), flag in case.events.items():
        named = {one for own, one in case.events if own == kind and one is not None}
        yield flag == any(
            one.type == kind and (one.about == about or (about is None and one.about not in named)) for one in counted
        )


def _pin(world: World, value: Value, fact: Any) -> Iterator[Flag]:
    yield value.unknown if isinstance(fact, Unknown) else _not(value.unknown)
    if isinstance(fact, Unknown):
        return
    yield value.absent if fact is None else _not(value.absent)
    if fact is None:
        return
    match value:
        case Truth(yes=yes):
            yield yes == fact
        case Fields(fields=fields):
            for own, part in zip(fields, fact, strict=True):
                yield from _pin(world, own, part)
        case Items(items=items):
            assert len(fact) <= len(items)
            for place, item in enumerate(items):
                yield item.belongs if place < len(fact) else _not(item.belongs)
                if place < len(fact):
                    yield from _pin(world, item.value, fact[place])
        case Day(year=year, month=month, day=day):
            assert isinstance(fact, date)
            yield from (year == fact.year, month == fact.month, day == fact.day)
        case Share(above=above):
            yield above == z3.RealVal(str(Fraction(fact)))
        case Whole(term=term):
            assert isinstance(fact, int | str | datetime | time)
            made = constant(world, fact, Boolean())
            assert isinstance(made, Whole)
            yield term == made.term
        case _:
            raise AssertionError(value)


def _not(flag: Flag) -> Flag:
    return not flag if isinstance(flag, bool) else z3.Not(flag)
