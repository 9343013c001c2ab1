"""How far a day or a month is moved from another: operators under which a later day never gives an earlier one."""

from typing import Final

from msgspec import Struct

from regdsl.feel.elaborate import intervals
from regdsl.feel.kernel import Apply, Kernel, Op
from regdsl.feel.types import Date, Days, Month, Months, Number

__all__ = ["Step", "step_of"]

Reach = tuple[int, int]
_MOVES: Final = (
    Op.ADD_MONTHS, Op.ADD_DAYS, Op.ADD_WORKING_DAYS, Op.MONTH_OF, Op.DATE_OF, Op.LAST_DAY_OF_MONTH,
)  # fmt: skip
_LONGEST_MONTH, _SHORTEST_MONTH = 31, 28
_LONGEST_YEAR, _SHORTEST_YEAR = 366, 365


class Step(Struct, frozen=True):
    """From `source` by at least and at most so many `days`; by so many whole `months` too, from a month to a month.
    `amount` is what is added, in the unit in which it is."""

    source: Kernel
    days: Reach
    months: Reach | None = None
    amount: Reach = (0, 0)


def step_of(kernel: Kernel) -> Step | None:
    """The last move that makes a day or a month; None where it is not made by one."""
    if not isinstance(kernel, Apply) or kernel.op not in _MOVES:
        return None
    source = kernel.operands[0]
    if not isinstance(source.static.type, Date | Month):
        return None  # moments have their own offsets: a later one may be on an earlier day
    match kernel.op:
        case Op.MONTH_OF:
            return Step(source, (1 - _LONGEST_MONTH, 0))
        case Op.LAST_DAY_OF_MONTH:
            return Step(source, (0, _LONGEST_MONTH - 1))
        case Op.DATE_OF:
            return Step(source, (0, 0))
    return _added(source, kernel.operands[1])


def _added(source: Kernel, amount: Kernel) -> Step | None:
    match amount.static.type:
        case Months(low=low, high=high):
            days = -_days_of(-low, True) if low < 0 else _days_of(low, False)
            most = -_days_of(-high, False) if high < 0 else _days_of(high, True)
            whole = (low, high) if isinstance(source.static.type, Month) else None
            return Step(source, (days, most), whole, (low, high))
        case Days(low=low, high=high):
            return Step(source, (low, high), None, (low, high))
        case Number() as kind:
            low, high = (int(end) for end in intervals.bounds(kind))
            return Step(source, _working(low, high), None, (low, high))
    return None


def _days_of(months: int, most: bool) -> int:
    """At least or at most how many days later the same day of the month is: a day that the month has not is clamped to
    its last, which is never less than the lengths of the months after the first."""
    years, rest = divmod(months, 12)
    return years * (_LONGEST_YEAR if most else _SHORTEST_YEAR) + rest * (_LONGEST_MONTH if most else _SHORTEST_MONTH)


def _working(low: int, high: int) -> Reach:
    """Working days as days: as `add working days` reckons its own range."""
    least = low if low >= 0 else low * 4 - _LONGEST_MONTH
    return least, high if high <= 0 else high * 4 + _LONGEST_MONTH
