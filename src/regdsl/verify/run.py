"""Settling claims one by one, within limits: what was settled stays settled, whatever becomes of the rest."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from time import monotonic

import z3

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.world import Outside
from regdsl.decide.engine import Engine
from regdsl.verify.learning import learnt_of
from regdsl.verify.plain import plain_facts
from regdsl.verify.properties import PROPERTIES
from regdsl.verify.property import Claim, Model, Property
from regdsl.verify.replay import replayed
from regdsl.verify.sight import Sight
from regdsl.verify.smallest import smallest
from regdsl.verify.solving import Limits, Solver
from regdsl.verify.used import functions_in
from regdsl.verify.verdict import Proved, Refuted, Undecided, Verdict, Why
from regdsl.verify.witness import Reader, Witness

__all__ = ["Report", "Settled", "verify"]


_ROUNDS = 100
"""How often the solver learns what a part that it does not read really is, before a claim counts as undecided."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A claim, the property that makes it, what the proof came to, how many seconds it took."""

    property: Property
    claim: Claim
    verdict: Verdict
    seconds: float


@dataclass(frozen=True, slots=True)
class Report:
    """What was settled of one regulation."""

    engine: Engine
    settled: tuple[Settled, ...]
    seconds: float

    def count(self, kind: type[Verdict]) -> int:
        """How many claims came to a kind of verdict."""
        return sum(isinstance(one.verdict, kind) for one in self.settled)


@dataclass(slots=True)
class _Prover:
    engine: Engine
    limits: Limits
    sight: Sight
    solver: Solver
    told: int = 0
    stopped: Why | None = None
    seen: set[int] = field(default_factory=set)

    def settle(self, claim: Claim) -> Verdict:
        """The verdict on one claim."""
        if self.stopped is not None:
            return Undecided(self.stopped)
        try:
            return self._settle(claim)
        except z3.Z3Exception as error:  # the solver's own: it ran out of memory, or was interrupted
            self.stopped = Why.MEMORY if "memory" in str(error) else Why.INTERRUPTED
        except MemoryError:
            self.stopped = Why.MEMORY
        except KeyboardInterrupt:
            self.stopped = Why.INTERRUPTED
        return Undecided(self.stopped)

    def _settle(self, claim: Claim) -> Verdict:
        self._tell()
        if claim.formula is False:
            return self._none(claim)
        with self.solver.supposing(claim.formula):
            answer = self.solver.check()
            if answer is None:
                return self._not_told(claim)
            return self._some(claim) if answer else self._none(claim)

    def _tell(self) -> None:
        """Tell the solver what has come up since."""
        world, sight = self.sight.world, self.sight
        decided = [sight.full, *((sight.less, sight.more) if "less" in vars(sight) else ())]
        for made in decided:
            if id(made) not in self.seen:
                self.seen.add(id(made))
                self.solver.tell(made.case.holds)
        self.solver.tell(world.holds[self.told :])
        self.told = len(world.holds)

    def _none(self, claim: Claim) -> Verdict:
        cut = dict(self.sight.world.cut)
        return Proved(cut=cut) if claim.model is Model.COUNTEREXAMPLE else Refuted(None, cut=cut)

    def _some(self, claim: Claim) -> Verdict:
        """There is a model: its applicant is shown to the engine. Where the engine sees it otherwise since the solver
        took a part for another function than it is, the solver learns what the part is for this applicant."""
        sight, cut = self.sight, dict(self.sight.world.cut)
        case = sight.more.case if claim.pair else sight.full.case
        facts = list(plain_facts(sight.world, sight.program, case))
        for _ in range(_ROUNDS):
            matter = smallest(self.solver, facts)
            reader = Reader(sight.world, sight.program, self.solver.model())
            witness = self._witness(reader, case, sight.less.case if claim.pair else None, matter)
            if self._shows(claim, witness):
                return Proved(witness, cut) if claim.model is Model.EXAMPLE else Refuted(witness, cut=cut)
            outside = self._outside(claim)
            if not outside:
                return Refuted(witness, shown=False)
            learnt = tuple(learnt_of(sight.world, reader, self.engine.days))
            if not learnt:
                break
            sight.world.holds += learnt
            self.solver.tell(learnt)
            answer = self.solver.check()
            if answer is not True:
                return self._none(claim) if answer is False else self._not_told(claim)
        return Undecided(Why.OUTSIDE, self._outside(claim))

    def _witness(self, reader: Reader, case: Case, before: Case | None, matter: tuple[str, ...]) -> Witness:
        less = None if before is None else reader.application(before)
        return Witness(reader.application(case), reader.day(case), matter, less)

    def _shows(self, claim: Claim, witness: Witness) -> bool:
        before = None
        if witness.before is not None:
            before = replayed(self.engine, witness.before, witness.on)
        shown = replayed(self.engine, witness.application, witness.on, before)
        return shown is not None and claim.shows(shown)

    def _outside(self, claim: Claim) -> tuple[Outside, ...]:
        """The parts outside the fragment that the claim rests on."""
        found = functions_in(claim.formula)
        return tuple(part for part, name in self.sight.world.outside.items() if any(one in found for one in name))

    def _not_told(self, claim: Claim) -> Undecided:
        reason = self.solver.reason
        if "interrupted" in reason:
            self.stopped = Why.INTERRUPTED
            return Undecided(Why.INTERRUPTED)
        hard = tuple(part for part, names in self.sight.world.outside.items() if not names)
        why = Why.MEMORY if "memory" in reason else Why.HARD if hard else Why.TIME
        return Undecided(why, (*hard, *self._outside(claim)))


def verify(
    engine: Engine, limits: Limits | None = None, properties: Iterable[Property] = PROPERTIES, longest: int = 3
) -> Report:
    """Settle every claim that the properties make of a regulation; lists of records are looked at up to `longest`
    elements. Nothing is raised for what cannot be told: it is undecided."""
    began = monotonic()
    bounds = limits or Limits()
    sight = Sight(engine.program)
    sight.world.longest = longest
    prover = _Prover(engine, bounds, sight, Solver(bounds))
    settled: list[Settled] = []
    for property_ in properties:
        for claim in property_.claims(sight):
            since = monotonic()
            verdict = prover.settle(claim)
            settled.append(Settled(property_, claim, verdict, monotonic() - since))
    return Report(engine, tuple(settled), monotonic() - began)
