"""Strong Kleene logic: the tables, and the laws that conjunction, disjunction and negation keep."""

from itertools import product

import pytest

from regdsl.runtime.compare import equal, less
from regdsl.runtime.kleene import all_, and_, any_, choose, not_, only_for, or_
from regdsl.runtime.lists import every, select, some
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown

A, B = Unknown(frozenset({"a"})), Unknown(frozenset({"b"}))
BOTH = Unknown(frozenset({"a", "b"}))
VALUES = (True, False, None, A, B)


@pytest.mark.parametrize(
    ("left", "right", "conjunction", "disjunction"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (False, False, False, False),
        (True, None, None, True),
        (False, None, False, None),
        (None, None, None, None),
        (True, A, A, True),
        (False, A, False, A),
        (None, A, A, A),
        (A, B, BOTH, BOTH),
        (A, A, A, A),
    ],
)
def test_tables(left: object, right: object, conjunction: object, disjunction: object) -> None:
    for a, b in ((left, right), (right, left)):
        assert and_(a, b) == conjunction  # type: ignore[arg-type]
        assert or_(a, b) == disjunction  # type: ignore[arg-type]


def test_negation() -> None:
    assert [not_(value) for value in VALUES] == [False, True, None, A, B]


def test_laws() -> None:
    for a, b, c in product(VALUES, repeat=3):
        assert not_(and_(a, b)) == or_(not_(a), not_(b))
        assert not_(or_(a, b)) == and_(not_(a), not_(b))
        assert and_(a, b) == and_(b, a)
        assert and_(a, b, c) == all_([a, b, c]) == and_(a, and_(b, c))
        assert or_(a, b, c) == any_([a, b, c]) == or_(a, or_(b, c))
    assert all_([]) is True
    assert any_([]) is False


def test_distributivity_among_true_false_and_unknown() -> None:
    for a, b, c in product((True, False, A), repeat=3):
        assert and_(a, or_(b, c)) == or_(and_(a, b), and_(a, c))
        assert or_(a, and_(b, c)) == and_(or_(a, b), or_(a, c))


def test_unknown_has_no_truth_value() -> None:
    with pytest.raises(TypeError):
        bool(A)


def test_absent_in_comparisons() -> None:
    assert equal(None, None) is True
    assert equal(None, 5) is False
    assert equal(None, A) == A
    assert less(None, 5) is None
    assert less(None, A) == A


def test_choice_needs_its_condition_only_where_branches_differ() -> None:
    assert choose(A, 1, 1) == 1
    assert choose(A, 1, 2) == A
    assert choose(A, 1, B) == BOTH
    assert choose(None, 1, 2) == 2
    assert choose(True, 1, B) == 1


def test_a_flag_for_some_variants_is_unknown_while_the_variant_is() -> None:
    assert only_for(A, (0,), False) == A
    assert only_for(1, (0,), B) is False
    assert only_for(0, (0,), B) == B


def test_filters_keep_what_may_belong() -> None:
    kept = select((1, 5), lambda x: less(x, 3) if x == 1 else A)  # type: ignore[arg-type,return-value]
    assert kept == (1, Maybe(5, A))
    again = select(kept, lambda x: B)
    assert again == (Maybe(1, B), Maybe(5, BOTH))
    assert every(kept, lambda x: less(x, 9)) is True  # type: ignore[arg-type,return-value]
    assert every(kept, lambda x: less(x, 3)) == A  # type: ignore[arg-type,return-value]
    assert some(kept, lambda x: less(4, x)) == A  # type: ignore[arg-type,return-value]
    assert some(kept, lambda x: less(9, x)) is False  # type: ignore[arg-type,return-value]
