"""Order and ranges."""

from regdsl.compile.smt.dates import packed
from regdsl.compile.smt.flags import Flag
from regdsl.compile.smt.numbers import compared
from regdsl.compile.smt.values import Day, Share, Truth, Value, Whole, strict_state
from regdsl.feel.kernel import Op

__all__ = ["before", "comparison"]


def comparison(op: Op, left: Value, right: Value) -> Truth:
    """`<`, `<=`, `>` or `>=` of two values that stand in an order: numbers, dates, durations."""
    unknown, absent = strict_state(left, right)
    return Truth(unknown, absent, _holds(op, left, right))


def before(left: Value, right: Value) -> Flag:
    """Whether one value stands before another."""
    return _holds(Op.LT, left, right)


def _holds(op: Op, left: Value, right: Value) -> Flag:
    if isinstance(left, Day) and isinstance(right, Day):
        return compared(op, Whole(term=packed(left)), Whole(term=packed(right)))
    if isinstance(left, Whole | Share) and isinstance(right, Whole | Share):
        return compared(op, left, right)
    return False  # the constant null beside a value: the comparison is absent
