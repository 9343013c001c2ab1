"""One program on one application, in terms: what its names are worth, and what the decision comes to."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.expressions import encoded, truth
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.lookups import periodic
from regdsl.compile.smt.scope import Scope
from regdsl.compile.smt.values import Day, Truth, Value
from regdsl.compile.smt.world import World
from regdsl.core.program import Ground, Limb, Parameter, Program
from regdsl.feel.kernel import Kernel, Origin, Ref
from regdsl.runtime.effects import Outcome
from regdsl.runtime.figures import Timetable

__all__ = ["Decided", "OfSubject", "Part", "Standing"]


class Standing(Struct, frozen=True):
    """How it stands with a ground or a limb: whether a decision states that it applies, and whether one comes to it,
    in a variant that it is for, and finds that it does not."""

    applies: Flag = False
    fails: Flag = False

    def also(self, other: "Standing") -> "Standing":
        """In one way or the other."""
        return Standing(either(self.applies, other.applies), either(self.fails, other.fails))


class OfSubject(Struct, frozen=True):
    """The decision on one subject: whether one in this place is decided on, and what it comes to."""

    there: Flag
    granted: Flag
    refused: Flag
    open: Flag
    grounds: Mapping[str, Truth]


class Part(Struct, frozen=True):
    """What a definition or a condition is worth; `decides` of a condition."""

    value: Value
    decides: bool


class Decided(Struct):
    """`conditions` are those of the variants as they stand; `variants` whether each is the one that applies. Of the
    `outcomes` one holds. `stated` is whether a ground is among the true ones of the decision as a whole, `undetermined`
    whether it is among the unknown ones of the stage that was come to; `grounds` and `limbs` how it stands with each;
    `each` are the subjects, of several results those of each in turn; `record` has every value that a grant writes, by
    the result's name, with when it is written. `deemed` is whether the authority's silence grants: then what of the
    record is known is written. `out` is, by place, whether an earlier one of several results was refused to a subject:
    nothing more is decided on him. `parts` are the definitions and the conditions, in the order in which they were come
    to."""

    world: World
    program: Program
    case: Case
    conditions: tuple[Truth, ...] = ()
    variants: dict[str, Flag] = field(default_factory=dict)
    outcomes: dict[Outcome, Flag] = field(default_factory=lambda: dict.fromkeys(Outcome, False))
    stated: dict[str, Flag] = field(default_factory=dict)
    undetermined: dict[str, Flag] = field(default_factory=dict)
    grounds: dict[str, Standing] = field(default_factory=dict)
    limbs: dict[tuple[str, str], Standing] = field(default_factory=dict)
    each: tuple[OfSubject, ...] = ()
    record: list[tuple[str, Flag, Value]] = field(default_factory=list)
    known: dict[str, Value] = field(default_factory=dict)
    subject: Value | None = None
    out: tuple[Flag, ...] = ()
    deemed: Flag = False
    parts: list[Part] = field(default_factory=list)

    @property
    def open_variant(self) -> Flag:
        """Whether the variant is not determined."""
        return negation(either(*self.variants.values()))

    def add(self, outcome: Outcome, when: Flag) -> None:
        """The outcome is this one too, when."""
        self.outcomes[outcome] = either(self.outcomes[outcome], when)

    def expression(self, kernel: Kernel, owner: str) -> Value:
        """The value of an expression."""
        return encoded(self._scope(owner), kernel)

    def condition(self, kernel: Kernel, owner: str) -> Truth:
        """A condition that is proved never to be absent; should it be so all the same, it decides nothing."""
        value = truth(self._scope(owner), kernel)
        made = Truth(either(value.unknown, value.absent), False, value.yes)
        self.parts.append(Part(made, True))
        return made

    def limb(self, ground: Ground, limb: Limb) -> Truth:
        """Whether a limb applies: false in a variant that it is not for, unknown while the variant is."""
        flag = self.condition(limb.fails, f"grounds/{ground.id}/{limb.id}")
        only = [one for one in (ground.only, limb.only) if one is not None]
        return self.only_for(frozenset.intersection(*only) if only else None, flag)

    def among(self, only: frozenset[str]) -> Truth:
        """Whether the variant is one of some."""
        return Truth(self.open_variant, False, self.chosen(only))

    def chosen(self, only: frozenset[str] | None) -> Flag:
        """Whether the variant is known, and one of some."""
        if only is None:
            return negation(self.open_variant)
        return either(*(flag for name, flag in self.variants.items() if name in only))

    def only_for(self, only: frozenset[str] | None, flag: Truth) -> Truth:
        """A flag that is for some variants only: false in others, unknown while the variant is."""
        if only is None:
            return flag
        chosen = self.chosen(only)
        return Truth(either(self.open_variant, both(chosen, flag.unknown)), False, both(chosen, flag.yes))

    def about(self, subject: Value) -> "Decided":
        """The same, where one subject is looked at."""
        return replace(self, subject=subject)

    def _scope(self, owner: str) -> Scope:
        return Scope(self.world, owner, self._resolve, _timetables(self.program))

    def _resolve(self, ref: Ref) -> Value:
        match ref.origin:
            case Origin.INPUT:
                return self.case.inputs[ref.name]
            case Origin.DEFINITION:
                return self._definition(ref.name)
            case Origin.PARAMETER:
                return self.parameter(next(one for one in self.program.parameters if one.name == ref.name))
            case Origin.ENGINE:
                return self.case.reserved(ref.name)
            case Origin.EVENT:
                slot = next(one for one in self.program.events if one.key == ref.name)
                return self.case.happened(self.world, slot)
            case Origin.VARIANT:
                return self.among(frozenset({ref.name}))
            case _:
                assert self.subject is not None
                return self.subject

    def _definition(self, name: str) -> Value:
        if name not in self.known:
            entry = next(one for one in self.program.definitions if one.name == name)
            value = self.known[name] = self.expression(entry.value, f"definitions/{name}")
            self.parts.append(Part(value, False))
        return self.known[name]

    def parameter(self, parameter: Parameter) -> Value:
        """A parameter on its day."""
        key = f"parameters.{parameter.name}"
        if key not in self.known:
            day = self.case.reserved(parameter.as_of)
            assert isinstance(day, Day)
            periods = [(one.since, one.until, one.value) for one in parameter.periods]
            self.known[key] = periodic(self.world, periods, parameter.static.type, day)
        return self.known[key]


def _timetables(program: Program) -> Mapping[str, Timetable]:
    return {one.name: one.timetable for one in program.parameters if one.timetable is not None}
