"""Operators on dates, durations and the calendar."""

from datetime import date

import z3
from msgspec.structs import replace

from regdsl.compile.smt import dates
from regdsl.compile.smt.flags import Term, both, negation, term_if
from regdsl.compile.smt.scope import Scope
from regdsl.compile.smt.shapes import SECOND
from regdsl.compile.smt.unread import unread
from regdsl.compile.smt.values import Day, Truth, Value, Whole, strict_state
from regdsl.compile.smt.world import Reason
from regdsl.feel.kernel import Apply, Op

__all__ = ["calendar"]


def calendar(scope: Scope, node: Apply, operands: tuple[Value, ...]) -> Value | None:
    """The operator over its operands; None where it is none of these."""
    unknown, absent = strict_state(*operands)
    match node.op, operands:
        case Op.ADD_MONTHS, (Day() as day, Whole(term=months)):
            return Day(unknown, absent, *dates.add_months(day, months))
        case Op.ADD_DAYS, (Day() as day, Whole(term=days)):
            later = _day_of(scope, dates.ordinal_of(day) + days)
            return replace(later, unknown=unknown, absent=absent)
        case Op.ADD_DAYS, (Whole() as moment, Whole(term=days)):
            return Whole(unknown, absent, moment.term + days * 86_400 * SECOND)
        case Op.ADD_SECONDS, (Whole() as moment, Whole(term=seconds)):
            return Whole(unknown, absent, moment.term + seconds * SECOND)
        case Op.DAYS_BETWEEN, (Day() as later, Day() as earlier):
            return Whole(unknown, absent, dates.ordinal_of(later) - dates.ordinal_of(earlier))
        case Op.SECONDS_BETWEEN, (Whole() as later, Whole() as earlier):
            span = later.term - earlier.term
            size = term_if(span >= 0, span, -1 * span)
            whole = size // SECOND if isinstance(size, int) else size / SECOND
            return Whole(unknown, absent, term_if(span >= 0, whole, -1 * whole))
        case Op.MONTHS_BETWEEN, (Day() as start, Day() as end):
            return Whole(unknown, absent, dates.months_between(start, end))
        case Op.AGE, (Day() as birth, Day() as on):
            return Whole(unknown, absent, dates.age(birth, on))
        case Op.MAKE_DATE, (Whole(term=year), Whole(term=month), Whole(term=day)):
            made = Day(year=year, month=month, day=day)
            fits = both(year >= 1, year <= 9999, dates.is_day(made))
            outside, none = strict_state(*operands, outside=negation(fits))
            return replace(made, unknown=outside, absent=none)
        case Op.DATE_OF, (Day() as day,):
            return day
        case Op.MONTH_OF, (Day() as day,):
            return replace(day, day=1)
        case Op.YEAR, (Day(year=year),):
            return Whole(unknown, absent, year)
        case Op.MONTH, (Day(month=month),):
            return Whole(unknown, absent, month)
        case Op.DAY, (Day(day=day),):
            return Whole(unknown, absent, day)
        case Op.WEEKDAY, (Day() as day,):
            return Whole(unknown, absent, (dates.ordinal_of(day) - 1) % 7 + 1)
        case Op.LAST_DAY_OF_MONTH, (Day() as day,):
            return replace(day, day=dates.length_of_month(day.year, day.month))
        case ((Op.ADD_WORKING_DAYS | Op.WORKING_DAYS_BETWEEN), _):
            return unread(scope, node, Reason.CALENDAR, operands, partial=True)
        case _ if any(isinstance(operand, Truth) and operand.absent is True for operand in operands):
            return None
        case _ if node.op in _OF_MOMENTS:
            return unread(scope, node, Reason.MOMENT, operands, partial=True)
        case _:
            return None


def _day_of(scope: Scope, ordinal: Term) -> Day:
    """The date with a number, by definition."""
    if isinstance(ordinal, int) and 1 <= ordinal <= date.max.toordinal():
        return dates.constant_day(date.fromordinal(ordinal))
    name = scope.world.named("day", (ordinal,))
    day = Day(year=z3.Int(f"{name}.year"), month=z3.Int(f"{name}.month"), day=z3.Int(f"{name}.day"))
    scope.world.holds += [dates.is_day(day), dates.ordinal_of(day) == ordinal]
    return day


_OF_MOMENTS = frozenset(
    {
        Op.ADD_MONTHS,
        Op.DAYS_BETWEEN,
        Op.MONTHS_BETWEEN,
        Op.AGE,
        Op.DATE_OF,
        Op.MONTH_OF,
        Op.YEAR,
        Op.MONTH,
        Op.DAY,
        Op.WEEKDAY,
        Op.LAST_DAY_OF_MONTH,
    }
)
