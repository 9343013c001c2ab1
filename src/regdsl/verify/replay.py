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
from regdsl.runtime.module import Flag
from regdsl.runtime.state import State

__all__ = ["Shown", "replayed"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the engine says of an application: the decision, whether each variant's condition holds, whether each limb
    applies, by ground and limb, whatever stage it stands in; and the same `before` more was learnt, if that matters."""

    decision: Decision
    conditions: tuple[Flag, ...]
    limbs: Mapping[tuple[str, str], Flag]
    before: "Shown | None" = None

    @property
    def outcome(self) -> str:
        """The outcome of the decision."""
        return self.decision.outcome.value

    @property
    def grounds(self) -> tuple[str, ...]:
        """The grounds that the decision states."""
        return self.decision.ground_ids


def replayed(engine: Engine, application: Mapping[str, Any], on: date, before: Shown | None = None) -> Shown | None:
    """What the engine says of an application in the shape of its file; None where it does not take it."""
    read = engine.read_carefully(application)
    if not isinstance(read, Application):
        return None
    decision = engine.decide(read, on)
    environment = environment_of(engine.program, read, in_effect(read.events))
    state = State(read.facts.values, environment, engine.days)
    conditions = engine.module.conditions(state)
    state = State(read.facts.values, environment, engine.days)
    state.variant = variant_of(engine.program, engine.module, state)
    limbs: dict[tuple[str, str], Flag] = {}
    for stage in engine.program.stages:
        if not stage.grounds:
            continue
        flags = engine.module.stages[stage.effect](state, state.variant)
        for ground, own in zip(stage.grounds, flags, strict=True):
            names = [""] if ground.missing_required else [limb.id for limb in ground.limbs]
            limbs.update({(ground.id, name): flag for name, flag in zip(names, own, strict=True)})
    return Shown(decision, conditions, limbs, before)
