"""One solver: a formula has a model, or none, or it cannot be told within the limits."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import z3
from msgspec import Struct, field

from regdsl.compile.smt.flags import Flag
from regdsl.verify.interrupts import listening
from regdsl.verify.limits import Limits

__all__ = ["Solver"]


class Solver(Struct):
    """A solver over what was told it; `told` is how much of a growing list that was."""

    limits: Limits
    inner: z3.Solver = field(default_factory=z3.Solver)

    def __post_init__(self) -> None:
        """Set the limits."""
        self._take(self.limits.seconds)
        self.inner.set("ctrl_c", False)  # it would take the signal for itself, and may go on all the same
        z3.set_param("memory_max_size", self.limits.megabytes)

    def _take(self, seconds: float) -> None:
        self.inner.set("timeout", max(1, int(seconds * 1000)))

    def tell(self, flags: Iterable[Flag]) -> None:
        """Add what holds."""
        self.inner.add(*(_term(flag) for flag in flags if flag is not True))

    @contextmanager
    def supposing(self, *flags: Flag) -> Iterator[None]:
        """Let flags hold for a while."""
        self.inner.push()
        try:
            self.tell(flags)
            yield
        finally:
            self.inner.pop()

    def check(self, suppositions: Iterable[Flag] = (), seconds: float | None = None) -> bool | None:
        """Whether there is a model; None where it cannot be told, in so many `seconds` if fewer than the limit are
        given. Raises KeyboardInterrupt where somebody interrupts."""
        self._take(self.limits.seconds if seconds is None else min(seconds, self.limits.seconds))
        supposed = [_term(flag) for flag in suppositions]
        with listening() as ears, ears.at_work(self.inner.ctx):
            answer = self.inner.check(*supposed)
        return None if answer == z3.unknown else bool(answer == z3.sat)

    def model(self) -> z3.ModelRef:
        """The model that was found."""
        return self.inner.model()

    def conflict(self) -> set[int]:
        """Which suppositions were too many, by their terms' ids."""
        return {term.get_id() for term in self.inner.unsat_core()}

    @property
    def reason(self) -> str:
        """Why it could not be told."""
        return str(self.inner.reason_unknown())


def _term(flag: Flag) -> z3.BoolRef:
    return z3.BoolVal(flag) if isinstance(flag, bool) else flag
