"""Every datum that a condition or the record reads can change something."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from regdsl.compile.smt.case import of_program
from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.merge import same
from regdsl.core.program import Input, Program
from regdsl.diagnostics import Bilingual
from regdsl.runtime.effects import Outcome
from regdsl.verify import findings
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["INPUTS"]

_MATTERS = Bilingual("сведения «{name}» что-нибудь меняют", "the datum `{name}` can change something")


def _claims(sight: Sight) -> Iterator[Claim]:
    """Two applicants who differ in that datum alone are decided differently, or are written down differently."""
    program, full = sight.program, sight.full
    read = _read(program)
    for slot in program.inputs:
        if slot.name not in read or any(start.feature == slot.name for start in program.starts):
            continue
        other = sight.decided(of_program(sight.world, program, partial=False, but=frozenset((slot.name,))))
        name = called(slot.title, slot.name)
        yield Claim(
            f"inputs/{slot.name}",
            said(_MATTERS, name=name),
            findings.IDLE_INPUT,
            {"name": name},
            _differs(full, other),
            Model.EXAMPLE,
            _Differs(),
            other.case,
            full.case,
        )


def _read(program: Program) -> set[str]:
    """The inputs that conditions and results read in the end, and those of which the lack decides."""
    names = {name for ground in program.grounds for limb in ground.limbs for name in limb.reads}
    names |= {name for result in program.results for name in result.reads}
    return names | {slot.name for slot in program.inputs if slot.is_feature or _required(program, slot)}


def _required(program: Program, slot: Input) -> bool:
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
    return either(*flags)


@dataclass(frozen=True, slots=True)
class _Differs:
    """The two decisions differ."""

    def __call__(self, shown: Shown) -> bool:
        """Whether they do."""
        return shown.before is not None and _told(shown) != _told(shown.before)


def _told(shown: Shown) -> tuple[object, ...]:
    said = shown.decision.to_dict(None)
    grounds = {name: [True in one for one in own] for name, own in shown.flags.items() if name in shown.grounds}
    return said["outcome"], said["variant"], said["results"], said["each"], grounds


INPUTS: Final = Property(
    "inputs",
    Bilingual("Каждые сведения что-нибудь меняют", "Every datum can change something"),
    _claims,
)
