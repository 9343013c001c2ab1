"""What the engine says of a witness: the proof's own account is never taken at its word."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from regdsl.decide.application import Application
from regdsl.decide.decision import Decision
from regdsl.decide.engine import Engine
from regdsl.decide.environment import environment_of
from regdsl.decide.events import in_effect
from regdsl.decide.run import variant_of
from regdsl.runtime.module import Flag, Flags
from regdsl.runtime.state import State

__all__ = ["Shown", "replayed"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the engine says of an application: the decision, whether each variant's condition holds, and whether each
    limb applies, by ground, once for the whole application or once for each subject, whatever stage the ground stands
    in; and the same `before` more was learnt, if that matters."""

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
        """The grounds that the decision states, of the whole application or of a subject."""
        one_by_one = (ground for one in self.decision.verdict.each for ground in one.grounds)
        return frozenset((*self.decision.ground_ids, *one_by_one))


def replayed(engine: Engine, application: Mapping[str, Any], on: date, before: Shown | None = None) -> Shown | None:
    """What the engine says of an application in the shape of its file; None where it does not take it."""
    read = engine.read_carefully(application)
    if not isinstance(read, Application):
        return None
    decision = engine.decide(read, on)
    environment = environment_of(engine.program, read, in_effect(read.events))
    conditions = engine.module.conditions(State(read.facts.values, environment, engine.days))
    flags: dict[str, Flags] = {}
    for one in [own for _, own in engine.links if own is not None] or [engine]:
        _look(one, State(read.facts.values, environment, engine.days), flags)
    return Shown(decision, conditions, flags, before)


def _look(engine: Engine, state: State, flags: dict[str, Flags]) -> None:
    """Look at every stage and every subject of one result."""
    program, module = engine.program, engine.module
    state.variant = variant_of(program, module, state)
    for stage in program.stages:
        if stage.grounds:
            found = module.stages[stage.effect](state, state.variant)
            flags.update({ground.id: (own,) for ground, own in zip(stage.grounds, found, strict=True)})
    if program.subjects is None:
        return
    records = module.subjects(state)
    for record in records if isinstance(records, tuple) else ():
        state.subject = record
        for ground, own in zip(program.subjects.grounds, module.subject_flags(state), strict=True):
            flags[ground.id] = (*flags.get(ground.id, ()), own)
