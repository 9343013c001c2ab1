"""Values of DMN mode (DMN 1.5, clause 10.3.2.3). A list is a tuple, a context a dict, null is None."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from msgspec import Struct

from regdsl.feel.temporal import Date, DateTime, DaysDuration, MonthsDuration, Time
from regdsl.feel.tree import ComparisonOp

__all__ = ["Arguments", "Context", "Function", "Parameter", "Range", "Signature", "Value"]


class Range(Struct, frozen=True):
    """A range from `low` to `high`. `test` tells that it was written as half a comparison, `(< 10)`: then an end that
    is None is open to infinity, while of a range written with two ends, `(null..10)`, nothing can be told."""

    low: "Value"
    high: "Value"
    low_included: bool
    high_included: bool
    test: ComparisonOp | None = None

    @property
    def anchor(self) -> "Value":
        """The value that half a comparison compares with."""
        return self.high if self.low is None else self.low


class Parameter(Struct, frozen=True):
    """A formal parameter: `accept` turns an argument into what the body takes, or raises TypeError."""

    name: str
    accept: Callable[["Value"], "Value"]
    optional: bool = False


class Arguments(Enum):
    """How positional arguments meet the parameters."""

    AS_DECLARED = "one for each"
    LIST_SPELT_OUT = "several are the items of the one parameter, a list"
    LAST_REPEATED = "further ones are like the last"


class Signature(Struct, frozen=True):
    """One way of calling a function. `run` gets the accepted arguments, None for optional ones left out, and may raise
    ValueError or ArithmeticError, which mean null."""

    parameters: tuple[Parameter, ...]
    run: Callable[..., "Value"]
    arguments: Arguments = Arguments.AS_DECLARED


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """A built-in function or a closure; `arity` is that of a closure, None for a built-in function."""

    name: str
    signatures: tuple[Signature, ...]
    arity: int | None = None


Context: TypeAlias = dict[str, "Value"]
Value: TypeAlias = (
    bool
    | Decimal
    | str
    | Date
    | Time
    | DateTime
    | DaysDuration
    | MonthsDuration
    | Range
    | tuple["Value", ...]
    | Context
    | Function
    | None
)
