"""An element whose membership in a list is not known."""

from dataclasses import dataclass

from regdsl.runtime.unknown import Unknown

__all__ = ["Maybe"]


@dataclass(frozen=True, slots=True)
class Maybe:
    """An element that a filter could neither keep nor drop, because `membership` is not known.

    A list is a tuple; an element stands in it as itself when it certainly belongs, and wrapped in this otherwise.
    """

    element: object
    membership: Unknown
