"""Asking one solver again and again, within a time that all questions share."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from time import monotonic

import z3

from regdsl.compile.smt.flags import Flag, both, negation
from regdsl.compile.smt.numbers import exactly
from regdsl.verify.limits import Limits
from regdsl.verify.solving import Solver

__all__ = ["Asker", "at_most"]


@dataclass(slots=True)
class Asker:
    """A solver to ask. `found` is the model of the last question that had one: it fits all that holds, and what is held
    after it was asked for. `reason` is why the last question had no answer."""

    limits: Limits
    until: float = 0.0
    found: z3.ModelRef | None = None
    solver: Solver = field(init=False)

    def __post_init__(self) -> None:
        """Make the solver."""
        self.solver = Solver(self.limits)

    def begin(self) -> None:
        """Start the time."""
        self.until = monotonic() + self.limits.seconds

    def ask(self, *flags: Flag) -> bool | None:
        """Whether the flags can hold together with all that holds; None where it cannot be told in time."""
        left = self.until - monotonic()
        if left <= 0:
            return None
        with self.supposing(*flags):
            answer = self.solver.check(seconds=left)
            if answer is True:
                self.found = self.solver.model()
        return answer

    def hold(self, *flags: Flag) -> None:
        """Let flags hold, as long as what is supposed now is."""
        self.solver.tell(map(exactly, flags))

    def supposing(self, *flags: Flag) -> AbstractContextManager[None]:
        """Let flags hold for a while."""
        return self.solver.supposing(*map(exactly, flags))

    def prefer(self, flags: Iterable[Flag]) -> bool:
        """Let the first of the flags hold that can; False where it cannot be told which, or none can."""
        for flag in flags:
            answer = self.ask(flag)
            if answer:
                self.hold(flag)
            if answer is not False:
                return answer is True
        return False

    @property
    def model(self) -> z3.ModelRef:
        """The model that was found."""
        assert self.found is not None
        return self.found

    @property
    def reason(self) -> str:
        """Why the last question had no answer."""
        return self.solver.reason


def at_most(flags: Sequence[Flag], number: int) -> Flag:
    """Whether no more than so many of the flags hold."""
    if number >= len(flags):
        return True
    if number == 0:
        return both(*map(negation, flags))
    return z3.AtMost(*(z3.BoolVal(flag) if isinstance(flag, bool) else flag for flag in flags), number)
