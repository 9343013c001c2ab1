"""Which grounds for annulment hold of what was granted, by what became known since."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

import msgspec
from msgspec.structs import replace

from regdsl.calendar import LastDayOff, Unpublished, due
from regdsl.core.program import Ground, Input
from regdsl.decide.annulled_by_versions import by_versions
from regdsl.decide.application import Application, Facts
from regdsl.decide.blanks import still_to_learn
from regdsl.decide.deadlines import NOTHING_MOVED, Deadlines
from regdsl.decide.decision import Decision
from regdsl.decide.engine import Engine
from regdsl.decide.environment import CALENDAR, environment_of
from regdsl.decide.events import in_effect
from regdsl.decide.flags import ground_flag
from regdsl.decide.later import Later
from regdsl.decide.run import variant_of
from regdsl.decide.verdict import StageFlags, Verdict
from regdsl.diagnostics.bilingual import Lang
from regdsl.runtime.effects import Effect, Outcome
from regdsl.runtime.module import Flags
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = [
    "Annulment",
    "AnnulmentOutcome",
    "AnnulmentPart",
    "ask_annulment",
    "given_by",
    "joint_annulment",
    "without_grounds",
]

Json = dict[str, object]
_STEP: Final = "annul"


class AnnulmentOutcome(StrEnum):
    """What the question comes to."""

    ANNULLED = "annulled"
    STANDS = "stands"
    NEEDS_DATA = "needs_data"
    NOT_GRANTED = "not_granted"


_GRAVEST: Final = (AnnulmentOutcome.ANNULLED, AnnulmentOutcome.NEEDS_DATA, AnnulmentOutcome.STANDS)
"""What becomes of a result, the gravest first."""


class Annulment(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The answer: on a `decision`, by what was `known_on` a day. `told` says which grounds hold and why; None where
    nothing was granted, or the closed list is empty. `results` are the results that were granted, "" for the only one,
    each with what becomes of it. Where it was given to several people by several versions, `parts` has the answer by
    each of them."""

    decision: Decision
    known_on: str
    results: tuple[tuple[str, AnnulmentOutcome], ...]
    told: Decision | None = None
    parts: "tuple[AnnulmentPart, ...]" = ()

    @property
    def outcome(self) -> AnnulmentOutcome:
        """What it comes to: `annulled` if any result is, `stands` only when all that may be granted are known to."""
        said = {outcome for _, outcome in self.results}
        if AnnulmentOutcome.ANNULLED in said:
            return AnnulmentOutcome.ANNULLED
        if AnnulmentOutcome.NEEDS_DATA in said or self.decision.outcome is Outcome.NEEDS_DATA:
            return AnnulmentOutcome.NEEDS_DATA
        return AnnulmentOutcome.STANDS if said else AnnulmentOutcome.NOT_GRANTED

    @property
    def ground_ids(self) -> tuple[str, ...]:
        """The ids of the grounds that hold, in the order of the regulation."""
        own = () if self.told is None else self.told.verdict.grounds
        return _united((own, *(part.answer.ground_ids for part in self.parts)))

    @property
    def undetermined(self) -> tuple[str, ...]:
        """The ids of the grounds of which it is not known whether they hold."""
        own = () if self.told is None else self.told.verdict.undetermined
        return _united((own, *(part.answer.undetermined for part in self.parts)))

    def to_dict(self, lang: Lang | None = "ru") -> Json:
        """The answer as JSON-ready data (see the JSON Schema `annulment`); without a language, without any text."""
        decided = self.decision.to_dict(lang)
        if self.parts:
            told = [(part.version, part.each, part.answer.to_dict(lang)) for part in self.parts]
            return by_versions(self.alone(lang, decided), told)
        return self.alone(lang, decided)

    def alone(self, lang: Lang | None, decided: Json) -> Json:
        """The same without what other versions say; `decided` is the whole decision."""
        told: Json = {} if self.told is None else self.told.to_dict(lang)
        grounds, needs, trace = _list(told, "grounds"), _list(told, "needs"), _list(told, "trace")
        if self.decision.outcome is Outcome.NEEDS_DATA:
            names = {need["input"] for need in needs}
            needs += [need for need in _list(decided, "needs") if need["input"] not in names]
        for ground in grounds:
            del ground["effect"]
        made: Json = {
            "regulation": decided["regulation"],
            "on": decided["on"],
            "known_on": self.known_on,
            "decision": decided["outcome"],
            "outcome": self.outcome.value,
            "complete": not self.undetermined,
            "undetermined": list(self.undetermined),
            "variant": decided["variant"],
            "grounds": grounds,
            "needs": needs,
            "results": {name: outcome.value for name, outcome in self.results if name},
            "deadline": self._deadline(),
            "trace": [_renamed(step) for step in trace],
        }
        if lang is not None:
            made["untranslated"] = told.get("untranslated", decided["untranslated"])
        return made

    def _deadline(self) -> Json:
        days = {} if self.told is None else self.told.deadlines.days
        return {name: days[name].isoformat() for name in self.ground_ids if name in days}


class AnnulmentPart(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What one of several versions says of what was given by it, to some of those who are decided on one by one."""

    version: str
    each: tuple[str, ...]
    answer: Annulment


def joint_annulment(decision: Decision, parts: Sequence[AnnulmentPart]) -> Annulment:
    """The answer on a `decision` by several versions: a result is annulled if it is for anybody."""
    found: dict[str, AnnulmentOutcome] = {}
    for part in parts:
        for name, outcome in part.answer.results:
            found[name] = min(found.get(name, outcome), outcome, key=_GRAVEST.index)
    return Annulment(decision, parts[0].answer.known_on, tuple(found.items()), parts=tuple(parts))


def ask_annulment(
    engine: Engine,
    decision: Decision,
    before: Application,
    after: Application,
    later: Later,
    given: Sequence[str],
) -> Annulment:
    """Ask the grounds of the results that `decision` has `given`. `engine` runs the program that asks; `before` is the
    application as it was decided, `after` the same with what became known `later`. Each ground is asked by itself: one
    that holds annuls its result whatever the others come to. The variant stays the one by which it was granted."""
    program = engine.program
    day = later.known_on.isoformat()
    if not given:
        return Annulment(decision, day, ())
    values_known = zip(program.inputs, after.facts.values, strict=True)
    facts = Facts(tuple(_present(slot, value) for slot, value in values_known), False)
    known = replace(after, facts=facts)
    counted = in_effect(known.events)
    environment = environment_of(program, known, counted)
    variant = variant_of(program, engine.module, State(before.facts.values, environment, engine.days))
    state = State(facts.values, environment, engine.days)
    result_of = {ground.id: ground.result for ground in program.annulments}
    grounds = next(stage.grounds for stage in program.stages if stage.effect is Effect.TERMINATE)
    asked = engine.module.stages[Effect.TERMINATE](state, variant)
    flags: Flags = tuple(
        limbs if result_of[ground.id] in given else (False,) * len(limbs)
        for ground, limbs in zip(grounds, asked, strict=True)
    )
    values = {ground.id: ground_flag(limbs) for ground, limbs in zip(grounds, flags, strict=True)}
    verdict = _verdict(values, variant, flags)
    ends = _ends(engine, decision, [ground for ground in grounds if values[ground.id] is True], later)
    told = Decision(engine.plan, engine.days, engine.digest, decision.on, known, verdict, environment, counted, ends)
    results = tuple(
        (name, _outcome([value for ground, value in values.items() if result_of[ground] == name])) for name in given
    )
    return Annulment(decision, day, results, told)


def without_grounds(decision: Decision, later: Later, given: Sequence[str]) -> Annulment:
    """The answer of a regulation whose lists of grounds for annulment are empty: what was `given` stands."""
    results = tuple((name, AnnulmentOutcome.STANDS) for name in given)
    return Annulment(decision, later.known_on.isoformat(), results)


def given_by(decision: Decision) -> tuple[str, ...]:
    """The results that a decision granted, "" for the only one."""
    granted = decision.outcome is Outcome.GRANTED
    if decision.turn is None:
        return ("",) if granted else ()
    earlier = tuple(link.id for link, _ in decision.turn.granted)
    return (*earlier, decision.turn.link.id) if granted else earlier


def _united(names: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for some in names for name in some))


def _present(slot: Input, value: object) -> object:
    """A value that has to be there and is not, since silence granted without it, is still to be learnt."""
    return value if slot.required is None else still_to_learn(slot, value)


def _verdict(values: Mapping[str, object], variant: int | Unknown, flags: Flags) -> Verdict:
    true = tuple(name for name, value in values.items() if value is True)
    unknown = {name: value for name, value in values.items() if isinstance(value, Unknown)}
    return Verdict(
        Outcome.TERMINATED if true else Outcome.NEEDS_DATA if unknown else Outcome.GRANTED,
        variant if isinstance(variant, int) else None,
        (StageFlags(Effect.TERMINATE, flags),),
        true,
        complete=not unknown,
        undetermined=tuple(unknown),
        missing=frozenset[str]().union(*(value.missing for value in unknown.values())),
    )


def _outcome(values: list[object]) -> AnnulmentOutcome:
    if True in values:
        return AnnulmentOutcome.ANNULLED
    unknown = any(isinstance(value, Unknown) for value in values)
    return AnnulmentOutcome.NEEDS_DATA if unknown else AnnulmentOutcome.STANDS


def _ends(engine: Engine, decision: Decision, true: list[Ground], later: Later) -> Deadlines:
    """By when it has to be annulled: the clock starts when the authority has learnt of the ground."""
    days = dict(decision.deadlines.days)
    missing: set[str] = set()
    for ground in true:
        if ground.term is None:
            continue
        off = LastDayOff.MOVES if ground.term.rolls else LastDayOff.STAYS
        end = due(later.known_on, ground.term.lengths[None], engine.calendar, engine.zone, off)
        if isinstance(end, Unpublished):
            missing.add(f"{CALENDAR}{end.year}")
        else:
            days[ground.id] = end.date
    return Deadlines(days, frozenset(missing), NOTHING_MOVED)


def _renamed(step: Json) -> Json:
    return {**step, "step": _STEP} if step["step"] == Effect.TERMINATE.value else step


def _list(made: Json, key: str) -> list[Json]:
    found = made.get(key, [])
    assert isinstance(found, list)
    return found
