"""Makes the cases of one file ready: fixtures, the case's own data, changes and steps laid over one another."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual, Diagnostic, Kind
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.library import Regulation
from regdsl.model.cases import Case, Cases
from regdsl.model.expectation import Expectation
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.testing import findings
from regdsl.testing.annulling import Discovery, discoveries
from regdsl.testing.laid import Laid, Path
from regdsl.testing.laying import Laying
from regdsl.testing.months import periods_of
from regdsl.testing.steps import events_before, events_of, moment_of
from regdsl.testing.trial import Happened, Trial, filed_at, recorded

__all__ = ["Bench", "Ready"]


class Ready(Struct):
    """A case made ready: the case itself, its boundaries, its steps, what becomes known after the grant; what is wrong
    with how it is written, and with how its fixtures are."""

    trials: list[Trial] = field(default_factory=list)
    discoveries: list[Discovery] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    of_fixtures: list[Diagnostic] = field(default_factory=list)


class Bench(Struct, frozen=True):
    """What the cases of one file are prepared with: the regulation that names the inputs, the fixtures, the places."""

    model: Cases
    document: Document
    regulation: Regulation

    @property
    def program(self) -> Program:
        """The regulation, lowered."""
        return self.regulation.program

    def fixture_findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the fixtures: paths to nothing, unknown bases, circles."""
        found: list[Diagnostic] = []
        first = next((case for case in self.model.cases if filed_at(case) is not None), self.model.cases[0])
        for name, given in self.model.fixtures.items():
            pointer = join("/fixtures", name)
            laying = self._laying(first)
            self._fixtures(name, laying)
            found += [one for one in laying.found if one not in found]
            if given.based_on is not None and given.based_on not in self.model.fixtures:
                found.append(self._unknown_fixture(given.based_on, pointer))
            elif self._circular(name):
                found.append(self._at(findings.FIXTURE_CYCLE, join(pointer, "based_on"), name=name))
        return tuple(found)

    def ready(self, case: Case, pointer: str) -> Ready:
        """Make a case ready. Paths to nothing are left out, and found."""
        laying, made = self._laying(case), Ready()
        given = join(pointer, "given")
        if case.given.based_on is not None:
            self._fixtures(case.given.based_on, laying)
            if case.given.based_on not in self.model.fixtures:
                made.found.append(self._unknown_fixture(case.given.based_on, given))
        laying.lay(case.given.values, given)
        for index, name in enumerate(case.unknown):
            if name in case.given.values:
                made.found.append(self._at(findings.GIVEN_AND_UNKNOWN, join(pointer, "unknown", index), name=name))
        laying.make_unknown(case.unknown, join(pointer, "unknown"))
        start = laying.laid
        events = tuple(recorded(event, join(pointer, "events", index)) for index, event in enumerate(case.events))
        expect = case.expect or Expectation()
        made.trials.append(Trial(case, pointer, start, events, expect, "", join(pointer, "expect")))
        made.trials += self._boundaries(case, pointer, laying, events)
        laying.laid = start
        steps = list(self._steps(case, pointer, laying))
        made.trials += steps
        made.discoveries += discoveries(case, pointer, (steps or made.trials)[-1 if steps else 0], laying)
        for one in laying.found:
            (made.of_fixtures if one.pointer.startswith("/fixtures/") else made.found).append(one)
        made.found += self._tests_nothing(case, pointer)
        return made

    def _boundaries(self, case: Case, pointer: str, laying: Laying, events: tuple[Happened, ...]) -> Iterator[Trial]:
        start = laying.laid
        for index, boundary in enumerate(case.boundary):
            at = join(pointer, "boundary", index)
            laying.laid = start
            laying.lay(boundary.change, join(at, "change"))
            path = f"boundary.{index}."
            yield Trial(case, pointer, laying.laid, events, boundary.expect, path, join(at, "expect"))

    def _steps(self, case: Case, pointer: str, laying: Laying) -> Iterator[Trial]:
        """The case at the day of each step, with all that has come in by then."""
        happened: list[Happened] = []
        for index, step in enumerate(case.then):
            at = join(pointer, "then", index)
            answered: dict[Path, str] = laying.lay(step.answer, join(at, "answer"))
            laying.make_unknown(step.unknown, join(at, "unknown"))
            happened += events_of(self.program, case, step, at, answered)
            events = (*events_before(case, pointer, step), *happened)
            expect = step.expect or Expectation()
            moment = moment_of(step, case)
            yield Trial(case, pointer, laying.laid, events, expect, f"then.{index}.", join(at, "expect"), moment)

    def _tests_nothing(self, case: Case, pointer: str) -> Iterator[Diagnostic]:
        """Expectations that expect nothing."""
        for index, boundary in enumerate(case.boundary):
            if _is_empty(boundary.expect):
                yield self._at(findings.EXPECTS_NOTHING, join(pointer, "boundary", index), id=case.id)
        for index, step in enumerate(case.then):
            if step.expect is not None and _is_empty(step.expect):
                yield self._at(findings.EXPECTS_NOTHING, join(pointer, "then", index), id=case.id)
        steps = any(step.expect is not None for step in case.then)
        if (case.expect is None or _is_empty(case.expect)) and not case.boundary and not steps and not case.annul:
            yield self._at(findings.EXPECTS_NOTHING, pointer, id=case.id)

    def _laying(self, case: Case) -> Laying:
        zone = ZoneInfo(self.program.time_zone)
        filed = filed_at(case)
        day = None if filed is None else (filed.astimezone(zone) if filed.tzinfo is not None else filed).date()
        periods = None if day is None else periods_of(self.regulation, day)
        return Laying.of(self.program, self.document, periods)

    def _fixtures(self, name: str, laying: Laying) -> None:
        """Lay the fixture, after those that it is based on."""
        layers: list[str] = []
        base: str | None = name
        while base is not None and base in self.model.fixtures and base not in layers:
            layers.append(base)
            base = self.model.fixtures[base].based_on
        laying.laid = Laid()
        for layer in reversed(layers):
            laying.lay(self.model.fixtures[layer].values, join("/fixtures", layer))

    def _circular(self, name: str) -> bool:
        seen: set[str] = set()
        base = self.model.fixtures[name].based_on
        while base is not None and base in self.model.fixtures and base not in seen:
            if base == name:
                return True
            seen.add(base)
            base = self.model.fixtures[base].based_on
        return False

    def _unknown_fixture(self, name: str, pointer: str) -> Diagnostic:
        near = nearest(name, self.model.fixtures)
        help_ = did_you_mean(near, name) if near else None
        at = join(pointer, "based_on")
        return Diagnostic(findings.FIXTURE_UNKNOWN, self.document.locate(at), at, {"name": name}, help=help_)

    def _at(self, kind: Kind, pointer: str, help_: Bilingual | None = None, /, **params: str) -> Diagnostic:
        return Diagnostic(kind, self.document.locate_key(pointer), pointer, params, help=help_)


def _is_empty(expect: Expectation) -> bool:
    return expect == Expectation()
