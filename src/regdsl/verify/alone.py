"""Conditions looked at by themselves: whatever each thing that they read is worth, and however long lists are.

What is made of lists is taken for any value of its type, the same wherever it is written in the same words. So more may
come about here than in any application; but what cannot come about here cannot come about at all, and that is told of
lists of every length, where looking at their elements one by one would have to stop somewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import z3
from msgspec.structs import replace

from regdsl.compile.smt.expressions import encoded, truth
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.scope import Scope
from regdsl.compile.smt.shapes import Shaper
from regdsl.compile.smt.values import Truth, Value
from regdsl.compile.smt.world import World
from regdsl.core.program import Ground, Program
from regdsl.core.walk import children, with_children
from regdsl.feel.kernel import Apply, Collect, Extend, Kernel, MakeList, Op, Origin, Quantify, Ref, Select
from regdsl.feel.types import ListOf, Static

__all__ = ["Alone", "apart", "declared", "escaped", "reached"]

_OF_MANY = frozenset({Op.LOOKUP, Op.ON_DAY})
"""Figures by keys or days."""


def reached(program: Program, conditions: Iterable[Kernel]) -> tuple[Flag, ...]:
    """What holds where one of some conditions is true."""
    alone = Alone(program)
    return alone.where(either(*(alone.flag(one).true for one in conditions)))


def escaped(program: Program, conditions: Iterable[Kernel]) -> tuple[Flag, ...]:
    """What holds where all of some conditions are false."""
    alone = Alone(program)
    return alone.where(*(alone.flag(one).false for one in conditions))


def apart(program: Program, one: Ground, other: Ground) -> tuple[Flag, ...]:
    """What holds where one ground applies and another of its list does not: some limb of the one does, and none of the
    other that is for all variants in which that limb is looked at."""
    alone = Alone(program)
    found = []
    for limb in one.limbs:
        meant = _common(one.only, limb.only)
        facing = [its for its in other.limbs if _covers(_common(other.only, its.only), meant)]
        found.append(both(alone.flag(limb.fails).true, *(negation(alone.flag(its.fails).true) for its in facing)))
    return alone.where(either(*found))


def _common(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    return other if one is None else one if other is None else one & other


def _covers(one: frozenset[str] | None, other: frozenset[str] | None) -> bool:
    return one is None or (other is not None and other <= one)


@dataclass(slots=True)
class Alone:
    """The conditions of one program, and what they read."""

    program: Program
    world: World = field(default_factory=World)
    names: dict[str, Value] = field(default_factory=dict)
    parts: dict[Kernel, Ref] = field(default_factory=dict)

    def flag(self, kernel: Kernel) -> Truth:
        """A condition."""
        return truth(self._scope(), self._without_lists(kernel))

    def where(self, *flags: Flag) -> tuple[Flag, ...]:
        """Some flags, with all that holds of what they speak of."""
        return (*self.world.holds, *flags)

    def _scope(self) -> Scope:
        return Scope(self.world, "alone", self._resolve, {}, self.names)

    def _without_lists(self, node: Kernel) -> Kernel:
        """The expression with names for what is made of lists and of figures by keys."""
        if not _is_wide(node):
            return with_children(node, self._without_lists)
        key = _placeless(node)
        if key not in self.parts:
            made = Ref(origin=Origin.LOCAL, name=f"part {len(self.parts)}", static=node.static)
            self.names[made.name] = self._any(made.name, node.static)
            self.parts[key] = made
        return self.parts[key]

    def _resolve(self, ref: Ref) -> Value:
        name = f"{ref.origin.value} {ref.name}"
        if name not in self.names:
            self.names[name] = self._meant(name, ref)
        return self.names[name]

    def _meant(self, name: str, ref: Ref) -> Value:
        """What a name is worth: of a definition what it says; else any value."""
        match ref.origin:
            case Origin.DEFINITION:
                entry = next(one for one in self.program.definitions if one.name == ref.name)
                return encoded(self._scope(), self._without_lists(entry.value))
            case _:
                return self._any(name, declared(self.program, ref))

    def _any(self, name: str, static: Static) -> Value:
        return Shaper(self.world, _known, self.world.holds.append).value(f"/alone/{name}", static)


def declared(program: Program, ref: Ref) -> Static:
    """The type that a name was declared with: where it is read, more may be known of it than elsewhere."""
    match ref.origin:
        case Origin.INPUT:
            return next(one.static for one in program.inputs if one.name == ref.name)
        case Origin.PARAMETER:
            return next(one.static for one in program.parameters if one.name == ref.name)
        case Origin.DEFINITION:
            return next(one.value.static for one in program.definitions if one.name == ref.name)
        case _:
            return ref.static


def _is_wide(node: Kernel) -> bool:
    match node:
        case Quantify() | Select() | Collect() | Extend() | MakeList():
            return True
        case Apply(op=op) if op in _OF_MANY:
            return True
        case _:
            return any(isinstance(part.static.type, ListOf) for part in children(node))


def _placeless(node: Kernel) -> Kernel:
    """The expression wherever it stands."""
    return replace(with_children(node, _placeless), start=0, end=0)


def _known(name: str, nullable: bool) -> tuple[Flag, Flag]:
    return False, z3.Bool(f"{name}~absent") if nullable else False
