"""Whether a datum can change what reads it, looked at where it is read: whatever everything else there is.

Where it cannot, no decision turns on it, however long the lists are that the rest of the regulation looks at.
"""

from collections.abc import Iterator

import z3

from regdsl.compile.smt.expressions import encoded
from regdsl.compile.smt.flags import Flag, either, negation
from regdsl.compile.smt.merge import same
from regdsl.compile.smt.scope import Scope
from regdsl.compile.smt.shapes import Shaper
from regdsl.compile.smt.values import Value
from regdsl.compile.smt.world import World
from regdsl.core.program import Input, Program
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Apply, Kernel, Op, Origin, Ref
from regdsl.feel.types import ListOf
from regdsl.verify.alone import declared

__all__ = ["changes_what_reads_it"]


def changes_what_reads_it(program: Program, slot: Input) -> tuple[Flag, ...] | None:
    """What holds where two values of a datum make something that reads it differ. None where that is not told here:
    where its lack decides, it leads to the variant or is decided on one by one, where a list is read beside it, or what
    the solver does not read."""
    subjects = program.subjects
    if slot.is_feature or slot.required is not None or (subjects is not None and subjects.input == slot.name):
        return None
    readers = [kernel for kernel in _kernels(program) if _reads(kernel, slot.name)]
    if any(_is_wide(node) for node in nodes(readers)):
        return None
    world = World()
    shaper = Shaper(world, _present_or_absent, world.holds.append)
    others: dict[tuple[Origin, str], Value] = {}
    pairs = []
    for kernel in readers:
        own = [_read(program, shaper, others, kernel, slot.name, turn) for turn in ("one", "other")]
        pairs.append(negation(same(own[0], own[1])))
    return None if world.outside else (*world.holds, either(*pairs))


def _kernels(program: Program) -> Iterator[Kernel]:
    yield from (one.value for one in program.definitions)
    yield from (one.condition for one in program.variants if one.condition is not None)
    yield from (limb.fails for ground in program.grounds for limb in ground.limbs)
    yield from (one.value for one in program.results)
    for link in program.links:
        if link.program is not None:
            yield from (limb.fails for ground in link.program.grounds for limb in ground.limbs)
            yield from (one.value for one in link.program.results)
    if program.subjects is not None:
        yield program.subjects.source
        yield from (limb.fails for ground in program.subjects.grounds for limb in ground.limbs)


def _reads(kernel: Kernel, name: str) -> bool:
    return any(isinstance(node, Ref) and (node.origin, node.name) == (Origin.INPUT, name) for node in nodes([kernel]))


def _is_wide(node: Kernel) -> bool:
    """Whether lists are read here, or figures by keys or days."""
    by_key = isinstance(node, Apply) and node.op in (Op.LOOKUP, Op.ON_DAY)
    return by_key or isinstance(node.static.type, ListOf)


def _present_or_absent(name: str, nullable: bool) -> tuple[Flag, Flag]:
    return False, z3.Bool(f"{name}~absent") if nullable else False


def _read(
    program: Program, shaper: Shaper, others: dict[tuple[Origin, str], Value], kernel: Kernel, name: str, turn: str
) -> Value:
    """The value of an expression where the datum has one of two values."""

    def resolve(ref: Ref) -> Value:
        key = (ref.origin, f"{ref.name}/{turn}" if (ref.origin, ref.name) == (Origin.INPUT, name) else ref.name)
        if key not in others:
            others[key] = shaper.value(f"/idle/{name}/{key[0].value}/{key[1]}", declared(program, ref))
        return others[key]

    return encoded(Scope(shaper.world, f"idle/{name}", resolve, {}), kernel)
