"""What all programs of one proof share: texts by number, names of what is made up, what holds of it."""

from dataclasses import dataclass, field
from enum import Enum

import z3

from regdsl.compile.smt.flags import Flag

__all__ = ["Outside", "Reason", "World"]


class Reason(Enum):
    """Why a part of an expression is not told to the solver as it is."""

    TEXT = "text"
    MOMENT = "moment"
    CALENDAR = "calendar"
    NON_LINEAR = "non-linear"


@dataclass(frozen=True, slots=True)
class Outside:
    """A part of an expression outside the fragment that the solver decides: where it stands in which expression. With
    `NON_LINEAR` the solver is told all the same, and may give up; else it takes the part for any function of what the
    part reads."""

    reason: Reason
    owner: str
    start: int
    end: int


@dataclass(slots=True)
class World:
    """Collects, while expressions are encoded, what the solver has to be told beside them. `longest` is how many places
    of a list of records are looked at, `cut` the lists that may be longer; `outside` names what stands for each part
    that the solver does not read."""

    longest: int = 3
    texts: dict[str, int] = field(default_factory=dict)
    holds: list[Flag] = field(default_factory=list)
    outside: dict[Outside, set[str]] = field(default_factory=dict)
    cut: dict[str, int] = field(default_factory=dict)
    functions: dict[str, z3.FuncDeclRef] = field(default_factory=dict)
    made: int = 0

    def text(self, text: str) -> int:
        """The number that stands for a text."""
        return self.texts.setdefault(text, len(self.texts))

    def fresh(self, what: str) -> str:
        """A name that nothing else has."""
        self.made += 1
        return f"{what}#{self.made}"
