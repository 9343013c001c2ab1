"""The engine of one regulation: its program, its module, its calendar."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from regdsl.calendar import Calendar
from regdsl.core.program import Program
from regdsl.core.terms import Term
from regdsl.decide.application import Application
from regdsl.decide.deadlines import deadlines
from regdsl.decide.decision import Decision
from regdsl.decide.environment import WorkingDays, environment_of
from regdsl.decide.events import in_effect
from regdsl.decide.plan import Plan
from regdsl.decide.run import decide
from regdsl.runtime.module import Module
from regdsl.runtime.state import State

__all__ = ["Engine"]


@dataclass(frozen=True, slots=True)
class Engine:
    """Decides applications by one version of a regulation. Pure: no clock, no randomness, no I/O."""

    program: Program
    module: Module
    calendar: Calendar
    days: WorkingDays
    plan: Plan
    digest: str
    own_terms: Mapping[str, Term]

    @staticmethod
    def of(program: Program, module: Module, calendar: Calendar, digest: str) -> "Engine":
        """Put an engine together."""
        own = {g.id: g.term for stage in program.stages for g in stage.grounds if g.term is not None}
        return Engine(program, module, calendar, WorkingDays(calendar), Plan.of(program, module), digest, own)

    def decide(self, application: Application, on: date) -> Decision:
        """Decide one application (design: variant, stages, silence, results), as of the day `on`."""
        counted = in_effect(application.events) if application.events else ()
        environment = environment_of(self.program, application, counted)
        facts = application.facts.values
        verdict = decide(self.program, self.module, facts, environment, self.days)
        own = [self.own_terms[ground] for ground in verdict.grounds if ground in self.own_terms]
        ends = deadlines(self.program, application, verdict.variant, counted, self.calendar, own)
        state = State(facts, environment, self.days)
        return Decision(
            self.program, self.module, self.plan, self.digest, on, application, verdict, state, counted, ends
        )
