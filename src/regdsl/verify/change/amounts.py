"""By how much a number of the record changes, at least and at most, for those whom both versions grant."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import z3
from msgspec import Struct

from regdsl.compile.smt.flags import Flag, Term, both, either, equal, negation
from regdsl.compile.smt.numbers import exactly
from regdsl.compile.smt.values import Whole
from regdsl.diagnostics import Bilingual
from regdsl.verify.change import findings
from regdsl.verify.change.comparer import Comparer
from regdsl.verify.change.pair import Pair
from regdsl.verify.change.records import Entry, differences
from regdsl.verify.property import Claim, Model, said
from regdsl.verify.replay import Shown
from regdsl.verify.verdict import Proved, Refuted
from regdsl.verify.witness import Reader, Witness

__all__ = ["Amount", "Bound", "amount_of"]

_BY: Final = Bilingual("«{name}» меняется ровно на столько", "`{name}` changes by exactly so much")
_TURNS: Final = 5
"""How often a bound is looked for anew, where the one found rests on what the solver made up."""

_FURTHEST: Final = 10**60
"""Nothing that people are paid or owe is more."""

_Cases = Sequence[tuple[Flag, Term]]


class Bound(Struct, frozen=True):
    """The change on one side. `proved` tells that nobody's is further; the `witness` is an applicant whose change it
    is, None where none was shown."""

    value: Fraction
    proved: bool
    witness: Witness | None


class Amount(Struct, frozen=True):
    """The least and the greatest change of a field (the new value less the old one)."""

    entry: Entry
    scale: int
    least: Bound
    most: Bound


def amount_of(comparer: Comparer, pair: Pair, entry: Entry) -> Amount | None:
    """By how much the field changes; None where it is no number of one unit, or nothing can be told."""
    if entry.scales is None:
        return None
    scale = max(entry.scales)
    ours, theirs = (10 ** (scale - own) for own in entry.scales)
    cases: list[tuple[Flag, Term]] = []
    for place in entry.places:
        old, new = place.old, place.new
        if isinstance(old, Whole) and isinstance(new, Whole):
            there = (negation(flag) for flag in (old.unknown, old.absent, new.unknown, new.absent))
            when = both(pair.both_granted, place.was, place.now, *there)
            cases.append((when, new.term * theirs - old.term * ours))
    most = _bound(comparer, entry, cases, scale, 1)
    least = _bound(comparer, entry, [(when, -1 * term) for when, term in cases], scale, -1)
    return None if most is None or least is None else Amount(entry, scale, least, most)


def _bound(comparer: Comparer, entry: Entry, cases: _Cases, scale: int, sign: int) -> Bound | None:
    """The greatest value that the terms come to; the applicant is shown to both engines."""
    for _ in range(_TURNS):
        found = comparer.within_limits(lambda: _greatest(comparer, cases))
        if found is None:
            return None
        best, proved = found
        value = Fraction(sign * best, 10**scale)
        names = {"name": entry.title}
        verdict = comparer.settle(
            Claim(
                f"result/{entry.name}",
                said(_BY, **names),
                findings.RECORD_CHANGES,
                dict(names),
                either(*(both(when, equal(term, best)) for when, term in cases)),
                Model.COUNTEREXAMPLE,
                _By(entry.name, value),
            )
        )
        if not isinstance(verdict, Proved):  # else the solver has learnt that there is no such applicant
            shown = isinstance(verdict, Refuted) and verdict.shown
            return Bound(value, proved, verdict.witness if isinstance(verdict, Refuted) and shown else None)
    return Bound(value, proved, None)


class _By(Struct, frozen=True):
    """The field changes by so much somewhere in the record."""

    name: str
    value: Fraction

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        return self.value in differences(shown, self.name)


def _greatest(comparer: Comparer, cases: _Cases) -> tuple[int, bool] | None:
    """The greatest value of the terms where their flags hold, and whether it is proved to be; None where they never
    hold, or nothing can be told. Steps that double, then halves."""
    model = comparer.model_of(either(*(when for when, _ in cases)))
    if not isinstance(model, z3.ModelRef):
        return None
    best, step, ceiling = _value(comparer, model, cases), 1, _FURTHEST
    while best < ceiling:
        target = min(best + step, ceiling) if ceiling == _FURTHEST else (best + ceiling + 1) // 2
        answer = comparer.model_of(either(*(both(when, term >= target) for when, term in cases)))
        if isinstance(answer, z3.ModelRef):
            best, step = _value(comparer, answer, cases), step * 2
        elif answer is False:
            ceiling = target - 1
        else:
            return best, False
    return best, ceiling != _FURTHEST


def _value(comparer: Comparer, model: z3.ModelRef, cases: _Cases) -> int:
    reader = Reader(comparer.sight.world, comparer.sight.program, model)
    return max(
        reader.number(term if isinstance(term, int) else exactly(term))
        for when, term in cases
        if reader.holds(exactly(when))
    )
