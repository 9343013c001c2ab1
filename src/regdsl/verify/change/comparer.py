"""Settling claims about two versions: every applicant is shown to both engines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import z3
from msgspec.structs import replace

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.flags import Flag, either, negation
from regdsl.compile.smt.numbers import exactly
from regdsl.diagnostics import Bilingual
from regdsl.verify.change.findings import OUTCOME_MOVES
from regdsl.verify.change.pair import Pair
from regdsl.verify.keys import counted
from regdsl.verify.limits import Limits
from regdsl.verify.plain import plain_facts
from regdsl.verify.property import Claim, Model
from regdsl.verify.prover import Prover
from regdsl.verify.replay import Shown, replayed
from regdsl.verify.smallest import Fact
from regdsl.verify.solving import Solver
from regdsl.verify.verdict import Proved, Undecided, Verdict, Why
from regdsl.verify.witness import Reader, Witness

__all__ = ["Comparer"]

_NOBODY: Final = Bilingual("нигде ничего не меняется", "nothing changes anywhere")


@dataclass(slots=True)
class Comparer(Prover):
    """Settles claims about a pair of versions. While it is `hasty`, it looks for proofs alone, and for no applicant."""

    pair: Pair = field(kw_only=True)
    hasty: bool = False

    @staticmethod
    def of(pair: Pair, limits: Limits) -> "Comparer":
        """One that settles claims about a pair."""
        return Comparer(pair.latter, limits, pair.sight, pair=pair)

    def none_of(self, claims: Iterable[Claim]) -> Proved | None:
        """The proof that no claim has an applicant, in one go; None where there is none so."""
        formula = either(*(claim.formula for claim in claims))
        whole = Claim("", _NOBODY, OUTCOME_MOVES, {}, formula, Model.COUNTEREXAMPLE, bool)
        self.hasty = True
        verdict = self.settle(whole)
        self.hasty = False
        return verdict if isinstance(verdict, Proved) else None

    def somebody(self, claim: Claim) -> Verdict:
        """The verdict on there being an applicant whom both versions allow, whatever they decide: what decisions are
        made of is not told to the solver."""
        solver = Solver(self.limits)
        solver.tell(self.pair.allowed)
        verdict = self.within_limits(lambda: self._some(claim, solver))
        return Undecided(self.stopped or Why.INTERRUPTED) if verdict is None else verdict

    def model_of(self, formula: Flag) -> z3.ModelRef | bool | None:
        """Some model of a formula; False where there is none, None where it cannot be told."""
        self._tell()
        if formula is False:
            return False
        with self.broad.supposing(formula):
            answer = self.broad.check()
            if answer is False or not self.sight.multiplies(formula):
                return self.broad.model() if answer else answer
        with self.exact.supposing(exactly(formula)):
            answer = self.exact.check()
            return self.exact.model() if answer else answer

    def _some(self, claim: Claim, solver: Solver) -> Verdict:
        return Undecided(Why.TIME) if self.hasty else Prover._some(self, claim, solver)

    def _facts(self, case: Case) -> list[Fact]:
        """What is plain in the application, as both versions ask for it. What may be unknown is plain where it is
        known."""
        facts = Prover._facts(self, case)
        known = [(path.partition("[")[0], negation(flag)) for path, flag in case.unknown.items()]
        return [*self._own_of_former({path for path, _ in facts}), *facts, *known]

    def _own_of_former(self, told: set[str]) -> Iterator[Fact]:
        former, pair = self.pair.former.program, self.pair
        shared = {slot.name for slot in self.pair.latter.program.inputs} - pair.apart
        for path, flag in plain_facts(pair.sight.world, former, pair.old.case):
            if path[:1] in "!/":
                if path not in told:
                    yield path, flag
            elif path.partition(".")[0] not in shared:
                yield path, flag

    def _read(self, claim: Claim, reader: Reader, matter: tuple[str, ...]) -> Witness:
        pair = self.pair
        before = Reader(reader.world, pair.former.program, reader.model)
        case, former = claim.case or pair.new.case, claim.before or pair.old.case
        return Witness(reader.application(case), reader.day(case), matter, before.application(former))

    def _counted(self, claim: Claim, witness: Witness) -> Witness:
        """The witness with its records counted, in each version by what it knows of them."""
        assert witness.before is not None
        application = counted(self.pair.latter.program, witness.application)
        before = counted(self.pair.former.program, witness.before)
        made = replace(witness, application=application, before=before)
        shown = None if made == witness else self._shown(made)
        return made if shown is not None and claim.shows(shown) else witness

    def _shown(self, witness: Witness) -> Shown | None:
        assert witness.before is not None
        before = replayed(self.pair.former, witness.before, witness.on)
        return None if before is None else replayed(self.pair.latter, witness.application, witness.on, before)
