"""The better of several decisions on one application, by versions of a regulation that both may govern it.

What is granted is better than what is not; of two grants the one whose record has more of what the law prefers; a case
that goes on is better than one that ends in a refusal. Where none is better, the newest version decides. While a
version that may yet be better cannot decide, nothing is decided: so what is decided, and what is given, stays so when
more is learnt.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import msgspec

from regdsl.core.under_way import Preference
from regdsl.decide.mixed import mixed, needed
from regdsl.decide.one_by_one_better import OPEN, by_picks, picks_of
from regdsl.decide.stand import best, everyone, is_final, of_application, of_subjects
from regdsl.decide.verdict import Verdict
from regdsl.diagnostics.bilingual import Lang
from regdsl.runtime.effects import Outcome
from regdsl.text import VERDICTS, in_sentence

if TYPE_CHECKING:
    from regdsl.decide.decision import Decision

__all__ = ["BETTER", "Compared", "better_of"]

Json = dict[str, object]

BETTER: Final = "better"
"""The step of the trace that compared the decisions by several versions."""

NO_PICKS: Final[Mapping[str, int]] = MappingProxyType({})
_GOES_ON: Final = (Outcome.TO_CORRECT, Outcome.SUSPENDED)
_SAID: Final = {
    "ru": "Дело подано до новой версии: решают по обеим и берут лучшее для заявителя; {all}",
    "en": "The case was filed before the new version: both decide, the better for the applicant is taken; {all}",
}
_VERSION: Final = {"ru": "версия {version} — {outcome}", "en": "version {version}: {outcome}"}


class Compared(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The decisions that were compared, that by the newest version first, and the law that has them compared. `picks`
    has the place of the one by which each subject is decided on, where they are compared one by one."""

    decisions: tuple["Decision", ...]
    basis: tuple[str, ...]
    picks: Mapping[str, int] = NO_PICKS

    def step(self, lang: Lang | None) -> Json:
        """What the trace says of it."""
        versions = [
            {"version": one.plan.program.version, "digest": one.digest, "outcome": one.outcome.value}
            for one in self.decisions
        ]
        made: Json = {"step": BETTER, "versions": versions, "basis": list(self.basis)}
        if lang is not None:
            told = [
                _VERSION[lang].format(
                    version=one.plan.program.version,
                    outcome=in_sentence([VERDICTS[one.outcome.value].get(lang)], ":")[0],
                )
                for one in self.decisions
            ]
            made["explanation"] = _SAID[lang].format(all="; ".join(told))
        return made

    def mixed(self, made: Json, lang: Lang | None) -> Json:
        """The whole decision where subjects are decided on by several versions."""
        told = {place: self.decisions[place].to_dict(lang) for place in dict.fromkeys(self.picks.values())}
        versions = {place: self.decisions[place].plan.program.version for place in told}
        return made if len(told) <= 1 else mixed(made, self.picks, told, versions)

    def needs(self, lang: Lang | None) -> list[Json]:
        """What is missing to those that cannot decide yet, each datum once."""
        return needed(one.to_dict(lang) for one in self.decisions if one.outcome is Outcome.NEEDS_DATA)


def better_of(decisions: Sequence["Decision"]) -> "Decision":
    """The best of the decisions on one application, that by the newest version first, whose preference counts. Where it
    is decided one by one, everyone is decided on by the version that is best for him."""
    program = decisions[0].plan.program
    compared = Compared(tuple(decisions), program.under_way_basis)
    picks = picks_of(decisions, program.preference)
    if picks is not None and picks.granted:
        if OPEN in picks.by.values():
            return _open(decisions, compared)
        made = by_picks(decisions, picks)
        return msgspec.structs.replace(made, compared=msgspec.structs.replace(compared, picks=picks.by))
    place = _of_whole(decisions, program.preference)
    return _open(decisions, compared) if place is None else msgspec.structs.replace(decisions[place], compared=compared)


def _of_whole(decisions: Sequence["Decision"], preference: Sequence[Preference]) -> int | None:
    """The place of the best; None while a version that cannot decide yet may be better."""
    keys = everyone(decisions)
    stands = list(enumerate(of_application(one, keys) for one in decisions))
    granted = [(place, stand) for place, stand in stands if stand.outcome is Outcome.GRANTED]
    to_all = [(place, stand) for place, stand in granted if not _refuses(decisions[place])]
    open_ = [decisions[place] for place, stand in stands if stand.outcome is Outcome.NEEDS_DATA]
    final = [one for one in to_all if not open_ or is_final(decisions[one[0]], open_, preference)]
    if open_ and not final:
        return None
    going_on = [(place, stand) for place, stand in stands if stand.outcome in _GOES_ON]
    left = final or granted or going_on or stands
    return left[best([stand for _, stand in left], preference)][0]


def _refuses(decision: "Decision") -> bool:
    """Whether a decision that grants refuses somebody all the same."""
    return any(stand.outcome is not Outcome.GRANTED for stand in of_subjects(decision).values())


def _open(decisions: Sequence["Decision"], compared: Compared) -> "Decision":
    """Nothing is decided: what is missing is missing to those that cannot decide yet."""
    undecided = [one for one in decisions if one.outcome is Outcome.NEEDS_DATA]
    missing = frozenset[str]().union(*(one.verdict.missing for one in undecided))
    bare = Verdict(Outcome.NEEDS_DATA, None, (), complete=False, missing=missing)
    return msgspec.structs.replace(undecided[0], verdict=bare, compared=compared, turn=None)
