"""Whether a period ends before it starts: in every application, in some, or in none."""

from enum import Enum, auto

from regdsl.checker.parameters import stretches
from regdsl.checker.period_findings import ENDS_BEFORE_START, MAY_END_BEFORE_START
from regdsl.checker.typed import Typed
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate.describe import operand_text
from regdsl.feel.elaborate.order import Order, following
from regdsl.feel.kernel import Kernel
from regdsl.feel.printer import format_expression

__all__ = ["is_in_order"]


class _Verdict(Enum):
    ALWAYS_VOID = auto()
    MAY_BE_VOID = auto()
    NEVER_VOID = auto()


def is_in_order(bench: Workbench, name: str, pointer: str, first: Typed, last: Typed) -> bool:
    """Whether a period is proved never to end before it starts; a finding at `pointer` where it is not."""
    assert first.found.kernel is not None
    assert last.found.kernel is not None
    match _verdict(bench, first.found.kernel, last.found.kernel, (*first.found.reads, *last.found.reads)):
        case _Verdict.ALWAYS_VOID:
            bench.report(ENDS_BEFORE_START, pointer, name=name, span=_span(first, last))
        case _Verdict.MAY_BE_VOID:
            bench.report(MAY_END_BEFORE_START, pointer, help_=_guard(first.tree, last.tree), name=name)
        case _Verdict.NEVER_VOID:
            return True
    return False


def _verdict(bench: Workbench, first: Kernel, last: Kernel, reads: tuple[str, ...]) -> _Verdict:
    # parameters change together: what is proved is proved of each stretch of days on which none of them changes
    orders = [Order(narrower=narrower) for narrower in stretches(bench, reads)]
    if all(order.holds(first, last) for order in orders):
        return _Verdict.NEVER_VOID
    after = following(last)
    void = after is not None and all(order.holds(after, first) for order in orders)
    return _Verdict.ALWAYS_VOID if void else _Verdict.MAY_BE_VOID


def _span(first: Typed, last: Typed) -> Bilingual:
    ru, en = ([form(one.tree) for one in (first, last)] for form in (_in_russian, _in_english))
    return Bilingual(f"с {ru[0]} по {ru[1]}", f"from {en[0]} to {en[1]}")


def _in_russian(expr: tree.Expr) -> str:
    return _literal(expr) or f"«{format_expression(expr)}»"


def _in_english(expr: tree.Expr) -> str:
    return _literal(expr) or f"`{format_expression(expr)}`"


def _literal(expr: tree.Expr) -> str | None:
    """A day or a month that is written as such."""
    match expr:
        case tree.Call(function=tree.Name(name="month" | "date"), arguments=(tree.StringLiteral(value=text),)):
            return text
    return None


def _guard(first: tree.Expr, last: tree.Expr) -> Bilingual:
    """What to write so that the end is never before the start."""
    one, other = operand_text(first), operand_text(last)
    guard = f"'if {one} <= {other} then {other} else {one}'"
    return Bilingual(
        f"задайте сведениям min и max, при которых конец не раньше начала, или напишите to: {guard}",
        f"give the inputs a min and max under which the end is not before the start, or write to: {guard}",
    )
