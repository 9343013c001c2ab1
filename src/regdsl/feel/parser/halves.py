"""Half a comparison: a unary test `< 5`, or, in brackets where a value is wanted, a range with one end (rule 7)."""

from typing import Final

from regdsl.feel.parser.cursor import Cursor
from regdsl.feel.tree import ComparisonOp, Expr, RangeLiteral, UnaryComparison

__all__ = ["HALF_OPEN", "half_range", "read_half"]

HALF_OPEN: Final = frozenset(op.value for op in ComparisonOp)
_OPERAND_POWER: Final = 4


def read_half(cursor: Cursor) -> UnaryComparison:
    """Read an operator of comparison and what it compares with."""
    token = cursor.advance()
    operand = cursor.expression(_OPERAND_POWER)
    return UnaryComparison(ComparisonOp(token.text), operand, start=token.start, end=cursor.end)


def half_range(half: UnaryComparison, start: int, end: int) -> Expr:
    """Return the range that `half` means as a value; `=` and `!=` mean none and stay tests."""
    low: Expr | None = half.operand
    high: Expr | None = half.operand
    match half.op:
        case ComparisonOp.LESS | ComparisonOp.LESS_OR_EQUAL:
            low = None
        case ComparisonOp.GREATER | ComparisonOp.GREATER_OR_EQUAL:
            high = None
        case ComparisonOp.EQUAL | ComparisonOp.NOT_EQUAL:
            return half
    low_included = half.op is ComparisonOp.GREATER_OR_EQUAL
    return RangeLiteral(low, high, low_included, half.op is ComparisonOp.LESS_OR_EQUAL, start=start, end=end)
