"""Two versions in one solver, asked about one applicant."""

from msgspec import Struct

from regdsl.compile.smt.case import of_program
from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.decision import decided
from regdsl.compile.smt.flags import Flag, both, either
from regdsl.core.program import Program
from regdsl.decide.engine import Engine
from regdsl.runtime.effects import Outcome
from regdsl.verify.change.bare import bare
from regdsl.verify.change.days import Days, as_if_in_force
from regdsl.verify.change.shared import Relation, agreement, relation
from regdsl.verify.sight import Sight

__all__ = ["Pair", "pair_of"]


class Pair(Struct, frozen=True):
    """The engines of two versions, and what each decides on one application of which all is known. `sight` is that of
    the new one, with all that holds of both; `allowed` is what makes an application one that both allow. Data in
    `apart` are each version's own, whatever their names."""

    former: Engine
    latter: Engine
    sight: Sight
    old: Decided
    new: Decided
    apart: frozenset[str]
    allowed: tuple[Flag, ...]

    @property
    def same_outcome(self) -> Flag:
        """Whether both decide with one outcome."""
        return either(*(both(self.old.outcomes[one], self.new.outcomes[one]) for one in Outcome))

    @property
    def both_granted(self) -> Flag:
        """Whether both grant."""
        return both(self.old.outcomes[Outcome.GRANTED], self.new.outcomes[Outcome.GRANTED])


def pair_of(old: Engine, new: Engine, days: Days, longest: int) -> Pair:
    """Put two versions into one solver; lists of records are looked at up to `longest` elements."""
    former, latter = as_if_in_force(old, days), as_if_in_force(new, days)
    sight = Sight(latter)
    sight.world.longest = longest
    types = {slot.name: slot.static.type for slot in latter.program.inputs}
    related = {
        slot.name: relation(slot.static.type, types[slot.name]) for slot in former.program.inputs if slot.name in types
    }
    own = frozenset(name for name, one in related.items() if one is not Relation.ONE)
    name = "" if _clocks(former.program) == _clocks(latter.program) else "old"
    case = of_program(sight.world, former.program, partial=False, name=name, but=own)
    made = decided(sight.world, former.program, case)
    full = sight.full
    allowed = [*case.holds, *full.case.holds]
    for slot in former.program.inputs:
        if related.get(slot.name, Relation.APART) is not Relation.APART:
            kinds = (slot.static.type, types[slot.name])
            allowed += agreement(case.inputs[slot.name], full.case.inputs[slot.name], kinds)
    sight.told(allowed)
    apart = frozenset(name for name, one in related.items() if one is Relation.APART)
    return Pair(former, latter, sight, made, full, apart, tuple(allowed))


def _clocks(program: Program) -> object:
    """All that could make an event come in time or too late: only where it is the same for both versions, an event is
    too late for both or for neither."""
    if all(slot.until is None for slot in program.events):
        return None
    return bare(
        (
            program.events,
            program.terms,
            program.extensions,
            program.variants,
            program.definitions,
            program.parameters,
            program.inputs,
        )
    )
