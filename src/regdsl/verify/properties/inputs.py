"""Every datum that a condition or the record reads can change something."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.case import of_program
from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.merge import same
from regdsl.core.program import Input, Program
from regdsl.diagnostics import Bilingual
from regdsl.runtime.effects import Outcome
from regdsl.verify import claim_findings, findings
from regdsl.verify.idle import changes_what_reads_it
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.rests import rests_on
from regdsl.verify.sight import Sight

__all__ = ["INPUTS"]

_MATTERS = Bilingual("сведения «{name}» что-нибудь меняют", "the datum `{name}` can change something")


def _claims(sight: Sight) -> Iterator[Claim]:
    """Two applicants who differ in that datum alone are decided differently, or are written down differently. Of what
    has to be given both say something: that its lack decides is true of whatever is required. What nothing reads is
    listed."""
    program = sight.program
    read = _read(program)
    for slot in program.inputs:
        if any(start.feature == slot.name for start in program.starts):
            continue
        if slot.name not in read:
            yield _beside(slot)
            continue
        yield _matters(sight, slot)


def _matters(sight: Sight, slot: Input) -> Claim:
    """Two who differ are looked for among those who were met and their like: to tell the solver of both costs as much
    as all other claims together."""
    name = called(slot.title, slot.name)
    about, says, params = f"inputs/{slot.name}", said(_MATTERS, name=name), {"name": name}
    given = slot.name if _required(sight.program, slot) else None
    place = None if given is None else [one.name for one in sight.program.inputs].index(given)
    kind, differs = findings.IDLE_INPUT, _Differs(place)
    met = sight.trials.pair(slot, differs)
    if met is not None:
        return Claim(about, says, kind, dict(params), True, Model.EXAMPLE, differs, met=met)
    full = sight.full
    other = sight.decided(of_program(sight.world, sight.program, partial=False, but=frozenset((slot.name,))))
    cases = (other.case, full.case)
    formula = both(_differs(full, other), *(negation(one.inputs[given].absent) for one in cases if given is not None))
    needed = partial(changes_what_reads_it, sight.program, slot)
    return Claim(
        about, says, kind, dict(params), formula, Model.EXAMPLE, differs, *cases, varied=slot.name, needed=needed
    )


def _beside(slot: Input) -> Claim:
    """What no condition and no field of the record reads changes nothing: that is told, it may be needed elsewhere."""
    name = called(slot.title, slot.name)
    about, kind = f"inputs/{slot.name}", claim_findings.INPUT_NOT_READ
    return Claim(about, said(_MATTERS, name=name), kind, {"name": name}, False, Model.EITHER, _Differs())


def _read(program: Program) -> set[str]:
    """The inputs that conditions and results read in the end."""
    names = {name for ground in program.grounds for limb in ground.limbs for name in limb.reads}
    names |= {name for result in program.results for name in result.reads}
    conditions = [variant.condition for variant in program.variants if variant.condition is not None]
    names |= rests_on(program, conditions + ([program.subjects.source] if program.subjects is not None else []))
    return names | {slot.name for slot in program.inputs if slot.is_feature}


def _required(program: Program, slot: Input) -> bool:
    """Whether an application without it goes no further."""
    return any(ground.missing_required and ground.effect is slot.required for ground in program.grounds)


def _differs(one: Decided, other: Decided) -> Flag:
    """Another outcome, another variant, another ground, or another record of two grants."""
    flags = [both(one.outcomes[outcome], negation(other.outcomes[outcome])) for outcome in Outcome]
    flags += [both(flag, negation(other.variants[name])) for name, flag in one.variants.items()]
    for ground, standing in one.grounds.items():
        flags += [both(standing.applies, negation(other.grounds[ground].applies))]
        flags += [both(other.grounds[ground].applies, negation(standing.applies))]
    granted = both(one.outcomes[Outcome.GRANTED], other.outcomes[Outcome.GRANTED])
    for (_, when, value), (_, then, own) in zip(one.record, other.record, strict=True):
        flags.append(both(granted, when, then, negation(same(value, own))))
        flags.append(both(granted, _unlike(when, then)))
    for mine, its in zip(one.each, other.each, strict=True):
        flags.append(both(granted, either(_unlike(mine.granted, its.granted), _unlike(mine.refused, its.refused))))
    return either(*flags)


def _unlike(one: Flag, other: Flag) -> Flag:
    return either(both(one, negation(other)), both(other, negation(one)))


class _Differs(Struct, frozen=True):
    """The two decisions differ, and in both the input at the place `given` says something, if one is told."""

    given: int | None = None

    def __call__(self, shown: Shown) -> bool:
        """Whether they do."""
        if shown.before is None or _told(shown) == _told(shown.before):
            return False
        both_of = (shown.decision.application, shown.before.decision.application)
        return self.given is None or all(one.facts.values[self.given] is not None for one in both_of)


def _told(shown: Shown) -> tuple[object, ...]:
    """What a decision says: of every result the outcome and the record, of every subject too, and the grounds that it
    states, of which subjects."""
    stated = shown.grounds
    grounds = {name: [True in one for one in shown.flags[name]] for name in stated & {*shown.flags}}
    results = [
        (one.outcome, one.results, [(own.key, own.outcome, own.results) for own in one.each]) for one in shown.verdicts
    ]
    return shown.decision.variant, stated, results, grounds


INPUTS: Final = Property(
    "inputs",
    Bilingual(
        "Все сведения, которые кто-то читает, что-нибудь меняют", "Every datum that is read can change something"
    ),
    _claims,
)
