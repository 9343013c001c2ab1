"""With which codes a text of no closed list may be compared: those it may be in a witness, no others."""

from collections.abc import Iterator
from typing import Final

from regdsl.compile.smt.world import World
from regdsl.core.walk import children
from regdsl.feel.kernel import Apply, Const, Kernel, Op
from regdsl.feel.types import ListOf, Text, Type

__all__ = ["note_texts"]

_OF_ONE: Final = frozenset({Op.FIELD, Op.COUNT, Op.IS_ABSENT, Op.INDEX, Op.REVERSE})
_BY_FIGURES: Final = frozenset({Op.LOOKUP, Op.ON_DAY})


def note_texts(world: World, node: Kernel) -> None:
    """Note the codes that an expression puts beside a text that may be any."""
    if isinstance(node, Apply) and node.op in _OF_ONE:
        return
    parts = children(node)
    if not any(_is_open(part.static.type) for part in parts):
        return
    if isinstance(node, Apply) and node.op in _BY_FIGURES:
        world.said |= world.codes
    for part in parts:
        world.said.update(_codes(part.static.type))
        if isinstance(part, Const):
            world.said.update(_texts(part.value))


def _is_open(kind: Type) -> bool:
    return _is_open(kind.element) if isinstance(kind, ListOf) else isinstance(kind, Text) and kind.codes is None


def _codes(kind: Type) -> Iterator[str]:
    match kind:
        case Text(codes=frozenset() as codes):
            yield from codes
        case ListOf(element=element):
            yield from _codes(element)


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case tuple() | frozenset():
            for one in value:
                yield from _texts(one)
