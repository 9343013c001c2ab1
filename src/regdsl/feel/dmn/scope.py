"""Names in reach, and the work that an evaluation may still do."""

from typing import Final

from regdsl.feel.dmn.values import Context, Value

__all__ = ["MAX_STEPS", "Scope", "Work", "WorkExhausted"]

MAX_STEPS: Final = 500_000


class WorkExhausted(Exception):
    """The evaluation took more than MAX_STEPS iterations and calls."""


class Work:
    """Counts iterations and calls down."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = MAX_STEPS

    def step(self, count: int = 1) -> None:
        """Take note of `count` steps. Raises WorkExhausted when there were too many."""
        self.left -= count
        if self.left < 0:
            raise WorkExhausted


class Scope:
    """Values by name, the nearest scope first; entries may be added while it lasts."""

    __slots__ = ("_outer", "_values", "work")

    def __init__(self, values: Context, outer: "Scope | None" = None) -> None:
        self._values = values
        self._outer = outer
        self.work: Work = Work() if outer is None else outer.work

    def find(self, name: str) -> Value:
        """Return the value of `name`; what nobody declared is null."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope._values:
                return scope._values[name]
            scope = scope._outer
        return None

    def inner(self, values: Context) -> "Scope":
        """Return a scope for `values` inside this one."""
        return Scope(values, self)
