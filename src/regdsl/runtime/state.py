"""What one decision by the careful path works on."""

from collections.abc import Callable
from typing import Protocol

from regdsl.runtime.unknown import Unknown

__all__ = ["Read", "State", "WorkingCalendar", "definition"]

_UNDETERMINED = Unknown()


class WorkingCalendar(Protocol):
    """The working calendar that generated code asks. Days of years that are not published are Unknown."""

    def add_working_days(self, day: object, amount: int, /) -> object:
        """Return the `amount`-th working day after `day`."""
        ...

    def working_days_between(self, start: object, end: object, /) -> object:
        """Count the working days after `start` up to and including `end`."""
        ...


class State:
    """The values of the inputs (`f`) and of the environment (`g`), the calendar (`k`), what is already computed
    (`memo`), the index of the variant, as far as it is determined, and the record of the subject that is looked at."""

    __slots__ = ("f", "g", "k", "memo", "subject", "variant")

    def __init__(
        self,
        f: tuple[object, ...],
        g: tuple[object, ...],
        k: WorkingCalendar,
        variant: int | Unknown = _UNDETERMINED,
    ) -> None:
        self.f = f
        self.g = g
        self.k = k
        self.memo: dict[str, object] = {}
        self.variant = variant
        self.subject: tuple[object, ...] = ()


Read = Callable[[State], object]
"""How to read a value from a state."""


def definition(compute: Callable[[State], object]) -> Callable[[State], object]:
    """Make a function of the state compute its value once a state."""
    name = compute.__name__

    def remembered(s: State) -> object:
        memo = s.memo
        if name in memo:
            return memo[name]
        value = memo[name] = compute(s)
        return value

    return remembered
