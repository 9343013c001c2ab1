"""A loaded regulation: the door of the library."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from regdsl.compile import compile_program, to_python
from regdsl.core.program import Program
from regdsl.corpus import builtin_calendar
from regdsl.decide import Decision, Engine
from regdsl.decide import findings as app
from regdsl.decide.annulment import Annulment, ask_annulment, given_by, without_grounds
from regdsl.decide.application import Application, Facts, filed_outside, read_inputs
from regdsl.decide.environment import WorkingDays, environment_of
from regdsl.decide.later import read_later
from regdsl.decide.pieces import encode
from regdsl.decide.reading import Read
from regdsl.decide.run import decide
from regdsl.decide.start import inputs_with_start
from regdsl.decide.submission import submit as submit_application
from regdsl.decide.values import read_moment
from regdsl.diagnostics import Diagnostic
from regdsl.diagnostics.bilingual import Lang
from regdsl.library.applications import application_document, parse_application
from regdsl.library.days import require_day
from regdsl.library.errors import ApplicationError, LaterError
from regdsl.runtime.brief import Brief
from regdsl.runtime.module import Module
from regdsl.runtime.not_complete import NotComplete
from regdsl.runtime.state import WorkingCalendar
from regdsl.runtime.unknown import Unknown

if TYPE_CHECKING:
    from regdsl.verify.whatif import WhatIf

__all__ = ["Brief", "Regulation", "day_of", "submit"]

Judge = Callable[[dict[str, object], tuple[object, ...], WorkingCalendar], Brief | None]
"""From inputs and what surrounds them to the brief decision; None where the careful path has to look."""

Door = tuple[date | None, Judge, tuple[object, ...], WorkingDays]
"""The fast door of the day that was asked last: the day, how to judge on it, what surrounds the facts, the calendar."""

Reader = Callable[[Mapping[str, object]], Application | tuple[Diagnostic, ...]]
"""From an application in the shape of its file to one that was read, or to what is wrong with it."""


class Regulation:
    """One version of a regulation, ready to decide. Safe to share between threads: deciding changes nothing."""

    def __init__(self, program: Program, digest: str, path: Path) -> None:
        self.program = program
        self.digest = digest
        self.path = path
        self._latest: Door = (None, _nothing, (), WorkingDays(builtin_calendar()))
        self._read: Reader = self._read_first

    @property
    def id(self) -> str:
        """The regulation's id."""
        return self.program.id

    @property
    def version(self) -> str:
        """The version."""
        return self.program.version

    @cached_property
    def module(self) -> Module:
        """The generated module; built when it is first needed."""
        return compile_program(self.program)

    @cached_property
    def modules(self) -> Mapping[str, Module]:
        """The generated modules of several results, by their ids; none where there is one result."""
        return {link.id: compile_program(link.program) for link in self.program.links if link.program is not None}

    @cached_property
    def engine(self) -> Engine:
        """The engine that decides."""
        return Engine.of(self.program, self.module, builtin_calendar(), self.digest, self.modules)

    @cached_property
    def asking(self) -> Engine | None:
        """The engine that asks the grounds for annulment; None where there are none."""
        program = self.program.annulling
        if program is None:
            return None
        return Engine.of(program, compile_program(program), builtin_calendar(), self.digest)

    def python_source(self) -> str:
        """The generated Python, for reading; of several results a module for each, in the order of decision."""
        programs = [link.program for link in self.program.links if link.program is not None]
        return "\n\n".join(map(to_python, programs or [self.program]))

    def in_force(self, day: date) -> bool:
        """Whether this version is in force on a day."""
        program = self.program
        return program.in_force_from <= day and (program.in_force_to is None or day <= program.in_force_to)

    def read(self, application: Mapping[str, object]) -> Application:
        """Validate an application in the shape of its file once, for `decide`. Raises ApplicationError with findings
        when it does not fit."""
        made = self._read(application)
        if not isinstance(made, Application):
            raise ApplicationError(made, {})
        return made

    def _read_first(self, application: Mapping[str, object]) -> Application | tuple[Diagnostic, ...]:
        self._read = self.engine.read
        return self.engine.read_carefully(application)

    def decide(self, application: Mapping[str, object] | Application, on: date | None = None) -> Decision:
        """Decide an application in the shape of its file, or one that was read. `on` defaults to the day of
        `submitted_at` in the authority's time zone. Raises ApplicationError with findings when it does not fit."""
        made = application if isinstance(application, Application) else self.read(application)
        return self.engine.decide(made, self._day(made, on))

    def decide_under_way(self, application: Mapping[str, object] | Application, on: date) -> Decision:
        """Decide an application on a day on which this version is no longer in force, where a later one leaves cases
        under way to it (`RegulationSet.decide` knows). Raises ApplicationError when the application does not fit."""
        require_day(on)
        made = application if isinstance(application, Application) else self.read(application)
        return self.engine.decide(made, on)

    def annulment(
        self, application: Mapping[str, object], later: Mapping[str, object], on: date | None = None
    ) -> Annulment:
        """Which grounds for annulment hold of what was granted upon an application, by what became known `later`: facts
        that have changed and events, in the shape of their file. What is granted is what `decide` grants as of `on`.
        Raises ApplicationError where the application does not fit, LaterError where what became known does not."""
        made = self.read(application)
        decision = self.engine.decide(made, self._day(made, on))
        return self.annulment_of(decision, given_by(decision), application, later)

    def annulment_under_way(
        self, application: Mapping[str, object], later: Mapping[str, object], on: date
    ) -> Annulment:
        """The same of what `decide_under_way` grants."""
        decision = self.decide_under_way(application, on)
        return self.annulment_of(decision, given_by(decision), application, later)

    def annulment_of(
        self,
        decision: Decision,
        given: Sequence[str],
        application: Mapping[str, object],
        later: Mapping[str, object],
    ) -> Annulment:
        """The same of what was `given` by a decision that this version made, "" for its only result."""
        found = Read()
        known = read_later(later, self.program.time_zone, found)
        if known is None:
            raise LaterError(tuple(found.diagnostics), {})
        asking = self.asking
        if asking is None:
            return without_grounds(decision, known, given)
        before, after = asking.read_carefully(application), asking.read_carefully(known.added_to(application))
        assert isinstance(before, Application)  # it was decided
        if not isinstance(after, Application):
            raise LaterError(tuple(known.own_place(one, application) for one in after), {})
        return ask_annulment(asking, decision, before, after, known, given)

    def whatif(self, application: Mapping[str, object], on: date | None = None, count: int = 3) -> "WhatIf":
        """What would change the decision on an application, at most `count` answers; needs the extra `verify`. Raises
        ApplicationError with findings when the application does not fit."""
        from regdsl.verify.whatif import whatif

        return whatif(self.engine, application, self._day(self.read(application), on), count)

    def _day(self, application: Application, on: date | None) -> date:
        if on is not None:
            require_day(on)
        day = on or application.submitted_on
        if day is None:
            raise ApplicationError((Diagnostic(app.MISSING_DATE, None),), {})
        if on is not None and (outside := filed_outside(application.submitted_on or on, "")) is not None:
            raise ApplicationError((outside,), {})
        program = self.program
        if day < program.in_force_from or (program.in_force_to is not None and day > program.in_force_to):
            until = program.in_force_to.isoformat() if program.in_force_to else "…"
            versions = f"{program.version} ({program.in_force_from.isoformat()} — {until})"
            params = {"day": day.isoformat(), "versions": versions}
            raise ApplicationError((Diagnostic(app.NOT_IN_FORCE, None, "" if on else "/submitted_at", params),), {})
        return day

    def decide_json(self, data: bytes, on: date | None = None, lang: Lang | None = "ru") -> bytes:
        """Decide an application given as JSON bytes (duplicate keys rejected); the decision as JSON bytes."""
        application = parse_application(data)
        if application is None:
            application = application_document(data, "application.json").data
        decision = self.decide(application, on)
        return decision.to_json() if lang is None else encode(decision.to_dict(lang))

    def prepare(self, inputs: Mapping[str, object]) -> Facts:
        """Validate the inputs of an application once, for `outcome`. Raises ApplicationError when they do not fit."""
        if self.program.starts:
            inputs = inputs_with_start(self.program.starts, inputs)
        values = self.module.read(inputs) if type(inputs) is dict else None
        if values is not None:
            return Facts(values, True)
        read = Read()
        facts = read_inputs(self.program, inputs, read)
        if read.diagnostics:
            raise ApplicationError(tuple(read.diagnostics), {})
        return facts

    def outcome(self, inputs: Mapping[str, object] | Facts, on: date) -> Brief:
        """The fast door: outcome, variant and true grounds of inputs filed on the day `on`, without events, channel or
        explanations. Raises ApplicationError when the inputs do not fit or the version is not in force."""
        day, judge, known, days = self._latest
        if on is not day and on != day:
            _, judge, known, days = self._open(on)
        try:
            if type(inputs) is dict:  # another mapping could make up what is missing
                brief = judge(inputs, known, days)
                if brief is not None:
                    return brief
            elif isinstance(inputs, Facts) and inputs.complete and judge is not _nothing:
                return self.module.outcome(inputs.values, known, days)
        except NotComplete:
            pass
        if self.program.links:
            return self._in_turn(inputs, on)
        return self._careful(inputs if isinstance(inputs, Facts) else self.prepare(inputs), on)

    def _in_turn(self, inputs: Mapping[str, object] | Facts, on: date) -> Brief:
        """The same of several results, by the whole decision."""
        made = inputs if isinstance(inputs, Facts) else self.prepare(inputs)
        filed = Application(made, _midnight(on, self.program.time_zone))
        decision = self.engine.decide(filed, self._day(filed, on))
        return Brief(decision.outcome.value, decision.variant, decision.ground_ids)

    def _open(self, on: date) -> Door:
        """The fast door of a day; raises ApplicationError where the version is not in force."""
        require_day(on)
        self._day(_empty(self.program, on), on)
        known = environment_of(self.program, _empty(self.program, on), ())
        looked_at = self.program.links or any(type(value) is Unknown for value in known)
        judge = _nothing if looked_at else self.module.judge
        days = self._latest[-1]
        self._latest = (on, judge, known, days)
        return self._latest

    def _careful(self, facts: Facts, on: date) -> Brief:
        environment = environment_of(self.program, _empty(self.program, on), ())
        verdict = decide(self.program, self.module, facts, environment, self._latest[-1], {})
        variant = None if verdict.variant is None else self.program.variants[verdict.variant].id or None
        return Brief(verdict.outcome.value, variant, verdict.grounds)


def _nothing(inputs: dict[str, object], known: tuple[object, ...], days: WorkingCalendar) -> None:
    """Judges nothing: something that surrounds the facts is unknown, or there are several results, and another path has
    to look."""


def _empty(program: Program, on: date) -> Application:
    moment = _midnight(on, program.time_zone)
    return Application(Facts((), True), moment)


def day_of(application: Mapping[str, object], zone: str) -> date | None:
    """The day on which an application was submitted, in a time zone; None where it does not say."""
    moment = read_moment(application.get("submitted_at"), ZoneInfo(zone))
    return moment.date() if moment is not None else None


def _midnight(day: date, zone: str) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone))


def submit(
    regulation: Regulation, application: Mapping[str, object], keep_unknown: Collection[str] = ()
) -> dict[str, object]:
    """File an application: the applicant's own inputs that it leaves out become null (or their default) in the copy
    returned, and so do his fields in the records of his lists. Names in `keep_unknown` stay left out, of fields with
    the path to them."""
    return submit_application(regulation.program, application, keep_unknown)
