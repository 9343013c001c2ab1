"""A concept behaves like a frozen dataclass, though its methods are shared."""

import pickle
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError

import pytest

from regdsl.model.base import concept, describe


@concept(ru="Пара", en="Pair", ru_text="Два числа.")
class Pair:
    """Two numbers."""

    left: int = describe("Левое", "Left")
    right: int = describe("Правое", "Right", default=0)


@concept(ru="Одно", en="One", ru_text="Одно число.")
class One:
    """One number."""

    left: int = describe("Левое", "Left")


def test_values_are_compared_by_their_fields() -> None:
    assert Pair(left=1, right=2) == Pair(left=1, right=2)
    assert Pair(left=1, right=2) != Pair(left=1, right=3)
    assert One(left=1) == One(left=1) != One(left=2)
    assert One(left=1) != Pair(left=1)


def test_equal_values_are_one_in_a_set() -> None:
    assert len({Pair(left=1), Pair(left=1, right=0), Pair(left=1, right=1)}) == 2
    assert len({One(left=1), One(left=1)}) == 1


def test_nothing_can_be_set_or_deleted() -> None:
    pair = Pair(left=1)
    with pytest.raises(FrozenInstanceError, match="left"):
        pair.left = 2  # type: ignore[misc]  # that it is refused is the test
    with pytest.raises(FrozenInstanceError, match="left"):
        del pair.left
    with pytest.raises((FrozenInstanceError, AttributeError)):
        pair.new = 2  # type: ignore[attr-defined]  # that it is refused is the test
    assert pair == Pair(left=1)


@pytest.mark.parametrize("value", [Pair(left=1, right=2), One(left=3)])
def test_a_copy_is_equal(value: Pair | One) -> None:
    assert copy(value) == deepcopy(value) == pickle.loads(pickle.dumps(value)) == value  # our own value


def test_it_is_shown_with_its_fields() -> None:
    assert repr(Pair(left=1)) == "Pair(left=1, right=0)"
    assert repr(One(left=1)) == "One(left=1)"
