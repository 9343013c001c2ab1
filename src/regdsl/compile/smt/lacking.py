"""What a value lacks where it is unknown, in terms: as `Unknown.missing` carries it along."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct
from msgspec import field as struct_field

from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.logic import all_of
from regdsl.compile.smt.values import Truth
from regdsl.core.program import Ground
from regdsl.feel.kernel import Apply, Choose, Const, InRange, Kernel, Op, Origin, Ref
from regdsl.feel.types import ListOf, Record
from regdsl.runtime.figures import PARAMETERS

__all__ = ["Lack", "Lacking"]

_BY_TABLE: Final = frozenset({Op.LOOKUP, Op.ON_DAY, Op.ADD_WORKING_DAYS, Op.WORKING_DAYS_BETWEEN})
"""Operators that may lack a figure or a calendar beside what their operands lack."""


class Lack(Struct, frozen=True):
    """When each of the `data` is lacking, by its name; and of `parts` that are not taken apart, by the names that
    whoever asks gives them, when that is lacking which they lack."""

    data: Mapping[str, Flag] = struct_field(default_factory=dict)
    parts: Mapping[str, Flag] = struct_field(default_factory=dict)

    def where(self, flag: Flag) -> "Lack":
        """The same, where a flag holds."""
        return Lack(_where(self.data, flag), _where(self.parts, flag))

    @staticmethod
    def of_all(lacks: Iterable["Lack"]) -> "Lack":
        """All that some of them lack."""
        made = list(lacks)
        return Lack(_joined(one.data for one in made), _joined(one.parts for one in made))


def _where(flags: Mapping[str, Flag], flag: Flag) -> Mapping[str, Flag]:
    made = {name: both(flag, own) for name, own in flags.items()}
    return {name: own for name, own in made.items() if own is not False}


def _joined(maps: Iterable[Mapping[str, Flag]]) -> Mapping[str, Flag]:
    found: dict[str, Flag] = {}
    for one in maps:
        for name, flag in one.items():
            found[name] = either(found.get(name, False), flag)
    return found


_NOTHING: Final = Lack()


@dataclass(slots=True)
class Lacking:
    """Says what the values of one decision lack. Lists and records are not taken apart, nor figures and calendars:
    `called` gives the name of such a part, by whose expression it is in."""

    made: Decided
    called: Callable[[Kernel, str], str]
    known: dict[str, Lack] = field(default_factory=dict)

    def of(self, node: Kernel, owner: str) -> Lack:
        """What an expression lacks. An operator lacks what its unknown operands do, as long as it is unknown itself."""
        if isinstance(node, Const):
            return _NOTHING
        unknown = self.made.expression(node, owner).unknown
        if unknown is False:
            return _NOTHING
        match node:
            case Ref():
                return self._named(node, owner, unknown)
            case Choose(condition=condition, then=then, otherwise=otherwise) if _is_plain(node):
                verdict = self.made.expression(condition, owner)
                assert isinstance(verdict, Truth)
                first = self.of(then, owner).where(either(verdict.true, verdict.unknown))
                second = self.of(otherwise, owner).where(negation(verdict.true))
                return Lack.of_all((self.of(condition, owner), first, second)).where(unknown)
            case Apply(op=op, operands=operands) if op not in _BY_TABLE and _is_plain(node, *operands):
                return Lack.of_all(self.of(one, owner) for one in operands).where(unknown)
            case InRange(value=value, low=low, high=high):
                return Lack.of_all(self.of(one, owner) for one in (value, low, high)).where(unknown)
            case _:
                return self._whole(node, owner, unknown)

    def variant(self) -> Lack:
        """What the variant lacks while it is open: what the conditions do up to the first that is true."""
        made, earlier = self.made, list[Truth]()
        found: list[Lack] = []
        for variant, condition in zip(made.program.variants, made.conditions, strict=True):
            if variant.condition is not None:
                free = negation(either(*(one.true for one in earlier)))
                found.append(self.of(variant.condition, f"variants/{variant.id}").where(free))
            earlier.append(condition)
        none = both(*(one.false for one in earlier))  # then an answer is left that no combination has
        answers = {one.name: made.case.inputs[one.name].unknown for one in made.program.inputs if one.is_feature}
        return Lack.of_all((*found, Lack(answers).where(none))).where(made.open_variant)

    def ground(self, ground: Ground) -> Lack:
        """What a ground of the whole application lacks while it is undetermined."""
        if ground.missing_required:
            lacks = self._only_for(ground.only, self._required(ground))
        else:
            limbs = ((limb, f"grounds/{ground.id}/{limb.id}") for limb in ground.limbs)
            lacks = Lack.of_all(
                self._only_for(_common(ground.only, limb.only), self.of(limb.fails, owner)) for limb, owner in limbs
            )
        return lacks.where(self.made.undetermined.get(ground.id, False))

    def _only_for(self, only: frozenset[str] | None, lack: Lack) -> Lack:
        if only is None:
            return lack
        return Lack.of_all((self.variant(), lack.where(self.made.chosen(only))))

    def _required(self, ground: Ground) -> Lack:
        made, found = self.made, list[Lack]()
        for slot in made.program.inputs:
            if slot.required is not ground.effect:
                continue
            value = made.case.inputs[slot.name]
            own = Lack({slot.name: value.unknown})
            if slot.only is None:
                found.append(own)
                continue
            asked = all_of((made.among(slot.only), Truth(value.unknown, False, value.absent)))
            found.append(Lack.of_all((own, self.variant())).where(asked.unknown))
        return Lack.of_all(found)

    def _named(self, node: Ref, owner: str, unknown: Flag) -> Lack:
        match node.origin:
            case Origin.INPUT:
                return Lack({node.name: unknown})
            case Origin.PARAMETER:
                return Lack({f"{PARAMETERS}{node.name}": unknown})
            case Origin.VARIANT:
                return self.variant()
            case Origin.DEFINITION:
                if node.name not in self.known:
                    entry = next(one for one in self.made.program.definitions if one.name == node.name)
                    self.known[node.name] = self.of(entry.value, f"definitions/{node.name}")
                return self.known[node.name]
            case _:
                return self._whole(node, owner, unknown)

    def _whole(self, node: Kernel, owner: str, unknown: Flag) -> Lack:
        return Lack(parts={self.called(node, owner): unknown})


def _is_plain(*nodes: Kernel) -> bool:
    return not any(isinstance(node.static.type, ListOf | Record) for node in nodes)


def _common(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    if one is None or other is None:
        return other if one is None else one
    return one & other
