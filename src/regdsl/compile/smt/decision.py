"""What a decision comes to, in terms: the variant, the stages, the subjects, the record; several results in turn (the
design's account of a decision)."""

from msgspec.structs import replace

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.decided import Decided, Standing
from regdsl.compile.smt.defaults import can_be_filled
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.stages import decide_stages
from regdsl.compile.smt.subjects import decide_subjects, record_is_open
from regdsl.compile.smt.values import Truth
from regdsl.compile.smt.world import World
from regdsl.core.program import Program
from regdsl.runtime.effects import Outcome

__all__ = ["decided"]


def decided(world: World, program: Program, case: Case) -> Decided:
    """Encode the decision of a program on an application."""
    made = Decided(world, program, case)
    _vary(made)
    if program.links:
        _in_turn(made)
    else:
        _alone(made)
    return made


def _vary(made: Decided) -> None:
    """The first variant that is true with all earlier ones false."""
    conditions: list[Truth] = []
    found: dict[str, Flag] = {}
    free: Flag = True
    for variant in made.program.variants:
        condition = Truth(yes=True)
        if variant.condition is not None:
            condition = made.condition(variant.condition, f"variants/{variant.id}")
        conditions.append(condition)
        found[variant.id] = both(free, condition.true)
        free = both(free, condition.false)
    made.conditions, made.variants = tuple(conditions), found
    made.known.clear()  # what was made while no variant was looked at might speak of one


def _alone(made: Decided) -> None:
    """One result."""
    here = decide_stages(made)
    made.add(Outcome.NEEDS_DATA, both(here, made.open_variant))
    here = both(here, negation(made.open_variant))
    subjects, deemed = made.program.subjects, made.deemed
    if subjects is not None:
        one_by_one: Flag = True if subjects.only is None else made.chosen(subjects.only)
        decide_subjects(made, subjects, both(here, one_by_one), both(deemed, one_by_one))
        here, deemed = both(here, negation(one_by_one)), both(deemed, negation(one_by_one))
        if subjects.per_subject:  # while the variant is open, there may be a record for each
            deemed = both(deemed, negation(made.open_variant))
    _whole(made, here, deemed)


def _whole(made: Decided, here: Flag, deemed: Flag) -> None:
    """The record of the application as a whole, which a field about one subject says nothing of."""
    if here is False and deemed is False:
        return
    program = made.program
    of_all = tuple(one for one in program.results if not (one.of_subject and program.subjects is not None))
    lacks = record_is_open(replace(made, program=replace(program, results=of_all)), made, here, deemed)
    lacks = both(lacks, negation(can_be_filled(made, made)))
    made.add(Outcome.GRANTED, both(here, negation(lacks)))
    made.add(Outcome.NEEDS_DATA, both(here, lacks))


def _in_turn(made: Decided) -> None:
    """Several results one after another, until one is not granted."""
    here: Flag = True
    for link in made.program.links:
        if link.program is None:
            continue
        looked: Flag = here if link.variants is None else both(here, made.chosen(link.variants))
        skipped: Flag = False
        if link.variants is not None:
            made.add(Outcome.NEEDS_DATA, both(here, made.open_variant))
            skipped = both(here, negation(made.open_variant), negation(made.chosen(link.variants)))
        own = Decided(made.world, link.program, made.case, made.conditions, made.variants, known=made.known)
        own.out, own.parts = made.out, made.parts
        _alone(own)
        for outcome, flag in own.outcomes.items():
            if outcome is not Outcome.GRANTED:
                made.add(outcome, both(looked, flag))
        _noted(made, own, looked)
        here = either(skipped, both(looked, own.outcomes[Outcome.GRANTED]))
    made.add(Outcome.GRANTED, here)


def _noted(made: Decided, own: Decided, looked: Flag) -> None:
    """What a result adds to how it stands with the grounds, where it is looked at."""
    for name, flag in own.stated.items():
        made.stated[name] = either(made.stated.get(name, False), both(looked, flag))
    for ground, one in own.grounds.items():
        made.grounds[ground] = made.grounds.get(ground, Standing()).also(_where(looked, one))
    for limb, one in own.limbs.items():
        made.limbs[limb] = made.limbs.get(limb, Standing()).also(_where(looked, one))
    made.each += tuple(
        replace(one, granted=both(looked, one.granted), refused=both(looked, one.refused)) for one in own.each
    )
    before = made.out or (False,) * len(own.out)
    made.out = tuple(either(gone, both(looked, now)) for gone, now in zip(before, own.out, strict=True))
    made.record += [(name, both(looked, when), value) for name, when, value in own.record]


def _where(looked: Flag, one: Standing) -> Standing:
    return Standing(both(looked, one.applies), both(looked, one.fails))
