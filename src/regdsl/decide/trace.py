"""The trace: what was looked at, in order, and what each step came to."""

from collections.abc import Sequence

from regdsl.core.program import Ground, Program, Stage
from regdsl.decide.application import Application
from regdsl.decide.plan import Plan
from regdsl.decide.verdict import Verdict
from regdsl.decide.wording import Words
from regdsl.document.pointer import join
from regdsl.runtime.effects import STAGES, Outcome
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["trace_of"]

Json = dict[str, object]


def trace_of(
    program: Program,
    plan: Plan,
    application: Application,
    verdict: Verdict,
    state: State,
    words: Words | None,
    silence: str | None = None,
) -> list[Json]:
    """The steps of a decision: the variant, every stage looked at with each criterion's value, and (in words only) the
    facts with their sources and what was asked but not needed. `silence` explains why silence granted it."""
    if words is None and not verdict.deemed and verdict.complete and len(verdict.stages) < 2:
        return _complete(program, plan, verdict)
    index = verdict.variant
    made: list[Json] = [{"step": "variant", "value": None if index is None else program.variants[index].id or None}]
    used: dict[str, None] = {slot.name: None for slot in program.inputs if slot.is_feature}
    for stage, flags in _stages(program, verdict):
        made.append(_stage(stage, flags))
        if words is not None:
            for ground in stage.grounds:
                used.update(dict.fromkeys(name for limb in ground.limbs for name in limb.reads))
                if ground.missing_required:
                    used.update({slot.name: None for slot in program.inputs if slot.required is ground.effect})
    if verdict.deemed and program.silence is not None:
        step: Json = {"step": "silence", "value": True, "basis": list(program.silence.basis)}
        made.append(step if words is None else {**step, "explanation": silence})
    if words is not None:
        if verdict.results is not None:
            used.update(dict.fromkeys(name for result in program.results for name in result.reads))
        made.append(_facts(program, plan, application, state, used))
    return made


def _complete(program: Program, plan: Plan, verdict: Verdict) -> list[Json]:
    """The steps of a decision on complete data, without words: before the stage that decided, every ground is false."""
    index = verdict.variant
    reached = verdict.stages[0] if verdict.stages else None
    made: list[Json] = [{"step": "variant", "value": None if index is None else program.variants[index].id or None}]
    for effect, ids, limbs in plan.stages:
        if reached is None or reached.effect != effect:
            made.append({"step": effect, "grounds": [{"id": ground, "value": False} for ground in ids]})
            continue
        if not any(limbs):
            entries = [{"id": ground, "value": flags[0]} for ground, flags in zip(ids, reached.flags, strict=True)]
            made.append({"step": effect, "grounds": entries})
            break
        grounds: list[Json] = []
        for ground, names, flags in zip(ids, limbs, reached.flags, strict=True):
            entry: Json = {"id": ground, "value": True in flags}
            if names:
                entry["limbs"] = dict(zip(names, flags, strict=True))
            grounds.append(entry)
        made.append({"step": effect, "grounds": grounds})
        break
    return made


def _stages(program: Program, verdict: Verdict) -> list[tuple[Stage, Sequence[Sequence[object]] | None]]:
    """The stages looked at; None for the flags where every one of them is false."""
    if verdict.stages and len(verdict.stages) == 1 and verdict.complete:
        reached = STAGES.index(verdict.stages[0].effect)
        before: list[tuple[Stage, Sequence[Sequence[object]] | None]] = [
            (stage, None) for stage in program.stages[:reached] if stage.grounds
        ]
        return [*before, (program.stages[reached], verdict.stages[0].flags)]
    if not verdict.stages and verdict.outcome is Outcome.GRANTED and not verdict.deemed:
        return [(stage, None) for stage in program.stages if stage.grounds]
    by_effect = {seen.effect: seen.flags for seen in verdict.stages}
    return [(stage, by_effect[stage.effect]) for stage in program.stages if stage.effect in by_effect]


def _stage(stage: Stage, flags: Sequence[Sequence[object]] | None) -> Json:
    values = [(False,) * len(ground.limbs) for ground in stage.grounds] if flags is None else flags
    grounds = [_ground(ground, limbs) for ground, limbs in zip(stage.grounds, values, strict=True)]
    return {"step": stage.effect.value, "grounds": grounds}


def _ground(ground: Ground, limbs: Sequence[object]) -> Json:
    values = [None if type(limb) is Unknown else limb for limb in limbs]
    value = True if True in values else None if None in values else False
    made: Json = {"id": ground.id, "value": value}
    if ground.limbs[0].id:
        made["limbs"] = {limb.id: flag for limb, flag in zip(ground.limbs, values, strict=True)}
    return made


def _facts(program: Program, plan: Plan, application: Application, state: State, used: dict[str, None]) -> Json:
    facts: Json = {}
    idle: list[str] = []
    filed = application.submitted_at.isoformat() if application.submitted_at else None
    for slot, value in zip(program.inputs, state.f, strict=True):
        if type(value) is Unknown:
            continue
        if slot.name not in used:
            idle.append(slot.name)
            continue
        said = application.provenance.get(join("/inputs", slot.name), {})
        facts[slot.name] = {
            "value": plan.named[slot.name].export(value),
            "source": said.get("source", slot.source.id if slot.source else "application"),
            "as_of": said.get("as_of", filed if slot.source is None or slot.source.from_applicant else None),
        }
    return {"step": "facts", "facts": facts, "not_needed": idle}
