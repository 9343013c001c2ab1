"""The greatest value that a term comes to is found whatever models the solver answers with."""

from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("z3")

import z3

from regdsl.verify.change.amounts import _greatest

X = z3.Int("x")


class Grudging:
    """A solver that always gives the least model that it can."""

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most
        self.sight = SimpleNamespace(world=None, program=None)

    def model_of(self, flag: Any) -> Any:
        asked = z3.Optimize()
        asked.add(self.least <= X, self.most >= X, flag)
        asked.minimize(X)
        return asked.model() if asked.check() == z3.sat else False


@pytest.mark.parametrize("most", [*range(-3, 20), 40, 63, 64, 65, 1000])
def test_no_step_goes_over_it(most: int) -> None:
    solver: Any = Grudging(-3, most)
    assert _greatest(solver, [(X == X, X)]) == (most, True)


def test_nothing_is_the_greatest_of_nothing() -> None:
    solver: Any = Grudging(1, 0)
    assert _greatest(solver, [(X == X, X)]) is None
