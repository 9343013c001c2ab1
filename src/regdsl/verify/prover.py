"""Settling one claim: the solver first sees products as any function, and what they are only where that matters."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import z3
from msgspec.structs import replace

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.flags import Flag, negation
from regdsl.compile.smt.numbers import exactly
from regdsl.compile.smt.world import Outside
from regdsl.decide.engine import Engine
from regdsl.verify.interrupts import listening
from regdsl.verify.keys import counted
from regdsl.verify.learning import learnt_of
from regdsl.verify.limits import Limits
from regdsl.verify.plain import plain_datum, plain_facts
from regdsl.verify.property import Claim, Model, Steps
from regdsl.verify.reduce import Applicant
from regdsl.verify.replay import Shown, replayed
from regdsl.verify.sight import Sight
from regdsl.verify.smallest import Fact, smallest
from regdsl.verify.solving import Solver
from regdsl.verify.used import functions_in
from regdsl.verify.verdict import Noted, Proved, Refuted, Undecided, Verdict, Why
from regdsl.verify.witness import Reader, Witness

__all__ = ["Prover"]

T = TypeVar("T")

_SOON = 0.5
"""The seconds after which a claim that has steps counts as hard."""

_STEP = 2.0
"""The seconds after which a step is left: the claim may do without it."""

_ROUNDS = 30
"""How often the solver learns what a part that it does not read really is, before a claim counts as undecided."""


@dataclass(slots=True)
class Prover:
    """Settles claims about one regulation. `broad` takes products for any function, `exact` knows what they are;
    `stopped` is why nothing more is tried."""

    engine: Engine
    limits: Limits
    sight: Sight
    stopped: Why | None = None
    broad: Solver = field(init=False)
    exact: Solver = field(init=False)
    told: list[Flag] = field(default_factory=list)
    steps: dict[Steps, tuple[Flag, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Make the solvers."""
        self.broad, self.exact = Solver(self.limits), Solver(self.limits)

    def settle(self, claim: Claim) -> Verdict:
        """The verdict on one claim."""
        verdict = self.within_limits(lambda: self._settle(claim))
        return Undecided(self.stopped or Why.INTERRUPTED) if verdict is None else verdict

    def within_limits(self, work: Callable[[], T]) -> T | None:
        """What some work comes to; None where something stopped it, after which nothing more is tried."""
        if self.stopped is not None:
            return None
        try:
            with listening() as ears:
                made = work()
                ears.pass_on()  # what was raised while an object was being deleted is dropped
                return made
        except z3.Z3Exception as error:  # the solver's own: it ran out of memory
            if "mem" not in str(error):
                raise
            self.stopped = Why.MEMORY
        except MemoryError:
            self.stopped = Why.MEMORY
        except KeyboardInterrupt:
            self.stopped = Why.INTERRUPTED
        return None

    def _settle(self, claim: Claim) -> Verdict:
        met = claim.met
        if met is None and claim.model is not Model.COUNTEREXAMPLE and claim.case is None:
            met = self.sight.trials.example(claim.shows)
        if met is not None:
            return Proved(self._counted(claim, met))
        self._tell()
        if claim.formula is False:
            return self._none(claim)
        if claim.steps is not None and claim.steps in self.steps and self._by_steps(claim, claim.steps):
            return self._none(claim)
        if claim.before is not None:
            self.broad = self._fresh()  # two applications are much to keep in mind: what was found before only hinders
        with self.broad.supposing(claim.formula):
            answer = self.broad.check(seconds=_SOON if claim.steps else None)
            if answer is False:
                return self._none(claim)
            if answer and claim.model is not Model.COUNTEREXAMPLE:
                found = self._example(claim, Reader(self.sight.world, self.sight.program, self.broad.model()))
                if found is not None:
                    return Proved(self._counted(claim, found))
            if not self.sight.multiplies(claim.formula) and not (answer is None and claim.steps):
                return self._not_told(claim, self.broad) if answer is None else self._some(claim, self.broad)
        if answer is None and claim.steps:
            return self._none(claim) if self._by_steps(claim, claim.steps) else self._settle(replace(claim, steps=None))
        with self.exact.supposing(exactly(claim.formula)):
            return self._some(claim, self.exact)

    def _fresh(self) -> Solver:
        made = Solver(self.limits)
        made.tell(self.told)
        return made

    def _by_steps(self, claim: Claim, steps: Steps) -> bool:
        """Whether no model is left once the steps are known; they are proved when they are first asked for."""
        known = self.steps.get(steps)
        if known is None:
            known = self.steps[steps] = tuple(self._proved(steps))
        solver = self._fresh()
        solver.tell((steps.given, *known, claim.formula))
        return solver.check() is False

    def _proved(self, steps: Steps) -> Iterator[Flag]:
        """The steps that hold, as far as that can be told soon: each helps those after it, so that what would be hard
        by itself is not when it rests on them."""
        solver = self._fresh()
        solver.tell([steps.given])
        for step in steps.flags():
            with solver.supposing(negation(step)):
                holds = solver.check(seconds=_STEP) is False
            if holds:
                solver.tell([step])
                yield step

    def _tell(self) -> None:
        """Tell the solvers what has come up since."""
        holds = self.sight.holds()
        new = holds[len(self.told) :]
        self.told += new
        self.broad.tell(new)
        self.exact.tell(map(exactly, new))

    def _none(self, claim: Claim) -> Verdict:
        """There is no model. That there is nobody is not so where he might have a longer list than was looked at."""
        cut = self.sight.cut_in(claim.formula)
        match claim.model:
            case Model.COUNTEREXAMPLE:
                return Proved(cut=cut)
            case Model.EXAMPLE:
                nobody = not cut or self._never(claim.needed() if claim.needed is not None else None)
                return Refuted(None) if nobody else Undecided(Why.LISTS, cut=cut)
            case Model.EITHER:
                return Noted(cut)

    def _never(self, flags: Iterable[Flag] | None) -> bool:
        """Whether there are flags, which speak of nothing else, and they have no model."""
        if flags is None:
            return False
        solver = Solver(self.limits)
        solver.tell(flags)
        return solver.check() is False

    def _some(self, claim: Claim, solver: Solver) -> Verdict:
        """There may be a model: its applicant is shown to the engine. Where the engine sees it otherwise since the
        solver took a part for another function than it is, the solver learns what the part is for this applicant."""
        sight, case = self.sight, claim.case or self.sight.full.case
        facts = self._facts(case)
        if claim.varied and claim.before is not None:
            facts += plain_datum(sight.world, sight.program, claim.before, claim.varied)
        for _ in range(_ROUNDS):
            matter = smallest(solver, facts)
            if not isinstance(matter, tuple):
                return self._not_told(claim, solver) if matter is None else self._none(claim)
            reader = Reader(sight.world, sight.program, solver.model())
            witness = self._read(claim, reader, matter)
            shown = self._shown(witness)
            if shown is not None:
                witness = replace(witness, outcome=(shown.before or shown).outcome, then=shown.outcome)
            if shown is not None and claim.shows(shown):
                self._meet(claim, witness, shown)
                witness = self._counted(claim, witness)
                return Refuted(witness) if claim.model is Model.COUNTEREXAMPLE else Proved(witness)
            if not self._outside(claim):
                return Refuted(witness, shown=False)
            learnt = tuple(learnt_of(sight.world, reader, self.engine.days, self.engine.calendar.span))
            if not learnt:
                break
            sight.told(learnt)
            solver.tell(map(exactly, learnt))
        return Undecided(Why.OUTSIDE, self._outside(claim))

    def _example(self, claim: Claim, reader: Reader) -> Witness | None:
        """The applicant whom the solver has just found, if the engine says that he shows what is claimed: he is an
        example whatever the solver took for what, and the engine makes him plain."""
        sight, case = self.sight, claim.case or self.sight.full.case
        if claim.before is not None:
            return self._pair(
                claim, Witness(reader.application(case), reader.day(case), (), reader.application(claim.before))
            )
        applicant = Applicant(reader.application(case), reader.day(case))
        shown = replayed(self.engine, applicant.application, applicant.on)
        if shown is None:
            return None
        sight.trials.meet(applicant, shown)
        return sight.trials.plain(applicant, claim.shows) if claim.shows(shown) else None

    def _pair(self, claim: Claim, found: Witness) -> Witness | None:
        """Two applicants who are compared: what matters is the datum in which they differ."""
        shown = self._shown(found)
        if shown is None or shown.before is None or not claim.shows(shown):
            return None
        self._meet(claim, found, shown)
        matter = (claim.varied,) if claim.varied else ()
        return replace(found, matter=matter, outcome=shown.before.outcome, then=shown.outcome)

    def _counted(self, claim: Claim, witness: Witness) -> Witness:
        """The witness with its records counted, where the engine says the same of him then."""
        program, before = self.sight.program, witness.before
        made = replace(
            witness,
            application=counted(program, witness.application),
            before=None if before is None else counted(program, before),
        )
        if made == witness or claim.varied:
            return witness
        shown = self._shown(made)
        return made if shown is not None and claim.shows(shown) else witness

    def _meet(self, claim: Claim, witness: Witness, shown: Shown) -> None:
        """Keep in mind whom a witness is about, or compares: others may be like him. Of whom data may be missing is no
        example of those of whom all is known."""
        if any(case is not None and case.unknown for case in (claim.case, claim.before)):
            return
        if witness.before is not None and shown.before is not None:
            self.sight.trials.meet(Applicant(witness.before, witness.on), shown.before)
        self.sight.trials.meet(Applicant(witness.application, witness.on), replace(shown, before=None))

    def _facts(self, case: Case) -> list[Fact]:
        """What is plain in a case."""
        return list(plain_facts(self.sight.world, self.sight.program, case))

    def _read(self, claim: Claim, reader: Reader, matter: tuple[str, ...]) -> Witness:
        """The applicant of a model."""
        case = claim.case or self.sight.full.case
        before = reader.application(claim.before) if claim.before is not None else None
        return Witness(reader.application(case), reader.day(case), matter, before)

    def _shown(self, witness: Witness) -> Shown | None:
        """What the engine says of a witness."""
        before = None
        if witness.before is not None:
            before = replayed(self.engine, witness.before, witness.on)
        return replayed(self.engine, witness.application, witness.on, before)

    def _outside(self, claim: Claim) -> tuple[Outside, ...]:
        """The parts outside the fragment that the claim rests on."""
        found = functions_in(claim.formula)
        return tuple(part for part, names in self.sight.world.outside.items() if not names.isdisjoint(found))

    def _not_told(self, claim: Claim, solver: Solver) -> Undecided:
        reason = solver.reason
        hard = solver is self.exact
        parts = (part for part, names in self.sight.world.outside.items() if hard and not names)
        why = Why.MEMORY if "mem" in reason else Why.HARD if hard else Why.TIME
        return Undecided(why, tuple(dict.fromkeys((*parts, *self._outside(claim)))))
