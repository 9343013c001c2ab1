"""Two versions in one solver, asked about one applicant."""

from msgspec import Struct

from regdsl.compile.smt.case import of_program
from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.decision import decided
from regdsl.compile.smt.flags import Flag, both, either
from regdsl.compile.smt.merge import same
from regdsl.core.program import Program
from regdsl.decide.engine import Engine
from regdsl.runtime.effects import Outcome
from regdsl.verify.change.bare import bare
from regdsl.verify.change.days import Days, as_if_in_force
from regdsl.verify.change.fills import Fill, fills_of
from regdsl.verify.change.shared import Relation, agreement, relation
from regdsl.verify.reach import reach_of
from regdsl.verify.sight import Sight

__all__ = ["Pair", "pair_of"]


class Pair(Struct, frozen=True):
    """The engines of two versions, and what each decides on one application of which all is known. `sight` is that of
    the new one, with all that holds of both; `allowed` is what makes an application one that both allow. Data in
    `apart` are each version's own, whatever their names; data in `own` are two terms, be they one datum or two; `fills`
    are those that each version fills by its own."""

    former: Engine
    latter: Engine
    sight: Sight
    old: Decided
    new: Decided
    apart: frozenset[str]
    own: frozenset[str]
    allowed: tuple[Flag, ...]
    fills: tuple[Fill, ...] = ()

    @property
    def both_record(self) -> Flag:
        """Whether both may have recorded something: of several results those that are granted first are recorded,
        whatever becomes of the rest."""
        one_result = not self.old.program.links and not self.new.program.links
        return self.both_granted if one_result else self.same_outcome

    @property
    def same_outcome(self) -> Flag:
        """Whether both decide with one outcome."""
        return either(*(both(self.old.outcomes[one], self.new.outcomes[one]) for one in Outcome))

    @property
    def both_granted(self) -> Flag:
        """Whether both grant."""
        return both(self.old.outcomes[Outcome.GRANTED], self.new.outcomes[Outcome.GRANTED])


def pair_of(old: Engine, new: Engine, days: Days, longest: int | None = None) -> Pair:
    """Put two versions into one solver; lists of records are looked at up to `longest` elements at least, and as far as
    either version compares how many there are."""
    former, latter = as_if_in_force(old, days), as_if_in_force(new, days)
    sight = Sight(latter)
    reach = reach_of(former.program), reach_of(latter.program)
    sight.world.reach = {name: max(one.get(name, 0) for one in reach) for name in {**reach[0], **reach[1]}}
    if longest is not None:
        sight.world.longest = longest
    types = {slot.name: slot.static.type for slot in latter.program.inputs}
    related = {
        slot.name: relation(slot.static.type, types[slot.name]) for slot in former.program.inputs if slot.name in types
    }
    fills = tuple(fills_of(former.program, latter.program))
    filled = frozenset(fill.slot.name for fill in fills if fill.is_proved)
    own = frozenset(name for name, one in related.items() if one is not Relation.ONE) | filled
    name = "" if _clocks(former.program) == _clocks(latter.program) else "old"
    case = of_program(sight.world, former.program, partial=False, name=name, but=own)
    made = decided(sight.world, former.program, case)
    full = sight.full
    allowed = [*case.holds, *full.case.holds]
    for slot in former.program.inputs:
        if related.get(slot.name, Relation.APART) is not Relation.APART:
            kinds = (slot.static.type, types[slot.name])
            was, now = case.inputs[slot.name], full.case.inputs[slot.name]
            agreed = list(agreement(was, now, kinds))
            if slot.name in filled:
                given = same(was, now) if related[slot.name] is Relation.ONE else both(*agreed)
                ways = (fill for fill in fills if fill.slot.name == slot.name and fill.is_proved)
                agreed = [either(given, *(fill.holds(sight.world, case, full.case) for fill in ways))]
            allowed += agreed
    sight.told(allowed)
    apart = frozenset(name for name, one in related.items() if one is Relation.APART)
    return Pair(former, latter, sight, made, full, apart, own, tuple(allowed), fills)


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
