"""The smallest applicant: as many facts as can be are plain, and those that are left matter."""

from collections.abc import Sequence
from typing import Any

from regdsl.compile.smt.flags import Flag
from regdsl.verify.solving import Solver

__all__ = ["Fact", "smallest"]

Fact = tuple[str, Flag]
"""The path of a datum, and that it is plain."""


def smallest(solver: Solver, facts: Sequence[Fact]) -> tuple[str, ...] | bool | None:
    """Make the solver's next model plain in as many facts as can be; the paths of those in which it cannot. Facts that
    stand first are given up first. False where there is no model at all, None where it cannot be told. That all is
    plain is supposed first: what is left for the solver to find is little then."""
    kept: list[tuple[str, Any]] = [(path, flag) for path, flag in facts if not isinstance(flag, bool)]
    given_up = [path for path, flag in facts if flag is False]
    dropped: list[tuple[str, Any]] = []
    while (answer := solver.check(flag for _, flag in kept)) is not True:
        if answer is None or not kept:
            return answer
        conflict = solver.conflict()
        if not conflict:  # that there is no model is said only where nothing was supposed
            return False if solver.check() is False else None
        place = next(place for place, (_, flag) in enumerate(kept) if flag.get_id() in conflict)
        dropped.append(kept.pop(place))
    for fact in reversed(dropped):
        if solver.check([*(flag for _, flag in kept), fact[1]]) is True:
            kept.append(fact)
        else:
            given_up.append(fact[0])
    answer = solver.check(flag for _, flag in kept)
    return tuple(dict.fromkeys(given_up)) if answer is True else None
