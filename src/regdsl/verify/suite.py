"""A small suite that shows all that cases owe a regulation: an applicant for each obligation, and of those as few as
cover all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field

from regdsl.decide.decision import Decision
from regdsl.decide.engine import Engine
from regdsl.diagnostics import Bilingual
from regdsl.obligations.gauge import Gauge, gauge_of
from regdsl.obligations.obligation import Kind, Obligation
from regdsl.runtime.effects import Outcome
from regdsl.verify.findings import UNDECIDED
from regdsl.verify.interrupts import listening
from regdsl.verify.limits import Limits
from regdsl.verify.property import Claim, Model
from regdsl.verify.prover import Prover
from regdsl.verify.replay import Shown, replayed
from regdsl.verify.sight import Sight
from regdsl.verify.variations import in_plain_words, on_other_days
from regdsl.verify.verdict import Proved, Refuted, Undecided, Verdict, Why
from regdsl.verify.wanted import Wanted

__all__ = ["Applicant", "Suite", "fewest", "suite_of"]

_TRIED = 3
"""How many applicants are tried with other days."""


class Applicant(Struct, frozen=True):
    """An application in the shape of its file, the day on which it is decided, what is decided, and the ids of the
    obligations that this shows. `unknown` are the data that are not known yet."""

    application: Mapping[str, Any]
    on: date
    decision: Decision
    shows: frozenset[str]
    unknown: tuple[str, ...] = ()


class Suite(Struct, frozen=True):
    """The applicants, the obligations that no application can meet, and those of which nothing could be told and why.
    Of some of the latter that is so since lists were `cut`, and looked at up to so many elements only."""

    gauge: Gauge
    applicants: tuple[Applicant, ...]
    impossible: tuple[Obligation, ...]
    open: tuple[tuple[Obligation, Undecided | None], ...]
    cut: Mapping[str, int] = field(default_factory=dict)

    def new_in(self, applicant: Applicant) -> tuple[Obligation, ...]:
        """What an applicant shows that none before does."""
        place = self.applicants.index(applicant)
        before = frozenset[str]().union(*(one.shows for one in self.applicants[:place]))
        return tuple(one for one in self.gauge.yardstick.obligations if one.id in applicant.shows - before)


def suite_of(engine: Engine, limits: Limits | None = None, longest: int = 3) -> Suite:
    """Find an applicant for every obligation that one can meet. The solver proposes, the engine decides; what it shows
    beside is not looked for again. Of all found, as few are kept as the greedy choice needs: each next one shows the
    most that is still missing. Raises KeyboardInterrupt where somebody interrupts: half a suite is none."""
    maker = _Maker.of(engine, limits or Limits(), longest)
    with listening() as ears:
        maker.make()
        ears.pass_on()
    turn = {one.id: place for place, one in enumerate(maker.gauge.yardstick.obligations)}
    impossible = sorted(maker.impossible, key=lambda one: turn[one.id])
    left = sorted(maker.open, key=lambda pair: turn[pair[0].id])
    cut = {name: most for _, verdict in left if verdict is not None for name, most in verdict.cut.items()}
    return Suite(maker.gauge, fewest(maker.found), tuple(impossible), tuple(left), cut)


class _Maker(Struct):
    """What was found so far."""

    engine: Engine
    gauge: Gauge
    wanted: Wanted
    prover: Prover
    found: list[Applicant] = field(default_factory=list)
    met: set[str] = field(default_factory=set)
    impossible: list[Obligation] = field(default_factory=list)
    open: list[tuple[Obligation, Undecided | None]] = field(default_factory=list)

    @classmethod
    def of(cls, engine: Engine, limits: Limits, longest: int) -> "_Maker":
        """With nothing found yet."""
        sight = Sight(engine)
        sight.world.longest = longest
        gauge = gauge_of(engine.program)
        return cls(engine, gauge, Wanted(sight, gauge.yardstick), Prover(engine, limits, sight))

    def make(self) -> None:
        """Go through all obligations, those that are the most for the solver last."""
        for one in self.gauge.yardstick.obligations:
            if one.id not in self.met and not _lacks_data(one):
                self._look_for(one)
        for one, verdict in self.open:
            if one.id not in self.met and verdict is not None and verdict.why is Why.OUTSIDE:
                self._try(one)
        for one in filter(_lacks_data, self.gauge.yardstick.obligations):
            self._without_data(one)
        self.open = [(one, verdict) for one, verdict in self.open if one.id not in self.met]

    def _look_for(self, one: Obligation) -> None:
        verdict = self.prover.settle(self._claim(one))
        if isinstance(verdict, Proved) and verdict.witness is not None:
            made = self._applicant(verdict.witness.application, verdict.witness.on)
            if made is not None and one.id in made.shows:
                self._keep(made)
                return
        self._missed(one, verdict)

    def _keep(self, made: Applicant) -> None:
        self.found.append(self._plainer(made))
        self.met |= made.shows

    def _try(self, one: Obligation) -> None:
        """The solver does not read the calendar: those who show the most of the condition are tried with other days."""
        owner = f"/{one.owner.path}/"
        near = sorted(self.found, key=lambda applicant: -sum(owner in f"/{own}" for own in applicant.shows))
        for applicant in near[:_TRIED]:
            for application in on_other_days(self.engine.program, applicant.application):
                made = self._applicant(application, applicant.on)
                if made is not None and one.id in made.shows:
                    self._keep(made)
                    return

    def _plainer(self, made: Applicant) -> Applicant:
        """The same applicant with one word for every text that may be any, where that shows no less."""
        plain = self._applicant(in_plain_words(self.engine.program, made.application), made.on, made.unknown)
        return plain if plain is not None and plain.shows >= made.shows else made

    def _missed(self, one: Obligation, verdict: Verdict) -> None:
        if isinstance(verdict, Refuted) and verdict.witness is None:
            self.impossible.append(one)
        else:
            self.open.append((one, verdict if isinstance(verdict, Undecided) else None))

    def _claim(self, one: Obligation) -> Claim:
        says = Bilingual(one.id, one.id)
        formula, shows = self.wanted.formula(one), _Shows(self.gauge, one.id)
        return Claim(one.id, says, UNDECIDED, {}, formula, Model.EXAMPLE, shows)  # no finding ever comes of it

    def _applicant(self, application: Mapping[str, Any], on: date, unknown: tuple[str, ...] = ()) -> Applicant | None:
        shown = replayed(self.engine, application, on)
        if shown is None:
            return None
        met = self.gauge.shown_by(shown.decision, shown.decision.to_dict("ru"))
        return Applicant(application, on, shown.decision, met, unknown)

    def _without_data(self, one: Obligation) -> None:
        """Someone of whom one datum is not known yet, and matters."""
        for applicant in self.found:
            for name in applicant.application["inputs"]:
                inputs = {own: value for own, value in applicant.application["inputs"].items() if own != name}
                made = self._applicant({**applicant.application, "inputs": inputs}, applicant.on, (name,))
                if made is not None and one.id in made.shows:
                    self._keep(made)
                    return
        self.open.append((one, None))


class _Shows(Struct, frozen=True):
    """The engine's decision meets an obligation."""

    gauge: Gauge
    id: str

    def __call__(self, shown: Shown) -> bool:
        """Whether it does."""
        return self.id in self.gauge.shown_by(shown.decision, shown.decision.to_dict("ru"))


def _lacks_data(one: Obligation) -> bool:
    return one.kind is Kind.OUTCOME and one.owner.name == Outcome.NEEDS_DATA.value


def fewest(found: Sequence[Applicant]) -> tuple[Applicant, ...]:
    """A choice that shows all that all show: greedily, then without those that the others make needless."""
    return _spared(tuple(_greedy(found)))


def _greedy(found: Iterable[Applicant]) -> Iterator[Applicant]:
    left = list(found)
    missing = frozenset[str]().union(*(one.shows for one in left))
    while missing:
        best = max(left, key=lambda one: len(one.shows & missing))
        left.remove(best)
        missing -= best.shows
        yield best


def _spared(chosen: tuple[Applicant, ...]) -> tuple[Applicant, ...]:
    kept = list(chosen)
    for one in reversed(chosen):
        others = frozenset[str]().union(*(other.shows for other in kept if other is not one))
        if one.shows <= others:
            kept = [other for other in kept if other is not one]
    return tuple(kept)
