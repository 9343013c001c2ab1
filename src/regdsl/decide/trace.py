"""The trace: what was looked at, in order, and what each step came to."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from regdsl.core.program import Ground, Program, Stage
from regdsl.decide.application import Application
from regdsl.decide.published import as_part, published_later
from regdsl.decide.script import Script
from regdsl.decide.verdict import SubjectVerdict, Verdict
from regdsl.decide.wording import Words
from regdsl.document.pointer import join
from regdsl.feel.names import RESERVED
from regdsl.runtime.unknown import Unknown

__all__ = ["SUBJECT", "copied", "facts_step", "in_order", "steps", "subject_grounds", "subject_step", "subject_steps"]

Json = dict[str, object]
SUBJECT: Final = "subject"
"""The step of the trace that looked at one subject."""


def steps(program: Program, verdict: Verdict) -> list[Json]:
    """The steps of a decision: the variant, every stage looked at with each criterion's value, silence."""
    index = verdict.variant
    made: list[Json] = [{"step": "variant", "value": None if index is None else program.variants[index].id or None}]
    by_effect = {seen.effect: seen.flags for seen in verdict.stages}
    made += [_stage(stage, by_effect[stage.effect]) for stage in program.stages if stage.effect in by_effect]
    made += subject_steps(program, verdict)
    if verdict.deemed and program.silence is not None:
        made.append({"step": "silence", "value": True, "basis": list(program.silence.basis)})
    return made


def subject_steps(program: Program, verdict: Verdict) -> list[Json]:
    """A step for every subject that was looked at, with each criterion's value. They stand in the order of their keys,
    as a receipt keeps the list."""
    return [subject_step(one, subject_grounds(program, one)) for one in in_order(verdict.each) if one.flags]


def subject_step(one: SubjectVerdict, grounds: list[Json]) -> Json:
    """The step that looked at a subject."""
    return {"step": SUBJECT, "subject": one.key, "grounds": grounds}


def subject_grounds(program: Program, one: SubjectVerdict) -> list[Json]:
    """What the trace says of the grounds about a subject."""
    assert program.subjects is not None
    return [_ground(ground, limbs) for ground, limbs in zip(program.subjects.grounds, one.flags, strict=True)]


def copied(grounds: Sequence[Json]) -> list[Json]:
    """What the trace says of grounds once more, for whoever may change it."""
    return [_copied(ground) if "limbs" in ground else ground.copy() for ground in grounds]


def _copied(ground: Json) -> Json:
    limbs = ground["limbs"]
    assert isinstance(limbs, dict)
    return {**ground, "limbs": limbs.copy()}


def in_order(each: Sequence[SubjectVerdict]) -> list[SubjectVerdict]:
    """The subjects in the order of their keys."""
    return sorted(each, key=_key)


def _key(one: SubjectVerdict) -> str:
    return one.key


def _stage(stage: Stage, flags: Sequence[Sequence[object]]) -> Json:
    grounds = [_ground(ground, limbs) for ground, limbs in zip(stage.grounds, flags, strict=True)]
    return {"step": stage.effect.value, "grounds": grounds}


def _ground(ground: Ground, limbs: Sequence[object]) -> Json:
    values = [None if type(limb) is Unknown else limb for limb in limbs]
    value = True if True in values else None if None in values else False
    made: Json = {"id": ground.id, "value": value}
    if ground.limbs[0].id:
        made["limbs"] = {limb.id: flag for limb, flag in zip(ground.limbs, values, strict=True)}
    return made


def facts_step(script: Script, application: Application, verdict: Verdict, words: Words) -> Json:
    """The facts that the decision rests on, with their sources, what was given but not needed, and the norms that were
    published only after the filing."""
    used = script.used(verdict)
    facts: Json = {}
    idle: list[str] = []
    filed = application.submitted_at.isoformat() if application.submitted_at and script.filed else None
    said_of = application.provenance
    for fact, value in zip(script.facts, application.facts.values, strict=True):
        if type(value) is Unknown:
            continue
        if fact.name not in used:
            idle.append(fact.name)
            continue
        entry = {
            "value": value if fact.export is None or value is None else fact.export(value),
            "source": fact.source,
            "as_of": filed if fact.filed else None,
        }
        if fact.as_of:
            entry["as_of"] = _day(fact.as_of, script, application)
        if fact.register is not None:
            entry["register"] = words.title(fact.register, "inputs", fact.name, "register")
        if fact.registers:
            entry["registers"] = {
                field.name: words.title(field.register, "types", field.record, field.name, "register")
                for field in fact.registers
                if field.register is not None
            }
        if said_of:
            said = said_of.get(join("/inputs", fact.name), {})
            entry |= {key: said[key] for key in ("source", "as_of", "reason") if key in said}
        facts[fact.name] = entry
    late = published_later(script.late, application, used, words)
    return {"step": "facts", "facts": facts, "not_needed": idle, **as_part(late)}


def _day(name: str, script: Script, application: Application) -> str | None:
    """The day on which an input is taken; None while it is not known."""
    if name in RESERVED:
        day = application.submitted_on
        if day is None:
            return None
        return (day.replace(day=1) if name == RESERVED[1] else day).isoformat()
    places = {fact.name: place for place, fact in enumerate(script.facts)}
    value = application.facts.values[places[name]]
    return value.isoformat() if isinstance(value, date) else None
