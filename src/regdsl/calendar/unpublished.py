"""The answer of a calendar that does not reach as far as it was asked."""

from typing import NoReturn

from msgspec import Struct

__all__ = ["Unpublished"]


class Unpublished(Struct, frozen=True):
    """The production calendar of `year` is not at hand, so the days asked about are neither working nor days off.

    Layers above turn it into an unknown that is missing `calendar.YEAR`. A year past the last one that a date can name
    (9999) stands for a term too long for any calendar.
    """

    year: int

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for a truth value, which would make an unpublished day a worked one.

        Raises TypeError always.
        """
        raise TypeError("Unpublished has no truth value")
