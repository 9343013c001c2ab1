"""Looking for the fewest facts that have to change; what is found is decided by the engine before it counts."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import date
from typing import Any

import z3
from msgspec import Struct, field

from regdsl.compile.smt.flags import Flag, either, negation
from regdsl.compile.smt.values import Whole
from regdsl.compile.smt.world import World
from regdsl.core.program import Program
from regdsl.decide.application import Application
from regdsl.decide.engine import Engine
from regdsl.decide.export import exporter
from regdsl.feel.types import Static
from regdsl.runtime.effects import Outcome
from regdsl.runtime.unknown import Unknown
from regdsl.verify.learning import learnt_of
from regdsl.verify.used import functions_in, has_products
from regdsl.verify.verdict import Undecided, Why
from regdsl.verify.whatif.answer import Alternative, Change
from regdsl.verify.whatif.asker import Asker, at_most
from regdsl.verify.whatif.closer import ANY_TEXT, Closer
from regdsl.verify.whatif.fact import Fact
from regdsl.verify.witness import Reader

__all__ = ["Search"]

_ROUNDS = 30
"""How often the solver learns what a part that it does not read really is, before it gives an answer up."""


class Search(Struct):
    """Looks for changes of `facts` of an application after which the `goal` holds and the engine's outcome is one of
    the `wanted`. `found` are the answers so far."""

    engine: Engine
    world: World
    facts: Sequence[Fact]
    application: Mapping[str, Any]
    on: date
    goal: Flag
    wanted: frozenset[Outcome]
    asker: Asker
    found: list[Alternative] = field(default_factory=list)

    @property
    def program(self) -> Program:
        """The program."""
        return self.engine.program

    def run(self, count: int) -> Undecided | None:
        """Find so many answers, or all there are; why it stopped before."""
        self.asker.hold(self.goal, either(*(negation(fact.same) for fact in self.facts)))
        least = 1
        while len(self.found) < count:
            self.asker.begin()
            one = self._next(least)
            if not isinstance(one, Alternative):
                return one
            self.found.append(one)
            least = len(one.changes)
            changed = {change.path for change in one.changes}
            self.asker.hold(either(*(fact.same for fact in self.facts if fact.path in changed)))
        return None

    def _next(self, least: int) -> Alternative | Undecided | None:
        """The next answer, which changes no fewer facts than `least`; None where there is none."""
        rough: Alternative | None = None
        for _ in range(_ROUNDS):
            moved = self._fewest(least)
            if not moved:
                return rough or (self._untold() if moved is None else None)
            least = len(moved)
            model = self.asker.model
            shown = self._shown(moved, model, closest=False)
            if shown is not None:
                rough = shown
                closest = self._closest(moved)
                if closest is not None:
                    return closest
            if not self._learns(model if shown is None else self.asker.model):
                break
        return rough or Undecided(Why.OUTSIDE, tuple(self._outside()))

    def _fewest(self, least: int) -> list[Fact] | None:
        """As few facts as can be, but no fewer than `least`, that have to change; none where no change will do, None
        where it cannot be told. The model that was found last is the one that changes them."""
        if (answer := self.asker.ask()) is not True:
            return None if answer is None else []
        moved = self._moved()
        changes = [negation(fact.same) for fact in self.facts]
        while least < len(moved):
            answer = self.asker.ask(at_most(changes, least))
            if answer is None:
                return None
            if answer:
                return self._moved()
            least += 1
        return moved

    def _moved(self) -> list[Fact]:
        reader = self._reader(self.asker.model)
        return [fact for fact in self.facts if not reader.holds(fact.same)]

    def _closest(self, moved: list[Fact]) -> Alternative | None:
        """The answer with each fact as close to what it is as it can be; None where the engine sees it otherwise."""
        paths = {fact.path for fact in moved}
        closer = Closer(self.asker, self.world, self.program, self.on)
        with self.asker.supposing(*(fact.same for fact in self.facts if fact.path not in paths)):
            known = [closer.settle(fact) for fact in moved]
        return self._shown(moved, self.asker.model, all(known))

    def _shown(self, moved: list[Fact], model: z3.ModelRef, closest: bool) -> Alternative | None:
        """The answer that a model is, if the engine decides so."""
        reader = self._reader(model)
        changes = tuple(self._change(fact, reader) for fact in moved)
        application = _changed(self.application, changes)
        read = self.engine.read_carefully(application)
        if not isinstance(read, Application):
            return None
        outcome = self.engine.decide(read, self.on).outcome
        return Alternative(changes, application, outcome, closest) if outcome in self.wanted else None

    def _change(self, fact: Fact, reader: Reader) -> Change:
        before = fact.now if isinstance(fact.now, Unknown) else exporter(Static(fact.type, 1))(fact.now)
        after = reader.value(fact.value, fact.type)
        is_any = after == ANY_TEXT and isinstance(fact.value, Whole) and not self._is_taken_apart(fact.value)
        return Change(fact.path, fact.declared, fact.type, before, after, is_any)

    def _is_taken_apart(self, text: Whole) -> bool:
        """Whether a part that the solver does not read rests on a text: then one text is not as good as another."""
        if isinstance(text.term, int):
            return False
        name = text.term.decl().name()
        return any(name in functions_in(argument) for call in self.world.calls for argument in call.arguments)

    def _learns(self, model: z3.ModelRef) -> bool:
        """Tell the solver what the parts that it does not read are in a model; whether that was new to it."""
        learnt = tuple(learnt_of(self.world, self._reader(model), self.engine.days, self.engine.calendar.span))
        self.asker.hold(*learnt)
        return bool(learnt)

    def _reader(self, model: z3.ModelRef) -> Reader:
        return Reader(self.world, self.program, model)

    def _outside(self) -> Iterator[Any]:
        """The parts outside the fragment that the goal rests on."""
        used = functions_in(self.goal)
        return (part for part, names in self.world.outside.items() if not names.isdisjoint(used))

    def _untold(self) -> Undecided:
        """Why the solver could not tell."""
        if "memory" in self.asker.reason:
            return Undecided(Why.MEMORY)
        if "interrupted" in self.asker.reason:
            return Undecided(Why.INTERRUPTED)
        if not has_products(self.goal):
            return Undecided(Why.TIME)
        return Undecided(Why.HARD, tuple(part for part, names in self.world.outside.items() if not names))


def _changed(application: Mapping[str, Any], changes: Sequence[Change]) -> dict[str, Any]:
    """A copy of an application with changes made."""
    inputs = deepcopy(dict(application.get("inputs", {})))
    for change in changes:
        *way, last = change.path
        at = inputs
        for step in way:
            at = at[step]
        at[last] = change.after
    return {**application, "inputs": inputs}
