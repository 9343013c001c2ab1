"""What the author states of a program as a whole: formulas for the prover."""

from enum import StrEnum

from msgspec import Struct

from regdsl.core.texts import Title
from regdsl.feel.kernel import Kernel
from regdsl.runtime.effects import Outcome

__all__ = ["Direction", "Invariant", "Monotone", "Stated"]


class Direction(StrEnum):
    """Where something goes when a datum grows: never down, or never up."""

    UP = "up"
    DOWN = "down"


class Monotone(Struct, frozen=True):
    """Of two applications that differ in `input` alone: the field `of` of the record (None: the grant) goes in the
    `direction` in which the datum does, or stays."""

    input: str
    of: str | None
    direction: Direction


class Invariant(Struct, frozen=True):
    """Of two applications that differ in `input` alone (an input, the channel, the category): the field `of` of the
    record (None: the outcome, the variant, the grounds and all fields) is the same."""

    input: str
    of: str | None


class Stated(Struct, frozen=True):
    """A property: of whom it speaks (those in a variant `only` who meet `whoever`; None: all), and what it claims of
    them: one of the `outcomes`; that a granted record `gets` a condition, in which fields of the record are inputs by
    the names that `regdsl.checker.recorded` gives them; or what two of them are like, `compared`."""

    id: str
    title: Title
    only: frozenset[str] | None
    whoever: Kernel | None
    outcomes: frozenset[Outcome] | None
    gets: Kernel | None
    compared: Monotone | Invariant | None
