"""What the engine says of a witness: the proof's own account is never taken at its word."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from regdsl.core.program import Program
from regdsl.decide.application import Application
from regdsl.decide.decision import Decision
from regdsl.decide.engine import Engine
from regdsl.decide.environment import environment_of
from regdsl.decide.events import in_effect
from regdsl.decide.verdict import Verdict
from regdsl.runtime.module import Flag, Flags
from regdsl.runtime.state import State

__all__ = ["Shown", "replayed"]


class Shown(Struct, frozen=True):
    """What the engine says of an application: the decision, whether each variant's condition holds, and whether each
    limb applies, by ground, once for the whole application or once for each subject, of the grounds that the decision
    comes to; and the same `before` more was learnt, if that matters."""

    decision: Decision
    conditions: tuple[Flag, ...]
    flags: Mapping[str, Flags]
    before: "Shown | None" = None

    @property
    def outcome(self) -> str:
        """The outcome of the decision."""
        return self.decision.outcome.value

    @property
    def grounds(self) -> frozenset[str]:
        """The grounds that the decision states, of the whole application or of a subject, of several results by any:
        subjects who are out of the next stay refused by the one before."""
        one_by_one = (ground for verdict in self.verdicts for one in verdict.each for ground in one.grounds)
        return frozenset((*self.decision.ground_ids, *one_by_one))

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What was decided, of several results in turn each."""
        turn = self.decision.turn
        return (*(own.verdict for _, own in turn.granted), self.decision.verdict) if turn else (self.decision.verdict,)

    def is_meant(self, *only: frozenset[str] | None) -> bool:
        """Whether the decision is of a variant that what is for some variants only (None: for all) is meant for."""
        return all(one is None or self.decision.variant in one for one in only)


def replayed(engine: Engine, application: Mapping[str, Any], on: date, before: Shown | None = None) -> Shown | None:
    """What the engine says of an application in the shape of its file; None where it does not take it."""
    read = engine.read(application)
    if not isinstance(read, Application):
        return None
    decision = engine.decide(read, on)
    environment = environment_of(engine.program, read, in_effect(read.events))
    conditions = engine.module.conditions(State(read.facts.values, environment, engine.days))
    flags: dict[str, Flags] = {}
    for program, verdict in _in_turn(engine, decision):
        for ground, own in _looked_at(program, verdict):
            flags[ground] = (*flags.get(ground, ()), own)
    return Shown(decision, conditions, flags, before)


def _in_turn(engine: Engine, decision: Decision) -> Iterator[tuple[Program, Verdict]]:
    """The programs that decided, each with its verdict."""
    if decision.turn is None:
        yield engine.program, decision.verdict
        return
    for link, own in (*decision.turn.granted, (decision.turn.link, decision)):
        assert link.program is not None
        yield link.program, own.verdict


def _looked_at(program: Program, verdict: Verdict) -> Iterator[tuple[str, tuple[Flag, ...]]]:
    """Each ground that a verdict comes to, with the flags of its limbs. Of complete data the verdict names but the
    stage that decided: in all before it every flag is false. What a verdict leaves open is not taken for false."""
    for place, stage in enumerate(program.stages):
        if verdict.reached is not None and place < verdict.reached:
            yield from ((ground.id, (False,) * len(ground.limbs)) for ground in stage.grounds)
        for looked in verdict.stages:
            if looked.effect == stage.effect:
                for ground, own in zip(stage.grounds, looked.flags, strict=True):
                    if ground.id not in verdict.undetermined or any(flag is not False for flag in own):
                        yield ground.id, tuple(own)
    for one in verdict.each:
        if program.subjects is not None and one.flags:
            grounds = program.subjects.grounds
            yield from ((ground.id, tuple(own)) for ground, own in zip(grounds, one.flags, strict=True))
