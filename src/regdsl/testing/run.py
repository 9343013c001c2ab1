"""Running cases: every file of cases, every case, every boundary and step."""

import os
from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.diagnostics import Diagnostic
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.library import ApplicationError, LaterError, Regulation
from regdsl.model.cases import Case, Cases
from regdsl.report.tested import CaseResult, Difference, TestReport
from regdsl.testing import findings
from regdsl.testing.annulling import Discovery
from regdsl.testing.applications import application_of
from regdsl.testing.asking import ask
from regdsl.testing.bench import Bench, Ready
from regdsl.testing.clocks import compare_clocks
from regdsl.testing.compare import compare, undecided
from regdsl.testing.compare_annulment import compare_annulment, unanswered
from regdsl.testing.coverage import Observed, coverage_of
from regdsl.testing.expected import expected_findings
from regdsl.testing.expected_annulment import annulment_findings
from regdsl.testing.files import CasesFile, find_cases, load_cases
from regdsl.testing.measured import Measured
from regdsl.testing.reasons import explained
from regdsl.testing.regulations import Library, Versions
from regdsl.testing.shown import compare_shown
from regdsl.testing.silent_sources import unknown_sources
from regdsl.testing.trial import Trial

__all__ = ["measure", "run"]


def run(paths: Iterable[str | os.PathLike[str]]) -> TestReport:
    """Run the cases in `paths` (files of cases, regulations with cases beside them, folders) and report what differs
    from what they expect and what they leave unexercised. Raises nothing for bad files: they are findings."""
    return _run(paths, None)


def measure(paths: Iterable[str | os.PathLike[str]]) -> TestReport:
    """Run the cases, and measure too what they owe: the pairs of conditions, the borders, the outcomes that none shows
    (`owed` of the report). It takes longer."""
    return _run(paths, Measured())


def _run(paths: Iterable[str | os.PathLike[str]], measured: Measured | None) -> TestReport:
    found = find_cases(paths)
    session = _Session(diagnostics=list(found.diagnostics), usable=not found.diagnostics, measured=measured)
    for path in found.files:
        session.run_file(load_cases(path))
    return TestReport(
        cases=tuple(session.results),
        coverage=coverage_of(session.observed.values()),
        diagnostics=tuple(session.diagnostics),
        sources=session.sources,
        usable=session.usable,
        owed=None if measured is None else measured.owed(),
    )


class _Session(Struct):
    """What a run has found so far."""

    results: list[CaseResult] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    observed: dict[str, Observed] = field(default_factory=dict)
    library: Library = field(default_factory=Library)
    usable: bool = True
    measured: Measured | None = None

    def run_file(self, file: CasesFile) -> None:
        """Run one file of cases."""
        self.sources[str(file.path)] = file.text
        self.diagnostics += file.diagnostics
        if file.model is None or file.document is None:
            self.usable = False
            return
        versions = self.library.find(file.path, file.document, file.model.regulation)
        self.sources.update(versions.sources)
        self._report_once(versions.diagnostics)
        if not versions.regulations:
            self.usable = False
            return
        self._run_cases(file.model, file.document, versions)

    def _report_once(self, diagnostics: Iterable[Diagnostic]) -> None:
        """A regulation with several files of cases has its errors reported once, a fixture of several cases too."""
        self.diagnostics += [one for one in diagnostics if one not in self.diagnostics]

    def _run_cases(self, model: Cases, document: Document, versions: Versions) -> None:
        observed = self.observed.setdefault(model.regulation, Observed(model.regulation))
        newest = versions.regulations[-1]
        for regulation in versions.regulations:
            observed.expect(regulation.program)
        if self.measured is not None:
            self.measured.expect(versions.regulations)
        self.diagnostics += Bench(model, document, newest).fixture_findings()
        seen: set[str] = set()
        for index, case in enumerate(model.cases):
            pointer = join("/cases", index)
            regulation = versions.for_case(case)
            runner = _CaseRun(versions, regulation, document, observed, self.measured)
            repeated = _repeated(case, pointer, document) if case.id in seen else ()
            seen.add(case.id)
            bench = Bench(model, document, regulation)
            ready = bench.ready(case, pointer)
            self._report_once(ready.of_fixtures)
            self.results.append(runner.result(ready, case, pointer, repeated))


def _repeated(case: Case, pointer: str, document: Document) -> tuple[Diagnostic, ...]:
    at = join(pointer, "id")
    return (Diagnostic(findings.CASE_REPEATED, document.locate(at), at, {"id": case.id}),)


class _CaseRun(Struct, frozen=True):
    """What one case runs against."""

    versions: Versions
    regulation: Regulation
    document: Document
    observed: Observed
    measured: Measured | None = None

    def result(self, ready: Ready, case: Case, pointer: str, repeated: tuple[Diagnostic, ...]) -> CaseResult:
        """Decide the case, its boundaries and its steps, and compare."""
        program = self.regulation.program
        found = [*repeated, *ready.found, *unknown_sources(case, pointer, program, self.document)]
        differences: list[Difference] = []
        for trial in ready.trials:
            found += expected_findings(trial, program, self.document)
            day = None if trial.at is None else trial.at.date()
            differences += (replace(one, day=day) for one in self._differences(trial, found))
        for discovery in ready.discoveries:
            found += annulment_findings(discovery, program, self.document)
            if program.annulments:
                differences += self._annulled(discovery, found)
        once = tuple(one for index, one in enumerate(found) if one not in found[:index])
        return CaseResult(case.id, case.title, self.document.locate(pointer), tuple(differences), once)

    def _differences(self, trial: Trial, found: list[Diagnostic]) -> Iterable[Difference]:
        try:
            application = application_of(trial, self.regulation)
            decision = self.versions.decide(trial.case, application)
        except ApplicationError as error:
            found += [self._located(one, trial) for one in error.diagnostics]
            return undecided(trial, self.document)
        russian = decision.to_dict("ru")
        self.observed.see(self.regulation.program, russian)
        if self.measured is not None:
            self.measured.see(decision, russian)
        english = decision.to_dict("en")
        differences = (
            *compare(trial, self.regulation.program, russian, english, self.document),
            *compare_clocks(trial, decision, self.document),
            *compare_shown(trial, decision, self.document),
        )
        return explained(differences, trial, decision, russian, english)

    def _annulled(self, discovery: Discovery, found: list[Diagnostic]) -> Iterable[Difference]:
        try:
            answer = ask(self.versions.regulations, self.regulation, discovery)
        except LaterError as error:
            found += [self._located(one, discovery) for one in error.diagnostics]
            return unanswered(discovery, self.document)
        except ApplicationError:
            return ()  # told where the case itself is decided
        self.observed.see_annulled(self.regulation.program, answer.ground_ids)
        return compare_annulment(discovery, answer, self.document)

    def _located(self, found: Diagnostic, trial: Trial | Discovery) -> Diagnostic:
        """A finding about an application, or about what became known after it, placed in the file of cases that it was
        made from."""
        pointer = trial.place(found.pointer)
        span = self.document.locate(pointer)
        return Diagnostic(found.kind, span, pointer, found.params, found.labels, found.help)
