"""Which figures a condition compares, and whether a text names any value."""

from collections.abc import Iterator

from regdsl.document.pointer import join
from regdsl.feel.tree import Between, Comparison, In, Name, Node, NullLiteral
from regdsl.feel.types import Boolean, Date, DateTime, Month, Number
from regdsl.lint.sound import Sound

__all__ = ["compared_figures", "has_hole"]


def has_hole(sound: Sound, pointer: str) -> bool:
    """Whether the text at `pointer` shows any value."""
    text = sound.checked.texts.get(pointer)
    return text is not None and any(not isinstance(part, str) for part in text.parts)


def compared_figures(sound: Sound, pointer: str) -> tuple[str, ...]:
    """The numbers, days and months that the condition at `pointer` compares by their names, itself or through the named
    conditions that it reads; «absent or not» is no comparison."""
    found: dict[str, None] = {}
    todo, seen = [pointer], {pointer}
    while todo:
        checked = sound.checked.expressions.get(todo.pop())
        if checked is None:
            continue
        found.update(
            (name, None) for name in _compared(checked.tree) if _is(sound, name, Number, Date, DateTime, Month)
        )
        named = [at for name in checked.reads if _is(sound, name, Boolean) for at in _written(sound, name)]
        todo.extend(at for at in named if at not in seen)
        seen.update(named)
    return tuple(found)


def _is(sound: Sound, name: str, *types: type) -> bool:
    symbol = sound.checked.symbols.get(name)
    return symbol is not None and isinstance(symbol.static.type, types)


def _written(sound: Sound, name: str) -> Iterator[str]:
    model = sound.draft.model
    if name in model.definitions:
        at = join("/definitions", name)
        yield from (at, join(at, "expr"))
    elif name in model.criteria:
        at = join("/criteria", name)
        yield from (at, join(at, "expr"))


def _compared(node: Node) -> Iterator[str]:
    if isinstance(node, Comparison) and not isinstance(node.right, NullLiteral):
        yield from (side.name for side in (node.left, node.right) if isinstance(side, Name))
    elif isinstance(node, Between | In) and isinstance(node.value, Name):
        yield node.value.name
    for below in _children(node):
        yield from _compared(below)


def _children(node: Node) -> Iterator[Node]:
    for name in node.__struct_fields__:
        value = getattr(node, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Node):
                yield item
