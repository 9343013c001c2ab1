"""A case made ready to be decided: fixtures, the case's own data and a boundary's change laid over one another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual, Diagnostic, Kind
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.cases import Case, Cases, Given
from regdsl.model.expectation import Expectation
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.testing import findings

__all__ = ["Bench", "Laid", "Trial"]


@dataclass(frozen=True, slots=True)
class Laid:
    """Values by name, and the pointer of each in the file of cases."""

    values: Mapping[str, Any] = field(default_factory=dict)
    pointers: Mapping[str, str] = field(default_factory=dict)

    def over(self, values: Mapping[str, Any], pointer: str) -> "Laid":
        """The same with `values`, which stand at `pointer`, laid over."""
        return Laid({**self.values, **values}, {**self.pointers, **{name: join(pointer, name) for name in values}})


@dataclass(frozen=True, slots=True)
class Trial:
    """One decision to be made: the data, what stays unknown, what is expected. `path` begins the paths of differences,
    `pointer` is where the expectation stands."""

    case: Case
    case_pointer: str
    laid: Laid
    unknown: frozenset[str]
    expect: Expectation
    path: str
    pointer: str

    def application(self, regulation: str) -> dict[str, Any]:
        """The application, in the shape of its file; what is to stay unknown is still in it."""
        made: dict[str, Any] = {"regulation": regulation, "inputs": dict(self.laid.values)}
        begun = self.case.triggered
        filed = self.case.filed or (begun.at if begun is not None else None)
        if begun is not None:
            made["started_by"] = "trigger"
        if filed is not None:
            made["submitted_at"] = filed.isoformat()
        if self.case.channel is not None:
            made["channel"] = self.case.channel
        if self.case.applicant_category is not None:
            made["applicant_category"] = self.case.applicant_category
        events = [
            {"type": event.type.value}
            | ({"about": event.about} if event.about is not None else {})
            | ({"at": event.at.isoformat()} if event.at is not None else {})
            for event in self.case.events
        ]
        return made | ({"events": events} if events else {})

    def place(self, pointer: str) -> str:
        """Where in the file of cases that stands which an application has at `pointer`."""
        head, _, rest = pointer.removeprefix("/").partition("/")
        if head == "inputs":
            name = rest.partition("/")[0].replace("~1", "/").replace("~0", "~")
            return self.laid.pointers.get(name, join(self.case_pointer, "given"))
        if head == "submitted_at":
            return join(self.case_pointer, "filed")
        if head == "started_by":
            return join(self.case_pointer, "triggered")
        if head in ("channel", "applicant_category", "events"):
            return join(self.case_pointer, head) + (f"/{rest}" if rest else "")
        return self.case_pointer


@dataclass(frozen=True, slots=True)
class Bench:
    """What the cases of one file are prepared with: the program that names the inputs, the fixtures, the places."""

    model: Cases
    document: Document
    program: Program

    def fixture_findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the fixtures: names that are no inputs, unknown bases, circles."""
        found: list[Diagnostic] = []
        for name, given in self.model.fixtures.items():
            pointer = join("/fixtures", name)
            found += self._unknown_names(given.values, pointer)
            if given.based_on is not None and given.based_on not in self.model.fixtures:
                found.append(self._unknown_fixture(given.based_on, pointer))
            elif self._circular(name):
                found.append(self._at(findings.FIXTURE_CYCLE, join(pointer, "based_on"), name=name))
        return tuple(found)

    def findings(self, case: Case, pointer: str) -> tuple[Diagnostic, ...]:
        """What is wrong with a case: names that are no inputs, what is both given and unknown, nothing expected."""
        given = join(pointer, "given")
        found = list(self._unknown_names(case.given.values, given))
        if case.given.based_on is not None and case.given.based_on not in self.model.fixtures:
            found.append(self._unknown_fixture(case.given.based_on, given))
        for index, name in enumerate(case.unknown):
            at = join(pointer, "unknown", index)
            if name not in self._names():
                found.append(self._unknown_input(name, at))
            elif name in case.given.values:
                found.append(self._at(findings.GIVEN_AND_UNKNOWN, at, name=name))
        for index, boundary in enumerate(case.boundary):
            at = join(pointer, "boundary", index)
            found += self._unknown_names(boundary.change, join(at, "change"))
            if _is_empty(boundary.expect):
                found.append(self._at(findings.EXPECTS_NOTHING, at, id=case.id))
        if (case.expect is None or _is_empty(case.expect)) and not case.boundary:
            found.append(self._at(findings.EXPECTS_NOTHING, pointer, id=case.id))
        return tuple(found)

    def trials(self, case: Case, pointer: str) -> tuple[Trial, ...]:
        """The case itself, then each of its boundaries; names that are no inputs are left out."""
        laid = self._laid(case.given, join(pointer, "given"))
        unknown = frozenset(case.unknown)
        expect = case.expect or Expectation()
        made = [Trial(case, pointer, laid, unknown, expect, "", join(pointer, "expect"))]
        for index, boundary in enumerate(case.boundary):
            at = join(pointer, "boundary", index)
            changed = laid.over(self._known(boundary.change), join(at, "change"))
            rest = unknown - boundary.change.keys()
            path = f"boundary.{index}."
            made.append(Trial(case, pointer, changed, rest, boundary.expect, path, join(at, "expect")))
        return tuple(made)

    def _laid(self, given: Given, pointer: str) -> Laid:
        """The values of `given` over those of the fixtures it is based on."""
        layers = [(given, pointer)]
        seen: set[str] = set()
        while (base := layers[-1][0].based_on) is not None and base in self.model.fixtures and base not in seen:
            seen.add(base)
            layers.append((self.model.fixtures[base], join("/fixtures", base)))
        laid = Laid()
        for layer, at in reversed(layers):
            laid = laid.over(self._known(layer.values), at)
        return laid

    def _circular(self, name: str) -> bool:
        seen: set[str] = set()
        base = self.model.fixtures[name].based_on
        while base is not None and base in self.model.fixtures and base not in seen:
            if base == name:
                return True
            seen.add(base)
            base = self.model.fixtures[base].based_on
        return False

    def _names(self) -> frozenset[str]:
        return frozenset(slot.name for slot in self.program.inputs)

    def _known(self, values: Mapping[str, Any]) -> dict[str, Any]:
        names = self._names()
        return {name: value for name, value in values.items() if name in names}

    def _unknown_names(self, values: Mapping[str, Any], pointer: str) -> tuple[Diagnostic, ...]:
        names = self._names()
        return tuple(self._unknown_input(name, join(pointer, name)) for name in values if name not in names)

    def _unknown_input(self, name: str, pointer: str) -> Diagnostic:
        near = nearest(name, sorted(self._names()))
        return self._at(findings.INPUT_UNKNOWN, pointer, did_you_mean(near, name) if near else None, name=name)

    def _unknown_fixture(self, name: str, pointer: str) -> Diagnostic:
        near = nearest(name, self.model.fixtures)
        help_ = did_you_mean(near, name) if near else None
        at = join(pointer, "based_on")
        return Diagnostic(findings.FIXTURE_UNKNOWN, self.document.locate(at), at, {"name": name}, help=help_)

    def _at(self, kind: Kind, pointer: str, help_: Bilingual | None = None, /, **params: str) -> Diagnostic:
        return Diagnostic(kind, self.document.locate_key(pointer), pointer, params, help=help_)


def _is_empty(expect: Expectation) -> bool:
    return expect == Expectation()
