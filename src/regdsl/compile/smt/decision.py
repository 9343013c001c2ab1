"""What a decision comes to, in terms: the variant, the stages, the outcome (the design's account of a decision)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.expressions import encoded, truth
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.logic import all_of, any_of
from regdsl.compile.smt.lookups import periodic
from regdsl.compile.smt.scope import Scope
from regdsl.compile.smt.values import Day, Truth, Value
from regdsl.compile.smt.world import World
from regdsl.core.program import Ground, Limb, Parameter, Program, Stage
from regdsl.feel.kernel import Kernel, Origin, Ref
from regdsl.feel.names import RESERVED
from regdsl.runtime.effects import OUTCOME_OF, STAGES, Effect, Outcome
from regdsl.runtime.figures import Timetable

__all__ = ["Decided", "decided"]

_CORRECT = STAGES.index(Effect.CORRECT)
_RETURN = STAGES.index(Effect.RETURN)


@dataclass(slots=True)
class Decided:
    """One program on one application. `conditions` are those of the variants as they stand; `variants` whether each
    is the one that applies; `limbs` by ground and limb; `entered` whether a stage is come to; `outcomes` exclude each
    other and one holds; `stated` is whether a ground is among the true ones of the stage that decides; `results` are
    the fields of the record."""

    world: World
    program: Program
    case: Case
    conditions: tuple[Truth, ...] = ()
    variants: dict[str, Flag] = field(default_factory=dict)
    limbs: dict[tuple[str, str], Truth] = field(default_factory=dict)
    entered: dict[Effect, Flag] = field(default_factory=dict)
    outcomes: dict[Outcome, Flag] = field(default_factory=dict)
    stated: dict[str, Flag] = field(default_factory=dict)
    results: dict[str, Value] = field(default_factory=dict)
    known: dict[str, Value] = field(default_factory=dict)

    @property
    def open_variant(self) -> Flag:
        """Whether the variant is not determined."""
        return negation(either(*self.variants.values()))

    def ground(self, ground: Ground) -> Truth:
        """Whether a ground applies: if any limb does."""
        return any_of(flag for (own, _), flag in self.limbs.items() if own == ground.id)

    def expression(self, kernel: Kernel, owner: str) -> Value:
        """The value of an expression."""
        return encoded(self.scope(owner), kernel)

    def scope(self, owner: str) -> Scope:
        """Where an expression of the program stands."""
        return Scope(self.world, owner, self._resolve, _timetables(self.program))

    def _resolve(self, ref: Ref) -> Value:
        match ref.origin:
            case Origin.INPUT:
                return self.case.inputs[ref.name]
            case Origin.DEFINITION:
                return self._definition(ref.name)
            case Origin.PARAMETER:
                return self._parameter(next(one for one in self.program.parameters if one.name == ref.name))
            case Origin.ENGINE:
                return self._reserved(ref.name)
            case Origin.EVENT:
                return Truth(yes=self.case.happened(next(one for one in self.program.events if one.key == ref.name)))
            case Origin.VARIANT:
                return self.among(frozenset({ref.name}))
            case _:
                return self.known["/subject"]

    def _definition(self, name: str) -> Value:
        if name not in self.known:
            entry = next(one for one in self.program.definitions if one.name == name)
            self.known[name] = self.expression(entry.value, f"definitions/{name}")
        return self.known[name]

    def _parameter(self, parameter: Parameter) -> Value:
        key = f"parameters.{parameter.name}"
        if key not in self.known:
            day = self._reserved(parameter.as_of)
            assert isinstance(day, Day)
            periods = [(one.since, one.until, one.value) for one in parameter.periods]
            self.known[key] = periodic(self.world, periods, parameter.static.type, day)
        return self.known[key]

    def _reserved(self, name: str) -> Value:
        day = self.case.day
        if name == RESERVED[0]:
            return day
        if name == RESERVED[1]:
            return Day(day.unknown, day.absent, day.year, day.month, 1)
        return self.case.channel if name == RESERVED[2] else self.case.category

    def among(self, only: frozenset[str]) -> Truth:
        """Whether the variant is one of some."""
        return Truth(self.open_variant, False, either(*(self.variants[name] for name in self.variants if name in only)))

    def only_for(self, only: frozenset[str] | None, flag: Truth) -> Truth:
        """A flag that is for some variants only: false in others, unknown while the variant is."""
        if only is None:
            return flag
        chosen = either(*(self.variants[name] for name in self.variants if name in only))
        return Truth(either(self.open_variant, both(chosen, flag.unknown)), False, both(chosen, flag.yes))


def _timetables(program: Program) -> Mapping[str, Timetable]:
    return {one.name: one.timetable for one in program.parameters if one.timetable is not None}


def decided(world: World, program: Program, case: Case) -> Decided:
    """Encode the decision of a program of one result on an application."""
    made = Decided(world, program, case)
    _vary(made)
    outcome: dict[Outcome, Flag] = dict.fromkeys(Outcome, False)
    here: Flag = True
    for place, stage in enumerate(program.stages):
        if place == _RETURN:
            here = _deemed(made, here, outcome)
        if place == _CORRECT:
            here = _at_once(made, here, outcome)
        made.entered[stage.effect] = here
        here = _stage(made, place, stage, here, outcome)
    determined = negation(made.open_variant)
    _add(outcome, Outcome.NEEDS_DATA, both(here, made.open_variant))
    _granted(made, both(here, determined), outcome)
    made.outcomes = outcome
    return made


def _add(outcome: dict[Outcome, Flag], kind: Outcome, flag: Flag) -> None:
    outcome[kind] = either(outcome[kind], flag)


def _vary(made: Decided) -> None:
    """The first variant that is true with all earlier ones false."""
    made.variants = {}
    conditions: list[Truth] = []
    free: Flag = True
    found: dict[str, Flag] = {}
    for variant in made.program.variants:
        owner = f"variants/{variant.id}"
        condition = Truth(yes=True) if variant.condition is None else _provable(made, variant.condition, owner)
        conditions.append(condition)
        found[variant.id] = both(free, condition.true)
        free = both(free, condition.false)
    made.conditions, made.variants = tuple(conditions), found


def _provable(made: Decided, kernel: Kernel, owner: str) -> Truth:
    """A condition that is proved never to be absent; should it be so all the same, it decides nothing."""
    value = truth(made.scope(owner), kernel)
    return Truth(either(value.unknown, value.absent), False, value.yes)


def _stage(made: Decided, place: int, stage: Stage, here: Flag, outcome: dict[Outcome, Flag]) -> Flag:
    """What a stage adds to the outcome; whether the next is come to."""
    verdicts = []
    for ground in stage.grounds:
        for name, flag in _flags(made, ground).items():
            made.limbs[(ground.id, name)] = flag
        verdicts.append(made.ground(ground))
    true = either(*(one.true for one in verdicts))
    open_ = either(*(one.unknown for one in verdicts))
    held: Flag = made.open_variant if place >= _CORRECT else False
    decides = both(here, true, True if stage.early else negation(open_), negation(held))
    stops = both(here, either(true, open_))
    _add(outcome, OUTCOME_OF[stage.effect], decides)
    _add(outcome, Outcome.NEEDS_DATA, both(stops, negation(decides)))
    for ground, one in zip(stage.grounds, verdicts, strict=True):
        made.stated[ground.id] = both(here, one.true)
    return both(here, negation(true), negation(open_))


def _flags(made: Decided, ground: Ground) -> dict[str, Truth]:
    if ground.missing_required:
        return {"": made.only_for(ground.only, _missing(made, ground))}
    return {limb.id: _limb(made, ground, limb) for limb in ground.limbs}


def _limb(made: Decided, ground: Ground, limb: Limb) -> Truth:
    only = limb.only if ground.only is None else ground.only if limb.only is None else ground.only & limb.only
    return made.only_for(only, _provable(made, limb.fails, f"grounds/{ground.id}/{limb.id}"))


def _missing(made: Decided, ground: Ground) -> Truth:
    parts = []
    for entry in made.program.inputs:
        if entry.required is ground.effect:
            value = made.case.inputs[entry.name]
            absent = Truth(value.unknown, False, value.absent)
            parts.append(absent if entry.only is None else all_of((made.among(entry.only), absent)))
    return any_of(parts)


def _deemed(made: Decided, here: Flag, outcome: dict[Outcome, Flag]) -> Flag:
    """Silence of the authority grants."""
    silence = made.program.silence
    if silence is None:
        return here
    slot = next(one for one in made.program.events if one.key == silence.event)
    expired = made.case.happened(slot)
    _add(outcome, Outcome.GRANTED, both(here, expired))
    return both(here, negation(expired))


def _at_once(made: Decided, here: Flag, outcome: dict[Outcome, Flag]) -> Flag:
    """What was not corrected refuses at once."""
    open_ = made.open_variant
    found: Flag = False
    for ground in made.program.stages[STAGES.index(Effect.REFUSE)].grounds:
        if ground.event is not None and ground.event.type == "not_corrected":
            happened = made.case.happened(ground.event)
            chosen: Flag = True if ground.only is None else either(open_, made.among(ground.only).true)
            found = either(found, both(happened, chosen))
    _add(outcome, Outcome.REFUSED, both(here, found, negation(open_)))
    _add(outcome, Outcome.NEEDS_DATA, both(here, found, open_))
    return both(here, negation(found))


def _granted(made: Decided, here: Flag, outcome: dict[Outcome, Flag]) -> None:
    for result in made.program.results:
        made.results[result.name] = made.expression(result.value, f"result/{result.name}")
    open_ = either(*(value.unknown for value in made.results.values()))
    _add(outcome, Outcome.GRANTED, both(here, negation(open_)))
    _add(outcome, Outcome.NEEDS_DATA, both(here, open_))
