"""Unknown: a value of its own, which is neither absent nor false nor zero."""

from dataclasses import dataclass
from typing import NoReturn

__all__ = ["Unknown"]


@dataclass(frozen=True, slots=True)  # no Struct: `isinstance` is quicker without a metaclass, and asked of every value
class Unknown:
    """A datum that nobody has supplied yet, or a value that depends on one.

    `missing` names what would have to be learnt: input paths, `parameters.NAME`, `calendar.YEAR`. It is empty for an
    operator outside its domain (division by zero), which the checker proves cannot be reached by known data.
    """

    missing: frozenset[str] = frozenset()

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for a truth value."""
        raise TypeError("Unknown has no truth value")

    def __or__(self, other: "Unknown") -> "Unknown":
        """The unknown that depends on both."""
        return self if self.missing >= other.missing else Unknown(self.missing | other.missing)
