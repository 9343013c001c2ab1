"""One day or month never comes after another: what is proved holds of all values, what the law writes is proved."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel.elaborate import Symbol, elaborate
from regdsl.feel.elaborate.order import Order, following
from regdsl.feel.kernel import Kernel, Origin
from regdsl.feel.parser import parse
from regdsl.feel.strict import evaluate_strict
from regdsl.feel.types import Date, Month, Months, Static, Type, number
from regdsl.feel.vocabulary import Vocabulary

KINDS: dict[str, Type] = {
    "а": Date(),
    "б": Date(),
    "ранний": Date(date(2020, 1, 1), date(2020, 12, 31)),
    "поздний": Date(date(2020, 12, 31), date(2021, 12, 31)),
    "м": Month(),
    "н": Month(),
    "срок": Months(0, 12),
    "дней": number(-3, 9),
}


def kernel(text: str) -> Kernel:
    parsed = parse(text, Vocabulary(frozenset(KINDS)))
    assert parsed.expr is not None
    made = elaborate(parsed.expr, {name: Symbol(Origin.INPUT, name, Static(kind)) for name, kind in KINDS.items()})
    assert made.kernel is not None, made.problems
    return made.kernel


def is_proved(first: str, last: str) -> bool:
    return Order().holds(kernel(first), kernel(last))


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("а", "а"),
        ("ранний", "поздний"),
        ('м - duration("P12M")', 'м - duration("P1M")'),
        ('м - duration("P481M")', 'м - duration("P480M")'),
        ('а - duration("P1Y")', 'а - duration("P1D")'),
        ('а - duration("P481M")', 'а - duration("P480M")'),
        ("а", "а + срок"),
        ("а - срок", "а"),
        ("date(м)", "last day of month(м)"),
        ("date(month(а))", "а"),
        ("а", "last day of month(а)"),
        ("add working days(а, 3)", "add working days(а, 5)"),
        ("add working days(а, -1)", "а"),
        ("а", "if б >= а then б else а"),
        ("а", "if а > б then а else б"),
        ("а", "if not(б < а) then б else а"),
        ("а", "if б < а or б > поздний then а else б"),
        ("а", "if б in [а..поздний] then б else а"),
        ("а", "if б = а then б else а"),
        ("if а <= б then а else б", "б"),
        ("month(а)", "if б >= а then month(б) else month(а)"),
        ("м", 'if н > м then н - duration("P1M") else м'),
        ("а", 'if б > а then б - duration("P1D") else а'),
        ("а", "if б >= ранний and ранний >= а then б else а"),
        ("а", "max(а, б)"),
        ("min(а, б)", "б"),
        ("max(а, б)", "max(б, а)"),
        ("а", '(if б >= а then б else а) + duration("P1M")'),
    ],
)
def test_what_is_in_order(first: str, last: str) -> None:
    assert is_proved(first, last)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("а", "б"),
        ("поздний", "ранний"),
        ("а", 'а + duration("P1M") - duration("P1M")'),  # 31 March comes back as the 28th of April's month before
        ("а", "а - срок"),
        ("а", "add working days(а, дней)"),
        ("last day of month(а)", "а"),
        ("а", "if б > а then а else б"),
        ("а", "if б >= а or а > поздний then б else а"),
        ("а", "min(а, б)"),
        ("max(а, б)", "б"),
        ("м", 'if н >= м then н - duration("P1M") else м'),
    ],
)
def test_what_may_be_out_of_order(first: str, last: str) -> None:
    assert not is_proved(first, last)


def test_what_ends_before_it_starts_is_proved_too() -> None:
    after = following(kernel('м - duration("P1M")'))
    assert after is not None
    assert Order().holds(after, kernel("м"))


DAYS = st.dates(date(2023, 12, 25), date(2024, 3, 5))
MOVES = st.sampled_from(['+ duration("P1M")', '- duration("P1M")', '+ duration("P1D")', '- duration("P30D")'])
WHOLE = st.sampled_from(["date(month({}))", "last day of month({})"])


def expressions(depth: int) -> st.SearchStrategy[str]:
    """Days reckoned from `а` and `б`."""
    plain = st.sampled_from(["а", "б"])
    if not depth:
        return plain
    inner = expressions(depth - 1)
    return st.one_of(
        plain,
        st.builds("({} {})".format, inner, MOVES),
        st.builds(str.format, WHOLE, inner),
        st.builds(
            "(if {} {} {} then {} else {})".format, plain, st.sampled_from(["<", ">=", "="]), plain, inner, inner
        ),
        st.builds("{}({}, {})".format, st.sampled_from(["min", "max"]), inner, inner),
    )


@given(first=expressions(3), last=expressions(3), days=st.lists(st.tuples(DAYS, DAYS), min_size=20, max_size=20))
def test_what_is_proved_holds_of_every_pair_of_days(first: str, last: str, days: list[tuple[date, date]]) -> None:
    if is_proved(first, last):
        for one, other in days:
            context = {"а": one, "б": other}
            early, late = (evaluate_strict(text, context) for text in (first, last))
            assert isinstance(early, date)
            assert isinstance(late, date)
            assert early <= late, context
