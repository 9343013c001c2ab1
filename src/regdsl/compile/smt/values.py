"""What an expression is worth in the solver: a value and its state, which is known, absent or unknown.

Where a value is absent or unknown its terms say nothing. `absent` and `unknown` never hold together.
"""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from regdsl.compile.smt.flags import Flag, Term, both, either, negation
from regdsl.runtime.figures import Figures

__all__ = [
    "Day",
    "Fields",
    "Item",
    "Items",
    "Share",
    "Tables",
    "Truth",
    "Value",
    "Whole",
    "known",
    "strict_state",
    "with_state",
]


class _Stated(Struct, frozen=True):
    """A value's state."""

    unknown: Flag = False
    absent: Flag = False


class Truth(_Stated, frozen=True):
    """A truth value."""

    yes: Flag = False

    @property
    def true(self) -> Flag:
        """Known to be true."""
        return both(self.yes, negation(self.unknown), negation(self.absent))

    @property
    def false(self) -> Flag:
        """Known to be false."""
        return both(negation(self.yes), negation(self.unknown), negation(self.absent))


class Whole(_Stated, frozen=True):
    """A scaled integer, a code or a text by its number, a duration, a time."""

    term: Term = 0


class Share(_Stated, frozen=True):
    """A ratio; `below` is positive."""

    above: Term = 0
    below: Term = 1


class Day(_Stated, frozen=True):
    """A date by its parts; of a month the day is 1."""

    year: Term = 1
    month: Term = 1
    day: Term = 1


class Fields(_Stated, frozen=True):
    """A record by its fields, the key first."""

    fields: tuple["Value", ...] = ()


class Item(Struct, frozen=True):
    """A place in a list: what stands there, whether it certainly belongs, whether that is unknown. Neither: no such
    element."""

    value: "Value"
    belongs: Flag = True
    doubtful: Flag = False


class Items(_Stated, frozen=True):
    """A list by its places, which may be empty."""

    items: tuple[Item, ...] = ()


class Tables(_Stated, frozen=True):
    """Figures of law by key: the tables, each with when it is the one that counts."""

    tables: tuple[tuple[Flag, Figures], ...] = ()


Value = Truth | Whole | Share | Day | Fields | Items | Tables

Stated = TypeVar("Stated", bound=_Stated)


def known(value: Value) -> Flag:
    """Whether the value is there."""
    return both(negation(value.unknown), negation(value.absent))


def strict_state(*operands: Value, outside: Flag = False) -> tuple[Flag, Flag]:
    """The state of what most operators make: unknown where an operand is, else absent where one is; unknown too
    `outside` the operator's domain."""
    unknown = either(*(operand.unknown for operand in operands))
    absent = both(either(*(operand.absent for operand in operands)), negation(unknown))
    if outside is not False:
        unknown = either(unknown, both(negation(absent), outside))
    return unknown, absent


def with_state(value: Stated, unknown: Flag, absent: Flag) -> Stated:
    """The same value in another state."""
    return replace(value, unknown=unknown, absent=absent)
