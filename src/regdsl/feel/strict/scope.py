"""What the names of an expression stand for."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from regdsl.feel.strict.figures import Figures
from regdsl.feel.strict.values import RecordValue, Value
from regdsl.runtime.unknown import Unknown

__all__ = ["LocalScope", "PlainScope", "RecordScope", "Scope"]

NO_CALENDAR: Final = Unknown(frozenset({"calendar"}))


class Scope(ABC):
    """Names, resolved when they are asked for, and the calendar of working days."""

    @abstractmethod
    def lookup(self, name: str) -> Value:
        """Return the value of `name`. Raises KeyError where no such name is declared."""

    def is_number(self, name: str) -> bool | None:
        """Whether `name` is declared as a number; None where the scope cannot tell.

        Asked only of an unknown `name` in `list[name]`, which is an index or a selection depending on its type.
        """
        return None

    def figures(self, name: str) -> Figures | Unknown | None:
        """Return what the keyed parameter `name` is worth on its day; unknown, or absent, as that day is. Raises
        KeyError where no such parameter is declared."""
        raise KeyError(name)

    def add_working_days(self, day: date, count: int) -> date | Unknown:
        """Return the working day `count` working days after `day`, or what calendar is missing."""
        return NO_CALENDAR

    def working_days_between(self, start: date, end: date) -> int | Unknown:
        """Return the number of working days from `start` to `end`, or what calendar is missing."""
        return NO_CALENDAR


@dataclass(frozen=True, slots=True)
class PlainScope(Scope):
    """Names with values at hand, and no calendar."""

    values: Mapping[str, Value] = field(default_factory=dict)

    def lookup(self, name: str) -> Value:
        """Return the value of `name`. Raises KeyError where there is none."""
        return self.values[name]


@dataclass(frozen=True, slots=True)
class LocalScope(Scope):
    """An outer scope with one more name, which hides an outer one of the same spelling."""

    outer: Scope
    name: str
    value: Value

    def lookup(self, name: str) -> Value:
        """Return the local value, or what the outer scope has. Raises KeyError where neither has the name."""
        return self.value if name == self.name else self.outer.lookup(name)

    def is_number(self, name: str) -> bool | None:
        """Tell nothing of the local name, and of others what the outer scope tells."""
        return None if name == self.name else self.outer.is_number(name)

    def figures(self, name: str) -> Figures | Unknown | None:
        """Ask the outer scope."""
        return self.outer.figures(name)

    def add_working_days(self, day: date, count: int) -> date | Unknown:
        """Ask the outer scope."""
        return self.outer.add_working_days(day, count)

    def working_days_between(self, start: date, end: date) -> int | Unknown:
        """Ask the outer scope."""
        return self.outer.working_days_between(start, end)


@dataclass(frozen=True, slots=True)
class RecordScope(Scope):
    """An outer scope with the fields of a record, which hide outer names of the same spelling."""

    outer: Scope
    record: RecordValue

    def lookup(self, name: str) -> Value:
        """Return the field, or what the outer scope has. Raises KeyError where neither has the name."""
        return self.record.get(name) if self.record.has(name) else self.outer.lookup(name)

    def is_number(self, name: str) -> bool | None:
        """Tell nothing of the fields, and of others what the outer scope tells."""
        return None if self.record.has(name) else self.outer.is_number(name)

    def add_working_days(self, day: date, count: int) -> date | Unknown:
        """Ask the outer scope."""
        return self.outer.add_working_days(day, count)

    def working_days_between(self, start: date, end: date) -> int | Unknown:
        """Ask the outer scope."""
        return self.outer.working_days_between(start, end)
