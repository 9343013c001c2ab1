"""What stands for a datum that nobody gives: a blank of the applicant's has its default once he files, and the record
takes the default of a source that is silent. Each version fills by its own."""

from collections.abc import Iterator, Mapping
from enum import Enum
from fractions import Fraction
from zoneinfo import ZoneInfo

from msgspec import Struct

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.flags import Flag, both
from regdsl.compile.smt.merge import same
from regdsl.compile.smt.shapes import constant
from regdsl.compile.smt.world import World
from regdsl.core.program import Input, Program
from regdsl.decide.values import read_value
from regdsl.feel.types import ListOf, Number, Type
from regdsl.verify.change.shared import Relation, relation

__all__ = ["Fill", "Refuses", "When", "fills_of"]


class When(Enum):
    """When a datum is filled: the applicant left it blank, its source is silent."""

    BLANK = "blank"
    SILENT = "silent"


class Refuses(Enum):
    """A version does not take an application in which the datum is blank."""

    BLANK = "blank"


class Fill(Struct, frozen=True):
    """A datum that the two versions fill differently: what each takes for it, as programs hold values (None: it is
    absent; `Refuses` where a version does not take such an application)."""

    slot: Input
    when: When
    old: object
    new: object
    types: tuple[Type, Type]

    @property
    def is_proved(self) -> bool:
        """Whether the comparison has such applications among all others. Lists are not laid out value by value."""
        refused = isinstance(self.old, Refuses) or isinstance(self.new, Refuses)
        return not refused and not any(isinstance(kind, ListOf) for kind in self.types)

    def holds(self, world: World, old: Case, new: Case) -> Flag:
        """Whether the datum is filled."""
        name = self.slot.name
        pairs = zip((old, new), (self.old, self.new), self.types, strict=True)
        filled = (same(case.inputs[name], constant(world, value, kind)) for case, value, kind in pairs)
        return both(*filled)


def fills_of(old: Program, new: Program) -> Iterator[Fill]:
    """The data that both versions know and fill differently, where something is compared at all."""
    silent = [_upon_silence(program) for program in (old, new)]
    after = {slot.name: slot for slot in new.inputs}
    for slot in old.inputs:
        now = after.get(slot.name)
        if now is None or relation(slot.static.type, now.static.type) is Relation.APART:
            continue  # each version has its own, which may be anything
        types = slot.static.type, now.static.type
        if _closes(slot) and _closes(now):
            was, becomes = _default(slot, old), _default(now, new)
            if _differ(was, becomes, types):
                yield Fill(now, When.BLANK, was, becomes, types)
        if all(slot.name in one for one in silent):
            (source, was), (other, becomes) = (one[slot.name] for one in silent)
            if source == other and _differ(was, becomes, types):
                yield Fill(now, When.SILENT, was, becomes, types)


def _closes(slot: Input) -> bool:
    return slot.source is not None and slot.source.from_applicant and not slot.is_feature


def _default(slot: Input, program: Program) -> object:
    """What a blank is once it is filed; of a list as it is written."""
    if slot.has_default and isinstance(slot.static.type, ListOf):
        return slot.written_default
    if slot.has_default:
        return read_value(slot.written_default, slot.static.type, slot.name, ZoneInfo(program.time_zone))
    return None if slot.nullable or slot.required is not None else Refuses.BLANK


def _upon_silence(program: Program) -> Mapping[str, tuple[str, object]]:
    return {name: (one.source, value) for one in program.silence_defaults for name, value in one.values}


def _differ(old: object, new: object, types: tuple[Type, Type]) -> bool:
    one, other = _plain(old, types[0]), _plain(new, types[1])
    return one != other or type(one) is not type(other)


def _plain(value: object, kind: Type) -> object:
    """A number by its value, whatever its digits."""
    if isinstance(kind, Number) and kind.scale is not None and isinstance(value, int):
        return Fraction(value, 10**kind.scale)
    return value
