"""The engine of one regulation: its program, its module, its calendar."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.calendar import Calendar
from regdsl.core.program import Program, ResultLink
from regdsl.core.terms import Term
from regdsl.core.told_once import program_once
from regdsl.decide.application import Application, quick_application, read_application
from regdsl.decide.deadlines import NO_DEADLINES, deadlines
from regdsl.decide.decision import Decision
from regdsl.decide.environment import WorkingDays, environment_of
from regdsl.decide.events import Recorded, in_effect
from regdsl.decide.holds import Course
from regdsl.decide.in_turn import Turn
from regdsl.decide.plan import Plan
from regdsl.decide.reading import Read
from regdsl.decide.run import Kept, decide, variant_name, variant_of
from regdsl.decide.silence_defaults import defaults_upon
from regdsl.decide.start import check_start, with_start
from regdsl.decide.timely import timely
from regdsl.decide.verdict import Verdict
from regdsl.diagnostics import Diagnostic
from regdsl.runtime.effects import Outcome
from regdsl.runtime.module import Module
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["Engine"]

_MOST_KEPT = 4096

NO_MODULES: Final[Mapping[str, Module]] = MappingProxyType({})
"""Of a program with one result: it has no programs beside its own."""


class Engine(Struct, frozen=True):
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
    environments: dict[tuple[object, ...], tuple[object, ...]] = field(default_factory=dict)
    links: "tuple[tuple[ResultLink, Engine | None], ...]" = ()
    as_once: bool = False

    @staticmethod
    def of(
        program: Program,
        module: Module,
        calendar: Calendar,
        digest: str,
        modules: Mapping[str, Module] = NO_MODULES,
        as_once: bool = False,
    ) -> "Engine":
        """Put an engine together; `modules` are those of several results, by their ids. One made `as_once` decides as
        once: a term of some variants is taken to be there while the variant is open, and the facts of a ground are all
        that is computed for the records it reads."""
        program = program_once(program) if as_once else program
        made = {
            link.id: Engine.of(link.program, modules[link.id], calendar, digest, as_once=as_once)
            for link in program.links
            if link.program is not None
        }
        links = tuple((link, made.get(link.id)) for link in program.links)
        own = {g.id: g.term for g in program.grounds if g.term is not None}
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
            links=links,
            as_once=as_once,
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

    def decide(self, application: Application, on: date, out: Collection[str] = ()) -> Decision:
        """Decide one application (design: variant, stages, silence, results), as of the day `on`. Nothing is decided on
        the subjects that are `out`: an earlier one of several results was refused to them."""
        if self.links:
            return self._in_turn(application, on)
        counted, environment = self._surroundings(application)
        defaults = defaults_upon(self.program, counted)
        verdict = decide(self.program, self.module, application.facts, environment, self.days, self.kept, defaults, out)
        return self._decision(application, on, verdict, counted, environment)

    def _in_turn(self, application: Application, on: date) -> Decision:
        """Decide several results one after another, until one is not granted."""
        granted: list[tuple[ResultLink, Decision]] = []
        pending: ResultLink | None = None
        out: set[str] = set()
        for link, engine in self.links:
            if engine is None:
                variant = granted[-1][1].variant if granted else None
                pending = link if link.variants is None or variant in link.variants else None
                continue
            made = engine.narrowed(application, on, link, out)
            if made is None:
                continue
            if made.outcome is not Outcome.GRANTED:
                return replace(made, turn=Turn(tuple(granted), link, more=self._has_more(link, made.variant)))
            granted.append((link, made))
            out.update(one.key for one in made.verdict.each if one.outcome is not Outcome.GRANTED)
        *earlier, (link, last) = granted  # the check asks for a result in every variant
        return replace(last, turn=Turn(tuple(earlier), link, pending))

    def _has_more(self, last: ResultLink, variant: str | None) -> bool:
        """Whether a result after `last` is decided by the application in a variant."""
        behind = self.links[[link.id for link, _ in self.links].index(last.id) + 1 :]
        return any(one is not None and (link.variants is None or variant in link.variants) for link, one in behind)

    def narrowed(self, application: Application, on: date, link: ResultLink, out: Collection[str]) -> Decision | None:
        """The decision on a result that may be for some variants; None where it is not for that of the application.
        While the variant is open nothing is decided, so that what is decided stays so when more is learnt."""
        if link.variants is None:
            return self.decide(application, on, out)
        counted, environment = self._surroundings(application)
        variant = variant_of(self.program, self.module, State(application.facts.values, environment, self.days))
        if isinstance(variant, Unknown):
            open_ = Verdict(Outcome.NEEDS_DATA, None, (), complete=False, missing=variant.missing)
            return self._decision(application, on, open_, counted, environment)
        return self.decide(application, on, out) if self.program.variants[variant].id in link.variants else None

    def _surroundings(self, application: Application) -> tuple[Sequence[Recorded], tuple[object, ...]]:
        """The events that count, and what surrounds the facts."""
        if not application.events:
            return (), self._without_events(application) if self.surrounded else ()
        counted = in_effect(application.events)
        environment = environment_of(self.program, application, counted) if self.surrounded else ()
        if counted and self.limited:
            environment = self._limited(application, environment, counted)
        return counted, environment

    def _without_events(self, application: Application) -> tuple[object, ...]:
        """The environment of an application to which nothing has happened: that of the day, the channel and the
        category, which are few."""
        key = (application.submitted_on, application.channel, application.applicant_category)
        known = self.environments.get(key)
        if known is None:
            known = environment_of(self.program, application, ())
            if len(self.environments) >= _MOST_KEPT:
                self.environments.clear()
            self.environments[key] = known
        return known

    def _decision(
        self,
        application: Application,
        on: date,
        verdict: Verdict,
        counted: Sequence[Recorded],
        environment: tuple[object, ...],
    ) -> Decision:
        terms = self.own_terms
        own = [terms[ground] for ground in _true(verdict) if ground in terms] if terms else ()
        ends = NO_DEADLINES
        if own or self.program.terms:
            variant = self._variant(application, verdict, environment)
            ends = deadlines(self.program, application, variant, verdict, counted, self.calendar, own, self.as_once)
        return Decision(self.plan, self.days, self.digest, on, application, verdict, environment, counted, ends)

    def _variant(
        self, application: Application, verdict: Verdict | None, environment: tuple[object, ...]
    ) -> str | Unknown:
        """The variant of a verdict (None: there is none yet), else what it waits for; once that was the features."""
        if verdict is not None and verdict.variant is not None:
            return self.program.variants[verdict.variant].id
        found = variant_name(self.program, self.module, State(application.facts.values, environment, self.days))
        return Unknown(self.program.telling_variant) if self.as_once and isinstance(found, Unknown) else found

    def _limited(
        self, application: Application, environment: tuple[object, ...], counted: Sequence[Recorded]
    ) -> tuple[object, ...]:
        """The environment, with events that came too late for their ground left out."""
        course = Course(self.program, application, self._variant(application, None, environment), self.as_once)
        events = environment[-len(self.program.events) :]
        return (
            *environment[: -len(self.program.events)],
            *timely(course, self.calendar, counted, events),
        )


def _true(verdict: Verdict) -> tuple[str, ...]:
    """The true grounds, those about a subject too."""
    if not verdict.each:
        return verdict.grounds
    return tuple(dict.fromkeys((*verdict.grounds, *(ground for one in verdict.each for ground in one.grounds))))
