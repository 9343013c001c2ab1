"""Named periods: ranges that are declared, tested with `in`, shown in texts, and asked for their ends."""

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import UNKNOWN_PROPERTY
from regdsl.feel.elaborate.period_findings import PERIOD_MISUSED, YEARLY_WITHOUT_ENDS
from regdsl.feel.elaborate.scope import Context, Symbol
from regdsl.feel.kernel import Kernel, Origin, Ref
from regdsl.feel.types import RangeOf, Season, Static

__all__ = ["END", "START", "end_name", "period_end", "period_ends", "period_named", "period_out_of_place"]

START, END = "start", "end"
"""What the ends of a period are called behind its name."""


def end_name(period: str, end: str) -> str:
    """The definition that gives one end of a period; no author can declare a name with a point in it."""
    return f"{period}.{end}"


def period_named(ctx: Context, node: tree.Expr) -> Symbol | None:
    """The period that an expression names; None where it names none."""
    symbol = ctx.symbols.get(node.name) if isinstance(node, tree.Name) else None
    return symbol if symbol is not None and isinstance(symbol.static.type, RangeOf | Season) else None


def period_ends(ctx: Context, node: tree.Expr, symbol: Symbol) -> tuple[Kernel, Kernel]:
    """The first and the last of a period, both of which belong to it."""
    return _end(ctx, node, symbol, START), _end(ctx, node, symbol, END)


def period_end(ctx: Context, node: tree.Path, symbol: Symbol) -> Kernel | None:
    """`period.start` or `period.end`; a period of every year has none that is a day."""
    if isinstance(symbol.static.type, Season):
        ctx.problem(YEARLY_WITHOUT_ENDS, node, name=symbol.name)
        return None
    if node.name in (START, END):
        return _end(ctx, node, symbol, node.name)
    listed = f"{START}, {END}"
    ctx.problem(UNKNOWN_PROPERTY, node, type=type_name(symbol.static.type), name=node.name, known=listed)
    return None


def period_out_of_place(ctx: Context, node: tree.Name) -> Kernel | None:
    """Say of a period that it is no value where it stands."""
    symbol = ctx.symbols.get(node.name)
    yearly = symbol is not None and isinstance(symbol.static.type, Season)
    test = YEARLY_WITHOUT_ENDS.help
    only = Bilingual(test.ru.format(name=node.name), test.en.format(name=node.name)) if yearly else None
    ctx.problem(PERIOD_MISUSED, node, only, name=node.name)
    return None


def _end(ctx: Context, node: tree.Expr, symbol: Symbol, end: str) -> Kernel:
    kind = symbol.static.type
    assert isinstance(kind, RangeOf)
    ctx.reference(symbol, node.start, node.end)  # notes that the period is read, and when it may be
    static = Static(kind.element, symbol.static.absent_until)
    return Ref(origin=Origin.DEFINITION, name=end_name(symbol.name, end), static=static, start=node.start, end=node.end)
