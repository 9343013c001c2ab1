"""Learning more never changes what was known: every operator is monotone, over every value of a small domain."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from fractions import Fraction
from itertools import product

import pytest

from regdsl.feel import tree
from regdsl.feel.parser import parse
from regdsl.feel.parser.height import children
from regdsl.feel.strict import evaluate
from regdsl.feel.strict.functions import FUNCTIONS
from regdsl.feel.strict.values import DaySeconds, Months, Value
from regdsl.feel.vocabulary import Vocabulary
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown
from tests.feel.semantics.tables import RowScope
from tests.feel.strict.corpus import FUNCTION_CALLS, OPERATORS
from tests.feel.strict.order import refines

U = Unknown(frozenset({"u"}))
W = Unknown(frozenset({"w"}))
ONE, TWO = Fraction(1), Fraction(2)
MOSCOW = timezone(timedelta(hours=3))
EARLY, LATE = date(2024, 2, 29), date(2025, 2, 28)


def may(element: object) -> Maybe:
    return Maybe(element, W)


def lists_of(one: object, two: object) -> tuple[object, ...]:
    """Lists of up to two elements: known, unknown, and of uncertain membership."""
    items = (one, two, U, may(one), may(two), may(U))
    return ((), *((item,) for item in items), *product(items, repeat=2), None, U)


BOOLEANS = (True, False, None, U)
DOMAINS: Mapping[str, tuple[object, ...]] = {
    "p": BOOLEANS,
    "q": BOOLEANS,
    "r": BOOLEANS,
    "a": (Fraction(0), ONE, Fraction(5, 2), None, U),
    "b": (Fraction(0), ONE, Fraction(-3, 2), None, U),
    "i": (Fraction(0), ONE, Fraction(-1), Fraction(3), None, U),
    "s": ("", "дом", "до", None, U),
    "t": ("", "дом", "о", None, U),
    "d": (EARLY, LATE, None, U),
    "e": (EARLY, date(2099, 1, 1), None, U),
    "m": (datetime(2026, 1, 31, 9, tzinfo=UTC), datetime(2026, 1, 31, 12, tzinfo=MOSCOW), None, U),
    "n": (datetime(2026, 1, 31, 9, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC), None, U),
    "h": (time(9), time(18), None, U),
    "k": (Months(1), Months(-14), None, U),
    "l": (Months(0), Months(12), None, U),
    "x": (DaySeconds(86_400), DaySeconds(-3_600), None, U),
    "y": (DaySeconds(0), DaySeconds(86_400), None, U),
    "L": lists_of(ONE, TWO),
    "M": ((), (ONE,), (TWO, U), (may(ONE), TWO), None, U),
    "F": lists_of(True, False),
    "D": lists_of(EARLY, LATE),
}
NUMBERS = frozenset("abi")


def parsed(text: str) -> tree.Expr:
    found = parse(text, Vocabulary(frozenset(DOMAINS)))
    assert found.expr is not None, (text, found.problems)
    return found.expr


def nodes(node: tree.Node) -> Iterator[tree.Node]:
    yield node
    for child in children(node):
        yield from nodes(child)


def violations(meaning: Callable[[Mapping[str, Value]], object], names: list[str]) -> list[str]:
    """Where filling one unknown contradicts what was known before it was filled.

    Filling several is filling one after another, so one at a time is enough.
    """
    worth = {given: meaning(dict(zip(names, given, strict=True))) for given in product(*(DOMAINS[n] for n in names))}
    found = []
    for given, before in worth.items():
        for place, less in enumerate(given):
            for more in DOMAINS[names[place]]:
                if more is not less and refines(less, more):
                    after = worth[(*given[:place], more, *given[place + 1 :])]
                    if not refines(before, after):
                        found.append(f"{names} = {given} is {before}; {names[place]} = {more}: {after}")
    return found


@pytest.mark.parametrize("text", OPERATORS + FUNCTION_CALLS)
def test_learning_more_never_changes_what_was_known(text: str) -> None:
    expr = parsed(text)
    used = {node.name for node in nodes(expr) if isinstance(node, tree.Name)}
    names = sorted(used & set(DOMAINS))

    def meaning(given: Mapping[str, Value]) -> object:
        return evaluate(expr, RowScope(given, NUMBERS))

    assert not violations(meaning, names)[:5]


@pytest.mark.parametrize("text", ["L[i]", "L[p]", "F[p]", "L[M[i]]"])
def test_a_scope_that_knows_no_types_is_monotone_too(text: str) -> None:
    expr = parsed(text)
    names = sorted({node.name for node in nodes(expr) if isinstance(node, tree.Name)} & set(DOMAINS))
    kinds = [n for n in names if n in DOMAINS]

    class Untyped(RowScope):
        def is_number(self, name: str) -> bool | None:
            return None

    assert not violations(lambda given: evaluate(expr, Untyped(given)), kinds)[:5]


def test_every_function_and_every_operator_is_tried() -> None:
    seen = [node for text in OPERATORS + FUNCTION_CALLS for node in nodes(parsed(text))]
    called = {
        node.function.name for node in seen if isinstance(node, tree.Call) and isinstance(node.function, tree.Name)
    }
    assert called == set(FUNCTIONS)
    assert {node.op for node in seen if isinstance(node, tree.Comparison)} == set(tree.ComparisonOp)
    assert {node.op for node in seen if isinstance(node, tree.Arithmetic)} == set(tree.ArithmeticOp) - {
        tree.ArithmeticOp.POWER
    }
    assert {type(node) for node in seen} >= {
        tree.Negation, tree.Conjunction, tree.Disjunction, tree.Between, tree.In, tree.UnaryComparison, tree.If,
        tree.For, tree.Quantified, tree.Path, tree.Filter, tree.ListLiteral, tree.RangeLiteral, tree.AtLiteral,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("meaning", "names"),
    [
        (lambda given: isinstance(given["p"], Unknown), ["p"]),  # a test for unknown
        (lambda given: given["p"] is True, ["p"]),  # unknown taken for false
        (lambda given: U if given["p"] is True else False, ["p"]),  # true forgotten
        (
            lambda given: 0 if not isinstance(given["L"], tuple) else Fraction(len(given["L"])),
            ["L"],
        ),  # members uncounted
        (lambda given: _naively_distinct(given["L"]), ["L"]),  # unknown elements taken for one value
    ],
)
def test_the_check_can_fail(meaning: Callable[[Mapping[str, Value]], object], names: list[str]) -> None:
    assert violations(meaning, names)


def _naively_distinct(value: object) -> object:
    if not isinstance(value, tuple):
        return value
    return tuple(item for place, item in enumerate(value) if item not in value[:place])


@pytest.mark.parametrize(
    ("less", "more", "expected"),
    [
        (U, ONE, True),
        (ONE, U, False),
        (ONE, TWO, False),
        (ONE, True, False),
        (U, None, True),
        (None, False, False),
        ((U, ONE), (TWO, ONE), True),
        ((U, ONE), (ONE,), False),
        ((may(ONE), TWO), (TWO,), True),
        ((may(ONE), TWO), (ONE, TWO), True),
        ((may(ONE), TWO), (TWO, ONE), False),
        ((may(U),), (may(ONE),), True),
        ((ONE,), (may(ONE),), False),
        ((may(ONE),), (), True),
        ((may(ONE),), (TWO,), False),
        ((may(U), may(ONE)), (ONE,), True),
    ],
)
def test_the_order_of_information(less: object, more: object, expected: bool) -> None:
    assert refines(less, more) is expected
