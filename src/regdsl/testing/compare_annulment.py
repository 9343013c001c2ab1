"""What a case expects of what becomes of a grant, held against the answer; why the answer is as it is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from regdsl.decide.annulment import Annulment
from regdsl.diagnostics import Bilingual
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.report.tested import Difference
from regdsl.testing.annulling import Discovery
from regdsl.testing.facts import Facts, joined

__all__ = ["compare_annulment", "unanswered"]

_GROUNDS = Bilingual("основания: {names}", "grounds: {names}")
_MISSING = Bilingual("не хватает: {names}", "missing: {names}")
_DECIDED = Bilingual("решение: {names}", "the decision: {names}")
_NO_EVENT = Bilingual("такого события не записано", "no such event is recorded")
_OTHER_RESULT = Bilingual("его результат не предоставлен", "its result was not granted")
NOTHING = Bilingual("", "")
Json = Mapping[str, Any]


def compare_annulment(discovery: Discovery, answer: Annulment, document: Document) -> Iterator[Difference]:
    """Yield each key of `expect` that the answer does not meet, with the reasons."""
    yield from _Comparison(discovery, answer, document, answer.to_dict("ru"), answer.to_dict("en")).differences()


def unanswered(discovery: Discovery, document: Document) -> Iterator[Difference]:
    """The difference of a question that could not be asked at all; none where no outcome was expected."""
    expected = discovery.learnt.expect.outcome
    if expected is not None:
        span = document.locate_key(join(discovery.pointer, "expect", "outcome"))
        yield Difference(f"{discovery.path}outcome", expected.value, None, span, day=discovery.known_on)


class _Comparison(Struct, frozen=True):
    """One expectation against one answer, which is given in both languages too."""

    discovery: Discovery
    answer: Annulment
    document: Document
    ru: Json
    en: Json

    def differences(self) -> Iterator[Difference]:
        """Yield what differs, in the order of the answer's keys."""
        expect = self.discovery.learnt.expect
        for key, expected in (("decision", expect.decision), ("outcome", expect.outcome)):
            if expected is not None and expected.value != self.ru[key]:
                yield self._difference((key,), expected.value, self.ru[key], why=self._outcome())
        if expect.complete is not None and expect.complete != self.ru["complete"]:
            yield self._difference(("complete",), expect.complete, self.ru["complete"], why=self._outcome())
        yield from self._names("undetermined", expect.undetermined, self.ru["undetermined"])
        yield from self._names("grounds", expect.grounds, [one["id"] for one in self.ru["grounds"]])
        yield from self._names("needs", expect.needs, [one["input"] for one in self.ru["needs"]])
        for name, result in expect.results.items():
            if result.value != self.ru["results"].get(name):
                yield self._difference(("results", name), result.value, self.ru["results"].get(name))
        for name, day in expect.deadline.items():
            if day.isoformat() != self.ru["deadline"].get(name):
                yield self._difference(("deadline", name), day.isoformat(), self.ru["deadline"].get(name))

    def _names(self, key: str, expected: Sequence[str] | None, actual: list[str]) -> Iterator[Difference]:
        if expected is None or set(expected) == set(actual):
            return
        reasons: dict[str, Bilingual] = {}
        if key != "needs":
            reasons = {name: self._absent(name) for name in expected if name not in actual}
            say = self._said if key == "grounds" else self._absent
            reasons |= {name: say(name) for name in actual if name not in expected}
        told = {name: why for name, why in reasons.items() if why.ru}
        yield self._difference((key,), list(expected), actual, told)

    def _outcome(self) -> Bilingual:
        """What the outcome follows from: the grounds that hold, what is missing, the decision where it was no grant."""
        said: list[Bilingual] = []
        if self.discovery.learnt.expect.grounds is None and self.ru["grounds"]:
            names = [f"{one['id']} — {one['explanation'] or one['title']}" for one in self.ru["grounds"]]
            english = [f"{one['id']} — {one['explanation'] or one['title']}" for one in self.en["grounds"]]
            said.append(_with(_GROUNDS, "; ".join(names).rstrip("."), "; ".join(english).rstrip(".")))
        if self.discovery.learnt.expect.needs is None and self.ru["needs"]:
            names = [one["input"] for one in self.ru["needs"]]
            said.append(_with(_MISSING, ", ".join(names), ", ".join(names)))
        if self.ru["decision"] != "granted":
            decided = self.answer.decision
            names = [self.ru["decision"], *decided.ground_ids]
            said.append(_with(_DECIDED, ", ".join(names), ", ".join(names)))
        return joined(said)

    def _said(self, name: str) -> Bilingual:
        """What a ground that holds says of itself."""
        ru, en = (next(one for one in made["grounds"] if one["id"] == name) for made in (self.ru, self.en))
        return Bilingual(str(ru["explanation"] or ru["title"]), str(en["explanation"] or en["title"]))

    def _absent(self, name: str) -> Bilingual:
        """The facts by which a ground does not hold, or is open."""
        told = self.answer.told
        program = self.answer.decision.plan.program
        own = next((one for one in program.annulments if one.id == name), None)
        if own is None or told is None:
            return NOTHING
        if own.result not in dict(self.answer.results):
            return _OTHER_RESULT
        if own.type:
            return _NO_EVENT
        ground = next(one for one in told.plan.program.grounds if one.id == name)
        return Facts(told).of(read for limb in ground.limbs for read in limb.reads)

    def _difference(
        self,
        path: tuple[str, ...],
        expected: Any,
        actual: Any,
        reasons: Mapping[str, Bilingual] | None = None,
        why: Bilingual | None = None,
    ) -> Difference:
        span = self.document.locate_key(join(self.discovery.pointer, "expect", *path))
        whole = self.discovery.path + ".".join(path)
        return Difference(whole, expected, actual, span, reasons or {}, why, self.discovery.known_on)


def _with(said: Bilingual, ru: str, en: str) -> Bilingual:
    return Bilingual(said.ru.format(names=ru), said.en.format(names=en))
