"""The stages of a decision in terms: what each adds to the outcome, and when the next is come to."""

from regdsl.compile.smt.decided import Decided, Standing
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.logic import all_of, any_of
from regdsl.compile.smt.values import Truth
from regdsl.core.left_out import has_own_fields, left_out
from regdsl.core.program import Ground, Stage
from regdsl.runtime.effects import OUTCOME_OF, STAGES, Effect, Outcome

__all__ = ["decide_stages"]

_CORRECT = STAGES.index(Effect.CORRECT)
_RETURN = STAGES.index(Effect.RETURN)


def decide_stages(made: Decided) -> Flag:
    """Go through the stages; whether none of them decides."""
    here: Flag = True
    for place, stage in enumerate(made.program.stages):
        if place == _RETURN:
            here = _deemed(made, here)
        if place == _CORRECT:
            here = _at_once(made, here)
        here = _stage(made, place, stage, here)
    return here


def _stage(made: Decided, place: int, stage: Stage, here: Flag) -> Flag:
    """What a stage adds to the outcome; whether the next is come to."""
    verdicts = [_ground(made, ground, here) for ground in stage.grounds]
    true = either(*(one.true for one in verdicts))
    open_ = either(*(one.unknown for one in verdicts))
    held: Flag = made.open_variant if place >= _CORRECT else False
    decides = both(here, true, True if stage.early else negation(open_), negation(held))
    made.add(OUTCOME_OF[stage.effect], decides)
    made.add(Outcome.NEEDS_DATA, both(here, either(true, open_), negation(decides)))
    return both(here, negation(true), negation(open_))


def _ground(made: Decided, ground: Ground, here: Flag) -> Truth:
    flags = _flags(made, ground)
    verdict = any_of(flags.values())
    made.stated[ground.id] = either(made.stated.get(ground.id, False), both(here, verdict.true))
    made.undetermined[ground.id] = both(here, verdict.unknown)
    meant = both(here, made.chosen(ground.only)) if ground.only is not None else here
    made.grounds[ground.id] = Standing(made.stated[ground.id], both(meant, verdict.false))
    for limb in ground.limbs:
        if limb.id in flags:
            flag = flags[limb.id]
            chosen = both(meant, made.chosen(limb.only)) if limb.only is not None else meant
            made.limbs[(ground.id, limb.id)] = Standing(both(here, flag.true), both(chosen, flag.false))
    return verdict


def _flags(made: Decided, ground: Ground) -> dict[str, Truth]:
    if ground.missing_required:
        return {"": made.only_for(ground.only, _missing(made, ground))}
    return {limb.id: made.limb(ground, limb) for limb in ground.limbs}


def _missing(made: Decided, ground: Ground) -> Truth:
    """Whether a required input is absent."""
    parts = []
    for entry in made.program.inputs:
        if entry.required is ground.effect:
            value = made.case.inputs[entry.name]
            absent = Truth(value.unknown, False, value.absent)
            if has_own_fields(entry):
                absent = made.condition(left_out(entry), f"inputs/{entry.name}")
            parts.append(absent if entry.only is None else all_of((made.among(entry.only), absent)))
    return any_of(parts)


def _deemed(made: Decided, here: Flag) -> Flag:
    """Silence of the authority grants, and decides nothing while it may do so; whether it did not."""
    silence = made.program.silence
    if silence is None:
        return here
    slot = next(one for one in made.program.events if one.key == silence.event)
    expired = made.case.happened(made.world, slot).true
    grants: Flag = True if silence.only is None else made.chosen(silence.only)
    waits: Flag = False if silence.only is None else made.open_variant
    made.deemed = both(here, expired, grants)
    made.add(Outcome.GRANTED, made.deemed)
    made.add(Outcome.NEEDS_DATA, both(here, expired, waits))
    return both(here, negation(both(expired, either(grants, waits))))


def _at_once(made: Decided, here: Flag) -> Flag:
    """What was not corrected refuses at once; whether nothing does."""
    open_ = made.open_variant
    refusals = made.program.stages[STAGES.index(Effect.REFUSE)].grounds
    found = {ground.id: _refuses(made, ground, open_) for ground in refusals}
    for name, flag in found.items():
        made.stated[name] = both(here, flag, negation(open_))
    refuses = either(*found.values())
    made.add(Outcome.REFUSED, both(here, refuses, negation(open_)))
    made.add(Outcome.NEEDS_DATA, both(here, refuses, open_))
    return both(here, negation(refuses))


def _refuses(made: Decided, ground: Ground, open_: Flag) -> Flag:
    if ground.event is None or ground.event.type != "not_corrected":
        return False
    chosen: Flag = True if ground.only is None else either(open_, made.chosen(ground.only))
    return both(made.case.happened(made.world, ground.event).true, chosen)
