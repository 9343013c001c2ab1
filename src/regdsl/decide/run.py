"""The stages of a decision over data that may be unknown: the fast path for complete data, the careful one else."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from regdsl.core.program import Ground, Program, Stage
from regdsl.core.terms import Silence
from regdsl.decide.application import Facts
from regdsl.decide.flags import flags_by_bits, ground_flag
from regdsl.decide.one_by_one import by_flags, deemed_subjects, lacking, one_by_one, subjects_in
from regdsl.decide.silence_defaults import NO_DEFAULTS, Defaults, assume
from regdsl.decide.verdict import StageFlags, Verdict
from regdsl.runtime.effects import OUTCOME_OF, STAGES, Effect, Outcome
from regdsl.runtime.module import Flag, Module
from regdsl.runtime.not_complete import NotComplete
from regdsl.runtime.state import State, WorkingCalendar
from regdsl.runtime.unknown import Unknown

__all__ = ["Kept", "careful", "decide", "variant_name", "variant_of"]

Kept = dict[tuple[object, ...], Verdict]
_MOST_KEPT = 4096
_ALL = len(STAGES)
_GRANTED = Outcome.GRANTED
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_CORRECT = STAGES.index(Effect.CORRECT)
_RETURN = STAGES.index(Effect.RETURN)


def decide(
    program: Program,
    module: Module,
    facts: Facts,
    environment: tuple[object, ...],
    days: WorkingCalendar,
    kept: Kept,
    defaults: Defaults = NO_DEFAULTS,
    out: Collection[str] = (),
) -> Verdict:
    """Decide: by the fast path where everything is known and no event is in effect, else by the careful one. `kept` are
    the verdicts already made on complete data: the same limbs are one verdict. `defaults` are what the record takes for
    what silent sources have not answered; `out` are the subjects to whom an earlier one of several results was
    refused."""
    if not facts.complete or (environment and not _settled(program, environment)):
        return careful(program, module, State(facts.values, environment, days), defaults, out)
    try:
        outcome, variant, reached, found, results = module.verdict(facts.values, environment, days)
    except NotComplete:
        return careful(program, module, State(facts.values, environment, days), defaults, out)
    if reached == _ALL and found:
        assert program.subjects is not None
        assert results is not None
        return by_flags(program.subjects, variant, found, results, reached, out)
    if reached == _ALL:
        return Verdict(_GRANTED, variant, (), results=results, reached=reached)
    key = (variant, reached, found)
    verdict = kept.get(key)
    if verdict is None:
        verdict = _stopped(program.stages[reached], outcome, variant, reached, found)
        if len(kept) < _MOST_KEPT:
            kept[key] = verdict
    return verdict


def _stopped(stage: Stage, outcome: str, variant: int | None, reached: int, found: int) -> Verdict:
    """The verdict of complete data that ends at a stage; `found` has a bit for each limb."""
    flags = flags_by_bits(stage.grounds, found)
    grounds = tuple(ground.id for ground, limbs in zip(stage.grounds, flags, strict=True) if True in limbs)
    return Verdict(_OUTCOMES[outcome], variant, (StageFlags(stage.effect, flags),), grounds, reached=reached)


def _settled(program: Program, environment: tuple[object, ...]) -> bool:
    """Whether all parameters and names of the engine are known, and no event is in effect."""
    events = len(program.parameters) + len(program.engine)
    for value in environment[:events]:
        if type(value) is Unknown:
            return False
    return all(value is False for value in environment[events:])


def careful(
    program: Program, module: Module, state: State, defaults: Defaults = NO_DEFAULTS, out: Collection[str] = ()
) -> Verdict:
    """Decide over three-valued data, stage by stage (a stage is entered only when all before it are known false)."""
    variant = variant_of(program, module, state)
    state.variant = variant
    seen: list[StageFlags] = []
    index = variant if isinstance(variant, int) else None
    for place, stage in enumerate(program.stages):
        if place == _RETURN and (silence := _silent(program, state)) is not None:
            if silence.only is None or (index is not None and program.variants[index].id in silence.only):
                return _deemed(program, module, state, index, tuple(seen), out)
            if isinstance(variant, Unknown):  # the variant may yet turn out to be one that silence grants
                return Verdict(Outcome.NEEDS_DATA, None, tuple(seen), complete=False, missing=variant.missing)
        if place == _CORRECT and (uncorrected := _not_corrected(program, state)):
            return _at_once(program, uncorrected, variant, tuple(seen))
        if not stage.grounds:
            continue
        flags = module.stages[stage.effect](state, variant)
        seen.append(StageFlags(stage.effect, flags))
        verdict = _stage(stage, flags, index, tuple(seen))
        if verdict is not None:
            return verdict if place < _CORRECT or isinstance(variant, int) else _held(verdict, variant)
    if isinstance(variant, Unknown):
        return Verdict(Outcome.NEEDS_DATA, None, tuple(seen), complete=False, missing=variant.missing)
    if (subjects := subjects_in(program, index)) is not None:
        assumed = assume(program, module, state, index, defaults) if defaults else None
        return one_by_one(subjects, module, state, index, tuple(seen), assumed, out)
    return _granted(program, module, state, index, tuple(seen), defaults)


def _held(verdict: Verdict, variant: Unknown) -> Verdict:
    """While the variant is undetermined, no stage after the return may decide: what is certain is said all the same."""
    effect = verdict.stages[-1].effect
    certain = effect if verdict.grounds else None
    missing = verdict.missing | variant.missing
    return replace(verdict, outcome=Outcome.NEEDS_DATA, variant=None, certain=certain, complete=False, missing=missing)


def variant_of(program: Program, module: Module, state: State) -> int | Unknown:
    """The first variant that is true with all earlier ones false; Unknown while that cannot be told."""
    found = _variant(module.conditions(state))
    return _unanswered(program, state) if found is None else found


def variant_name(program: Program, module: Module, state: State) -> str | Unknown:
    """The id of the variant; Unknown while it cannot be told."""
    found = variant_of(program, module, state)
    return found if isinstance(found, Unknown) else program.variants[found].id


def _unanswered(program: Program, state: State) -> Unknown:
    """What keeps the variant open where every combination that is left cannot be: the features without an answer."""
    slots = zip(program.inputs, state.f, strict=True)
    return Unknown(frozenset(slot.name for slot, value in slots if slot.is_feature and type(value) is Unknown))


def _variant(conditions: Sequence[Flag]) -> int | Unknown | None:
    """The first variant that is true with all earlier ones false; Unknown while that cannot be told; None where all are
    false, which an excluded combination of features alone can bring about."""
    unknown: Unknown | None = None
    for index, condition in enumerate(conditions):
        if isinstance(condition, Unknown):
            unknown = condition if unknown is None else unknown | condition
        elif condition:
            return index if unknown is None else unknown
    return unknown


def _stage(
    stage: Stage, flags: Sequence[Sequence[Flag]], variant: int | None, seen: tuple[StageFlags, ...]
) -> Verdict | None:
    values = [(ground, ground_flag(limbs)) for ground, limbs in zip(stage.grounds, flags, strict=True)]
    true = tuple(ground.id for ground, value in values if value is True)
    unknown = {ground.id: value for ground, value in values if isinstance(value, Unknown)}
    if not true and not unknown:
        return None
    missing = frozenset[str]().union(*(value.missing for value in unknown.values()))
    undetermined = tuple(unknown)
    if true and (not unknown or stage.early):
        outcome = OUTCOME_OF[stage.effect]
        return Verdict(outcome, variant, seen, true, complete=not unknown, undetermined=undetermined, missing=missing)
    certain = stage.effect if true else None
    return Verdict(
        Outcome.NEEDS_DATA,
        variant,
        seen,
        true,
        certain,
        complete=False,
        undetermined=undetermined,
        missing=missing,
    )


def _flag(program: Program, state: State, key: str) -> bool:
    place = next(index for index, slot in enumerate(program.events) if slot.key == key)
    return state.g[len(program.parameters) + len(program.engine) + place] is True


def _silent(program: Program, state: State) -> Silence | None:
    """The rule of silence, where the authority has let its term expire."""
    silence = program.silence
    return silence if silence is not None and _flag(program, state, silence.event) else None


def _deemed(
    program: Program,
    module: Module,
    state: State,
    variant: int | None,
    seen: tuple[StageFlags, ...],
    out: Collection[str],
) -> Verdict:
    """Silence of the authority grants: what of the record is known is given, the rest left out."""
    subjects = subjects_in(program, variant)
    each = () if subjects is None else deemed_subjects(subjects, module, state, out)
    values = _record(program, module, state, variant)
    return Verdict(Outcome.GRANTED, variant, seen, complete=False, deemed=True, results=values, each=each)


def _record(program: Program, module: Module, state: State, variant: int | None) -> tuple[object, ...]:
    """The record of the application as a whole; it has none where there is one for each subject, or may be."""
    if program.subjects is None or not program.subjects.per_subject:
        return module.results(state)
    return () if variant is None or subjects_in(program, variant) is not None else module.results(state)


def _not_corrected(program: Program, state: State) -> frozenset[str]:
    """The grounds for this variant that refuse because what had to be corrected was not; while the variant is
    undetermined, those for any."""
    name = program.variants[state.variant].id if isinstance(state.variant, int) else None
    return frozenset(
        ground.id
        for ground in _refusals(program)
        if _by_correction(ground)
        and _flag(program, state, _key(ground))
        and (ground.only is None or name is None or name in ground.only)
    )


def _refusals(program: Program) -> tuple[Ground, ...]:
    return program.stages[STAGES.index(Effect.REFUSE)].grounds


def _by_correction(ground: Ground) -> bool:
    return ground.event is not None and ground.event.type == "not_corrected"


def _key(ground: Ground) -> str:
    assert ground.event is not None
    return ground.event.key


def _at_once(program: Program, true: frozenset[str], variant: int | Unknown, seen: tuple[StageFlags, ...]) -> Verdict:
    """Refuse for what was not corrected, whatever else would still have to be looked at."""
    if isinstance(variant, Unknown):
        return Verdict(Outcome.NEEDS_DATA, None, seen, complete=False, missing=variant.missing)
    grounds = _refusals(program)
    flags = tuple((ground.id in true,) + (False,) * (len(ground.limbs) - 1) for ground in grounds)
    rest = tuple(ground.id for ground in grounds if ground.id not in true)
    return Verdict(
        Outcome.REFUSED,
        variant,
        (*seen, StageFlags(Effect.REFUSE, flags)),
        tuple(ground.id for ground in grounds if ground.id in true),
        complete=False,
        undetermined=rest,
    )


def _granted(
    program: Program,
    module: Module,
    state: State,
    variant: int | None,
    seen: tuple[StageFlags, ...],
    defaults: Defaults,
) -> Verdict:
    values = _record(program, module, state, variant)
    missing = lacking(values)
    names: tuple[str, ...] = ()
    if missing is not None and defaults and (assumed := assume(program, module, state, variant, defaults)):
        names = assumed.names
        values = _record(program, module, assumed.state, variant)
        missing = assumed.missing or lacking(values)
    if missing is not None:
        return Verdict(Outcome.NEEDS_DATA, variant, seen, complete=False, missing=missing)
    return Verdict(Outcome.GRANTED, variant, seen, results=values, assumed=names)
