"""The engine of one regulation: its program, its module, its calendar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from regdsl.calendar import Calendar
from regdsl.core.program import Program
from regdsl.core.terms import Term
from regdsl.decide.application import Application, quick_application, read_application
from regdsl.decide.deadlines import NO_DEADLINES, deadlines
from regdsl.decide.decision import Decision
from regdsl.decide.environment import WorkingDays, environment_of
from regdsl.decide.events import Recorded, in_effect
from regdsl.decide.holds import Course
from regdsl.decide.plan import Plan
from regdsl.decide.reading import Read
from regdsl.decide.run import Kept, decide, variant_of
from regdsl.decide.start import check_start, with_start
from regdsl.decide.timely import timely
from regdsl.diagnostics import Diagnostic
from regdsl.runtime.module import Module
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

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
    surrounded: bool
    limited: bool
    zone: ZoneInfo
    kept: Kept = field(default_factory=dict)

    @staticmethod
    def of(program: Program, module: Module, calendar: Calendar, digest: str) -> "Engine":
        """Put an engine together."""
        own = {g.id: g.term for stage in program.stages for g in stage.grounds if g.term is not None}
        return Engine(
            program,
            module,
            calendar,
            WorkingDays(calendar),
            Plan(program, module),
            digest,
            own,
            bool(program.parameters or program.engine or program.events),
            any(slot.until is not None for slot in program.events),
            ZoneInfo(program.time_zone),
        )

    def read(self, data: Mapping[str, object]) -> Application | tuple[Diagnostic, ...]:
        """The application in the shape of its file, or what is wrong with it."""
        starts = self.program.starts
        filled = with_start(starts, data) if starts else data
        quick = quick_application(self.program, self.module, self.zone, filled)
        if quick is not None and starts:
            return self.read_carefully(data) if self._contradicted(data) else quick
        return self.read_carefully(data) if quick is None else quick

    def _contradicted(self, data: Mapping[str, object]) -> bool:
        """Whether an application says otherwise than the engine how the case was begun."""
        read = Read()
        check_start(self.program.starts, data, read)
        return bool(read.diagnostics)

    def read_carefully(self, data: Mapping[str, object]) -> Application | tuple[Diagnostic, ...]:
        """The same without generated code, which is not worth being compiled for one application."""
        read = Read()
        check_start(self.program.starts, data, read)
        made = read_application(self.program, with_start(self.program.starts, data), read)
        return tuple(read.diagnostics) if made is None else made

    def decide(self, application: Application, on: date) -> Decision:
        """Decide one application (design: variant, stages, silence, results), as of the day `on`."""
        counted = in_effect(application.events) if application.events else ()
        environment = environment_of(self.program, application, counted) if self.surrounded else ()
        if counted and self.limited:
            environment = self._limited(application, environment, counted)
        verdict = decide(self.program, self.module, application.facts, environment, self.days, self.kept)
        terms = self.own_terms
        own = [terms[ground] for ground in verdict.grounds if ground in terms] if terms else ()
        ends = NO_DEADLINES
        if own or self.program.terms:
            ends = deadlines(self.program, application, verdict, counted, self.calendar, own)
        return Decision(self.plan, self.days, self.digest, on, application, verdict, environment, counted, ends)

    def _limited(
        self, application: Application, environment: tuple[object, ...], counted: Sequence[Recorded]
    ) -> tuple[object, ...]:
        """The environment, with events that came too late for their ground left out."""
        variant = variant_of(self.program, self.module, State(application.facts.values, environment, self.days))
        name = self.program.variants[variant].id if isinstance(variant, int) else None
        course = Course(self.program, application, name)
        unknown = variant if isinstance(variant, Unknown) else None
        events = environment[-len(self.program.events) :]
        return (
            *environment[: -len(self.program.events)],
            *timely(course, self.calendar, counted, events, unknown),
        )
