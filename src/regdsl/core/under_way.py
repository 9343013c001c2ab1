"""Cases under way when a version comes into force."""

from enum import StrEnum

from msgspec import Struct

__all__ = ["Preference", "UnderWay", "Wanted"]


class UnderWay(StrEnum):
    """By which version a case is decided that was filed before a version came into force and is decided after."""

    OLD = "old"
    NEW = "new"
    BETTER = "better"


class Wanted(StrEnum):
    """Which of two values is better for the applicant."""

    MORE = "more"
    LESS = "less"


class Preference(Struct, frozen=True):
    """A field of the record by which two grants are compared."""

    field: str
    wanted: Wanted
