"""What the solver is told of years without a calendar is so, and tells it of all of them at once."""

from datetime import date

import pytest

pytest.importorskip("z3")

import z3

from regdsl.calendar.unpublished import Unpublished
from regdsl.compile.smt.values import Day, Whole
from regdsl.compile.smt.world import Call
from regdsl.corpus import builtin_calendar
from regdsl.feel.kernel import Op
from regdsl.verify.learning import _unpublished

CALENDAR = builtin_calendar()
SPAN = CALENDAR.span
YEARS = (1990, SPAN.start - 2, SPAN.start - 1, SPAN.start, SPAN.stop - 1, SPAN.stop, SPAN.stop + 1, 2090)


def is_told(year: int, amount: int) -> bool:
    """Whether what the solver is told says that there is no answer."""
    numbers = tuple(z3.Int(name) for name in ("year", "month", "day", "amount"))
    outside = z3.Function("outside", *(z3.IntSort(),) * 4, z3.BoolSort())
    operands = (Day(year=numbers[0], month=numbers[1], day=numbers[2]), Whole(term=numbers[3]))
    (fact,) = _unpublished(Call(Op.ADD_WORKING_DAYS, operands, numbers, (), outside), SPAN)
    solver = z3.Solver()
    solver.add(fact, numbers[0] == year, numbers[3] == amount, z3.Not(outside(*numbers)))
    return bool(solver.check() == z3.unsat)


@pytest.mark.parametrize("amount", [-40, -1, 0, 1, 40])
@pytest.mark.parametrize("year", YEARS)
def test_what_is_told_is_so_on_every_day_of_the_year(year: int, amount: int) -> None:
    days = [date(year, month, day) for month in range(1, 13) for day in (1, 15, 28)] + [date(year, 12, 31)]
    answers = [CALENDAR.add_working_days(day, amount) for day in days]
    if is_told(year, amount):
        assert all(isinstance(one, Unpublished) for one in answers)


@pytest.mark.parametrize("year", [1990, SPAN.stop, 2090])
def test_years_that_nobody_has_published_are_told(year: int) -> None:
    assert is_told(year, 10)
    assert not is_told(SPAN.start, 10)
