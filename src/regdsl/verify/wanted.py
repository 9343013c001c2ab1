"""Obligations as formulas: what an application has to be like to show one."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct, field

from regdsl.compile.smt.decided import Decided, Standing
from regdsl.compile.smt.flags import Flag, both, either
from regdsl.compile.smt.values import Items
from regdsl.feel.kernel import Kernel
from regdsl.obligations.masking import Algebra, Known, has_the_say
from regdsl.obligations.obligation import Kind, Obligation, Owner, Side, Yardstick
from regdsl.runtime.effects import Outcome
from regdsl.verify.sight import Sight

__all__ = ["Wanted"]

FORMULAS: Final[Algebra[Flag]] = Algebra(both, either)


class Wanted(Struct):
    """The formulas over an application of which all is known; `atoms` are those that were made already."""

    sight: Sight
    yardstick: Yardstick
    atoms: dict[Owner, tuple[tuple[Flag, tuple[Known[Flag], ...]], ...]] = field(default_factory=dict)

    def formula(self, one: Obligation) -> Flag:
        """When an application shows it."""
        full, name = self.sight.full, one.owner.name
        match one.kind:
            case Kind.GROUND:
                return _side(full.grounds.get(name, Standing()), one.side)
            case Kind.LIMB:
                return _side(full.limbs.get((name, one.owner.limb), Standing()), one.side)
            case Kind.VARIANT:
                return full.variants[name]
            case Kind.OUTCOME:
                return full.outcomes[Outcome(name)]
            case Kind.PAIR:
                return self._pair(one)
            case Kind.BORDER:
                assert one.test is not None
                return either(
                    *(both(here, _known(own, one.owner, one.test).true) for here, own in self._seen(one.owner))
                )

    def _pair(self, one: Obligation) -> Flag:
        structure = self.yardstick.conditions[one.owner].structure
        if one.owner not in self.atoms:
            self.atoms[one.owner] = tuple(self._atoms(one.owner))
        ways = []
        for here, atoms in self.atoms[one.owner]:
            own = atoms[one.atom].true if one.side is Side.TRUE else atoms[one.atom].false
            ways.append(both(here, own, has_the_say(structure, one.atom, atoms, FORMULAS)))
        return either(*ways)

    def _atoms(self, owner: Owner) -> Iterator[tuple[Flag, tuple[Known[Flag], ...]]]:
        condition = self.yardstick.conditions[owner]
        for here, own in self._seen(owner):
            yield here, tuple(_known(own, owner, atom) for atom in condition.atoms)

    def _seen(self, owner: Owner) -> Iterator[tuple[Flag, Decided]]:
        """Where a condition is looked at: once, or once for each subject; and when a decision comes to it."""
        full = self.sight.full
        if owner.group != "grounds":
            yield from self._beside(owner)
            return
        standing = full.limbs.get((owner.name, owner.limb)) or full.grounds.get(owner.name, Standing())
        come = either(standing.applies, standing.fails)
        if not owner.about:
            yield come, full
            return
        subjects = self.sight.program.subjects
        assert subjects is not None
        records = full.expression(subjects.source, f"definitions/{subjects.name}")
        each = [one for one in full.each if owner.name in one.grounds]  # of several results, those of its own
        for item, one in zip(records.items if isinstance(records, Items) else (), each, strict=False):
            yield both(come, item.belongs, one.there), full.about(item.value)

    def _beside(self, owner: Owner) -> Iterator[tuple[Flag, Decided]]:
        """The same of a condition that is no ground's: of a variant where it is none before, of the record where it is
        made."""
        full = self.sight.full
        if owner.group == "variants":
            names = [variant.id for variant in self.sight.program.variants]
            yield both(*(one.false for one in full.conditions[: names.index(owner.name)])), full
        elif owner.about:
            subjects = self.sight.program.subjects
            assert subjects is not None
            records = full.expression(subjects.source, f"definitions/{subjects.name}")
            for item, one in zip(records.items if isinstance(records, Items) else (), full.each, strict=False):
                yield both(item.belongs, one.granted), full.about(item.value)
        else:
            yield full.outcomes[Outcome.GRANTED] if owner.granted else True, full


def _side(standing: Standing, side: Side) -> Flag:
    return standing.applies if side is Side.APPLIES else standing.fails


def _known(own: Decided, owner: Owner, kernel: Kernel) -> Known[Flag]:
    truth = own.condition(kernel, owner.path)
    return Known(truth.true, truth.false)
