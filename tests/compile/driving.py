"""Deciding by the careful path, as the meaning of a decision says."""

from dataclasses import dataclass

from regdsl.core.program import Program
from regdsl.runtime import Module, State, Unknown
from regdsl.runtime.effects import OUTCOME_OF, Effect
from regdsl.runtime.kleene import any_


@dataclass(frozen=True)
class Careful:
    outcome: str
    variant: int | None
    grounds: tuple[str, ...]
    stage: int
    flags: tuple[tuple[object, ...], ...]
    results: tuple[object, ...] | None


def decide(program: Program, module: Module, state: State) -> Careful:
    """The stages in their order; `needs_data` where anything is unknown."""
    variant: int | Unknown = Unknown()
    for place, condition in enumerate(module.conditions(state)):
        if isinstance(condition, Unknown):
            variant = condition
            break
        if condition:
            variant = place
            break
    index = variant if isinstance(variant, int) else None
    for place, stage in enumerate(program.stages):
        if index is None and stage.effect not in (Effect.REJECT_INTAKE, Effect.RETURN):
            return Careful("needs_data", index, (), place, (), None)
        flags = module.stages[stage.effect](state, variant)
        found = [any_(limbs) for limbs in flags]
        true = tuple(ground.id for ground, flag in zip(stage.grounds, found, strict=True) if flag is True)
        if any(isinstance(flag, Unknown) for flag in found):
            return Careful("needs_data", index, true, place, flags, None)
        if true:
            return Careful(OUTCOME_OF[stage.effect], index, true, place, flags, None)
    values = module.results(state)
    if any(isinstance(value, Unknown) for value in values):
        return Careful("needs_data", index, (), len(program.stages), (), None)
    return Careful("granted", index, (), len(program.stages), (), values)
