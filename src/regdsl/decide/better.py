"""The better of several decisions on one application, by versions of a regulation that both may govern it.

What is granted is better than what is not; of two grants the one whose record has more of what the law prefers; a case
that goes on is better than one that ends in a refusal. Where none is better, the newest version decides. While nothing
is granted and a version cannot decide yet, nothing is decided: so what is decided stays so when more is learnt.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import msgspec

from regdsl.core.under_way import Preference, Wanted
from regdsl.decide.verdict import Verdict
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.types import Number
from regdsl.runtime.effects import Outcome
from regdsl.text import VERDICTS, in_sentence

if TYPE_CHECKING:
    from regdsl.decide.decision import Decision

__all__ = ["BETTER", "Compared", "better_of"]

Json = dict[str, object]

BETTER: Final = "better"
"""The step of the trace that compared the decisions by several versions."""

_GOES_ON: Final = (Outcome.TO_CORRECT, Outcome.SUSPENDED)
_SAID: Final = {
    "ru": "Дело подано до новой версии: решают по обеим и берут лучшее для заявителя; {all}",
    "en": "The case was filed before the new version: both decide, the better for the applicant is taken; {all}",
}
_VERSION: Final = {"ru": "версия {version} — {outcome}", "en": "version {version}: {outcome}"}


class Compared(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The decisions that were compared, that by the newest version first, and the law that has them compared."""

    decisions: tuple["Decision", ...]
    basis: tuple[str, ...]

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

    def needs(self, lang: Lang | None) -> list[Json]:
        """What is missing to those that cannot decide yet, each datum once."""
        found: dict[object, Json] = {}
        for one in self.decisions:
            if one.outcome is Outcome.NEEDS_DATA:
                needs = one.to_dict(lang)["needs"]
                assert isinstance(needs, list)
                for need in needs:
                    found.setdefault(need["input"], need)
        return list(found.values())


def better_of(decisions: Sequence["Decision"]) -> "Decision":
    """The best of the decisions on one application, that by the newest version first, whose preference counts."""
    program = decisions[0].plan.program
    compared = Compared(tuple(decisions), program.under_way_basis)
    granted = [one for one in decisions if one.outcome is Outcome.GRANTED]
    if granted:
        return msgspec.structs.replace(_best(granted, program.preference), compared=compared)
    undecided = [one for one in decisions if one.outcome is Outcome.NEEDS_DATA]
    if undecided:
        missing = frozenset[str]().union(*(one.verdict.missing for one in undecided))
        bare = Verdict(Outcome.NEEDS_DATA, None, (), complete=False, missing=missing)
        return msgspec.structs.replace(undecided[0], verdict=bare, compared=compared)
    going_on = [one for one in decisions if one.outcome in _GOES_ON]
    return msgspec.structs.replace((going_on or decisions)[0], compared=compared)


def _best(granted: Sequence["Decision"], preference: Sequence[Preference]) -> "Decision":
    """The first of the grants whose records have most of what is preferred, field by field."""
    left = list(granted)
    for one in preference:
        values = [_value(decision, one.field) for decision in left]
        known = [value for value in values if value is not None]
        if not known or len({type(value) for value in known}) > 1:
            continue
        best = (max if one.wanted is Wanted.MORE else min)(known)
        left = [decision for decision, value in zip(left, values, strict=True) if value == best]
    return left[0]


def _value(decision: "Decision", field: str) -> Fraction | date | bool | None:
    """A field of the record, comparable between versions that scale numbers differently; None where there is none."""
    results: Mapping[str, object] = {}
    if decision.verdict.results:
        names = (result.name for result in decision.plan.program.results)
        results = dict(zip(names, decision.verdict.results, strict=True))
    value = results.get(field)
    if isinstance(value, bool | date):
        return value
    if not isinstance(value, int | Fraction):
        return None
    kind = next(one.value.static.type for one in decision.plan.program.results if one.name == field)
    scale = kind.scale if isinstance(kind, Number) else None
    return Fraction(value) / (10**scale if scale else 1)
