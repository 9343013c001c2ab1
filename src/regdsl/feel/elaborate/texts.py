"""Text and its functions (DMN 1.5, table 71, strict mode): how long a result can be is known."""

from collections.abc import Callable
from typing import Final

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import OUT_OF_DOMAIN, TYPE_CLASH
from regdsl.feel.elaborate.scope import Context
from regdsl.feel.kernel import Apply, Kernel, Op
from regdsl.feel.types import Boolean, Static, Text, Type, number

__all__ = ["TEXT_FUNCTIONS", "joined", "longest_of"]

Handler = Callable[[Context, tree.Call, tuple[Kernel, ...]], "Kernel | None"]
MOST: Final = 1_000_000
"""The longest text that an expression may make, in code points."""
GROWS: Final = 3
"""One code point becomes at most three in the other case."""


def longest_of(kind: Text) -> int:
    """How many code points a text of the type has at most."""
    return kind.longest if kind.codes is None else max(map(len, kind.codes), default=0)


def joined(ctx: Context, node: tree.Node, parts: tuple[Kernel, ...]) -> Kernel | None:
    """`text + text`, both present."""
    return _made(ctx, node, Op.JOIN_TEXT, parts, sum(map(_longest, parts)))


def _longest(kernel: Kernel) -> int:
    assert isinstance(kernel.static.type, Text)
    return longest_of(kernel.static.type)


def _made(ctx: Context, node: tree.Node, op: Op, texts: tuple[Kernel, ...], longest: int) -> Kernel | None:
    if longest > MOST:
        what = Bilingual(f"текст может стать длиннее {MOST} знаков", f"the text may exceed {MOST} characters")
        hint = Bilingual("складывайте меньше текстов", "join fewer texts")
        ctx.problem(OUT_OF_DOMAIN, node, what=what, hint=hint)
        return None
    return _apply(node, op, texts, Text(longest=longest))


def _apply(node: tree.Node, op: Op, operands: tuple[Kernel, ...], kind: Type) -> Kernel:
    return Apply(op=op, operands=operands, static=Static(kind), start=node.start, end=node.end)


def _texts(ctx: Context, args: tuple[Kernel, ...]) -> tuple[Kernel, ...] | None:
    found = []
    for arg in args:
        present = ctx.presume(arg)
        if present is None:
            return None
        if not isinstance(present.static.type, Text):
            ctx.problem(TYPE_CLASH, arg, expected=type_name(Text()), found=type_name(arg.static.type))
            return None
        found.append(present)
    return tuple(found)


def _test(op: Op) -> Handler:
    def handle(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
        texts = _texts(ctx, args)
        return _apply(node, op, texts, Boolean()) if texts else None

    return handle


def _changed(op: Op, grows: int) -> Handler:
    def handle(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
        texts = _texts(ctx, args)
        return _made(ctx, node, op, texts, grows * _longest(texts[0])) if texts else None

    return handle


def _length(ctx: Context, node: tree.Call, args: tuple[Kernel, ...]) -> Kernel | None:
    texts = _texts(ctx, args)
    return _apply(node, Op.LENGTH, texts, number(0, _longest(texts[0]))) if texts else None


_ONE: Final = ("string",)
_TWO: Final = ("string", "match")

TEXT_FUNCTIONS: Final[dict[str, tuple[tuple[str, ...], bool, Handler]]] = {
    "contains": (_TWO, False, _test(Op.CONTAINS)),
    "starts with": (_TWO, False, _test(Op.STARTS_WITH)),
    "ends with": (_TWO, False, _test(Op.ENDS_WITH)),
    "string length": (_ONE, False, _length),
    "upper case": (_ONE, False, _changed(Op.UPPER, GROWS)),
    "lower case": (_ONE, False, _changed(Op.LOWER, GROWS)),
    "substring before": (_TWO, False, _changed(Op.SUBSTRING_BEFORE, 1)),
    "substring after": (_TWO, False, _changed(Op.SUBSTRING_AFTER, 1)),
}
"""Name: parameter names, whether the last repeats, handler."""
