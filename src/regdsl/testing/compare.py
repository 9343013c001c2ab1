"""What a case expects, held against the decision's JSON."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.types import Number
from regdsl.model.expectation import Expectation
from regdsl.report.decision_grounds import in_one_line, with_records
from regdsl.report.tested import Difference
from regdsl.testing.compare_each import all_differences, subject_differences
from regdsl.testing.compare_results import all_records, of_several
from regdsl.testing.grounds import GroundNames
from regdsl.testing.subjects import subjects_listed
from regdsl.testing.trial import Trial

__all__ = ["compare", "undecided"]

SINGLE = ("outcome", "variant", "certain", "complete", "deemed")
Decided = Mapping[str, Any]


def compare(
    trial: Trial, program: Program, decision: Decided, decision_en: Decided, document: Document
) -> tuple[Difference, ...]:
    """Compare each key that the trial's `expect` mentions with the decision (in Russian and in English)."""
    return tuple(_Comparison(trial, program, document, decision, decision_en).differences())


def undecided(trial: Trial, document: Document) -> tuple[Difference, ...]:
    """The difference of a trial that could not be decided at all; none where no outcome was expected."""
    expected = _plain(trial.expect.outcome)
    if expected is None:
        return ()
    return (Difference(f"{trial.path}outcome", expected, None, document.locate_key(join(trial.pointer, "outcome"))),)


class _Comparison:
    """One expectation against one decision."""

    def __init__(
        self, trial: Trial, program: Program, document: Document, decision: Decided, decision_en: Decided
    ) -> None:
        self._trial = trial
        self._expect: Expectation = trial.expect
        self._program = program
        self._names = GroundNames(program)
        self._units = {result.name: result.display_unit for result in program.results}
        self._document = document
        self._decision = decision
        self._english = decision_en

    def differences(self) -> Iterator[Difference]:
        """Yield what differs, in the order of the decision's keys."""
        for key in SINGLE:
            expected = _plain(getattr(self._expect, key))
            if expected is not None and expected != self._decision[key]:
                yield self._difference((key,), expected, self._decision[key])
        yield from self._grounds()
        yield from self._names_of("undetermined", self._expect.undetermined, self._decision["undetermined"])
        yield from self._names_of("needs", self._expect.needs, [need["input"] for need in self._decision["needs"]])
        yield from self._results()
        yield from self._each()
        for term, day in self._expect.deadline.items():
            actual = self._decision["deadline"].get(term)
            if day.isoformat() != actual:
                yield self._difference(("deadline", term), day.isoformat(), actual)
        yield from self._flat()

    def _grounds(self) -> Iterator[Difference]:
        expected = self._expect.grounds
        if expected is None:
            return
        decided = {ground["id"]: ground for ground in self._decision["grounds"]}
        actual = self._names.written(decided.values(), expected)
        if set(actual) == set(expected):
            return
        reasons = {name: self._reason(name) for name in actual if name not in expected}
        yield self._difference(("grounds",), list(expected), actual, reasons)

    def _names_of(self, key: str, expected: Iterable[str] | None, actual: list[str]) -> Iterator[Difference]:
        if expected is not None and set(expected) != set(actual):
            yield self._difference((key,), list(expected), actual)

    def _results(self) -> Iterator[Difference]:
        if self._program.links:
            decided = self._decision["results"]
            for path, value, actual in of_several(("results",), self._expect.results, decided, self._same_result):
                yield self._difference(path, _plain(value), actual)
            return
        for name, expected in self._expect.results.items():
            actual = self._decision["results"].get(name)
            if name not in self._decision["results"] or not self._same_result(name, expected, actual):
                yield self._difference(("results", name), _plain(expected), actual)

    def _flat(self) -> Iterator[Difference]:
        """The fields of the record that are written beside the keys."""
        decided = self._decision["results"]
        decided = all_records(decided) if self._program.links else decided
        for name, expected in self._expect.record.items():
            if name not in decided or not self._same_result(name, expected, decided[name]):
                span = self._document.locate_key(join(self._trial.pointer, name))
                path = f"{self._trial.path}results.{name}"
                yield Difference(path, _plain(expected), decided.get(name), span, unit=self._units.get(name))

    def _same_result(self, name: str, expected: object, actual: object) -> bool:
        numbers = {result.name for result in self._program.results if isinstance(result.value.static.type, Number)}
        return _same(expected, actual, number=name in numbers)

    def _each(self) -> Iterator[Difference]:
        """What differs in the decisions on single subjects; one that the application does not list is a finding."""
        decided = self._decision["each"]
        for key, own in self._expect.each.items():
            if key not in decided:
                if key in self._listed():
                    for path, expected, actual in all_differences(own, several=bool(self._program.links)):
                        yield self._difference(("each", key, *path), _plain(expected), actual)
                continue
            for path, expected, actual in subject_differences(
                own, decided[key], self._names.written, self._same_result, several=bool(self._program.links)
            ):
                reasons = {}
                if path == ("grounds",) and isinstance(actual, list) and isinstance(expected, list):
                    reasons = {name: self._reason(name, key) for name in actual if name not in expected}
                yield self._difference(("each", key, *path), _plain(expected), actual, reasons)

    def _listed(self) -> frozenset[str]:
        """The subjects that the case's application lists."""
        return subjects_listed(self._trial, self._program)

    def _reason(self, name: str, subject: str | None = None) -> Bilingual:
        if subject is None:
            return Bilingual(self._words(self._decision, name), self._words(self._english, name))
        russian, english = self._decision["each"][subject], self._english["each"][subject]
        return Bilingual(self._words(russian, name), self._words(english, name))

    def _words(self, decision: Decided, name: str) -> str:
        """The explanation of a ground, or of the limb that is named."""
        id_, limb = self._names.split(name)
        ground = next(one for one in decision["grounds"] if one["id"] == id_)
        named = next((one for one in ground.get("limbs", ()) if one["id"] == limb), None) if limb else None
        if named is not None and named.get("explanation"):
            return with_records(str(named["explanation"]), named.get("each") or ())
        return in_one_line(ground)

    def _difference(
        self, path: tuple[str, ...], expected: Any, actual: Any, reasons: Mapping[str, Bilingual] | None = None
    ) -> Difference:
        span = self._document.locate_key(join(self._trial.pointer, *path))
        unit = self._units.get(path[-1])
        return Difference(self._trial.path + ".".join(path), expected, actual, span, reasons or {}, unit=unit)


def _same(expected: object, actual: object, *, number: bool) -> bool:
    """Whether a value written in YAML is the value of the decision's JSON: numbers by value, even written as text."""
    if isinstance(expected, list) and isinstance(actual, list | tuple):
        return len(expected) == len(actual) and all(
            _same(one, other, number=number) for one, other in zip(expected, actual, strict=True)
        )
    if isinstance(expected, bool) or isinstance(actual, bool) or expected is None or actual is None:
        return expected is actual
    if number or not (isinstance(expected, str) and isinstance(actual, str)):
        left, right = _number(expected), _number(actual)
        if left is not None and right is not None:
            return left == right
    return bool(_plain(expected) == _plain(actual))


def _number(value: object) -> Decimal | None:
    if isinstance(value, int | float | Decimal | str):
        try:
            number = Decimal(str(value))
        except InvalidOperation:
            return None
        return number if number.is_finite() else None
    return None


def _plain(value: Any) -> Any:
    """A value of the model as JSON has it."""
    if isinstance(value, bool) or value is None or isinstance(value, int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value)
