"""What would have to be different for another decision: the fewest facts, each changed as little as can be."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import z3
from msgspec import Struct

from regdsl.compile.smt.decision import decided
from regdsl.compile.smt.flags import either
from regdsl.compile.smt.world import World
from regdsl.decide.application import Application
from regdsl.decide.decision import Decision
from regdsl.decide.engine import Engine
from regdsl.runtime.effects import DETERMINATE, Outcome
from regdsl.verify.limits import Limits
from regdsl.verify.verdict import Undecided, Why
from regdsl.verify.whatif.answer import Alternative, Change, Goal, WhatIf
from regdsl.verify.whatif.asker import Asker
from regdsl.verify.whatif.fact import Declared, is_anybodys, is_applicants
from regdsl.verify.whatif.laid import laid
from regdsl.verify.whatif.search import Search
from regdsl.verify.whatif.unmoved import escapes, unmoved

__all__ = ["Alternative", "Change", "Goal", "WhatIf", "whatif"]

_WANTED = {Goal.GRANT: frozenset({Outcome.GRANTED}), Goal.LOSE: DETERMINATE - {Outcome.GRANTED}}


def whatif(
    engine: Engine, application: Mapping[str, Any], on: date, count: int = 3, limits: Limits | None = None
) -> WhatIf:
    """The nearest changes of facts, at most `count` of them, that lead from the decision on an application (in the
    shape of its file) to a grant, of what the applicant can change; or from a grant to any other decision, of whatever
    can change. Each may take as long as the limits say. Raises ValueError where the application does not fit."""
    read = engine.read_carefully(application)
    if not isinstance(read, Application):
        raise ValueError("the application does not fit the regulation")
    decision = engine.decide(read, on)
    if decision.outcome is Outcome.NEEDS_DATA:
        return WhatIf(engine.program, decision, None)
    asked = _Asked(engine, application, read, on, decision)
    found = asked.answer(count, limits or Limits())
    if found.alternatives or found.undecided is not None or not asked.may_be_blank:
        return found
    # that what is required were left out is no fact to fear beside others; without it, though, nothing is proved
    return asked.answer(count, limits or Limits(), blank=True)


class _Asked(Struct, frozen=True):
    """An application that was decided on."""

    engine: Engine
    application: Mapping[str, Any]
    read: Application
    on: date
    decision: Decision

    @property
    def goal(self) -> Goal:
        """What is looked for."""
        return Goal.LOSE if self.decision.outcome is Outcome.GRANTED else Goal.GRANT

    @property
    def may_be_blank(self) -> bool:
        """Whether something that is required, and may be changed, was not left out."""
        slots = zip(self.engine.program.inputs, self.read.facts.values, strict=True)
        return any(
            slot.required is not None
            and not slot.nullable
            and now is not None
            and self._may_change(slot, slot.static.type, now)
            for slot, now in slots
        )

    def _may_change(self, declared: Declared, kind: Any, now: object) -> bool:
        whose = is_anybodys if self.goal is Goal.LOSE else is_applicants
        return whose(declared, kind, now, ZoneInfo(self.engine.program.time_zone))

    def answer(self, count: int, limits: Limits, blank: bool = False) -> WhatIf:
        """The answer; with `blank`, what is required may be left out too."""
        engine, goal = self.engine, self.goal
        world = World()
        laid_out = laid(world, engine.program, self.read, self._may_change, blank)
        facts = [fact for fact in laid_out.facts if fact.same is not True]
        made = decided(world, engine.program, laid_out.case)
        ways = escapes(made, self.decision)
        wanted = _WANTED[goal]
        asker, aside = Asker(limits), Asker(limits)
        for one in (asker, aside):
            one.hold(*laid_out.case.holds, *world.holds)
        reached = either(*(flag for outcome, flag in made.outcomes.items() if outcome in wanted))
        search = Search(engine, world, facts, self.application, self.on, reached, wanted, asker)
        grounds: tuple[str, ...] = ()
        waits = False
        try:
            stopped = search.run(count)
            if stopped is None and not search.found:
                grounds = unmoved(aside, ways)
                # what else could change when a grant would be lost is among the facts: nothing is left to wait for
                waits = goal is Goal.GRANT and not grounds and aside.ask(made.outcomes[Outcome.NEEDS_DATA]) is not False
        except z3.Z3Exception as error:  # the solver's own: it ran out of memory, or was interrupted
            stopped = Undecided(Why.MEMORY if "memory" in str(error) else Why.INTERRUPTED)
        except MemoryError:
            stopped = Undecided(Why.MEMORY)
        except KeyboardInterrupt:
            stopped = Undecided(Why.INTERRUPTED)
        paths = tuple(fact.path for fact in facts)
        found = tuple(search.found)
        return WhatIf(engine.program, self.decision, goal, found, stopped, grounds, paths, dict(world.cut), waits)
